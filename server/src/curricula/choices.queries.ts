import { sql } from 'kysely'
import { newId, type Trx } from '#lib/db'
import { unitsBelow } from '#organisations'
import './curricula.tables.ts'

type Status = 'seated' | 'waiting' | 'approved' | 'refused' | 'left'

/** A learner's choices of windows, the last word on each elective. */
export const listOwnChoices = (trx: Trx, orgId: string, learnerId: string, windowIds: readonly string[]) =>
  windowIds.length === 0
    ? Promise.resolve([])
    : trx
        .selectFrom('curricula.elective_choice as c')
        .innerJoin('curricula.elective as e', (join) => join.onRef('e.org_id', '=', 'c.org_id').onRef('e.id', '=', 'c.elective_id'))
        .distinctOn('c.elective_id')
        .select(['c.id', 'c.elective_id', 'c.window_id', 'c.status', 'c.note', 'e.slot', 'c.chosen_at'])
        .select((eb) =>
          eb
            .selectFrom('curricula.elective_choice as before')
            .select(eb.fn.countAll<number>().as('n'))
            .whereRef('before.org_id', '=', 'c.org_id')
            .whereRef('before.elective_id', '=', 'c.elective_id')
            .where('before.status', '=', 'waiting')
            .whereRef('before.id', '<', 'c.id')
            .as('ahead'),
        )
        .where('c.org_id', '=', orgId)
        .where('c.learner_id', '=', learnerId)
        .where('c.window_id', 'in', windowIds)
        .orderBy('c.elective_id')
        .orderBy('c.id', 'desc')
        .execute()

/** Locks the learner's row, so that two presses of one learner follow one another. */
export const lockLearner = (trx: Trx, orgId: string, learnerId: string) =>
  trx.selectFrom('people.learner').select('person_id').where('org_id', '=', orgId).where('person_id', '=', learnerId).forUpdate().execute()

export async function insertChoice(
  trx: Trx,
  orgId: string,
  given: { windowId: string; electiveId: string; learnerId: string; status: 'seated' | 'waiting'; now: Date },
): Promise<string> {
  const id = newId()
  await trx
    .insertInto('curricula.elective_choice')
    .values({
      org_id: orgId,
      id,
      window_id: given.windowId,
      elective_id: given.electiveId,
      learner_id: given.learnerId,
      status: given.status,
      chosen_at: given.now,
    })
    .execute()
  return id
}

export const setChoice = (trx: Trx, orgId: string, id: string, status: Status, decided: { by: string; note: string; now: Date } | null) =>
  trx
    .updateTable('curricula.elective_choice')
    .set({ status, ...(decided !== null && { decided_by: decided.by, decided_at: decided.now, note: decided.note }) })
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .execute()

/** The first who waits for an elective. */
export const firstWaiting = (trx: Trx, orgId: string, electiveId: string) =>
  trx
    .selectFrom('curricula.elective_choice')
    .select(['id', 'learner_id'])
    .where('org_id', '=', orgId)
    .where('elective_id', '=', electiveId)
    .where('status', '=', 'waiting')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()

export const countWaiting = async (trx: Trx, orgId: string, electiveId: string): Promise<number> =>
  (
    await trx
      .selectFrom('curricula.elective_choice')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('org_id', '=', orgId)
      .where('elective_id', '=', electiveId)
      .where('status', '=', 'waiting')
      .executeTakeFirst()
  )?.n ?? 0

const choices = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('curricula.elective_choice as c')
    .innerJoin('curricula.elective as e', (join) => join.onRef('e.org_id', '=', 'c.org_id').onRef('e.id', '=', 'c.elective_id'))
    .innerJoin('people.person as person', (join) => join.onRef('person.org_id', '=', 'c.org_id').onRef('person.id', '=', 'c.learner_id'))
    .innerJoin('people.learner as learner', (join) =>
      join.onRef('learner.org_id', '=', 'c.org_id').onRef('learner.person_id', '=', 'c.learner_id'),
    )
    .leftJoin('organisations.unit as unit', (join) =>
      join.onRef('unit.org_id', '=', 'learner.org_id').onRef('unit.id', '=', 'learner.group_id'),
    )
    .where('c.org_id', '=', orgId)
    .select(['c.id', 'c.elective_id', 'c.window_id', 'c.learner_id', 'c.status', 'c.chosen_at', 'c.note'])
    .select(['e.code', 'e.name_kk', 'e.name_ru', 'e.name_en', 'e.slot', 'e.credits', 'e.hours', 'e.distance'])
    .select([
      'person.surname',
      'person.given_name',
      'person.patronymic',
      'unit.name_kk as group_kk',
      'unit.name_ru as group_ru',
      'unit.name_en as group_en',
    ])
    .select((eb) =>
      eb
        .selectFrom('curricula.elective_choice as before')
        .select(eb.fn.countAll<number>().as('n'))
        .whereRef('before.org_id', '=', 'c.org_id')
        .whereRef('before.elective_id', '=', 'c.elective_id')
        .where('before.status', '=', 'waiting')
        .whereRef('before.id', '<', 'c.id')
        .as('ahead'),
    )
export type ChoiceRow = Awaited<ReturnType<typeof listChoices>>[number]

const likePattern = (search: string): string => `%${search.toLowerCase().replace(/[\\%_]/g, (letter) => `\\${letter}`)}%`

export const listChoices = (
  trx: Trx,
  orgId: string,
  filter: {
    windowId: string
    status: Status | undefined
    electiveId: string | undefined
    search: string | undefined
    units: readonly string[] | null
    after: string | null
    limit: number
  },
) =>
  choices(trx, orgId)
    .where('c.window_id', '=', filter.windowId)
    .$if(filter.status === undefined, (query) => query.where('c.status', '<>', 'left'))
    .$if(filter.status !== undefined, (query) => query.where('c.status', '=', filter.status ?? 'seated'))
    .$if(filter.electiveId !== undefined, (query) => query.where('c.elective_id', '=', filter.electiveId ?? ''))
    .$if(Boolean(filter.search), (query) => query.where('person.search_name', 'like', likePattern(filter.search ?? '')))
    .$if(filter.units !== null, (query) => query.where(sql<boolean>`learner.group_id IN (${unitsBelow(orgId, filter.units ?? [])})`))
    .$if(filter.after !== null, (query) => query.where('c.id', '>', filter.after ?? ''))
    .orderBy('c.id')
    .limit(filter.limit + 1)
    .execute()

/** Choices by their ids, their electives locked first in a fixed order so that two offices do not wait for each other. */
export async function lockChoices(trx: Trx, orgId: string, ids: readonly string[]) {
  await sql`SELECT e.id FROM curricula.elective e WHERE e.org_id = ${orgId}
       AND e.id IN (SELECT elective_id FROM curricula.elective_choice WHERE org_id = ${orgId} AND id = ANY(${[...ids]}::uuid[]))
     ORDER BY e.id FOR UPDATE`.execute(trx)
  return choices(trx, orgId).where('c.id', 'in', ids).orderBy('c.id').execute()
}

/** How many seats wait for an adviser's word in reach. */
export async function countUndecided(trx: Trx, orgId: string, units: readonly string[] | null): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM curricula.elective_choice c
      JOIN people.learner learner ON learner.org_id = ${orgId} AND learner.person_id = c.learner_id
     WHERE c.org_id = ${orgId} AND c.status = 'seated'
       ${units === null ? sql`` : sql`AND learner.group_id IN (${unitsBelow(orgId, units)})`}`.execute(trx)
  return rows[0]?.n ?? 0
}

/** Codes of disciplines that a learner has studied: in courses that are over, and in earlier periods of the plan in force. */
export async function listStudiedCodes(trx: Trx, orgId: string, learnerId: string, today: string): Promise<Set<string>> {
  const { rows } = await sql<{ code: string }>`
    SELECT d.code FROM courses.enrolment n
      JOIN courses.offering o ON o.org_id = ${orgId} AND o.id = n.offering_id
      JOIN curricula.discipline d ON d.org_id = ${orgId} AND d.id = o.discipline_id
     WHERE n.org_id = ${orgId} AND n.learner_id = ${learnerId} AND d.code <> '' AND (o.status = 'closed' OR o.ends_on < ${today}::date)
    UNION
    SELECT item ->> 'code' FROM curricula.individual_plan plan
      JOIN people.learner l ON l.org_id = ${orgId} AND l.person_id = plan.learner_id
     CROSS JOIN LATERAL jsonb_array_elements(plan.content -> 'items') item
     WHERE plan.org_id = ${orgId} AND plan.learner_id = ${learnerId} AND plan.status = 'approved'
       AND (item ->> 'period')::int <= (coalesce(l.study_year, 1) - 1) * greatest(1, (
             SELECT count(*) FROM organisations.period p WHERE p.org_id = ${orgId} AND p.kind IN ('semester', 'trimester', 'quarter')
                AND p.academic_year = (SELECT academic_year FROM organisations.period WHERE org_id = ${orgId} AND starts_on <= ${today}::date ORDER BY starts_on DESC LIMIT 1)))
  `.execute(trx)
  return new Set(rows.map((row) => row.code))
}
