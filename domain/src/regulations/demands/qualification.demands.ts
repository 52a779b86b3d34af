import { collegeLevels, higherLevels, schoolLevels } from '../level.ts'
import type { QualificationDemand } from '../qualification.ts'
import { words } from '../words.ts'

const method = words(
  'Қашықтан оқыту әдістемесі сертификаты',
  'Сертификат по методике дистанционного обучения',
  'Certificate on methods of distance teaching',
)
const digital = words('Цифрлық құзырет сертификаты', 'Сертификат по цифровым компетенциям', 'Certificate on digital competences')
const belowHigher = [...schoolLevels, ...collegeLevels, 'additional'] as const

export const a2010Qualification: readonly QualificationDemand[] = [
  {
    key: 'distance',
    clause: 'A2010-7.f',
    name: words('Тиісті даярлық', 'Соответствующая подготовка', 'Appropriate training'),
    topics: ['distance', 'distance-method'],
  },
]
export const a2015Qualification: readonly QualificationDemand[] = [
  {
    key: 'distance',
    clause: 'A2015-7.1',
    name: words(
      'Қашықтан оқыту технологиялары бойынша даярлық',
      'Подготовка по дистанционным технологиям',
      'Training in distance technologies',
    ),
    topics: ['distance', 'distance-method'],
  },
]

const competence = (key: string, clause: QualificationDemand['clause'], kk: string, ru: string, en: string): QualificationDemand => ({
  key,
  clause,
  name: words(kk, ru, en),
  topics: [key],
  levels: higherLevels,
  only: 'half-distance',
  coverageOnly: true,
})

/** The draft of 2021: method and digital for all, six competences where programmes use the limits of 11.2 and 11.4. */
export const a2021Qualification: readonly QualificationDemand[] = [
  { key: 'distance-method', clause: 'A2021-9.5.a', name: method, topics: ['distance-method'], levels: belowHigher },
  { key: 'digital', clause: 'A2021-9.5.b', name: digital, topics: ['digital', 'ict'], levels: belowHigher },
  { key: 'distance-method', clause: 'A2021-11.12.a', name: method, topics: ['distance-method'], levels: higherLevels },
  { key: 'digital', clause: 'A2021-11.12.b', name: digital, topics: ['digital', 'ict'], levels: higherLevels },
  competence('innovative-methods', 'A2021-12.4.a', 'Инновациялық әдістер', 'Инновационные методики', 'Innovative methods'),
  competence('self-analysis', 'A2021-12.4.b', 'Өз жұмысын талдау', 'Анализ собственной работы', 'Analysis of one’s own work'),
  competence(
    'independent-work',
    'A2021-12.4.c',
    'Өзіндік жұмысты ұйымдастыру',
    'Организация самостоятельной работы',
    'Organising independent work',
  ),
  competence('course-development', 'A2021-12.4.d', 'Онлайн-курс әзірлеу', 'Разработка онлайн-курсов', 'Developing online courses'),
  competence('video-platforms', 'A2021-12.4.e', 'Бейнебайланыс платформалары', 'Платформы видеосвязи', 'Video platforms'),
  competence(
    'learning-environment',
    'A2021-12.4.f',
    'Білім беру ортасын басқару',
    'Управление образовательной средой',
    'Managing the learning environment',
  ),
]

/** Order 349: certificates of courses in information and communication technologies. */
export const a2023Qualification: readonly QualificationDemand[] = [
  {
    key: 'ict',
    clause: 'A2023-R1.5',
    name: words('АКТ бойынша біліктілік курсы', 'Курсы повышения квалификации по ИКТ', 'Qualification course on ICT'),
    topics: ['ict', 'digital'],
    levels: belowHigher,
  },
]
