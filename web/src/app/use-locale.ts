import { inLocale, type InThree, type Locale } from '@dala/locale'
import { useSyncExternalStore } from 'react'
import { chooseLocale, currentLocale, onLocaleChange } from './locale-store.ts'

/** The current language and the way to change it. */
export function useLocale(): { locale: Locale; choose: (locale: Locale) => void } {
  return { locale: useSyncExternalStore(onLocaleChange, currentLocale), choose: chooseLocale }
}

export type Catalogue<M> = Record<Locale, M>

/** A page's words in the current language; a catalogue is `{ kk, ru, en }` of one shape, so that a missing key does not compile. */
export function useMessages<M>(catalogue: Catalogue<M>): M {
  return catalogue[useLocale().locale]
}

/** Picks the current language of a text that the data carries in three; an empty one falls back to kk, ru, en in this order. */
export function useText(): (text: { readonly [L in Locale]?: string | null | undefined } | null | undefined) => string {
  const { locale } = useLocale()
  return (text) => inLocale((text ?? {}) as Partial<InThree>, locale) // null falls back like a missing language
}
