import type { Insertable } from 'kysely'
import type { Database, Trx } from '#lib/db'
import './distance.tables.ts'

export const listZoneRows = (trx: Trx, orgId: string) =>
  trx.selectFrom('distance.zone').selectAll().where('org_id', '=', orgId).orderBy('name_kk').orderBy('id').limit(500).execute()

export type ZoneRow = Awaited<ReturnType<typeof listZoneRows>>[number]

export const insertZone = async (trx: Trx, row: Insertable<Database['distance.zone']>): Promise<void> => {
  await trx.insertInto('distance.zone').values(row).execute()
}

export const setZoneEnd = (trx: Trx, orgId: string, id: string, validTo: string) =>
  trx
    .updateTable('distance.zone')
    .set({ valid_to: validTo })
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .where('valid_from', '<=', validTo)
    .returningAll()
    .executeTakeFirst()
