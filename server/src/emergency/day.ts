import { addWorkingDays } from '@dala/domain/regulations'
import { toIsoDate } from '@dala/locale'
import { newId, type Db, type Trx } from '#lib/db'
import { emitAll, type NewEvent } from '#lib/events'
import type { Jobs, Schedules } from '#lib/jobs'
import { calendarFor } from '#organisations'
import { lockSwitching } from './settings.queries.ts'
import { changeSwitch, insertChange, insertNewcomers, listChanges, listOver, listStanding } from './switches.queries.ts'
import { tell } from './tell.ts'
import { listUntold } from './told.queries.ts'

/** Whoever came into a class that is at a distance for longer is put under its switch and told. */
async function takeNewcomers(trx: Trx, orgId: string, now: Date): Promise<NewEvent[]> {
  const today = toIsoDate(now)
  const events: NewEvent[] = []
  for (const row of await listStanding(trx, orgId, today)) {
    if (row.ends_on <= today) continue
    const levels = row.rulings.filter((each) => each.outcome === 'allowed').map((each) => each.level)
    const added = await insertNewcomers(trx, orgId, row.id, levels)
    if (added.length === 0) continue
    const changeId = newId()
    const days = { startsOn: row.starts_on, endsOn: row.ends_on }
    await insertChange(trx, { org_id: orgId, id: changeId, switch_id: row.id, kind: 'reminded', ends_on: row.ends_on, at: now })
    const backOn = addWorkingDays(row.ends_on, 1, await calendarFor(trx, orgId))
    const only = await listUntold(trx, orgId, row.id)
    const told = await tell(trx, { orgId, switchId: row.id, changeId, kind: 'reminded', ground: row.ground, ...days, backOn, now, only })
    events.push(
      ...added.map((learnerId): NewEvent => ({
        kind: 'emergency.learner-switched',
        subject: ['switch', row.id],
        about: learnerId,
        payload: { ground: row.ground, ...days, label: row.label ?? '' },
        at: now,
      })),
      { kind: 'emergency.people-told', subject: ['switch', row.id], payload: { change: 'reminded', ...told }, at: now },
    )
  }
  return events
}

/** On the evening of the last day a switch ends by itself and everybody concerned reads when usual lessons begin again. */
export async function endOver(db: Db, now: Date): Promise<void> {
  await db.transaction(async (trx) => {
    const { orgId } = db
    await lockSwitching(trx, orgId, now)
    const events = await takeNewcomers(trx, orgId, now)
    for (const row of await listOver(trx, orgId, toIsoDate(now))) {
      await changeSwitch(trx, orgId, row.id, { status: 'ended' })
      events.push({
        kind: 'emergency.switch-ended',
        subject: ['switch', row.id],
        payload: { startsOn: row.starts_on, endsOn: row.ends_on, learners: row.learners },
        at: now,
      })
      // Who was told of an early end knows the day already.
      const steps = await listChanges(trx, orgId, row.id)
      if (steps.findLast((step) => step.kind !== 'reminded')?.kind === 'ended-early') continue
      const changeId = newId()
      await insertChange(trx, { org_id: orgId, id: changeId, switch_id: row.id, kind: 'returned', ends_on: row.ends_on, at: now })
      const told = await tell(trx, {
        orgId,
        switchId: row.id,
        changeId,
        kind: 'returned',
        ground: row.ground,
        startsOn: row.starts_on,
        endsOn: row.ends_on,
        backOn: addWorkingDays(row.ends_on, 1, await calendarFor(trx, orgId)),
        now,
      })
      events.push({ kind: 'emergency.people-told', subject: ['switch', row.id], payload: { change: 'returned', ...told }, at: now })
    }
    await emitAll(trx, { orgId, system: 'emergency' }, events)
  })
}

export const jobs = {
  'emergency.day': ({ orgId }: { orgId: string }, { dbFor, now }: { dbFor: (orgId: string) => Db; now: () => Date }) =>
    endOver(dbFor(orgId), now()),
} satisfies Jobs

/** Seven in the evening in Kazakhstan, when the second shift's lessons are over. */
export const schedules = { 'emergency.day': '0 14 * * *' } satisfies Schedules
