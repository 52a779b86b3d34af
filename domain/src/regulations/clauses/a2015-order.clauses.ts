import { clause, type ClauseEntry } from './clause-entry.ts'

/** Order No. 137: terms, the order and its attachments (paragraphs 12–13), and what the journey needs later. */
export const a2015OrderClauses = {
  'A2015-5.14': clause(
    '5 14)',
    'Тьютор — оқытушы жүргізетін пәнді меңгеруге көмектесетін адам.',
    'Тьютор помогает освоить дисциплину, которую ведёт преподаватель.',
    'A tutor helps to master the discipline that the teacher teaches.',
  ),
  'A2015-7.7': clause(
    '7 7)',
    'Білім алушының кім екенін аутентификация жүйесі анықтайды.',
    'Личность обучающегося устанавливает система аутентификации.',
    'An authentication system establishes who the learner is.',
  ),
  'A2015-12.a': clause(
    '12',
    'Басшы өтінішті бес жұмыс күні ішінде қарайды.',
    'Руководитель рассматривает заявление в течение пяти рабочих дней.',
    'The head considers the application within five working days.',
  ),
  'A2015-12.b': clause(
    '12',
    'Басшының бұйрығы үш жұмыс күні ішінде шығады.',
    'Приказ руководителя издаётся в течение трёх рабочих дней.',
    'The head’s order is issued within three working days.',
  ),
  'A2015-12.c': clause(
    '12',
    'Бұйрықта білім алушы қолданатын қашықтан оқыту технологиялары көрсетіледі.',
    'В приказе указываются применяемые обучающимся дистанционные технологии.',
    'The order names the distance technologies that the learner uses.',
  ),
  'A2015-13.1': clause(
    '13 1)',
    'Бұйрыққа білім алушының өтініші қоса беріледі.',
    'К приказу прилагается заявление обучающегося.',
    'The learner’s application is attached to the order.',
  ),
  'A2015-13.2': clause(
    '13 2)',
    'Бұйрыққа жеке оқу жоспары қоса беріледі.',
    'К приказу прилагается индивидуальный учебный план.',
    'The individual study plan is attached to the order.',
  ),
  'A2015-13.3': clause(
    '13 3)',
    'Бұйрыққа әр білім алушының жеке кестесі қоса беріледі.',
    'К приказу прилагается индивидуальный график каждого обучающегося.',
    'Each learner’s individual schedule is attached to the order.',
  ),
  'A2015-13.4': clause(
    '13 4)',
    'Мүгедектігі бар бала үшін бұйрыққа ПМПК ұсынымы қоса беріледі.',
    'Для ребёнка с инвалидностью к приказу прилагается рекомендация ПМПК.',
    'For a disabled child the PMPK recommendation is attached to the order.',
  ),
  'A2015-13.5': clause(
    '13 5)',
    'Сотталған білім алушы үшін пенитенциарлық мекеме басшысының келісімі не рұқсаты қоса беріледі.',
    'Для осуждённого прилагается согласие или разрешение начальника пенитенциарного учреждения.',
    'For a convict the consent or permission of the head of the penal institution is attached.',
  ),
  'A2015-13.6': clause(
    '13',
    'Ұйым үш жұмыс күні ішінде білім алушыны оқу жоспарымен және кестесімен таныстырады.',
    'Организация в течение трёх рабочих дней знакомит обучающегося с планом и расписанием.',
    'The organisation acquaints the learner with plan and timetable within three working days.',
  ),
  'A2015-33': clause(
    '33',
    'Аралық аттестаттауға барлық бақылау іс-шарасын орындаған білім алушы жіберіледі.',
    'К промежуточной аттестации допускают после выполнения всех контрольных мероприятий.',
    'Admission to the interim attestation comes after all control events are done.',
  ),
  'A2015-35.b': clause(
    '35',
    'Сотталғандардың қорытынды аттестаттауын комиссия барып өткізеді.',
    'Итоговую аттестацию осуждённых проводит выездная комиссия.',
    'The commission travels to the convict for the final attestation.',
  ),
} as const satisfies Record<string, ClauseEntry>
