import type { SeedQuestion } from '@dala/domain/testing'

export type Text = { kk: string; ru: string; en: string }
/** A text in the three languages of the course. */
export const say = (kk: string, ru: string, en: string): Text => ({ kk, ru, en })

/** One right answer, written first; the wrong ones follow. */
export const single = (name: string, prompt: Text, answers: readonly Text[], explanation?: Text): SeedQuestion => ({
  kind: 'single',
  name,
  prompt,
  options: answers.map((text, index) => ({ text, share: index === 0 ? 1 : 0 })),
  ...(explanation && { explanation }),
})

/** Several right answers; each wrong one takes away as much as a right one gives. */
export const multiple = (name: string, prompt: Text, right: readonly Text[], wrong: readonly Text[], explanation?: Text): SeedQuestion => ({
  kind: 'multiple',
  name,
  prompt,
  options: [...right.map((text) => ({ text, share: 1 / right.length })), ...wrong.map((text) => ({ text, share: -1 / right.length }))],
  ...(explanation && { explanation }),
})

export const trueFalse = (name: string, prompt: Text, answer: boolean, explanation?: Text): SeedQuestion => ({
  kind: 'true-false',
  name,
  prompt,
  answer,
  ...(explanation && { explanation }),
})

export const number = (name: string, prompt: Text, value: number, tolerance: number, explanation?: Text): SeedQuestion => ({
  kind: 'numeric',
  name,
  prompt,
  answers: [{ value, tolerance, share: 1 }],
  ...(explanation && { explanation }),
})

export const matching = (
  name: string,
  prompt: Text,
  pairs: readonly (readonly [left: Text, right: Text])[],
  explanation?: Text,
): SeedQuestion => ({
  kind: 'matching',
  name,
  prompt,
  pairs: pairs.map(([left, right]) => ({ left, right })),
  ...(explanation && { explanation }),
})
