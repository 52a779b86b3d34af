import { firstDayOf, type Technology } from '@dala/domain/distance'
import type { Actor } from '@dala/domain/identity'
import { newId, missing, type Db } from '#lib/db'
import { toIsoDate } from '@dala/locale'
import { emit } from '#lib/events'
import { problem } from '#lib/problems'
import { releaseStatuses } from './statuses.queries.ts'
import { demandPeriod } from './begin-status.ts'
import {
  changeLine,
  claimApproved,
  closeOrder,
  insertLines,
  insertOrder,
  listLines,
  lockOrder,
  releaseLines,
  setManner,
} from './orders.queries.ts'
import { demandWholeOrder, linesInReach, showOrder } from './show-order.ts'
import type { Trx } from '#lib/db'

const lockDraft = async (trx: Trx, actor: Actor, id: string) => {
  const order = await lockOrder(trx, actor.orgId, id)
  if (order === undefined || order.status === 'discarded') return missing('order', id)
  await demandWholeOrder(trx, actor, id, await listLines(trx, actor.orgId, id), 'distance.order')
  if (order.status !== 'draft') throw problem('distance.order-not-draft')
  return order
}

/** Prepares an order for approved applications; one that another draft already holds, or that is not approved, refuses the whole. */
export const draftOrder = (db: Db, actor: Actor, applicationIds: readonly string[], now: Date) =>
  db.transaction(async (trx) => {
    const ids = [...new Set(applicationIds)]
    const id = newId()
    await insertOrder(trx, { org_id: actor.orgId, id, created_by: actor.personId, created_at: now })
    const claimed = await claimApproved(trx, actor.orgId, id, ids)
    if (claimed.length !== ids.length) throw problem('distance.step-not-possible')
    await insertLines(
      trx,
      claimed.map((row) => {
        if (row.period_from === null || row.period_to === null) throw problem('distance.period-missing', { label: row.label })
        return {
          org_id: actor.orgId,
          order_id: id,
          application_id: row.id,
          learner_id: row.learner_id,
          technologies: row.technologies,
          starts_on: firstDayOf({ from: row.period_from, to: row.period_to }, row.decided_on),
          ends_on: row.period_to,
          order_due: row.order_due ?? row.period_from,
        }
      }),
    )
    const today = toIsoDate(now)
    const lines = await listLines(trx, actor.orgId, id)
    const near = await linesInReach(trx, actor, lines, 'distance.order')
    const far = lines.find((line) => !near.includes(line))
    if (far !== undefined) return missing('application', far.application_id)
    for (const line of lines) demandPeriod(line, { startsOn: line.starts_on, endsOn: line.ends_on }, today)
    await emit(trx, actor, 'distance.order-drafted', { subject: ['order', id], payload: { learners: claimed.length }, at: now })
    return showOrder(trx, actor, id, now)
  })

/** Sets technologies (A2015-12.c, A2016-2) and period of a learner of a draft. */
export const changeOrderLine = (
  db: Db,
  actor: Actor,
  orderId: string,
  applicationId: string,
  change: {
    technologies: Technology[]
    startsOn: string
    endsOn: string
    mode?: 'full' | 'partial' | undefined
    format?: 'sync' | 'async' | 'mixed' | undefined
    replaces?: boolean | undefined
  },
  now: Date,
) =>
  db.transaction(async (trx) => {
    const order = await lockDraft(trx, actor, orderId)
    // The days of an extension or a return are what the order is about: prepare another.
    if (order.kind !== 'begin') throw problem('distance.step-not-possible')
    const line = (await listLines(trx, actor.orgId, orderId)).find((each) => each.application_id === applicationId)
    if (line === undefined) return missing('application', applicationId)
    demandPeriod(line, change, toIsoDate(now))
    const technologies = [...new Set(change.technologies)]
    const changed = await changeLine(trx, actor.orgId, orderId, applicationId, {
      technologies,
      starts_on: change.startsOn,
      ends_on: change.endsOn,
      ...(change.replaces !== undefined && { replaces: change.replaces }),
    })
    if (!changed) return missing('application', applicationId)
    await setManner(trx, actor.orgId, applicationId, {
      ...(change.mode !== undefined && { mode: change.mode }),
      ...(change.format !== undefined && { format: change.format }),
    })
    await emit(trx, actor, 'distance.order-line-changed', {
      subject: ['order', orderId],
      payload: { applicationId, technologies, startsOn: change.startsOn, endsOn: change.endsOn },
      at: now,
    })
    return showOrder(trx, actor, orderId, now)
  })

/** Takes a learner out of a draft; the application waits for another order. */
export const removeOrderLine = (db: Db, actor: Actor, orderId: string, applicationId: string, now: Date) =>
  db.transaction(async (trx) => {
    await lockDraft(trx, actor, orderId)
    if ((await releaseLines(trx, actor.orgId, orderId, applicationId)) === 0) return missing('application', applicationId)
    await releaseStatuses(trx, actor.orgId, orderId, applicationId)
    await emit(trx, actor, 'distance.order-line-removed', { subject: ['order', orderId], payload: { applicationId }, at: now })
    return showOrder(trx, actor, orderId, now)
  })

/** Discards a draft order. */
export const discardOrder = (db: Db, actor: Actor, orderId: string, now: Date): Promise<null> =>
  db.transaction(async (trx) => {
    await lockDraft(trx, actor, orderId)
    await releaseLines(trx, actor.orgId, orderId, null)
    await releaseStatuses(trx, actor.orgId, orderId, null)
    await closeOrder(trx, actor.orgId, orderId, { status: 'discarded' })
    await emit(trx, actor, 'distance.order-discarded', { subject: ['order', orderId], at: now })
    return null
  })
