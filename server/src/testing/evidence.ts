import { words } from '@dala/domain/regulations'
import type { Evidence } from '#compliance'
import { lookInto } from '#lib/evidence'
import { attemptsIdentified, attemptsMarked, controlsLimited, offeringsWithControl } from './evidence.queries.ts'

const tests = ['testing.test-created', 'testing.test-published', 'testing.test-closed', 'testing.test-changed']
const toTests = { path: '/testing', label: words('Тесттерге өту', 'К тестам', 'To the tests') }

const control = (slug: string, kind: 'midterm' | 'final', clauses: Evidence['clauses'], name: Evidence['name']) =>
  lookInto({
    key: `testing.${slug}`,
    clauses,
    name,
    touchedBy: [...tests, 'gradebook.controls-planned', 'courses.offering-opened', 'courses.offering-closed'],
    mend: toTests,
    rows: (at) => offeringsWithControl(at, kind),
    say: ({ state }) =>
      state === 'broken'
        ? words('Бақылау материалы жоқ', 'Материалов контроля нет', 'There is no material for it')
        : words('Бар', 'Есть', 'Is there'),
    path: (row) => `/courses/${row.id}`,
  })

export const evidence: readonly Evidence[] = [
  lookInto({
    key: 'testing.attempt-identity',
    clauses: ['A2010-8.6', 'A2015-7.7', 'A2021-11.6.f'],
    name: words('Кім тапсырғаны белгісіз тест әрекеттері', 'Попытки без установленной личности', 'Attempts by nobody identified'),
    touchedBy: ['testing.test-closed', 'testing.attempt-annulled'],
    mend: toTests,
    rows: attemptsIdentified,
    say: ({ state, kk, ru, en }) =>
      state === 'broken'
        ? words(`${kk}: сессиясы белгісіз`, `${ru}: сеанс неизвестен`, `${en}: the session is not known`)
        : words(`${kk}: сессиясы белгілі`, `${ru}: сеанс известен`, `${en}: the session is known`),
    path: (row) => `/testing/${row.test}/results`,
  }),
  lookInto({
    key: 'testing.control-access',
    clauses: ['A2010-28.c', 'A2015-32.a'],
    name: words('Қолжетімділігі шектелмеген бақылау', 'Контроль без ограничения доступа', 'Controls whose access is not limited'),
    touchedBy: tests,
    mend: toTests,
    rows: controlsLimited,
    say: ({ state }) =>
      state === 'broken'
        ? words('Уақыты да, желісі де шектелмеген', 'Не ограничены ни время, ни сеть', 'Neither time nor network is limited')
        : words('Қолжетімділік шектелген', 'Доступ ограничен', 'Access is limited'),
    path: (row) => `/testing/${row.id}`,
  }),
  control(
    'midterm-material',
    'midterm',
    ['A2016-16.5'],
    words(
      'Аралық бақылау материалы жоқ курстар',
      'Курсы без материалов рубежного контроля',
      'Courses without material for midterm control',
    ),
  ),
  control(
    'final-material',
    'final',
    ['A2016-16.6'],
    words(
      'Қорытынды бақылау материалы жоқ курстар',
      'Курсы без материалов итогового контроля',
      'Courses without material for final control',
    ),
  ),
  lookInto({
    key: 'testing.marking',
    clauses: ['A2010-16.f', 'A2015-18.c'],
    name: words('Бір аптадан астам тексерілмеген жауаптар', 'Ответы без проверки дольше недели', 'Answers unmarked for more than a week'),
    touchedBy: ['testing.answer-marked', 'testing.test-closed'],
    mend: toTests,
    rows: attemptsMarked,
    say: ({ waiting }) =>
      waiting === 0
        ? words('Барлығы тексерілген', 'Всё проверено', 'All is marked')
        : words(`Тексерілмеген жауап: ${waiting}`, `Непроверенных ответов: ${waiting}`, `Answers to mark: ${waiting}`),
    path: (row) => `/testing/attempts/${row.id}`,
  }),
]
