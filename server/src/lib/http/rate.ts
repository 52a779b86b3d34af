import type { RateClass } from './rate-classes.ts'
import { rateClasses } from './rate-classes.ts'

interface Bucket {
  tokens: number
  at: number
}

/** A token bucket for each caller and class, in this process. */
export interface RateLimiter {
  /** Takes one token. @returns 0 when allowed, else the whole seconds to wait */
  take(rate: RateClass, caller: string, nowMs: number): number
}

const MOST_BUCKETS = 100_000

export function createRateLimiter(scale = 1): RateLimiter {
  const buckets = new Map<string, Bucket>()
  return {
    take(rate, caller, nowMs) {
      const limit = rateClasses[rate]
      if (limit === null) return 0
      const burst = limit.burst * scale
      const perMs = (limit.perMinute * scale) / 60_000
      const key = `${rate}/${caller}`
      const bucket = buckets.get(key) ?? { tokens: burst, at: nowMs }
      bucket.tokens = Math.min(burst, bucket.tokens + Math.max(0, nowMs - bucket.at) * perMs)
      bucket.at = nowMs
      // The oldest bucket goes first; a full one is the same as none.
      buckets.delete(key)
      buckets.set(key, bucket)
      if (buckets.size > MOST_BUCKETS) buckets.delete(buckets.keys().next().value ?? key)
      if (bucket.tokens < 1) return Math.max(1, Math.ceil((1 - bucket.tokens) / perMs / 1000))
      bucket.tokens -= 1
      return 0
    },
  }
}
