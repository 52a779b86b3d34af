import type { Sealer } from '#lib/seal'
import { iinLogin, normalisePhone, type Login } from './normalise-login.ts'

interface Registered {
  id: string
  email: string
  phone: string
  iin_sealed: Buffer | null
}

/** A login with how it is shown to whoever holds the person's code: enough to recognise, too little to learn. */
export interface PersonLogin extends Login {
  shown: string
}

const hidden = (text: string, first: number, last: number): string => `${text.slice(0, first)}•••${last > 0 ? text.slice(-last) : ''}`

function hideEmail(email: string): string {
  const [name = '', host = ''] = email.split('@')
  return `${hidden(name, 1, 0)}@${host}`
}

/** What a person of the registry may sign in with: e-mail, phone, IIN, as far as they are known. */
export function loginsOf(sealer: Sealer, orgId: string, person: Registered): PersonLogin[] {
  const email = person.email.trim().toLowerCase()
  const phone = person.phone === '' ? null : normalisePhone(person.phone)
  const iin = person.iin_sealed === null ? null : sealer.unseal(orgId, `people.person.iin/${person.id}`, person.iin_sealed)
  return [
    ...(email.includes('@') ? [{ kind: 'email' as const, value: email, shown: hideEmail(email) }] : []),
    ...(phone === null ? [] : [{ kind: 'phone' as const, value: phone, shown: hidden(phone, 2, 4) }]),
    ...(iin === null ? [] : [{ ...iinLogin(sealer, iin), shown: hidden(iin, 2, 2) }]),
  ]
}

/** The login printed beside a code: the e-mail or phone as they stand; an IIN only by its ends. */
export const shownLogin = (logins: readonly PersonLogin[]): string => {
  const first = logins[0]
  if (first === undefined) return ''
  return first.kind === 'iin' ? first.shown : first.value
}
