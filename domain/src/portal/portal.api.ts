import type { Lesson } from '#content'
import { endpoint } from '#contract'
import { Reading } from '#courses'
import { Names } from '#organisations'
import { z } from 'zod'
import { largestPage, portalAreas, PortalBody, PortalFacts, PortalPageLine } from './portal.schema.ts'

const own = { actor: 'member', tenant: 'org', permission: 'own', rate: 'read' } as const
const write = { actor: 'member', tenant: 'org', permission: 'portal.write', rate: 'write' } as const
const params = z.strictObject({ pageId: z.uuid() })

/** A body that the server has checked at write goes out as it was stored. */
const StoredBody = z.custom<Lesson>()

export const readPortal = endpoint('GET /portal', {
  summary: 'The portal of one’s organisation: administrative, academic and methodical information',
  ...own,
  reply: z.strictObject({ facts: PortalFacts, pages: z.array(PortalPageLine), can: z.strictObject({ write: z.boolean() }) }),
  requirements: ['A2010-7.a', 'A2015-5.1', 'A2015-6.1'],
})

export const readPortalPage = endpoint('GET /portal/pages/:pageId', {
  summary: 'A page of the portal in one language',
  ...own,
  params,
  query: z.strictObject({ language: z.enum(['kk', 'ru', 'en']) }),
  reply: z.strictObject({ page: PortalPageLine, reading: Reading, can: z.strictObject({ write: z.boolean() }) }),
})

const PageBody = z.strictObject({ area: z.enum(portalAreas), title: Names, body: PortalBody })

export const addPortalPage = endpoint('POST /portal/pages', {
  summary: 'Add a page to an area of the portal; it is public at once',
  ...write,
  body: PageBody,
  bodyLimit: largestPage,
  reply: z.strictObject({ page: PortalPageLine }),
})

export const editPortalPage = endpoint('GET /portal/pages/:pageId/source', {
  summary: 'A page of the portal as its writer edits it',
  ...write,
  rate: 'read',
  params,
  reply: z.strictObject({ page: PortalPageLine, body: StoredBody, number: z.int() }),
})

export const changePortalPage = endpoint('PUT /portal/pages/:pageId', {
  summary: 'Change a page over the number last seen; every version is kept',
  ...write,
  params,
  body: PageBody.extend({ number: z.int().min(0) }),
  bodyLimit: largestPage,
  reply: z.strictObject({ page: PortalPageLine, number: z.int() }),
})

export const movePortalPage = endpoint('POST /portal/pages/:pageId/moves', {
  summary: 'Move a page one place up or down in its area',
  ...write,
  params,
  body: z.strictObject({ by: z.union([z.literal(-1), z.literal(1)]) }),
  reply: z.strictObject({ pages: z.array(PortalPageLine) }),
})

export const removePortalPage = endpoint('DELETE /portal/pages/:pageId', {
  summary: 'Take a page off the portal; it can be put back',
  ...write,
  params,
  reply: z.null(),
})

export const restorePortalPage = endpoint('POST /portal/pages/:pageId/restoration', {
  summary: 'Put a page that was taken off back in its place',
  ...write,
  params,
  body: z.strictObject({}),
  reply: z.strictObject({ page: PortalPageLine }),
})
