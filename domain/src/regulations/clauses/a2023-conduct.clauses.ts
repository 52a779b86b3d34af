import { clause, type ClauseEntry } from './clause-entry.ts'

/** Order No. 349: how distance learning is carried out once it is granted (paragraphs 12–20). */
export const a2023ConductClauses = {
  'A2023-12': clause(
    'Қашықтан оқытуда қатысушылар қай жерде болса да, өзара байланыста жұмыс істейді.',
    'При дистанционном обучении участники взаимодействуют, где бы они ни находились.',
    'In distance learning the participants work together wherever they are.',
  ),
  'A2023-13': clause(
    'Мектеп, колледж және қосымша білім беру ұйымы қашықтан оқытуға қажетті жағдайды қамтамасыз етеді.',
    'Школа, колледж и организация дополнительного образования обеспечивают условия для дистанционного обучения.',
    'Schools, colleges and organisations of additional education ensure the conditions for distance learning.',
  ),
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
  'A2023-15.2': clause(
    'Сабақ пен әлеуметтенуді (секция, спорт, үйірме) ата-ананың немесе заңды өкілдің өзі ұйымдастырады.',
    'Занятия и социализацию (секции, спорт, кружки) родители или законные представители организуют сами.',
    'Parents or legal representatives themselves organise the classes and the social life: sections, sport, clubs.',
  ),
  'A2023-15.3.a': clause(
    'Оқушы өз білім деңгейінің оқу бағдарламасын меңгереді.',
    'Школьник осваивает учебные программы своего уровня образования.',
    'The pupil masters the study programmes of the own level of education.',
  ),
  'A2023-15.3.b': clause(
    'Оқушы ағымдағы (ТЖБ), аралық және қорытынды аттестаттаудан уақытында өтеді.',
    'Школьник вовремя проходит текущую (СОЧ), промежуточную и итоговую аттестацию.',
    'The pupil passes the current (term), interim and final attestation on time.',
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
  'A2023-15.5.a': clause(
    'Оқушы нашар меңгерген тақырыптары бойынша пән мұғаліміне жүгінеді.',
    'По слабо усвоенным темам школьник обращается к учителям-предметникам.',
    'With poorly mastered topics the pupil turns to the subject teachers.',
  ),
  'A2023-15.5.b': clause(
    'Қажет болса, оқушы мектеп психологына, медицина қызметкеріне, кәмелетке толмағандар істері жөніндегі инспекторға немесе әлеуметтік педагогке жүгінеді.',
    'При необходимости школьник обращается к психологу, медработнику, инспектору по делам несовершеннолетних или социальному педагогу.',
    'When needed the pupil turns to the psychologist, medical worker, juvenile inspector or social pedagogue of the school.',
  ),
  'A2023-15.6': clause(
    'Қашықтан оқитын оқушы спорттық, мектептегі және мектептен тыс іс-шараларға қатысады.',
    'Школьник на дистанционном обучении участвует в спортивных, школьных и внешкольных мероприятиях.',
    'The pupil at a distance takes part in sports, school and out-of-school events.',
  ),
  'A2023-15.7': clause(
    'Мектеп қашықтан оқитын оқушыға спорт, оқу және мәжіліс залдарын, компьютер сыныптары мен кітапхананы тегін пайдалануға береді.',
    'Школа бесплатно открывает ученику на дистанционном обучении спортивный, читальный и актовый залы, компьютерные классы и библиотеку.',
    'The school lets the pupil at a distance use its sports, reading and assembly halls, computer classes and library free of charge.',
  ),
  'A2023-16.a': clause(
    'Қашықтан оқытылатын пәндер мен модульдердің тізбесін колледж өзі белгілейді.',
    'Перечень дисциплин и модулей для дистанционного обучения колледж определяет сам.',
    'The college itself sets the list of disciplines and modules allowed at a distance.',
  ),
  'A2023-16.b': clause(
    'Қашықтан оқытылатын пәндер мен модульдердің тізбесі басшының бұйрығымен бекітіледі.',
    'Перечень дисциплин и модулей для дистанционного обучения утверждается приказом руководителя.',
    'The list of disciplines and modules allowed at a distance is approved by the head’s order.',
  ),
  'A2023-17.a': clause(
    'Қашықтан оқытуда ішкі құжат айналымы № 130 бұйрықтың тізбесі мен нысандары бойынша жүргізіледі.',
    'Внутренний документооборот при дистанционном обучении ведут по перечню и формам приказа № 130.',
    'Internal document flow under distance learning follows the list and forms of order No. 130.',
  ),
  'A2023-17.b': clause(
    'Оқу нәтижелері де № 130 бұйрықтың нысандары бойынша сақталады.',
    'Результаты учебного процесса тоже хранят по формам приказа № 130.',
    'The results of the educational process are kept in the forms of order No. 130 as well.',
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
  'A2023-18.c': clause(
    'Күндізгі бөлімнің мамандықтары мен біліктіліктері № 500 бұйрықтың сыныптауышы бойынша алынады.',
    'Специальности и квалификации очной формы берут по классификатору приказа № 500.',
    'Specialities and qualifications of the full-time form follow the classifier of order No. 500.',
  ),
  'A2023-19.a': clause(
    'Сырттай, кешкі бөлімде және экстернатта қашықтан оқытылатын көлем де жиырма пайыздан аспайды.',
    'На заочной, вечерней форме и в экстернате дистанционно изучают тоже не больше двадцати процентов объёма.',
    'In the extramural, evening and externship forms the same twenty percent hold.',
  ),
  'A2023-19.b': clause(
    'Сырттай, кешкі оқу мен экстернатта да өндірістік оқыту мен кәсіптік практика есепке кірмейді.',
    'На заочной, вечерней форме и в экстернате производственное обучение и практика тоже не входят в расчёт.',
    'In the extramural, evening and externship forms production training and practice stay out of the ratio as well.',
  ),
  'A2023-19.c': clause(
    'Сырттай, кешкі оқуға және экстернатқа № 40 бұйрықтың тізбесіндегі мамандықтар бойынша ғана рұқсат етіледі.',
    'Заочная, вечерняя форма и экстернат допускаются только для специальностей из перечня приказа № 40.',
    'The extramural, evening and externship forms are open only to the specialities listed in order No. 40.',
  ),
  'A2023-20': clause(
    'Жиырма пайыздық шектеу ДКК қорытындысы барларға және жарысқа қатысушыларға қолданылмайды.',
    'Предел в двадцать процентов не касается тех, у кого есть заключение ВКК, и участников соревнований.',
    'The limit of twenty percent does not touch learners with a VKK conclusion and participants of events.',
  ),
} as const satisfies Record<string, ClauseEntry>
