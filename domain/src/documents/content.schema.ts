import { z } from 'zod'

/** A text of a document: Kazakh and Russian stand side by side on paper. */
const Bilingual = z.strictObject({ kk: z.string(), ru: z.string() })
export type Bilingual = z.infer<typeof Bilingual>

/** One block of a document's paper. */
export const Block = z.discriminatedUnion('block', [
  z.strictObject({ block: z.literal('title'), text: Bilingual }),
  z.strictObject({ block: z.literal('heading'), text: Bilingual }),
  z.strictObject({ block: z.literal('paragraph'), text: Bilingual }),
  /** Words in the language in which a person wrote them. */
  z.strictObject({ block: z.literal('said'), text: z.string() }),
  z.strictObject({ block: z.literal('field'), name: Bilingual, value: z.string() }),
  z.strictObject({
    block: z.literal('table'),
    columns: z.array(z.strictObject({ title: Bilingual, share: z.number().min(0.1) })).min(1),
    rows: z.array(z.array(z.string())),
  }),
  z.strictObject({ block: z.literal('signature'), position: Bilingual, name: z.string(), note: z.string() }),
])
export type Block = z.infer<typeof Block>

/** What a registered document says. The hash is over this, so the same document prints the same words for ever. */
export const DocumentContent = z.strictObject({
  organisation: Bilingual,
  address: Bilingual,
  /** A paper in one language only; both side by side unless told. */
  side: z.enum(['kk', 'ru']).optional(),
  blocks: z.array(Block).min(1),
})
export type DocumentContent = z.infer<typeof DocumentContent>
