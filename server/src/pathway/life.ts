import type { BodyOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import type { addActivity as activityApi, addParticipation as eventApi, setContact as contactApi } from '@dala/domain/pathway'
import { ageOn, ruleSetFor } from '@dala/domain/regulations'
import { toIsoDate } from '@dala/locale'
import { missing, newId, type Db } from '#lib/db'
import { emit, personal } from '#lib/events'
import { problem } from '#lib/problems'
import { editionsOf } from '#regulations'
import { learnerFor, ownLearner } from './access.ts'
import { dropActivity, insertActivity, insertParticipation, isStaff, setContactRow } from './life.queries.ts'
import { contactsOf, pathStatus, showPathway } from './show-pathway.ts'

/** The parents' plan (A2023-15.2): the guardian keeps it, or the learner who is of age. */
async function keeper(trx: Parameters<typeof ownLearner>[0], actor: Actor, learnerId: string, today: string) {
  const found = await ownLearner(trx, actor, learnerId)
  const birth = found.learner.birth_date
  const adult = ruleSetFor(found.learner.level, today, await editionsOf(trx, actor.orgId))?.parameters.adultAge
  const isAdult = birth !== null && adult !== undefined && ageOn(birth, today) >= adult.value
  if (!found.tie.guardian && !isAdult) throw problem('pathway.guardian-declares')
  return found
}

export const addActivity = (db: Db, actor: Actor, learnerId: string, body: BodyOf<typeof activityApi>, now: Date) =>
  db.transaction(async (trx) => {
    const { orgId } = actor
    const today = toIsoDate(now)
    const { learner, tie } = await keeper(trx, actor, learnerId, today)
    const status = await pathStatus(trx, orgId, learnerId, today)
    if (status === null) throw problem('pathway.not-at-a-distance')
    const id = newId()
    await insertActivity(trx, {
      org_id: orgId,
      id,
      learner_id: learnerId,
      status_id: status.statusId,
      ...body,
      declared_by: actor.personId,
      declared_at: now,
    })
    await emit(trx, actor, 'pathway.activity-declared', {
      subject: ['activity', id],
      about: learnerId,
      payload: { kind: body.kind, name: personal(body.name) },
      at: now,
    })
    return showPathway(trx, actor, learner, tie, now)
  })

export const removeActivity = (db: Db, actor: Actor, learnerId: string, id: string, now: Date) =>
  db.transaction(async (trx) => {
    const { learner, tie } = await keeper(trx, actor, learnerId, toIsoDate(now))
    if (!(await dropActivity(trx, actor.orgId, learnerId, id, now))) return missing('activity', id)
    await emit(trx, actor, 'pathway.activity-removed', { subject: ['activity', id], about: learnerId, at: now })
    return showPathway(trx, actor, learner, tie, now)
  })

/** Logs an event in which a learner took part (A2023-15.6). */
export const addParticipation = (db: Db, actor: Actor, learnerId: string, body: BodyOf<typeof eventApi>, now: Date) =>
  db.transaction(async (trx) => {
    const { learner, tie } = await learnerFor(trx, actor, learnerId)
    if (!tie.work) return missing('learner', learnerId)
    if (body.heldOn > toIsoDate(now)) throw problem('pathway.in-future')
    const id = newId()
    await insertParticipation(trx, {
      org_id: actor.orgId,
      id,
      learner_id: learnerId,
      kind: body.kind,
      name: body.name,
      held_on: body.heldOn,
      place: body.place,
      result: body.result,
      recorded_by: actor.personId,
      recorded_at: now,
    })
    await emit(trx, actor, 'pathway.event-logged', {
      subject: ['participation', id],
      about: learnerId,
      payload: { kind: body.kind, heldOn: body.heldOn, name: personal(body.name) },
      at: now,
    })
    return showPathway(trx, actor, learner, tie, now)
  })

export const listContacts = (db: Db, actor: Actor) => db.transaction(async (trx) => ({ items: await contactsOf(trx, actor.orgId) }))

/** Names who is psychologist, medical worker, juvenile inspector or social pedagogue (A2023-15.5.b). */
export const setContact = (
  db: Db,
  actor: Actor,
  office: Parameters<typeof setContactRow>[1]['office'],
  body: BodyOf<typeof contactApi>,
  now: Date,
) =>
  db.transaction(async (trx) => {
    const { orgId } = actor
    if (!(await isStaff(trx, orgId, body.personId))) return missing('person', body.personId)
    await setContactRow(trx, { org_id: orgId, office, person_id: body.personId, phone: body.phone, set_by: actor.personId, set_at: now })
    await emit(trx, actor, 'pathway.contact-set', { subject: ['person', body.personId], payload: { office }, at: now })
    return { items: await contactsOf(trx, orgId) }
  })
