import { queryClient } from '../use-api.ts'

/** Wipes what this device keeps of the person: replies read, things waiting, caches of pages. */
export async function forgetPerson(): Promise<void> {
  await queryClient.cancelQueries()
  queryClient.clear()
  const names = (await globalThis.caches?.keys()) ?? []
  await Promise.all(names.filter((name) => name.startsWith('dala-person')).map((name) => caches.delete(name)))
}
