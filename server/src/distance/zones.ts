import { zoneOf, type addZone as api, type Zone } from '@dala/domain/distance'
import type { BodyOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import { missing, newId, type Db } from '#lib/db'
import { emit } from '#lib/events'
import { insertZone, listZoneRows, setZoneEnd, type ZoneRow } from './zones.queries.ts'

const view = (row: ZoneRow): Zone => ({
  id: row.id,
  name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
  aliases: row.aliases,
  kind: row.kind,
  source: row.source,
  sourceOn: row.source_on,
  validFrom: row.valid_from,
  validTo: row.valid_to,
})

export const listZones = (db: Db, actor: Actor) =>
  db.transaction(async (trx) => ({ items: (await listZoneRows(trx, actor.orgId)).map(view) }))

/** Puts a zone on the list, with its source and the day of the source (D-16). */
export const addZone = (db: Db, actor: Actor, zone: BodyOf<typeof api>, now: Date) =>
  db.transaction(async (trx) => {
    const row: ZoneRow = {
      org_id: actor.orgId,
      id: newId(),
      name_kk: zone.name.kk,
      name_ru: zone.name.ru,
      name_en: zone.name.en,
      aliases: zone.aliases,
      kind: zone.kind,
      source: zone.source,
      source_on: zone.sourceOn,
      valid_from: zone.validFrom,
      valid_to: null,
      created_by: actor.personId,
      created_at: now,
    }
    await insertZone(trx, row)
    await emit(trx, actor, 'distance.zone-added', {
      subject: ['zone', row.id],
      payload: { name: zone.name.ru, kind: zone.kind, source: zone.source, sourceOn: zone.sourceOn, validFrom: zone.validFrom },
      at: now,
    })
    return view(row)
  })

export const closeZone = (db: Db, actor: Actor, id: string, validTo: string, now: Date) =>
  db.transaction(async (trx) => {
    const row = await setZoneEnd(trx, actor.orgId, id, validTo)
    if (row === undefined) return missing('zone', id)
    await emit(trx, actor, 'distance.zone-closed', { subject: ['zone', id], payload: { name: row.name_ru, validTo }, at: now })
    return view(row)
  })

/** The zone of the organisation's list that a place of the journey names on any of its days, or null (A2023-9.d, A2023-11.1.h). */
export function zoneFor(zones: readonly ZoneRow[], places: readonly string[], days: { from: string; to: string }): ZoneRow | null {
  const found = zoneOf(
    places,
    zones.map((row) => ({
      row,
      names: [row.name_kk, row.name_ru, row.name_en, ...row.aliases],
      validFrom: row.valid_from,
      validTo: row.valid_to,
    })),
    days,
  )
  return found?.row ?? null
}
