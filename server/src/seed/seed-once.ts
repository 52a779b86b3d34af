import { nouns } from '#nouns'
import type { SeedParts } from '#lib/seeding'
import { emptyDatabase } from './empty-database.ts'
import { findSeedState, forgetSeedState, hasOrganisation, setSeedState } from './seed.queries.ts'

/**
 * Seeds the demo organisations on the first start. An installation that has any organisation is left alone, unless
 * an earlier filling was cut off: then nobody can have worked in it yet, and it begins anew. Without the demo
 * (`DALA_DEMO=off`) what was cut off is only removed.
 * @param ownerUrl the database as the owner of its tables
 * @returns whether the demo was filled in now
 */
export async function seedOnce(parts: SeedParts, ownerUrl: string): Promise<boolean> {
  const state = await findSeedState(parts.databases.global)
  if (state === 'begun') await emptyDatabase(ownerUrl)
  else if (state === 'done' || (await hasOrganisation(parts.databases.global))) return false
  if (!parts.config.demo) {
    await forgetSeedState(parts.databases.global)
    return false
  }
  await setSeedState(parts.databases.global, 'begun')
  await seedAll(parts)
  await setSeedState(parts.databases.global, 'done')
  return true
}

/** Runs the nouns' seeds in their order. */
export async function seedAll(parts: SeedParts): Promise<void> {
  parts.log('Filling the demo organisations')
  for (const [name, noun] of Object.entries(nouns)) {
    if (noun.seed === undefined) continue
    parts.log(`  ${name}`)
    await noun.seed(parts)
  }
}
