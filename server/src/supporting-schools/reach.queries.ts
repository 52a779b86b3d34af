import { sql } from 'kysely'
import type { Day, Trx } from '#lib/db'
import type { AttachmentRecord } from './attachments.queries.ts'

/** What of the attachments a reader sees: all, or only what touches the pupils of these units and of the reader's own courses. */
export type Reach = { all: true } | { all: false; personId: string; unitIds: readonly string[] }

/** A pupil of the small school whom the reader teaches, or who is in a unit of the reader. */
const ownPupil = (orgId: string, learner: ReturnType<typeof sql>, reach: Exclude<Reach, { all: true }>) => sql<boolean>`(
  EXISTS (SELECT FROM people.learner AS own
           WHERE own.org_id = ${orgId} AND own.person_id = ${learner} AND own.group_id = ANY(${[...reach.unitIds]}::uuid[]))
  OR EXISTS (SELECT FROM courses.enrolment AS taught
               JOIN courses.offering AS course ON course.org_id = ${orgId} AND course.id = taught.offering_id
              WHERE taught.org_id = ${orgId} AND taught.learner_id = ${learner} AND taught.ended_at IS NULL
                AND (course.teacher_id = ${reach.personId} OR course.tutor_id = ${reach.personId})))`

const isSeen = (orgId: string, reach: Reach) =>
  reach.all
    ? sql<boolean>`true`
    : sql<boolean>`(EXISTS (
        SELECT FROM courses.offering AS led
         WHERE led.org_id = ${orgId} AND led.id = attachment.offering_id AND (led.teacher_id = ${reach.personId} OR led.tutor_id = ${reach.personId})) OR EXISTS (
        SELECT FROM supporting.pupil AS pupil
         WHERE pupil.org_id = ${orgId} AND pupil.attachment_id = attachment.id AND ${ownPupil(orgId, sql`pupil.learner_id`, reach)}))`

export const isSeenBy = async (trx: Trx, orgId: string, id: string, reach: Reach): Promise<boolean> =>
  reach.all ||
  (
    await sql`SELECT FROM supporting.attachment AS attachment
               WHERE attachment.org_id = ${orgId} AND attachment.id = ${id} AND ${isSeen(orgId, reach)}`.execute(trx)
  ).rows.length > 0

export type ListedAttachment = Pick<
  AttachmentRecord,
  | 'id'
  | 'side'
  | 'partner_id'
  | 'partner_kk'
  | 'partner_ru'
  | 'partner_en'
  | 'subject'
  | 'starts_on'
  | 'ends_on'
  | 'status'
  | 'teacher_name'
>

/** Attachments, the newest first. */
export const listAttachmentRows = async (
  trx: Trx,
  orgId: string,
  asked: { reach: Reach; open: boolean; search: string; after: string | null; limit: number },
): Promise<ListedAttachment[]> => {
  const like = `%${asked.search.replace(/[\\%_]/g, '\\$&')}%`
  return (
    await sql<ListedAttachment>`
      SELECT attachment.id, side, partner_id, partner_kk, partner_ru, partner_en, subject, starts_on, ends_on, status, teacher_name
        FROM supporting.attachment AS attachment
       WHERE attachment.org_id = ${orgId} AND ${isSeen(orgId, asked.reach)}
         AND ${asked.open ? sql`attachment.status IN ('asked', 'accepted')` : sql`true`}
         AND ${asked.search === '' ? sql`true` : sql`(subject ILIKE ${like} OR partner_kk ILIKE ${like} OR partner_ru ILIKE ${like} OR partner_en ILIKE ${like})`}
         AND ${asked.after === null ? sql`true` : sql`attachment.id < ${asked.after}::uuid`}
       ORDER BY attachment.id DESC LIMIT ${asked.limit}`.execute(trx)
  ).rows
}

export interface PupilRow {
  id: string
  surname: string
  given_name: string
  patronymic: string
  class_name: string
  has_left: boolean
  status: 'graded' | 'failed' | 'not-admitted' | null
  percent: number | null
  mark: string | null
  at: Date | null
}

/** The pupils of the small school with the mark that came back last. */
export const listSentPupils = async (trx: Trx, orgId: string, attachmentId: string, reach: Reach): Promise<PupilRow[]> =>
  (
    await sql<PupilRow>`
      SELECT person.id, person.surname, person.given_name, person.patronymic, pupil.class_name, pupil.withdrawn_at IS NOT NULL AS has_left,
             mark.status, mark.percent, mark.mark, mark.published_at AS at
        FROM supporting.pupil AS pupil
        JOIN people.person AS person ON person.org_id = ${orgId} AND person.id = pupil.learner_id
        LEFT JOIN (SELECT DISTINCT ON (learner_id) learner_id, status, percent, mark, published_at FROM supporting.mark
                    WHERE org_id = ${orgId} AND attachment_id = ${attachmentId} ORDER BY learner_id, version DESC) AS mark
          ON mark.learner_id = pupil.learner_id
       WHERE pupil.org_id = ${orgId} AND pupil.attachment_id = ${attachmentId}
         AND ${reach.all ? sql`true` : ownPupil(orgId, sql`pupil.learner_id`, reach)}
       ORDER BY pupil.class_name, person.sort_name, person.id`.execute(trx)
  ).rows

/** The visitors of the supporting school with their latest published mark. */
export const listVisitors = async (trx: Trx, orgId: string, attachmentId: string): Promise<PupilRow[]> =>
  (
    await sql<PupilRow>`
      SELECT person.id, person.surname, person.given_name, person.patronymic, class.name AS class_name, visit.ended_at IS NOT NULL AS has_left,
             result.status, result.percent, result.mark, result.at
        FROM supporting.visit AS visit
        JOIN supporting.attachment AS attachment ON attachment.org_id = ${orgId} AND attachment.id = visit.attachment_id
        JOIN supporting.visiting_class AS class ON class.org_id = ${orgId} AND class.unit_id = visit.unit_id
        JOIN people.person AS person ON person.org_id = ${orgId} AND person.id = visit.person_id
        LEFT JOIN LATERAL (SELECT each.status, each.percent, each.mark, each.at FROM gradebook.result AS each
                            WHERE each.org_id = ${orgId} AND each.offering_id = attachment.offering_id AND each.learner_id = visit.person_id
                            ORDER BY each.version DESC LIMIT 1) AS result ON true
       WHERE visit.org_id = ${orgId} AND visit.attachment_id = ${attachmentId}
       ORDER BY class.name, person.sort_name, person.id`.execute(trx)
  ).rows

interface OwnClass {
  learner_id: string
  surname: string
  given_name: string
  patronymic: string
}

// The learners come first: the classes of two or three are looked up, not those of the whole school.
const ofOwnClasses = (orgId: string, personId: string, today: Day) => sql`
  FROM people.learner AS learner
  JOIN people.person AS person ON person.org_id = ${orgId} AND person.id = learner.person_id
  JOIN supporting.attachment_class AS class ON class.org_id = ${orgId} AND class.group_id = learner.group_id
  JOIN supporting.attachment AS attachment ON attachment.org_id = ${orgId} AND attachment.id = class.attachment_id
 WHERE learner.org_id = ${orgId} AND learner.status = 'studying' AND attachment.side = 'small'
   AND attachment.status = 'accepted' AND attachment.ends_on >= ${today}::date
   AND learner.person_id IN (
     SELECT ${personId}::uuid UNION ALL SELECT tie.child_id FROM people.guardianship AS tie
      WHERE tie.org_id = ${orgId} AND tie.guardian_id = ${personId} AND tie.ended_at IS NULL)`

/** The lessons at other schools of a person's own class, or of the classes of the person's children. */
export const listLessons = async (trx: Trx, orgId: string, asked: { personId: string; learnerId: string | null; today: Day }) =>
  (
    await sql<AttachmentRecord & OwnClass>`
      SELECT DISTINCT attachment.*, learner.person_id AS learner_id, person.surname, person.given_name, person.patronymic
        ${ofOwnClasses(orgId, asked.personId, asked.today)}
         AND ${asked.learnerId === null ? sql`true` : sql`learner.person_id = ${asked.learnerId}`}
       ORDER BY person.surname, attachment.subject, attachment.id`.execute(trx)
  ).rows

/** The same lessons as far as the home page shows them: those that have begun. */
export const selectLessonsOn = (orgId: string, personId: string, today: Day) => sql<Pick<AttachmentRecord, 'id' | 'subject'> & OwnClass>`
  SELECT DISTINCT attachment.id, attachment.subject, learner.person_id AS learner_id, person.surname, person.given_name, person.patronymic
    ${ofOwnClasses(orgId, personId, today)} AND attachment.starts_on <= ${today}::date
   ORDER BY person.surname, attachment.subject, attachment.id`
