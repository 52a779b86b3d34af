import type { Technology } from '@dala/domain/distance'
import type { Trx } from '#lib/db'
import { findStatusLine } from './orders.queries.ts'

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
  const line = await findStatusLine(trx, orgId, learnerId, onDate)
  if (line === undefined) return null
  return {
    applicationId: line.application_id,
    orderId: line.order_id,
    orderLabel: line.label ?? '',
    ground: line.ground ?? '',
    ruleSet: line.rule_set,
    technologies: line.technologies,
    startsOn: line.starts_on,
    endsOn: line.ends_on,
  }
}
