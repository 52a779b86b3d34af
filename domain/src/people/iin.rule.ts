/** Why a number cannot be an IIN or a BIN. */
export type NumberFault = 'not-12-digits' | 'check-digit'

const firstWeights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
const secondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]

/**
 * The twelfth digit that belongs to eleven digits of an IIN or BIN, or null when no valid number begins like this
 * (both passes give 10: about 0.8 % of all beginnings).
 */
export function checkDigit(eleven: string): number | null {
  const digits = [...eleven].map(Number)
  for (const weights of [firstWeights, secondWeights]) {
    const sum = weights.reduce((total, weight, at) => total + weight * (digits[at] ?? 0), 0) % 11
    if (sum < 10) return sum
  }
  return null
}

/** Leaves only what belongs to the number: spaces and no-break spaces are dropped. */
export const tidyNumber = (text: string): string => text.replace(/[\s\u00a0'’]/g, '')

/** What is wrong with an IIN, or null. The check digit is a hard rule; birth date and sex are not read from it (resolution 853 of 26.08.2013). */
export function faultOfIin(iin: string): NumberFault | null {
  if (!/^\d{12}$/.test(iin)) return 'not-12-digits'
  return checkDigit(iin.slice(0, 11)) === Number(iin[11]) ? null : 'check-digit'
}

/** What is wrong with a BIN, or null: the same rule of the twelfth digit. */
export const faultOfBin = faultOfIin

export type IinWarning = 'birth-date-differs'

/**
 * What is unusual about an IIN and yet no error: the digits say another birth date than the document.
 * @param birthDate ISO date or null when unknown
 */
export function warningOfIin(iin: string, birthDate: string | null): IinWarning | null {
  if (birthDate === null || faultOfIin(iin) !== null) return null
  return iin.slice(0, 6) === birthDate.slice(2).replaceAll('-', '') ? null : 'birth-date-differs'
}
