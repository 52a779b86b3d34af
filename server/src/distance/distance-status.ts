import type { Technology } from '@dala/domain/distance'
import type { Trx } from '#lib/db'
import { listOnDay } from './statuses.queries.ts'

export interface DistanceStatus {
  applicationId: string
  orderId: string
  orderLabel: string
  ground: string
  ruleSet: string
  technologies: Technology[]
  startsOn: string
  endsOn: string
}

/** Whether a learner studies at a distance on a day (`2026-11-22`), by which order, on which ground, until when; null otherwise. */
export async function distanceStatus(trx: Trx, orgId: string, learnerId: string, onDate: string): Promise<DistanceStatus | null> {
  const [row] = await listOnDay(trx, orgId, onDate, [learnerId])
  if (row === undefined) return null
  return {
    applicationId: row.application_id,
    orderId: row.order_id,
    orderLabel: row.order_label ?? '',
    ground: row.ground,
    ruleSet: row.rule_set,
    technologies: row.technologies,
    startsOn: row.starts_on,
    endsOn: row.ended_on !== null && row.ended_on < row.ends_on ? row.ended_on : row.ends_on,
  }
}
