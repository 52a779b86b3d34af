import { nouns } from '../nouns.ts'
import type { SeedParts } from '#lib/seeding'
import { hasOrganisation } from './seed.queries.ts'

/** Seeds the demo organisations on the first start: an installation that has any organisation is left alone. */
export async function seedOnce(parts: SeedParts): Promise<boolean> {
  if (await hasOrganisation(parts.databases.global)) return false
  await seedAll(parts)
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
