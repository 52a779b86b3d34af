import type { LiveTopic } from '@dala/domain/live'
import { sessionKey } from '../actor.ts'
import type { Session } from '../session.ts'
import { queryClient } from '../use-api.ts'
import { liveNow, setLive } from './state.ts'

/** What is read again when a topic has something new. */
const shows: Record<LiveTopic, readonly string[]> = {
  notifications: ['GET /notifications/unread', 'GET /notifications', 'GET /home/counts', 'GET /home'],
}
const topics = Object.keys(shows) as LiveTopic[] // the keys of the record above

const gather = 500 // ms: many at once are read once
const later = 60_000 // ms until a line that was refused is asked for again

let source: EventSource | null = null
let hangUp: (() => void) | null = null
const between = globalThis.BroadcastChannel ? new BroadcastChannel('dala-live') : null

type Word = { topic: LiveTopic } | { live: boolean } | 'who'

const pending = new Map<LiveTopic, ReturnType<typeof setTimeout>>()
function readAgain(topic: LiveTopic): void {
  if (pending.has(topic)) return
  const read = () => {
    pending.delete(topic)
    for (const route of shows[topic]) void queryClient.invalidateQueries({ queryKey: [route] })
  }
  pending.set(topic, setTimeout(read, gather))
}

const say = (word: Word) => between?.postMessage(word)

function hear(word: Word): void {
  if (word === 'who') return source && liveNow() ? say({ live: true }) : undefined
  if ('topic' in word) readAgain(word.topic)
  else setLive(word.live)
}

/** One line for all tabs of the browser, held by one that is looked at: a browser opens only six connections to a site. */
export function watchLive(): void {
  if (!('EventSource' in globalThis) || !navigator.locks) return
  between?.addEventListener('message', ({ data }: MessageEvent<Word>) => hear(data))
  say('who')
  const look = () => {
    const now = whoseNow()
    if (now !== whose) hangUp?.()
    whose = now
    if (now !== '' && document.visibilityState === 'visible') void hold()
    else hangUp?.()
  }
  queryClient.getQueryCache().subscribe(({ type, query }) => {
    if (type === 'updated' && query.queryKey[0] === sessionKey[0] && whoseNow() !== whose) look()
  })
  document.addEventListener('visibilitychange', look)
  look()
}

let whose = ''
let asked = false

const whoseNow = (): string => {
  const session = queryClient.getQueryData<Session | null>(sessionKey)
  return session?.organisation ? `${session.accountId} ${session.organisation.id}` : ''
}

/** Waits for its turn, then keeps the line until the page is hidden or left. */
async function hold(): Promise<void> {
  if (asked) return
  asked = true
  const stop = new AbortController()
  const ended = new Promise<void>((done) => {
    hangUp = () => {
      stop.abort()
      done()
    }
  })
  await navigator.locks
    .request('dala-live', { signal: stop.signal }, async () => {
      const close = openLine()
      await ended
      close()
    })
    .catch(() => undefined) // called off while it waited
  hangUp = null
  asked = false
  if (document.visibilityState === 'visible' && whose !== '') void hold()
}

function openLine(): () => void {
  let again: ReturnType<typeof setTimeout> | undefined
  let lost = false
  const tell = (live: boolean) => {
    setLive(live)
    say({ live })
  }
  const open = () => {
    source = new EventSource('/api/live')
    source.addEventListener('open', () => {
      tell(true)
      // What came while the line was lost was not heard.
      if (lost) for (const topic of topics) hearAndSay(topic)
      lost = false
    })
    source.addEventListener('error', () => {
      tell(false)
      lost = true
      // After a refusal the browser gives up by itself; after a loss it comes again.
      if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, later)
    })
    for (const topic of topics) source.addEventListener(topic, () => hearAndSay(topic))
  }
  open()
  return () => {
    clearTimeout(again)
    source?.close()
    source = null
    tell(false)
  }
}

function hearAndSay(topic: LiveTopic): void {
  readAgain(topic)
  say({ topic })
}
