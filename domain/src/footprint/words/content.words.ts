import type { EventWords } from './event-words.ts'

/** What the events of `content` say in a trail. */
export const contentWords: EventWords = {
  'content.published': {
    kk: 'Сабақтың {version}-нұсқасы жарияланды',
    ru: 'Опубликована версия {version} урока',
    en: 'Version {version} of a lesson was published',
  },
}
