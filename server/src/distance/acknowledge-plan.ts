import type { Actor } from '@dala/domain/identity'
import { formatDateTime, toIsoDate } from '@dala/locale'
import { registerDocument } from '#documents'
import { newId, type Db } from '#lib/db'
import { emit } from '#lib/events'
import { demand } from '#lib/http'
import { problem } from '#lib/problems'
import { insertStep, move } from './applications.queries.ts'
import { getCase } from './case.ts'
import { nameOf } from './names.ts'
import { findOrder } from './orders.queries.ts'
import { findPerson } from './people.queries.ts'
import { findPlan, insertAcquaintance } from './plans.queries.ts'
import { mayAcknowledge } from './policy.ts'
import { showApplication } from './show-application.ts'

/** The learner (or guardian) says that plan and timetable were read (A2015-13.6); the record names the version by its hash. */
export const acknowledgePlan = (db: Db, actor: Actor, id: string, hash: string, now: Date) =>
  db.transaction(async (trx) => {
    const { orgId } = actor
    const item = await getCase(trx, actor, id, now, 'lock')
    demand(mayAcknowledge(item.tie))
    const plan = await findPlan(trx, orgId, id)
    if (plan === undefined || item.row.order_id === null) throw problem('distance.step-not-possible')
    if (plan.hash.toString('hex') !== hash) throw problem('distance.plan-changed')
    const today = toIsoDate(now)
    const due = item.row.acquaint_due ?? today
    const late = today > due
    const order = await findOrder(trx, orgId, item.row.order_id)
    const by = await findPerson(trx, orgId, actor.personId)
    const paper = await registerDocument(trx, {
      orgId,
      register: 'distance-acknowledgement',
      kind: 'distance-acknowledgement',
      datedOn: today,
      title: { kk: 'Танысу парағы', ru: 'Лист ознакомления', en: 'Acknowledgement sheet' },
      subject: ['application', id],
      aboutId: item.row.learner_id,
      template: {
        kind: 'distance-acknowledgement',
        values: ({ label }) => ({
          number: label,
          learner: nameOf(item.learner),
          by: by === undefined ? '' : nameOf(by),
          order: order?.label ?? '',
          planHash: hash,
          note: `${formatDateTime(now)}, жеке кабинет`,
        }),
      },
      createdBy: actor.personId,
      signedBy: actor.personId,
      now,
    })
    const moved = await move(trx, orgId, id, 'acquaint', { acquainted_at: now, acquainted_on: today, updated_at: now })
    if (!moved) throw problem('distance.step-not-possible')
    await insertAcquaintance(trx, {
      org_id: orgId,
      application_id: id,
      order_id: item.row.order_id,
      plan_id: plan.id,
      plan_hash: plan.hash,
      acknowledged_by: actor.personId,
      acknowledged_at: now,
      due_on: due,
      late,
      document_id: paper.id,
    })
    await insertStep(trx, { org_id: orgId, id: newId(), application_id: id, kind: 'acquainted', by_id: actor.personId, at: now })
    await emit(trx, actor, 'distance.plan-acknowledged', {
      subject: ['application', id],
      about: item.row.learner_id,
      payload: { orderId: item.row.order_id, planHash: hash, dueOn: due, late, document: paper.label },
      at: now,
    })
    return showApplication(trx, actor, await getCase(trx, actor, id, now), now)
  })
