import type { Trx } from '#lib/db'

export async function findPerson(trx: Trx, orgId: string, id: string) {
  const row = await trx
    .selectFrom('people.person')
    .select(['surname', 'given_name', 'patronymic'])
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { surname: row.surname, givenName: row.given_name, patronymic: row.patronymic }
}

export async function isGuardianOf(trx: Trx, orgId: string, guardianId: string, childId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('people.guardianship')
    .select('child_id')
    .where('org_id', '=', orgId)
    .where('guardian_id', '=', guardianId)
    .where('child_id', '=', childId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Events newest first with the names of who did it and whom it is about, in one query. */
export function listEventRows(
  trx: Trx,
  orgId: string,
  asked: { aboutId?: string; before: number | null; limit: number; noun: string | null },
) {
  let query = trx
    .selectFrom('audit.event as e')
    .leftJoin('people.person as b', (join) => join.onRef('b.org_id', '=', 'e.org_id').onRef('b.id', '=', 'e.actor_id'))
    .leftJoin('people.person as a', (join) => join.onRef('a.org_id', '=', 'e.org_id').onRef('a.id', '=', 'e.about_id'))
    .select(['e.id', 'e.seq', 'e.at', 'e.kind', 'e.payload', 'e.actor_id', 'e.about_id', 'e.subject_kind', 'e.subject_id'])
    .select(['b.surname as by_surname', 'b.given_name as by_given_name', 'b.patronymic as by_patronymic'])
    .select(['a.surname as about_surname', 'a.given_name as about_given_name', 'a.patronymic as about_patronymic'])
    .where('e.org_id', '=', orgId)
    .orderBy('e.seq', 'desc')
    .limit(asked.limit)
  if (asked.aboutId !== undefined) query = query.where('e.about_id', '=', asked.aboutId)
  if (asked.before !== null) query = query.where('e.seq', '<', asked.before)
  if (asked.noun !== null) query = query.where('e.kind', '>=', `${asked.noun}.`).where('e.kind', '<', `${asked.noun}/`)
  return query.execute()
}

export type EventRow = Awaited<ReturnType<typeof listEventRows>>[number]
