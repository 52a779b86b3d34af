import type { DelayRule } from '@dala/domain/identity'
import type { Databases } from '#lib/db'
import { problem } from '#lib/problems'
import type { Sealer } from '#lib/seal'
import { countTry, forgetTries } from './failures.queries.ts'

/** A try to count: what is guessed and from where, and how fast it may be repeated. */
export interface Try {
  key: string
  rule: DelayRule
}

const keyOf = (sealer: Sealer, key: string): Buffer => sealer.indexOf(null, 'failure', key)

/**
 * Counts the tries before the secret is weighed.
 * @throws Problem identity.wait with the seconds to wait (also sent as Retry-After)
 */
export async function slowDown(databases: Databases, sealer: Sealer, tries: readonly Try[], now: Date): Promise<void> {
  for (const { key, rule } of tries) {
    const seconds = await countTry(databases.global, keyOf(sealer, key), rule, now)
    if (seconds > 0) throw problem('identity.wait', { seconds })
  }
}

/** Forgets the tries after the right secret came. */
export const forget = (databases: Databases, sealer: Sealer, tries: readonly Try[]) =>
  forgetTries(
    databases.global,
    tries.map(({ key }) => keyOf(sealer, key)),
  )
