import { clauseOf, type ClauseId, type Words } from '#regulations'

/** The chapters by which the board is grouped, in the order of the acts. */
export const chapters = {
  order: { kk: 'Бұйрық', ru: 'Приказ', en: 'The order' },
  requirements: { kk: 'Талаптар', ru: 'Требования', en: 'Requirements' },
  general: { kk: 'Жалпы ережелер', ru: 'Общие положения', en: 'General provisions' },
  process: { kk: 'Оқу процесін ұйымдастыру', ru: 'Организация учебного процесса', en: 'How the process is organised' },
  courses: { kk: 'Жаппай ашық онлайн-курстар', ru: 'Массовые открытые онлайн-курсы', en: 'Massive open online courses' },
  annex: { kk: 'Қосымша', ru: 'Приложение', en: 'Annex' },
} as const satisfies Record<string, Words>
export type Chapter = keyof typeof chapters

const lastGeneral = { A2010: 5, A2015: 5, A2016: 5, A2021: 8, A2023: 2 } as const

/** The chapter of an act in which a clause stands. */
export function chapterOf(id: ClauseId): Chapter {
  const { act, part, paragraph } = clauseOf(id)
  if (part === 'order' || part === 'annex' || part === 'requirements') return part
  const number = Number.parseInt(paragraph, 10)
  // The draft of 2021 gives its requirements in the paragraphs after the definitions.
  if (act === 'A2021' && number >= 9 && number <= 12) return 'requirements'
  if (act === 'A2016' && number >= 36) return 'courses'
  return number <= lastGeneral[act] ? 'general' : 'process'
}
