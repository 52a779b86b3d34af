import { isNotificationKind, notifications } from './notification-kind.ts'

type Locale = 'kk' | 'ru' | 'en'
/** What a notification speaks of: a text, a number, or a name in three languages. */
export type NotificationFact = string | number | null | Record<Locale, string>
export type NotificationFacts = Record<string, NotificationFact>

/** How the reader's language writes dates and percents; given by the caller, for `domain` knows no locale. */
export interface Writing {
  date: (isoDate: string) => string
  /** With the word for «by»: «22 қарашаға дейін», «до 22 ноября», "by 22 November". */
  until: (isoDate: string) => string
  percent: (points: number) => string
}

/**
 * The sentence of a notification in a language.
 * @param kind a key of the catalogue; an unknown one (an older row) gives an empty text
 */
export const notificationText = (kind: string, locale: Locale, facts: NotificationFacts, writing: Writing): string => {
  if (!isNotificationKind(kind)) return ''
  return notifications[kind][locale].replace(/\{(\w+)(?::(date|until|percent))?\}/g, (_, name: string, form: string | undefined) => {
    const fact = facts[name]
    if (fact === null || fact === undefined || fact === '') return '–'
    if (typeof fact === 'object') return fact[locale] || fact.kk || fact.ru || fact.en
    if (form === 'date') return writing.date(String(fact))
    if (form === 'until') return writing.until(String(fact))
    if (form === 'percent') return writing.percent(Number(fact))
    return String(fact)
  })
}

/** The facts that a kind's sentences speak of. */
export const factsOf = (sentence: string): string[] => [...sentence.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? '')
