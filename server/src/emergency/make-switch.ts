import type { SwitchBody } from '@dala/domain/emergency'
import type { Actor } from '@dala/domain/identity'
import { toIsoDate } from '@dala/locale'
import { newId, type Db, type Trx } from '#lib/db'
import { emitAll, type NewEvent } from '#lib/events'
import { attachFile } from '#lib/files'
import { problem } from '#lib/problems'
import { paperPurpose } from './attachments.ts'
import { clausesOf, registerPaper } from './paper.ts'
import { planSwitch, previewOf, type Plan } from './plan-switch.ts'
import { findPerson, pupilsOf } from './scope.queries.ts'
import { lockSwitching, savePlace } from './settings.queries.ts'
import {
  findByRequest,
  findOrder,
  findSameOrder,
  insertChange,
  insertLearners,
  insertOrder,
  insertSwitch,
  setDocument,
  type OrderRecord,
} from './switches.queries.ts'
import { tell } from './tell.ts'

/** Whom a choice would concern and what the acts say of it; changes nothing. */
export const previewSwitch = (db: Db, actor: Actor, choice: Omit<SwitchBody, 'requestId'>, now: Date) =>
  db.transaction(async (trx) => previewOf(trx, actor.orgId, await planSwitch(trx, actor.orgId, choice, now)))

async function keepOrder(trx: Trx, actor: Pick<Actor, 'orgId' | 'personId'>, body: SwitchBody, now: Date): Promise<OrderRecord> {
  const { orgId, personId } = actor
  const wanted = async (id: string): Promise<OrderRecord> => {
    const row = await findOrder(trx, orgId, id)
    if (row === undefined) throw new Error('The order was found when the switch was planned')
    return row
  }
  if ('id' in body.order) return wanted(body.order.id)
  const { number, signedOn, authority, authorityName, places, from, to, fileId, registerEntry } = body.order
  const same = await findSameOrder(trx, orgId, { ground: body.ground, number, signedOn })
  if (same !== undefined) return same
  const id = newId()
  if (fileId !== null) await attachFile(trx, actor, fileId, paperPurpose, now, id)
  await insertOrder(trx, {
    org_id: orgId,
    id,
    ground: body.ground,
    number,
    signed_on: signedOn,
    authority,
    authority_name: authorityName,
    places,
    from_on: from,
    to_on: to,
    file_id: fileId,
    register_entry: registerEntry,
    created_by: personId,
    created_at: now,
  })
  return wanted(id)
}

function refuse(plan: Plan, skipSwitched: boolean): void {
  if (plan.overlaps.length > 0 && !skipSwitched) {
    const names = (language: 'name_kk' | 'name_ru' | 'name_en') => plan.overlaps.map((each) => each[language]).join(', ')
    throw problem('emergency.overlaps', { classesKk: names('name_kk'), classesRu: names('name_ru'), classesEn: names('name_en') })
  }
  if (plan.refusal !== null) {
    const { kk, ru, en } = plan.refusal.text
    throw problem('emergency.refused', { whyKk: kk, whyRu: ru, whyEn: en, clause: plan.refusal.clause ?? '' })
  }
  if (plan.learners === 0) throw problem('emergency.no-classes')
}

/** Who makes a switch, and whether an old one is taken over: then nobody is told and past days are taken. */
interface Making {
  orgId: string
  personId: string
  archive?: boolean
}

/**
 * Switches classes to distance learning in one action: the organisation's order, each learner's status for the days, and notifications
 * (A2023-5, A2023-6.a, A2023-14). The same `requestId` twice is one switch.
 * @throws problems `emergency.overlaps`, `emergency.refused`, `emergency.no-classes`
 */
export const makeSwitch = (db: Db, actor: Making, body: SwitchBody, now: Date): Promise<{ id: string }> =>
  db.transaction(async (trx) => {
    const { orgId, personId } = actor
    await lockSwitching(trx, orgId, now)
    const before = await findByRequest(trx, orgId, body.requestId)
    if (before !== undefined) return before
    const plan = await planSwitch(trx, orgId, body, now, actor.archive ? null : toIsoDate(now))
    refuse(plan, body.skipSwitched)
    if (body.responsibleId !== null && (await findPerson(trx, orgId, body.responsibleId)) === undefined)
      throw problem('request.invalid', {}, [{ path: 'body.responsibleId', message: 'unknown' }])
    const order = await keepOrder(trx, actor, body, now)
    await savePlace(trx, orgId, plan.place)
    const id = newId()
    await insertSwitch(trx, {
      org_id: orgId,
      id,
      request_id: body.requestId,
      authority_order_id: order.id,
      ground: body.ground,
      starts_on: body.startsOn,
      ends_on: body.endsOn,
      status: 'standing',
      scope: JSON.stringify(body.scope),
      temperature: body.weather?.temperature ?? null,
      wind: body.weather?.wind ?? null,
      mild: plan.mild,
      regime: body.regime,
      responsible_id: body.responsibleId,
      rulings: JSON.stringify(plan.levels),
      warnings: JSON.stringify(plan.warnings),
      learners: plan.learners,
      created_by: personId,
      created_at: now,
    })
    const learnerIds = await insertLearners(trx, orgId, id, pupilsOf(orgId, plan.pupils))
    const days = { startsOn: body.startsOn, endsOn: body.endsOn }
    const paper = await registerPaper(
      trx,
      actor,
      {
        ...days,
        switchId: id,
        kind: 'switched',
        ground: body.ground,
        order,
        backOn: plan.backOn,
        learners: learnerIds.length,
        clauses: clausesOf(plan.levels),
        regime: body.regime,
        responsibleId: body.responsibleId,
        changes: '',
      },
      now,
    )
    await setDocument(trx, orgId, id, paper.id, learnerIds.length)
    const changeId = newId()
    await insertChange(trx, {
      org_id: orgId,
      id: changeId,
      switch_id: id,
      kind: 'switched',
      ends_on: body.endsOn,
      document_id: paper.id,
      by_id: personId,
      at: now,
    })
    const told = actor.archive
      ? null
      : await tell(trx, { orgId, switchId: id, changeId, kind: 'switched', ground: body.ground, ...days, backOn: plan.backOn, now })
    const events: NewEvent[] = [
      {
        kind: 'emergency.switched',
        subject: ['switch', id],
        payload: {
          ground: body.ground,
          ...days,
          learners: learnerIds.length,
          classes: plan.classes.length,
          label: paper.label,
          documentId: paper.id,
          authorityOrderId: order.id,
          authorityNumber: order.number,
          clauses: clausesOf(plan.levels),
        },
        at: now,
      },
      ...learnerIds.map((learnerId): NewEvent => ({
        kind: 'emergency.learner-switched',
        subject: ['switch', id],
        about: learnerId,
        payload: { ground: body.ground, ...days, label: paper.label },
        at: now,
      })),
      ...(told === null
        ? []
        : [
            {
              kind: 'emergency.people-told',
              subject: ['switch', id],
              payload: { change: 'switched', ...told },
              at: now,
            } satisfies NewEvent,
          ]),
    ]
    await emitAll(trx, { orgId, personId }, events)
    return { id }
  })
