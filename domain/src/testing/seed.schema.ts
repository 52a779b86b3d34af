import { fromMarkdown, type RichNode, type Translated } from '#content'
import { Question, type QuestionInput } from './question.schema.ts'
import type { ControlKind } from './test.schema.ts'

type Distribute<T> = T extends { prompt: unknown } ? Omit<T, 'prompt'> & { prompt: Translated<string> } : never
/** A question of a seed: like any other, but its prompt is written in the small Markdown of the lessons. */
export type SeedQuestion = Distribute<QuestionInput>

/** A test of a seed with its questions, which become a category of the course's bank. */
export interface SeedTest {
  /** Names the test inside its course, for the item of the course that points to it. */
  slug: string
  name: { kk: string; ru: string; en: string }
  control: ControlKind
  /** Minutes for an attempt; none: as long as the window is open. */
  minutes?: number
  attempts?: number
  passPercent?: number
  /** How many questions each learner is given by lot; all when left out. */
  draw?: number
  questions: SeedQuestion[]
}

/** Reads Markdown into the rich text of a prompt; blocks (`:::`) have no place in it. */
export function promptOf(text: Translated<string>): Translated<RichNode[]> {
  const rich = (markdown: string) => fromMarkdown(markdown).flatMap((part) => part.rich)
  return Object.fromEntries(Object.entries(text).map(([language, markdown]) => [language, rich(markdown)]))
}

/** Turns a seed's question into a question; throws where it is none. */
export const seedQuestion = (seed: SeedQuestion): Question => Question.parse({ ...seed, prompt: promptOf(seed.prompt) })
