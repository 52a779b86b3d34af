import { clause, type ClauseEntry } from './clause-entry.ts'

/** Order No. 169: classes, control, course works and practice (paragraphs 20–32). */
export const a2010ConductClauses = {
  'A2010-20': clause(
    'ҚБТ бойынша оқыту мамандықтың бүкіл оқу жоспарын қамтиды.',
    'По ДОТ изучают весь учебный план специальности.',
    'Distance technologies cover the whole study plan of the speciality.',
  ),
  'A2010-21.a': clause(
    'Оқу жылы академиялық кезеңдерге бөлінеді.',
    'Учебный год состоит из академических периодов.',
    'The academic year consists of academic periods.',
  ),
  'A2010-21.b': clause(
    'Оқу жылының аяқталуын академиялық күнтізбе белгілейді.',
    'Окончание учебного года определяет академический календарь.',
    'The academic calendar says when the academic year ends.',
  ),
  'A2010-22.a': clause(
    'Педагог немесе тьютор білім алушымен электрондық байланыс арқылы, ал білім алушы қаласа, ұйымда бетпе-бет жұмыс істейді.',
    'Педагог или тьютор общается с обучающимся через электронную связь, а по его инициативе – лично в организации.',
    'Teacher or tutor and learner meet by electronic means, or in person at the organisation if the learner so wishes.',
  ),
  'A2010-22.b': clause(
    'Білім алушы оқу құралдарымен өз бетінше жұмыс істейді.',
    'Обучающийся самостоятельно работает со средствами обучения.',
    'The learner works alone with learning aids.',
  ),
  'A2010-23': clause(
    'Қашықтықтан өтетін сабақтар «on-line» және (немесе) «off-line» режимінде жүреді.',
    'Дистанционные занятия идут в режиме «on-line» и (или) «off-line».',
    'Distance classes run on-line, off-line, or both.',
  ),
  'A2010-24': clause(
    '«On-line» сабақта қарым-қатынас нақты уақытта жүреді: бейнеконференция, чат, телефон.',
    'На занятиях «on-line» общаются в реальном времени: видеоконференция, чат, телефон.',
    'On-line classes mean talk in real time: video conference, chat, telephone.',
  ),
  'A2010-25': clause(
    '«Off-line» сабақта қарым-қатынас асинхронды: электрондық пошта, тапсырма бойынша оқулықпен жұмыс, соңынан бақылау.',
    'На занятиях «off-line» общаются асинхронно: электронная почта, работа с учебником по заданию и затем контроль.',
    'Off-line classes are asynchronous: e-mail, work with a textbook on the teacher’s task, and then control.',
  ),
  'A2010-26': clause(
    'Ағымдағы бақылау мен аралық аттестаттау жұмыс оқу жоспарына, академиялық күнтізбеге және бағдарламаларға сай жүргізіледі.',
    'Текущий контроль и промежуточная аттестация идут по рабочему учебному плану, академическому календарю и программам.',
    'Current control and interim attestation follow the working study plan, academic calendar and programmes.',
  ),
  'A2010-27.a': clause(
    'Бақылауды «on-line» режимінде тікелей сөйлесу арқылы өткізуге болады.',
    'Контроль можно проводить в прямом общении «on-line».',
    'Control may be held in direct on-line talk.',
  ),
  'A2010-27.b': clause(
    'Бақылауды автоматтандырылған тестілеу кешендерімен өткізуге болады.',
    'Контроль можно проводить автоматизированными тестирующими комплексами.',
    'Control may be held by automated testing complexes.',
  ),
  'A2010-27.c': clause(
    'Кейс-технологияда бақылауды жазбаша жеке тапсырмаларды тексеріп өткізуге болады.',
    'При кейс-технологии контроль можно проводить проверкой письменных индивидуальных заданий.',
    'With case technology control may be held by checking written individual tasks.',
  ),
  'A2010-28.a': clause(
    'Бақылау рұқсатсыз кіруден қорғалған ақпараттық жүйеде өтеді.',
    'Контроль ведут в информационной системе, защищённой от несанкционированного доступа.',
    'Control runs in an information system protected from unauthorised access.',
  ),
  'A2010-28.b': clause(
    'Бақылау жүйесі нәтижелерді бұрмалаудан қорғалған.',
    'Система контроля защищена от фальсификации результатов.',
    'The control system is protected from falsified results.',
  ),
  'A2010-28.c': clause(
    'Қолжетімділік электрондық әдістермен шектеледі.',
    'Доступ ограничивают электронными методами.',
    'Access is limited by electronic methods.',
  ),
  'A2010-28.d': clause(
    'Бақылау кезінде тәуелсіз бағалау қолданылады.',
    'При контроле применяют независимую оценку.',
    'Independent assessment is applied in control.',
  ),
  'A2010-29': clause(
    'Аралық аттестаттауға жұмыс бағдарламасындағы барлық бақылау іс-шарасын орындап, тапсырған білім алушы жіберіледі.',
    'К промежуточной аттестации допускают после выполнения и сдачи всех контрольных мероприятий рабочей программы.',
    'Admission to the interim attestation comes after all control events of the working programme are done and passed.',
  ),
  'A2010-30': clause(
    'Барлық сабақ түріндегі жетістіктер әріптік балдық-рейтингтік жүйемен бағаланады.',
    'Достижения по всем видам занятий оценивают по буквенной балльно-рейтинговой системе.',
    'Achievements in all kinds of classes are assessed by the letter point-rating system.',
  ),
  'A2010-31.a': clause(
    'Курстық жұмысты ұйымда көпшілік алдында қорғауға болады.',
    'Курсовую работу можно защитить публично в организации.',
    'A course work may be defended publicly in the organisation.',
  ),
  'A2010-31.b': clause(
    'Курстық жұмысты «on-line» режимінде қорғауға болады.',
    'Курсовую работу можно защитить в режиме «on-line».',
    'A course work may be defended on-line.',
  ),
  'A2010-31.c': clause(
    'Рецензия алған соң курстық жұмыстың баспа және электрондық нұсқасын баяндаманың бейнежазбасымен бірге жіберіп қорғауға болады.',
    'После рецензии курсовую работу можно защитить, прислав её в печатном и электронном виде с видеозаписью выступления.',
    'After the review a course work may be defended by sending it in print and electronically with a video of the talk.',
  ),
  'A2010-32.a': clause(
    'Кәсіптік практика мамандықтың ерекшелігі ескеріліп, ұйымға қолайлы мерзімде өтеді.',
    'Профессиональную практику проводят в удобные для организации сроки с учётом специальности.',
    'Professional practice is held when it suits the organisation, given the speciality.',
  ),
  'A2010-32.b': clause(
    'Практиканың мазмұны мемлекеттік стандарттар бойынша жасалған бағдарламамен белгіленеді.',
    'Содержание практики задаёт программа, составленная по государственным стандартам.',
    'The content of the practice is set by a programme made under the state standards.',
  ),
  'A2010-32.c': clause(
    'Практика бағдарламасын ғылыми кеңес бекітеді.',
    'Программу практики утверждает учёный совет.',
    'The academic council approves the practice programme.',
  ),
} as const satisfies Record<string, ClauseEntry>
