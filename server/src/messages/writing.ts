import { notificationText, type NotificationFacts, type Writing } from '@dala/domain/messages'
import { formatDateShort, formatPercent, formatUntil, type Locale } from '@dala/locale'

const writingIn = (locale: Locale): Writing => ({
  date: (iso) => formatDateShort(iso, locale),
  until: (iso) => formatUntil(iso, locale),
  percent: (points) => formatPercent(points, locale),
})

/** The sentence of a notification as its reader sees it. */
export const sentenceOf = (kind: string, facts: NotificationFacts, locale: Locale): string =>
  notificationText(kind, locale, facts, writingIn(locale))

const frame: Record<Locale, { hello: string; foot: string }> = {
  kk: { hello: 'Сәлеметсіз бе!', foot: 'Бұл хатты Dala жүйесі жіберді. Хабарламалар бетінде қандай хаттар келетінін таңдай аласыз.' },
  ru: { hello: 'Здравствуйте!', foot: 'Это письмо отправила система Dala. На странице уведомлений можно выбрать, какие письма получать.' },
  en: { hello: 'Hello!', foot: 'This mail was sent by Dala. On the notifications page you can choose which mails you get.' },
}

const longestSubject = 120

/** A mail that carries one notification: the sentence as subject and text, the page it leads to. */
export const mailOf = (sentence: string, link: string | null, publicUrl: string, locale: Locale): { subject: string; body: string } => {
  // A name that somebody typed may stand in the sentence: a subject is one line whatever it holds.
  const line = sentence.replace(/\s+/g, ' ').trim()
  const subject = line.length > longestSubject ? `${line.slice(0, longestSubject - 1)}…` : line
  const words = frame[locale]
  return { subject, body: [words.hello, sentence, ...(link === null ? [] : [`${publicUrl}${link}`]), words.foot].join('\n\n') }
}
