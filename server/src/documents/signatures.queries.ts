import type { SignatureState } from '@dala/domain/documents'
import { sql, type Insertable, type RawBuilder } from 'kysely'
import { type Database, missing, type Trx } from '#lib/db'
import './documents.tables.ts'

const signer = sql<string>`trim(concat_ws(' ', nullif(person.surname, ''), person.given_name, nullif(person.patronymic, '')))`

const rows = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('documents.signature as signature')
    .innerJoin('people.person as person', (join) => join.onRef('person.id', '=', 'signature.signer_id').on('person.org_id', '=', orgId))
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('documents.signature_check as each')
          .where('each.org_id', '=', orgId)
          .whereRef('each.signature_id', '=', 'signature.id')
          .select(['each.number', 'each.verdict', 'each.reasons', 'each.at'])
          .orderBy('each.number', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .where('signature.org_id', '=', orgId)
    .select([
      'signature.id',
      'signature.document_id',
      'signature.kind',
      'signature.signer_id',
      'signature.attempt',
      'signature.hash',
      'signature.file_id',
      'signature.certificate',
      'signature.timestamp_at',
      'signature.signed_at',
      signer.as('signer_name'),
      'last.verdict',
      'last.reasons',
      'last.number as check_number',
      'last.at as verified_at',
    ])

export type SignatureRow = Awaited<ReturnType<typeof listSignatures>>[number]

/** The signatures of documents as they stand, in the order in which they were given. */
export const listSignatures = (trx: Trx, orgId: string, documentIds: readonly string[]) =>
  rows(trx, orgId)
    .where('signature.document_id', '=', sql<string>`any(${[...documentIds]}::uuid[])`)
    .orderBy('signature.id')
    .execute()

export const getSignature = async (trx: Trx, orgId: string, id: string) =>
  (await rows(trx, orgId).where('signature.id', '=', id).executeTakeFirst()) ?? missing('signature', id)

export const insertSignature = (trx: Trx, row: Insertable<Database['documents.signature']>) =>
  trx.insertInto('documents.signature').values(row).execute()

export const insertCheck = (trx: Trx, row: Insertable<Database['documents.signature_check']>) =>
  trx.insertInto('documents.signature_check').values(row).execute()

/** Electronic signatures to look at again: those not settled, then those not looked at since the moment. */
export const listDue = (trx: Trx, orgId: string, before: Date, limit: number) =>
  rows(trx, orgId)
    .where('signature.kind', '=', 'cms')
    .where((where) => where.or([where('last.verdict', '=', 'not-verified'), where('last.at', '<', before)]))
    .where('last.verdict', '<>', 'invalid')
    .orderBy('last.at')
    .limit(limit)
    .execute()

/** How the signatures of a document stand: one that is wrong outweighs all others, and one valid outweighs a mere confirmation. */
export const stateOf = (document: string, orgId: string): RawBuilder<SignatureState> => sql<SignatureState>`(
  SELECT CASE WHEN bool_or(last.verdict = 'invalid') THEN 'invalid' WHEN bool_or(last.verdict = 'not-verified') THEN 'not-verified'
              WHEN bool_or(last.verdict = 'valid') THEN 'valid' WHEN count(*) > 0 OR ${sql.ref(`${document}.signed_at`)} IS NOT NULL THEN 'confirmed' ELSE 'none' END
    FROM documents.signature s
    CROSS JOIN LATERAL (SELECT c.verdict FROM documents.signature_check c WHERE c.org_id = ${orgId} AND c.signature_id = s.id ORDER BY c.number DESC LIMIT 1) last
   WHERE s.org_id = ${orgId} AND s.document_id = ${sql.ref(`${document}.id`)})`

/** What is needed to know whether a certificate is the signer's and the organisation's own. */
export const getSigner = async (trx: Trx, orgId: string, personId: string) =>
  (await trx
    .selectFrom('people.person as person')
    .innerJoin('organisations.organisation as organisation', 'organisation.id', 'person.org_id')
    .where('person.org_id', '=', orgId)
    .where('person.id', '=', personId)
    .select(['person.iin_index', 'organisation.bin'])
    .executeTakeFirst()) ?? missing('person', personId)
