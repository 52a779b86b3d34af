import { PassThrough } from 'node:stream'
import type { LiveTopic } from '@dala/domain/live'
import { problem } from '#lib/problems'

/** Who listens on a line. */
export interface Listener {
  accountId: string
  orgId: string
  personId: string
  token: string
}

interface Line extends Listener {
  stream: PassThrough
}

interface LinesOptions {
  /** Whose sessions still stand, of these tokens. */
  check: (tokens: readonly string[]) => Promise<Map<string, { orgId: string | null; personId: string | null }>>
  /** Milliseconds between two signs of life; as often it is asked whether the sessions still stand. */
  beat?: number
  perAccount?: number
  inAll?: number
}

export interface Lines {
  /** @throws Problem live.too-many */
  open: (listener: Listener) => PassThrough
  tell: (topic: LiveTopic, orgId: string, personIds: readonly string[]) => void
  close: () => void
  readonly size: number
}

const slow = 16 * 1024 // bytes that wait: a reader who takes nothing is let go, and comes again

/** The open lines of this process. While there is none, nothing runs. */
export function createLines({ check, beat = 25_000, perAccount = 8, inAll = 20_000 }: LinesOptions): Lines {
  const lines = new Set<Line>()
  const byPerson = new Map<string, Set<Line>>()
  const counted = new Map<string, number>()
  let timer: ReturnType<typeof setInterval> | undefined
  let closed = false

  const drop = (line: Line) => {
    if (!lines.delete(line)) return
    const place = `${line.orgId}/${line.personId}`
    const others = byPerson.get(place)
    others?.delete(line)
    if (others?.size === 0) byPerson.delete(place)
    const left = (counted.get(line.accountId) ?? 1) - 1
    if (left > 0) counted.set(line.accountId, left)
    else counted.delete(line.accountId)
    if (lines.size === 0) clearInterval(timer)
    line.stream.end()
  }

  const write = (line: Line, text: string) => {
    const { stream } = line
    if (stream.readableLength + stream.writableLength <= slow) return void stream.write(text)
    drop(line)
    stream.destroy()
  }

  const live = async () => {
    const all = [...lines]
    const still = await check([...new Set(all.map(({ token }) => token))]).catch(() => null)
    for (const line of all) {
      const who = still?.get(line.token)
      // Where the database does not answer, nothing new can be told either: the line stays and is asked about next time.
      if (still !== null && (who?.orgId !== line.orgId || who.personId !== line.personId)) drop(line)
      else write(line, ':\n\n')
    }
  }

  return {
    open: (listener) => {
      const held = counted.get(listener.accountId) ?? 0
      if (closed || held >= perAccount || lines.size >= inAll) throw problem('live.too-many')
      const line: Line = { ...listener, stream: new PassThrough() }
      line.stream.once('close', () => drop(line)).once('error', () => drop(line))
      counted.set(line.accountId, held + 1)
      const place = `${line.orgId}/${line.personId}`
      byPerson.set(place, (byPerson.get(place) ?? new Set()).add(line))
      if (lines.size === 0) timer = setInterval(() => void live(), beat).unref()
      lines.add(line)
      // After a loss browsers come again by themselves, not all in the same moment.
      line.stream.write(`retry: ${3000 + Math.round(Math.random() * 5000)}\n\n`)
      return line.stream
    },
    tell: (topic, orgId, personIds) => {
      for (const personId of personIds)
        for (const line of byPerson.get(`${orgId}/${personId}`) ?? []) write(line, `event: ${topic}\ndata: new\n\n`)
    },
    close: () => {
      closed = true
      for (const line of lines) drop(line)
    },
    get size() {
      return lines.size
    },
  }
}
