import { words, type Words } from '../words.ts'

/** What a clause demands, in our own sentence; where it stands is in its ID (`placeOf`). */
export type ClauseEntry = Words

/** An entry of the clause catalogue. */
export const clause = (kk: string, ru: string, en: string): ClauseEntry => words(kk, ru, en)
