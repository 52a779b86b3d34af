import { wordsOf, type TrailItem } from '@dala/domain/footprint'
import type { Actor } from '@dala/domain/identity'
import { fullName } from '@dala/locale'
import { decodeCursor, missing, nextPage, type Db } from '#lib/db'
import { holdsOver } from '#organisations'
import { findPerson, isGuardianOf, listEventRows, type EventRow } from './trail.queries.ts'

interface TrailQuery {
  after?: string | undefined
  limit: number
  noun?: string | undefined
}

/**
 * The events about one person, for the person, a guardian of the child and those who may read trails, each in the units of the role.
 * @throws Problem missing for everybody else, as if there were no such person
 */
export const listTrailOf = (db: Db, actor: Actor, personId: string, query: TrailQuery) =>
  db.transaction(async (trx) => {
    const may =
      personId === actor.personId ||
      (await holdsOver(trx, actor, 'footprint.read', personId)) ||
      (await isGuardianOf(trx, actor.orgId, actor.personId, personId))
    const person = may ? await findPerson(trx, actor.orgId, personId) : undefined
    if (person === undefined) missing('person', personId)
    const rows = await listEventRows(trx, actor.orgId, { ...asked(query), aboutId: personId })
    return { ...toPage(rows, query.limit), person: { id: personId, name: fullName(person) } }
  })

/** All events of the organisation. */
export const listOrganisationEvents = (db: Db, actor: Actor, query: TrailQuery) =>
  db.transaction(async (trx) => toPage(await listEventRows(trx, actor.orgId, asked(query)), query.limit))

const asked = ({ after, limit, noun }: TrailQuery) => ({
  before: after === undefined ? null : Number(decodeCursor(after, 1)[0]),
  limit: limit + 1,
  noun: noun ?? null,
})

const toPage = (rows: EventRow[], limit: number) => {
  const { items, next } = nextPage(rows, limit, (row) => [row.seq])
  return { items: items.map(toItem), next }
}

const nameOf = (id: string | null, name: { surname: string | null; given_name: string | null; patronymic: string | null }) =>
  id === null
    ? null
    : { id, name: fullName({ surname: name.surname ?? '', givenName: name.given_name ?? '', patronymic: name.patronymic ?? '' }) }

const toItem = (row: EventRow): Omit<TrailItem, 'at'> & { at: Date } => ({
  id: row.id,
  seq: row.seq,
  at: row.at,
  kind: row.kind,
  noun: row.kind.split('.')[0] ?? '',
  words: wordsOf(row.kind, row.payload),
  by: nameOf(row.actor_id, { surname: row.by_surname, given_name: row.by_given_name, patronymic: row.by_patronymic }),
  about: nameOf(row.about_id, { surname: row.about_surname, given_name: row.about_given_name, patronymic: row.about_patronymic }),
  subject: { kind: row.subject_kind, id: row.subject_id },
})
