import { sql, type RawBuilder } from 'kysely'
import { pathwayGrounds } from '@dala/domain/distance'
import { schoolLevels } from '@dala/domain/regulations'
import type { EvidenceAt } from '#compliance'
import type { FlaggedRow } from '#lib/evidence'

/** Rows that are looked at, each with its page. */
export type Looked = RawBuilder<FlaggedRow & { path: string | null }>

/** Days after the beginning within which the school hands everything over. */
const handoverDays = 5

/** School learners at a distance today on the grounds of paragraph 15. */
const ofLearners = (
  at: EvidenceAt,
  broken: ReturnType<typeof sql>,
  since: ReturnType<typeof sql> = sql`status.starts_on + ${handoverDays + 1}::int`,
): Looked => sql`
  SELECT status.id::text AS id, concat_ws(' ', person.surname, person.given_name, person.patronymic) AS title, '/work/pathway/' || status.learner_id AS path,
         (${broken}) AND status.starts_on + ${handoverDays}::int < ${at.today}::date AS broken, (${broken}) AS soon, ${since} AS since
    FROM distance.status AS status
    JOIN people.learner AS learner ON learner.org_id = ${at.orgId}::uuid AND learner.person_id = status.learner_id AND learner.level = ANY(${[...schoolLevels]})
    JOIN people.person AS person ON person.org_id = ${at.orgId}::uuid AND person.id = status.learner_id
   WHERE status.org_id = ${at.orgId}::uuid AND status.ground = ANY(${[...pathwayGrounds]}) AND status.starts_on <= ${at.today}::date
     AND least(status.ends_on, coalesce(status.ended_on, status.ends_on)) >= ${at.today}::date`

export const withoutMaterial = (at: EvidenceAt, kind: string) =>
  ofLearners(
    at,
    sql`NOT EXISTS (SELECT FROM pathway.handover AS handover
      JOIN pathway.material AS material ON material.org_id = ${at.orgId}::uuid AND material.id = handover.material_id AND material.kind = ${kind}
     WHERE handover.org_id = ${at.orgId}::uuid AND handover.learner_id = status.learner_id)`,
  )

export const withoutActivities = (at: EvidenceAt) =>
  ofLearners(
    at,
    sql`NOT EXISTS (SELECT FROM pathway.activity AS activity
     WHERE activity.org_id = ${at.orgId}::uuid AND activity.learner_id = status.learner_id AND activity.removed_at IS NULL)`,
  )

export const lateTopics = (at: EvidenceAt) =>
  ofLearners(
    at,
    sql`EXISTS (SELECT FROM pathway.topic AS topic
     WHERE topic.org_id = ${at.orgId}::uuid AND topic.group_id = learner.group_id AND topic.due_on < ${at.today}::date AND topic.due_on >= status.starts_on
       AND NOT EXISTS (SELECT FROM pathway.mastery AS mastery
         WHERE mastery.org_id = ${at.orgId}::uuid AND mastery.topic_id = topic.id AND mastery.learner_id = status.learner_id))`,
  )

/** Events of learners at a distance: a report, in which nothing can be broken. */
export const events = (at: EvidenceAt) => ofLearners(at, sql`false`)

const ofSittings = (
  at: EvidenceAt,
  where: ReturnType<typeof sql>,
  broken: ReturnType<typeof sql>,
  soon: ReturnType<typeof sql>,
): Looked => sql`
  SELECT sitting.assessment_id::text || '/' || sitting.learner_id::text AS id,
         concat_ws(' ', person.surname, person.given_name) || ': ' || assessment.subject AS title, '/work/pathway/' || sitting.learner_id AS path,
         (${broken}) AS broken, (${soon}) AS soon, coalesce(sitting.held_on, assessment.held_on) + 1 AS since
    FROM pathway.sitting AS sitting
    JOIN pathway.assessment AS assessment ON assessment.org_id = ${at.orgId}::uuid AND assessment.id = sitting.assessment_id AND assessment.removed_at IS NULL
    JOIN people.person AS person ON person.org_id = ${at.orgId}::uuid AND person.id = sitting.learner_id
   WHERE sitting.org_id = ${at.orgId}::uuid AND assessment.held_on >= ${at.today}::date - 365 AND (${where})`

export const lateSittings = (at: EvidenceAt) =>
  ofSittings(
    at,
    sql`sitting.because <> 'event'`,
    sql`sitting.passed_on IS NULL AND sitting.held_on < ${at.today}::date`,
    sql`sitting.passed_on IS NULL AND sitting.held_on <= ${at.soonUntil}::date`,
  )
export const remoteSittings = (at: EvidenceAt) => ofSittings(at, sql`true`, sql`sitting.mode = 'remote'`, sql`false`)
export const eventSittings = (at: EvidenceAt) =>
  ofSittings(
    at,
    sql`sitting.because = 'event'`,
    sql`sitting.passed_on IS NULL AND (sitting.held_on IS NULL OR sitting.held_on < ${at.today}::date)`,
    sql`sitting.passed_on IS NULL AND sitting.held_on <= ${at.soonUntil}::date`,
  )

export const withoutContact = (at: EvidenceAt): Looked => sql`
  SELECT office.name AS id, office.title, '/work/pathway?tab=contacts' AS path, contact.person_id IS NULL AS broken, false AS soon, NULL::date AS since
    FROM (VALUES ('psychologist', 'Психолог'), ('medical-worker', 'Медицина қызметкері / Медицинский работник'),
                 ('juvenile-inspector', 'Кәмелетке толмағандар инспекторы / Инспектор по делам несовершеннолетних'),
                 ('social-pedagogue', 'Әлеуметтік педагог / Социальный педагог')) AS office (name, title)
    LEFT JOIN pathway.contact AS contact ON contact.org_id = ${at.orgId}::uuid AND contact.office = office.name`

export const lateAnswers = (at: EvidenceAt): Looked => sql`
  SELECT request.id::text AS id, concat_ws(' ', person.surname, person.given_name, person.patronymic) AS title, NULL AS path,
         request.answered_on IS NULL AND request.closed_at IS NULL AND request.due_on < ${at.today}::date AS broken,
         request.answered_on IS NULL AND request.closed_at IS NULL AND request.due_on <= ${at.soonUntil}::date AS soon, request.due_on + 1 AS since
    FROM pathway.request AS request
    JOIN people.person AS person ON person.org_id = ${at.orgId}::uuid AND person.id = request.assignee_id
   WHERE request.org_id = ${at.orgId}::uuid AND request.created_at >= ${at.today}::date - 365`

export const pricedBookings = (at: EvidenceAt): Looked => sql`
  SELECT booking.id::text AS id, resource.name_ru || ', ' || booking.day AS title, '/work/pathway?tab=halls' AS path, booking.price > 0 AS broken, false AS soon, booking.day AS since
    FROM pathway.booking AS booking
    JOIN pathway.resource AS resource ON resource.org_id = ${at.orgId}::uuid AND resource.id = booking.resource_id
   WHERE booking.org_id = ${at.orgId}::uuid AND booking.day >= ${at.today}::date - 365`
