import type { InThree } from '@dala/locale'
import { inLocale } from '@dala/locale'
import type { ApiRoute, InputArgument, ReadRoute } from '../api.types.ts'
import { readSession, sessionKey } from '../actor.ts'
import { request } from '../call-api.ts'
import { currentLocale } from '../locale-store.ts'
import { isOffline, Problem } from '../problem.ts'
import type { Session } from '../session.ts'
import { messages } from '../shell.messages.ts'
import { showToast } from '../toasts.ts'
import { isOfSession, noteProblem, queryClient } from '../use-api.ts'
import { setAhead } from './ahead.ts'
import { strikeOut, writeDown, writtenDown } from './journal.ts'
import { onDevice, type WaitingCall } from './store.ts'
import { setWaiting } from './use-offline.ts'

const pause = 20_000 // ms between two tries
const patience = 20_000 // ms for one call: a network that swallows it must not hold up the rest for ever
const atOnce = 2_000 // ms: a change sent within them is on the screen already, nothing has to be read again
const sureOfSession = 10_000 // ms
const inMemory: WaitingCall[] = []

const accountNow = (): string => queryClient.getQueryData<Session | null>(sessionKey)?.accountId ?? ''
let lastAccount = ''

interface QueueOptions {
  /** A later call with the same key takes the place of an earlier one that still waits: the newest state wins. */
  key?: string
  /** What is changed, in the person's words: told if the server refuses it later. Without it a refusal is not worth telling. */
  about?: Partial<InThree>
  /** Routes that show the change: read again when it arrived late or was refused. */
  refresh?: readonly ReadRoute[]
}

/**
 * Sends a change now or, without a network, later: it is on this device before the function returns to its caller.
 * The endpoint must bear being called twice with the same input; it may name parts that it does not take as `refused`.
 * `queueCall('PUT /lessons/:lessonId/progress', { params, body }, { key: lessonId })`
 */
export async function queueCall<R extends ApiRoute>(
  route: R,
  input: InputArgument<R>[0],
  { key, about, refresh }: QueueOptions = {},
): Promise<void> {
  const call: WaitingCall = {
    uid: crypto.randomUUID(),
    accountId: accountNow() || lastAccount,
    route,
    input: input ?? {},
    key: key ? `${route} ${key}` : null,
    at: Date.now(),
    about: about ?? null,
    refresh: refresh ?? [],
  }
  const written = writeDown(call)
  const kept = await keep(call)
  if (kept) strikeOut(call)
  else if (!written) inMemory.push(call)
  void sendWaiting()
}

const keep = (call: WaitingCall): Promise<boolean> =>
  onDevice(async (store) => {
    const change = store.transaction('outbox', 'readwrite')
    const waiting = await change.store.index('accountId').getAll(call.accountId)
    // The same change may have been written down and kept, when the page was left between the two.
    for (const old of waiting)
      if (old.id !== undefined && (old.uid === call.uid || (call.key && old.key === call.key && old.at <= call.at)))
        await change.store.delete(old.id)
    if (!call.key || !waiting.some((old) => old.key === call.key && old.at > call.at)) await change.store.add(call)
    await change.done
    return true
  }, false)

let again: ReturnType<typeof setTimeout> | undefined
let running: Promise<void> | null = null
let askedAgain = false

/** Sends what waits, oldest first, in one tab at a time; stops at the first sign of no network and tries again later. */
export function sendWaiting(): Promise<void> {
  askedAgain = true
  if (running) return running
  const work = async () => {
    while (askedAgain) {
      askedAgain = false
      await sendAll()
    }
  }
  running = Promise.resolve(navigator.locks?.request('dala-outbox', work) ?? work()).finally(() => (running = null))
  setAhead(running)
  return running
}

async function sendAll(): Promise<void> {
  clearTimeout(again)
  const accountId = accountNow()
  if (!accountId) return
  lastAccount = accountId
  const waiting = await waitingOf(accountId)
  setWaiting(waiting.length)
  let left = waiting.length
  for (const call of waiting) {
    if (!(await isStill(accountId, call))) break
    const outcome = await send(call)
    if (outcome === 'stop') break
    if (outcome === 'keep') continue
    await drop(call)
    setWaiting(--left)
  }
  if (left > 0) again = setTimeout(() => void sendWaiting(), pause)
}

/** What waits of this account, oldest first; what was only written down moves into the store. */
async function waitingOf(accountId: string): Promise<WaitingCall[]> {
  for (const call of writtenDown()) if (await keep(call)) strikeOut(call)
  const kept = await onDevice((store) => store.getAllFromIndex('outbox', 'accountId', accountId), [])
  const uids = new Set(kept.map(({ uid }) => uid))
  const others = [...writtenDown(), ...inMemory].filter((call) => call.accountId === accountId && !uids.has(call.uid))
  return [...kept, ...others]
}

async function drop(call: WaitingCall): Promise<void> {
  const { id, uid } = call
  if (id !== undefined) await onDevice((store) => store.delete('outbox', id), undefined)
  if (uid) strikeOut(call)
  const place = inMemory.indexOf(call)
  if (place >= 0) inMemory.splice(place, 1)
}

/** Another tab may have signed in somebody else meanwhile: what waited goes out only for the person whose it is. */
async function isStill(accountId: string, call: WaitingCall): Promise<boolean> {
  if (Date.now() - call.at > atOnce) {
    const asked = queryClient.fetchQuery({ queryKey: sessionKey, queryFn: readSession, staleTime: sureOfSession, retry: false })
    if ((await asked.catch(() => null))?.accountId !== accountId) return false
  }
  return accountNow() === accountId
}

/** done: taken, or refused for good · keep: this one fails at the server, the others need not wait for it · stop: no network or nobody signed in. */
async function send(call: WaitingCall): Promise<'done' | 'keep' | 'stop'> {
  const late = Date.now() - call.at > atOnce
  try {
    const reply = await request(call.route, call.input, { signal: AbortSignal.timeout(patience), keepalive: true })
    const refused = hasRefused(reply)
    if (refused) tellRefused(call)
    if (late || refused) readAgain(call)
    return 'done'
  } catch (error) {
    if (!(error instanceof Problem)) return 'stop' // swallowed by the network
    noteProblem(error)
    if (isOffline(error) || isOfSession(error) || [401, 429, 502, 503, 504].includes(error.status)) return 'stop'
    if (error.status >= 500) return 'keep'
    tellRefused(call, error)
    readAgain(call)
    return 'done'
  }
}

const hasRefused = (reply: unknown): boolean =>
  typeof reply === 'object' && reply !== null && 'refused' in reply && Array.isArray(reply.refused) && reply.refused.length > 0

/** Never silently: what the person believes to be done is not. The message stays until it is closed. */
function tellRefused({ about }: WaitingCall, problem?: Problem): void {
  const locale = currentLocale()
  const t = messages[locale]
  if (about) showToast({ kind: 'failed', title: t.notTaken(inLocale(about, locale)), detail: problem?.body.title ?? t.notTakenWhy })
}

function readAgain({ refresh }: WaitingCall): void {
  for (const route of refresh ?? []) void queryClient.invalidateQueries({ queryKey: [route] })
}

/** Sends what waits once it is known who is signed in, when the network comes back and when the person returns to the page. */
export function watchQueue(): void {
  // At the start nobody is known yet, and what waits belongs to an account: a mark kept on the device stayed there after a reload.
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'success' && event.query.queryKey[0] === sessionKey[0]) void sendWaiting()
  })
  addEventListener('online', () => void sendWaiting())
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void sendWaiting())
  void sendWaiting()
}
