import type { Technology } from '@dala/domain/distance'
import type { Trx } from '#lib/db'
import { nameOf } from './names.ts'
import { listOnDay } from './statuses.queries.ts'

/** A learner who studies at a distance on the day asked about. */
export interface StatusOn {
  statusId: string
  learnerId: string
  name: string
  groupId: string | null
  level: string
  applicationId: string
  ground: string
  ruleSet: string
  mode: 'full' | 'partial'
  format: 'sync' | 'async' | 'mixed'
  technologies: Technology[]
  startsOn: string
  /** The last day as it stands. */
  endsOn: string
  order: { id: string; label: string }
}

/** Who studies at a distance on a day (`2026-11-22`), of some learners or of all: ground, rule set, days, order. */
export async function distanceStatusesOn(trx: Trx, orgId: string, day: string, personIds?: readonly string[]): Promise<StatusOn[]> {
  const rows = await listOnDay(trx, orgId, day, personIds)
  return rows.map((row) => ({
    statusId: row.id,
    learnerId: row.learner_id,
    name: nameOf(row),
    groupId: row.group_id,
    level: row.level,
    applicationId: row.application_id,
    ground: row.ground,
    ruleSet: row.rule_set,
    mode: row.mode,
    format: row.format,
    technologies: row.technologies,
    startsOn: row.starts_on,
    endsOn: row.ended_on !== null && row.ended_on < row.ends_on ? row.ended_on : row.ends_on,
    order: { id: row.order_id, label: row.order_label ?? '' },
  }))
}
