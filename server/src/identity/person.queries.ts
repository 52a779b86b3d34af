import type { Trx } from '#lib/db'
import './identity.tables.ts'

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
    .selectFrom('people.person')
    .select(['id', 'account_id', 'surname', 'given_name', 'patronymic', 'email', 'phone', 'iin_sealed'])
    .where('org_id', '=', orgId)
    .where('id', '=', personId)
    .executeTakeFirst()

/** Ties a person to an account; false when somebody was faster. */
export const tieAccount = async (trx: Trx, orgId: string, personId: string, accountId: string, now: Date): Promise<boolean> =>
  (
    await trx
      .updateTable('people.person')
      .set({ account_id: accountId, updated_at: now })
      .where('org_id', '=', orgId)
      .where('id', '=', personId)
      .where('account_id', 'is', null)
      .executeTakeFirst()
  ).numUpdatedRows > 0n
