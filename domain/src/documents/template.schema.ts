import { z } from 'zod'

const Name = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/)
const Words = z.strictObject({ kk: z.string().max(6000), ru: z.string().max(6000) })
/** Leaves the block out where the value is empty, false, or a list without rows. */
const when = { when: Name.optional() }

/** A block of a template: as a block of a document, with placeholders `{name}` in its words. */
const Plain = [
  z.strictObject({ block: z.literal('title'), text: Words, ...when }),
  z.strictObject({ block: z.literal('heading'), text: Words, ...when }),
  z.strictObject({ block: z.literal('paragraph'), text: Words, ...when }),
  z.strictObject({ block: z.literal('field'), name: Words, value: z.string().max(2000), ...when }),
  /** The words of a person, line by line as they were written. */
  z.strictObject({ block: z.literal('said'), of: Name, ...when }),
  /** A row of the table for each item of a list; `{row}` in a cell counts them. */
  z.strictObject({
    block: z.literal('table'),
    of: Name,
    columns: z
      .array(z.strictObject({ title: Words, share: z.number().min(0.1).max(20), cell: z.string().max(1000) }))
      .min(1)
      .max(8),
    ...when,
  }),
  z.strictObject({ block: z.literal('signature'), position: Words, name: z.string().max(500), note: z.string().max(500), ...when }),
] as const

const Each = z.strictObject({
  block: z.literal('each'),
  of: Name,
  blocks: z
    .array(z.discriminatedUnion('block', [...Plain]))
    .min(1)
    .max(20),
  ...when,
})

export const TemplateBlock = z.discriminatedUnion('block', [...Plain, Each])
export type TemplateBlock = z.infer<typeof TemplateBlock>

/** What a kind of document says, before a person, a number and a day are written into it. */
export const TemplateBody = z.strictObject({ blocks: z.array(TemplateBlock).min(1).max(60) })
export type TemplateBody = z.infer<typeof TemplateBody>

/** A value for a placeholder; words in two languages stand each on its side. */
export type TemplateValue = string | boolean | { kk: string; ru: string } | readonly TemplateValues[]
export interface TemplateValues {
  readonly [name: string]: TemplateValue
}
