import { isLocale, languageTags, type Locale } from '@dala/locale'

const place = 'dala.locale'

const stored = (): Locale => {
  const fromAddress = new URLSearchParams(globalThis.location?.search ?? '').get('lang')
  if (isLocale(fromAddress)) return fromAddress
  const kept = globalThis.localStorage?.getItem(place)
  return isLocale(kept) ? kept : 'kk'
}

let current: Locale = stored()
if (globalThis.document) document.documentElement.lang = languageTags[current]
const listeners = new Set<() => void>()

/** The language of the pages and of what the server answers: Kazakh unless the person chose another. */
export const currentLocale = (): Locale => current

/** Chooses the language for this device. */
export function chooseLocale(locale: Locale): void {
  if (locale === current) return
  current = locale
  localStorage.setItem(place, locale)
  document.documentElement.lang = languageTags[locale]
  for (const listener of listeners) listener()
}

/** Writes the choice down again after the browser's memory was wiped. */
export const keepLocale = (): void => localStorage.setItem(place, current)

export function onLocaleChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
