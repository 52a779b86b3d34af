import { z } from 'zod'
import { endpoint } from '#contract'

/** What a page shows of a file. */
export const FileCard = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  type: z.string(),
  size: z.number().int(),
  status: z.enum(['uploading', 'pending', 'attached', 'refused']),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  variants: z.array(z.strictObject({ name: z.string(), type: z.string(), width: z.number(), height: z.number(), size: z.number() })),
})
export type FileCard = z.infer<typeof FileCard>

const params = z.strictObject({ fileId: z.uuid() })

// Uploading itself speaks tus 1.0 at /api/files: POST with Upload-Metadata purpose, name; then PATCH.

export const getFileCard = endpoint('GET /files/:fileId/card', {
  summary: 'See name, type and size of a file',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  params,
  reply: FileCard,
})

export const downloadFile = endpoint('GET /files/:fileId', {
  summary: 'Download a file, whole or a range of it',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  params,
  query: z.strictObject({
    variant: z
      .string()
      .regex(/^w\d{2,4}$/)
      .optional(),
  }),
  reply: 'file',
})

export const linkToFile = endpoint('POST /files/:fileId/link', {
  summary: 'Get a short-lived address on the content origin, for looking at a file inside a page',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  params,
  body: z.strictObject({}),
  reply: z.strictObject({ url: z.string(), expiresAt: z.iso.datetime() }),
})
