import { licenceState, type LicenceBody } from '@dala/domain/organisations'
import type { Actor } from '@dala/domain/identity'
import { toIsoDate } from '@dala/locale'
import { newId, type Db } from '#lib/db'
import { emit } from '#lib/events'
import { getLicenceRow, insertLicence, listLicenceRows, updateLicence, type LicenceRow } from './licences.queries.ts'

/** A licence as pages see it, with its state today. */
export const shownLicence = (row: LicenceRow, today: string) => {
  const dates = { issuedOn: row.issued_on, validUntil: row.valid_until, withdrawnOn: row.withdrawn_on }
  return {
    id: row.id,
    number: row.number,
    ...dates,
    issuedBy: row.issued_by,
    annex: { kk: row.annex_kk, ru: row.annex_ru, en: row.annex_en },
    state: licenceState(dates, today),
  }
}

export const listLicences = (db: Db, now: Date) =>
  db.transaction(async (trx) => (await listLicenceRows(trx, db.orgId)).map((row) => shownLicence(row, toIsoDate(now))))

/** Adds a licence, or changes one when its id is given. */
export const saveLicence = (db: Db, actor: Actor, id: string | null, body: LicenceBody, now: Date) =>
  db.transaction(async (trx) => {
    const licenceId = id ?? newId()
    if (id === null) await insertLicence(trx, actor.orgId, licenceId, body, now)
    else {
      await getLicenceRow(trx, actor.orgId, id)
      await updateLicence(trx, actor.orgId, id, body)
    }
    await emit(trx, actor, id === null ? 'organisations.licence-added' : 'organisations.licence-changed', {
      subject: ['licence', licenceId],
      payload: { number: body.number, issuedOn: body.issuedOn, validUntil: body.validUntil, withdrawnOn: body.withdrawnOn },
      at: now,
    })
    return shownLicence(await getLicenceRow(trx, actor.orgId, licenceId), toIsoDate(now))
  })
