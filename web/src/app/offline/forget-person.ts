import { keepLocale } from '../locale-store.ts'
import { keepTheme } from '../theme.ts'
import { queryClient } from '../use-api.ts'
import { forgetReplies } from './kept-replies.ts'

const others = new Set<() => Promise<unknown>>()

/** A noun with a store of its own on the device names here how to wipe it at sign-out. */
export function onForget(wipe: () => Promise<unknown>): void {
  others.add(wipe)
}

/** Wipes what this device keeps of the person; language and appearance belong to the device and stay. */
export async function forgetPerson(): Promise<void> {
  await queryClient.cancelQueries()
  queryClient.clear()
  await forgetReplies()
  await Promise.allSettled([...others].map((wipe) => wipe()))
  keepLocale()
  keepTheme()
  const names = (await globalThis.caches?.keys()) ?? []
  await Promise.all(names.filter((name) => name.startsWith('dala-person')).map((name) => caches.delete(name)))
}
