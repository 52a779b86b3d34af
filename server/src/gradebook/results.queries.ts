import type { InThree } from '@dala/locale'
import { sql } from 'kysely'
import type { Trx } from '#lib/db'
import type { StoredMarks, StoredRule } from './gradebook.tables.ts'
import './gradebook.tables.ts'

export interface NewResult {
  learnerId: string
  version: number
  status: 'graded' | 'failed' | 'not-admitted'
  rating: number | null
  exam: number | null
  percent: number
  mark: string
  points: number
  rule: StoredRule
  controls: StoredMarks
  reason: string
  note: string
  by: string
}

const rowsAtOnce = 1000

export const insertResults = async (trx: Trx, orgId: string, offeringId: string, results: readonly NewResult[], now: Date) => {
  for (let start = 0; start < results.length; start += rowsAtOnce)
    await trx
      .insertInto('gradebook.result')
      .values(
        results.slice(start, start + rowsAtOnce).map((result) => ({
          org_id: orgId,
          offering_id: offeringId,
          learner_id: result.learnerId,
          version: result.version,
          status: result.status,
          rating: result.rating,
          exam: result.exam,
          percent: result.percent,
          mark: result.mark,
          points: result.points,
          rule: JSON.stringify(result.rule),
          controls: JSON.stringify(result.controls),
          reason: result.reason,
          note: result.note,
          by_id: result.by,
          at: now,
        })),
      )
      .execute()
}

/** The latest published result of each learner of an offering. */
export const listResults = (trx: Trx, orgId: string, offeringId: string) =>
  trx
    .selectFrom('gradebook.result')
    .distinctOn('learner_id')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('offering_id', '=', offeringId)
    .orderBy('learner_id')
    .orderBy('version', 'desc')
    .execute()

/** The latest published result of a learner in each offering, with the discipline's credits. */
export const listResultsOfLearner = (trx: Trx, orgId: string, learnerId: string) =>
  trx
    .selectFrom('gradebook.result as result')
    .innerJoin('courses.offering as offering', (join) =>
      join.onRef('offering.org_id', '=', 'result.org_id').onRef('offering.id', '=', 'result.offering_id'),
    )
    .innerJoin('curricula.discipline as discipline', (join) =>
      join.onRef('discipline.org_id', '=', 'offering.org_id').onRef('discipline.id', '=', 'offering.discipline_id'),
    )
    .distinctOn('result.offering_id')
    .select([
      'result.offering_id',
      'result.status',
      'result.percent',
      'result.mark',
      'result.points',
      'result.rule',
      'result.at',
      'offering.discipline_id',
      'discipline.credits',
      'discipline.code as discipline_code',
      'discipline.name_kk',
      'discipline.name_ru',
      'discipline.name_en',
    ])
    .where('result.org_id', '=', orgId)
    .where('result.learner_id', '=', learnerId)
    .orderBy('result.offering_id')
    .orderBy('result.version', 'desc')
    .execute()

/** The offerings of a learner with controls and marks, newest first. */
export const listCoursesOfLearner = (trx: Trx, orgId: string, learnerId: string) =>
  trx
    .selectFrom('courses.enrolment as enrolment')
    .innerJoin('courses.offering as offering', (join) =>
      join.onRef('offering.org_id', '=', 'enrolment.org_id').onRef('offering.id', '=', 'enrolment.offering_id'),
    )
    .innerJoin('curricula.discipline as discipline', (join) =>
      join.onRef('discipline.org_id', '=', 'offering.org_id').onRef('discipline.id', '=', 'offering.discipline_id'),
    )
    .innerJoin('people.person as teacher', (join) =>
      join.onRef('teacher.org_id', '=', 'offering.org_id').onRef('teacher.id', '=', 'offering.teacher_id'),
    )
    .leftJoin('gradebook.mark as mark', (join) =>
      join
        .onRef('mark.org_id', '=', 'enrolment.org_id')
        .onRef('mark.offering_id', '=', 'enrolment.offering_id')
        .onRef('mark.learner_id', '=', 'enrolment.learner_id'),
    )
    .select([
      'offering.id',
      'offering.name_kk',
      'offering.name_ru',
      'offering.name_en',
      'offering.discipline_id',
      'offering.starts_on',
      'offering.created_at',
      'discipline.credits',
      'teacher.surname',
      'teacher.given_name',
      'teacher.patronymic',
      'mark.marks',
    ])
    .where('enrolment.org_id', '=', orgId)
    .where('enrolment.learner_id', '=', learnerId)
    .where('offering.status', '<>', 'draft')
    .orderBy('enrolment.enrolled_at', 'desc')
    .limit(200)
    .execute()

export const listControlsOfOfferings = async (trx: Trx, orgId: string, offeringIds: readonly string[]) =>
  offeringIds.length === 0
    ? []
    : trx
        .selectFrom('gradebook.control')
        .select([
          'id',
          'offering_id',
          'kind',
          'term',
          'weight',
          'required',
          'name_kk',
          'name_ru',
          'name_en',
          'test_id',
          'closed_at',
          'slot',
        ])
        .where('org_id', '=', orgId)
        .where('offering_id', 'in', [...offeringIds])
        .where('removed_at', 'is', null)
        .orderBy('position')
        .orderBy('id')
        .execute()

export const listAllRules = async (trx: Trx, orgId: string) => {
  const rows = await trx.selectFrom('gradebook.rule').selectAll().where('org_id', '=', orgId).execute()
  return rows.map((row) => ({
    id: row.id,
    disciplineId: row.discipline_id,
    validFrom: row.valid_from,
    ratingWeight: row.rating_weight,
    admissionPercent: row.admission_percent,
    controlPercent: row.control_percent,
    examPercent: row.exam_percent,
    scale: row.scale,
  }))
}

export const findLearnerName = (trx: Trx, orgId: string, learnerId: string) =>
  trx
    .selectFrom('people.person as person')
    .innerJoin('people.learner as learner', (join) =>
      join.onRef('learner.org_id', '=', 'person.org_id').onRef('learner.person_id', '=', 'person.id'),
    )
    .select(['person.surname', 'person.given_name', 'person.patronymic'])
    .where('person.org_id', '=', orgId)
    .where('person.id', '=', learnerId)
    .executeTakeFirst()

export const isGuardian = async (trx: Trx, orgId: string, guardianId: string, childId: string): Promise<boolean> =>
  (await trx
    .selectFrom('people.guardianship')
    .select('child_id')
    .where('org_id', '=', orgId)
    .where('guardian_id', '=', guardianId)
    .where('child_id', '=', childId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()) !== undefined

export const findResultOf = (trx: Trx, orgId: string, offeringId: string, learnerId: string) =>
  trx
    .selectFrom('gradebook.result')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('offering_id', '=', offeringId)
    .where('learner_id', '=', learnerId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

export interface RecentMark {
  offering_id: string
  percent: number
  at: string
  control: InThree
  course: InThree
  /** Of the rule in force for the offering; null where the organisation has none of its own. */
  scale: string | null
  organisation: string
}

/** The latest marks put for a learner, one of each control event, for the home page. */
export const selectRecentMarks = (orgId: string, learnerId: string, limit: number) => sql<RecentMark>`
  SELECT mark.offering_id, mark.percent, mark.at, mark.control, mark.course, mark.organisation,
         (SELECT rule.scale FROM gradebook.rule AS rule
           WHERE rule.org_id = ${orgId} AND (rule.discipline_id IS NULL OR rule.discipline_id = mark.discipline_id) AND rule.valid_from <= mark.day
           ORDER BY rule.discipline_id IS NULL, rule.valid_from DESC, rule.id DESC LIMIT 1) AS scale
    FROM (SELECT DISTINCT ON (entry.control_id) entry.offering_id, entry.percent, entry.at, offering.discipline_id,
                 coalesce(offering.starts_on, (offering.created_at AT TIME ZONE 'Asia/Almaty')::date) AS day, organisation.kind AS organisation,
                 json_build_object('kk', control.name_kk, 'ru', control.name_ru, 'en', control.name_en) AS control,
                 json_build_object('kk', offering.name_kk, 'ru', offering.name_ru, 'en', offering.name_en) AS course
            FROM courses.enrolment AS enrolment
            JOIN gradebook.entry AS entry ON entry.org_id = ${orgId} AND entry.offering_id = enrolment.offering_id AND entry.learner_id = enrolment.learner_id
            JOIN gradebook.control AS control ON control.org_id = ${orgId} AND control.id = entry.control_id
            JOIN courses.offering AS offering ON offering.org_id = ${orgId} AND offering.id = entry.offering_id
            JOIN organisations.organisation AS organisation ON organisation.id = ${orgId}
           WHERE enrolment.org_id = ${orgId} AND enrolment.learner_id = ${learnerId}
           ORDER BY entry.control_id, entry.version DESC) AS mark
   WHERE mark.percent IS NOT NULL
   ORDER BY mark.at DESC LIMIT ${limit}`

/** Sheets of a teacher that are still open although teaching has ended. */
export const countSheetsToPublish = async (trx: Trx, orgId: string, teacherId: string, today: string) =>
  trx
    .selectFrom('courses.offering as offering')
    .leftJoin('gradebook.sheet as sheet', (join) =>
      join.onRef('sheet.org_id', '=', 'offering.org_id').onRef('sheet.offering_id', '=', 'offering.id'),
    )
    .select(({ fn, eb }) => [
      fn.countAll<number>().as('all'),
      fn
        .count<number>('offering.id')
        .filterWhere(eb('offering.ends_on', '<', today))
        .as('late'),
    ])
    .where('offering.org_id', '=', orgId)
    .where('offering.teacher_id', '=', teacherId)
    .where('offering.status', '=', 'published')
    .where(({ eb, or }) => or([eb('sheet.status', 'is', null), eb('sheet.status', '=', 'open')]))
    .executeTakeFirstOrThrow()

export const countSheetsToClose = async (trx: Trx, orgId: string): Promise<number> =>
  (
    await trx
      .selectFrom('gradebook.sheet')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('org_id', '=', orgId)
      .where('status', '=', 'published')
      .executeTakeFirstOrThrow()
  ).count
