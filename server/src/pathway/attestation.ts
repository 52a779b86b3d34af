import type { BodyOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import { sittingFault, type addAssessment as addApi, type addTopics as topicsApi, type setSitting as setApi } from '@dala/domain/pathway'
import { addDays } from '@dala/domain/regulations'
import { toIsoDate } from '@dala/locale'
import { missing, newId, type Db, type Trx } from '#lib/db'
import { emit, emitAll } from '#lib/events'
import { problem } from '#lib/problems'
import { notify } from '#messages'
import { learnerFor } from './access.ts'
import { findLearner, listGuardiansOf } from './learners.queries.ts'
import { findTopic, insertMastery, insertTopics } from './materials.queries.ts'
import { groupInReach, showGroup } from './materials.ts'
import { nameOf } from './names.ts'
import { showPathway } from './show-pathway.ts'
import { changeSitting, dropAssessment, findSitting, insertAssessment, listComing, spreadSittings } from './sittings.queries.ts'

/** Gives learners at a distance their sittings of what stands on the schedules; tells what is new to the trail. */
export async function spread(
  trx: Trx,
  by: { orgId: string; personId: string } | { orgId: string; system: string },
  now: Date,
): Promise<number> {
  const added = await spreadSittings(trx, by.orgId, 'personId' in by ? by.personId : null, now)
  await emitAll(
    trx,
    by,
    added.map((row) => ({
      kind: 'pathway.sitting-planned',
      subject: ['assessment', row.assessment_id],
      about: row.learner_id,
      payload: { subject: row.subject, heldOn: row.held_on, mode: 'in-person' },
      at: now,
    })),
  )
  return added.length
}

/** Puts an assessment on a class's schedule (A2023-15.1.d, A2023-15.1.e). */
export const addAssessment = (db: Db, actor: Actor, groupId: string, body: BodyOf<typeof addApi>, now: Date) =>
  db.transaction(async (trx) => {
    await groupInReach(trx, actor, groupId)
    const id = newId()
    await insertAssessment(trx, {
      org_id: actor.orgId,
      id,
      group_id: groupId,
      subject: body.subject,
      title: body.title,
      kind: body.kind,
      held_on: body.heldOn,
      place: body.place,
      created_by: actor.personId,
      created_at: now,
    })
    await emit(trx, actor, 'pathway.assessment-added', {
      subject: ['assessment', id],
      payload: { groupId, kind: body.kind, subject: body.subject, heldOn: body.heldOn },
      at: now,
    })
    await spread(trx, actor, now)
    return showGroup(trx, actor, groupId, now)
  })

export const removeAssessment = (db: Db, actor: Actor, groupId: string, id: string, now: Date) =>
  db.transaction(async (trx) => {
    await groupInReach(trx, actor, groupId)
    if (!(await dropAssessment(trx, actor.orgId, groupId, id, now))) throw problem('pathway.already-sat')
    await emit(trx, actor, 'pathway.assessment-removed', { subject: ['assessment', id], payload: { groupId }, at: now })
    return showGroup(trx, actor, groupId, now)
  })

/** A learner's own day for an assessment: in person (A2023-15.3.c), after the event (A2023-9.e, A2023-9.f). */
export const setSitting = (db: Db, actor: Actor, learnerId: string, assessmentId: string, body: BodyOf<typeof setApi>, now: Date) =>
  db.transaction(async (trx) => {
    const { orgId } = actor
    const { learner, tie } = await learnerFor(trx, actor, learnerId)
    if (!tie.manage) return missing('learner', learnerId)
    const sitting = (await findSitting(trx, orgId, assessmentId, learnerId)) ?? missing('assessment', assessmentId)
    const fault = sittingFault(body, { ground: sitting.ground, lastDay: sitting.last_day })
    if (fault !== null) throw problem(fault === 'inside-event' ? 'pathway.inside-event' : 'pathway.in-person')
    const because = sitting.because === 'event' ? 'event' : body.heldOn === sitting.class_day ? 'class' : 'other'
    const changed = await changeSitting(trx, orgId, assessmentId, learnerId, {
      held_on: body.heldOn,
      place: body.place,
      mode: body.mode,
      because,
      reminded_on: null,
      updated_by: actor.personId,
      updated_at: now,
    })
    if (!changed) throw problem('pathway.already-sat')
    await tell(trx, orgId, learnerId, sitting.subject, body.heldOn, now)
    await emit(trx, actor, 'pathway.sitting-set', {
      subject: ['assessment', assessmentId],
      about: learnerId,
      payload: { subject: sitting.subject, kind: sitting.kind, heldOn: body.heldOn, mode: body.mode, because },
      at: now,
    })
    return showPathway(trx, actor, learner, tie, now)
  })

async function tell(trx: Trx, orgId: string, learnerId: string, subject: string, heldOn: string, now: Date): Promise<void> {
  const learner = await findLearner(trx, orgId, learnerId)
  const guardians = await listGuardiansOf(trx, orgId, [learnerId])
  await notify(trx, {
    orgId,
    personIds: [learnerId, ...guardians.map((tie) => tie.guardian_id)],
    kind: 'pathway.sitting-set',
    facts: { learner: learner === undefined ? '' : nameOf(learner), what: subject, due: heldOn },
    link: '/pathway',
    now,
  })
}

/** Says that the learner has sat an assessment (A2023-15.3.b); whoever teaches or manages the learner may. */
export const passSitting = (db: Db, actor: Actor, learnerId: string, assessmentId: string, passedOn: string, now: Date) =>
  db.transaction(async (trx) => {
    const { learner, tie } = await learnerFor(trx, actor, learnerId)
    if (!tie.work) return missing('learner', learnerId)
    if (passedOn > toIsoDate(now)) throw problem('pathway.in-future')
    const sitting = (await findSitting(trx, actor.orgId, assessmentId, learnerId)) ?? missing('assessment', assessmentId)
    const fault = sittingFault({ mode: sitting.mode, heldOn: passedOn }, { ground: sitting.ground, lastDay: sitting.last_day })
    if (fault !== null) throw problem(fault === 'inside-event' ? 'pathway.inside-event' : 'pathway.in-person')
    const changed = await changeSitting(trx, actor.orgId, assessmentId, learnerId, {
      passed_on: passedOn,
      passed_by: actor.personId,
      held_on: sitting.held_on ?? passedOn,
      updated_by: actor.personId,
      updated_at: now,
    })
    if (!changed) throw problem('pathway.already-sat')
    await emit(trx, actor, 'pathway.sitting-passed', {
      subject: ['assessment', assessmentId],
      about: learnerId,
      payload: { subject: sitting.subject, kind: sitting.kind, passedOn },
      at: now,
    })
    return showPathway(trx, actor, learner, tie, now)
  })

/** Adds topics of a class's thematic plan. */
export const addTopics = (db: Db, actor: Actor, groupId: string, body: BodyOf<typeof topicsApi>, now: Date) =>
  db.transaction(async (trx) => {
    await groupInReach(trx, actor, groupId)
    await insertTopics(
      trx,
      body.topics.map((topic) => ({
        org_id: actor.orgId,
        id: newId(),
        group_id: groupId,
        subject: body.subject,
        title: topic.title,
        due_on: topic.dueOn,
        created_by: actor.personId,
        created_at: now,
      })),
    )
    await emit(trx, actor, 'pathway.topics-added', {
      subject: ['unit', groupId],
      payload: { subject: body.subject, topics: body.topics.length },
      at: now,
    })
    return showGroup(trx, actor, groupId, now)
  })

/** Says that a learner has mastered a topic (A2023-15.3.a). */
export const markMastered = (db: Db, actor: Actor, learnerId: string, topicId: string, masteredOn: string, now: Date) =>
  db.transaction(async (trx) => {
    const { learner, tie } = await learnerFor(trx, actor, learnerId)
    if (!tie.work) return missing('learner', learnerId)
    if (masteredOn > toIsoDate(now)) throw problem('pathway.in-future')
    const topic = await findTopic(trx, actor.orgId, topicId)
    if (topic === undefined || topic.group_id !== learner.group_id) return missing('topic', topicId)
    const added = await insertMastery(trx, {
      org_id: actor.orgId,
      topic_id: topicId,
      learner_id: learnerId,
      mastered_on: masteredOn,
      by_id: actor.personId,
      at: now,
    })
    if (added)
      await emit(trx, actor, 'pathway.topic-mastered', {
        subject: ['topic', topicId],
        about: learnerId,
        payload: { subject: topic.subject, masteredOn },
        at: now,
      })
    return showPathway(trx, actor, learner, tie, now)
  })

const remindDays = 3

/** Each morning: sittings for who began or was scheduled since, and a reminder of what comes within days (A2023-15.3.b). */
export async function keepSittings(db: Db, now: Date): Promise<void> {
  await db.transaction(async (trx) => {
    const today = toIsoDate(now)
    for (const row of await listComing(trx, db.orgId, today, addDays(today, remindDays))) {
      await changeSitting(trx, db.orgId, row.id, row.learner_id, { reminded_on: today })
      await tell(trx, db.orgId, row.learner_id, row.subject, row.held_on ?? row.class_day, now)
    }
    await spread(trx, { orgId: db.orgId, system: 'pathway' }, now)
  })
}
