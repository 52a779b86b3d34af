import type { EventWords } from './event-words.ts'

/** What the events of `messages` say in a trail. */
export const messagesWords: EventWords = {
  'messages.mail-requested': { kk: 'Хат қайта жіберілді', ru: 'Письмо отправлено повторно', en: 'A mail was sent again' },
}
