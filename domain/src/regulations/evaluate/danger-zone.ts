import type { Day } from '../day.ts'

interface DangerZone {
  readonly place: string
  readonly source: string
  readonly since: Day
  readonly until?: Day | null | undefined
}

interface Journey {
  readonly destination?: string | null | undefined
  readonly dangerZones?: readonly DangerZone[] | null | undefined
  readonly facts?: Readonly<Record<string, string | boolean | null>>
}

/** The entry of the maintained list (decision D-16) that the journey touches on any of its days, or null. Places are codes; a longer code lies within a shorter one. */
export function dangerAt({ destination, dangerZones, facts = {} }: Journey): DangerZone | null {
  if (!destination) return null
  const from = typeof facts['from'] === 'string' ? facts['from'] : null
  const to = typeof facts['to'] === 'string' ? facts['to'] : from
  return (
    dangerZones?.find(
      (zone) =>
        destination.startsWith(zone.place) &&
        (to === null || zone.since <= to) &&
        (from === null || zone.until == null || from <= zone.until),
    ) ?? null
  )
}
