import { clause, type ClauseEntry } from './clause-entry.ts'

/** Order No. 349: how distance learning is carried out once it is granted (paragraphs 12–20). */
export const a2023ConductClauses = {
  'A2023-14': clause(
    'Толық көшкенде білім алушыға LMS пен интернетке қолжетімділік беріледі.',
    'При полном переходе обучающимся дают доступ к LMS с подключением к интернету.',
    'On a full switch learners get access to the LMS and the Internet.',
  ),
  'A2023-15.1.a': clause(
    'Мектеп оқушыға үлгілік оқу бағдарламаларын береді.',
    'Школа выдаёт типовые учебные программы.',
    'The school hands over the model study programmes.',
  ),
  'A2023-15.1.b': clause(
    'Мектеп күнтізбелік-тақырыптық жоспарларды береді.',
    'Школа выдаёт календарно-тематические планы.',
    'The school hands over the calendar-thematic plans.',
  ),
  'A2023-15.1.c': clause('Мектеп оқулықтарды береді.', 'Школа выдаёт учебники.', 'The school hands over the textbooks.'),
  'A2023-15.1.d': clause(
    'Мектеп БЖБ мен ТЖБ кестесін береді.',
    'Школа выдаёт графики СОР и СОЧ.',
    'The school hands over the schedules of unit and term assessments.',
  ),
  'A2023-15.1.e': clause(
    'Мектеп аттестаттау кестелерін береді.',
    'Школа выдаёт графики аттестации.',
    'The school hands over the schedules of attestation.',
  ),
  'A2023-15.3.c': clause(
    'Оқушы аттестаттауды өз мектебінде, бетпе-бет тапсырады.',
    'Аттестацию школьник проходит очно в своей школе.',
    'The pupil is attested in person at the own school.',
  ),
  'A2023-15.4': clause(
    'Аттестаттау қорытындысы бойынша педагогикалық кеңес қашықтан оқуды ұзартады не кәдімгі форматқа қайтарады.',
    'По итогам аттестации педсовет продлевает дистанционное обучение или возвращает к обычному формату.',
    'After the attestation the pedagogical council extends distance learning or returns the pupil to the usual format.',
  ),
  'A2023-16.a': clause(
    'Қашықтан оқытылатын пәндер мен модульдердің тізбесін колледж өзі белгілейді.',
    'Перечень дисциплин и модулей для дистанционного обучения колледж определяет сам.',
    'The college itself sets the list of disciplines and modules allowed at a distance.',
  ),
  'A2023-18.a': clause(
    'Күндізгі бөлімде бүкіл оқу кезеңі сағаттарының жиырма пайызынан артығы қашықтан оқытылмайды.',
    'На очной форме дистанционно изучают не больше двадцати процентов объёма за весь период.',
    'In the full-time form not more than twenty percent of the whole volume goes to distance.',
  ),
  'A2023-18.b': clause(
    'Өндірістік оқыту мен кәсіптік практика қашықтан өткізілмейді және есепке кірмейді.',
    'Производственное обучение и профессиональная практика дистанционно не проводятся и в расчёт не входят.',
    'Production training and professional practice are not taught at a distance and do not enter the ratio.',
  ),
  'A2023-19.a': clause(
    'Сырттай, кешкі бөлімде және экстернатта да жиырма пайыздан аспайды.',
    'На заочной, вечерней форме и в экстернате — тоже не больше двадцати процентов.',
    'In the extramural, evening and externship forms the same twenty percent hold.',
  ),
  'A2023-20': clause(
    'Бұл шек ДКК қорытындысы барларға және жарысқа қатысушыларға қолданылмайды.',
    'Этот предел не касается тех, у кого есть заключение ВКК, и участников соревнований.',
    'The limit does not touch learners with a VKK conclusion and participants of events.',
  ),
} as const satisfies Record<string, ClauseEntry>
