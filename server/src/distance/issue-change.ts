import type { Trx } from '#lib/db'
import { newId } from '#lib/db'
import type { NewEvent } from '#lib/events'
import { problem } from '#lib/problems'
import { notify } from '#messages'
import type { Begin } from './begin-status.ts'
import { nameOf } from './names.ts'
import { fixChangeLine, type LineRow } from './orders.queries.ts'
import { concerned } from './readers.ts'
import { changeAny, insertChange } from './statuses.queries.ts'

/** Extends or ends the status of one learner by an issued order and tells those concerned. */
export async function changeStatus(
  trx: Trx,
  begin: Begin & { today: string },
  kind: 'extend' | 'return',
  line: LineRow,
): Promise<NewEvent> {
  const { orgId, orderId, label, now } = begin
  const id = line.status_id
  if (id === null) throw new Error('A line of a change names its status')
  const changed = await changeAny(
    trx,
    orgId,
    id,
    orderId,
    kind === 'extend'
      ? { ends_on: line.ends_on, ended_on: null, ended_because: null, reminded_on: null, pending_order_id: null }
      : { ended_on: line.ends_on, ended_because: 'returned', ending_order_id: orderId, pending_order_id: null },
  )
  if (!changed) throw problem('distance.change-pending')
  const late = begin.today > line.order_due
  await fixChangeLine(trx, orgId, orderId, line.application_id, late)
  await insertChange(trx, {
    org_id: orgId,
    id: newId(),
    status_id: id,
    kind: kind === 'extend' ? 'extended' : 'ended',
    ends_on: line.ends_on,
    because: kind === 'extend' ? '' : 'returned',
    order_id: orderId,
    by_id: begin.byId,
    at: now,
  })
  await notify(trx, {
    orgId,
    personIds: await concerned(trx, orgId, line.learner_id),
    kind: kind === 'extend' ? 'distance.status-extended' : 'distance.status-ended',
    facts: { learner: nameOf(line), due: line.ends_on, number: label },
    link: `/distance/${id}`,
    now,
  })
  return {
    kind: kind === 'extend' ? 'distance.status-extended' : 'distance.status-ended',
    subject: ['status', id],
    about: line.learner_id,
    payload: { orderId, label, late, ...(kind === 'extend' ? { endsOn: line.ends_on } : { endedOn: line.ends_on, because: 'returned' }) },
    at: now,
  }
}
