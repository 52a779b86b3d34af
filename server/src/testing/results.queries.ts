import { sql } from 'kysely'
import type { Trx, Writer } from '#lib/db'
import './testing.tables.ts'

const attempts = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('testing.attempt as attempt')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.org_id', '=', 'attempt.org_id').onRef('person.id', '=', 'attempt.learner_id'),
    )
    .select([
      'attempt.id',
      'attempt.test_id',
      'attempt.learner_id',
      'attempt.number',
      'attempt.status',
      'attempt.started_at',
      'attempt.deadline_at',
      'attempt.ended_at',
      'attempt.ended_by',
      'attempt.size',
      'attempt.percent',
      'attempt.to_mark',
      'person.surname',
      'person.given_name',
      'person.patronymic',
    ])
    .select((select) => [
      select
        .selectFrom('testing.answer as answer')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('answer.org_id', '=', 'attempt.org_id')
        .whereRef('answer.attempt_id', '=', 'attempt.id')
        .where('answer.value', 'is not', null)
        .as('answered'),
      select
        .selectFrom('testing.late_answer as late')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('late.org_id', '=', 'attempt.org_id')
        .whereRef('late.attempt_id', '=', 'attempt.id')
        .as('late'),
    ])
    .where('attempt.org_id', '=', orgId)
    .where('person.org_id', '=', orgId)

export const listResultRows = (trx: Trx, orgId: string, testId: string) =>
  attempts(trx, orgId)
    .where('attempt.test_id', '=', testId)
    .orderBy('person.surname')
    .orderBy('person.given_name')
    .orderBy('attempt.learner_id')
    .orderBy('attempt.number')
    .limit(5000)
    .execute()

export const findResultRow = (trx: Trx, orgId: string, attemptId: string) =>
  attempts(trx, orgId).where('attempt.id', '=', attemptId).executeTakeFirst()

/** Adds minutes to open attempts and returns how many there were; untimed ones have nothing to add to. */
export async function addMinutes(
  trx: Trx,
  orgId: string,
  at: { testId: string; attemptId: string | null },
  minutes: number,
  now: Date,
): Promise<string[]> {
  const added = sql<Date>`make_interval(mins => ${minutes})`
  const rows = await trx
    .updateTable('testing.attempt')
    .set({ deadline_at: sql`deadline_at + ${added}`, accepts_until: sql`accepts_until + ${added}` })
    .where('org_id', '=', orgId)
    .where('test_id', '=', at.testId)
    .where('status', '=', 'open')
    .where('deadline_at', 'is not', null)
    .where('accepts_until', '>=', now)
    .$if(at.attemptId !== null, (query) => query.where('id', '=', at.attemptId ?? ''))
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Gives the open attempts that have no end of their own one; returns whose they are. */
export async function endUntimed(trx: Trx, orgId: string, testId: string, at: { deadlineAt: Date; acceptsUntil: Date }): Promise<string[]> {
  const rows = await trx
    .updateTable('testing.attempt')
    .set({ deadline_at: at.deadlineAt, accepts_until: at.acceptsUntil })
    .where('org_id', '=', orgId)
    .where('test_id', '=', testId)
    .where('status', '=', 'open')
    .where('deadline_at', 'is', null)
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

export const insertExtension = (
  trx: Trx,
  row: {
    orgId: string
    id: string
    testId: string
    attemptId: string | null
    minutes: number
    attempts: number
    reason: string
    byId: string
    now: Date
  },
) =>
  trx
    .insertInto('testing.extension')
    .values({
      org_id: row.orgId,
      id: row.id,
      test_id: row.testId,
      attempt_id: row.attemptId,
      minutes: row.minutes,
      attempts: row.attempts,
      reason: row.reason,
      by_id: row.byId,
      at: row.now,
    })
    .execute()

/** Time added to one attempt or to everybody at work in its test. */
export const listExtensions = (trx: Trx, orgId: string, testId: string, attemptId: string) =>
  trx
    .selectFrom('testing.extension')
    .select(['minutes', 'reason', 'at', 'attempt_id'])
    .where('org_id', '=', orgId)
    .where('test_id', '=', testId)
    .where((where) => where.or([where('attempt_id', '=', attemptId), where('attempt_id', 'is', null)]))
    .orderBy('at')
    .execute()

export const listDevices = (trx: Trx, orgId: string, attemptId: string) =>
  trx
    .selectFrom('testing.device')
    .select(['epoch', 'device', 'address', 'at'])
    .where('org_id', '=', orgId)
    .where('attempt_id', '=', attemptId)
    .orderBy('epoch')
    .execute()

export const setAnnulled = (trx: Trx, orgId: string, attemptId: string, byId: string, reason: string, now: Date) =>
  trx
    .updateTable('testing.attempt')
    .set({ status: 'annulled', annulled_by: byId, annulled_reason: reason, annulled_at: now })
    .where('org_id', '=', orgId)
    .where('id', '=', attemptId)
    .execute()

export const setOutcome = (
  trx: Trx,
  orgId: string,
  attemptId: string,
  outcome: { shares: (number | null)[]; total: { score: number; max: number; percent: number; toMark: number } },
) =>
  trx
    .updateTable('testing.attempt')
    .set({
      shares: JSON.stringify(outcome.shares),
      score: outcome.total.score,
      max_score: outcome.total.max,
      percent: outcome.total.percent,
      to_mark: outcome.total.toMark,
    })
    .where('org_id', '=', orgId)
    .where('id', '=', attemptId)
    .execute()

export const insertDecision = (
  trx: Trx,
  row: {
    orgId: string
    id: string
    attemptId: string
    kind: 'mark' | 'late-accepted' | 'late-refused'
    place: number | null
    share: number | null
    reason: string
    byId: string
    now: Date
  },
) =>
  trx
    .insertInto('testing.decision')
    .values({
      org_id: row.orgId,
      id: row.id,
      attempt_id: row.attemptId,
      kind: row.kind,
      place: row.place,
      share: row.share,
      reason: row.reason,
      by_id: row.byId,
      at: row.now,
    })
    .execute()

/** For a teacher: how many attempts wait for marks, and how many have late answers without a decision. */
export async function countWaiting(trx: Trx, orgId: string, teacherId: string | null): Promise<{ toMark: number; late: number }> {
  const row = await trx
    .selectFrom('testing.attempt as attempt')
    .innerJoin('testing.test as test', (join) => join.onRef('test.org_id', '=', 'attempt.org_id').onRef('test.id', '=', 'attempt.test_id'))
    .innerJoin('courses.offering as offering', (join) =>
      join.onRef('offering.org_id', '=', 'test.org_id').onRef('offering.id', '=', 'test.offering_id'),
    )
    .select((select) => [
      select.fn.countAll<number>().filterWhere('attempt.to_mark', '>', 0).as('toMark'),
      select.fn
        .countAll<number>()
        .filterWhere((where) =>
          where.and([
            where.exists(
              where
                .selectFrom('testing.late_answer as late')
                .select('late.seq')
                .whereRef('late.org_id', '=', 'attempt.org_id')
                .whereRef('late.attempt_id', '=', 'attempt.id'),
            ),
            where.not(
              where.exists(
                where
                  .selectFrom('testing.decision as decision')
                  .select('decision.id')
                  .whereRef('decision.org_id', '=', 'attempt.org_id')
                  .whereRef('decision.attempt_id', '=', 'attempt.id')
                  .where('decision.kind', 'in', ['late-accepted', 'late-refused']),
              ),
            ),
          ]),
        )
        .as('late'),
    ])
    .where('attempt.org_id', '=', orgId)
    .where('attempt.status', '=', 'submitted')
    .$if(teacherId !== null, (query) => query.where('offering.teacher_id', '=', teacherId ?? ''))
    .executeTakeFirst()
  return { toMark: row?.toMark ?? 0, late: row?.late ?? 0 }
}

/** Tests that a learner has to do or is doing. */
export const selectWaitingTests = (db: Writer, orgId: string, learnerId: string, now: Date) =>
  db
    .selectFrom('testing.test as test')
    .innerJoin('courses.enrolment as enrolment', (join) =>
      join.onRef('enrolment.org_id', '=', 'test.org_id').onRef('enrolment.offering_id', '=', 'test.offering_id'),
    )
    .innerJoin('courses.offering as offering', (join) =>
      join.onRef('offering.org_id', '=', 'test.org_id').onRef('offering.id', '=', 'test.offering_id'),
    )
    .leftJoin('testing.attempt as attempt', (join) =>
      join
        .onRef('attempt.org_id', '=', 'test.org_id')
        .onRef('attempt.test_id', '=', 'test.id')
        .on('attempt.learner_id', '=', learnerId)
        .on('attempt.status', '<>', 'annulled'),
    )
    .select([
      'test.id',
      'test.name_kk',
      'test.name_ru',
      'test.name_en',
      'test.control',
      'test.opens_at',
      'test.closes_at',
      'offering.name_kk as course_kk',
      'offering.name_ru as course_ru',
      'offering.name_en as course_en',
      'attempt.id as attempt_id',
      'attempt.status as attempt_status',
      'attempt.deadline_at',
    ])
    .where('test.org_id', '=', orgId)
    .where('enrolment.learner_id', '=', learnerId)
    .where('enrolment.ended_at', 'is', null)
    .where('offering.status', '=', 'published')
    .where('test.status', '=', 'published')
    .where((where) => where.or([where('test.closes_at', 'is', null), where('test.closes_at', '>', now)]))
    .where((where) =>
      where.or([
        where('attempt.status', '=', 'open'),
        where.and([
          where('attempt.id', 'is', null),
          where.or([where('test.opens_at', 'is not', null), where('test.closes_at', 'is not', null)]),
        ]),
      ]),
    )
    .limit(100)
