import type { Placeholder, Placeholders } from './placeholder.ts'
import { placeholdersOf, type TemplateKind } from './template-kinds.ts'
import type { TemplateValue, TemplateValues } from './template.schema.ts'

const people = ['Әбдіқали Мөлдір Ғаниқызы', 'Сейітқазы Ерасыл Қайратұлы', 'Ким Жанна Сергеевна']
const named: Readonly<Record<string, string>> = {
  number: '214-Д',
  learner: 'Әбдіқали Мөлдір Ғаниқызы',
  applicant: 'Әбдіқали Мөлдір Ғаниқызы',
  signer: 'Оспан Н. Б.',
  chair: 'Оспан Н. Б.',
  by: 'Әбдіқали Мөлдір Ғаниқызы',
  secretary: 'Төлеген А. С.',
  group: 'АЖ-24-1',
  order: '214-Д',
  minutes: '7',
  file: 'anyqtama.pdf',
  planHash: '9f2c41…',
  note: '23.11.2026, 10:30',
  membersTotal: '11',
  presentTotal: '9',
  volume: '5',
  studyYear: '2',
  reversed: '',
  reversedOn: '',
}

const sampleOf = (name: string, placeholder: Placeholder, at: number): TemplateValue => {
  if (placeholder.kind === 'list') return [0, 1].map((index) => sampleOfAll(placeholder.item, index))
  if (placeholder.kind === 'flag') return false
  const known = named[name]
  if (placeholder.kind === 'both') return { kk: `«${placeholder.kk}»`, ru: `«${placeholder.ru}»` }
  if (placeholder.kind === 'day' || placeholder.kind === 'date') return known ?? (name === 'to' ? '2027-01-22' : '2026-11-23')
  if (known !== undefined) return known
  if (name === 'name') return people[at % people.length] ?? ''
  return `«${placeholder.kk}»`
}

const sampleOfAll = (placeholders: Placeholders, at: number): TemplateValues =>
  Object.fromEntries(Object.entries(placeholders).map(([name, placeholder]) => [name, sampleOf(name, placeholder, at)]))

/** Invented values for every placeholder of a kind, to look at a template before it is used. */
export const sampleValues = (kind: TemplateKind): TemplateValues => sampleOfAll(placeholdersOf(kind), 0)
