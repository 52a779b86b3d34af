import type { Trx } from '#lib/db'
import './identity.tables.ts'
import { isVisitor } from './visiting.queries.ts'

/** The name of a person of the organisation. */
export const findName = (trx: Trx, orgId: string, personId: string) =>
  trx
    .selectFrom('people.person')
    .select(['surname', 'given_name', 'patronymic'])
    .where('org_id', '=', orgId)
    .where('id', '=', personId)
    .executeTakeFirst()

/** A person with what an account may be made of. */
export const findPerson = (trx: Trx, orgId: string, personId: string) =>
  trx
    .selectFrom('people.person as p')
    .select(['p.id', 'p.account_id', 'p.surname', 'p.given_name', 'p.patronymic', 'p.email', 'p.phone', 'p.iin_sealed'])
    .select(isVisitor(orgId, 'p.id').as('visiting'))
    .where('p.org_id', '=', orgId)
    .where('p.id', '=', personId)
    .executeTakeFirst()

/** Ties a person to an account; false when somebody was faster, or the account is another person's here. */
export const tieAccount = async (trx: Trx, orgId: string, personId: string, accountId: string, now: Date): Promise<boolean> =>
  (
    await trx
      .updateTable('people.person')
      .set({ account_id: accountId, updated_at: now })
      .where('org_id', '=', orgId)
      .where('id', '=', personId)
      .where('account_id', 'is', null)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('people.person as other')
              .select('other.id')
              .where('other.org_id', '=', orgId)
              .where('other.account_id', '=', accountId),
          ),
        ),
      )
      .executeTakeFirst()
  ).numUpdatedRows > 0n
