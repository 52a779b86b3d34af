import type { LicenceBody } from '@dala/domain/organisations'
import { missing, type Trx } from '#lib/db'
import './organisations.tables.ts'

const columns = ['id', 'number', 'issued_on', 'valid_until', 'issued_by', 'annex_kk', 'annex_ru', 'annex_en', 'withdrawn_on'] as const

const select = (trx: Trx, orgId: string) => trx.selectFrom('organisations.licence').select(columns).where('org_id', '=', orgId)

export const listLicenceRows = (trx: Trx, orgId: string) => select(trx, orgId).orderBy('issued_on', 'desc').orderBy('id').execute()

export const getLicenceRow = async (trx: Trx, orgId: string, id: string) =>
  (await select(trx, orgId).where('id', '=', id).executeTakeFirst()) ?? missing('licence', id)

export type LicenceRow = Awaited<ReturnType<typeof getLicenceRow>>

const values = (body: LicenceBody) => ({
  number: body.number,
  issued_on: body.issuedOn,
  valid_until: body.validUntil,
  issued_by: body.issuedBy,
  annex_kk: body.annex.kk,
  annex_ru: body.annex.ru,
  annex_en: body.annex.en,
  withdrawn_on: body.withdrawnOn,
})

export const insertLicence = (trx: Trx, orgId: string, id: string, body: LicenceBody, now: Date) =>
  trx
    .insertInto('organisations.licence')
    .values({ org_id: orgId, id, ...values(body), created_at: now })
    .execute()

export const updateLicence = (trx: Trx, orgId: string, id: string, body: LicenceBody) =>
  trx.updateTable('organisations.licence').set(values(body)).where('org_id', '=', orgId).where('id', '=', id).execute()
