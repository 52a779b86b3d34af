import * as footprint from '#footprint'
import * as home from '#home'
import type { NounPages } from './page-list.ts'

/** Every noun that has pages; a noun adds its import and its name here. Only the lists are loaded at start, never the pages. */
export const nouns: readonly NounPages[] = [home, footprint]

export const pages = nouns.flatMap((noun) => noun.pages)
export const navEntries = nouns.flatMap((noun) => noun.nav ?? [])
