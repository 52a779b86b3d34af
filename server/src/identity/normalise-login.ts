import { classifyLogin } from '@dala/domain/identity'
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { Sealer } from '#lib/seal'

/** A login as it stands in the directory; an IIN only as a keyed hash. */
export interface Login {
  kind: 'email' | 'phone' | 'iin'
  value: string
}

/** A phone number in international form; numbers without a country are Kazakhstan's («8 701 …»). Null when it is none. */
export function normalisePhone(text: string): string | null {
  const number = parsePhoneNumberFromString(text, 'KZ')
  return number?.isPossible() ? number.number : null
}

export const iinLogin = (sealer: Sealer, iin: string): Login => ({
  kind: 'iin',
  value: sealer.indexOf(null, 'login.iin', iin).toString('base64url'),
})

/** Reads what was typed into the sign-in field as the directory keeps it; null when it can be no login. */
export function normaliseLogin(sealer: Sealer, text: string): Login | null {
  const typed = classifyLogin(text)
  if (typed === null) return null
  if (typed.kind === 'iin') return iinLogin(sealer, typed.value)
  if (typed.kind === 'email') return { kind: 'email', value: typed.value }
  const phone = normalisePhone(typed.value)
  return phone === null ? null : { kind: 'phone', value: phone }
}
