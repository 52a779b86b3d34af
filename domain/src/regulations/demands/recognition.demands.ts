import type { Demand } from '../demand.ts'
import { higherLevels } from '../level.ts'
import { words } from '../words.ts'

/** Paragraphs 41–43 of order 137, added by order 343: what stands before a course is credited. */
export const a2016Recognition: readonly Demand[] = [
  {
    key: 'approved-list',
    clause: 'A2016-41.a',
    name: words('Кеңес бекіткен курстар тізбесі', 'Утверждённый советом перечень курсов', 'List of courses approved by the council'),
  },
  {
    key: 'period',
    clause: 'A2016-41.b',
    name: words('Ағымдағы не болашақ кезең', 'Текущий или будущий период', 'A current or future period'),
  },
  {
    key: 'agreement',
    clause: 'A2016-42.a',
    name: words('Университетаралық келісім', 'Межвузовское соглашение', 'Agreement between the universities'),
    only: 'other-university',
  },
  {
    key: 'agreed-outcomes',
    clause: 'A2016-42.b',
    name: words('Келісімдегі нәтижелерге сәйкестік', 'Соответствие результатам по соглашению', 'The outcomes that the agreement asks'),
    only: 'other-university',
  },
  { key: 'ects', clause: 'A2016-43.1', name: words('ECTS бойынша еңбек сыйымдылығы', 'Трудоёмкость в ECTS', 'Workload in ECTS') },
  { key: 'formula', clause: 'A2016-43.2.a', name: words('Қайта есептеу формуласы', 'Формула пересчёта', 'Formula of the recalculation') },
  {
    key: 'working-plan-item',
    clause: 'A2016-43.2.b',
    name: words('Жұмыс оқу жоспарындағы пән', 'Дисциплина рабочего учебного плана', 'Discipline of the working plan'),
  },
  {
    key: 'individual-plan-item',
    clause: 'A2016-43.2.b',
    name: words('Жеке оқу жоспарындағы пән', 'Дисциплина индивидуального плана', 'Discipline of the individual plan'),
  },
  {
    key: 'ratio',
    clause: 'A2016-43.3',
    name: words('Бекітілген арақатынас', 'Утверждённое соотношение', 'Approved ratio'),
    only: 'blended',
  },
  {
    key: 'commission-protocol',
    clause: 'A2016-43.4.a',
    name: words('Комиссия хаттамасы', 'Протокол комиссии', 'Minutes of the commission'),
  },
  {
    key: 'published',
    clause: 'A2016-43.4.b',
    name: words('Сайтта жариялау', 'Публикация на сайте', 'Publication on the site'),
  },
]

/** Paragraph 38 of the draft of 2021. */
export const a2021Recognition: readonly Demand[] = [
  {
    key: 'consent',
    clause: 'A2021-38.a',
    name: words('Университетпен келісу', 'Согласование с вузом', 'Agreement with the university'),
    levels: higherLevels,
  },
  {
    key: 'recognition-rules',
    clause: 'A2021-38.b',
    name: words('Тану тәртібі', 'Порядок признания', 'Rules of recognition'),
    levels: higherLevels,
  },
]
