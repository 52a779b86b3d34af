import { sql } from 'kysely'
import type { Trx } from '#lib/db'
import type { EntryReason, SlotMarks } from './gradebook.tables.ts'
import './gradebook.tables.ts'

/** Which of the learners study in the offering now. */
export const listEnrolled = async (trx: Trx, orgId: string, offeringId: string, learnerIds: readonly string[]): Promise<Set<string>> =>
  new Set(
    (
      await trx
        .selectFrom('courses.enrolment')
        .select('learner_id')
        .where('org_id', '=', orgId)
        .where('offering_id', '=', offeringId)
        .where('learner_id', 'in', [...learnerIds])
        .where('ended_at', 'is', null)
        .execute()
    ).map((row) => row.learner_id),
  )

/** Makes sure that each learner has a row of marks and holds it until the commit; always in the same order, so that two savers never wait for each other. */
export const lockMarks = async (
  trx: Trx,
  orgId: string,
  offeringId: string,
  learnerIds: readonly string[],
  now: Date,
): Promise<Map<string, SlotMarks>> => {
  const ids = [...new Set(learnerIds)].sort()
  await sql`
    insert into gradebook.mark (org_id, offering_id, learner_id, updated_at)
    select ${orgId}, ${offeringId}, learner_id, ${now} from unnest(${ids}::uuid[]) as learner_id
    on conflict do nothing`.execute(trx)
  const rows = await trx
    .selectFrom('gradebook.mark')
    .select(['learner_id', 'marks'])
    .where('org_id', '=', orgId)
    .where('offering_id', '=', offeringId)
    .where('learner_id', 'in', ids)
    .orderBy('learner_id')
    .forUpdate()
    .execute()
  return new Map(rows.map((row) => [row.learner_id, row.marks]))
}

/** Writes the rows of many learners in one statement. */
export const updateMarks = (trx: Trx, orgId: string, offeringId: string, marks: ReadonlyMap<string, SlotMarks>, now: Date) =>
  sql`
    update gradebook.mark
       set marks = changed.marks, updated_at = ${now}
      from unnest(${[...marks.keys()]}::uuid[], ${[...marks.values()].map((value) => JSON.stringify(value))}::json[]) as changed (learner_id, marks)
     where mark.org_id = ${orgId} and mark.offering_id = ${offeringId} and mark.learner_id = changed.learner_id`.execute(trx)

export interface NewEntry {
  id: string
  learnerId: string
  controlId: string
  version: number
  percent: number | null
  absent: boolean
  source: 'hand' | 'test'
  attemptId: string | null
  reason: EntryReason
  note: string
  by: string | null
}

export const insertEntries = (trx: Trx, orgId: string, offeringId: string, entries: readonly NewEntry[], now: Date) =>
  trx
    .insertInto('gradebook.entry')
    .values(
      entries.map((entry) => ({
        org_id: orgId,
        id: entry.id,
        offering_id: offeringId,
        learner_id: entry.learnerId,
        control_id: entry.controlId,
        version: entry.version,
        percent: entry.percent,
        absent: entry.absent,
        source: entry.source,
        attempt_id: entry.attemptId,
        reason: entry.reason,
        note: entry.note,
        by_id: entry.by,
        at: now,
      })),
    )
    .execute()

export const listEntriesOf = (trx: Trx, orgId: string, offeringId: string, learnerId: string, controlId: string) =>
  trx
    .selectFrom('gradebook.entry as entry')
    .leftJoin('people.person as person', (join) => join.onRef('person.org_id', '=', 'entry.org_id').onRef('person.id', '=', 'entry.by_id'))
    .select([
      'entry.version',
      'entry.percent',
      'entry.absent',
      'entry.source',
      'entry.reason',
      'entry.note',
      'entry.at',
      'person.surname',
      'person.given_name',
      'person.patronymic',
    ])
    .where('entry.org_id', '=', orgId)
    .where('entry.offering_id', '=', offeringId)
    .where('entry.learner_id', '=', learnerId)
    .where('entry.control_id', '=', controlId)
    .orderBy('entry.version', 'desc')
    .execute()

/** The newest entries of the given marks, to show who else changed them. */
export const listLastEntries = async (
  trx: Trx,
  orgId: string,
  marks: readonly { learnerId: string; controlId: string; version: number }[],
) =>
  marks.length === 0
    ? []
    : trx
        .selectFrom('gradebook.entry as entry')
        .leftJoin('people.person as person', (join) =>
          join.onRef('person.org_id', '=', 'entry.org_id').onRef('person.id', '=', 'entry.by_id'),
        )
        .select([
          'entry.learner_id',
          'entry.control_id',
          'entry.version',
          'entry.percent',
          'entry.absent',
          'entry.at',
          'person.surname',
          'person.given_name',
          'person.patronymic',
        ])
        .where('entry.org_id', '=', orgId)
        .where(({ eb, or, and }) =>
          or(
            marks.map((mark) =>
              and([
                eb('entry.control_id', '=', mark.controlId),
                eb('entry.learner_id', '=', mark.learnerId),
                eb('entry.version', '=', mark.version),
              ]),
            ),
          ),
        )
        .execute()

export const findEntryOfAttempt = (trx: Trx, orgId: string, controlId: string, learnerId: string, attemptId: string) =>
  trx
    .selectFrom('gradebook.entry')
    .select(['percent', 'version'])
    .where('org_id', '=', orgId)
    .where('control_id', '=', controlId)
    .where('learner_id', '=', learnerId)
    .where('attempt_id', '=', attemptId)
    .orderBy('version', 'desc')
    .executeTakeFirst()

export const findMarks = async (trx: Trx, orgId: string, offeringId: string, learnerId: string): Promise<SlotMarks> =>
  (
    await trx
      .selectFrom('gradebook.mark')
      .select('marks')
      .where('org_id', '=', orgId)
      .where('offering_id', '=', offeringId)
      .where('learner_id', '=', learnerId)
      .executeTakeFirst()
  )?.marks ?? []
