import { pathwayGrounds } from '@dala/domain/distance'
import { schoolLevels } from '@dala/domain/regulations'
import { sql } from 'kysely'
import type { Trx } from '#lib/db'
import './pathway.tables.ts'

export interface LearnerOnPath {
  learner_id: string
  status_id: string
  surname: string
  given_name: string
  patronymic: string
  group_id: string | null
  group_kk: string | null
  group_ru: string | null
  group_en: string | null
  ground: string
  rule_set: string
  starts_on: string
  last_day: string
  format: 'sync' | 'async' | 'mixed'
  order_label: string | null
  kinds: string[]
  unacknowledged: number
  sittings_wanted: number
  topics_late: number
  activities: number
}

interface PathQuery {
  today: string
  /** Units in reach; null: the whole organisation. */
  units: readonly string[] | null
  /** Only learners of this teacher's or tutor's courses. */
  teacherId: string | null
  learnerIds?: readonly string[] | undefined
  groupId?: string | undefined
  search?: string | undefined
  after: { name: string; id: string } | null
  limit: number
}

const like = (search: string | undefined) => `%${(search ?? '').toLowerCase().replace(/[\\%_]/g, '\\$&')}%`

/** School learners who study at a distance today on the grounds of paragraph 15, with what each still lacks. */
export async function listOnPath(trx: Trx, orgId: string, query: PathQuery): Promise<(LearnerOnPath & { sort_name: string })[]> {
  const { rows } = await sql<LearnerOnPath & { sort_name: string }>`
    SELECT status.learner_id, status.id AS status_id, person.surname, person.given_name, person.patronymic, learner.group_id,
           unit.name_kk AS group_kk, unit.name_ru AS group_ru, unit.name_en AS group_en, status.ground, status.rule_set, status.starts_on,
           least(status.ends_on, coalesce(status.ended_on, status.ends_on)) AS last_day, status.format, made.label AS order_label,
           lower(concat_ws(' ', person.surname, person.given_name, person.patronymic)) AS sort_name,
           coalesce(handed.kinds, '{}') AS kinds, coalesce(handed.unacknowledged, 0)::int AS unacknowledged,
           coalesce(sat.wanted, 0)::int AS sittings_wanted, coalesce(late.topics, 0)::int AS topics_late, coalesce(plan.activities, 0)::int AS activities
      FROM distance.status AS status
      JOIN people.learner AS learner ON learner.org_id = ${orgId}::uuid AND learner.person_id = status.learner_id
      JOIN people.person AS person ON person.org_id = ${orgId}::uuid AND person.id = status.learner_id
      JOIN distance.order AS made ON made.org_id = ${orgId}::uuid AND made.id = status.order_id
      LEFT JOIN organisations.unit AS unit ON unit.org_id = ${orgId}::uuid AND unit.id = learner.group_id
      LEFT JOIN LATERAL (
        SELECT array_agg(DISTINCT material.kind) AS kinds, count(*) FILTER (WHERE handover.acknowledged_at IS NULL) AS unacknowledged
          FROM pathway.handover AS handover
          JOIN pathway.material AS material ON material.org_id = ${orgId}::uuid AND material.id = handover.material_id
         WHERE handover.org_id = ${orgId}::uuid AND handover.learner_id = status.learner_id) AS handed ON true
      LEFT JOIN LATERAL (
        SELECT count(*) AS wanted FROM pathway.sitting AS sitting
         WHERE sitting.org_id = ${orgId}::uuid AND sitting.learner_id = status.learner_id AND sitting.passed_on IS NULL
           AND (sitting.held_on IS NULL OR sitting.held_on < ${query.today}::date)) AS sat ON true
      LEFT JOIN LATERAL (
        SELECT count(*) AS topics FROM pathway.topic AS topic
         WHERE topic.org_id = ${orgId}::uuid AND topic.group_id = learner.group_id AND topic.due_on < ${query.today}::date AND topic.due_on >= status.starts_on
           AND NOT EXISTS (SELECT FROM pathway.mastery AS mastery
             WHERE mastery.org_id = ${orgId}::uuid AND mastery.topic_id = topic.id AND mastery.learner_id = status.learner_id)) AS late ON true
      LEFT JOIN LATERAL (
        SELECT count(*) AS activities FROM pathway.activity AS activity
         WHERE activity.org_id = ${orgId}::uuid AND activity.learner_id = status.learner_id AND activity.removed_at IS NULL) AS plan ON true
     WHERE status.org_id = ${orgId}::uuid
       AND status.ground = ANY(${[...pathwayGrounds]}) AND learner.level = ANY(${[...schoolLevels]})
       AND status.starts_on <= ${query.today}::date AND least(status.ends_on, coalesce(status.ended_on, status.ends_on)) >= ${query.today}::date
       AND (${query.units === null} OR learner.group_id = ANY(${[...(query.units ?? [])]}::uuid[]))
       AND (${query.learnerIds === undefined} OR status.learner_id = ANY(${[...(query.learnerIds ?? [])]}::uuid[]))
       AND (${query.groupId ?? null}::uuid IS NULL OR learner.group_id = ${query.groupId ?? null}::uuid)
       AND (${query.teacherId ?? null}::uuid IS NULL OR EXISTS (SELECT FROM courses.enrolment AS enrolment
             JOIN courses.offering AS offering ON offering.org_id = ${orgId}::uuid AND offering.id = enrolment.offering_id
            WHERE enrolment.org_id = ${orgId}::uuid AND enrolment.learner_id = status.learner_id AND enrolment.ended_at IS NULL
              AND (offering.teacher_id = ${query.teacherId ?? null}::uuid OR offering.tutor_id = ${query.teacherId ?? null}::uuid)))
       AND (${query.search === undefined || query.search === ''}
            OR lower(concat_ws(' ', person.surname, person.given_name, person.patronymic)) LIKE ${like(query.search)} OR lower(unit.name_kk) LIKE ${like(query.search)})
       AND (${query.after === null} OR (lower(concat_ws(' ', person.surname, person.given_name, person.patronymic)), status.id) > (${query.after?.name ?? ''}, ${query.after?.id ?? null}::uuid))
     ORDER BY sort_name, status.id
     LIMIT ${query.limit + 1}`.execute(trx)
  return rows
}

/** Whether a person teaches or tutors a learner now. */
export const teaches = async (trx: Trx, orgId: string, personId: string, learnerId: string): Promise<boolean> =>
  (await trx
    .selectFrom('courses.enrolment as enrolment')
    .innerJoin('courses.offering as offering', (join) =>
      join.onRef('offering.id', '=', 'enrolment.offering_id').on('offering.org_id', '=', orgId),
    )
    .where('enrolment.org_id', '=', orgId)
    .where('enrolment.learner_id', '=', learnerId)
    .where('enrolment.ended_at', 'is', null)
    .where((where) => where.or([where('offering.teacher_id', '=', personId), where('offering.tutor_id', '=', personId)]))
    .select('enrolment.offering_id')
    .executeTakeFirst()) !== undefined

export const findLearner = (trx: Trx, orgId: string, learnerId: string) =>
  trx
    .selectFrom('people.learner as learner')
    .innerJoin('people.person as person', (join) => join.onRef('person.id', '=', 'learner.person_id').on('person.org_id', '=', orgId))
    .leftJoin('organisations.unit as unit', (join) => join.onRef('unit.id', '=', 'learner.group_id').on('unit.org_id', '=', orgId))
    .where('learner.org_id', '=', orgId)
    .where('learner.person_id', '=', learnerId)
    .select([
      'learner.person_id as id',
      'learner.level',
      'learner.group_id',
      'person.surname',
      'person.given_name',
      'person.patronymic',
      'person.birth_date',
      'unit.name_kk as group_kk',
      'unit.name_ru as group_ru',
      'unit.name_en as group_en',
    ])
    .executeTakeFirst()

/** The children for whom a person stands today, and the person where a learner. */
export const listOwnLearners = (trx: Trx, orgId: string, personId: string) =>
  trx
    .selectFrom('people.learner as learner')
    .innerJoin('people.person as person', (join) => join.onRef('person.id', '=', 'learner.person_id').on('person.org_id', '=', orgId))
    .where('learner.org_id', '=', orgId)
    .where((where) =>
      where.or([
        where('learner.person_id', '=', personId),
        where.exists(
          where
            .selectFrom('people.guardianship as tie')
            .select('tie.child_id')
            .where('tie.org_id', '=', orgId)
            .where('tie.guardian_id', '=', personId)
            .where('tie.ended_at', 'is', null)
            .whereRef('tie.child_id', '=', 'learner.person_id'),
        ),
      ]),
    )
    .select(['learner.person_id as id', 'person.surname', 'person.given_name', 'person.patronymic'])
    .orderBy('person.surname')
    .orderBy('person.given_name')
    .orderBy('learner.person_id')
    .execute()

export const listGuardiansOf = async (trx: Trx, orgId: string, childIds: readonly string[]) =>
  childIds.length === 0
    ? []
    : trx
        .selectFrom('people.guardianship')
        .select(['guardian_id', 'child_id'])
        .where('org_id', '=', orgId)
        .where('child_id', 'in', childIds)
        .where('ended_at', 'is', null)
        .execute()

/** The courses of a learner with their teachers, to ask about a topic. */
export const listCourses = (trx: Trx, orgId: string, learnerId: string) =>
  trx
    .selectFrom('courses.enrolment as enrolment')
    .innerJoin('courses.offering as offering', (join) =>
      join.onRef('offering.id', '=', 'enrolment.offering_id').on('offering.org_id', '=', orgId),
    )
    .innerJoin('people.person as teacher', (join) => join.onRef('teacher.id', '=', 'offering.teacher_id').on('teacher.org_id', '=', orgId))
    .where('enrolment.org_id', '=', orgId)
    .where('enrolment.learner_id', '=', learnerId)
    .where('enrolment.ended_at', 'is', null)
    .select([
      'offering.id',
      'offering.name_kk',
      'offering.name_ru',
      'offering.name_en',
      'offering.teacher_id',
      'teacher.surname',
      'teacher.given_name',
      'teacher.patronymic',
    ])
    .orderBy('offering.name_kk')
    .orderBy('offering.id')
    .execute()
