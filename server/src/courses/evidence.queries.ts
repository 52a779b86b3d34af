import { academicYearBegins } from '@dala/domain/organisations'
import { sql } from 'kysely'
import type { LookRow } from '#lib/evidence'

interface At {
  orgId: string
}

/** Offerings that are taught; each look names the condition that breaks it. */
const published = (orgId: string, broken: ReturnType<typeof sql>) =>
  sql<LookRow & { kk: string; ru: string; en: string }>`
    SELECT o.id::text AS id, o.name_kk AS title, o.name_kk AS kk, o.name_ru AS ru, o.name_en AS en,
           CASE WHEN ${broken} THEN 'broken' ELSE 'fine' END AS state, CASE WHEN ${broken} THEN o.starts_on END AS since
      FROM courses.offering o WHERE o.org_id = ${orgId} AND o.status = 'published'`

export const withoutTechnology = ({ orgId }: At) =>
  published(orgId, sql`cardinality(o.technologies) = 0 OR NOT o.technologies <@ '{network,tv,case}'`)

export const withoutDescription = ({ orgId }: At) =>
  published(
    orgId,
    sql`NOT EXISTS (SELECT FROM courses.syllabus s WHERE s.org_id = ${orgId} AND s.offering_id = o.id AND s.description_kk || s.description_ru || s.description_en <> '')`,
  )

export const withoutModules = ({ orgId }: At) =>
  published(orgId, sql`NOT EXISTS (SELECT FROM courses.module m WHERE m.org_id = ${orgId} AND m.offering_id = o.id)`)

export const withoutPlan = ({ orgId }: At) =>
  published(
    orgId,
    sql`NOT EXISTS (SELECT FROM courses.module m WHERE m.org_id = ${orgId} AND m.offering_id = o.id AND (m.opens_on IS NOT NULL OR m.due_on IS NOT NULL))`,
  )

export const withoutLessons = ({ orgId }: At) =>
  published(
    orgId,
    sql`NOT EXISTS (SELECT FROM courses.item i JOIN content.document d ON d.org_id = ${orgId} AND d.id = i.document_id AND d.published_number IS NOT NULL
                     WHERE i.org_id = ${orgId} AND i.offering_id = o.id AND i.kind = 'lesson' AND i.removed_at IS NULL)`,
  )

/** Versions of lessons that were published in the academic year of today, and by how many people (A2010-8.1, A2015-7.2). */
export const updates = ({ orgId, today }: At & { today: string }) =>
  sql<LookRow & { versions: number; authors: number }>`
    SELECT o.id::text AS id, o.name_kk AS title, made.versions, made.authors,
           CASE WHEN made.versions = 0 THEN 'soon' ELSE 'fine' END AS state, CASE WHEN made.versions = 0 THEN o.starts_on END AS since
      FROM courses.offering o
     CROSS JOIN LATERAL (
       SELECT count(*)::int AS versions, count(DISTINCT v.published_by)::int AS authors
         FROM courses.item i
         JOIN content.version v ON v.org_id = ${orgId} AND v.document_id = i.document_id
        WHERE i.org_id = ${orgId} AND i.offering_id = o.id
          AND v.published_at >= ${academicYearBegins(today)}::date
     ) AS made
     WHERE o.org_id = ${orgId} AND o.status = 'published'`

/** Offerings without a film in any of their published lessons (A2021-9.1). */
export const withoutFilm = ({ orgId }: At) =>
  published(
    orgId,
    sql`NOT EXISTS (SELECT FROM courses.item i
                      JOIN content.document d ON d.org_id = ${orgId} AND d.id = i.document_id
                      JOIN content.version v ON v.org_id = ${orgId} AND v.document_id = d.id AND v.number = d.published_number
                     WHERE i.org_id = ${orgId} AND i.offering_id = o.id AND i.removed_at IS NULL
                       AND jsonb_path_exists(v.body, '$.blocks[*] ? (@.kind == "video")'))`,
  )

export const outsidePeriod = ({ orgId }: At) =>
  published(
    orgId,
    sql`NOT EXISTS (SELECT FROM organisations.period p WHERE p.org_id = ${orgId} AND p.id = o.period_id AND (o.starts_on IS NULL OR o.starts_on >= p.starts_on) AND (o.ends_on IS NULL OR o.ends_on <= p.ends_on))`,
  )

/** Learners enrolled two weeks ago or more in an offering that runs, and whether they have opened or finished anything of it. */
export const unreached = ({ orgId, today }: At & { today: string }) =>
  sql<LookRow & { learner: string; offering: string; kk: string; ru: string; en: string }>`
    SELECT e.learner_id || '/' || e.offering_id AS id, btrim(concat_ws(' ', p.surname, p.given_name)) AS title,
           o.name_kk AS kk, o.name_ru AS ru, o.name_en AS en, e.learner_id::text AS learner, e.offering_id::text AS offering,
           CASE WHEN g.learner_id IS NULL THEN 'broken' ELSE 'fine' END AS state,
           CASE WHEN g.learner_id IS NULL THEN greatest(e.enrolled_at::date, o.starts_on) + 14 END AS since
      FROM courses.offering o
      JOIN courses.enrolment e ON e.org_id = ${orgId} AND e.offering_id = o.id AND e.ended_at IS NULL
      JOIN people.person p ON p.org_id = ${orgId} AND p.id = e.learner_id
      JOIN people.learner l ON l.org_id = ${orgId} AND l.person_id = e.learner_id AND l.status <> 'visiting'
      LEFT JOIN (SELECT DISTINCT offering_id, learner_id FROM courses.progress WHERE org_id = ${orgId}) AS g
        ON g.offering_id = o.id AND g.learner_id = e.learner_id
     WHERE o.org_id = ${orgId} AND o.status = 'published' AND greatest(e.enrolled_at::date, o.starts_on) <= ${today}::date - 14
       AND (o.ends_on IS NULL OR o.ends_on >= ${today})`
