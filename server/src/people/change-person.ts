import type { changePerson as changeApi, PersonBody } from '@dala/domain/people'
import type { BodyOf } from '@dala/domain/contract'
import { grantOwnRoles } from '#identity'
import { newId, type Db, type Trx } from '#lib/db'
import { emit, emitAll, personal, type NewEvent } from '#lib/events'
import { problem } from '#lib/problems'
import { readCard, type Reader } from './card.ts'
import { iinColumns, iinIndex } from './iin.ts'
import { fullName } from '@dala/locale'
import {
  findByExternalId,
  findByIin,
  getPersonRow,
  insertPerson,
  saveLearner,
  saveStaff,
  updateIin,
  updatePerson,
} from './person.queries.ts'
import { demandReach } from './reach.ts'

/** Adds a person. A learner begins as an applicant: the first order enrols him. */
export const createPerson = (db: Db, reader: Reader, body: PersonBody) =>
  db.transaction(async (trx) => {
    const { actor, sealer, now } = reader
    if (body.iin === null && body.iinAbsentReason === '') throw problem('people.reason-missing')
    const id = newId()
    await mustBeFree(trx, reader, id, body.iin, body.externalId)
    await insertPerson(
      trx,
      actor.orgId,
      id,
      body,
      { ...iinColumns(sealer, actor.orgId, id, body.iin), iin_absent_reason: body.iin === null ? body.iinAbsentReason : '' },
      now,
    )
    if (body.learner !== null) await saveLearner(trx, actor.orgId, id, body.learner)
    if (body.staff !== null) await saveStaff(trx, actor.orgId, id, body.staff)
    await emit(trx, actor, 'people.person-added', {
      subject: ['person', id],
      about: id,
      payload: { name: personal(fullName(body)), learner: body.learner !== null, staff: body.staff !== null },
      at: now,
    })
    return readCard(trx, reader, id)
  })

/** Changes a card. Status, group, year, form and language of study stay: they change by order. */
export const changePerson = (db: Db, reader: Reader, id: string, body: BodyOf<typeof changeApi>) =>
  db.transaction(async (trx) => {
    const { actor, now } = reader
    await demandReach(trx, actor, 'people.write', id)
    const before = await readCard(trx, reader, id)
    await mustBeFree(trx, reader, id, null, body.externalId)
    await updatePerson(trx, actor.orgId, id, body, now)
    if (body.learner !== null) await saveLearner(trx, actor.orgId, id, body.learner)
    if (body.staff !== null) await saveStaff(trx, actor.orgId, id, body.staff)
    const card = await readCard(trx, reader, id)
    const changed = (Object.keys(card) as (keyof typeof card)[]).filter((key) => JSON.stringify(card[key]) !== JSON.stringify(before[key])) // keys of the card itself
    const events: NewEvent[] = body.learner === null ? [] : await grantOwnRoles(trx, actor.orgId, [id], now)
    const payload = { changed, ...(fullName(card) !== fullName(before) && { name: personal(fullName(card)) }) }
    if (changed.length > 0) events.push({ kind: 'people.person-changed', subject: ['person', id], about: id, payload, at: now })
    await emitAll(trx, actor, events)
    return card
  })

/** Sets the identity number or the reason why there is none. */
export const setIin = (db: Db, reader: Reader, id: string, iin: string | null, absentReason: string) =>
  db.transaction(async (trx) => {
    const { actor, sealer, now } = reader
    await demandReach(trx, actor, 'people.write', id)
    await getPersonRow(trx, actor.orgId, id)
    if (iin === null && absentReason === '') throw problem('people.reason-missing')
    await mustBeFree(trx, reader, id, iin, null)
    await updateIin(
      trx,
      actor.orgId,
      id,
      { ...iinColumns(sealer, actor.orgId, id, iin), iin_absent_reason: iin === null ? absentReason : '' },
      now,
    )
    await emit(trx, actor, 'people.iin-set', { subject: ['person', id], about: id, payload: { present: iin !== null }, at: now })
    return readCard(trx, reader, id)
  })

async function mustBeFree(trx: Trx, { actor, sealer }: Reader, id: string, iin: string | null, externalId: string | null): Promise<void> {
  if (iin !== null) {
    const holder = await findByIin(trx, actor.orgId, iinIndex(sealer, actor.orgId, iin))
    if (holder !== undefined && holder.id !== id) throw problem('people.iin-taken')
  }
  if (externalId !== null) {
    const holder = await findByExternalId(trx, actor.orgId, externalId)
    if (holder !== undefined && holder.id !== id) throw problem('people.external-id-taken')
  }
}
