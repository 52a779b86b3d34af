import type { OrderBody } from '@dala/domain/registrar'
import type { Actor } from '@dala/domain/identity'
import { fullName } from '@dala/locale'
import type { Db } from '#lib/db'
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
