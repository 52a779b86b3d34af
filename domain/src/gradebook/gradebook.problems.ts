import { problems } from '#problems'

export const gradebookProblems = problems({
  'gradebook.not-your-course': {
    status: 403,
    kk: 'Бұл курсты сіз жүргізбейсіз, сондықтан баға қоя алмайсыз.',
    ru: 'Этот курс ведёте не вы, поэтому оценки поставить нельзя.',
    en: 'You do not teach this course, so you cannot mark in it.',
  },
  'gradebook.sheet-published': {
    status: 409,
    kk: 'Ведомость жарияланған. Бағаны тіркеуші офис себебін көрсетіп өзгертеді.',
    ru: 'Ведомость опубликована. Оценку меняет офис-регистратор с указанием причины.',
    en: 'The sheet is published. The registrar changes a mark and says why.',
  },
  'gradebook.sheet-closed': {
    status: 409,
    kk: 'Ведомость жабылған. Алдымен тіркеуші офис оны қайта ашады.',
    ru: 'Ведомость закрыта. Сначала её должен открыть офис-регистратор.',
    en: 'The sheet is closed. The registrar has to open it first.',
  },
  'gradebook.not-published': {
    status: 409,
    kk: 'Алдымен ведомость жариялануы керек.',
    ru: 'Сначала ведомость нужно опубликовать.',
    en: 'The sheet has to be published first.',
  },
  'gradebook.note-needed': {
    status: 409,
    kk: 'Жарияланған бағаны өзгерту үшін себебін жазыңыз.',
    ru: 'Чтобы изменить опубликованную оценку, напишите причину.',
    en: 'Write the reason to change what is published.',
  },
  'gradebook.nothing-to-publish': {
    status: 409,
    kk: 'Қорытынды бағасы бар білім алушы жоқ: {missing} білім алушыда емтихан бағасы жоқ.',
    ru: 'Итоговых оценок ещё нет: без оценки за экзамен {missing} обучающихся.',
    en: 'There is no final mark yet: {missing} learners have no exam mark.',
  },
  'gradebook.not-all-marked': {
    status: 409,
    kk: 'Емтиханға жіберілген {missing} білім алушының бағасы жоқ. Бағаны немесе «келмеді» белгісін қойыңыз.',
    ru: 'Допущены к экзамену, но без оценки: {missing}. Поставьте оценку или отметку «не явился».',
    en: '{missing} learners are admitted to the exam and have no mark. Give a mark or “did not appear”.',
  },
  'gradebook.control-has-marks': {
    status: 409,
    kk: '«{name}» бақылауында бағалар бар, оны алып тастауға болмайды.',
    ru: 'В контроле «{name}» уже есть оценки, удалить его нельзя.',
    en: '“{name}” has marks already and cannot be removed.',
  },
  'gradebook.plan-wrong': {
    status: 400,
    kk: 'Бақылау жоспарында бір ғана қорытынды бақылау болуы керек, қалғандары кезеңге бөлінеді.',
    ru: 'В плане контроля нужен ровно один итоговый контроль, остальные относятся к периодам.',
    en: 'A plan has exactly one final control; the others belong to periods.',
  },
  'gradebook.test-taken': {
    status: 409,
    kk: 'Бұл тест басқа бақылауға байланған.',
    ru: 'Этот тест уже связан с другим контролем.',
    en: 'This test belongs to another control already.',
  },
  'gradebook.test-kind': {
    status: 409,
    kk: 'Қорытынды тест тек қорытынды бақылаумен, ал қорытынды бақылау тек қорытынды тестпен байланысады.',
    ru: 'Итоговый тест связывают только с итоговым контролем, а итоговый контроль – только с итоговым тестом.',
    en: 'A final test is linked only with the final control, and the final control only with a final test.',
  },
  'gradebook.not-admitted': {
    status: 409,
    kk: 'Білім алушы емтиханға жіберілмейді: барлық бақылау іс-шарасын орындап, тапсыруы керек (№ 137 бұйрық, 33-т.).',
    ru: 'Обучающийся не допущен к экзамену: нужно выполнить и сдать все контрольные мероприятия (приказ № 137, п. 33).',
    en: 'The learner is not admitted to the exam: all control events must be done and passed (order 137, para. 33).',
  },
})
