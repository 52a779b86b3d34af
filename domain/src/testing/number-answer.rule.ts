import { normalised } from './short-answer.rule.ts'

/** A number as a person writes it, with the unit behind it. */
export interface GivenNumber {
  value: number
  unit: string
}

/**
 * Reads `12,5 см`, `1 234,5`, `-3.2e5`, `1,2·10^-3`. The comma is decimal, as in Kazakh and Russian; where both comma and point
 * stand, the last one is.
 * @returns null when it does not begin with a number
 */
export function readNumber(text: string): GivenNumber | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
  const found = /^([+-]?) ?(\d[\d ]*(?:[.,]\d+)*|[.,]\d+)(?: ?[·*×x] ?10 ?\^ ?([+-]?\d{1,3})|[eEеЕ]([+-]?\d{1,3}))?(.*)$/u.exec(plain)
  if (found === null) return null
  const [, sign = '', digits = '', power, exponent, rest = ''] = found
  const number = Number(withPoint(digits.replaceAll(' ', '')))
  const scale = power ?? exponent
  const value = (sign === '-' ? -1 : 1) * number * (scale === undefined ? 1 : 10 ** Number(scale))
  return Number.isFinite(value) ? { value, unit: rest.trim() } : null
}

function withPoint(digits: string): string {
  const last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'))
  if (last < 0) return digits
  return `${digits.slice(0, last).replace(/[.,]/g, '')}.${digits.slice(last + 1)}`
}

/**
 * The given number in the unit of the answer.
 * @returns null when the unit is unknown, or missing though it is needed
 */
export function inAnswersUnit(given: GivenNumber, units: readonly { unit: string; factor: number }[], unitNeeded: boolean): number | null {
  if (given.unit === '') return unitNeeded ? null : given.value
  const wanted = normalised(given.unit, true)
  const same =
    units.find(({ unit }) => normalised(unit, true) === wanted) ??
    units.find(({ unit }) => normalised(unit, false) === normalised(given.unit, false))
  return same === undefined ? null : given.value * same.factor
}

/** Whether a number lies within the tolerance, forgiving the last binary digit (0.1 + 0.2). */
export const isWithin = (value: number, wanted: number, tolerance: number): boolean =>
  Math.abs(value - wanted) <= tolerance + 1e-9 * Math.max(1, Math.abs(wanted)) * (tolerance === 0 ? 1 : 1e-3)
