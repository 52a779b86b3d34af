import { outcomeOf, type GradeRule } from '@dala/domain/gradebook'
import type { Actor } from '@dala/domain/identity'
import { notifyEach } from '#messages'
import { missing, type Db, type Trx } from '#lib/db'
import { emit, emitAll, type NewEvent } from '#lib/events'
import { demand } from '#lib/http'
import { problem } from '#lib/problems'
import type { StoredMarks } from './gradebook.tables.ts'
import { openSheet, type OpenSheet } from './open-sheet.ts'
import { mayMark, mayRead } from './policy.ts'
import { inThree, sheetFor } from './read-sheet.ts'
import { insertResults, listResults, type NewResult } from './results.queries.ts'
import { byControl, controlOf, marksOf } from './rule-for.ts'
import { listSheetRows, lockSheet, setSheetStatus, type ControlRecord, type SheetRowRecord } from './sheet.queries.ts'

type Counted = Omit<NewResult, 'version' | 'reason' | 'note' | 'by'>

/** A learner's final mark as it is published; null while an admitted learner has no exam mark. */
const count = (learnerId: string, marks: StoredMarks, controls: readonly ControlRecord[], rule: GradeRule): Counted | null => {
  const outcome = outcomeOf(controls.map(controlOf), marksOf(marks), rule)
  const kept = { learnerId, rule: { ...rule }, controls: marks }
  if (outcome.status !== 'open')
    return {
      ...kept,
      status: outcome.status,
      rating: outcome.admission.rating,
      exam: outcome.exam,
      percent: outcome.percent,
      mark: outcome.step.mark,
      points: outcome.step.points,
    }
  if (outcome.admission.admitted) return null
  // Not admitted to the exam (A2015-33): the sheet says so, without a letter.
  return { ...kept, status: 'not-admitted', rating: outcome.admission.rating, exam: null, percent: 0, mark: '–', points: 0 }
}

const eventOf = (offeringId: string, result: NewResult): NewEvent => ({
  kind: result.version === 1 ? 'gradebook.result-published' : 'gradebook.result-changed',
  subject: ['offering', offeringId],
  about: result.learnerId,
  payload: {
    offeringId,
    version: result.version,
    status: result.status,
    percent: result.percent,
    mark: result.mark,
    ...(result.version > 1 && { reason: result.reason }),
  },
})

const tellResults = (trx: Trx, orgId: string, open: OpenSheet, results: readonly NewResult[], now: Date) =>
  notifyEach(trx, {
    orgId,
    kind: 'gradebook.sheet-published',
    notices: results
      .filter((result) => result.status !== 'not-admitted')
      .map((result) => ({
        personId: result.learnerId,
        facts: { course: inThree(open.sheet), letter: result.mark, percent: result.percent },
      })),
    link: '/marks',
    now,
  })

/** Publishes the final marks of all learners: each admitted one must have an exam mark or «did not appear». A second click changes nothing. */
export const publishSheet = (db: Db, actor: Actor, offeringId: string, now: Date) =>
  db.transaction(async (trx) => {
    const open = await openSheet(trx, actor.orgId, offeringId, now)
    if (!mayRead(actor, open.sheet).allowed) missing('offering', offeringId)
    demand(mayMark(actor, open.sheet))
    const status = (await lockSheet(trx, actor.orgId, offeringId, 'update'))?.status
    if (status !== 'open') return sheetFor(trx, actor, offeringId, now)
    const events = await publishInside(trx, actor, open, now)
    const sheet = await sheetFor(trx, actor, offeringId, now)
    await emitAll(trx, actor, events)
    return sheet
  })

/** The publication itself, inside a transaction that holds the sheet. Returns the events for its end. */
export async function publishInside(trx: Trx, by: { orgId: string; personId: string }, open: OpenSheet, now: Date): Promise<NewEvent[]> {
  const offeringId = open.sheet.offering_id
  const rows = await listSheetRows(trx, by.orgId, offeringId)
  const counted = rows.map((row) => count(row.learner_id, byControl(row.marks ?? [], open.controls), open.controls, open.rule))
  const unmarked = counted.filter((result) => result === null).length
  if (rows.length === 0 || unmarked === rows.length) throw problem('gradebook.nothing-to-publish', { missing: unmarked })
  if (unmarked > 0) throw problem('gradebook.not-all-marked', { missing: unmarked })
  const versions = await versionsOf(trx, by.orgId, offeringId)
  const results = counted
    .filter((result) => result !== null)
    .map((result) => ({ ...result, version: (versions.get(result.learnerId) ?? 0) + 1, reason: 'published', note: '', by: by.personId }))
  await insertResults(trx, by.orgId, offeringId, results, now)
  await setSheetStatus(trx, by.orgId, offeringId, { status: 'published', published_at: now, published_by: by.personId })
  await tellResults(trx, by.orgId, open, results, now)
  return [
    ...results.map((result) => eventOf(offeringId, result)),
    { kind: 'gradebook.sheet-published', subject: ['offering', offeringId], payload: { learners: results.length } },
  ]
}

/** Marks a sheet as closed. */
export const setClosed = (trx: Trx, orgId: string, offeringId: string, by: string, now: Date) =>
  setSheetStatus(trx, orgId, offeringId, { status: 'closed', closed_at: now, closed_by: by })

const versionsOf = async (trx: Trx, orgId: string, offeringId: string): Promise<Map<string, number>> =>
  new Map((await listResults(trx, orgId, offeringId)).map((row) => [row.learner_id, row.version]))

/** After a published mark was amended: a new version of the final marks it touches. Returns the events for the end of the transaction. */
export async function amendResults(
  trx: Trx,
  actor: Actor,
  open: OpenSheet,
  learnerIds: readonly string[],
  why: { reason: string; note: string },
  now: Date,
): Promise<NewEvent[]> {
  const offeringId = open.sheet.offering_id
  const concerned = new Set(learnerIds)
  const published = new Map((await listResults(trx, actor.orgId, offeringId)).map((row) => [row.learner_id, row]))
  const rows = (await listSheetRows(trx, actor.orgId, offeringId)).filter((row: SheetRowRecord) => concerned.has(row.learner_id))
  const results: NewResult[] = []
  for (const row of rows) {
    const counted = count(row.learner_id, byControl(row.marks ?? [], open.controls), open.controls, open.rule)
    const before = published.get(row.learner_id)
    if (counted === null) throw problem('gradebook.not-all-marked', { missing: 1 })
    if (before?.percent === counted.percent && before.status === counted.status && before.rating === counted.rating) continue
    results.push({ ...counted, version: (before?.version ?? 0) + 1, reason: why.reason, note: why.note, by: actor.personId })
  }
  await insertResults(trx, actor.orgId, offeringId, results, now)
  await tellResults(trx, actor.orgId, open, results, now)
  return results.map((result) => eventOf(offeringId, result))
}

/** Closes a published sheet for good, or opens it again as published, with a reason. */
export const closeSheet = (db: Db, actor: Actor, offeringId: string, order: { closed: boolean; note: string }, now: Date) =>
  db.transaction(async (trx) => {
    await openSheet(trx, actor.orgId, offeringId, now)
    const status = (await lockSheet(trx, actor.orgId, offeringId, 'update'))?.status
    if (status === 'open') throw problem('gradebook.not-published')
    if ((status === 'closed') === order.closed) return sheetFor(trx, actor, offeringId, now)
    if (!order.closed && order.note === '') throw problem('gradebook.note-needed', {}, [{ path: 'body.note', message: 'required' }])
    await setSheetStatus(
      trx,
      actor.orgId,
      offeringId,
      order.closed
        ? { status: 'closed', closed_at: now, closed_by: actor.personId }
        : { status: 'published', closed_at: null, closed_by: null },
    )
    const sheet = await sheetFor(trx, actor, offeringId, now)
    await emit(trx, actor, order.closed ? 'gradebook.sheet-closed' : 'gradebook.sheet-reopened', {
      subject: ['offering', offeringId],
      payload: { noted: order.note !== '' },
    })
    return sheet
  })
