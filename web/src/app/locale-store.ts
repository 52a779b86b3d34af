import { isLocale, languageTags, type Locale } from '@dala/locale'

const place = 'dala.locale'

const stored = (): Locale => {
  const fromAddress = new URLSearchParams(globalThis.location?.search ?? '').get('lang')
  if (isLocale(fromAddress)) return fromAddress
  const kept = globalThis.localStorage?.getItem(place)
  return isLocale(kept) ? kept : 'kk'
}

let current: Locale = stored()

/** The document says its language; a cookie tells the server in which one the first page is asked for. */
const tell = () => {
  if (!globalThis.document) return
  document.documentElement.lang = languageTags[current]
  document.cookie = `dala-language=${current}; path=/; max-age=31536000; samesite=lax`
}
tell()
const listeners = new Set<() => void>()

/** The language of the pages and of what the server answers: Kazakh unless the person chose another. */
export const currentLocale = (): Locale => current

/** Chooses the language for this device. */
export function chooseLocale(locale: Locale): void {
  if (locale === current) return
  current = locale
  localStorage.setItem(place, locale)
  tell()
  for (const listener of listeners) listener()
}

/** Writes the choice down again after the browser's memory was wiped. */
export const keepLocale = (): void => {
  localStorage.setItem(place, current)
  tell()
}

export function onLocaleChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
