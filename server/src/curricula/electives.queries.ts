import type { ElectiveFields } from '@dala/domain/curricula'
import { sql } from 'kysely'
import { missing, newId, type Trx } from '#lib/db'
import './curricula.tables.ts'

export interface WindowFields {
  periodId: string
  programmeId: string | null
  studyYear: number | null
  opensAt: string
  closesAt: string
  least: number
  most: number
}

const windowColumns = (fields: WindowFields) => ({
  period_id: fields.periodId,
  programme_id: fields.programmeId,
  study_year: fields.studyYear,
  opens_at: fields.opensAt,
  closes_at: fields.closesAt,
  least: fields.least,
  most: fields.most,
})

const windows = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('curricula.elective_window as w')
    .innerJoin('organisations.period as period', (join) =>
      join.onRef('period.org_id', '=', 'w.org_id').onRef('period.id', '=', 'w.period_id'),
    )
    .leftJoin('curricula.programme as p', (join) => join.onRef('p.org_id', '=', 'w.org_id').onRef('p.id', '=', 'w.programme_id'))
    .where('w.org_id', '=', orgId)
    .select(['w.id', 'w.period_id', 'w.programme_id', 'w.study_year', 'w.opens_at', 'w.closes_at', 'w.least', 'w.most', 'w.cancelled_at'])
    .select(['period.name_kk as period_kk', 'period.name_ru as period_ru', 'period.name_en as period_en'])
    .select(['p.name_kk as programme_kk', 'p.name_ru as programme_ru', 'p.name_en as programme_en'])
    .select((eb) => [
      eb
        .selectFrom('curricula.elective as e')
        .select(eb.fn.countAll<number>().as('n'))
        .whereRef('e.org_id', '=', 'w.org_id')
        .whereRef('e.window_id', '=', 'w.id')
        .as('electives'),
      ...(['seated', 'waiting', 'approved'] as const).map((status) =>
        eb
          .selectFrom('curricula.elective_choice as c')
          .select(eb.fn.countAll<number>().as('n'))
          .whereRef('c.org_id', '=', 'w.org_id')
          .whereRef('c.window_id', '=', 'w.id')
          .where('c.status', '=', status)
          .as(status),
      ),
    ])

export type WindowRow = Awaited<ReturnType<typeof getWindow>>
export const getWindow = async (trx: Trx, orgId: string, id: string) =>
  (await windows(trx, orgId).where('w.id', '=', id).executeTakeFirst()) ?? missing('elective-window', id)

export const listWindows = (trx: Trx, orgId: string, after: { opensAt: string; id: string } | null, limit: number) =>
  windows(trx, orgId)
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(w.opens_at, w.id) < (${after?.opensAt ?? ''}::timestamptz, ${after?.id ?? ''}::uuid)`),
    )
    .orderBy('w.opens_at', 'desc')
    .orderBy('w.id', 'desc')
    .limit(limit + 1)
    .execute()

/** Windows for a learner's programme and year that are not long over. */
export const listWindowsFor = (trx: Trx, orgId: string, learner: { programmeId: string | null; studyYear: number | null }, since: Date) =>
  windows(trx, orgId)
    .where('w.cancelled_at', 'is', null)
    .where('w.closes_at', '>', since)
    .where((eb) => eb.or([eb('w.programme_id', 'is', null), eb('w.programme_id', '=', learner.programmeId ?? null)]))
    .where((eb) => eb.or([eb('w.study_year', 'is', null), eb('w.study_year', '=', learner.studyYear ?? null)]))
    .orderBy('w.closes_at')
    .execute()

export async function insertWindow(trx: Trx, orgId: string, fields: WindowFields, by: string, now: Date): Promise<string> {
  const id = newId()
  await trx
    .insertInto('curricula.elective_window')
    .values({ org_id: orgId, id, ...windowColumns(fields), created_by: by, created_at: now })
    .execute()
  return id
}

export const updateWindow = (trx: Trx, orgId: string, id: string, fields: WindowFields, cancelledAt: Date | null) =>
  trx
    .updateTable('curricula.elective_window')
    .set({ ...windowColumns(fields), cancelled_at: cancelledAt })
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .execute()

export const isPeriod = async (trx: Trx, orgId: string, id: string): Promise<boolean> =>
  (await trx.selectFrom('organisations.period').select('id').where('org_id', '=', orgId).where('id', '=', id).executeTakeFirst()) !==
  undefined

export const listElectives = (trx: Trx, orgId: string, windowIds: readonly string[]) =>
  windowIds.length === 0
    ? Promise.resolve([])
    : trx
        .selectFrom('curricula.elective as e')
        .leftJoin('people.person as teacher', (join) =>
          join.onRef('teacher.org_id', '=', 'e.org_id').onRef('teacher.id', '=', 'e.teacher_id'),
        )
        .selectAll('e')
        .select(['teacher.surname', 'teacher.given_name', 'teacher.patronymic'])
        .select((eb) =>
          eb
            .selectFrom('curricula.elective_choice as c')
            .select(eb.fn.countAll<number>().as('n'))
            .whereRef('c.org_id', '=', 'e.org_id')
            .whereRef('c.elective_id', '=', 'e.id')
            .where('c.status', '=', 'waiting')
            .as('waiting'),
        )
        .where('e.org_id', '=', orgId)
        .where('e.window_id', 'in', windowIds)
        .orderBy('e.window_id')
        .orderBy('e.position')
        .execute()
export type ElectiveRow = Awaited<ReturnType<typeof listElectives>>[number]

/** Locks an elective, so that seats and the waiting list are given one after another. */
export const lockElective = async (trx: Trx, orgId: string, id: string) =>
  (await trx
    .selectFrom('curricula.elective')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()) ?? missing('elective', id)

/** Which of these persons are of the organisation's staff. */
export const countStaff = async (trx: Trx, orgId: string, ids: readonly string[]): Promise<number> =>
  ids.length === 0
    ? 0
    : ((
        await trx
          .selectFrom('people.person')
          .select((eb) => eb.fn.countAll<number>().as('n'))
          .where('org_id', '=', orgId)
          .where('id', 'in', ids)
          .executeTakeFirst()
      )?.n ?? 0)

export const lockElectives = (trx: Trx, orgId: string, windowId: string) =>
  trx
    .selectFrom('curricula.elective')
    .select(['id', 'code', 'taken'])
    .where('org_id', '=', orgId)
    .where('window_id', '=', windowId)
    .orderBy('id')
    .forUpdate()
    .execute()

/** Whether an elective was ever chosen: then it stays in the catalogue. */
export const listChosen = async (trx: Trx, orgId: string, windowId: string): Promise<Set<string>> => {
  const found = await trx
    .selectFrom('curricula.elective_choice')
    .select('elective_id')
    .distinct()
    .where('org_id', '=', orgId)
    .where('window_id', '=', windowId)
    .execute()
  return new Set(found.map((row) => row.elective_id))
}

/** Whether an id is an elective of another window. */
export const areOfAnotherWindow = async (trx: Trx, orgId: string, windowId: string, ids: readonly string[]): Promise<boolean> =>
  ids.length > 0 &&
  (await trx
    .selectFrom('curricula.elective')
    .select('id')
    .where('org_id', '=', orgId)
    .where('id', 'in', ids)
    .where('window_id', '<>', windowId)
    .executeTakeFirst()) !== undefined

const electiveColumns = (fields: ElectiveFields, position: number) => ({
  position,
  code: fields.code,
  name_kk: fields.name.kk,
  name_ru: fields.name.ru,
  name_en: fields.name.en,
  about_kk: fields.about.kk,
  about_ru: fields.about.ru,
  about_en: fields.about.en,
  slot: fields.slot,
  credits: fields.credits,
  hours: fields.hours,
  distance: fields.distance,
  teacher_id: fields.teacherId,
  seats: fields.seats,
  prerequisites: fields.prerequisites,
})

export async function writeElectives(
  trx: Trx,
  orgId: string,
  windowId: string,
  electives: readonly ElectiveFields[],
  known: ReadonlySet<string>,
): Promise<void> {
  for (const [position, fields] of electives.entries())
    if (known.has(fields.id))
      await trx
        .updateTable('curricula.elective')
        .set(electiveColumns(fields, position))
        .where('org_id', '=', orgId)
        .where('id', '=', fields.id)
        .execute()
  const fresh = electives.flatMap((fields, position) =>
    known.has(fields.id) ? [] : [{ org_id: orgId, id: fields.id, window_id: windowId, ...electiveColumns(fields, position) }],
  )
  if (fresh.length > 0) await trx.insertInto('curricula.elective').values(fresh).execute()
}

export const deleteElectives = (trx: Trx, orgId: string, ids: readonly string[]) =>
  ids.length === 0 ? Promise.resolve([]) : trx.deleteFrom('curricula.elective').where('org_id', '=', orgId).where('id', 'in', ids).execute()

export const setTaken = (trx: Trx, orgId: string, electiveId: string, by: 1 | -1) =>
  trx
    .updateTable('curricula.elective')
    .set((eb) => ({ taken: eb('taken', '+', by) }))
    .where('org_id', '=', orgId)
    .where('id', '=', electiveId)
    .execute()
