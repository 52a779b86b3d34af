import type { Trx } from '#lib/db'
import { newId } from '#lib/db'
import { linkHash, startOfChain } from './link.ts'
import { type Disclosure, withCommitments } from './personal.ts'
import { advanceHead, insertDisclosures, insertEvents, lockHead } from './events.queries.ts'

/** Who did it: a person at work in an organisation, or a part of the system by its name. */
export type By = { orgId: string; personId: string } | { orgId: string; system: string }

export interface NewEvent {
  kind: `${string}.${string}`
  /** What was changed: its noun and id. */
  subject: readonly [kind: string, id: string | null]
  /** The person whose trail shows it. */
  about?: string | null
  /** Ids, codes, numbers and dates; texts of people only through `personal()`. */
  payload?: Record<string, unknown>
  /** When it happened; the moment of writing unless told. */
  at?: Date
}

/** Told the kinds of the events of a change, in its transaction and after the head of the chain is locked. */
export type EventWatcher = (trx: Trx, orgId: string, kinds: readonly string[]) => Promise<void>

// Composed once, when the nouns are listed; nothing is added while the server runs.
const watchers: EventWatcher[] = []

/** Lets a noun know of every change; for the list of the nouns only. */
export const watchEvents = (watcher: EventWatcher): void => void watchers.push(watcher)

/**
 * Writes an event of a business change into the organisation's chain, in the change's own transaction.
 * Call it last: it locks the head of the chain until the commit.
 * @returns the event's id
 */
export async function emit(trx: Trx, by: By, kind: NewEvent['kind'], about: Omit<NewEvent, 'kind'>): Promise<string> {
  const [id] = await emitAll(trx, by, [{ kind, ...about }])
  if (id === undefined) throw new Error('One event gives one id')
  return id
}

/** Writes many events with one lock of the chain; returns their ids in order. */
export async function emitAll(trx: Trx, by: By, events: readonly NewEvent[]): Promise<string[]> {
  if (events.length === 0) return []
  const head = (await lockHead(trx, by.orgId)) ?? { seq: 0, hash: startOfChain() }
  let { seq, hash } = head
  const disclosures: (Disclosure & { eventId: string })[] = []
  const rows = events.map((event) => {
    seq += 1
    const { payload, disclosures: hidden } = withCommitments(event.payload ?? {})
    const link = {
      orgId: by.orgId,
      seq,
      id: newId(),
      at: event.at ?? new Date(),
      actorId: 'personId' in by ? by.personId : null,
      actorKind: 'personId' in by ? 'person' : by.system,
      kind: event.kind,
      subjectKind: event.subject[0],
      subjectId: event.subject[1],
      aboutId: event.about ?? null,
      payload: asJson(payload),
    }
    const previous = hash
    hash = linkHash(previous, link)
    for (const disclosure of hidden) disclosures.push({ ...disclosure, eventId: link.id })
    return { link, previous, hash }
  })
  await insertEvents(trx, rows)
  if (disclosures.length > 0) await insertDisclosures(trx, by.orgId, disclosures)
  await advanceHead(trx, by.orgId, seq, hash)
  for (const watcher of watchers) await watcher(trx, by.orgId, [...new Set(events.map(({ kind }) => kind))])
  return rows.map((row) => row.link.id)
}

// What the database will give back: dates as strings, undefined left out; the hash must be over exactly that.
const asJson = (payload: Record<string, unknown>): Record<string, unknown> => JSON.parse(JSON.stringify(payload)) as Record<string, unknown>
