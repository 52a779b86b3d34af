import { words } from '@dala/domain/regulations'
import type { Evidence } from '#compliance'
import { lookInto } from '#lib/evidence'
import * as looks from './evidence.queries.ts'

const shaping = [
  'courses.offering-opened',
  'courses.offering-changed',
  'courses.offering-closed',
  'courses.offering-described',
  'courses.module-added',
  'courses.module-changed',
  'courses.module-removed',
  'courses.arranged',
]
const toCourses = { path: '/courses', label: words('Курсты ашу', 'Открыть курс', 'Open the course') }

const offering = (
  slug: string,
  clauses: Evidence['clauses'],
  name: Evidence['name'],
  wrong: Evidence['name'],
  rows: typeof looks.withoutModules,
  touchedBy: readonly string[] = shaping,
) =>
  lookInto({
    key: `courses.${slug}`,
    clauses,
    name,
    touchedBy,
    mend: toCourses,
    rows,
    say: ({ state }) => (state === 'broken' ? wrong : words('Бар', 'Есть', 'Is there')),
    path: (row) => `/courses/${row.id}`,
  })

export const evidence: readonly Evidence[] = [
  offering(
    'technology',
    ['A2010-2', 'A2015-2', 'A2016-2'],
    words('Технологиясы көрсетілмеген курстар', 'Курсы без указания технологии', 'Courses without a technology'),
    words(
      'Теледидарлық, желілік не кейс-технология таңдалмаған',
      'Не выбрана телевизионная, сетевая или кейс-технология',
      'None of television, network and case is chosen',
    ),
    looks.withoutTechnology,
  ),
  offering(
    'description',
    ['A2015-5.11', 'A2016-16.1.a'],
    words('Силлабусында сипаттамасы жоқ курстар', 'Курсы без описания в силлабусе', 'Courses without a description in the syllabus'),
    words('Пәннің сипаттамасы жазылмаған', 'Нет описания дисциплины', 'The discipline is not described'),
    looks.withoutDescription,
  ),
  offering(
    'modules',
    ['A2016-16.1.d'],
    words('Модульге бөлінбеген курстар', 'Курсы без модулей', 'Courses without modules'),
    words('Модульдер жоқ', 'Модулей нет', 'There are no modules'),
    looks.withoutModules,
  ),
  offering(
    'calendar-plan',
    ['A2016-16.1.b'],
    words(
      'Күнтізбелік-тақырыптық жоспары жоқ курстар',
      'Курсы без календарно-тематического плана',
      'Courses without a calendar-thematic plan',
    ),
    words('Модульдердің күндері қойылмаған', 'У модулей нет дат', 'The modules have no days'),
    looks.withoutPlan,
  ),
  offering(
    'lessons',
    ['A2010-7.e', 'A2015-6.4', 'A2016-16.2.a', 'A2021-11.9', 'A2023-R1.6'],
    words('Жарияланған сабағы жоқ курстар', 'Курсы без опубликованных занятий', 'Courses without a published lesson'),
    words('Жарияланған сабақ жоқ', 'Нет ни одного опубликованного занятия', 'No lesson is published'),
    looks.withoutLessons,
    [...shaping, 'courses.item-added', 'courses.item-removed', 'content.published'],
  ),
  offering(
    'period',
    ['A2010-21.a', 'A2015-25.a', 'A2015-25.b'],
    words('Академиялық кезеңнен тыс курстар', 'Курсы вне академического периода', 'Courses outside their academic period'),
    words(
      'Кезең таңдалмаған немесе күндері одан шығады',
      'Период не выбран или даты выходят за него',
      'No period is chosen, or the days leave it',
    ),
    looks.outsidePeriod,
    [...shaping, 'organisations.period-set', 'organisations.period-removed'],
  ),
  offering(
    'film',
    ['A2021-9.1'],
    words('Бейнесабағы жоқ курстар', 'Курсы без видеоурока', 'Courses without a video lesson'),
    words('Жарияланған сабақтарда бейне жоқ', 'В опубликованных занятиях нет видео', 'No published lesson has a film'),
    looks.withoutFilm,
    [...shaping, 'courses.item-removed', 'content.published'],
  ),
  lookInto({
    key: 'courses.updates',
    clauses: ['A2010-8.1', 'A2015-7.2'],
    name: words(
      'Осы оқу жылында курстардың жаңартылуы, авторлар саны',
      'Обновление курсов в этом учебном году, число авторов',
      'Updates of courses in this academic year, by how many authors',
    ),
    touchedBy: [...shaping, 'courses.item-removed', 'content.published'],
    mend: toCourses,
    rows: looks.updates,
    say: ({ versions, authors }) =>
      versions === 0
        ? words('Осы оқу жылында жаңартылмаған', 'В этом учебном году не обновлялся', 'Not updated in this academic year')
        : words(
            `Нұсқалар: ${versions}, авторлар: ${authors}`,
            `Версий: ${versions}, авторов: ${authors}`,
            `Versions: ${versions}, authors: ${authors}`,
          ),
    path: (row) => `/courses/${row.id}`,
  }),
  lookInto({
    key: 'courses.delivery',
    clauses: ['A2010-8.2', 'A2015-7.3'],
    name: words('Екі аптада материалды ашпағандар', 'Не открывшие материалы за две недели', 'Learners who opened nothing for two weeks'),
    touchedBy: ['courses.enrolled', 'courses.enrolment-ended', 'courses.offering-opened', 'courses.offering-closed'],
    mend: {
      path: '/courses',
      label: words('Курстың білім алушыларын қарау', 'Посмотреть обучающихся курса', 'Look at the learners of the course'),
    },
    rows: looks.unreached,
    say: ({ state, kk, ru, en }) =>
      state === 'broken'
        ? words(`${kk}: материал ашылмаған`, `${ru}: материалы не открыты`, `${en}: nothing was opened`)
        : words(`${kk}: материал ашылған`, `${ru}: материалы открыты`, `${en}: materials were opened`),
    path: (row) => `/people/${row.learner}/trail`,
  }),
]
