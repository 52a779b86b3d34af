import type { Actor } from '@dala/domain/identity'
import { takeOffAgenda } from '#councils'
import { newId, type Db } from '#lib/db'
import { emit, personal } from '#lib/events'
import { demand } from '#lib/http'
import { problem } from '#lib/problems'
import { insertStep, move } from './applications.queries.ts'
import { getCase } from './case.ts'
import { detachFromDrafts } from './orders.queries.ts'
import { mayWithdraw } from './policy.ts'
import { showApplication } from './show-application.ts'

/** Withdraws an application before its order is issued; a draft order loses its line, a council that has not begun on it its matter. */
export const withdrawApplication = (db: Db, actor: Actor, id: string, note: string, now: Date) =>
  db.transaction(async (trx) => {
    const item = await getCase(trx, actor, id, now, 'lock')
    demand(mayWithdraw(item.tie))
    const moved = await move(trx, actor.orgId, id, 'withdraw', { withdrawn_at: now, order_id: null, updated_at: now })
    if (!moved) throw problem('distance.step-not-possible')
    await detachFromDrafts(trx, actor.orgId, id)
    await takeOffAgenda(trx, actor, { type: 'application', id }, now)
    await insertStep(trx, { org_id: actor.orgId, id: newId(), application_id: id, kind: 'withdrawn', note, by_id: actor.personId, at: now })
    await emit(trx, actor, 'distance.application-withdrawn', {
      subject: ['application', id],
      about: item.row.learner_id,
      payload: { label: item.row.label, from: item.row.status, ...(note !== '' && { note: personal(note) }) },
      at: now,
    })
    return showApplication(trx, actor, await getCase(trx, actor, id, now), now)
  })
