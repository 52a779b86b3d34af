import { defaultShareSettings } from '@dala/domain/regulations'
import { sql, type RawBuilder } from 'kysely'
import type { FlaggedRow } from '#lib/evidence'

/** What a check looks at. */
export type Looked = RawBuilder<FlaggedRow>
interface At {
  orgId: string
  today: string
  soonUntil: string
}

const college = sql`('tvet', 'postsecondary')`
const atDistance = (orgId: string) => sql`EXISTS (
  SELECT 1 FROM curricula.plan_item i JOIN curricula.study_plan s ON s.org_id = ${orgId} AND s.id = i.plan_id
   WHERE i.org_id = ${orgId} AND s.programme_id = p.id AND s.status = 'approved' AND i.distance > 0)`

/** Programmes taught at a distance and whether their licence is in force (A2010-4.a). */
export const programmeLicences = ({ orgId, today, soonUntil }: At): Looked => sql<FlaggedRow>`
  SELECT p.id::text AS id, p.code || ' ' || p.name_ru AS title, coalesce(l.withdrawn_on, l.valid_until + 1) AS since,
         (l.id IS NULL OR l.issued_on > ${today}::date OR l.withdrawn_on <= ${today}::date OR l.valid_until < ${today}::date) IS TRUE AS broken,
         (l.valid_until < ${soonUntil}::date OR l.withdrawn_on <= ${soonUntil}::date) IS TRUE AS soon
    FROM curricula.programme p
    LEFT JOIN organisations.licence l ON l.org_id = ${orgId} AND l.id = p.licence_id
   WHERE p.org_id = ${orgId} AND p.archived_at IS NULL AND ${atDistance(orgId)}`

/** College programmes taught at a distance and their number and date in the Register (A2023-R1.7). */
export const programmeRegister = ({ orgId }: At): Looked => sql<FlaggedRow>`
  SELECT p.id::text AS id, p.code || ' ' || p.name_ru AS title, NULL::date AS since,
         (p.register_number = '' OR p.register_date IS NULL) AS broken, false AS soon
    FROM curricula.programme p
   WHERE p.org_id = ${orgId} AND p.archived_at IS NULL AND p.level IN ${college} AND ${atDistance(orgId)}`

/** Programmes and the state standard that they follow (A2021-14). */
export const programmeStandards = ({ orgId }: At): Looked => sql<FlaggedRow>`
  SELECT p.id::text AS id, p.code || ' ' || p.name_ru AS title, NULL::date AS since, p.standard = '' AS broken, false AS soon
    FROM curricula.programme p WHERE p.org_id = ${orgId} AND p.archived_at IS NULL`

/** Programmes taught at a distance and the authority's agreement (A2010-4.b). */
export const programmeAgreements = ({ orgId }: At): Looked => sql<FlaggedRow>`
  SELECT p.id::text AS id, p.code || ' ' || p.name_ru AS title, NULL::date AS since, p.agreement_date IS NULL AS broken, false AS soon
    FROM curricula.programme p
   WHERE p.org_id = ${orgId} AND p.archived_at IS NULL AND p.level IN ('bachelor', 'master', 'doctor', 'additional') AND ${atDistance(orgId)}`

/** College programmes and their speciality in the classifier (A2023-18.c); other forms of study in the extramural list (A2023-19.c). */
export const programmeSpecialities = (
  { orgId }: At,
  shipped: { classified: readonly string[]; extramural: readonly string[] },
  which: 'classified' | 'extramural',
): Looked => sql<FlaggedRow>`
  SELECT p.id::text AS id, coalesce(nullif(p.speciality_code, ''), p.code) || ' ' || p.name_ru AS title, NULL::date AS since,
         NOT coalesce(${which === 'classified' ? sql`own.classified` : sql`own.classified AND own.extramural`},
                      coalesce(nullif(p.speciality_code, ''), p.code) = ANY(${[...shipped[which]]}::text[])) AS broken,
         false AS soon
    FROM curricula.programme p
    LEFT JOIN curricula.speciality own ON own.org_id = ${orgId} AND own.code = coalesce(nullif(p.speciality_code, ''), p.code)
   WHERE p.org_id = ${orgId} AND p.archived_at IS NULL AND p.level IN ${college}
     AND (${which} = 'classified' OR EXISTS (
       SELECT 1 FROM curricula.study_plan s WHERE s.org_id = ${orgId} AND s.programme_id = p.id AND s.status = 'approved' AND s.study_form <> 'full-time'))`

/** Programmes of colleges with lines at a distance and the head's order on the list (A2023-16.b, A2021-24.b). */
export const listsByOrder = ({ orgId }: At): Looked => sql<FlaggedRow>`
  SELECT p.id::text AS id, p.code || ' ' || p.name_ru AS title, NULL::date AS since,
         NOT EXISTS (SELECT 1 FROM curricula.distance_list d WHERE d.org_id = ${orgId} AND d.programme_id = p.id AND d.status = 'approved' AND d.document_id IS NOT NULL) AS broken,
         false AS soon
    FROM curricula.programme p
   WHERE p.org_id = ${orgId} AND p.archived_at IS NULL AND p.level IN ${college} AND ${atDistance(orgId)}`

/** Lines of approved college plans at a distance and the list that allows them with their volume (A2023-16.a, A2021-24.a). */
export const itemsOnList = ({ orgId }: At): Looked => sql<FlaggedRow>`
  SELECT i.id::text AS id, s.cohort || ' · ' || i.code || ' ' || coalesce(nullif(i.name_ru, ''), i.name_kk) AS title, s.decided_on AS since,
         NOT EXISTS (
           SELECT 1 FROM curricula.distance_list d
             JOIN curricula.distance_list_item l ON l.org_id = ${orgId} AND l.list_id = d.id
            WHERE d.org_id = ${orgId} AND d.programme_id = s.programme_id AND d.status = 'approved' AND l.code = i.code
              AND i.distance * CASE WHEN i.credits IS NULL THEN 1 ELSE per.credit END <= l.volume * CASE WHEN l.unit = 'hours' THEN 1 ELSE per.credit END) AS broken,
         false AS soon
    FROM curricula.plan_item i
    JOIN curricula.study_plan s ON s.org_id = ${orgId} AND s.id = i.plan_id AND s.status = 'approved'
    JOIN curricula.programme p ON p.org_id = ${orgId} AND p.id = s.programme_id AND p.level IN ${college}
   CROSS JOIN LATERAL (SELECT coalesce((SELECT own.hours_per_credit FROM curricula.setting own WHERE own.org_id = ${orgId}), ${defaultShareSettings('tvet').hoursPerCredit}::numeric) AS credit) per
   WHERE i.org_id = ${orgId} AND i.distance > 0`

/** Lines of practice, production training, research, thesis and attestation that carry a volume at a distance (A2015-10, A2023-18.b, A2023-19.b). */
export const bannedItems = (
  { orgId }: At,
  which: 'college' | 'postgraduate',
  forms: 'full-time' | 'other' | 'any',
): Looked => sql<FlaggedRow>`
  SELECT i.id::text AS id, s.cohort || ' · ' || coalesce(nullif(i.name_ru, ''), i.name_kk) AS title, s.decided_on AS since, i.distance > 0 AS broken, false AS soon
    FROM curricula.plan_item i
    JOIN curricula.study_plan s ON s.org_id = ${orgId} AND s.id = i.plan_id AND s.status = 'approved'
    JOIN curricula.programme p ON p.org_id = ${orgId} AND p.id = s.programme_id
   WHERE i.org_id = ${orgId}
     AND (${forms} = 'any' OR (${forms} = 'full-time') = (s.study_form = 'full-time'))
     AND ${
       which === 'college'
         ? sql`p.level IN ${college} AND i.kind IN ('practice', 'production-training')`
         : sql`p.level IN ('master', 'doctor') AND i.kind IN ('practice', 'production-training', 'research', 'thesis', 'attestation')`
     }`

/** Practice in approved plans: its dates, its programme and the council's protocol (A2010-32.a…c). */
export const practices = ({ orgId }: At, wants: 'dates' | 'programme' | 'protocol'): Looked => sql<FlaggedRow>`
  SELECT i.id::text AS id, s.cohort || ' · ' || coalesce(nullif(i.name_ru, ''), i.name_kk) AS title, s.decided_on AS since,
         ${
           wants === 'dates'
             ? sql`(i.practice ->> 'startsOn') IS NULL OR (i.practice ->> 'endsOn') IS NULL`
             : wants === 'programme'
               ? sql`coalesce(i.practice ->> 'programme', '') = ''`
               : sql`coalesce(i.practice ->> 'protocol', '') = '' OR (i.practice ->> 'protocolOn') IS NULL`
         } AS broken,
         false AS soon
    FROM curricula.plan_item i
    JOIN curricula.study_plan s ON s.org_id = ${orgId} AND s.id = i.plan_id AND s.status = 'approved'
   WHERE i.org_id = ${orgId} AND i.kind = 'practice'`

/** Plans with partners and the document of the agreement (A2015-9, A2021-36). */
export const partnerPlans = ({ orgId, today }: At, arrangements: readonly string[]): Looked => sql<FlaggedRow>`
  SELECT s.id::text AS id, p.code || ' ' || s.cohort AS title, s.decided_on AS since,
         NOT EXISTS (
           SELECT 1 FROM curricula.exemption e WHERE e.org_id = ${orgId} AND e.plan_id = s.id AND e.kind = 'partner-agreement' AND e.removed_at IS NULL
              AND (e.valid_to IS NULL OR e.valid_to >= ${today}::date)) AS broken,
         false AS soon
    FROM curricula.study_plan s JOIN curricula.programme p ON p.org_id = ${orgId} AND p.id = s.programme_id
   WHERE s.org_id = ${orgId} AND s.status = 'approved' AND s.arrangement = ANY(${[...arrangements]}::text[])`

/** Distance learners of an order in force today with their plan in force. */
const distanceLearners = ({ orgId, today }: At) => sql`
  SELECT DISTINCT line.learner_id, min(line.starts_on) OVER (PARTITION BY line.learner_id) AS since
    FROM distance.order_line line
    JOIN distance.order o ON o.org_id = ${orgId} AND o.id = line.order_id AND o.status = 'issued'
   WHERE line.org_id = ${orgId} AND line.starts_on <= ${today}::date AND line.ends_on >= ${today}::date`

/** Distance learners of colleges and universities: a plan in force, whole, and with a schedule (A2021-30, A2010-20, A2015-24, A2016-23). */
export const learnersPlans = (at: At, wants: 'plan' | 'schedule' | 'whole'): Looked => sql<FlaggedRow>`
  SELECT d.learner_id::text AS id, trim(person.surname || ' ' || person.given_name || ' ' || person.patronymic) AS title, d.since,
         ${wants === 'plan' ? sql`plan.id IS NULL` : wants === 'schedule' ? sql`plan.scheduled IS NOT TRUE` : sql`coalesce(plan.missing, 1) > 0`} AS broken,
         false AS soon
    FROM (${distanceLearners(at)}) d
    JOIN people.person person ON person.org_id = ${at.orgId} AND person.id = d.learner_id
    JOIN people.learner learner ON learner.org_id = ${at.orgId} AND learner.person_id = d.learner_id
     AND learner.level IN ('tvet', 'postsecondary', 'bachelor', 'master', 'doctor')
    LEFT JOIN curricula.individual_plan plan ON plan.org_id = ${at.orgId} AND plan.learner_id = d.learner_id AND plan.status = 'approved'`

/** Learners' plans in force and the limit that binds them. */
export const learnersOverLimit = ({ orgId }: At): Looked => sql<FlaggedRow>`
  SELECT plan.id::text AS id, trim(person.surname || ' ' || person.given_name || ' ' || person.patronymic) AS title, plan.decided_on AS since,
         plan.over AS broken, false AS soon
    FROM curricula.individual_plan plan
    JOIN people.person person ON person.org_id = ${orgId} AND person.id = plan.learner_id
   WHERE plan.org_id = ${orgId} AND plan.status = 'approved'`

/** The academic year of today, where plans are in force: has it periods? (A2010-21.a, A2015-25.a) */
export const yearPeriods = ({ orgId, today }: At, academicYear: string): Looked => sql<FlaggedRow>`
  SELECT o.id::text AS id, ${academicYear}::text AS title, ${today}::date AS since,
         NOT EXISTS (SELECT 1 FROM organisations.period p WHERE p.org_id = ${orgId} AND p.academic_year = ${academicYear}) AS broken, false AS soon
    FROM organisations.organisation o WHERE o.id = ${orgId}`

/** Courses that run past the end of their academic year's calendar (A2010-21.b, A2015-25.b). */
export const coursesPastYear = ({ orgId }: At): Looked => sql<FlaggedRow>`
  SELECT o.id::text AS id, coalesce(nullif(o.name_ru, ''), o.name_kk) AS title, year.ends_on AS since, o.ends_on > year.ends_on AS broken, false AS soon
    FROM courses.offering o
    JOIN organisations.period period ON period.org_id = ${orgId} AND period.id = o.period_id
    JOIN LATERAL (SELECT max(p.ends_on) AS ends_on FROM organisations.period p WHERE p.org_id = ${orgId} AND p.academic_year = period.academic_year) year ON true
   WHERE o.org_id = ${orgId} AND o.status <> 'draft' AND o.ends_on IS NOT NULL`
