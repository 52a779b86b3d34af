import { warningOfIin } from '@dala/domain/people'
import { holds, type Actor } from '@dala/domain/identity'
import { toIsoDate } from '@dala/locale'
import type { Db, Trx } from '#lib/db'
import { emit } from '#lib/events'
import type { Sealer } from '#lib/seal'
import { openIin } from './iin.ts'
import { unitOf } from './lists.ts'
import { listRelatives } from './list.queries.ts'
import { demandReach } from './reach.ts'
import { findLearner, findStaff, getPersonRow, listQualificationRows, type QualificationRow } from './person.queries.ts'

export interface Reader {
  actor: Actor
  sealer: Sealer
  now: Date
}

/** A certificate as pages see it. */
export const shownQualification = (row: QualificationRow, today: string) => ({
  id: row.id,
  topic: row.topic,
  title: row.title,
  hours: row.hours,
  issuer: row.issuer,
  number: row.number,
  issuedOn: row.issued_on,
  validUntil: row.valid_until,
  fileId: row.file_id,
  valid: row.issued_on <= today && (row.valid_until === null || row.valid_until >= today),
})

const relatives = async (trx: Trx, orgId: string, side: 'children' | 'guardians', id: string) =>
  (await listRelatives(trx, orgId, side, [id])).map((row) => ({
    id: row.id,
    surname: row.surname,
    givenName: row.given_name,
    patronymic: row.patronymic,
    phone: row.phone,
    relation: row.relation,
  }))

/** Reads a person's card inside a transaction. */
export async function readCard(trx: Trx, { actor, sealer, now }: Reader, id: string) {
  const row = await getPersonRow(trx, actor.orgId, id)
  const iin = openIin(sealer, actor.orgId, id, row.iin_sealed)
  const learner = await findLearner(trx, actor.orgId, id)
  const staff = await findStaff(trx, actor.orgId, id)
  return {
    id: row.id,
    surname: row.surname,
    givenName: row.given_name,
    patronymic: row.patronymic,
    latinName: row.latin_name,
    birthDate: row.birth_date,
    iinEnding: iin === null ? null : iin.slice(-4),
    iinAbsentReason: row.iin_absent_reason,
    iinWarning: iin === null ? null : warningOfIin(iin, row.birth_date),
    email: row.email,
    phone: row.phone,
    externalId: row.external_id,
    hasAccount: row.account_id !== null,
    learner:
      learner === undefined
        ? null
        : {
            number: learner.number,
            level: learner.level,
            studyForm: learner.study_form,
            studyYear: learner.study_year,
            group: unitOf(learner),
            language: learner.language,
            status: learner.status,
            statusSince: learner.status_since,
          },
    staff:
      staff === undefined
        ? null
        : {
            position: { kk: staff.position_kk, ru: staff.position_ru, en: staff.position_en },
            unit: unitOf(staff),
            hiredOn: staff.hired_on,
            leftOn: staff.left_on,
          },
    guardians: await relatives(trx, actor.orgId, 'guardians', id),
    children: await relatives(trx, actor.orgId, 'children', id),
    qualifications: (await listQualificationRows(trx, actor.orgId, id)).map((each) => shownQualification(each, toIsoDate(now))),
    can: {
      change: holds(actor, 'people.write'),
      showIin: holds(actor, 'people.write') && iin !== null,
      order: holds(actor, 'registrar.order') && learner !== undefined,
    },
  }
}

export const getCard = (db: Db, reader: Reader, id: string) =>
  db.transaction(async (trx) => {
    await demandReach(trx, reader.actor, 'people.read', id)
    return readCard(trx, reader, id)
  })

/** Shows the whole identity number and records who looked. */
export const showIin = (db: Db, { actor, sealer, now }: Reader, id: string) =>
  db.transaction(async (trx) => {
    await demandReach(trx, actor, 'people.write', id)
    const row = await getPersonRow(trx, actor.orgId, id)
    const iin = openIin(sealer, actor.orgId, id, row.iin_sealed)
    if (iin !== null) await emit(trx, actor, 'people.iin-shown', { subject: ['person', id], about: id, at: now })
    return { iin }
  })
