import type { QuestionKey, Response } from './body.schema.ts'
import { inAnswersUnit, isWithin, readNumber } from './number-answer.rule.ts'
import { isShortAnswer } from './short-answer.rule.ts'

/** What an answer earned: a part of the points, or a person must mark it. */
export type Scored = { status: 'scored'; share: number } | { status: 'to-mark' }

export interface ScoreOptions {
  /** Whether a wrong answer may take away points that other answers earned. */
  penalties: boolean
}

/** Scores one answer: between 0 and 1, and down to −1 only where penalties are set. No answer earns nothing. */
export function scoreAnswer(key: QuestionKey, response: Response | null, options: ScoreOptions = { penalties: false }): Scored {
  if (response === null || response.kind !== key.kind) return { status: 'scored', share: 0 }
  if (key.kind === 'essay')
    return response.kind === 'essay' && response.text.trim() === '' ? { status: 'scored', share: 0 } : { status: 'to-mark' }
  const least = options.penalties ? -1 : 0
  return { status: 'scored', share: Math.min(1, Math.max(least, shareOf(key, response))) }
}

function shareOf(key: QuestionKey, response: Response): number {
  if (key.kind === 'single' && response.kind === 'single') return key.options[response.choice]?.share ?? 0
  if (key.kind === 'multiple' && response.kind === 'multiple') return shareOfChoices(key, new Set(response.choices))
  if (key.kind === 'true-false' && response.kind === 'true-false') return key.answer === response.value ? 1 : 0
  if (key.kind === 'numeric' && response.kind === 'numeric') return best(numericShares(key, response.text))
  if (key.kind === 'short' && response.kind === 'short')
    return best(key.answers.filter(({ text }) => isShortAnswer(text, response.text, key.caseMatters)).map(({ share }) => share))
  if (key.kind === 'matching' && response.kind === 'matching') {
    const lefts = Object.keys(key.pairs)
    return lefts.filter((left) => response.pairs[left] === key.pairs[left]).length / lefts.length
  }
  return 0
}

function shareOfChoices(key: QuestionKey & { kind: 'multiple' }, chosen: ReadonlySet<string>): number {
  const options = Object.entries(key.options)
  if (key.scoring === 'all-or-nothing') return options.every(([id, option]) => chosen.has(id) === option.share > 0) ? 1 : 0
  // Whole ten-thousandths: a sum that does not depend on the order of the options.
  const sum = options.reduce((total, [id, option]) => total + (chosen.has(id) ? Math.round(option.share * 10_000) : 0), 0)
  return Math.abs(sum - 10_000) <= 3 ? 1 : sum / 10_000 // three times 33.33 % is everything
}

function numericShares(key: QuestionKey & { kind: 'numeric' }, text: string): number[] {
  const given = readNumber(text)
  const value = given === null ? null : inAnswersUnit(given, key.units, key.unitNeeded)
  if (value === null) return []
  return key.answers.filter((answer) => isWithin(value, answer.value, answer.tolerance)).map(({ share }) => share)
}

// An answer that fits nothing earns nothing; one that fits several accepted answers earns the best of them.
const best = (shares: readonly number[]): number => (shares.length === 0 ? 0 : Math.max(...shares))

export interface Total {
  /** Points, to four decimal places. */
  score: number
  max: number
  /** Of a hundred, to two decimal places. */
  percent: number
  /** How many answers wait for a person's mark; until then the score is a preliminary one. */
  toMark: number
}

/** The score of a whole attempt; the order of the questions makes no difference, and it is never below 0. */
export function totalOf(answers: readonly { points: number; scored: Scored }[]): Total {
  const parts = (value: number) => Math.round(value * 10_000)
  const max = answers.reduce((sum, { points }) => sum + parts(points), 0)
  const earned = answers.reduce((sum, { points, scored }) => sum + (scored.status === 'scored' ? parts(points * scored.share) : 0), 0)
  const score = Math.max(0, earned)
  return {
    score: score / 10_000,
    max: max / 10_000,
    percent: max === 0 ? 0 : Math.round((score * 10_000) / max) / 100,
    toMark: answers.filter(({ scored }) => scored.status === 'to-mark').length,
  }
}
