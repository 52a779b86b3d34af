import type { ProgressEntry, ProgressState } from '@dala/domain/courses'
import { sql } from 'kysely'
import type { Trx } from '#lib/db'
import './courses.tables.ts'

/** Which of the items a learner may report about: standing lessons of courses in which she or he is enrolled. */
export const listReportable = (trx: Trx, orgId: string, learnerId: string, itemIds: readonly string[]) =>
  trx
    .selectFrom('courses.item as i')
    .innerJoin('courses.enrolment as e', (join) => join.onRef('e.org_id', '=', 'i.org_id').onRef('e.offering_id', '=', 'i.offering_id'))
    .innerJoin('courses.offering as o', (join) => join.onRef('o.org_id', '=', 'i.org_id').onRef('o.id', '=', 'i.offering_id'))
    .select(['i.id', 'i.offering_id', 'i.kind', 'e.enrolled_at'])
    .where('i.org_id', '=', orgId)
    .where('i.id', '=', sql<string>`any(${[...itemIds]}::uuid[])`)
    .where('e.learner_id', '=', learnerId)
    .where('e.ended_at', 'is', null)
    .where('o.status', 'in', ['published', 'closed'])
    .execute()

/** Locks the learner's enrolments, so that two devices that report at once are merged one after the other. */
export const lockEnrolments = (trx: Trx, orgId: string, learnerId: string, offeringIds: readonly string[]) =>
  trx
    .selectFrom('courses.enrolment')
    .select('offering_id')
    .where('org_id', '=', orgId)
    .where('learner_id', '=', learnerId)
    .where('offering_id', '=', sql<string>`any(${[...offeringIds]}::uuid[])`)
    .orderBy('offering_id')
    .forUpdate()
    .execute()

export interface NewEntry extends ProgressEntry {
  offeringId: string
  itemId: string
}

/** Adds entries; one that is there already is left as it is. */
export const insertEntries = (trx: Trx, orgId: string, learnerId: string, entries: readonly NewEntry[], now: Date) =>
  trx
    .insertInto('courses.progress_entry')
    .values(
      entries.map((entry) => ({
        org_id: orgId,
        learner_id: learnerId,
        id: entry.id,
        offering_id: entry.offeringId,
        item_id: entry.itemId,
        kind: entry.kind,
        at: entry.at,
        received_at: now,
        seconds: entry.seconds,
      })),
    )
    .onConflict((conflict) => conflict.columns(['org_id', 'learner_id', 'id']).doNothing())
    .execute()

export const listEntries = (trx: Trx, orgId: string, learnerId: string, itemIds: readonly string[]) =>
  trx
    .selectFrom('courses.progress_entry')
    .select(['id', 'item_id', 'offering_id', 'kind', 'at', 'seconds'])
    .where('org_id', '=', orgId)
    .where('learner_id', '=', learnerId)
    .where('item_id', '=', sql<string>`any(${[...itemIds]}::uuid[])`)
    .execute()

export const upsertProgress = (
  trx: Trx,
  orgId: string,
  learnerId: string,
  states: readonly { offeringId: string; itemId: string; state: ProgressState }[],
  now: Date,
) =>
  trx
    .insertInto('courses.progress')
    .values(
      states.map(({ offeringId, itemId, state }) => ({
        org_id: orgId,
        offering_id: offeringId,
        learner_id: learnerId,
        item_id: itemId,
        opened_at: state.openedAt,
        completed_at: state.completedAt,
        seconds: state.seconds,
        updated_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['org_id', 'offering_id', 'learner_id', 'item_id']).doUpdateSet((eb) => ({
        opened_at: eb.ref('excluded.opened_at'),
        completed_at: eb.ref('excluded.completed_at'),
        seconds: eb.ref('excluded.seconds'),
        updated_at: eb.ref('excluded.updated_at'),
      })),
    )
    .execute()

export const listCompleted = async (trx: Trx, orgId: string, learnerId: string, itemIds: readonly string[]): Promise<Set<string>> => {
  const rows = await trx
    .selectFrom('courses.progress')
    .select('item_id')
    .where('org_id', '=', orgId)
    .where('learner_id', '=', learnerId)
    .where('item_id', '=', sql<string>`any(${[...itemIds]}::uuid[])`)
    .where('completed_at', 'is not', null)
    .execute()
  return new Set(rows.map((row) => row.item_id))
}

/** Items by which a test stands in courses of a learner. */
export const listItemsOfTest = (trx: Trx, orgId: string, testId: string, learnerId: string) =>
  trx
    .selectFrom('courses.item as i')
    .innerJoin('courses.enrolment as e', (join) => join.onRef('e.org_id', '=', 'i.org_id').onRef('e.offering_id', '=', 'i.offering_id'))
    .select(['i.id', 'i.offering_id'])
    .where('i.org_id', '=', orgId)
    .where('i.test_id', '=', testId)
    .where('i.removed_at', 'is', null)
    .where('e.learner_id', '=', learnerId)
    .execute()
