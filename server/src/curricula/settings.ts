import { specialities, type CurriculaSettings } from '@dala/domain/curricula'
import type { Actor } from '@dala/domain/identity'
import { defaultShareSettings, ruleSetFor, type Level, type RuleSet, type RuleSets, type ShareSettings } from '@dala/domain/regulations'
import type { Db, Trx } from '#lib/db'
import { emit } from '#lib/events'
import { editionsOf } from '#regulations'
import * as rows from './settings.queries.ts'

const asShipped: CurriculaSettings = { practiceBase: 'narrow', hoursPerCredit: null, authorityCounts: false }

async function settingsOf(trx: Trx, orgId: string): Promise<CurriculaSettings> {
  const row = await rows.findSettings(trx, orgId)
  if (row === undefined) return asShipped
  return {
    practiceBase: row.practice_base,
    hoursPerCredit: row.hours_per_credit,
    authorityCounts: row.authority_counts,
  }
}

/** How an organisation counts shares for a level (decisions D-03, D-04, D-07), and which rule set it asks on a day. */
export interface Rules {
  share: (level: Level) => ShareSettings
  /** The editions as the organisation's administrator has confirmed and switched them. */
  editions: RuleSets
  /** The edition in force for a level on a day; null where none speaks. */
  ruleSetAt: (level: Level, on: string) => RuleSet | null
}

export async function rulesOf(trx: Trx, orgId: string): Promise<Rules> {
  const settings = await settingsOf(trx, orgId)
  const editions = await editionsOf(trx, orgId)
  return {
    share: (level) => ({
      ...defaultShareSettings(level),
      hoursPerCredit: settings.hoursPerCredit ?? defaultShareSettings(level).hoursPerCredit,
      practiceBase: settings.practiceBase,
      authorityCounts: settings.authorityCounts,
    }),
    editions,
    ruleSetAt: (level, on) => ruleSetFor(level, on, editions),
  }
}

export const readSettings = (db: Db) => db.transaction((trx) => settingsOf(trx, db.orgId))

export const changeSettings = (db: Db, actor: Actor, settings: CurriculaSettings, now: Date) =>
  db.transaction(async (trx) => {
    await rows.writeSettings(trx, actor.orgId, settings, actor.personId, now)
    await emit(trx, actor, 'curricula.settings-changed', {
      subject: ['organisation', actor.orgId],
      payload: {
        practiceBase: settings.practiceBase,
        hoursPerCredit: settings.hoursPerCredit,
        authorityCounts: settings.authorityCounts,
      },
      at: now,
    })
    return settingsOf(trx, actor.orgId)
  })

const shown = (row: {
  code: string
  name_kk: string
  name_ru: string
  name_en: string
  classified: boolean
  extramural: boolean
  source: string
}) => ({
  code: row.code,
  name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
  classified: row.classified,
  extramural: row.extramural,
  source: row.source,
  own: true,
})

/** The shipped specialities and the organisation's own; its own word goes before the shipped one. */
export const listSpecialities = (db: Db) =>
  db.transaction(async (trx) => {
    const own = (await rows.listOwnSpecialities(trx, db.orgId)).map(shown)
    const shipped = specialities.filter((each) => !own.some((one) => one.code === each.code)).map((each) => ({ ...each, own: false }))
    return { items: [...own, ...shipped].toSorted((a, b) => (a.code < b.code ? -1 : 1)) }
  })

export const saveSpeciality = (
  db: Db,
  actor: Actor,
  code: string,
  given: { name: { kk: string; ru: string; en: string }; classified: boolean; extramural: boolean; source: string },
  now: Date,
) =>
  db.transaction(async (trx) => {
    await rows.writeSpeciality(trx, actor.orgId, code, given, actor.personId, now)
    await emit(trx, actor, 'curricula.speciality-entered', {
      subject: ['speciality', null],
      payload: { code, classified: given.classified, extramural: given.extramural },
      at: now,
    })
    return { code, ...given, own: true }
  })
