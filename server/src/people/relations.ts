import type { QualificationBody, Relation } from '@dala/domain/people'
import { toIsoDate } from '@dala/locale'
import { grantOwnRoles } from '#identity'
import { missing, newId, type Db } from '#lib/db'
import { emit, emitAll } from '#lib/events'
import { attachFile } from '#lib/files'
import { problem } from '#lib/problems'
import { shownQualification, type Reader } from './card.ts'
import {
  endGuardianship,
  findLearner,
  findStaff,
  getPersonRow,
  insertQualification,
  listQualificationRows,
  markQualificationRemoved,
  saveGuardianship,
} from './person.queries.ts'
import { demandReach } from './reach.ts'

/** Notes that a person stands for a learner; again with another relation changes it. */
export const linkGuardian = (db: Db, { actor, now }: Reader, guardianId: string, childId: string, relation: Relation) =>
  db.transaction(async (trx) => {
    if (guardianId === childId) throw problem('people.own-guardian')
    await demandReach(trx, actor, 'people.write', childId)
    await getPersonRow(trx, actor.orgId, guardianId)
    if ((await findLearner(trx, actor.orgId, childId)) === undefined) return missing('learner', childId)
    await saveGuardianship(trx, actor.orgId, guardianId, childId, relation, now)
    await emitAll(trx, actor, [
      ...(await grantOwnRoles(trx, actor.orgId, [guardianId], now)),
      { kind: 'people.guardian-linked', subject: ['person', guardianId], about: childId, payload: { childId, relation }, at: now },
    ])
    return null
  })

/** Notes that a person no longer stands for a child. */
export const unlinkGuardian = (db: Db, { actor, now }: Reader, guardianId: string, childId: string) =>
  db.transaction(async (trx) => {
    await demandReach(trx, actor, 'people.write', childId)
    if (!(await endGuardianship(trx, actor.orgId, guardianId, childId, now))) return missing('guardianship', childId)
    await emit(trx, actor, 'people.guardian-unlinked', { subject: ['person', guardianId], about: childId, payload: { childId }, at: now })
    return null
  })

/** Adds a certificate of training to a member of staff (A2015-7.1). */
export const addQualification = (db: Db, { actor, now }: Reader, personId: string, body: QualificationBody) =>
  db.transaction(async (trx) => {
    await demandReach(trx, actor, 'people.write', personId)
    await getPersonRow(trx, actor.orgId, personId)
    if ((await findStaff(trx, actor.orgId, personId)) === undefined) throw problem('people.not-staff')
    const id = newId()
    if (body.fileId !== null) await attachFile(trx, actor, body.fileId, 'people.qualification', now, personId)
    await insertQualification(trx, actor.orgId, personId, id, body, now)
    await emit(trx, actor, 'people.qualification-added', {
      subject: ['qualification', id],
      about: personId,
      payload: { topic: body.topic, hours: body.hours, issuedOn: body.issuedOn, validUntil: body.validUntil },
      at: now,
    })
    const row = (await listQualificationRows(trx, actor.orgId, personId)).find((each) => each.id === id)
    return row === undefined ? missing('qualification', id) : shownQualification(row, toIsoDate(now))
  })

/** Removes a certificate that was entered by mistake; the event keeps that it was there. */
export const removeQualification = (db: Db, { actor, now }: Reader, personId: string, id: string) =>
  db.transaction(async (trx) => {
    await demandReach(trx, actor, 'people.write', personId)
    await markQualificationRemoved(trx, actor.orgId, personId, id, now)
    await emit(trx, actor, 'people.qualification-removed', { subject: ['qualification', id], about: personId, at: now })
    return null
  })
