import type { OrderBody } from '@dala/domain/registrar'
import type { Actor } from '@dala/domain/identity'
import { fullName } from '@dala/locale'
import { missing, type Db } from '#lib/db'
import { unitsHeld } from '#organisations'
import { listEvents, listPlaces } from './contingent.queries.ts'
import { findHead } from './head.queries.ts'
import { writeOrder, type Issuer } from './write-order.ts'

/** The one at work, and the head of the organisation whose name stands under the paper. */
export const issuerOf = (db: Db, actor: Pick<Actor, 'orgId' | 'personId'>): Promise<Issuer> =>
  db.transaction(async (trx) => {
    const head = await findHead(trx, actor.orgId)
    return {
      orgId: actor.orgId,
      personId: actor.personId,
      signer:
        head === undefined
          ? null
          : {
              personId: head.id,
              name: fullName({ surname: head.surname, givenName: head.given_name, patronymic: head.patronymic }),
              position: { kk: head.position_kk ?? 'Басшы', ru: head.position_ru ?? 'Руководитель' },
            },
    }
  })

/** Issues an order, or records one from paper, and returns its id. */
export async function issueOrder(db: Db, actor: Pick<Actor, 'orgId' | 'personId'>, body: OrderBody, now: Date): Promise<string> {
  const by = await issuerOf(db, actor)
  return db.transaction(async (trx) => (await writeOrder(trx, by, body, now)).orderId)
}

/**
 * Refuses an order that reaches beyond the units of the actor's role: learners of other groups, or a move into one. Learners without a group
 * may be enrolled into a group of the unit. What is out of reach looks missing.
 */
export const demandOrderReach = (db: Db, actor: Actor, body: OrderBody): Promise<void> =>
  db.transaction(async (trx) => {
    const units = await unitsHeld(trx, actor, 'registrar.order')
    if (units === null) return
    const target = body.paragraphs.map((paragraph) => paragraph.groupId).find((id) => id !== undefined && !units.includes(id))
    if (target !== undefined) missing('unit', target)
    const ids = body.paragraphs.flatMap((paragraph) => paragraph.personIds)
    const places = new Map((await listPlaces(trx, actor.orgId, ids)).map((row) => [row.person_id, row.group_id]))
    const foreign = ids.find((id) => {
      const groupId = places.get(id)
      return groupId === undefined || (groupId !== null && !units.includes(groupId))
    })
    if (foreign !== undefined) missing('learner', foreign)
  })

/** Refuses to take back an order that moved somebody from or into a group beyond the units of the actor's role; it looks missing. */
export const demandReversalReach = (db: Db, actor: Actor, orderId: string): Promise<void> =>
  db.transaction(async (trx) => {
    const units = await unitsHeld(trx, actor, 'registrar.order')
    if (units === null) return
    const events = await listEvents(trx, actor.orgId, { orderId })
    const groups = events.map((event) => [event.group_before, event.group_after].filter((id) => id !== null))
    if (groups.length === 0 || groups.some((own) => own.length === 0 || own.some((id) => !units.includes(id)))) missing('order', orderId)
  })
