import { words, type Words } from '../words.ts'

export interface ClauseEntry {
  /** Paragraph and, after a space, subparagraph: `8 3)`. */
  readonly at: string
  readonly summary: Words
}

/** An entry of the clause catalogue: where the clause stands and our own sentence of it. */
export const clause = (at: string, kk: string, ru: string, en: string): ClauseEntry => ({ at, summary: words(kk, ru, en) })
