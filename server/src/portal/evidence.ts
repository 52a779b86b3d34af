import { words, type Words } from '@dala/domain/regulations'
import type { Evidence } from '#compliance'
import { lookInto } from '#lib/evidence'
import { areas, publicParts } from './evidence.queries.ts'
import { publicWords } from './public-words.ts'

const shaping = ['portal.page-added', 'portal.page-changed', 'portal.page-removed', 'portal.page-restored'] as const

const parts: Record<string, Words> = {
  contacts: words('Байланыс деректері', 'Контакты', 'Contacts'),
  calendar: words('Академиялық күнтізбе', 'Академический календарь', 'Academic calendar'),
  rules: words('Тәртіп пен ережелер', 'Порядок и правила', 'Rules'),
}
const partPaths: Record<string, string> = { contacts: '/organisation', calendar: '/calendar', rules: '/portal' }
const here = words('Порталда бар', 'Есть на портале', 'Stands on the portal')
const absent = words('Порталда жоқ', 'На портале нет', 'Not on the portal')

const areaName = (area: string): Words => {
  // The ids of the look are the three areas.
  const key = area as keyof typeof publicWords.kk.areas
  return words(publicWords.kk.areas[key], publicWords.ru.areas[key], publicWords.en.areas[key])
}
const joined = (name: Words, said: Words): Words => words(`${name.kk}: ${said.kk}`, `${name.ru}: ${said.ru}`, `${name.en}: ${said.en}`)

export const evidence: readonly Evidence[] = [
  lookInto({
    key: 'portal.areas',
    clauses: ['A2010-7.a', 'A2015-5.1', 'A2015-6.1'],
    name: words(
      'Порталдың әкімшілік, академиялық және әдістемелік бөлімдері',
      'Административный, академический и методический разделы портала',
      'Administrative, academic and methodical areas of the portal',
    ),
    touchedBy: [...shaping],
    mend: { path: '/portal', label: words('Бет қосу', 'Добавить страницу', 'Add a page') },
    rows: areas,
    say: ({ id, pages }) =>
      joined(
        areaName(id),
        pages === 0 ? words('бет жоқ', 'страниц нет', 'no pages') : words(`беттер саны: ${pages}`, `страниц: ${pages}`, `pages: ${pages}`),
      ),
    path: () => '/portal',
  }),
  lookInto({
    key: 'portal.public',
    clauses: ['A2015-5.6'],
    name: words(
      'Ашық бетте байланыс, күнтізбе және ережелер бар',
      'На открытой странице есть контакты, календарь и правила',
      'The public page has contacts, calendar and rules',
    ),
    touchedBy: [...shaping, 'organisations.profile-changed', 'organisations.period-set', 'organisations.period-removed'],
    mend: { path: '/portal', label: words('Порталды толтыру', 'Заполнить портал', 'Fill in the portal') },
    rows: publicParts,
    say: ({ id, state }) => joined(parts[id] ?? here, state === 'fine' ? here : absent),
    path: ({ id }) => partPaths[id] ?? '/portal',
  }),
]
