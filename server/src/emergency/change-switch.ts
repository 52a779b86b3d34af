import { mayUndo, mostDays } from '@dala/domain/emergency'
import type { Actor } from '@dala/domain/identity'
import { addDays, addWorkingDays } from '@dala/domain/regulations'
import { toIsoDate } from '@dala/locale'
import { missing, newId, type Db, type Trx } from '#lib/db'
import { emitAll, emit } from '#lib/events'
import { attachFile } from '#lib/files'
import { problem } from '#lib/problems'
import { calendarFor } from '#organisations'
import { paperPurpose } from './attachments.ts'
import { clausesOf, registerPaper } from './paper.ts'
import { listOverlaps } from './scope.queries.ts'
import { lockSwitching } from './settings.queries.ts'
import {
  changeOrder,
  changeSwitch,
  findOrder,
  findSwitch,
  insertChange,
  listClasses,
  type OrderRecord,
  type SwitchRecord,
} from './switches.queries.ts'
import { tell } from './tell.ts'
import { listUnread } from './told.queries.ts'
import { say } from './warnings.ts'

interface Standing {
  row: SwitchRecord
  order: OrderRecord
}

/** The switch under the lock; one that is over cannot be changed. */
async function getStanding(trx: Trx, orgId: string, id: string, now: Date): Promise<Standing> {
  await lockSwitching(trx, orgId, now)
  const row = (await findSwitch(trx, orgId, id)) ?? missing('switch', id)
  const order = row.authority_order_id === null ? undefined : await findOrder(trx, orgId, row.authority_order_id)
  if (row.status !== 'standing' || order === undefined) throw problem('emergency.over')
  return { row, order }
}

type Step = 'extended' | 'ended-early' | 'undone'

/** Keeps a step: its order, its round of notifications, its events. */
async function take(trx: Trx, actor: Actor, { row, order }: Standing, kind: Step, endsOn: string, now: Date): Promise<{ id: string }> {
  const { orgId, personId } = actor
  const backOn = kind === 'undone' ? row.starts_on : addWorkingDays(endsOn, 1, await calendarFor(trx, orgId))
  const paper = await registerPaper(
    trx,
    actor,
    {
      switchId: row.id,
      kind,
      ground: row.ground,
      order,
      startsOn: row.starts_on,
      endsOn,
      backOn,
      learners: row.learners,
      clauses: clausesOf(row.rulings),
      regime: row.regime,
      responsibleId: row.responsible_id,
      changes: row.label ?? '',
    },
    now,
  )
  const changeId = newId()
  await insertChange(trx, {
    org_id: orgId,
    id: changeId,
    switch_id: row.id,
    kind,
    ends_on: endsOn,
    document_id: paper.id,
    by_id: personId,
    at: now,
  })
  const told = await tell(trx, {
    orgId,
    switchId: row.id,
    changeId,
    kind,
    ground: row.ground,
    startsOn: row.starts_on,
    endsOn,
    backOn,
    now,
  })
  const named = {
    extended: 'emergency.switch-extended',
    'ended-early': 'emergency.switch-shortened',
    undone: 'emergency.switch-undone',
  } as const
  await emitAll(trx, actor, [
    {
      kind: named[kind],
      subject: ['switch', row.id],
      payload: { startsOn: row.starts_on, endsOn, before: row.ends_on, label: paper.label, documentId: paper.id },
      at: now,
    },
    { kind: 'emergency.people-told', subject: ['switch', row.id], payload: { change: kind, ...told }, at: now },
  ])
  return { id: row.id }
}

/** Gives a switch a later last day, within the authority's order; the order's own new end may come with it. */
export const extendSwitch = (db: Db, actor: Actor, id: string, body: { endsOn: string; orderTo: string | null }, now: Date) =>
  db.transaction(async (trx) => {
    const standing = await getStanding(trx, actor.orgId, id, now)
    const { row, order } = standing
    if (body.endsOn === row.ends_on) return { id } // a second tap
    if (body.endsOn < row.ends_on) throw problem('emergency.not-longer')
    const until = body.orderTo ?? order.to_on
    if (until !== null && body.endsOn > until) {
      const { kk, ru, en } = say.days['beyond-order']
      throw problem('emergency.refused', { whyKk: kk, whyRu: ru, whyEn: en, clause: row.ground === 'weather' ? 'A2023-6.a' : 'A2023-5' })
    }
    if (body.endsOn > addDays(row.ends_on, mostDays)) {
      const { kk, ru, en } = say.days['too-long']
      throw problem('emergency.refused', { whyKk: kk, whyRu: ru, whyEn: en, clause: '' })
    }
    const classes = await listClasses(trx, actor.orgId, id)
    const others = await listOverlaps(
      trx,
      actor.orgId,
      classes.map((each) => each.id),
      { startsOn: row.starts_on, endsOn: body.endsOn },
      id,
    )
    if (others.length > 0)
      throw problem('emergency.overlaps', {
        classesKk: others.map((each) => each.name_kk).join(', '),
        classesRu: others.map((each) => each.name_ru).join(', '),
        classesEn: others.map((each) => each.name_en).join(', '),
      })
    if (body.orderTo !== null) await changeOrder(trx, actor.orgId, order.id, { to_on: body.orderTo })
    await changeSwitch(trx, actor.orgId, id, { ends_on: body.endsOn })
    return take(trx, actor, standing, 'extended', body.endsOn, now)
  })

/** Ends a switch before its term: its last day may be yesterday, today or later. */
export const endSwitch = (db: Db, actor: Actor, id: string, lastDay: string, now: Date) =>
  db.transaction(async (trx) => {
    const standing = await getStanding(trx, actor.orgId, id, now)
    const { row } = standing
    const today = toIsoDate(now)
    const earliest = addDays(today < row.starts_on ? row.starts_on : today, -1)
    if (lastDay === row.ends_on) return { id } // a second tap
    if (lastDay > row.ends_on || lastDay < earliest) throw problem('emergency.not-shorter')
    await changeSwitch(trx, actor.orgId, id, { ends_on: lastDay, ...(lastDay < today && { status: 'ended' as const }) })
    return take(trx, actor, standing, 'ended-early', lastDay, now)
  })

/** Takes back a switch made by mistake, within minutes; the order, the log and the step stay. */
export const undoSwitch = (db: Db, actor: Actor, id: string, now: Date) =>
  db.transaction(async (trx) => {
    await lockSwitching(trx, actor.orgId, now)
    const before = await findSwitch(trx, actor.orgId, id)
    if (before?.status === 'undone') return { id } // a second tap
    const standing = await getStanding(trx, actor.orgId, id, now)
    if (!mayUndo(standing.row.created_at, now)) throw problem('emergency.too-late-to-undo')
    await changeSwitch(trx, actor.orgId, id, { status: 'undone' })
    return take(trx, actor, standing, 'undone', standing.row.ends_on, now)
  })

/** Adds the paper of the authority's order to a switch that was made before it came. */
export const attachPaper = (db: Db, actor: Actor, id: string, body: { fileId: string | null; registerEntry: string }, now: Date) =>
  db.transaction(async (trx) => {
    const row = (await findSwitch(trx, actor.orgId, id)) ?? missing('switch', id)
    const orderId = row.authority_order_id ?? missing('order', id)
    if (body.fileId === null && body.registerEntry === '')
      throw problem('request.invalid', {}, [{ path: 'body.registerEntry', message: 'required' }])
    if (body.fileId !== null) await attachFile(trx, actor, body.fileId, paperPurpose, now, orderId)
    await changeOrder(trx, actor.orgId, orderId, {
      ...(body.fileId !== null && { file_id: body.fileId }),
      ...(body.registerEntry !== '' && { register_entry: body.registerEntry }),
    })
    await emit(trx, actor, 'emergency.paper-attached', {
      subject: ['switch', id],
      payload: { authorityOrderId: orderId, hasScan: body.fileId !== null },
      at: now,
    })
    return { id }
  })

/** Tells again those who have not read it. */
export const remindUnread = (db: Db, actor: Actor, id: string, now: Date) =>
  db.transaction(async (trx) => {
    const { row } = await getStanding(trx, actor.orgId, id, now)
    const only = await listUnread(trx, actor.orgId, id)
    if (only.length === 0) throw problem('emergency.nobody-left')
    const changeId = newId()
    await insertChange(trx, {
      org_id: actor.orgId,
      id: changeId,
      switch_id: id,
      kind: 'reminded',
      ends_on: row.ends_on,
      by_id: actor.personId,
      at: now,
    })
    const backOn = addWorkingDays(row.ends_on, 1, await calendarFor(trx, actor.orgId))
    const days = { startsOn: row.starts_on, endsOn: row.ends_on, backOn }
    const told = await tell(trx, { orgId: actor.orgId, switchId: id, changeId, kind: 'reminded', ground: row.ground, ...days, now, only })
    await emit(trx, actor, 'emergency.people-told', { subject: ['switch', id], payload: { change: 'reminded', ...told }, at: now })
    return { told: told.told }
  })
