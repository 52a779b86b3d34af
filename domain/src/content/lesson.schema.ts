import { z } from 'zod'
import type { Language, Translated } from './language.schema.ts'
import { playerOf } from './link.rule.ts'
import { longestFormula, PlainText, Rich, SmallRich } from './rich.schema.ts'

/** What study material is made of (A2015-5.5: texts, graphics, multimedia and other). */
export const blockKinds = ['text', 'notice', 'image', 'audio', 'video', 'file', 'formula', 'check', 'test'] as const
export type BlockKind = (typeof blockKinds)[number]

const translated = <T extends z.ZodType>(text: T) => z.strictObject({ kk: text.optional(), ru: text.optional(), en: text.optional() })

const id = { id: z.string().regex(/^[a-z0-9-]{4,40}$/) }
const line = (longest: number) => PlainText(longest)
const FileRef = z.strictObject({ fileId: z.uuid(), name: line(240), bytes: z.int().min(0) })
export type FileRef = z.infer<typeof FileRef>

/** A video or a sound: an own file, or the page of an allow-listed host, stored as the address of its player. */
const Source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file'), file: FileRef }),
  z.strictObject({
    kind: z.literal('host'),
    url: z
      .string()
      .max(2000)
      .transform((link, check) => {
        const player = playerOf(link)
        if (player === null) {
          check.issues.push({ code: 'custom', message: 'content.unknown-host', input: link })
          return z.NEVER
        }
        return player
      }),
  }),
])
const Captions = translated(FileRef)

export const noticeTones = ['note', 'tip', 'law', 'warning', 'quote'] as const

export const Block = z.discriminatedUnion('kind', [
  z.strictObject({ ...id, kind: z.literal('text'), text: translated(Rich) }),
  z.strictObject({ ...id, kind: z.literal('notice'), tone: z.enum(noticeTones), text: translated(SmallRich) }),
  z.strictObject({
    ...id,
    kind: z.literal('image'),
    file: FileRef,
    width: z.int().min(1).max(20_000),
    height: z.int().min(1).max(20_000),
    text: translated(z.strictObject({ alt: line(500), caption: line(500) })),
  }),
  z.strictObject({
    ...id,
    kind: z.literal('audio'),
    source: z.strictObject({ kind: z.literal('file'), file: FileRef }),
    text: translated(z.strictObject({ title: line(200), transcript: PlainText(20_000) })),
  }),
  z.strictObject({
    ...id,
    kind: z.literal('video'),
    source: Source,
    captions: Captions,
    poster: FileRef.optional(),
    seconds: z.int().min(0).max(86_400).optional(),
    text: translated(z.strictObject({ title: line(200), transcript: PlainText(20_000) })),
  }),
  z.strictObject({ ...id, kind: z.literal('file'), file: FileRef, text: translated(z.strictObject({ title: line(200) })) }),
  z.strictObject({
    ...id,
    kind: z.literal('formula'),
    tex: PlainText(longestFormula),
    text: translated(z.strictObject({ caption: line(500) })),
  }),
  z.strictObject({
    ...id,
    kind: z.literal('check'),
    correct: z.int().min(0).max(9),
    text: translated(z.strictObject({ question: line(1000), options: z.array(line(500)).min(2).max(10), explanation: line(2000) })),
  }),
  z.strictObject({ ...id, kind: z.literal('test'), testId: z.uuid(), text: translated(z.strictObject({ title: line(200) })) }),
])
export type Block = z.infer<typeof Block>
export type BlockOf<K extends BlockKind> = Extract<Block, { kind: K }>

/** A lesson: blocks in their order, each with its text in up to three languages over one shared skeleton. */
export const Lesson = z
  .strictObject({ blocks: z.array(Block).max(300) })
  .refine((lesson) => new Set(lesson.blocks.map((block) => block.id)).size === lesson.blocks.length, { message: 'content.repeated-block' })
export type Lesson = z.infer<typeof Lesson>

export const emptyLesson: Lesson = { blocks: [] }

/** The largest lesson, in bytes of its JSON in all languages. */
export const largestLesson = 512 * 1024

/** A block as a reader gets it: one language only, and the name of that language when it is not the one asked for. */
export type ReadBlock = {
  [K in BlockKind]: Omit<BlockOf<K>, 'text'> & { text: NonNullable<BlockOf<K>['text'][Language]> | null; language: Language | null }
}[BlockKind]
export type TextOf<K extends BlockKind> = BlockOf<K> extends { text: Translated<infer T> } ? T : never
