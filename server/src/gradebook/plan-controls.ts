import type { PlannedControl } from '@dala/domain/gradebook'
import type { Actor } from '@dala/domain/identity'
import { missing, newId, type Db, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { demand } from '#lib/http'
import { problem } from '#lib/problems'
import { openSheet, type OpenSheet } from './open-sheet.ts'
import { mayMark, mayRead } from './policy.ts'
import { sheetFor } from './read-sheet.ts'
import {
  controlsWithEntries,
  freeTests,
  insertControls,
  listLinkableTests,
  lockSheet,
  nextSlot,
  removeControls,
  setControlClosed,
  updateControl,
  type NewControl,
} from './sheet.queries.ts'

async function openForPlanning(trx: Trx, actor: Actor, offeringId: string, now: Date): Promise<OpenSheet> {
  const open = await openSheet(trx, actor.orgId, offeringId, now)
  if (!mayRead(actor, open.sheet).allowed) missing('offering', offeringId)
  demand(mayMark(actor, open.sheet))
  if ((await lockSheet(trx, actor.orgId, offeringId, 'update'))?.status !== 'open') throw problem('gradebook.sheet-published')
  return open
}

/** Sets the control events in the given order. Ratings are counted anew from the marks when they are read: a reweight rewrites no mark. */
export const planControls = (db: Db, actor: Actor, offeringId: string, planned: readonly PlannedControl[], now: Date) =>
  db.transaction(async (trx) => {
    const { controls } = await openForPlanning(trx, actor, offeringId, now)
    const known = new Map(controls.map((control) => [control.id, control]))
    const finals = planned.filter((control) => control.kind === 'final')
    const shaped = planned.every((control) => (control.kind === 'final') === (control.term === null))
    const ids = planned.flatMap((control) => (control.id === null ? [] : [control.id]))
    if (finals.length !== 1 || !shaped || new Set(ids).size !== ids.length) throw problem('gradebook.plan-wrong')
    for (const id of ids) if (!known.has(id)) missing('control', id)
    const tests = planned.flatMap((control) => (control.testId === null ? [] : [control.testId]))
    if (new Set(tests).size !== tests.length) throw problem('gradebook.test-taken')
    const linkable = new Map((await listLinkableTests(trx, actor.orgId, offeringId)).map((test) => [test.id, test]))
    for (const { testId, id, kind } of planned) {
      if (testId === null) continue
      // A test of another course would be taken away from the sheet of that course.
      const test = linkable.get(testId) ?? missing('test', testId)
      // An exam asks for admission, which asks for every other control: as one of those nobody could ever begin it.
      if (test.control_id !== id && (kind === 'final') !== (test.control === 'final')) throw problem('gradebook.test-kind')
    }
    const gone = controls.filter((control) => !ids.includes(control.id))
    const marked = new Set(
      await controlsWithEntries(
        trx,
        actor.orgId,
        gone.map((control) => control.id),
      ),
    )
    const kept = gone.find((control) => marked.has(control.id))
    if (kept !== undefined) throw problem('gradebook.control-has-marks', { name: kept.name_kk })

    let slot = await nextSlot(trx, actor.orgId, offeringId)
    const ordered: NewControl[] = planned.map((control, position) => ({
      ...control,
      id: control.id ?? newId(),
      position,
      slot: (control.id === null ? undefined : known.get(control.id)?.slot) ?? slot++,
    }))
    if (gone.length > 0)
      await removeControls(
        trx,
        actor.orgId,
        offeringId,
        gone.map((control) => control.id),
        now,
      )
    const freed = ordered.filter(({ id, testId }) => (known.get(id)?.test_id ?? testId) !== testId)
    if (freed.length > 0)
      await freeTests(
        trx,
        actor.orgId,
        freed.map(({ id }) => id),
      )
    for (const control of ordered) if (known.has(control.id)) await updateControl(trx, actor.orgId, offeringId, control)
    const added = ordered.filter((control) => !known.has(control.id))
    if (added.length > 0) await insertControls(trx, actor.orgId, offeringId, added, now)
    const sheet = await sheetFor(trx, actor, offeringId, now)
    await emit(trx, actor, 'gradebook.controls-planned', {
      subject: ['offering', offeringId],
      payload: { controls: ordered.map(({ id, kind, term, weight, required, testId }) => ({ id, kind, term, weight, required, testId })) },
    })
    return sheet
  })

/** Closes a control event for marks by hand, or opens it again. */
export const closeControl = (db: Db, actor: Actor, offeringId: string, controlId: string, closed: boolean, now: Date) =>
  db.transaction(async (trx) => {
    const { controls } = await openForPlanning(trx, actor, offeringId, now)
    const control = controls.find((one) => one.id === controlId) ?? missing('control', controlId)
    if ((control.closed_at !== null) !== closed)
      await setControlClosed(trx, actor.orgId, offeringId, controlId, closed ? now : null, closed ? actor.personId : null)
    const sheet = await sheetFor(trx, actor, offeringId, now)
    await emit(trx, actor, closed ? 'gradebook.control-closed' : 'gradebook.control-opened', {
      subject: ['control', controlId],
      payload: { offeringId },
    })
    return sheet
  })
