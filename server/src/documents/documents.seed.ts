import type { Seed } from '#lib/seeding'

/** Filled below. */
export const seed: Seed = async () => {}
