import { sql } from 'kysely'
import { type Trx } from '#lib/db'
import type { SlotMarks } from './gradebook.tables.ts'
import './gradebook.tables.ts'

/** An offering with its sheet, if there is one already. */
export const findSheet = (trx: Trx, orgId: string, offeringId: string) =>
  trx
    .selectFrom('courses.offering as offering')
    .innerJoin('curricula.discipline as discipline', (join) =>
      join.onRef('discipline.org_id', '=', 'offering.org_id').onRef('discipline.id', '=', 'offering.discipline_id'),
    )
    .innerJoin('people.person as teacher', (join) =>
      join.onRef('teacher.org_id', '=', 'offering.org_id').onRef('teacher.id', '=', 'offering.teacher_id'),
    )
    .innerJoin('organisations.organisation as organisation', 'organisation.id', 'offering.org_id')
    .leftJoin('gradebook.sheet as sheet', (join) =>
      join.onRef('sheet.org_id', '=', 'offering.org_id').onRef('sheet.offering_id', '=', 'offering.id'),
    )
    .select([
      'offering.id as offering_id',
      'offering.name_kk',
      'offering.name_ru',
      'offering.name_en',
      'offering.teacher_id',
      'offering.tutor_id',
      'offering.discipline_id',
      'offering.starts_on',
      'offering.created_at as offering_created_at',
      'discipline.name_kk as discipline_kk',
      'discipline.name_ru as discipline_ru',
      'discipline.name_en as discipline_en',
      'discipline.credits',
      'teacher.surname as teacher_surname',
      'teacher.given_name as teacher_given_name',
      'teacher.patronymic as teacher_patronymic',
      'organisation.kind as organisation_kind',
      'sheet.status',
      'sheet.published_at',
      'sheet.closed_at',
    ])
    .where('offering.org_id', '=', orgId)
    .where('offering.id', '=', offeringId)
    .executeTakeFirst()

export type SheetRecord = NonNullable<Awaited<ReturnType<typeof findSheet>>>

export const insertSheet = async (trx: Trx, orgId: string, offeringId: string, now: Date): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('gradebook.sheet')
    .values({ org_id: orgId, offering_id: offeringId, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Holds the sheet so that its status cannot change while marks are written. */
export const lockSheet = async (trx: Trx, orgId: string, offeringId: string, strength: 'share' | 'update') => {
  const query = trx.selectFrom('gradebook.sheet').select('status').where('org_id', '=', orgId).where('offering_id', '=', offeringId)
  return (strength === 'share' ? query.forShare() : query.forUpdate()).executeTakeFirst()
}

export const setSheetStatus = (
  trx: Trx,
  orgId: string,
  offeringId: string,
  change: Partial<{
    status: 'open' | 'published' | 'closed'
    published_at: Date | null
    published_by: string | null
    closed_at: Date | null
    closed_by: string | null
  }>,
) => trx.updateTable('gradebook.sheet').set(change).where('org_id', '=', orgId).where('offering_id', '=', offeringId).execute()

export const listControls = (trx: Trx, orgId: string, offeringId: string) =>
  trx
    .selectFrom('gradebook.control')
    .select(['id', 'kind', 'term', 'weight', 'required', 'name_kk', 'name_ru', 'name_en', 'test_id', 'closed_at', 'slot'])
    .where('org_id', '=', orgId)
    .where('offering_id', '=', offeringId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()

export type ControlRecord = Awaited<ReturnType<typeof listControls>>[number]

export interface SheetRowRecord {
  learner_id: string
  name: string
  group_code: string | null
  marks: SlotMarks | null
  result_percent?: number | null
  result_mark?: string | null
  result_version?: number | null
}

/** The learners of an offering with their marks, and latest published results where asked for: one statement for the whole sheet. */
export const listSheetRows = async (trx: Trx, orgId: string, offeringId: string, withResults = false): Promise<SheetRowRecord[]> => {
  const results = withResults
    ? sql`left join (
        select distinct on (learner_id) learner_id, percent, mark, version
          from gradebook.result
         where org_id = ${orgId} and offering_id = ${offeringId}
         order by learner_id, version desc
      ) result on result.learner_id = enrolment.learner_id`
    : sql``
  const resultColumns = withResults
    ? sql`, result.percent as result_percent, result.mark as result_mark, result.version as result_version`
    : sql``
  const { rows } = await sql<SheetRowRecord>`
    select enrolment.learner_id, concat_ws(' ', nullif(person.surname, ''), person.given_name, nullif(person.patronymic, '')) as name,
           unit.code as group_code, mark.marks${resultColumns}
      from courses.enrolment
      join people.person on person.org_id = enrolment.org_id and person.id = enrolment.learner_id
      left join organisations.unit on unit.org_id = enrolment.org_id and unit.id = enrolment.group_id
      left join gradebook.mark on mark.org_id = enrolment.org_id and mark.offering_id = enrolment.offering_id and mark.learner_id = enrolment.learner_id
      ${results}
     where enrolment.org_id = ${orgId} and enrolment.offering_id = ${offeringId} and enrolment.ended_at is null`.execute(trx)
  return rows
}

/** Enrolments of learners whose group is one of the units or lies below them; of one offering, or of all. */
export async function listEnrolledBelow(trx: Trx, orgId: string, unitIds: readonly string[], offeringId: string | null) {
  const { rows } = await sql<{ offering_id: string; learner_id: string }>`
    with recursive below as (
      select id from organisations.unit where org_id = ${orgId} and id = any(${[...unitIds]}::uuid[])
      union
      select unit.id from organisations.unit join below on unit.parent_id = below.id where unit.org_id = ${orgId}
    )
    select enrolment.offering_id, enrolment.learner_id
      from people.learner
      join courses.enrolment on enrolment.org_id = learner.org_id and enrolment.learner_id = learner.person_id
     where learner.org_id = ${orgId} and enrolment.org_id = ${orgId} and learner.group_id in (select id from below)
       and enrolment.ended_at is null and (${offeringId}::uuid is null or enrolment.offering_id = ${offeringId})`.execute(trx)
  return rows
}

/** Sheets of the offerings that are taught, as teacher or tutor, or all; with the number of learners and of those who have marks. */
export const listSheetSummaries = (
  trx: Trx,
  orgId: string,
  options: {
    personId: string
    all: boolean
    offeringIds: readonly string[]
    search: string | undefined
    status: 'open' | 'published' | 'closed' | undefined
  },
) =>
  trx
    .selectFrom('courses.offering as offering')
    .innerJoin('people.person as teacher', (join) =>
      join.onRef('teacher.org_id', '=', 'offering.org_id').onRef('teacher.id', '=', 'offering.teacher_id'),
    )
    .leftJoin('gradebook.sheet as sheet', (join) =>
      join.onRef('sheet.org_id', '=', 'offering.org_id').onRef('sheet.offering_id', '=', 'offering.id'),
    )
    .select(({ selectFrom, fn, eb }) => [
      'offering.id',
      'offering.name_kk',
      'offering.name_ru',
      'offering.name_en',
      'offering.teacher_id',
      'offering.tutor_id',
      'teacher.surname',
      'teacher.given_name',
      'teacher.patronymic',
      fn.coalesce('sheet.status', eb.val('open' as const)).as('status'),
      selectFrom('courses.enrolment as enrolment')
        .select(({ fn: count }) => count.countAll<number>().as('count'))
        .whereRef('enrolment.org_id', '=', 'offering.org_id')
        .whereRef('enrolment.offering_id', '=', 'offering.id')
        .where('enrolment.ended_at', 'is', null)
        .as('learners'),
      selectFrom('gradebook.mark as mark')
        .select(({ fn: count }) => count.countAll<number>().as('count'))
        .whereRef('mark.org_id', '=', 'offering.org_id')
        .whereRef('mark.offering_id', '=', 'offering.id')
        .as('marked'),
    ])
    .where('offering.org_id', '=', orgId)
    .where('offering.status', '<>', 'draft')
    .$if(!options.all, (query) =>
      query.where(({ eb, or }) =>
        or([
          eb('offering.teacher_id', '=', options.personId),
          eb('offering.tutor_id', '=', options.personId),
          eb('offering.id', '=', sql<string>`any(${[...options.offeringIds]}::uuid[])`),
        ]),
      ),
    )
    .$if(options.status !== undefined, (query) =>
      query.where(({ eb, fn, val }) => eb(fn.coalesce('sheet.status', val('open' as const)), '=', options.status ?? 'open')),
    )
    .$if(options.search !== undefined && options.search !== '', (query) => {
      const pattern = `%${(options.search ?? '').replace(/[\\%_]/g, '\\$&')}%`
      return query.where(({ eb, or }) =>
        or([
          eb('offering.name_kk', 'ilike', pattern),
          eb('offering.name_ru', 'ilike', pattern),
          eb('offering.name_en', 'ilike', pattern),
          eb('teacher.surname', 'ilike', pattern),
        ]),
      )
    })
    .orderBy('offering.id', 'desc')
    .limit(200)
    .execute()

export interface NewControl {
  id: string
  kind: 'current' | 'midterm' | 'final'
  term: number | null
  position: number
  /** given once for the sheet */
  slot: number
  name: { kk: string; ru: string; en: string }
  weight: number
  required: boolean
  testId: string | null
}

const controlColumns = (control: NewControl) => ({
  kind: control.kind,
  term: control.term,
  position: control.position,
  name_kk: control.name.kk,
  name_ru: control.name.ru,
  name_en: control.name.en,
  weight: control.weight,
  required: control.required,
  test_id: control.testId,
})

export const insertControls = (trx: Trx, orgId: string, offeringId: string, controls: readonly NewControl[], now: Date) =>
  trx
    .insertInto('gradebook.control')
    .values(
      controls.map((control) => ({
        org_id: orgId,
        id: control.id,
        offering_id: offeringId,
        slot: control.slot,
        created_at: now,
        ...controlColumns(control),
      })),
    )
    .execute()

export const updateControl = (trx: Trx, orgId: string, offeringId: string, control: NewControl) =>
  trx
    .updateTable('gradebook.control')
    .set(controlColumns(control))
    .where('org_id', '=', orgId)
    .where('offering_id', '=', offeringId)
    .where('id', '=', control.id)
    .execute()

export const removeControls = (trx: Trx, orgId: string, offeringId: string, ids: readonly string[], now: Date) =>
  trx
    .updateTable('gradebook.control')
    .set({ removed_at: now, test_id: null })
    .where('org_id', '=', orgId)
    .where('offering_id', '=', offeringId)
    .where('id', 'in', [...ids])
    .execute()

export const setControlClosed = (trx: Trx, orgId: string, offeringId: string, id: string, closedAt: Date | null, by: string | null) =>
  trx
    .updateTable('gradebook.control')
    .set({ closed_at: closedAt, closed_by: by })
    .where('org_id', '=', orgId)
    .where('offering_id', '=', offeringId)
    .where('id', '=', id)
    .execute()

/** Which of the controls have a history of marks. */
export const controlsWithEntries = async (trx: Trx, orgId: string, ids: readonly string[]): Promise<string[]> =>
  ids.length === 0
    ? []
    : (
        await trx
          .selectFrom('gradebook.entry')
          .select('control_id')
          .distinct()
          .where('org_id', '=', orgId)
          .where('control_id', 'in', [...ids])
          .execute()
      ).map((row) => row.control_id)

/** The tests of an offering that a control event may take its mark from, with the one that does: neither entry tests nor those that ended unlinked. */
export const listLinkableTests = (trx: Trx, orgId: string, offeringId: string) =>
  trx
    .selectFrom('testing.test as test')
    .leftJoin('gradebook.control as control', (join) =>
      join.onRef('control.org_id', '=', 'test.org_id').onRef('control.test_id', '=', 'test.id').on('control.removed_at', 'is', null),
    )
    .select(['test.id', 'test.name_kk', 'test.name_ru', 'test.name_en', 'test.control', 'control.id as control_id'])
    .where('test.org_id', '=', orgId)
    .where('test.offering_id', '=', offeringId)
    .where(({ eb, or, and }) =>
      or([eb('control.id', 'is not', null), and([eb('test.control', '<>', 'entry'), eb('test.status', '<>', 'closed')])]),
    )
    .orderBy('test.created_at')
    .orderBy('test.id')
    .execute()

export const setTestOfControl = (trx: Trx, orgId: string, controlId: string, testId: string) =>
  trx.updateTable('gradebook.control').set({ test_id: testId }).where('org_id', '=', orgId).where('id', '=', controlId).execute()

/** Takes the tests from control events, so that others may have them. */
export const freeTests = (trx: Trx, orgId: string, controlIds: readonly string[]) =>
  trx
    .updateTable('gradebook.control')
    .set({ test_id: null })
    .where('org_id', '=', orgId)
    .where('id', 'in', [...controlIds])
    .execute()

export const findControlOfTest = (trx: Trx, orgId: string, testId: string) =>
  trx
    .selectFrom('gradebook.control')
    .select(['id', 'offering_id', 'kind', 'closed_at'])
    .where('org_id', '=', orgId)
    .where('test_id', '=', testId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()

/** The first slot of the sheet that was never given. */
export const nextSlot = async (trx: Trx, orgId: string, offeringId: string): Promise<number> => {
  const { last } = await trx
    .selectFrom('gradebook.control')
    .select(({ fn }) => fn.max('slot').as('last'))
    .where('org_id', '=', orgId)
    .where('offering_id', '=', offeringId)
    .executeTakeFirstOrThrow()
  return last === null ? 0 : last + 1
}
