import { pathwayGrounds } from '@dala/domain/distance'
import { collegeLevels, schoolLevels } from '@dala/domain/regulations'
import { sql } from 'kysely'
import type { EvidenceAt } from '#compliance'
import { hasPaper, ofApplications, ofStatuses, yearBefore, type Looked } from './look.queries.ts'

const school = sql`learner.level = ANY(${[...schoolLevels]})`
const college = sql`learner.level = ANY(${[...collegeLevels]})`
const fact = (name: string) => sql`application.facts ->> ${name}`

/** Approved cases whose days have begun without an issued order. */
export const withoutOrder = (at: EvidenceAt): Looked =>
  ofApplications(at, {
    where: sql`application.status IN ('approved', 'ordered', 'acquainted')`,
    broken: sql`application.status = 'approved' AND application.period_from <= ${at.today}::date`,
    soon: sql`application.status = 'approved' AND application.period_from <= ${at.soonUntil}::date`,
    since: sql`application.period_from`,
  })

const lateTerm = (at: EvidenceAt, look: { where: string; done: string; due: string }): Looked => {
  const [done, due] = [sql.ref(`application.${look.done}`), sql.ref(`application.${look.due}`)]
  return ofApplications(at, {
    where: sql`${due} IS NOT NULL AND (${done} IS NOT NULL OR application.status = ${look.where})`,
    broken: sql`coalesce(${done}, ${at.today}::date) > ${due}`,
    soon: sql`${done} IS NULL AND ${due} <= ${at.soonUntil}::date`,
    since: sql`${due} + 1`,
  })
}
export const lateDecisions = (at: EvidenceAt) => lateTerm(at, { where: 'registered', done: 'decided_on', due: 'decision_due' })
export const lateOrders = (at: EvidenceAt) => lateTerm(at, { where: 'approved', done: 'ordered_on', due: 'order_due' })
export const lateAcquaintance = (at: EvidenceAt) => lateTerm(at, { where: 'ordered', done: 'acquainted_on', due: 'acquaint_due' })

export const withoutReason = (at: EvidenceAt) => ofApplications(at, { where: sql`true`, broken: sql`btrim(application.reason) = ''` })

/** Approved although the rule set of the day did not allow it: a paper or a fact is missing, or the act forbids it. */
export const withoutPapers = (at: EvidenceAt) =>
  ofApplications(at, {
    where: sql`application.status IN ('approved', 'ordered', 'acquainted')`,
    broken: sql`application.verdict ->> 'outcome' IS DISTINCT FROM 'allowed'`,
    since: sql`application.decided_on`,
  })

export const withoutTechnology = (at: EvidenceAt) =>
  ofStatuses(at, { where: sql`true`, broken: sql`cardinality(status.technologies) = 0 OR NOT status.technologies <@ '{network,tv,case}'` })

/** Statuses of orders made here that lack the application's paper or the registered plan with its schedule. */
export const withoutAttached = (at: EvidenceAt, what: 'application' | 'plan') =>
  ofStatuses(at, {
    where: sql`NOT made.archive`,
    broken:
      what === 'application'
        ? sql`application.document_id IS NULL`
        : sql`NOT EXISTS (SELECT FROM distance.plan AS plan WHERE plan.org_id = ${at.orgId}::uuid AND plan.application_id = application.id AND plan.document_id IS NOT NULL)`,
  })

/** Whether a child was old enough on the day of the decision to be asked: by the organisation's setting, else by the edition. */
const isAsked = (at: EvidenceAt, fromAge: Readonly<Record<string, number>>) => sql`(
  person.birth_date IS NULL
  OR extract(year FROM age(coalesce(application.decided_on, status.starts_on), person.birth_date)) >= coalesce(
    (SELECT setting.opinion_from_age FROM distance.setting AS setting WHERE setting.org_id = ${at.orgId}::uuid),
    (${JSON.stringify(fromAge)}::jsonb ->> application.rule_set)::int,
    0))`

/** Statuses on a ground, for a level of the organisation, that lack a paper. */
export const withoutPaper = (
  at: EvidenceAt,
  look: {
    ground: string
    kinds: readonly string[]
    councils?: readonly string[]
    at?: 'school' | 'college'
    child?: true
    /** The age from which the paper is asked, by the edition of the application: with no age there it is asked of everyone. */
    fromAge?: Readonly<Record<string, number>>
  },
) =>
  ofStatuses(at, {
    where: sql`status.ground = ${look.ground} AND ${look.at === 'school' ? school : look.at === 'college' ? college : sql`true`}
      AND ${look.child ? sql`${fact('subtype')} = 'child'` : sql`true`}
      AND ${look.fromAge === undefined ? sql`true` : isAsked(at, look.fromAge)}`,
    broken: sql`NOT ${hasPaper(at, look.kinds, look.councils)}`,
  })

/** Statuses on a ground whose facts break what the ground asks. */
export const wrongFact = (
  at: EvidenceAt,
  ground: string,
  broken: 'subtype' | 'bolashak' | 'form' | 'months' | 'regime' | 'number' | 'scale' | 'home',
) =>
  ofStatuses(at, {
    where: sql`status.ground = ${ground}${broken === 'home' ? sql` AND ${school}` : sql``}`,
    broken: {
      subtype: sql`coalesce(${fact('subtype')}, '') = ''`,
      bolashak: sql`coalesce((${fact('bolashak')})::boolean, true)`,
      form: sql`learner.study_form <> 'extramural'`,
      months: sql`(${fact('to')})::date <= (${fact('from')})::date + interval '4 months'`,
      regime: sql`${fact('regime')} IS DISTINCT FROM 'minimum' OR ${fact('technicalConditions')} IS DISTINCT FROM 'true'`,
      number: sql`coalesce(${fact('conclusionNumber')}, '') = ''`,
      scale: sql`coalesce(${fact('eventScale')}, 'other') NOT IN ('international', 'republican')`,
      home: sql`${fact('homeConditions')} IS DISTINCT FROM 'true'`,
    }[broken],
  })

/** Statuses that run beyond the end of the conclusion; those whose conclusion ends soon. */
export const beyondConclusion = (at: EvidenceAt) =>
  ofStatuses(at, {
    where: sql`status.ground = 'vkk'`,
    broken: sql`status.last_day > (${fact('to')})::date`,
    soon: sql`status.last_day BETWEEN ${at.today}::date AND ${at.soonUntil}::date`,
    since: sql`(${fact('to')})::date + 1`,
  })

export const outsideEvent = (at: EvidenceAt) =>
  ofStatuses(at, {
    where: sql`status.ground = 'event'`,
    broken: sql`status.starts_on < (${fact('from')})::date OR status.last_day > (${fact('to')})::date`,
  })

/** Destinations in a zone of the list, or said to be one. */
export const toDanger = (at: EvidenceAt, ground: 'event' | 'parent') =>
  ofStatuses(at, {
    where: sql`status.ground = ${ground}`,
    broken: sql`coalesce((${fact('dangerZone')})::boolean, false) OR EXISTS (SELECT FROM distance.zone AS zone
      WHERE zone.org_id = ${at.orgId}::uuid AND zone.valid_from <= status.last_day AND coalesce(zone.valid_to, status.starts_on) >= status.starts_on
        AND EXISTS (SELECT FROM unnest(zone.aliases || ARRAY[zone.name_kk, zone.name_ru, zone.name_en]) AS name WHERE position(lower(name) IN lower(concat_ws(' ', application.destination, ${fact('eventName')}))) > 0))`,
  })

/** Reviews after an attestation: late, coming, decided; and attestations of which no review was opened. */
export const withoutReview = (at: EvidenceAt): Looked => sql`
  SELECT review.id::text AS id, concat_ws(' ', person.surname, person.given_name, person.patronymic) AS title, '/distance/' || review.status_id AS path,
         review.decision IS NULL AND review.due_on < ${at.today}::date AS broken,
         review.decision IS NULL AND review.due_on <= ${at.soonUntil}::date AS soon, review.due_on + 1 AS since
    FROM distance.review AS review
    JOIN people.person AS person ON person.org_id = ${at.orgId}::uuid AND person.id = review.learner_id
   WHERE review.org_id = ${at.orgId}::uuid AND review.attested_on >= ${yearBefore(at)}
  UNION ALL
  SELECT status.id::text, concat_ws(' ', person.surname, person.given_name, person.patronymic), '/distance/' || status.id, true, false, min(period.ends_on) + 1
    FROM distance.status AS status
    JOIN people.learner AS learner ON learner.org_id = ${at.orgId}::uuid AND learner.person_id = status.learner_id AND ${school}
    JOIN people.person AS person ON person.org_id = ${at.orgId}::uuid AND person.id = status.learner_id
    JOIN organisations.period AS period ON period.org_id = ${at.orgId}::uuid AND period.kind IN ('quarter', 'trimester', 'semester')
     AND period.ends_on >= status.starts_on AND period.ends_on < status.ends_on AND period.ends_on < ${at.today}::date - 1 AND period.ends_on >= ${at.today}::date - 30
   WHERE status.org_id = ${at.orgId}::uuid AND status.ended_on IS NULL AND status.ground = ANY(${[...pathwayGrounds]})
     AND NOT EXISTS (SELECT FROM distance.review AS review WHERE review.org_id = ${at.orgId}::uuid AND review.status_id = status.id AND review.attested_on = period.ends_on)
   GROUP BY status.id, person.surname, person.given_name, person.patronymic`

/** Learners at a distance on a ground whose days have passed while the status was never closed: the nightly job stands still. */
export const neverEnded = (at: EvidenceAt) =>
  ofStatuses(at, {
    where: sql`true`,
    broken: sql`status.ended_on IS NULL AND status.ends_on < ${at.today}::date - 1`,
    since: sql`status.ends_on + 1`,
  })

/** Days without a single event of the learner's own after which an absence is told: a week of classes (no act gives a number). */
const quietDays = 7

/** Learners at a distance for a week or longer of whom there has been no trace since: nothing done, sent or confirmed by themselves. */
export const withoutTrace = (at: EvidenceAt): Looked =>
  ofStatuses(at, {
    where: sql`status.starts_on <= ${at.today}::date - ${quietDays}::int AND status.last_day >= ${at.today}::date AND learner.status = 'studying'`,
    broken: sql`NOT EXISTS (SELECT FROM audit.event AS trace
      WHERE trace.org_id = ${at.orgId}::uuid AND trace.about_id = status.learner_id AND trace.actor_id = status.learner_id
        AND trace.at >= ${at.today}::date - ${quietDays}::int)`,
    since: sql`${at.today}::date - ${quietDays}::int`,
  })
