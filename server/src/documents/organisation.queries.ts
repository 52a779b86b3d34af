import type { Trx } from '#lib/db'

export const findKind = async (trx: Trx, orgId: string) =>
  (await trx.selectFrom('organisations.organisation').select('kind').where('id', '=', orgId).executeTakeFirstOrThrow()).kind
