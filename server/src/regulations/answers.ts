import { bannedField, levels, studyForms, type FactsOf, type FieldGroup, type Level, type StudyForm } from '@dala/domain/regulations'
import { parseDate } from '@dala/locale'
import { fieldWords } from './law-words.ts'

/** What a visitor has answered so far, read from the address: every answer is a link. */
export interface Answers {
  level: Level
  form: StudyForm
  field: FieldGroup | null
  /** The day asked about, `2026-11-22`. */
  on: string
  ground: string | null
  facts: Record<string, string | boolean>
  have: string[]
  registeredOn: string
  weekDays: 5 | 6
  volumes: { total: number; distance: number; mooc: number; nonFormal: number } | null
  /** Whether the visitor asked to have the case judged. */
  judged: boolean
}

type Query = Readonly<Record<string, unknown>>

const text = (query: Query, name: string): string => {
  const value = query[name]
  return typeof value === 'string' ? value.trim().slice(0, 400) : ''
}
const oneOf = <T extends string>(list: readonly T[], value: string, otherwise: T): T => list.find((each) => each === value) ?? otherwise

/** A day as people write it, within the years that the acts can speak of: terms over thousands of years would be counted day by day. */
function dayIn(value: string): string | null {
  const day = parseDate(value)
  return day !== null && day >= '1900-01-01' && day <= '2200-12-31' ? day : null
}

const mostVolume = 10_000

function volume(query: Query, name: string): number {
  const number = Number(text(query, name).replace(',', '.'))
  return Number.isFinite(number) ? Math.min(mostVolume, Math.max(0, Math.round(number * 100) / 100)) : 0
}

function factsIn(query: Query): Record<string, string | boolean> {
  const found: Record<string, string | boolean> = {}
  for (const name of Object.keys(query)
    .filter((key) => /^f\.[a-zA-Z0-9]{1,60}$/.test(key))
    .slice(0, 40)) {
    const value = text(query, name)
    // A date is read as people write it; whatever else is asked for takes its words as they are.
    const isFar = dayIn(value) === null && parseDate(value) !== null
    if (value !== '' && !isFar) found[name.slice(2)] = value === 'yes' ? true : value === 'no' ? false : (dayIn(value) ?? value)
  }
  return found
}

const documentsIn = (query: Query): string[] => {
  const value = query['have']
  const list = Array.isArray(value) ? value : [value]
  return list.filter((each): each is string => typeof each === 'string' && /^[a-z-]{1,60}$/.test(each)).slice(0, 60)
}

/**
 * Reads the answers; what is missing or unknown takes the plain value, so that no link breaks.
 * @param today the day in Kazakhstan
 */
export function readAnswers(query: unknown, today: string): Answers {
  const given: Query = typeof query === 'object' && query !== null ? (query as Query) : {} // an object with unknown values
  const on = dayIn(text(given, 'on')) ?? today
  const field = text(given, 'field')
  const total = volume(given, 'total')
  return {
    level: oneOf(levels, text(given, 'level'), 'general-secondary'),
    form: oneOf(studyForms, text(given, 'form'), 'full-time'),
    field: Object.hasOwn(fieldWords, field) ? (field as FieldGroup) : null, // one of its keys
    on,
    ground: /^[a-z-]{1,40}$/.test(text(given, 'ground')) ? text(given, 'ground') : null,
    facts: factsIn(given),
    have: documentsIn(given),
    registeredOn: dayIn(text(given, 'registered')) ?? on,
    weekDays: text(given, 'week') === '6' ? 6 : 5,
    volumes:
      total > 0
        ? {
            total,
            distance: Math.min(total, volume(given, 'distance')),
            mooc: Math.min(total, volume(given, 'mooc')),
            nonFormal: Math.min(total, volume(given, 'nonFormal')),
          }
        : null,
    judged: text(given, 'judge') !== '',
  }
}

/** The address that asks the same with some answers changed. */
export function linkTo(answers: Answers, change: Partial<Pick<Answers, 'ground'>>): string {
  const { level, form, field, on, ground } = { ...answers, ...change }
  const query = new URLSearchParams({ level, form, ...(field === null ? {} : { field }), on, ...(ground === null ? {} : { ground }) })
  return `/law?${query.toString()}`
}

export const learnerOf = (answers: Answers): FactsOf['grounds'] => ({
  level: answers.level,
  studyForm: answers.form,
  programmeField: bannedField(answers.field),
})

/** The visitor's programme as a plan of one discipline; without numbers a plan that shows the limits only. */
export function planOf({ level, form, field, volumes }: Answers): FactsOf['share'] {
  const { total, distance, mooc, nonFormal } = volumes ?? { total: 100, distance: 0, mooc: 0, nonFormal: 0 }
  return {
    level,
    studyForm: form,
    field,
    arrangement: null,
    volume: 'planned',
    items: [{ id: 'programme', kind: 'discipline', credits: total, hours: null, distance, mooc, nonFormal }],
  }
}
