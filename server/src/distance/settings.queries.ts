import { defaultSettings, type DistanceSettings } from '@dala/domain/distance'
import type { Trx } from '#lib/db'
import './distance.tables.ts'

/** The organisation's settings, or the defaults. */
export async function readSettings(trx: Trx, orgId: string): Promise<DistanceSettings> {
  const row = await trx.selectFrom('distance.setting').selectAll().where('org_id', '=', orgId).executeTakeFirst()
  if (row === undefined) return defaultSettings
  return {
    remindDays: row.remind_days,
    reviewDays: row.review_days,
    considerDays: row.consider_days,
    orderDays: row.order_days,
    acquaintDays: row.acquaint_days,
    opinionFromAge: row.opinion_from_age,
  }
}

export const writeSettings = async (trx: Trx, orgId: string, by: string, settings: DistanceSettings, now: Date): Promise<void> => {
  const row = {
    remind_days: settings.remindDays,
    review_days: settings.reviewDays,
    consider_days: settings.considerDays,
    order_days: settings.orderDays,
    acquaint_days: settings.acquaintDays,
    opinion_from_age: settings.opinionFromAge,
    updated_by: by,
    updated_at: now,
  }
  await trx
    .insertInto('distance.setting')
    .values({ org_id: orgId, ...row })
    .onConflict((conflict) => conflict.column('org_id').doUpdateSet(row))
    .execute()
}
