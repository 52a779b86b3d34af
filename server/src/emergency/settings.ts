import { knownThresholds, thresholdsFor, type saveEmergencySettings as saveApi, type ThresholdBody } from '@dala/domain/emergency'
import type { BodyOf } from '@dala/domain/contract'
import { holds, type Actor } from '@dala/domain/identity'
import { missing, newId, type Db } from '#lib/db'
import { emit } from '#lib/events'
import { regionChoice } from './plan-switch.ts'
import { endThreshold, insertThresholds, listThresholds, readSettings, saveSettings, updateThreshold } from './settings.queries.ts'

export const showSettings = (db: Db, actor: Actor) =>
  db.transaction(async (trx) => ({
    ...(await readSettings(trx, actor.orgId)),
    thresholds: thresholdsFor(await listThresholds(trx, actor.orgId)),
    regions: regionChoice,
    can: { change: holds(actor, 'emergency.settings') },
  }))

export const changeSettings = (db: Db, actor: Actor, body: BodyOf<typeof saveApi>, now: Date) =>
  db.transaction(async (trx) => {
    await saveSettings(trx, actor.orgId, body, actor.personId, now)
    await emit(trx, actor, 'emergency.settings-saved', {
      subject: ['setting', actor.orgId],
      payload: { place: body.place, windows: body.windows, windowsSourceOn: body.windowsSourceOn, accessDays: body.accessDays },
      at: now,
    })
    return null
  })

const said = ({ place, gradeFrom, gradeTo, windFrom, windTo, temperature, sourceOn, confirmed }: ThresholdBody) => ({
  place,
  gradeFrom,
  gradeTo,
  windFrom,
  windTo,
  temperature,
  sourceOn,
  confirmed,
})

export const addThreshold = (db: Db, actor: Actor, body: ThresholdBody, now: Date) =>
  db.transaction(async (trx) => {
    const id = newId()
    await insertThresholds(trx, actor.orgId, [{ id, body }], actor.personId, now)
    await emit(trx, actor, 'emergency.threshold-saved', { subject: ['threshold', id], payload: said(body), at: now })
    return { id }
  })

/** Takes over what is publicly known of a region; taking it over twice changes nothing. */
export const takeKnown = (db: Db, actor: Actor, place: string, now: Date) =>
  db.transaction(async (trx) => {
    const region = place.slice(0, 2)
    const own = await listThresholds(trx, actor.orgId)
    const rows = own.some((each) => each.place.startsWith(region))
      ? []
      : knownThresholds.filter((each) => each.place === region).map(({ id: _, ...body }) => ({ id: newId(), body }))
    if (rows.length === 0) return { taken: 0 }
    await insertThresholds(trx, actor.orgId, rows, actor.personId, now)
    for (const { id, body } of rows)
      await emit(trx, actor, 'emergency.threshold-saved', { subject: ['threshold', id], payload: said(body), at: now })
    return { taken: rows.length }
  })

export const changeThreshold = (db: Db, actor: Actor, id: string, body: ThresholdBody, now: Date) =>
  db.transaction(async (trx) => {
    if (!(await updateThreshold(trx, actor.orgId, id, body, actor.personId, now))) return missing('threshold', id)
    await emit(trx, actor, 'emergency.threshold-saved', { subject: ['threshold', id], payload: said(body), at: now })
    return { id }
  })

export const removeThreshold = (db: Db, actor: Actor, id: string, now: Date) =>
  db.transaction(async (trx) => {
    if (!(await endThreshold(trx, actor.orgId, id, actor.personId, now))) return missing('threshold', id)
    await emit(trx, actor, 'emergency.threshold-removed', { subject: ['threshold', id], payload: {}, at: now })
    return null
  })
