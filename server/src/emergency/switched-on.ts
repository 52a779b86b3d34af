import type { Trx } from '#lib/db'
import { findSwitch, listClassDays, listClasses, listSwitchedOn } from './switches.queries.ts'

/** A learner who is at a distance on the day asked about, by an authority's order. */
export interface SwitchedOn {
  switchId: string
  learnerId: string
  groupId: string | null
  level: string
  ground: 'weather' | 'emergency'
  /** By which the level was judged; null where it was not recorded. */
  ruleSet: string | null
  startsOn: string
  endsOn: string
  /** The organisation's own order. */
  order: { documentId: string | null; label: string }
  authorityNumber: string
}

/** Who is at a distance on a day (`2026-11-22`) by emergency or weather, of some people or of all. A part of who studies at a distance. */
export async function switchedOn(trx: Trx, orgId: string, day: string, personIds?: readonly string[]): Promise<SwitchedOn[]> {
  const rows = await listSwitchedOn(trx, orgId, day, personIds)
  return rows.map((row) => ({
    switchId: row.switch_id,
    learnerId: row.learner_id,
    groupId: row.group_id,
    level: row.level,
    ground: row.ground,
    ruleSet: row.rulings.find((each) => each.level === row.level)?.ruleSet ?? null,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    order: { documentId: row.document_id, label: row.label ?? '' },
    authorityNumber: row.authority_number ?? '',
  }))
}

/** Classes whose lessons are at a distance on some day of a range: what a timetable asks. */
export async function distanceClassDays(trx: Trx, orgId: string, from: string, to: string) {
  return (await listClassDays(trx, orgId, from, to)).map((row) => ({
    switchId: row.switch_id,
    groupId: row.group_id,
    shift: row.shift,
    ground: row.ground,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
  }))
}

/** The days and classes of a switch as it stands now, or null where there is none: which lessons it turns. */
export async function switchDays(trx: Trx, orgId: string, switchId: string) {
  const row = await findSwitch(trx, orgId, switchId)
  if (row === undefined) return null
  return {
    standing: row.status !== 'undone',
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    groupIds: (await listClasses(trx, orgId, switchId)).map((each) => each.id),
  }
}
