import { certificatesWords } from './words/certificates.words.ts'
import { complianceWords } from './words/compliance.words.ts'
import { contentWords } from './words/content.words.ts'
import { councilsWords } from './words/councils.words.ts'
import { coursesWords } from './words/courses.words.ts'
import { curriculaWords } from './words/curricula.words.ts'
import { distanceWords } from './words/distance.words.ts'
import { documentsWords } from './words/documents.words.ts'
import { emergencyWords } from './words/emergency.words.ts'
import { gradebookWords } from './words/gradebook.words.ts'
import { identityWords } from './words/identity.words.ts'
import { messagesWords } from './words/messages.words.ts'
import { organisationsWords } from './words/organisations.words.ts'
import { pathwayWords } from './words/pathway.words.ts'
import { portalWords } from './words/portal.words.ts'
import { peopleWords } from './words/people.words.ts'
import { registrarWords } from './words/registrar.words.ts'
import { regulationsWords } from './words/regulations.words.ts'
import { supportingWords } from './words/supporting.words.ts'
import { testingWords } from './words/testing.words.ts'
import { timetableWords } from './words/timetable.words.ts'
import type { EventWords } from './words/event-words.ts'

/** The words of every event of the house, noun by noun. */
export const eventWords: EventWords = {
  ...certificatesWords,
  ...complianceWords,
  ...contentWords,
  ...councilsWords,
  ...coursesWords,
  ...curriculaWords,
  ...distanceWords,
  ...documentsWords,
  ...emergencyWords,
  ...gradebookWords,
  ...identityWords,
  ...messagesWords,
  ...organisationsWords,
  ...pathwayWords,
  ...portalWords,
  ...peopleWords,
  ...registrarWords,
  ...regulationsWords,
  ...supportingWords,
  ...testingWords,
  ...timetableWords,
}

/** What an event says in each language; facts that the payload does not have become a dash. */
export function wordsOf(kind: string, payload: Record<string, unknown>): { kk: string; ru: string; en: string } {
  const words = eventWords[kind] ?? { kk: kind, ru: kind, en: kind }
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const fact = payload[name]
      return typeof fact === 'string' || typeof fact === 'number' ? String(fact) : '–'
    })
  return { kk: fill(words.kk), ru: fill(words.ru), en: fill(words.en) }
}
