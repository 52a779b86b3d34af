import { believedTime, mergeProgress, type ProgressReport, type ProgressState } from '@dala/domain/courses'
import type { Actor } from '@dala/domain/identity'
import type { Db, Trx } from '#lib/db'
import { newId } from '#lib/db'
import { emitAll, type By, type NewEvent } from '#lib/events'
import * as rows from './progress.queries.ts'

/**
 * Takes in what a learner's device reports, at once or after a week offline. Entries merge in any order and count once;
 * entries about courses the learner is not in are named as refused, so that the device can let them go.
 */
export const reportProgress = (db: Db, actor: Actor, reports: readonly ProgressReport[], now: Date) =>
  db.transaction(async (trx) => {
    const reportable = await rows.listReportable(trx, actor.orgId, actor.personId, [...new Set(reports.map((report) => report.itemId))])
    const known = new Map(reportable.map((row) => [row.id, row]))
    // That a test is done says the test, not the device.
    const accepted = reports.filter((report) => {
      const item = known.get(report.itemId)
      return (
        item !== undefined &&
        item.offering_id === report.offeringId &&
        (item.kind === 'lesson' || report.kind === 'opened' || report.kind === 'time')
      )
    })
    const states = await mergeIn(
      trx,
      actor,
      actor.personId,
      accepted.map((report) => ({
        id: report.id,
        offeringId: report.offeringId,
        itemId: report.itemId,
        kind: report.kind,
        at: believedTime(new Date(report.at), known.get(report.itemId)?.enrolled_at ?? now, now),
        seconds: report.seconds,
      })),
      now,
    )
    const kept = new Set(accepted.map((report) => report.id))
    return {
      kept: [...kept],
      refused: reports.map((report) => report.id).filter((id) => !kept.has(id)),
      items: states.map(({ itemId, state }) => ({
        itemId,
        progress: {
          openedAt: state.openedAt?.toISOString() ?? null,
          completedAt: state.completedAt?.toISOString() ?? null,
          seconds: state.seconds,
        },
      })),
    }
  })

/** Marks a test as done in the courses where it stands; called by testing when an attempt that counts has ended. */
export async function recordTestDone(trx: Trx, by: By, testId: string, learnerId: string, now: Date): Promise<void> {
  const items = await rows.listItemsOfTest(trx, by.orgId, testId, learnerId)
  await mergeIn(
    trx,
    by,
    learnerId,
    items.map((item) => ({ id: newId(), offeringId: item.offering_id, itemId: item.id, kind: 'completed' as const, at: now, seconds: 0 })),
    now,
  )
}

/** Merges entries of one learner into what is known and writes what changed into the trail. */
export async function mergeIn(
  trx: Trx,
  by: By,
  learnerId: string,
  entries: readonly rows.NewEntry[],
  now: Date,
): Promise<{ offeringId: string; itemId: string; state: ProgressState }[]> {
  if (entries.length === 0) return []
  const places = new Map(entries.map((entry) => [entry.itemId, entry.offeringId]))
  await rows.lockEnrolments(trx, by.orgId, learnerId, [...new Set(places.values())])
  await rows.insertEntries(trx, by.orgId, learnerId, entries, now)
  const itemIds = [...places.keys()]
  const before = await rows.listCompleted(trx, by.orgId, learnerId, itemIds)
  const all = await rows.listEntries(trx, by.orgId, learnerId, itemIds)
  const states = [...places].map(([itemId, offeringId]) => ({
    itemId,
    offeringId,
    state: mergeProgress(all.filter((entry) => entry.item_id === itemId)),
  }))
  await rows.upsertProgress(trx, by.orgId, learnerId, states, now)
  await emitAll(
    trx,
    by,
    states.flatMap(({ itemId, offeringId, state }): NewEvent[] => {
      const isDone = state.completedAt !== null
      if (isDone === before.has(itemId)) return []
      const kind = isDone ? ('courses.item-completed' as const) : ('courses.item-reopened' as const)
      return [
        {
          kind,
          subject: ['offering', offeringId],
          about: learnerId,
          payload: { item: itemId, at: state.completedAt?.toISOString() ?? null },
        },
      ]
    }),
  )
  return states
}
