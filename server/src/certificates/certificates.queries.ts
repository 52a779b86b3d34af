import type { CertificateFacts, CertificateStatus } from '@dala/domain/certificates'
import { sql, type Kysely } from 'kysely'
import type { Database, Trx } from '#lib/db'
import './certificates.tables.ts'

const lines = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('certificates.certificate as certificate')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.org_id', '=', 'certificate.org_id').onRef('person.id', '=', 'certificate.learner_id'),
    )
    .leftJoin('certificates.certificate as successor', (join) =>
      join.onRef('successor.org_id', '=', 'certificate.org_id').onRef('successor.id', '=', 'certificate.replaced_by'),
    )
    .leftJoin('people.person as issuer', (join) =>
      join.onRef('issuer.org_id', '=', 'certificate.org_id').onRef('issuer.id', '=', 'certificate.issued_by'),
    )
    .selectAll('certificate')
    .select([
      'person.surname',
      'person.given_name',
      'person.patronymic',
      'successor.label as successor_label',
      'successor.code as successor_code',
      'issuer.surname as issuer_surname',
      'issuer.given_name as issuer_given_name',
      'issuer.patronymic as issuer_patronymic',
    ])
    .where('certificate.org_id', '=', orgId)

export type CertificateRow = Awaited<ReturnType<ReturnType<typeof lines>['executeTakeFirstOrThrow']>>

export const listRows = (
  trx: Trx,
  orgId: string,
  options: { before: string | null; status: CertificateStatus | undefined; search: string | undefined; limit: number },
): Promise<CertificateRow[]> => {
  let query = lines(trx, orgId)
  if (options.before !== null) query = query.where('certificate.id', '<', options.before)
  if (options.status !== undefined) query = query.where('certificate.status', '=', options.status)
  if (options.search !== undefined && options.search !== '') {
    const text = options.search.replace(/[\\%_]/g, '\\$&')
    query = query.where(({ eb, or }) =>
      or([
        eb('certificate.label', 'ilike', `%${text}%`),
        eb('person.search_name', 'like', `${text.toLowerCase()}%`),
        eb('person.surname', 'ilike', `${text}%`),
      ]),
    )
  }
  return query
    .orderBy('certificate.id', 'desc')
    .limit(options.limit + 1)
    .execute()
}

export const listRowsOf = (trx: Trx, orgId: string, learnerId: string): Promise<CertificateRow[]> =>
  lines(trx, orgId).where('certificate.learner_id', '=', learnerId).orderBy('certificate.id', 'desc').limit(200).execute()

export const findRow = (trx: Trx, orgId: string, id: string): Promise<CertificateRow | undefined> =>
  lines(trx, orgId).where('certificate.id', '=', id).executeTakeFirst()

/** Holds a certificate while its status changes. */
export const lockCertificate = (trx: Trx, orgId: string, id: string) =>
  trx
    .selectFrom('certificates.certificate')
    .select(['id', 'status', 'learner_id', 'offering_id', 'label'])
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export interface NewCertificate {
  id: string
  learnerId: string
  offeringId: string
  year: number
  number: number
  label: string
  code: string
  facts: CertificateFacts
  hash: Buffer
  fileId: string
  fileHash: Buffer
  replaces: string | null
  issuedBy: string
}

export const insertCertificate = (trx: Trx, orgId: string, made: NewCertificate, now: Date) =>
  trx
    .insertInto('certificates.certificate')
    .values({
      org_id: orgId,
      id: made.id,
      learner_id: made.learnerId,
      offering_id: made.offeringId,
      year: made.year,
      number: made.number,
      label: made.label,
      code: made.code,
      facts: JSON.stringify(made.facts),
      hash: made.hash,
      file_id: made.fileId,
      file_hash: made.fileHash,
      replaces: made.replaces,
      issued_by: made.issuedBy,
      issued_at: now,
    })
    .execute()

export const insertDirectory = (trx: Trx, orgId: string, codeHash: Buffer, certificateId: string) =>
  trx.insertInto('certificates.directory').values({ code_hash: codeHash, org_id: orgId, certificate_id: certificateId }).execute()

export const endCertificate = (
  trx: Trx,
  orgId: string,
  id: string,
  change: { status: 'changed' | 'revoked'; reason: string; replacedBy: string | null },
  now: Date,
) =>
  trx
    .updateTable('certificates.certificate')
    .set({ status: change.status, reason: change.reason, replaced_by: change.replacedBy, ended_at: now })
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .execute()

export const setReplacedBy = (trx: Trx, orgId: string, id: string, replacedBy: string) =>
  trx.updateTable('certificates.certificate').set({ replaced_by: replacedBy }).where('org_id', '=', orgId).where('id', '=', id).execute()

/** Which certificate a code names; the directory is the same for all organisations. */
export const findByCodeHash = (global: Kysely<Database>, codeHash: Buffer) =>
  global.selectFrom('certificates.directory').select(['org_id', 'certificate_id']).where('code_hash', '=', codeHash).executeTakeFirst()

export const findFormRow = (trx: Trx, orgId: string) =>
  trx.selectFrom('certificates.form').selectAll().where('org_id', '=', orgId).executeTakeFirst()

export const upsertForm = (
  trx: Trx,
  orgId: string,
  form: { signatoryName: string; position: { kk: string; ru: string; en: string }; domains: string[] },
  by: string | null,
  now: Date,
) => {
  const values = {
    signatory_name: form.signatoryName,
    position_kk: form.position.kk,
    position_ru: form.position.ru,
    position_en: form.position.en,
    domains: form.domains,
    updated_by: by,
    updated_at: now,
  }
  return trx
    .insertInto('certificates.form')
    .values({ org_id: orgId, ...values })
    .onConflict((conflict) => conflict.column('org_id').doUpdateSet(values))
    .execute()
}

export const findOrganisation = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('organisations.organisation')
    .select(['name_kk', 'name_ru', 'name_en', 'address_kk', 'address_ru', 'email', 'phone', 'kind'])
    .where('id', '=', orgId)
    .executeTakeFirstOrThrow()

/** What the form says of a learner and the course. */
export const findHolderAndCourse = (trx: Trx, orgId: string, learnerId: string, offeringId: string) =>
  trx
    .selectFrom('courses.enrolment as enrolment')
    .innerJoin('courses.offering as offering', (join) =>
      join.onRef('offering.org_id', '=', 'enrolment.org_id').onRef('offering.id', '=', 'enrolment.offering_id'),
    )
    .innerJoin('curricula.discipline as discipline', (join) =>
      join.onRef('discipline.org_id', '=', 'offering.org_id').onRef('discipline.id', '=', 'offering.discipline_id'),
    )
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.org_id', '=', 'enrolment.org_id').onRef('person.id', '=', 'enrolment.learner_id'),
    )
    .innerJoin('people.learner as learner', (join) =>
      join.onRef('learner.org_id', '=', 'enrolment.org_id').onRef('learner.person_id', '=', 'enrolment.learner_id'),
    )
    .select([
      'person.surname',
      'person.given_name',
      'person.patronymic',
      'learner.level',
      'learner.study_year',
      'learner.group_id',
      'offering.name_kk',
      'offering.name_ru',
      'offering.name_en',
      'offering.starts_on',
      'offering.ends_on',
      'discipline.credits',
      'discipline.hours',
    ])
    .where('enrolment.org_id', '=', orgId)
    .where('enrolment.learner_id', '=', learnerId)
    .where('enrolment.offering_id', '=', offeringId)
    .executeTakeFirst()

/** The faculty above a unit; undefined where there is none. */
export const findFacultyOf = async (trx: Trx, orgId: string, unitId: string) => {
  const { rows } = await sql<{ name_kk: string; name_ru: string }>`
    with recursive above as (
      select id, parent_id, kind, name_kk, name_ru from organisations.unit where org_id = ${orgId} and id = ${unitId}
      union all
      select unit.id, unit.parent_id, unit.kind, unit.name_kk, unit.name_ru
        from organisations.unit join above on unit.org_id = ${orgId} and unit.id = above.parent_id
    )
    select name_kk, name_ru from above where kind = 'faculty' limit 1`.execute(trx)
  return rows[0]
}

/** Learners whose latest published result of a course is passed and who hold no valid certificate of it. */
export const listCandidateRows = async (
  trx: Trx,
  orgId: string,
  options: { offeringId: string | undefined; after: { at: Date; learnerId: string } | null; limit: number },
) => {
  const { rows } = await sql<{
    learner_id: string
    offering_id: string
    percent: number
    mark: string
    at: Date
    surname: string
    given_name: string
    patronymic: string
    name_kk: string
    name_ru: string
    name_en: string
  }>`
    select result.learner_id, result.offering_id, result.percent, result.mark, result.at,
           person.surname, person.given_name, person.patronymic, offering.name_kk, offering.name_ru, offering.name_en
      from (
        select distinct on (offering_id, learner_id) offering_id, learner_id, percent, mark, status, at
          from gradebook.result
         where org_id = ${orgId} and (${options.offeringId ?? null}::uuid is null or offering_id = ${options.offeringId ?? null}::uuid)
         order by offering_id, learner_id, version desc
      ) result
      join people.person on person.org_id = ${orgId} and person.id = result.learner_id
      join courses.offering on offering.org_id = ${orgId} and offering.id = result.offering_id
     where result.status = 'graded'
       and not exists (
         select from certificates.certificate
          where certificate.org_id = ${orgId} and certificate.offering_id = result.offering_id
            and certificate.learner_id = result.learner_id
            -- one revoked for this very result is not offered again by itself
            and (certificate.status = 'valid' or (certificate.status = 'revoked' and certificate.issued_at >= result.at)))
       and (${options.after?.at ?? null}::timestamptz is null or (result.at, result.learner_id) < (${options.after?.at ?? null}::timestamptz, ${options.after?.learnerId ?? null}::uuid))
     order by result.at desc, result.learner_id desc
     limit ${options.limit + 1}`.execute(trx)
  return rows
}

export const countCandidates = async (trx: Trx, orgId: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count
      from (
        select distinct on (offering_id, learner_id) offering_id, learner_id, status, at
          from gradebook.result where org_id = ${orgId} order by offering_id, learner_id, version desc
      ) result
     where result.status = 'graded'
       and not exists (
         select from certificates.certificate
          where certificate.org_id = ${orgId} and certificate.offering_id = result.offering_id
            and certificate.learner_id = result.learner_id
            -- one revoked for this very result is not offered again by itself
            and (certificate.status = 'valid' or (certificate.status = 'revoked' and certificate.issued_at >= result.at)))`.execute(trx)
  return rows[0]?.count ?? 0
}

export const isGuardian = async (trx: Trx, orgId: string, guardianId: string, childId: string): Promise<boolean> =>
  (await trx
    .selectFrom('people.guardianship')
    .select('child_id')
    .where('org_id', '=', orgId)
    .where('guardian_id', '=', guardianId)
    .where('child_id', '=', childId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()) !== undefined
