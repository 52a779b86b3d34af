import { reportedWindows, type AlertWindows, type Threshold, type ThresholdBody } from '@dala/domain/emergency'
import { sql } from 'kysely'
import type { Trx } from '#lib/db'
import './emergency.tables.ts'

export interface Settings {
  place: string
  windows: AlertWindows
  windowsSource: string
  windowsSourceOn: string | null
  windowsConfirmed: boolean
  accessDays: number
}

const reportedSource = 'Приказ № 349, редакция 26.06.2026, пп. 14–15 (по пересказу; подтвердите)'
const usualAccessDays = 30

const settingsOf = (trx: Trx, orgId: string) => trx.selectFrom('emergency.setting').selectAll().where('org_id', '=', orgId)

export async function readSettings(trx: Trx, orgId: string): Promise<Settings> {
  const row = await settingsOf(trx, orgId).executeTakeFirst()
  return {
    place: row?.place ?? '',
    windows: row?.windows ?? reportedWindows,
    windowsSource: row?.windows ? row.windows_source : reportedSource,
    windowsSourceOn: row?.windows_source_on ?? null,
    windowsConfirmed: row?.windows_confirmed ?? false,
    accessDays: row?.access_days ?? usualAccessDays,
  }
}

/** Locks the organisation's switching: of two switches at the same moment the second sees the first. */
export async function lockSwitching(trx: Trx, orgId: string, now: Date): Promise<void> {
  await trx
    .insertInto('emergency.setting')
    .values({ org_id: orgId, updated_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await settingsOf(trx, orgId).forUpdate().execute()
}

export const savePlace = (trx: Trx, orgId: string, place: string) =>
  trx.updateTable('emergency.setting').set({ place }).where('org_id', '=', orgId).where('place', '=', '').execute()

export const saveSettings = (trx: Trx, orgId: string, settings: Settings, by: string, now: Date) => {
  const values = {
    place: settings.place,
    windows: JSON.stringify(settings.windows),
    windows_source: settings.windowsSource,
    windows_source_on: settings.windowsSourceOn,
    windows_confirmed: settings.windowsConfirmed,
    access_days: settings.accessDays,
    updated_by: by,
    updated_at: now,
  }
  return trx
    .insertInto('emergency.setting')
    .values({ org_id: orgId, ...values })
    .onConflict((conflict) => conflict.column('org_id').doUpdateSet(values))
    .execute()
}

/** The organisation's own thresholds in the order of place, wind and grade. */
export const listThresholds = async (trx: Trx, orgId: string): Promise<Threshold[]> =>
  (
    await trx
      .selectFrom('emergency.threshold')
      .selectAll()
      .where('org_id', '=', orgId)
      .where('removed_at', 'is', null)
      .orderBy(sql`place, wind_from, grade_from, id`)
      .execute()
  ).map((row) => ({
    id: row.id,
    place: row.place,
    gradeFrom: row.grade_from,
    gradeTo: row.grade_to,
    windFrom: row.wind_from,
    windTo: row.wind_to,
    temperature: row.temperature,
    source: row.source,
    sourceOn: row.source_on,
    confirmed: row.confirmed,
  }))

const columns = (body: ThresholdBody, by: string, now: Date) => ({
  place: body.place,
  grade_from: body.gradeFrom,
  grade_to: body.gradeTo,
  wind_from: body.windFrom,
  wind_to: body.windTo,
  temperature: body.temperature,
  source: body.source,
  source_on: body.sourceOn,
  confirmed: body.confirmed,
  changed_by: by,
  changed_at: now,
})

export const insertThresholds = (trx: Trx, orgId: string, rows: readonly { id: string; body: ThresholdBody }[], by: string, now: Date) =>
  trx
    .insertInto('emergency.threshold')
    .values(rows.map(({ id, body }) => ({ org_id: orgId, id, ...columns(body, by, now) })))
    .execute()

/** Whether there was such a row to change. */
export const updateThreshold = async (
  trx: Trx,
  orgId: string,
  id: string,
  body: ThresholdBody,
  by: string,
  now: Date,
): Promise<boolean> => {
  const { numUpdatedRows } = await trx
    .updateTable('emergency.threshold')
    .set(columns(body, by, now))
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const endThreshold = async (trx: Trx, orgId: string, id: string, by: string, now: Date): Promise<boolean> => {
  const { numUpdatedRows } = await trx
    .updateTable('emergency.threshold')
    .set({ removed_at: now, changed_by: by })
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
