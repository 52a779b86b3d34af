import type { ChangeReason, MarkChange, MarkConflict } from '@dala/domain/gradebook'
import type { Actor } from '@dala/domain/identity'
import { notifyEach } from '#messages'
import { holdsOverAll } from '#organisations'
import { missing, type Db, type Trx } from '#lib/db'
import { emitAll } from '#lib/events'
import { demand } from '#lib/http'
import { problem } from '#lib/problems'
import { listLastEntries } from './marks.queries.ts'
import { openSheet, type OpenSheet } from './open-sheet.ts'
import { mayAmend, mayMark, mayRead } from './policy.ts'
import { authorOf, inThree } from './read-sheet.ts'
import { amendResults } from './publish-sheet.ts'
import { controlOf } from './rule-for.ts'
import { lockSheet } from './sheet.queries.ts'
import { writeMarks, type Written } from './write-marks.ts'

interface Save {
  changes: readonly MarkChange[]
  reason: ChangeReason
  note: string
}

/** Saves marks that a person gave by hand: the teacher while the sheet is open, the registrar with a reason after it was published. */
export const saveMarks = (db: Db, actor: Actor, offeringId: string, save: Save, now: Date) =>
  db.transaction(async (trx) => {
    const open = await openSheet(trx, actor.orgId, offeringId, now)
    if (!mayRead(actor, open.sheet).allowed) missing('offering', offeringId)
    const status = (await lockSheet(trx, actor.orgId, offeringId, 'share'))?.status ?? 'open'
    if (status === 'closed') throw problem('gradebook.sheet-closed')
    demand(status === 'open' ? mayMark(actor, open.sheet) : mayAmend(actor))
    // A registrar of one faculty amends the marks of its learners; of the others the sheet shows nothing to him either.
    const marked = save.changes.map((change) => change.learnerId)
    if (status === 'published' && !(await holdsOverAll(trx, actor, 'gradebook.close', marked))) missing('learner', marked[0] ?? '')
    if (status === 'published' && save.note === '') throw problem('gradebook.note-needed', {}, [{ path: 'body.note', message: 'required' }])
    const written = await writeMarks(
      trx,
      save.changes.map((change) => ({ ...change, attemptId: null })),
      {
        orgId: actor.orgId,
        offeringId,
        controls: open.controls.map((control) => ({ ...controlOf(control), slot: control.slot, closed: control.closed_at !== null })),
        rule: open.rule,
        source: 'hand',
        reason: save.reason,
        note: save.note,
        by: actor.personId,
        throughClosed: status === 'published',
        now,
      },
    )
    const learners = [...new Set(written.saved.map((mark) => mark.learnerId))]
    const amended = status === 'published' ? await amendResults(trx, actor, open, learners, save, now) : []
    const conflicts = await describeConflicts(trx, actor.orgId, written.conflicts)
    await tellLearners(trx, actor.orgId, open, written, now)
    await emitAll(trx, actor, [...written.events, ...amended])
    return {
      savedAt: now,
      saved: written.saved.map(({ learnerId, controlId, version }) => ({ learnerId, controlId, version })),
      conflicts,
      refused: written.refused,
    }
  })

async function describeConflicts(trx: Trx, orgId: string, conflicts: Written['conflicts']): Promise<MarkConflict[]> {
  const entries = await listLastEntries(trx, orgId, conflicts)
  return entries.map((entry) => ({
    learnerId: entry.learner_id,
    controlId: entry.control_id,
    mark: entry.absent ? 'absent' : entry.percent,
    version: entry.version,
    by: authorOf(entry),
    at: entry.at.toISOString(),
  }))
}

/** Tells learners of new and of changed marks. */
async function tellLearners(trx: Trx, orgId: string, open: OpenSheet, written: Written, now: Date): Promise<void> {
  const controls = new Map(open.controls.map((control) => [control.id, inThree(control)]))
  const noticesOf = (first: boolean) =>
    written.saved.flatMap((saved) => {
      const control = controls.get(saved.controlId)
      if (!saved.changed || saved.first !== first || typeof saved.mark !== 'number' || control === undefined) return []
      return [{ personId: saved.learnerId, facts: { course: inThree(open.sheet), control, percent: saved.mark } }]
    })
  await notifyEach(trx, { orgId, kind: 'gradebook.marked', notices: noticesOf(true), link: '/marks', now })
  await notifyEach(trx, { orgId, kind: 'gradebook.mark-changed', notices: noticesOf(false), link: '/marks', now })
}
