import { paperType, paperTypesIn, type PaperType } from '@dala/domain/documents'
import { sql, type RawBuilder } from 'kysely'
import type { EvidenceAt, EvidenceCount } from '#compliance'
import type { Trx } from '#lib/db'
import type { LookRow } from '#lib/evidence'
import './documents.tables.ts'
import { listRegisters } from './numbers.queries.ts'

/** A set of rows with `what` was found of each. */
export type Looking = (at: EvidenceAt) => RawBuilder<LookRow & { what: string }>

const lastVerdicts = (orgId: string) => sql`
  SELECT DISTINCT ON (c.signature_id) s.document_id, s.id AS signature_id, c.verdict, c.at
    FROM documents.signature_check c JOIN documents.signature s ON s.org_id = ${orgId} AND s.id = c.signature_id
   WHERE c.org_id = ${orgId} ORDER BY c.signature_id, c.number DESC`

/** Orders and minutes that nobody signed, neither electronically nor by confirmation. */
export const unsignedOrders: Looking = ({ orgId }) => sql`
  SELECT d.id::text AS id, '№ ' || d.label || ' · ' || d.title_ru AS title, d.dated_on AS since,
         CASE WHEN d.signed_at IS NULL AND NOT coalesce(v.good, false) THEN 'unsigned' ELSE 'signed' END AS what,
         CASE WHEN d.signed_at IS NULL AND NOT coalesce(v.good, false) THEN 'broken' ELSE 'fine' END AS state
    FROM documents.document d
    LEFT JOIN (SELECT document_id, bool_or(verdict IN ('valid', 'confirmed')) AS good FROM (${lastVerdicts(orgId)}) AS last GROUP BY document_id) v
           ON v.document_id = d.id
   WHERE d.org_id = ${orgId} AND d.register IN ('distance-order', 'contingent-order', 'organisation-order')
     AND NOT EXISTS (SELECT FROM documents.number_note n WHERE n.org_id = ${orgId} AND n.document_id = d.id AND n.state = 'annulled')`

/** Electronic signatures that no longer hold; those that nobody could check are soon to be. */
export const brokenSignatures: Looking = ({ orgId }) => sql`
  SELECT last.signature_id::text AS id, '№ ' || d.label || ' · ' || d.title_ru AS title, (last.at AT TIME ZONE 'Asia/Almaty')::date AS since,
         last.verdict AS what, CASE last.verdict WHEN 'invalid' THEN 'broken' WHEN 'not-verified' THEN 'soon' ELSE 'fine' END AS state
    FROM (${lastVerdicts(orgId)}) AS last
    JOIN documents.document d ON d.org_id = ${orgId} AND d.id = last.document_id`

/** Numbers of a register that have neither a document nor a reason. */
export const lostNumbers: Looking = ({ orgId }) => sql`
  SELECT r.register || '/' || r.year || '/' || lpad(n.number::text, 8, '0') AS id, r.register || ' № ' || n.number || ' / ' || r.year AS title,
         NULL::date AS since, CASE WHEN d.id IS NULL AND note.id IS NULL THEN 'lost' ELSE 'kept' END AS what,
         CASE WHEN d.id IS NULL AND note.id IS NULL THEN 'broken' ELSE 'fine' END AS state
    FROM documents.register r
    CROSS JOIN LATERAL generate_series(1, r.last) AS n(number)
    LEFT JOIN documents.document d ON d.org_id = ${orgId} AND d.register = r.register AND d.year = r.year AND d.number = n.number
    LEFT JOIN documents.number_note note ON note.org_id = ${orgId} AND note.register = r.register AND note.year = r.year AND note.number = n.number
   WHERE r.org_id = ${orgId} AND r.register <> 'certificate'`

/** How many numbers were given and how many of them are lost: by subtraction, without walking through them. */
export const countNumbers = async (trx: Trx, { orgId }: EvidenceAt): Promise<EvidenceCount> => {
  const years = (await listRegisters(trx, orgId)).filter(({ register }) => register !== 'certificate')
  const sum = (of: 'last' | 'lost') => years.reduce((total, year) => total + year[of], 0)
  return { examined: sum('last'), broken: sum('lost'), soon: 0 }
}

/** Papers whose period is over and that are not approved; those whose period ends soon. */
export const unapprovedPapers: Looking = ({ orgId, today, soonUntil }) => sql`
  SELECT p.id::text AS id, p.title AS title, p.period_to AS since, p.state AS what,
         CASE WHEN p.state = 'approved' THEN 'fine' WHEN p.period_to < ${today}::date THEN 'broken'
              WHEN p.period_to <= ${soonUntil}::date THEN 'soon' ELSE 'fine' END AS state
    FROM documents.paper p WHERE p.org_id = ${orgId}`

/** What every teacher owes each taught period; papers of a class or of a year are asked for by their own approval. */
const compulsory = (kind: 'school' | 'college'): PaperType[] =>
  paperTypesIn(kind).filter((type) => paperType(type).every === 'quarter' && paperType(type).clauses.includes('A2023-R1.4'))

const values = (types: readonly PaperType[]) =>
  sql.join(types.map((type) => sql`(${type}::text, ${paperType(type).of}::text, ${paperType(type).every}::text)`))

const taught = (orgId: string, kinds: RawBuilder<unknown>) => sql`
  SELECT p.id, p.ends_on, p.starts_on, p.name_ru FROM organisations.period p
   WHERE p.org_id = ${orgId} AND p.kind IN ('semester', 'trimester', 'quarter') AND ${kinds}`

/**
 * Compulsory papers of teachers (A2023-R1.4): everybody who is a teacher needs each type for each taught period that is over; those due
 * in the running period are soon.
 */
export const missingPapers =
  (kind: 'school' | 'college'): Looking =>
  ({ orgId, today, soonUntil }) =>
    sql`
  SELECT t.person_id || '/' || w.type || '/' || p.id AS id,
         trim(concat_ws(' ', nullif(person.surname, ''), person.given_name)) || ' · ' || w.type || ' · ' || p.name_ru AS title, p.ends_on AS since,
         CASE WHEN paper.id IS NULL THEN 'missing' ELSE paper.state END AS what,
         CASE WHEN paper.state = 'approved' THEN 'fine' WHEN p.ends_on < ${today}::date THEN 'broken' WHEN p.ends_on <= ${soonUntil}::date THEN 'soon' ELSE 'fine' END AS state
    FROM organisations.organisation o
    JOIN (SELECT DISTINCT person_id FROM identity.role_grant WHERE org_id = ${orgId} AND role = 'teacher' AND revoked_at IS NULL) t ON true
    JOIN people.person person ON person.org_id = ${orgId} AND person.id = t.person_id
    CROSS JOIN (VALUES ${values(compulsory(kind))}) AS w(type, of, every)
    CROSS JOIN (${taught(orgId, sql`p.starts_on <= ${today}::date`)}) p
    LEFT JOIN LATERAL (
      SELECT id, state FROM documents.paper x
       WHERE x.org_id = ${orgId} AND x.responsible_id = t.person_id AND x.type = w.type AND x.period_from <= p.ends_on AND x.period_to >= p.starts_on
       ORDER BY (x.state = 'approved') DESC, x.id LIMIT 1) paper ON true
   WHERE o.id = ${orgId} AND o.kind = ${kind}`

/** Periods that are over and have no archived set. */
export const openPeriods: Looking = ({ orgId, today, soonUntil }) => sql`
  SELECT p.id::text AS id, p.name_ru AS title, p.ends_on AS since, CASE WHEN a.id IS NULL THEN 'open' ELSE 'archived' END AS what,
         CASE WHEN a.id IS NOT NULL THEN 'fine' WHEN p.ends_on < ${today}::date THEN 'broken' WHEN p.ends_on <= ${soonUntil}::date THEN 'soon' ELSE 'fine' END AS state
    FROM organisations.organisation o
    CROSS JOIN (${taught(orgId, sql`p.starts_on <= ${today}::date`)}) p
    LEFT JOIN LATERAL (SELECT id FROM documents.archive x WHERE x.org_id = ${orgId} AND x.period_from <= p.ends_on AND x.period_to >= p.ends_on LIMIT 1) a ON true
   WHERE o.id = ${orgId} AND o.kind IN ('school', 'college')`

/** Whether an approved paper of the organisation's own covers today: a plan of the year, rules that are kept once. */
export const organisationPaper =
  (type: PaperType): Looking =>
  ({ orgId, today, soonUntil }) => {
    const isOnce = paperType(type).every === 'once'
    return sql`
  SELECT ${type}::text AS id, ${paperType(type).ru}::text AS title, NULL::date AS since,
         CASE WHEN best.until IS NULL THEN 'missing' ELSE 'approved' END AS what,
         CASE WHEN best.until IS NULL THEN 'broken' WHEN best.until <= ${soonUntil}::date THEN 'soon' ELSE 'fine' END AS state
    FROM organisations.organisation o
    CROSS JOIN (SELECT max(CASE WHEN ${isOnce} THEN 'infinity'::date ELSE p.period_to END) AS until FROM documents.paper p
                 WHERE p.org_id = ${orgId} AND p.type = ${type} AND p.state = 'approved' AND p.period_from <= ${today}::date
                   AND (${isOnce} OR p.period_to >= ${today}::date)) best
   WHERE o.id = ${orgId} AND o.kind IN (${sql.join(paperType(type).in.map((kind) => sql`${kind}::text`))})`
  }

/** Documents with their date and responsible person: the register itself. */
export const registerEntries: Looking = ({ orgId }) => sql`
  SELECT d.id::text AS id, '№ ' || d.label || ' · ' || d.title_ru AS title, d.dated_on AS since, 'kept' AS what,
         CASE WHEN d.label = '' OR author.id IS NULL THEN 'broken' ELSE 'fine' END AS state
    FROM documents.document d
    LEFT JOIN people.person author ON author.org_id = ${orgId} AND author.id = d.created_by
   WHERE d.org_id = ${orgId}`
