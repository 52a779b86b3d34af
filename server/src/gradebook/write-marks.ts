import { admission, type Control, type GradeRule, type MarkChange } from '@dala/domain/gradebook'
import { newId, type Trx } from '#lib/db'
import type { NewEvent } from '#lib/events'
import type { EntryReason, SlotMarks, StoredMark } from './gradebook.tables.ts'
import { insertEntries, listEnrolled, lockMarks, updateMarks, type NewEntry } from './marks.queries.ts'
import { byControl, marksOf } from './rule-for.ts'

export interface MarkToWrite {
  learnerId: string
  controlId: string
  mark: MarkChange['mark']
  /** the version the author saw; null for a test, whose result stands whatever was there */
  version: number | null
  attemptId: string | null
}

export interface WriteOptions {
  orgId: string
  offeringId: string
  controls: readonly (Control & { closed: boolean; slot: number })[]
  rule: GradeRule
  source: 'hand' | 'test'
  reason: EntryReason
  note: string
  by: string | null
  /** closed control events may be written too */
  throughClosed: boolean
  now: Date
}

type Place = { learnerId: string; controlId: string }
export interface Written {
  saved: (Place & { version: number; changed: boolean; first: boolean; mark: MarkChange['mark'] })[]
  conflicts: (Place & { version: number })[]
  refused: (Place & { reason: 'not-admitted' | 'control-closed' | 'not-enrolled' })[]
  events: NewEvent[]
}

const rowsAtOnce = 1000
const empty: StoredMark = [null, 0, 0]

const sameMark = ([percent, , absent]: StoredMark, mark: MarkChange['mark']): boolean =>
  mark === 'absent' ? absent === 1 : absent === 0 && percent === mark

/** A copy with one mark put; slots before it that have none stay empty. */
const withMark = (slots: SlotMarks, slot: number, mark: StoredMark): SlotMarks =>
  Array.from({ length: Math.max(slots.length, slot + 1) }, (_, index) => (index === slot ? mark : (slots[index] ?? null)))

/**
 * Writes marks with their history: what somebody else changed meanwhile is a conflict, an exam mark needs admission (A2015-33).
 * The caller has checked who may write and emits the events at the end of the transaction.
 */
export async function writeMarks(trx: Trx, marks: readonly MarkToWrite[], options: WriteOptions): Promise<Written> {
  const { orgId, offeringId, now } = options
  const written: Written = { saved: [], conflicts: [], refused: [], events: [] }
  const controls = new Map(options.controls.map((control) => [control.id, control]))
  const enrolled = await listEnrolled(trx, orgId, offeringId, [...new Set(marks.map((mark) => mark.learnerId))])
  const writable = marks.filter((mark) => {
    if (enrolled.has(mark.learnerId) && controls.has(mark.controlId)) return true
    written.refused.push({ learnerId: mark.learnerId, controlId: mark.controlId, reason: 'not-enrolled' })
    return false
  })
  if (writable.length === 0) return written

  const current = await lockMarks(
    trx,
    orgId,
    offeringId,
    writable.map((mark) => mark.learnerId),
    now,
  )
  const changed = new Map<string, SlotMarks>()
  const entries: NewEntry[] = []
  // Control events come before the exam, so that marks sent together admit to it.
  const inOrder = [...writable].sort(
    (a, b) => Number(controls.get(a.controlId)?.kind === 'final') - Number(controls.get(b.controlId)?.kind === 'final'),
  )
  for (const { learnerId, controlId, mark, version, attemptId } of inOrder) {
    const place = { learnerId, controlId }
    const control = controls.get(controlId)
    if (control === undefined) continue // filtered above
    const stored = changed.get(learnerId) ?? current.get(learnerId) ?? []
    const before = stored[control.slot] ?? empty
    // The same value again is a repeated request, not a change.
    if (sameMark(before, mark)) {
      written.saved.push({ ...place, version: before[1], changed: false, first: false, mark })
      continue
    }
    if (version !== null && version !== before[1]) {
      written.conflicts.push({ ...place, version: before[1] })
      continue
    }
    if (control.closed && !options.throughClosed) {
      written.refused.push({ ...place, reason: 'control-closed' })
      continue
    }
    if (
      control.kind === 'final' &&
      mark !== null &&
      !admission(options.controls, marksOf(byControl(stored, options.controls)), options.rule).admitted
    ) {
      written.refused.push({ ...place, reason: 'not-admitted' })
      continue
    }
    const next: StoredMark = [mark === 'absent' ? null : mark, before[1] + 1, mark === 'absent' ? 1 : 0]
    changed.set(learnerId, withMark(stored, control.slot, next))
    const first = before[1] === 0
    entries.push({
      id: newId(),
      ...place,
      version: next[1],
      percent: next[0],
      absent: next[2] === 1,
      source: options.source,
      attemptId,
      reason: first ? 'first' : options.reason,
      note: options.note,
      by: options.by,
    })
    written.saved.push({ ...place, version: next[1], changed: true, first, mark })
    written.events.push({
      kind: first ? 'gradebook.marked' : 'gradebook.mark-changed',
      subject: ['control', controlId],
      about: learnerId,
      payload: {
        offeringId,
        version: next[1],
        ...(next[2] === 1 ? { absent: true } : { percent: next[0] }),
        source: options.source,
        ...(attemptId !== null && { attemptId }),
        ...(!first && { reason: options.reason, before: before[0] }),
      },
    })
  }
  for (let start = 0; start < entries.length; start += rowsAtOnce)
    await insertEntries(trx, orgId, offeringId, entries.slice(start, start + rowsAtOnce), now)
  if (changed.size > 0) await updateMarks(trx, orgId, offeringId, changed, now)
  return written
}
