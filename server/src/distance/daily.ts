import { groundsWithOwnDays, pathwayGrounds } from '@dala/domain/distance'
import { addDays, addWorkingDays, schoolLevels } from '@dala/domain/regulations'
import { toIsoDate } from '@dala/locale'
import { councilDecisionsAbout } from '#councils'
import { newId, type Db, type Trx } from '#lib/db'
import { emitAll, type NewEvent } from '#lib/events'
import type { Jobs, Schedules } from '#lib/jobs'
import { notify } from '#messages'
import { calendarFor } from '#organisations'
import { prepareChange } from './draft-change.ts'
import { nameOf } from './names.ts'
import { concerned, deciders, orderers, reviewers } from './readers.ts'
import { closeReview, insertReviews, listAttested, listMissed, listOpenReviews } from './reviews.queries.ts'
import { settleReview } from './reviews.ts'
import { readSettings } from './settings.queries.ts'
import { changeOpen, findStatus, insertChange, listByIds, listEnding, listOver, listTeachers } from './statuses.queries.ts'

interface Day {
  orgId: string
  today: string
  now: Date
}

/** Attestations older than this are not taken up any more when a school begins to use the system. */
const oldestAttestationDays = 30

/** Ends statuses whose last day has passed: with the conclusion's or the event's end, or the day of the order (A2023-7.b, A2023-9.c). */
async function endOver(trx: Trx, { orgId, today, now }: Day): Promise<NewEvent[]> {
  const events: NewEvent[] = []
  for (const row of await listOver(trx, orgId, today)) {
    if (!(await changeOpen(trx, orgId, row.id, { ended_on: row.ends_on, ended_because: 'term' }))) continue
    await insertChange(trx, {
      org_id: orgId,
      id: newId(),
      status_id: row.id,
      kind: 'ended',
      ends_on: row.ends_on,
      because: 'term',
      order_id: row.order_id,
      at: now,
    })
    await notify(trx, {
      orgId,
      personIds: [...(await concerned(trx, orgId, row.learner_id)), ...(await orderers(trx, orgId, now))],
      kind: 'distance.status-ended',
      facts: { learner: nameOf(row), due: row.ends_on },
      link: `/distance/${row.id}`,
      now,
    })
    events.push({
      kind: 'distance.status-ended',
      subject: ['status', row.id],
      about: row.learner_id,
      payload: { endedOn: row.ends_on, because: 'term' },
      at: now,
    })
  }
  return events
}

/** Reminds learner, guardians, teachers and offices once, some days before the end. */
async function remindEnding(trx: Trx, { orgId, today, now }: Day, days: number): Promise<void> {
  for (const row of await listEnding(trx, orgId, today, addDays(today, days))) {
    await changeOpen(trx, orgId, row.id, { reminded_on: today })
    const about = { orgId, kind: 'distance.status-ending', facts: { learner: nameOf(row), due: row.ends_on }, now } as const
    await notify(trx, { ...about, personIds: await concerned(trx, orgId, row.learner_id), link: `/distance/${row.id}` })
    const office = [
      ...(await listTeachers(trx, orgId, row.learner_id)),
      ...(await deciders(trx, orgId, row.group_id, now)),
      ...(await orderers(trx, orgId, now)),
    ]
    await notify(trx, { ...about, personIds: [...new Set(office)], link: `/work/distance?state=ending` })
  }
}

/** After an attestation the pedagogical council has a task for each school learner on the grounds of paragraph 15 (A2023-15.4). */
async function openReviews(trx: Trx, { orgId, today, now }: Day, workingDays: number): Promise<NewEvent[]> {
  const attested = await listAttested(trx, orgId, pathwayGrounds, schoolLevels, addDays(today, -oldestAttestationDays), today)
  if (attested.length === 0) return []
  const calendar = await calendarFor(trx, orgId)
  const added = await insertReviews(
    trx,
    attested.map((row) => ({
      org_id: orgId,
      id: newId(),
      ...row,
      due_on: addWorkingDays(row.attested_on, workingDays, calendar),
      created_at: now,
    })),
  )
  const names = new Map(
    (
      await listByIds(
        trx,
        orgId,
        added.map((row) => row.status_id),
      )
    ).map((row) => [row.id, row]),
  )
  for (const row of added) {
    const status = names.get(row.status_id)
    await notify(trx, {
      orgId,
      personIds: await reviewers(trx, orgId, status?.group_id ?? null, now),
      kind: 'distance.review-waiting',
      facts: {
        learner: status === undefined ? '' : nameOf(status),
        what: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
        due: row.due_on,
      },
      link: '/work/distance?tab=reviews',
      now,
    })
  }
  return added.map((row) => ({
    kind: 'distance.review-opened',
    subject: ['review', row.id],
    about: row.learner_id,
    payload: { statusId: row.status_id, attestedOn: row.attested_on, dueOn: row.due_on },
    at: now,
  }))
}

/** Takes over what the council decided by signed minutes. */
export async function takeDecisions(trx: Trx, { orgId, now }: Day): Promise<NewEvent[]> {
  const open = await listOpenReviews(trx, orgId)
  const decisions = await councilDecisionsAbout(trx, orgId, { type: 'distance-review', ids: open.map((row) => row.id) })
  const events: NewEvent[] = []
  for (const row of open) {
    const decided = decisions.findLast((each) => each.subjectId === row.id && each.council === 'pedagogical-council')
    if (decided === undefined || decided.decidedOn < row.attested_on) continue
    const decision = decided.outcome === 'adopted' ? 'extend' : 'return'
    const untilOn = decision === 'extend' ? (decided.validUntil ?? row.ends_on) : null
    await settleReview(
      trx,
      row,
      orgId,
      {
        decision,
        untilOn,
        minutesNumber: decided.minutesNumber,
        minutesDocumentId: decided.minutesDocumentId,
        minutesFileId: null,
        decidedOn: decided.decidedOn,
        decidedBy: null,
      },
      now,
    )
    events.push({
      kind: 'distance.review-decided',
      subject: ['review', row.id],
      about: row.learner_id,
      payload: { statusId: row.status_id, decision, decidedOn: decided.decidedOn, minutes: decided.minutesNumber, untilOn },
      at: now,
    })
  }
  return events
}

/** Where the council did not decide in its term the learner returns: the status ends with the term and the return order is prepared (A2023-15.4). */
async function returnMissed(trx: Trx, day: Day): Promise<NewEvent[]> {
  const { orgId, today, now } = day
  const events: NewEvent[] = []
  for (const row of await listMissed(trx, orgId, today)) {
    const status = await findStatus(trx, orgId, row.status_id)
    // The days of a conclusion or an event are not the council's to shorten by silence: the task stays open and late.
    if (status !== undefined && status.ended_on === null && groundsWithOwnDays.includes(status.ground)) continue
    await closeReview(trx, orgId, row.id, { decision: 'none', decided_on: today, closed_at: now })
    events.push({
      kind: 'distance.review-missed',
      subject: ['review', row.id],
      about: row.learner_id,
      payload: { statusId: row.status_id, attestedOn: row.attested_on, dueOn: row.due_on },
      at: now,
    })
    if (status === undefined || status.ended_on !== null || status.ends_on <= row.due_on) continue
    const people = await orderers(trx, orgId, now)
    const [preparer] = people
    if (preparer !== undefined && status.pending_order_id === null)
      await prepareChange(
        trx,
        { orgId, system: 'distance' },
        preparer,
        { kind: 'return', rows: [status], lastDay: row.due_on, dueFrom: row.due_on },
        now,
      )
    await changeOpen(trx, orgId, status.id, { ended_on: row.due_on, ended_because: 'no-decision' })
    await insertChange(trx, {
      org_id: orgId,
      id: newId(),
      status_id: status.id,
      kind: 'ended',
      ends_on: row.due_on,
      because: 'no-decision',
      review_id: row.id,
      at: now,
    })
    await notify(trx, {
      orgId,
      personIds: [...(await concerned(trx, orgId, row.learner_id)), ...people],
      kind: 'distance.status-ended',
      facts: { learner: nameOf(status), due: row.due_on },
      link: `/distance/${status.id}`,
      now,
    })
    events.push({
      kind: 'distance.status-ended',
      subject: ['status', status.id],
      about: status.learner_id,
      payload: { endedOn: row.due_on, because: 'no-decision' },
      at: now,
    })
  }
  return events
}

/** What a day brings to the distance statuses of an organisation. */
export async function keepStatuses(db: Db, now: Date): Promise<void> {
  await db.transaction(async (trx) => {
    const day = { orgId: db.orgId, today: toIsoDate(now), now }
    const settings = await readSettings(trx, db.orgId)
    const events = await endOver(trx, day)
    await remindEnding(trx, day, settings.remindDays)
    events.push(
      ...(await openReviews(trx, day, settings.reviewDays)),
      ...(await takeDecisions(trx, day)),
      ...(await returnMissed(trx, day)),
    )
    await emitAll(trx, { orgId: db.orgId, system: 'distance' }, events)
  })
}

const daily = ({ orgId }: { orgId: string }, { dbFor, now }: { dbFor: (orgId: string) => Db; now: () => Date }) =>
  keepStatuses(dbFor(orgId), now())

export const dailyJobs = { 'distance.day': daily } satisfies Jobs

/** A quarter past midnight in Kazakhstan, every day. */
export const dailySchedules = { 'distance.day': '15 19 * * *' } satisfies Schedules
