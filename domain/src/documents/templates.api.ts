import { endpoint } from '#contract'
import { z } from 'zod'
import { DocumentContent } from './content.schema.ts'
import { TemplateBody } from './template.schema.ts'
import { templateKindNames } from './template-kinds.ts'

const Words = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() })
const kindParam = z.strictObject({ kind: z.enum(templateKindNames) })

export const listTemplates = endpoint('GET /templates', {
  summary: 'The kinds of papers that are written from a template, and which words each uses today',
  actor: 'member',
  permission: 'documents.read',
  tenant: 'org',
  rate: 'read',
  reply: z.strictObject({
    items: z.array(
      z.strictObject({
        kind: z.enum(templateKindNames),
        name: Words,
        /** Number of the organisation's version; null: the words that come with the product. */
        version: z.number().int().nullable(),
        changedAt: z.iso.datetime().nullable(),
        hasDraft: z.boolean(),
      }),
    ),
  }),
})

const PlaceholderView = z.strictObject({
  name: z.string(),
  kind: z.enum(['text', 'both', 'date', 'day', 'long', 'flag', 'list']),
  title: Words,
  /** Placeholders inside the rows of a list, dotted: `persons.name`. */
  inside: z.string().nullable(),
})

export const Template = z.strictObject({
  kind: z.enum(templateKindNames),
  name: Words,
  /** What is written today. */
  body: TemplateBody,
  version: z.number().int().nullable(),
  draft: TemplateBody.nullable(),
  draftAt: z.iso.datetime().nullable(),
  placeholders: z.array(PlaceholderView),
  versions: z.array(
    z.strictObject({
      id: z.uuid().nullable(),
      version: z.number().int(),
      note: z.string(),
      author: z.string().nullable(),
      createdAt: z.iso.datetime().nullable(),
      papers: z.number().int(),
      current: z.boolean(),
    }),
  ),
  can: z.strictObject({ change: z.boolean() }),
})
export type Template = z.infer<typeof Template>

export const getTemplate = endpoint('GET /templates/:kind', {
  summary: 'The words of a kind of paper, its placeholders, draft and versions',
  actor: 'member',
  permission: 'documents.read',
  tenant: 'org',
  rate: 'read',
  params: kindParam,
  reply: Template,
})

export const getTemplateVersion = endpoint('GET /templates/:kind/versions/:versionId', {
  summary: 'The words of one published version',
  actor: 'member',
  permission: 'documents.read',
  tenant: 'org',
  rate: 'read',
  params: z.strictObject({ kind: z.enum(templateKindNames), versionId: z.uuid() }),
  reply: z.strictObject({ version: z.number().int(), body: TemplateBody }),
})

export const saveTemplateDraft = endpoint('PUT /templates/:kind/draft', {
  summary: 'Keep the draft of the next version; unknown placeholders are refused by name',
  actor: 'member',
  permission: 'documents.templates',
  tenant: 'org',
  rate: 'save',
  params: kindParam,
  body: z.strictObject({ body: TemplateBody.nullable() }),
  reply: Template,
})

export const publishTemplate = endpoint('POST /templates/:kind/versions', {
  summary: 'Publish the draft as the next version; papers written before keep theirs',
  actor: 'member',
  permission: 'documents.templates',
  tenant: 'org',
  rate: 'write',
  params: kindParam,
  body: z.strictObject({ note: z.string().trim().min(3).max(500) }),
  reply: Template,
})

export const useTemplate = endpoint('PUT /templates/:kind/current', {
  summary: 'Write an earlier version again, or the words that come with the product',
  actor: 'member',
  permission: 'documents.templates',
  tenant: 'org',
  rate: 'write',
  params: kindParam,
  body: z.strictObject({ versionId: z.uuid().nullable() }),
  reply: Template,
})

const previewBody = z.strictObject({ body: TemplateBody, language: z.enum(['kk', 'ru', 'both']).default('both') })

export const previewTemplate = endpoint('POST /templates/:kind/preview', {
  summary: 'A template filled with invented values, as the blocks of a paper',
  actor: 'member',
  permission: 'documents.templates',
  tenant: 'org',
  rate: 'save',
  params: kindParam,
  body: previewBody,
  reply: DocumentContent,
})

export const printTemplate = endpoint('POST /templates/:kind/preview.pdf', {
  summary: 'A template filled with invented values, as PDF',
  actor: 'member',
  permission: 'documents.templates',
  tenant: 'org',
  rate: 'heavy',
  params: kindParam,
  body: previewBody,
  reply: 'file',
})
