import { licenceState } from '@dala/domain/organisations'
import type { Trx } from '#lib/db'

const columns = ['id', 'number', 'issued_on', 'valid_until', 'withdrawn_on'] as const

export const listLicences = (trx: Trx, orgId: string) =>
  trx.selectFrom('organisations.licence').select(columns).where('org_id', '=', orgId).orderBy('issued_on', 'desc').execute()

export const findLicence = (trx: Trx, orgId: string, id: string) =>
  trx.selectFrom('organisations.licence').select(columns).where('org_id', '=', orgId).where('id', '=', id).executeTakeFirst()

type LicenceRow = Awaited<ReturnType<typeof listLicences>>[number]

export const stateOf = (row: LicenceRow, on: string) =>
  licenceState({ issuedOn: row.issued_on, validUntil: row.valid_until, withdrawnOn: row.withdrawn_on }, on)
export const isInForce = (row: LicenceRow, on: string): boolean => stateOf(row, on) === 'valid'
