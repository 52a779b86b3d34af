import { sql } from 'kysely'
import type { Day } from '#lib/db'
import { nameIn, type LookRow } from '#lib/evidence'

interface At {
  orgId: string
  today: Day
  soonUntil: Day
}

export interface SupportRow extends LookRow {
  subject: string
}

/** Pupils at a distance today on the ground of small schools, with the subject of their application and their class. */
const ofPupils = ({ orgId, today }: At) => sql`
    FROM distance.status AS status
    JOIN distance.application AS application ON application.org_id = ${orgId} AND application.id = status.application_id
    JOIN people.learner AS learner ON learner.org_id = ${orgId} AND learner.person_id = status.learner_id
    JOIN people.person AS person ON person.org_id = ${orgId} AND person.id = status.learner_id
   WHERE status.org_id = ${orgId} AND status.ground = 'small-school' AND status.starts_on <= ${today}::date
     AND least(status.ends_on, coalesce(status.ended_on, status.ends_on)) >= ${today}::date`
const sameSubject = (column: string) => sql`lower(btrim(${sql.ref(column)})) = lower(btrim(application.facts ->> 'subject'))`

/** Distance learning of small schools, and whether the post of the subject is still vacant for the class (A2021-6.4, A2021-22.a). */
export const afterVacancy = (at: At) => sql<SupportRow>`
  SELECT id, title, subject, since, CASE WHEN vacant THEN 'fine' ELSE 'broken' END AS state
    FROM (SELECT status.id::text AS id, ${nameIn('person')} AS title, coalesce(application.facts ->> 'subject', '') AS subject,
                 EXISTS (SELECT FROM supporting.vacancy AS vacancy
                           JOIN supporting.vacancy_class AS class ON class.org_id = ${at.orgId} AND class.vacancy_id = vacancy.id
                          WHERE vacancy.org_id = ${at.orgId} AND class.group_id = learner.group_id AND ${sameSubject('vacancy.subject')}
                            AND vacancy.since <= ${at.today}::date AND (vacancy.filled_on IS NULL OR vacancy.filled_on > ${at.today}::date)) AS vacant,
                 (SELECT max(vacancy.filled_on) FROM supporting.vacancy AS vacancy
                    JOIN supporting.vacancy_class AS class ON class.org_id = ${at.orgId} AND class.vacancy_id = vacancy.id
                   WHERE vacancy.org_id = ${at.orgId} AND class.group_id = learner.group_id AND ${sameSubject('vacancy.subject')}) AS since
          ${ofPupils(at)}) AS pupils`

/** Distance learning of small schools, and whether the class is attached to a supporting school for the subject (A2021-22.b). */
export const withoutAttachment = (at: At) => sql<SupportRow>`
  SELECT status.id::text AS id, ${nameIn('person')} AS title, coalesce(application.facts ->> 'subject', '') AS subject,
         CASE WHEN best.ends_on IS NULL THEN 'broken' WHEN best.ends_on <= ${at.soonUntil}::date AND best.ends_on < status.ends_on THEN 'soon' ELSE 'fine' END AS state,
         CASE WHEN best.ends_on IS NULL THEN status.starts_on WHEN best.ends_on <= ${at.soonUntil}::date THEN best.ends_on + 1 END AS since
    FROM (SELECT status.id, status.starts_on, status.ends_on, status.application_id, status.learner_id ${ofPupils(at)}) AS status
    JOIN distance.application AS application ON application.org_id = ${at.orgId} AND application.id = status.application_id
    JOIN people.learner AS learner ON learner.org_id = ${at.orgId} AND learner.person_id = status.learner_id
    JOIN people.person AS person ON person.org_id = ${at.orgId} AND person.id = status.learner_id
    LEFT JOIN LATERAL (
      SELECT max(attachment.ends_on) AS ends_on FROM supporting.attachment AS attachment
        JOIN supporting.attachment_class AS class ON class.org_id = ${at.orgId} AND class.attachment_id = attachment.id
       WHERE attachment.org_id = ${at.orgId} AND attachment.side = 'small' AND attachment.status = 'accepted'
         AND class.group_id = learner.group_id AND ${sameSubject('attachment.subject')}
         AND attachment.starts_on <= ${at.today}::date AND attachment.ends_on >= ${at.today}::date) AS best ON true`

/** Attachments that run, and whether the remote class is in a course of the supporting school's teacher (A2021-22.c). */
export const remoteClasses = (at: At) => sql<SupportRow>`
  SELECT attachment.id::text AS id, attachment.partner_kk AS title, attachment.subject,
         CASE WHEN EXISTS (SELECT FROM supporting.visit AS visit
                            WHERE visit.org_id = ${at.orgId} AND visit.attachment_id = attachment.id AND visit.ended_at IS NULL)
                OR EXISTS (SELECT FROM supporting.pupil AS pupil
                            WHERE pupil.org_id = ${at.orgId} AND pupil.attachment_id = attachment.id AND pupil.withdrawn_at IS NULL)
              THEN 'fine' ELSE 'broken' END AS state,
         attachment.starts_on AS since
    FROM supporting.attachment AS attachment
   WHERE attachment.org_id = ${at.orgId} AND attachment.status = 'accepted' AND attachment.partner_id IS NOT NULL
     AND attachment.starts_on <= ${at.today}::date AND attachment.ends_on >= ${at.today}::date`
