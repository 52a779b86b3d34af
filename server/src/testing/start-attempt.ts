import { randomBytes } from 'node:crypto'
import { BlockList, isIP } from 'node:net'
import type { Actor } from '@dala/domain/identity'
import { drawPaper, hasClosed, orderOf, type AttemptState, type cannotStart, type Place } from '@dala/domain/testing'
import { examAdmission, isExamTest } from '#gradebook'
import { missing, type Db, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { problem } from '#lib/problems'
import { attemptState, timesOf } from './attempt-state.ts'
import * as rows from './attempts.queries.ts'
import { listBodies } from './banks.queries.ts'
import { finishAttempt } from './finish-attempt.ts'
import { listCandidates, toCandidate, type TestRow } from './tests.queries.ts'
import { courseOf, nameOf } from './test-names.ts'
import { sizeOf } from './tests.ts'

/** The device that asks: for the record of devices and for tests that begin inside the organisation only. */
export interface Device {
  userAgent: string
  address: string
}

type Reason = (typeof cannotStart)[number]

/** A test of one of the learner's courses, or 404. */
export async function learnersTest(trx: Trx, actor: Actor, testId: string) {
  const test = await rows.findLearnersTest(trx, actor.orgId, testId, actor.personId)
  return test ?? missing('test', testId)
}

function isInside(networks: readonly string[], address: string): boolean {
  const list = new BlockList()
  for (const network of networks) {
    const [base = '', prefix] = network.split('/')
    const family = isIP(base) === 6 ? 'ipv6' : 'ipv4'
    if (isIP(base) === 0) continue
    if (prefix === undefined) list.addAddress(base, family)
    else list.addSubnet(base, Number(prefix), family)
  }
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

/** Why this learner cannot begin an attempt now, or null (A2010-28.c, A2015-33). */
async function obstacle(
  trx: Trx,
  actor: Actor,
  test: Awaited<ReturnType<typeof learnersTest>>,
  own: readonly rows.OwnAttempt[],
  device: Device,
  now: Date,
): Promise<Reason | null> {
  if (test.status === 'closed' || test.offering_status !== 'published' || test.enrolment_ended !== null) return 'closed'
  if (hasClosed({ status: test.status, closesAt: test.closes_at }, now)) return 'closed'
  if (test.opens_at !== null && now < test.opens_at) return 'not-open-yet'
  if (own.filter((attempt) => attempt.status !== 'annulled').length >= test.attempts) return 'no-attempts-left'
  if (test.networks.length > 0 && !isInside(test.networks, device.address)) return 'elsewhere'
  // An exam is one by its own kind; that no control event takes its result yet opens it to nobody.
  if (test.control === 'final' || (await isExamTest(trx, actor.orgId, test.id))) {
    const admission = await examAdmission(trx, { orgId: actor.orgId, offeringId: test.offering_id, learnerId: actor.personId }, now)
    if (!admission.admitted) return 'not-admitted'
  }
  return null
}

async function makePaper(trx: Trx, orgId: string, test: TestRow): Promise<Place[]> {
  const seed = randomBytes(16).toString('hex')
  const candidates = await listCandidates(trx, orgId, test.sections)
  const draws = test.sections.map((section, place) => ({
    candidates: (candidates[place] ?? []).map(toCandidate),
    count: section.kind === 'fixed' ? ('all' as const) : section.count,
  }))
  const drawn = drawPaper(draws, seed, test.shuffle_questions)
  const bodies = await listBodies(trx, orgId, drawn)
  return drawn.map((place, at) => {
    const body = bodies.get(`${place.questionId}/${place.version}`)
    return { ...place, order: body === undefined ? [] : orderOf(body, `${seed}/${at}`, test.shuffle_options) }
  })
}

const isOver = (attempt: { status: string; accepts_until: Date }, now: Date) => attempt.status === 'open' && attempt.accepts_until < now

/**
 * Begins an attempt or goes on with the open one. However many requests come at once, one attempt is made:
 * the database refuses a second open attempt of a learner.
 */
export async function startAttempt(db: Db, actor: Actor, testId: string, device: Device, now: Date): Promise<AttemptState> {
  const begun = await db.transaction(async (trx) => {
    const test = await learnersTest(trx, actor, testId)
    let own = await rows.listOwnAttempts(trx, actor.orgId, testId, actor.personId)
    const over = own.find((attempt) => isOver(attempt, now))
    if (over !== undefined) {
      await finishAttempt(trx, actor.orgId, over.id, 'deadline', now)
      own = await rows.listOwnAttempts(trx, actor.orgId, testId, actor.personId)
    }
    const open = own.find((attempt) => attempt.status === 'open')
    if (open !== undefined) return { resume: open.id }
    const why = await obstacle(trx, actor, test, own, device, now)
    if (why !== null) throw problem(`testing.${why}`)
    const paper = await makePaper(trx, actor.orgId, test)
    if (paper.length === 0) throw problem('testing.no-questions')
    const number = (own.at(-1)?.number ?? 0) + 1
    const { deadlineAt, acceptsUntil } = timesOf(test, now)
    const identity = { sessionId: actor.sessionId, factor: actor.secondFactor ? ('second-factor' as const) : ('password' as const) }
    const id = await rows.insertAttempt(trx, {
      orgId: actor.orgId,
      testId,
      learnerId: actor.personId,
      number,
      startedAt: now,
      deadlineAt,
      acceptsUntil,
      paper,
      identity,
    })
    if (id === null) return { resume: null } // another request was quicker
    await noteDevice(trx, actor, id, 1, device, now)
    const attempt = await rows.findAttempt(trx, actor.orgId, id)
    if (attempt === undefined) throw new Error('The attempt has just been added')
    const state = await attemptState(trx, actor.orgId, test, attempt, 1, now)
    await emit(trx, actor, 'testing.attempt-started', {
      subject: ['attempt', id],
      about: actor.personId,
      payload: { testId, number, questions: paper.length, deadlineAt: deadlineAt?.toISOString() ?? null, ...identity },
    })
    return { state }
  })
  if ('state' in begun && begun.state !== undefined) return begun.state
  const id = begun.resume ?? (await openAttemptOf(db, actor, testId))
  if (id === undefined) throw problem('testing.no-attempts-left')
  return resumeAttempt(db, actor, id, device, now)
}

const openAttemptOf = (db: Db, actor: Actor, testId: string) =>
  db.transaction(
    async (trx) => (await rows.listOwnAttempts(trx, actor.orgId, testId, actor.personId)).find((attempt) => attempt.status === 'open')?.id,
  )

const noteDevice = (trx: Trx, actor: Actor, attemptId: string, epoch: number, device: Device, now: Date) =>
  rows.insertDevice(trx, {
    orgId: actor.orgId,
    attemptId,
    epoch,
    sessionId: actor.sessionId,
    device: device.userAgent,
    address: device.address,
    now,
  })

/** The attempt of this learner, or 404 for anybody else's. */
export async function ownAttempt(trx: Trx, actor: Actor, attemptId: string, lock = false): Promise<rows.AttemptRow> {
  const attempt = await rows.findAttempt(trx, actor.orgId, attemptId, lock)
  return attempt === undefined || attempt.learner_id !== actor.personId ? missing('attempt', attemptId) : attempt
}

/** Goes on with an attempt on this device. Of an attempt that has ended it only says so. */
export const resumeAttempt = (db: Db, actor: Actor, attemptId: string, device: Device, now: Date): Promise<AttemptState> =>
  db.transaction(async (trx) => {
    let attempt = await ownAttempt(trx, actor, attemptId, true)
    const test = await learnersTest(trx, actor, attempt.test_id)
    if (isOver(attempt, now)) {
      await finishAttempt(trx, actor.orgId, attemptId, 'deadline', now)
      attempt = await ownAttempt(trx, actor, attemptId)
    }
    if (attempt.status !== 'open') {
      const ended = await attemptState(trx, actor.orgId, test, { ...attempt, paper: [] }, attempt.epoch, now)
      return { ...ended, answers: [], flags: [] }
    }
    const epoch = (await rows.nextEpoch(trx, actor.orgId, attemptId)) ?? attempt.epoch
    await noteDevice(trx, actor, attemptId, epoch, device, now)
    return attemptState(trx, actor.orgId, test, attempt, epoch, now)
  })

/** What a learner knows before an attempt. */
export const readLobby = (db: Db, actor: Actor, testId: string, device: Device, now: Date) =>
  db.transaction(async (trx) => {
    const test = await learnersTest(trx, actor, testId)
    let own = await rows.listOwnAttempts(trx, actor.orgId, testId, actor.personId)
    for (const attempt of own.filter((one) => isOver(one, now))) {
      await finishAttempt(trx, actor.orgId, attempt.id, 'deadline', now)
      own = await rows.listOwnAttempts(trx, actor.orgId, testId, actor.personId)
    }
    const open = own.find((attempt) => attempt.status === 'open')
    const review = test.review.score
    const shown =
      review === 'after-attempt' || (review === 'after-close' && hasClosed({ status: test.status, closesAt: test.closes_at }, now))
    return {
      id: test.id,
      name: nameOf(test),
      course: courseOf(test),
      offeringId: test.offering_id,
      control: test.control,
      minutes: test.minutes,
      opensAt: test.opens_at,
      closesAt: test.closes_at,
      questions: sizeOf(test.sections),
      attemptsAllowed: test.attempts,
      passPercent: test.pass_percent,
      penalties: test.penalties,
      attempts: own.map((attempt) => ({
        id: attempt.id,
        number: attempt.number,
        status: attempt.status,
        startedAt: attempt.started_at,
        endedAt: attempt.ended_at,
        deadlineAt: attempt.deadline_at,
        percent: shown && attempt.status === 'submitted' && attempt.to_mark === 0 ? attempt.percent : null,
      })),
      openAttemptId: open?.id ?? null,
      cannotStart: open === undefined ? await obstacle(trx, actor, test, own, device, now) : null,
      serverTime: now,
    }
  })
