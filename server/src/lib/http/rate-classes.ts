import type { AnyEndpoint } from '@dala/domain/contract'

export type RateClass = AnyEndpoint['rate']

/**
 * Requests a minute and the burst above it: for a session where there is one, else for an address.
 * An exam centre of 500 candidates stands behind one address, so nothing that a signed-in person does is counted by address.
 */
export const rateClasses: Record<RateClass, { perMinute: number; burst: number } | null> = {
  read: { perMinute: 1200, burst: 300 },
  write: { perMinute: 240, burst: 120 },
  save: null,
  heavy: { perMinute: 30, burst: 15 },
  auth: { perMinute: 600, burst: 600 }, // by address; identity delays by account besides
  public: { perMinute: 600, burst: 300 },
}
