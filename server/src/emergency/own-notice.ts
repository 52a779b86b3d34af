import { stateOn } from '@dala/domain/emergency'
import type { Actor } from '@dala/domain/identity'
import { addWorkingDays } from '@dala/domain/regulations'
import { toIsoDate } from '@dala/locale'
import { missing, type Db, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { calendarFor } from '#organisations'
import { findSwitch, listOwnLearners } from './switches.queries.ts'
import { acknowledge, listOwnTold } from './told.queries.ts'

/** The switch as far as it concerns the actor: the learner, the guardian, or who was told of it; for everybody else it is missing. */
async function getOwn(trx: Trx, actor: Actor, id: string) {
  const row = await findSwitch(trx, actor.orgId, id)
  const told = row === undefined ? [] : await listOwnTold(trx, actor.orgId, id, actor.personId)
  const learners = row === undefined ? [] : await listOwnLearners(trx, actor.orgId, id, actor.personId)
  if (row === undefined || (told.length === 0 && learners.length === 0)) return missing('switch', id)
  return { row, told, learners }
}

export const showOwnNotice = (db: Db, actor: Actor, id: string, now: Date) =>
  db.transaction(async (trx) => {
    const { row, told, learners } = await getOwn(trx, actor, id)
    const open = told.find((each) => each.acknowledged_at === null)
    return {
      id,
      ground: row.ground,
      state: stateOn({ startsOn: row.starts_on, endsOn: row.ends_on, status: row.status }, toIsoDate(now)),
      whom: learners.filter((each) => !each.own).map((each) => each.given_name),
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      backOn: addWorkingDays(row.ends_on, 1, await calendarFor(trx, actor.orgId)),
      orderLabel: row.label ?? '',
      authority: row.order_number ?? '',
      regime: row.regime,
      acknowledgedAt: open === undefined ? (told[0]?.acknowledged_at?.toISOString() ?? null) : null,
      learns: learners.some((each) => each.own),
    }
  })

/** Confirms that one knows of a switch and of all that was told about it so far. */
export const acknowledgeNotice = (db: Db, actor: Actor, id: string, now: Date) =>
  db.transaction(async (trx) => {
    await getOwn(trx, actor, id)
    if (await acknowledge(trx, actor.orgId, id, actor.personId, now))
      await emit(trx, actor, 'emergency.notice-acknowledged', { subject: ['switch', id], about: actor.personId, payload: {}, at: now })
    return null
  })
