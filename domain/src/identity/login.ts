/** What a person typed to sign in, by its kind; the phone still has to be normalised by the server. */
export type LoginText = { kind: 'email' | 'phone' | 'iin'; value: string }

/**
 * Reads what was typed into the sign-in field: an e-mail address, twelve digits of an IIN, or a phone number.
 * @returns null when it can be none of them
 */
export function classifyLogin(text: string): LoginText | null {
  const typed = text.normalize('NFKC').trim()
  if (typed.length > 254) return null
  if (typed.includes('@')) {
    const value = typed.toLowerCase()
    return /^[^\s@]+@[^\s@]+$/.test(value) ? { kind: 'email', value } : null
  }
  const bare = typed.replace(/[\s()\-.]/g, '')
  if (/^\d{12}$/.test(bare)) return { kind: 'iin', value: bare }
  if (/^\+?\d{7,15}$/.test(bare)) return { kind: 'phone', value: bare }
  return null
}
