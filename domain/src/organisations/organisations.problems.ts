import { problems } from '#problems'

export const organisationsProblems = problems({
  'organisations.unit-misplaced': {
    status: 422,
    kk: 'Бұл бөлімшені таңдалған жерге қоюға болмайды.',
    ru: 'Такое подразделение нельзя поставить в выбранное место.',
    en: 'A unit of this kind cannot stand there.',
  },
  'organisations.unit-in-use': {
    status: 409,
    kk: 'Бөлімшеде {learners} білім алушы бар. Алдымен оларды бұйрықпен ауыстырыңыз.',
    ru: 'В подразделении {learners} обучающихся. Сначала переведите их приказом.',
    en: '{learners} learners study in this unit. Transfer them by an order first.',
  },
  'organisations.unit-code-taken': {
    status: 409,
    kk: '«{code}» коды басқа бөлімшеде бар.',
    ru: 'Код «{code}» уже занят другим подразделением.',
    en: 'The code “{code}” belongs to another unit already.',
  },
  'organisations.parent-archived': {
    status: 409,
    kk: 'Жоғарғы бөлімше мұрағатта. Алдымен оны қайтарыңыз.',
    ru: 'Вышестоящее подразделение в архиве. Сначала верните его.',
    en: 'The unit above is archived. Take it back first.',
  },
  'organisations.period-in-use': {
    status: 409,
    kk: 'Бұл кезеңде курстар бар, сондықтан оны жоюға болмайды.',
    ru: 'В этом периоде есть курсы, поэтому удалить его нельзя.',
    en: 'Courses are taught in this period, so it cannot be removed.',
  },
  'organisations.period-overlaps': {
    status: 409,
    kk: 'Кезең «{name}» кезеңімен қабаттасады.',
    ru: 'Период пересекается с периодом «{name}».',
    en: 'The period overlaps “{name}”.',
  },
})
