import { journeyFact, periodOf, type Facts, type Ground, type LearnerFacts, type RuleSet } from '@dala/domain/regulations'
import type { Trx } from '#lib/db'
import { listZoneRows, type ZoneRow } from './zones.queries.ts'
import { zoneFor } from './zones.ts'

interface Journey {
  ground: Ground | null
  ruleSet: RuleSet
  learner: LearnerFacts
  facts: Facts
  destination: string
}

/**
 * The zone of danger that a journey touches: its destination and whatever place its facts name – an event is told by its name and place –
 * with the zones of its own days, or of today while it has none.
 */
export function zoneTouched(zones: readonly ZoneRow[], journey: Journey, today: string): ZoneRow | null {
  const { ground, ruleSet, learner, facts, destination } = journey
  if (ground === null || journeyFact(ground, { learner, facts }, ruleSet) === null) return null
  const told = ground.facts.flatMap((fact) => {
    const value = fact.kind === 'text' ? facts[fact.code] : null
    return typeof value === 'string' ? [value] : []
  })
  const { from, to } = periodOf(ground, facts)
  const days = { from: from ?? to ?? today, to: to ?? from ?? today }
  return zoneFor(zones, [destination, ...told], days)
}

/** The same by the organisation's list. */
export const zoneOfJourney = async (trx: Trx, orgId: string, journey: Journey, today: string): Promise<ZoneRow | null> =>
  zoneTouched(await listZoneRows(trx, orgId), journey, today)
