import type { ApiRoute, InputArgument } from '../api.types.ts'
import { request } from '../call-api.ts'
import { isOffline, Problem } from '../problem.ts'
import type { Session } from '../session.ts'
import { showProblem } from '../toasts.ts'
import { queryClient } from '../use-api.ts'
import { onDevice, type WaitingCall } from './store.ts'
import { setWaiting } from './use-offline.ts'

const pause = 20_000
const inMemory: WaitingCall[] = []

const accountNow = (): string => queryClient.getQueryData<Session | null>(['GET /session'])?.accountId ?? ''

interface QueueOptions {
  /** A later call with the same key takes the place of an earlier one that still waits: the newest state wins. */
  key?: string
}

/**
 * Sends a change now or, without a network, later: it is on this device before the promise resolves.
 * The endpoint must bear being called twice with the same input. A refusal is shown and the change dropped.
 * `queueCall('PUT /lessons/:lessonId/progress', { params, body }, { key: lessonId })`
 */
export async function queueCall<R extends ApiRoute>(route: R, input: InputArgument<R>[0], { key }: QueueOptions = {}): Promise<void> {
  const call: WaitingCall = { accountId: accountNow(), route, input: input ?? {}, key: key ? `${route} ${key}` : null, at: Date.now() }
  const kept = await onDevice(async (store) => {
    const change = store.transaction('outbox', 'readwrite')
    if (call.key) {
      const waiting = await change.store.index('accountId').getAll(call.accountId)
      for (const old of waiting) if (old.key === call.key && old.id !== undefined) await change.store.delete(old.id)
    }
    await change.store.add(call)
    await change.done
    return true
  }, false)
  if (!kept) inMemory.push(call)
  void sendWaiting()
}

let again: ReturnType<typeof setTimeout> | undefined

/** Sends what waits, oldest first, in one tab at a time; stops at the first sign of no network and tries again later. */
export async function sendWaiting(): Promise<void> {
  clearTimeout(again)
  const work = async () => {
    const accountId = accountNow()
    if (!accountId) return
    const kept = () => onDevice((store) => store.getAllFromIndex('outbox', 'accountId', accountId), [])
    for (const call of [...(await kept()), ...inMemory]) {
      if (!(await send(call))) break
      const { id } = call
      if (id === undefined) inMemory.splice(inMemory.indexOf(call), 1)
      else await onDevice((store) => store.delete('outbox', id), undefined)
    }
    const left = (await kept()).length + inMemory.length
    setWaiting(left)
    if (left > 0) again = setTimeout(() => void sendWaiting(), pause)
  }
  await (navigator.locks?.request('dala-outbox', work) ?? work())
}

/** Whether the call is done with: taken, or refused for good. */
async function send(call: WaitingCall): Promise<boolean> {
  try {
    await request(call.route, call.input)
    return true
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const later = isOffline(error) || error.status >= 500 || error.status === 429 || error.status === 401
    if (!later) showProblem(error)
    return !later
  }
}

/** Sends what waits once it is known who is signed in, when the network comes back and when the person returns to the page. */
export function watchQueue(): void {
  // At the start nobody is known yet, and what waits belongs to an account: a mark kept on the device stayed there after a reload.
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'success' && event.query.queryKey[0] === 'GET /session') void sendWaiting()
  })
  addEventListener('online', () => void sendWaiting())
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void sendWaiting())
  void sendWaiting()
}
