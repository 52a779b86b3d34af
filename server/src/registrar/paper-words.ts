import type { Holder } from './papers.queries.ts'

type Both = { readonly kk: string; readonly ru: string }
const both = (kk: string, ru: string): Both => ({ kk, ru })

export const levelNames: Readonly<Record<Holder['level'], Both>> = {
  primary: both('Бастауыш білім', 'Начальное образование'),
  'basic-secondary': both('Негізгі орта білім', 'Основное среднее образование'),
  'general-secondary': both('Жалпы орта білім', 'Общее среднее образование'),
  tvet: both('Техникалық және кәсіптік білім', 'Техническое и профессиональное образование'),
  postsecondary: both('Орта білімнен кейінгі білім', 'Послесреднее образование'),
  bachelor: both('Бакалавриат', 'Бакалавриат'),
  master: both('Магистратура', 'Магистратура'),
  doctor: both('Докторантура', 'Докторантура'),
  additional: both('Қосымша білім', 'Дополнительное образование'),
}

export const formNames: Readonly<Record<Holder['study_form'], Both>> = {
  'full-time': both('Күндізгі', 'Очная'),
  evening: both('Кешкі', 'Вечерняя'),
  extramural: both('Сырттай', 'Заочная'),
  externship: both('Экстернат', 'Экстернат'),
}

export const languageNames: Readonly<Record<Holder['language'], Both>> = {
  kk: both('Қазақ тілі', 'Казахский'),
  ru: both('Орыс тілі', 'Русский'),
  en: both('Ағылшын тілі', 'Английский'),
}

export const statusNames: Readonly<Record<Holder['status'], Both>> = {
  applicant: both('Қабылдауды күтіп жүр', 'Ожидает зачисления'),
  studying: both('Оқып жүр', 'Обучается'),
  'academic-leave': both('Академиялық демалыста', 'В академическом отпуске'),
  expelled: both('Оқудан шығарылған', 'Отчислен(а)'),
  graduated: both('Бітірген', 'Окончил(а)'),
  'transferred-out': both('Басқа ұйымға ауысқан', 'Переведён(а) в другую организацию'),
  visiting: both('Басқа мектептің оқушысы', 'Ученик(ца) другой школы'),
}

export const paperWords = {
  learner: both('Білім алушы', 'Обучающийся'),
  birthDate: both('Туған күні', 'Дата рождения'),
  number: both('Жеке нөмірі', 'Личный номер'),
  programme: both('Білім беру бағдарламасы', 'Образовательная программа'),
  level: both('Білім деңгейі', 'Уровень образования'),
  form: both('Оқу нысаны', 'Форма обучения'),
  language: both('Оқу тілі', 'Язык обучения'),
  group: both('Топ, сынып', 'Группа, класс'),
  year: both('Курс, сынып', 'Курс, класс'),
  status: both('Мәртебесі', 'Статус'),
  movements: both('Контингент қозғалысы', 'Движение контингента'),
  results: both('Оқу нәтижелері', 'Результаты обучения'),
  none: both('Жарияланған баға жоқ.', 'Опубликованных оценок нет.'),
  no: both('№', '№'),
  discipline: both('Пән', 'Дисциплина'),
  credits: both('Кредит', 'Кредиты'),
  percent: both('%', '%'),
  letter: both('Әріп', 'Буква'),
  points: both('Балл', 'Баллы'),
  words: both('Дәстүрлі баға', 'Традиционная оценка'),
  date: both('Күні', 'Дата'),
  kind: both('Қозғалыс', 'Движение'),
  order: both('Бұйрық', 'Приказ'),
  totalCredits: both('Игерілген кредиттер', 'Освоено кредитов'),
  gpa: both('Орташа балл (GPA)', 'Средний балл (GPA)'),
  head: both('Басшы', 'Руководитель'),
} as const
