import { admission, type Admission } from '@dala/domain/gradebook'
import { notify } from '#messages'
import { type Trx } from '#lib/db'
import { emitAll, type By } from '#lib/events'
import { findEntryOfAttempt, findMarks } from './marks.queries.ts'
import { openSheet } from './open-sheet.ts'
import { inThree } from './read-sheet.ts'
import { byControl, controlOf, marksOf } from './rule-for.ts'
import { findControlOfTest } from './sheet.queries.ts'
import { writeMarks } from './write-marks.ts'

export interface ControlResult {
  orgId: string
  learnerId: string
  offeringId: string
  /** the test whose result it is; the control event linked to it takes the mark */
  testId?: string
  /** or the control event itself */
  controlId?: string
  /** percent of the points, 0 to 100 */
  percent: number
  attemptId: string
  /** who or what recorded it: the person, or the part of the system */
  by: By
  now?: Date
}

export type Recorded =
  | { recorded: true; version: number }
  | { recorded: false; why: 'no-control' | 'not-admitted' | 'not-enrolled' | 'published' }

/**
 * Takes the result of a test into the gradebook, in the transaction that scored it. Repeating an attempt's result changes nothing.
 * An exam's result without admission is not recorded (A2015-33); ask `examAdmission` before the attempt begins.
 */
export async function recordControlResult(trx: Trx, result: ControlResult): Promise<Recorded> {
  const { orgId, offeringId, learnerId, attemptId, now = new Date() } = result
  const controlId = result.controlId ?? (result.testId === undefined ? undefined : (await findControlOfTest(trx, orgId, result.testId))?.id)
  if (controlId === undefined) return { recorded: false, why: 'no-control' }
  const open = await openSheet(trx, orgId, offeringId, now)
  const control = open.controls.find((one) => one.id === controlId)
  if (control === undefined) return { recorded: false, why: 'no-control' }
  if (open.status !== 'open') return { recorded: false, why: 'published' }
  const percent = Math.round(Math.min(100, Math.max(0, result.percent)) * 100) / 100
  const known = await findEntryOfAttempt(trx, orgId, controlId, learnerId, attemptId)
  if (known?.percent === percent) return { recorded: true, version: known.version }
  const written = await writeMarks(trx, [{ learnerId, controlId, mark: percent, version: null, attemptId }], {
    orgId,
    offeringId,
    controls: open.controls.map((one) => ({ ...controlOf(one), slot: one.slot, closed: one.closed_at !== null })),
    rule: open.rule,
    source: 'test',
    reason: 'attempt',
    note: '',
    by: 'personId' in result.by ? result.by.personId : null,
    throughClosed: true,
    now,
  })
  const [refused] = written.refused
  if (refused !== undefined) return { recorded: false, why: refused.reason === 'not-admitted' ? 'not-admitted' : 'not-enrolled' }
  const [saved] = written.saved
  if (saved === undefined) return { recorded: false, why: 'no-control' }
  await notify(trx, {
    orgId,
    personIds: [learnerId],
    kind: 'gradebook.marked',
    facts: { course: inThree(open.sheet), control: inThree(control), percent },
    link: '/marks',
    now,
  })
  await emitAll(trx, result.by, written.events)
  return { recorded: true, version: saved.version }
}

/**
 * Takes back the mark of an attempt that was annulled and has no other attempt to stand for it. A mark that a person has put since stays,
 * and so does a published one: the registrar amends it with a reason.
 */
export async function withdrawControlResult(
  trx: Trx,
  result: { orgId: string; learnerId: string; offeringId: string; testId: string; attemptId: string; by: By; now: Date },
): Promise<void> {
  const { orgId, offeringId, learnerId, attemptId, now } = result
  const controlId = (await findControlOfTest(trx, orgId, result.testId))?.id
  if (controlId === undefined) return
  const known = await findEntryOfAttempt(trx, orgId, controlId, learnerId, attemptId)
  if (known === undefined || known.percent === null) return
  const open = await openSheet(trx, orgId, offeringId, now)
  const control = open.controls.find((one) => one.id === controlId)
  if (control === undefined || open.status !== 'open') return
  const written = await writeMarks(trx, [{ learnerId, controlId, mark: null, version: known.version, attemptId }], {
    orgId,
    offeringId,
    controls: open.controls.map((one) => ({ ...controlOf(one), slot: one.slot, closed: one.closed_at !== null })),
    rule: open.rule,
    source: 'test',
    reason: 'attempt',
    note: '',
    by: 'personId' in result.by ? result.by.personId : null,
    throughClosed: true,
    now,
  })
  if (!written.saved.some((saved) => saved.changed)) return
  await notify(trx, {
    orgId,
    personIds: [learnerId],
    kind: 'gradebook.mark-withdrawn',
    facts: { course: inThree(open.sheet), control: inThree(control) },
    link: '/marks',
    now,
  })
  await emitAll(trx, result.by, written.events)
}

/** Whether a learner may sit the exam of an offering, with the reasons and their clause when not (A2010-29, A2015-33). */
export async function examAdmission(
  trx: Trx,
  at: { orgId: string; offeringId: string; learnerId: string },
  now = new Date(),
): Promise<Admission> {
  const open = await openSheet(trx, at.orgId, at.offeringId, now)
  const marks = await findMarks(trx, at.orgId, at.offeringId, at.learnerId)
  return admission(open.controls.map(controlOf), marksOf(byControl(marks, open.controls)), open.rule)
}

/** Whether a test is the final control of its offering, so that its attempts need admission. */
export async function isExamTest(trx: Trx, orgId: string, testId: string): Promise<boolean> {
  return (await findControlOfTest(trx, orgId, testId))?.kind === 'final'
}
