import type { AnswerOp, Place, Response } from '@dala/domain/testing'
import { CompiledQuery, sql } from 'kysely'
import { newId, type Trx } from '#lib/db'
import type { Identity } from './testing.tables.ts'

/** Runs a statement written by hand: nothing is built at run time, and it is prepared once for each connection. */
async function run<Row>(trx: Trx, text: string, values: readonly unknown[]): Promise<Row[]> {
  return (await trx.executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows
}

// One statement saves a batch: the attempt must be open and in time, every new answer is added to the log,
// and the newest of each place becomes the current one. A repeated answer is found by its device and count.
const SAVE = `
WITH attempt AS (
  SELECT epoch, size, deadline_at FROM testing.attempt
  WHERE org_id = $1 AND id = $2 AND learner_id = $3 AND status = 'open' AND accepts_until >= $4::timestamptz
  FOR SHARE
), given AS (
  SELECT op.* FROM attempt, jsonb_to_recordset($5::jsonb) AS op (epoch int, seq int, place smallint, kind text, value jsonb, "deviceMs" int)
  WHERE op.place < attempt.size AND op.epoch <= attempt.epoch
), kept AS (
  INSERT INTO testing.answer_op (org_id, attempt_id, epoch, seq, place, kind, value, device_ms, received_at)
  SELECT $1, $2, epoch, seq, place, kind, nullif(value, 'null'::jsonb), "deviceMs", $4::timestamptz FROM given
  ON CONFLICT (org_id, attempt_id, epoch, seq) DO NOTHING
  RETURNING epoch, seq, place, kind, value
), latest AS (
  SELECT DISTINCT ON (place) place, epoch, seq, value FROM kept WHERE kind = 'answer' ORDER BY place, epoch DESC, seq DESC
), current AS (
  INSERT INTO testing.answer AS answer (org_id, attempt_id, place, epoch, seq, value, saved_at)
  SELECT $1, $2, place, epoch, seq, value, $4::timestamptz FROM latest
  ON CONFLICT (org_id, attempt_id, place) DO UPDATE
    SET epoch = excluded.epoch, seq = excluded.seq, value = excluded.value, saved_at = excluded.saved_at
    WHERE (excluded.epoch, excluded.seq) > (answer.epoch, answer.seq)
)
SELECT attempt.epoch, attempt.deadline_at, (SELECT count(*)::int FROM given) AS given, (SELECT count(*)::int FROM kept) AS kept FROM attempt`

export interface Saved {
  epoch: number
  deadline_at: Date | null
  /** How many belong to the paper and to a device of the attempt. */
  given: number
  /** How many are new. */
  kept: number
}

/** Saves a batch of answers; undefined when the attempt is not open to this learner now. */
export async function saveOps(
  trx: Trx,
  at: { orgId: string; attemptId: string; learnerId: string; now: Date },
  ops: readonly AnswerOp[],
): Promise<Saved | undefined> {
  const [saved] = await run<Saved>(trx, SAVE, [at.orgId, at.attemptId, at.learnerId, at.now, JSON.stringify(ops)])
  return saved
}

const SAME = `
SELECT count(*)::int AS count FROM jsonb_to_recordset($3::jsonb) AS op (epoch int, seq int, place smallint, kind text, value jsonb)
JOIN testing.answer_op AS known ON known.org_id = $1 AND known.attempt_id = $2 AND known.epoch = op.epoch AND known.seq = op.seq
WHERE known.place = op.place AND known.kind = op.kind AND known.value IS NOT DISTINCT FROM nullif(op.value, 'null'::jsonb)`

/** How many of the given answers the log has, word for word. */
export async function countSame(trx: Trx, orgId: string, attemptId: string, ops: readonly AnswerOp[]): Promise<number> {
  const [row] = await run<{ count: number }>(trx, SAME, [orgId, attemptId, JSON.stringify(ops)])
  return row?.count ?? 0
}

const KEEP_LATE = `
INSERT INTO testing.late_answer (org_id, attempt_id, epoch, seq, place, kind, value, device_ms, received_at)
SELECT $1, $2, op.epoch, op.seq, op.place, op.kind, nullif(op.value, 'null'::jsonb), op."deviceMs", $3::timestamptz
FROM jsonb_to_recordset($4::jsonb) AS op (epoch int, seq int, place smallint, kind text, value jsonb, "deviceMs" int)
WHERE NOT EXISTS (
  SELECT FROM testing.answer_op AS known
  WHERE known.org_id = $1 AND known.attempt_id = $2 AND known.epoch = op.epoch AND known.seq = op.seq)
ON CONFLICT (org_id, attempt_id, epoch, seq) DO NOTHING
RETURNING seq`

/** Keeps answers that came after the end; those that the log has are not kept twice. @returns how many are new */
export async function keepLate(trx: Trx, orgId: string, attemptId: string, ops: readonly AnswerOp[], now: Date): Promise<number> {
  return (await run(trx, KEEP_LATE, [orgId, attemptId, now, JSON.stringify(ops)])).length
}

const ATTEMPT = `
SELECT id, test_id, learner_id, number, status, started_at, deadline_at, accepts_until, epoch, size, paper, identity,
  ended_at, ended_by, ops, digest, shares, score, max_score, percent, to_mark, annulled_reason
FROM testing.attempt WHERE org_id = $1 AND id = $2`

export interface AttemptRow {
  id: string
  test_id: string
  learner_id: string
  number: number
  status: 'open' | 'submitted' | 'annulled'
  started_at: Date
  deadline_at: Date | null
  accepts_until: Date
  epoch: number
  size: number
  paper: Place[]
  identity: Identity
  ended_at: Date | null
  ended_by: 'learner' | 'deadline' | 'staff' | null
  ops: number | null
  digest: string | null
  shares: (number | null)[] | null
  score: number | null
  max_score: number | null
  percent: number | null
  to_mark: number | null
  annulled_reason: string
}

export async function findAttempt(trx: Trx, orgId: string, id: string, lock = false): Promise<AttemptRow | undefined> {
  const [row] = await run<AttemptRow>(trx, lock ? `${ATTEMPT} FOR UPDATE` : ATTEMPT, [orgId, id])
  return row
}

const AT_WORK = `
SELECT EXISTS (SELECT FROM testing.attempt
  WHERE org_id = $1 AND test_id = $2 AND status = 'open' AND deadline_at IS NOT NULL AND accepts_until >= $3::timestamptz) AS at_work`

/** Whether somebody still answers a test within the attempt's own time: it may go on after the test has closed. */
export async function isAtWork(trx: Trx, orgId: string, testId: string, now: Date): Promise<boolean> {
  const [row] = await run<{ at_work: boolean }>(trx, AT_WORK, [orgId, testId, now])
  return row?.at_work ?? false
}

const OWN = `
SELECT id, number, status, started_at, ended_at, deadline_at, accepts_until, percent, to_mark FROM testing.attempt
WHERE org_id = $1 AND test_id = $2 AND learner_id = $3 ORDER BY number`

export type OwnAttempt = Pick<
  AttemptRow,
  'id' | 'number' | 'status' | 'started_at' | 'ended_at' | 'deadline_at' | 'accepts_until' | 'percent' | 'to_mark'
>

export const listOwnAttempts = (trx: Trx, orgId: string, testId: string, learnerId: string) =>
  run<OwnAttempt>(trx, OWN, [orgId, testId, learnerId])

const LEARNER_TEST = `
SELECT test.*, offering.name_kk AS course_kk, offering.name_ru AS course_ru, offering.name_en AS course_en,
  offering.teacher_id, offering.status AS offering_status, enrolment.ended_at AS enrolment_ended
FROM testing.test AS test
JOIN courses.offering AS offering ON offering.org_id = $1 AND offering.id = test.offering_id
JOIN courses.enrolment AS enrolment ON enrolment.org_id = $1 AND enrolment.offering_id = test.offering_id AND enrolment.learner_id = $3
WHERE test.org_id = $1 AND test.id = $2 AND test.status <> 'draft'`

/** A test as a learner of its course finds it; undefined for everybody else. */
export async function findLearnersTest(trx: Trx, orgId: string, testId: string, learnerId: string) {
  const [row] = await run<import('./tests.queries.ts').TestRow & { enrolment_ended: Date | null }>(trx, LEARNER_TEST, [
    orgId,
    testId,
    learnerId,
  ])
  return row
}

const INSERT = `
INSERT INTO testing.attempt (org_id, id, test_id, learner_id, number, status, started_at, deadline_at, accepts_until, epoch, size, paper, identity)
VALUES ($1, $2, $3, $4, $5, 'open', $6, $7, $8, 1, $9, $10, $11)
ON CONFLICT DO NOTHING RETURNING id`

/** Adds an attempt; null when another one was begun at the same moment. */
export async function insertAttempt(
  trx: Trx,
  attempt: {
    orgId: string
    testId: string
    learnerId: string
    number: number
    startedAt: Date
    deadlineAt: Date | null
    acceptsUntil: Date
    paper: Place[]
    identity: Identity
  },
): Promise<string | null> {
  const [row] = await run<{ id: string }>(trx, INSERT, [
    attempt.orgId,
    newId(),
    attempt.testId,
    attempt.learnerId,
    attempt.number,
    attempt.startedAt,
    attempt.deadlineAt,
    attempt.acceptsUntil,
    attempt.paper.length,
    JSON.stringify(attempt.paper),
    JSON.stringify(attempt.identity),
  ])
  return row?.id ?? null
}

/** Gives the attempt to the next device. @returns its number, undefined when the attempt is not open */
export async function nextEpoch(trx: Trx, orgId: string, attemptId: string): Promise<number | undefined> {
  const [row] = await run<{ epoch: number }>(
    trx,
    `UPDATE testing.attempt SET epoch = epoch + 1 WHERE org_id = $1 AND id = $2 AND status = 'open' RETURNING epoch`,
    [orgId, attemptId],
  )
  return row?.epoch
}

export const insertDevice = (
  trx: Trx,
  device: { orgId: string; attemptId: string; epoch: number; sessionId: string; device: string; address: string; now: Date },
) =>
  run(trx, `INSERT INTO testing.device (org_id, attempt_id, epoch, session_id, device, address, at) VALUES ($1, $2, $3, $4, $5, $6, $7)`, [
    device.orgId,
    device.attemptId,
    device.epoch,
    device.sessionId,
    device.device.slice(0, 300),
    device.address,
    device.now,
  ])

export interface OpRow {
  epoch: number
  seq: number
  place: number
  kind: 'answer' | 'flag'
  value: Response | boolean | null
  device_ms: number
  received_at: Date
}

/** The log of an attempt, in the order of device and count. */
export const listOps = (trx: Trx, orgId: string, attemptId: string) =>
  run<OpRow>(
    trx,
    `SELECT epoch, seq, place, kind, value, device_ms, received_at FROM testing.answer_op WHERE org_id = $1 AND attempt_id = $2 ORDER BY epoch, seq`,
    [orgId, attemptId],
  )

export const listLate = (trx: Trx, orgId: string, attemptId: string) =>
  run<OpRow>(
    trx,
    `SELECT epoch, seq, place, kind, value, device_ms, received_at FROM testing.late_answer WHERE org_id = $1 AND attempt_id = $2 ORDER BY epoch, seq`,
    [orgId, attemptId],
  )

export interface AnswerRow {
  place: number
  epoch: number
  seq: number
  value: Response | null
  saved_at: Date
}

export const listAnswers = (trx: Trx, orgId: string, attemptId: string) =>
  run<AnswerRow>(
    trx,
    `SELECT place, epoch, seq, value, saved_at FROM testing.answer WHERE org_id = $1 AND attempt_id = $2 ORDER BY place`,
    [orgId, attemptId],
  )

const END = `
UPDATE testing.attempt SET status = 'submitted', ended_at = $3, ended_by = $4, ops = $5, digest = $6, shares = $7,
  score = $8, max_score = $9, percent = $10, to_mark = $11
WHERE org_id = $1 AND id = $2`

export const endAttempt = (
  trx: Trx,
  end: {
    orgId: string
    attemptId: string
    at: Date
    by: 'learner' | 'deadline' | 'staff'
    ops: number
    digest: string
    shares: (number | null)[]
    total: { score: number; max: number; percent: number; toMark: number }
  },
) =>
  run(trx, END, [
    end.orgId,
    end.attemptId,
    end.at,
    end.by,
    end.ops,
    end.digest,
    JSON.stringify(end.shares),
    end.total.score,
    end.total.max,
    end.total.percent,
    end.total.toMark,
  ])

/** Open attempts whose time is over. */
export const listDue = (trx: Trx, orgId: string, now: Date) =>
  run<{ id: string }>(
    trx,
    `SELECT id FROM testing.attempt WHERE org_id = $1 AND status = 'open' AND accepts_until < $2 ORDER BY accepts_until LIMIT 500`,
    [orgId, now],
  )

export async function findPersonName(trx: Trx, orgId: string, personId: string): Promise<string> {
  const [row] = await run<{ name: string }>(
    trx,
    `SELECT trim(concat_ws(' ', surname, given_name, patronymic)) AS name FROM people.person WHERE org_id = $1 AND id = $2`,
    [orgId, personId],
  )
  return row?.name ?? ''
}

/** The best ended attempt of a learner, in percent, with the earlier one first. */
export async function findBest(
  trx: Trx,
  orgId: string,
  testId: string,
  learnerId: string,
): Promise<{ id: string; percent: number } | undefined> {
  const [row] = await run<{ id: string; percent: number }>(
    trx,
    `SELECT id, percent FROM testing.attempt WHERE org_id = $1 AND test_id = $2 AND learner_id = $3 AND status = 'submitted' AND to_mark = 0
     ORDER BY percent DESC, number LIMIT 1`,
    [orgId, testId, learnerId],
  )
  return row
}

export const listDecisions = (trx: Trx, orgId: string, attemptId: string) =>
  trx
    .selectFrom('testing.decision')
    .select(['kind', 'place', 'share', 'reason', 'by_id', 'at'])
    .where('org_id', '=', orgId)
    .where('attempt_id', '=', attemptId)
    .orderBy('at')
    .orderBy('id')
    .execute()

/** `fsync` and `synchronous_commit` of the database that the answers go to. */
export async function findDurability(trx: Trx): Promise<{ fsync: string; synchronousCommit: string }> {
  const { rows } = await sql<{ fsync: string; synchronousCommit: string }>`
    SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS "synchronousCommit"`.execute(trx)
  return rows[0] ?? { fsync: 'unknown', synchronousCommit: 'unknown' }
}
