import type { Actor } from '@dala/domain/identity'
import { type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { openSheet } from './open-sheet.ts'
import { mayMark } from './policy.ts'
import { controlsWithEntries, findControlOfTest, listControls, lockSheet, setTestOfControl } from './sheet.queries.ts'

/**
 * Gives a test to the control event of its kind that waits for one, if exactly one does; which of several is the teacher's to say.
 * A control event with marks was conducted without a test, so it waits for none.
 */
export async function linkTest(
  trx: Trx,
  actor: Actor,
  test: { id: string; offeringId: string; control: 'midterm' | 'final' },
  now: Date,
): Promise<void> {
  const { orgId } = actor
  await openSheet(trx, orgId, test.offeringId, now)
  if ((await lockSheet(trx, orgId, test.offeringId, 'update'))?.status !== 'open') return
  if ((await findControlOfTest(trx, orgId, test.id)) !== undefined) return
  const free = (await listControls(trx, orgId, test.offeringId)).filter(
    (control) => control.kind === test.control && control.test_id === null && control.closed_at === null,
  )
  const marked = await controlsWithEntries(
    trx,
    orgId,
    free.map(({ id }) => id),
  )
  const [control, ...others] = free.filter(({ id }) => !marked.includes(id))
  if (control === undefined || others.length > 0) return
  await setTestOfControl(trx, orgId, control.id, test.id)
  await emit(trx, actor, 'gradebook.test-linked', {
    subject: ['control', control.id],
    payload: { offeringId: test.offeringId, testId: test.id },
  })
}

/** Whether a control event takes the results of a test, and whether the actor may plan that. */
export async function linkOfTest(trx: Trx, actor: Actor, test: { id: string; teacherId: string }) {
  return {
    linked: (await findControlOfTest(trx, actor.orgId, test.id)) !== undefined,
    mayLink: mayMark(actor, { teacher_id: test.teacherId, tutor_id: null }).allowed,
  }
}
