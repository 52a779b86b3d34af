import { problems } from '#problems'

export const coursesProblems = problems({
  'courses.not-your-course': {
    status: 403,
    kk: 'Бұл курсты сіз жүргізбейсіз.',
    ru: 'Вы не ведёте этот курс.',
    en: 'You do not teach this course.',
  },
  'courses.not-a-teacher': {
    status: 422,
    kk: 'Таңдалған адамның оқытушы немесе тьютор рөлі жоқ. Алдымен рөл беріңіз.',
    ru: 'У выбранного человека нет роли преподавателя или тьютора. Сначала назначьте роль.',
    en: 'The person chosen has no role of teacher or tutor. Grant the role first.',
  },
  'courses.closed': {
    status: 409,
    kk: 'Курс жабылған, оны өзгертуге болмайды.',
    ru: 'Курс закрыт, менять его нельзя.',
    en: 'The course is closed and cannot be changed.',
  },
  'courses.no-modules': {
    status: 422,
    kk: 'Курсты жариялау үшін кемінде бір модуль керек (№ 343 бұйрық, 16-тармақ).',
    ru: 'Чтобы открыть курс, нужен хотя бы один модуль (приказ № 343, пункт 16).',
    en: 'To open the course it needs at least one module (order No. 343, paragraph 16).',
  },
  'courses.no-content': {
    status: 422,
    kk: 'Курсты жариялау үшін кемінде бір жарияланған сабақ керек (№ 137 бұйрық, 6-тармақ).',
    ru: 'Чтобы открыть курс, нужен хотя бы один опубликованный урок (приказ № 137, пункт 6).',
    en: 'To open the course it needs at least one published lesson (order No. 137, paragraph 6).',
  },
  'courses.no-description': {
    status: 422,
    kk: 'Курсты жариялау үшін оның қысқаша сипаттамасын жазыңыз.',
    ru: 'Чтобы открыть курс, напишите его краткое описание.',
    en: 'To open the course, write its short description.',
  },
  'courses.module-not-empty': {
    status: 409,
    kk: 'Модульде сабақтар бар. Алдымен оларды басқа модульге көшіріңіз немесе алып тастаңыз.',
    ru: 'В модуле есть уроки. Сначала перенесите их в другой модуль или уберите.',
    en: 'The module still has lessons. Move them to another module or remove them first.',
  },
  'courses.order-changed': {
    status: 409,
    kk: 'Курс құрылымын басқа біреу өзгертіп қойды. Бетті жаңартыңыз.',
    ru: 'Состав курса уже изменил кто-то другой. Обновите страницу.',
    en: 'Somebody else has changed the structure of the course. Reload the page.',
  },
  'courses.dates-wrong': {
    status: 422,
    kk: 'Аяқталу күні басталу күнінен бұрын болмауы керек.',
    ru: 'Дата окончания не может быть раньше даты начала.',
    en: 'The end date cannot be before the start date.',
  },
  'courses.nobody-chosen': {
    status: 422,
    kk: 'Таңдалғандардың ішінде оқып жүрген білім алушы жоқ.',
    ru: 'Среди выбранных нет обучающихся, которые сейчас учатся.',
    en: 'Nobody among those chosen is studying at present.',
  },
})
