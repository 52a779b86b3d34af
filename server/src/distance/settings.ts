import type { DistanceSettings } from '@dala/domain/distance'
import type { Actor } from '@dala/domain/identity'
import type { RuleSet } from '@dala/domain/regulations'
import type { Db } from '#lib/db'
import { emit } from '#lib/events'
import { readSettings, writeSettings } from './settings.queries.ts'

export const getSettings = (db: Db, actor: Actor) => db.transaction((trx) => readSettings(trx, actor.orgId))

export const saveSettings = (db: Db, actor: Actor, settings: DistanceSettings, now: Date) =>
  db.transaction(async (trx) => {
    await writeSettings(trx, actor.orgId, actor.personId, settings, now)
    await emit(trx, actor, 'distance.settings-changed', { subject: ['organisation', actor.orgId], payload: { ...settings }, at: now })
    return settings
  })

/** The rule set with the organisation's own terms where its act gives none (D-06); a term of an act is never changed. */
export function withOwnTerms(ruleSet: RuleSet, settings: DistanceSettings): RuleSet {
  const own = {
    considerWorkingDays: settings.considerDays,
    orderWorkingDays: settings.orderDays,
    acquaintWorkingDays: settings.acquaintDays,
  } as const
  const parameters = { ...ruleSet.parameters }
  for (const key of ['considerWorkingDays', 'orderWorkingDays', 'acquaintWorkingDays'] as const) {
    const parameter = parameters[key]
    if (parameter.origin === 'internal') Object.assign(parameters, { [key]: { ...parameter, value: own[key] } })
  }
  return { ...ruleSet, parameters }
}
