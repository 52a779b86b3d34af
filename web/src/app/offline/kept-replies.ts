import type { QueryClient } from '@tanstack/react-query'
import type { Session } from '../session.ts'
import { onDevice } from './store.ts'

const day = 86_400_000
const keptFor = 30 * day
const largest = 300_000
const sessionRoute = 'GET /session'

/** Puts the replies of the last visit back, so that pages open at once and without a network; each is read anew when it can be. */
export async function restoreReplies(client: QueryClient): Promise<void> {
  const all = await onDevice((store) => store.getAll('replies'), [])
  const session = all.find(({ queryKey }) => queryKey[0] === sessionRoute)
  for (const reply of all) {
    // Shown at once, but known to be old: what changed since, here or elsewhere, is asked for as soon as a page shows it.
    const mine = reply.accountId === session?.accountId && reply.readAt > Date.now() - keptFor
    if (mine) {
      client.setQueryData(reply.queryKey, reply.data, { updatedAt: reply.readAt })
      await client.invalidateQueries({ queryKey: reply.queryKey, exact: true, refetchType: 'none' })
    } else await onDevice((store) => store.delete('replies', reply.key), undefined)
  }
}

/** From now on keeps each reply that is read, while somebody without staff duties is signed in: offices' lists stay off the device. */
export function keepReplies(client: QueryClient): void {
  client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return
    const { queryKey, state } = event.query
    const session = client.getQueryData<Session | null>([sessionRoute])
    const mayKeep =
      session?.organisation != null &&
      session.secondFactor !== 'needed' &&
      session.roles.every(({ role }) => role === 'learner' || role === 'guardian')
    if (queryKey[0] === sessionRoute && !mayKeep) return void forgetReplies()
    if (!session || !mayKeep) return
    void keep(session.accountId, queryKey, state.data, state.dataUpdatedAt)
  })
}

async function keep(accountId: string, queryKey: readonly unknown[], data: unknown, readAt: number): Promise<void> {
  const text = JSON.stringify(data)
  if (text === undefined || text.length > largest) return
  await onDevice((store) => store.put('replies', { key: JSON.stringify(queryKey), accountId, queryKey, data, readAt }), '')
}

export const forgetReplies = (): Promise<void> => onDevice((store) => store.clear('replies'), undefined)
