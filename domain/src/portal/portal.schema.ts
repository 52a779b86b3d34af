import { Block, languages } from '#content'
import { Names, Period, PublicOrganisation } from '#organisations'
import { z } from 'zod'

/** The three areas of an information-educational portal (A2015-5.1: administrative, academic and methodical information). */
export const portalAreas = ['administrative', 'academic', 'methodical'] as const
export type PortalArea = (typeof portalAreas)[number]

/** How many pages an organisation may have, those taken off included: a portal is read, not searched. */
export const mostPages = 200
/** The largest page, in bytes of its JSON: some thirty printed pages. */
export const largestPage = 96 * 1024

/** What a page of the portal is made of: it is read without signing in, so it holds words and links, no files. */
export const portalBlocks = ['text', 'notice'] as const

/** The words of a page. */
export const PortalBody = z
  .strictObject({ blocks: z.array(Block).max(60) })
  .refine(({ blocks }) => blocks.every((block) => (portalBlocks as readonly string[]).includes(block.kind)), {
    path: ['blocks'],
    message: 'portal.words-only',
  })
export type PortalBody = z.infer<typeof PortalBody>

export const PortalPageLine = z.strictObject({
  id: z.uuid(),
  area: z.enum(portalAreas),
  title: Names,
  /** The languages in which it has words. */
  languages: z.array(z.enum(languages)),
  updatedAt: z.iso.datetime(),
})
export type PortalPageLine = z.infer<typeof PortalPageLine>

/** What a portal shows by itself: the organisation's own records, so that nobody types them twice. */
export const PortalFacts = PublicOrganisation.extend({
  units: z.array(z.strictObject({ id: z.uuid(), names: Names })),
  periods: z.array(Period),
  programmes: z.array(z.strictObject({ id: z.uuid(), code: z.string(), names: Names })),
})
export type PortalFacts = z.infer<typeof PortalFacts>
