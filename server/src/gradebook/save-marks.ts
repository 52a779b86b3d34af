import type { ChangeReason, MarkChange, MarkConflict } from '@dala/domain/gradebook'
import type { Actor } from '@dala/domain/identity'
import { notify } from '#messages'
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
    if (status === 'published' && save.note === '') throw problem('gradebook.note-needed', {}, [{ path: 'body.note', message: 'required' }])
    const written = await writeMarks(
      trx,
      save.changes.map((change) => ({ ...change, attemptId: null })),
      {
        orgId: actor.orgId,
        offeringId,
        controls: open.controls.map((control) => ({ ...controlOf(control), closed: control.closed_at !== null })),
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

const mostNotices = 50

/** Tells learners of their marks; a whole column pasted at once is told too, but not a mass of corrections of one save. */
async function tellLearners(trx: Trx, orgId: string, open: OpenSheet, written: Written, now: Date): Promise<void> {
  const told = written.saved.filter((mark) => typeof mark.mark === 'number' && mark.version > 0)
  if (told.length > mostNotices) return
  for (const mark of told) {
    const control = open.controls.find((one) => one.id === mark.controlId)
    if (control === undefined || typeof mark.mark !== 'number') continue
    await notify(trx, {
      orgId,
      personIds: [mark.learnerId],
      kind: mark.first ? 'gradebook.marked' : 'gradebook.mark-changed',
      facts: { course: inThree(open.sheet), control: inThree(control), percent: mark.mark },
      link: '/marks',
      now,
    })
  }
}
