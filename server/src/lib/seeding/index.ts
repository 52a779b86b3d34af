import type { Databases } from '#lib/db'
import type { Sealer } from '#lib/seal'
import type { Config } from '#config'

export interface SeedParts {
  databases: Databases
  sealer: Sealer
  config: Config
  now: Date
  /** Says what is being done, for the person who waits. */
  log: (line: string) => void
}

/** Fills the demo organisations with what a noun shows; runs once, on an empty database, after the nouns before it. */
export type Seed = (parts: SeedParts) => Promise<void>
