import type { ComplexDemand } from '../complex.ts'
import { higherLevels } from '../level.ts'
import { words } from '../words.ts'

const check = (
  clause: ComplexDemand['clause'],
  key: string,
  kk: string,
  ru: string,
  en: string,
  over: Partial<ComplexDemand> = {},
): ComplexDemand => ({
  key,
  clause,
  name: words(kk, ru, en),
  components: [key],
  ...over,
})

/** Paragraph 16 of order 137 in the wording of order 343: the thirteen mandatory checks. */
export const a2016Complex: readonly ComplexDemand[] = [
  check('A2016-16.1.a', 'content', 'Силлабус: пән мазмұны', 'Силлабус: содержание', 'Syllabus: content of the discipline'),
  check(
    'A2016-16.1.b',
    'thematic-plan',
    'Силлабус: апталарымен күнтізбелік-тақырыптық жоспар',
    'Силлабус: КТП с неделями',
    'Syllabus: calendar-thematic plan with weeks',
    {
      weeks: true,
    },
  ),
  check(
    'A2016-16.1.c',
    'literature',
    'Силлабус: негізгі және қосымша әдебиет',
    'Силлабус: основная и дополнительная литература',
    'Syllabus: main and additional literature',
    {
      components: ['literature-main', 'literature-additional'],
      all: true,
    },
  ),
  check('A2016-16.1.d', 'modules', 'Силлабус: модульдер', 'Силлабус: модули', 'Syllabus: modules'),
  check('A2016-16.2.a', 'lecture-notes', 'Электрондық дәрістер', 'Электронные конспекты лекций', 'Electronic lecture notes', {
    perTopic: 'lecture',
  }),
  check('A2016-16.2.b', 'video-lecture', 'Бейнедәріс', 'Видеолекции', 'Video lectures'),
  check('A2016-16.3.a', 'practice', 'Практикалық сабақ материалдары', 'Материалы практических занятий', 'Materials of practical classes', {
    perTopic: 'practical',
  }),
  check('A2016-16.3.b', 'seminar', 'Семинар материалдары', 'Материалы семинаров', 'Materials of seminars', { perTopic: 'seminar' }),
  check('A2016-16.4.a', 'independent-work', 'БӨЖ тапсырмалары', 'Задания СРО', 'Tasks of independent work'),
  check('A2016-16.4.b', 'guided-work', 'ОБӨЖ тапсырмалары', 'Задания СРОП', 'Tasks of independent work with a teacher'),
  check('A2016-16.5', 'midterm', 'Аралық бақылау материалдары', 'Материалы рубежного контроля', 'Materials of midterm control', {
    components: ['midterm-works', 'midterm-items', 'midterm-tasks'],
  }),
  check('A2016-16.6', 'final', 'Қорытынды бақылау материалдары', 'Материалы итогового контроля', 'Materials of final control', {
    components: ['exam-items', 'exam-questions', 'exam-tickets', 'exam-works'],
  }),
  check('A2016-16.7', 'consultations', 'Консультациялар кестесі', 'График консультаций', 'Schedule of consultations'),
]

const course = (clause: ComplexDemand['clause'], key: string, kk: string, ru: string, en: string): ComplexDemand =>
  check(clause, key, kk, ru, en, { levels: higherLevels })

/** Paragraphs 11.9 and 12.2 of the draft of 2021: digital resources, and what an online course consists of. */
export const a2021Complex: readonly ComplexDemand[] = [
  course('A2021-11.9', 'digital-resources', 'Цифрлық ресурстар', 'Цифровые ресурсы', 'Digital resources'),
  course('A2021-12.2.a', 'structured-design', 'Құрылымды дизайн', 'Структурированный дизайн', 'Structured design'),
  course('A2021-12.2.b', 'outcome-map', 'Оқу нәтижелерінің картасы', 'Карта результатов обучения', 'Map of learning outcomes'),
  course(
    'A2021-12.2.c',
    'assessment-specification',
    'Бағалау жүйесінің ерекшелігі',
    'Спецификация оценивания',
    'Specification of assessment',
  ),
  course(
    'A2021-12.2.d',
    'assessment-criteria',
    'Бағалау көрсеткіштері мен критерийлері',
    'Показатели и критерии оценивания',
    'Indicators and criteria of assessment',
  ),
  course('A2021-12.2.e', 'synchronised-marks', 'Бағалауды үйлестіру', 'Синхронизация оценивания', 'Synchronised assessment'),
  course(
    'A2021-12.2.f',
    'diverse-content',
    'Контент пен бақылаудың алуан түрі',
    'Разнообразие контента и контроля',
    'Diverse content and control',
  ),
  course('A2021-12.2.g', 'complex-tasks', 'Кешенді тапсырмалар', 'Комплексные задания', 'Complex tasks'),
  course('A2021-12.2.h', 'video-profile', 'Бейне талаптары', 'Требования к видео', 'Video by the requirements'),
  course('A2021-12.2.i', 'portable', 'Түрлі платформада қолдану', 'Переносимость между платформами', 'Use on different platforms'),
  course('A2021-12.2.j', 'licences', 'Лицензиялық тазалық', 'Лицензионная чистота', 'Licences'),
  course('A2021-12.2.k', 'accessible', 'Қолжетімділік', 'Доступность', 'Accessibility'),
  course('A2021-12.2.l', 'external-resources', 'Сыртқы ресурстар', 'Внешние ресурсы', 'External resources'),
]

/** Order 349 names digital educational resources only. */
export const a2023Complex: readonly ComplexDemand[] = [
  check(
    'A2023-R1.6',
    'digital-resources',
    'Цифрлық білім беру ресурстары',
    'Цифровые образовательные ресурсы',
    'Digital educational resources',
  ),
]

/** Order 169 asks for complexes by the standard, without naming their parts. */
export const a2010Complex: readonly ComplexDemand[] = [
  check('A2010-14.c', 'standard-checklist', 'Стандартқа сәйкестік парағы', 'Лист соответствия стандарту', 'Checklist of the standard'),
]
