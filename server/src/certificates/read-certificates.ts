import { refusalsOf, type CertificateLine, type CertificateStatus, type FormSettings } from '@dala/domain/certificates'
import { holds, type Actor } from '@dala/domain/identity'
import { fullName, shortName } from '@dala/locale'
import { z } from 'zod'
import type { Config } from '#config'
import { decodeCursor, encodeCursor, missing, nextPage, type Db } from '#lib/db'
import { emit } from '#lib/events'
import { findFile, readStored } from '#lib/files'
import { problem } from '#lib/problems'
import type { FileReply } from '#lib/http'
import {
  findFormRow,
  findOrganisation,
  findRow,
  isGuardian,
  listCandidateRows,
  listRows,
  listRowsOf,
  upsertForm,
  type CertificateRow,
} from './certificates.queries.ts'
import { factsHash } from './code.ts'
import { mayReadCertificatesOf } from './policy.ts'

const badCursor = () => problem('request.invalid', {}, [{ path: 'query.after', message: 'unknown cursor' }])

export const lineOf = (row: CertificateRow, publicUrl: string): CertificateLine => ({
  id: row.id,
  number: row.label,
  learner: { id: row.learner_id, name: fullName({ surname: row.surname, givenName: row.given_name, patronymic: row.patronymic }) },
  course: row.facts.course,
  percent: row.facts.mastery.percent,
  mark: row.facts.mastery.mark,
  credits: row.facts.credits,
  issuedOn: row.facts.issuedOn,
  status: row.status,
  reason: row.reason,
  replacedBy: row.successor_label,
  link: `${publicUrl}/certificate/${row.code}`,
})

export const listCertificates = (
  db: Db,
  config: Config,
  actor: Actor,
  query: { after?: string | undefined; search?: string | undefined; status?: CertificateStatus | undefined; limit: number },
) =>
  db.transaction(async (trx) => {
    const before = query.after === undefined ? null : z.uuid().safeParse(decodeCursor(query.after, 1)[0])
    if (before?.success === false) throw badCursor()
    const rows = await listRows(trx, actor.orgId, {
      before: before?.data ?? null,
      status: query.status,
      search: query.search,
      limit: query.limit,
    })
    const { items, next } = nextPage(rows, query.limit, (row) => [row.id])
    return { items: items.map((row) => lineOf(row, config.publicUrl)), next }
  })

export const listCertificatesOf = (db: Db, config: Config, actor: Actor, learnerId: string) =>
  db.transaction(async (trx) => {
    const guardian = actor.personId !== learnerId && (await isGuardian(trx, actor.orgId, actor.personId, learnerId))
    if (!mayReadCertificatesOf(actor, learnerId, guardian)) missing('learner', learnerId)
    return { items: (await listRowsOf(trx, actor.orgId, learnerId)).map((row) => lineOf(row, config.publicUrl)) }
  })

/** A certificate that the actor may read; a foreign one is missing. */
const readable = (db: Db, actor: Actor, id: string): Promise<CertificateRow> =>
  db.transaction(async (trx) => {
    const row = (await findRow(trx, actor.orgId, id)) ?? missing('certificate', id)
    const guardian =
      actor.personId !== row.learner_id &&
      !holds(actor, 'certificates.issue') &&
      (await isGuardian(trx, actor.orgId, actor.personId, row.learner_id))
    if (!mayReadCertificatesOf(actor, row.learner_id, guardian)) missing('certificate', id)
    return row
  })

export const getCertificate = async (db: Db, config: Config, actor: Actor, id: string) => {
  const row = await readable(db, actor, id)
  return {
    ...lineOf(row, config.publicUrl),
    facts: row.facts,
    intact: factsHash(row.facts).equals(row.hash),
    issuedBy:
      row.issuer_given_name === null
        ? ''
        : shortName({ surname: row.issuer_surname ?? '', givenName: row.issuer_given_name, patronymic: row.issuer_patronymic ?? '' }),
  }
}

/** The paper of a certificate as it was drawn on the day of issue. */
export const paperOf = async (db: Db, config: Config, row: { file_id: string; label: string }): Promise<FileReply> => {
  const file = (await db.transaction((trx) => findFile(trx, db.orgId, row.file_id))) ?? missing('file', row.file_id)
  return { fileName: `certificate-${row.label}.pdf`, contentType: 'application/pdf', body: await readStored(config, file) }
}

export const downloadCertificate = async (db: Db, config: Config, actor: Actor, id: string): Promise<FileReply> =>
  paperOf(db, config, await readable(db, actor, id))

const hostOf = (config: Config) => new URL(config.publicUrl).hostname

/** Learners who passed a course and hold no certificate of it, and what the form lacks for all of them. */
export const listCandidates = (
  db: Db,
  config: Config,
  actor: Actor,
  query: { after?: string | undefined; offeringId?: string | undefined; limit: number },
) =>
  db.transaction(async (trx) => {
    const keys = query.after === undefined ? null : decodeCursor(query.after, 2)
    const after = keys && z.tuple([z.iso.datetime(), z.uuid()]).safeParse(keys)
    if (after?.success === false) throw badCursor()
    const rows = await listCandidateRows(trx, actor.orgId, {
      offeringId: query.offeringId,
      after: after?.data ? { at: new Date(after.data[0]), learnerId: after.data[1] } : null,
      limit: query.limit,
    })
    const items = rows.slice(0, query.limit)
    const last = items.at(-1)
    const organisation = await findOrganisation(trx, actor.orgId)
    const form = await findFormRow(trx, actor.orgId)
    const lacking = refusalsOf({
      result: { status: 'graded', unpassedControls: 0 },
      organisation: {
        nameKk: organisation.name_kk,
        nameRu: organisation.name_ru,
        addressKk: organisation.address_kk,
        addressRu: organisation.address_ru,
        email: organisation.email,
        phone: organisation.phone,
      },
      course: { nameKk: '–', nameRu: '–', credits: 1 },
      signatory: form?.signatory_name ?? null,
      domains: form?.domains ?? [hostOf(config)],
      host: hostOf(config),
    })
    return {
      items: items.map((row) => ({
        learnerId: row.learner_id,
        name: fullName({ surname: row.surname, givenName: row.given_name, patronymic: row.patronymic }),
        offeringId: row.offering_id,
        course: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
        percent: row.percent,
        mark: row.mark,
        gradedAt: row.at.toISOString(),
      })),
      next: rows.length > query.limit && last ? encodeCursor([last.at.toISOString(), last.learner_id]) : null,
      lacking: lacking.map((one) => ({
        reason: one.reason,
        clause: one.clause,
        fields: 'fields' in one ? one.fields : 'host' in one ? [one.host] : [],
      })),
    }
  })

const shapedForm = (row: NonNullable<Awaited<ReturnType<typeof findFormRow>>>): FormSettings => ({
  signatoryName: row.signatory_name,
  position: { kk: row.position_kk, ru: row.position_ru, en: row.position_en },
  domains: row.domains,
})

export const getForm = (db: Db, config: Config, actor: Actor) =>
  db.transaction(async (trx) => {
    const row = await findFormRow(trx, actor.orgId)
    return { form: row === undefined ? null : shapedForm(row), host: hostOf(config) }
  })

/** Sets signatory and domains; the host at which the platform is read must be one of them (A2016-40.2). */
export const setForm = (db: Db, config: Config, actor: Actor, form: FormSettings, now: Date) =>
  db.transaction(async (trx) => {
    await upsertForm(trx, actor.orgId, form, actor.personId, now)
    const row = (await findFormRow(trx, actor.orgId)) ?? missing('form')
    await emit(trx, actor, 'certificates.form-set', { subject: ['organisation', actor.orgId], payload: { domains: form.domains } })
    return shapedForm(row)
  })
