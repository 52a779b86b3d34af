import { clockOf } from '@dala/domain/emergency'
import type { Clash } from '@dala/domain/timetable'
import { words, type Words } from '@dala/domain/regulations'
import { weekdays } from '@dala/locale'
import { problem } from '#lib/problems'
import type { Lesson } from './plan.ts'

const languages = ['kk', 'ru', 'en'] as const

const slots: Record<(typeof languages)[number], (slot: number) => string> = {
  kk: (slot) => `${slot}-сабақ`,
  ru: (slot) => `${slot}-е занятие`,
  en: (slot) => `slot ${slot}`,
}

const what = {
  teacher: words('мұғалім', 'преподаватель', 'teacher'),
  group: words('сынып', 'класс', 'class'),
  room: words('кабинет', 'кабинет', 'room'),
}

const nameOf = (clash: Clash<Lesson>, language: (typeof languages)[number]): string => {
  if (clash.kind === 'room') return clash.what
  if (clash.kind === 'group') return clash.other.groups.find((group) => group.id === clash.what)?.names[language] ?? ''
  return clash.other.teachers.find((teacher) => teacher.id === clash.what)?.name ?? ''
}

const whenOf = ({ weekday, at }: Lesson, language: (typeof languages)[number]): string =>
  `${weekdays.short[language][weekday - 1] ?? ''} ${'slot' in at ? slots[language](at.slot) : `${clockOf(at.begins)}–${clockOf(at.ends)}`}`

/** A clash in words: what is taken, by which lesson of whom, when. */
export function clashWords(clashes: readonly Clash<Lesson>[]): Words {
  const say = (language: (typeof languages)[number]): string =>
    clashes
      .slice(0, 5)
      .map((clash) => {
        const { other } = clash
        const groups = other.groups.map((group) => group.names[language]).join(', ')
        return `${what[clash.kind][language]} ${nameOf(clash, language)} – ${[other.subject[language], groups, whenOf(other, language)].filter(Boolean).join(', ')}`
      })
      .join('; ')
  return { kk: say('kk'), ru: say('ru'), en: say('en') }
}

/** Refuses what clashes, naming both sides, unless the arranger has said that it is meant. */
export function refuseClashes(clashes: readonly Clash<Lesson>[], despiteClash: boolean): void {
  if (clashes.length > 0 && !despiteClash) throw problem('timetable.clash', { ...clashWords(clashes) })
}
