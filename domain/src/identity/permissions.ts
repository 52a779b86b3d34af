interface PermissionEntry {
  kk: string
  ru: string
  en: string
}

/** Each permission in the plain words that the administrator's page shows. */
export const permissions = {
  'audit.read': { kk: 'Оқиғалар журналын көру', ru: 'Видеть журнал событий', en: 'See the log of events' },
  'certificates.issue': {
    kk: 'Сертификат беру және күшін жою',
    ru: 'Выдавать и отзывать сертификаты',
    en: 'Issue and revoke certificates',
  },
  'compliance.export': {
    kk: 'Талаптарға сәйкестіктің қол қойылған экспортын жасау',
    ru: 'Делать подписанную выгрузку соответствия',
    en: 'Make the signed export of compliance',
  },
  'compliance.inspections': {
    kk: 'Тексерушілерге мерзім мен ауқым беру, қадағалауды ашу',
    ru: 'Открывать проверки, их срок и объём, доступ органа',
    en: 'Open inspections with term and scope, and oversight',
  },
  'compliance.network': {
    kk: 'Ұйымдар желісінің жиынтығын көру',
    ru: 'Видеть сводку по сети организаций',
    en: 'See the summary of the network of organisations',
  },
  'compliance.read': { kk: 'Талаптарға сәйкестік тақтасын көру', ru: 'Видеть доску соответствия', en: 'See the board of compliance' },
  'compliance.record': {
    kk: 'Талаптардың дәлел жазбаларын жүргізу',
    ru: 'Вести записи о выполнении требований',
    en: 'Keep evidence records of the demands',
  },
  'content.write': { kk: 'Сабақтарды жазу және жариялау', ru: 'Писать и публиковать уроки', en: 'Write and publish lessons' },
  'councils.keep': {
    kk: 'Кеңестердің күн тәртібі мен хаттамаларын жүргізу',
    ru: 'Вести повестки и протоколы советов',
    en: 'Keep the agendas and minutes of councils',
  },
  'councils.manage': {
    kk: 'Кеңес құру, құрамы мен ережесін өзгерту',
    ru: 'Создавать советы, менять состав и правила',
    en: 'Found councils, change their members and rules',
  },
  'councils.read': {
    kk: 'Кеңестерді, отырыстар мен шешімдерді көру',
    ru: 'Видеть советы, заседания и решения',
    en: 'See councils, meetings and decisions',
  },
  'courses.manage': {
    kk: 'Курстарды ашу, оқытушы мен топты тағайындау',
    ru: 'Открывать курсы, назначать преподавателя и группы',
    en: 'Open courses, assign teacher and groups',
  },
  'courses.read': { kk: 'Ұйымның барлық курсын көру', ru: 'Видеть все курсы организации', en: 'See all courses of the organisation' },
  'courses.study': { kk: 'Өзі жазылған курстарда оқу', ru: 'Учиться на своих курсах', en: 'Study in one’s own courses' },
  'courses.teach': { kk: 'Өзіне берілген курстарды жүргізу', ru: 'Вести порученные курсы', en: 'Teach the courses entrusted' },
  'curricula.advise': {
    kk: 'Жеке оқу жоспарлары мен таңдаған пәндерді бекіту',
    ru: 'Утверждать индивидуальные планы и выбор дисциплин',
    en: 'Approve individual plans and chosen electives',
  },
  'curricula.approve': {
    kk: 'Жұмыс оқу жоспарлары мен қашықтан оқыту тізімін бекіту',
    ru: 'Утверждать рабочие планы и перечень дистанционных дисциплин',
    en: 'Approve working plans and the list for distance learning',
  },
  'curricula.manage': {
    kk: 'Бағдарламалар мен пәндерді басқару',
    ru: 'Вести программы и дисциплины',
    en: 'Keep programmes and disciplines',
  },
  'curricula.read': { kk: 'Оқу жоспарларын көру', ru: 'Видеть учебные планы', en: 'See study plans' },
  'distance.apply': {
    kk: 'Қашықтан оқуға өтініш беру',
    ru: 'Подавать заявление на дистанционное обучение',
    en: 'Apply for distance learning',
  },
  'distance.consider': {
    kk: 'Өтінішті қарау, құжат сұрау, пікір беру',
    ru: 'Рассматривать заявления, запрашивать документы, давать мнение',
    en: 'Consider applications, ask for documents, give an opinion',
  },
  'distance.decide': { kk: 'Өтініш бойынша шешім қабылдау', ru: 'Принимать решение по заявлению', en: 'Decide on applications' },
  'distance.order': {
    kk: 'Қашықтан оқу бұйрығын дайындау және шығару',
    ru: 'Готовить и издавать приказ о дистанционном обучении',
    en: 'Prepare and issue the distance-learning order',
  },
  'distance.read': { kk: 'Барлық өтінішті көру', ru: 'Видеть все заявления', en: 'See all applications' },
  'distance.review': {
    kk: 'Кеңестің ұзарту не қайтару шешімін енгізу',
    ru: 'Вносить решение совета о продлении или возврате',
    en: 'Enter the council’s decision to extend or return',
  },
  'distance.settings': {
    kk: 'Қашықтан оқу баптаулары мен аймақтар тізімі',
    ru: 'Настройки дистанционного обучения и список зон',
    en: 'Settings of distance learning and the list of zones',
  },
  'documents.approve': {
    kk: 'Мерзімдік құжаттарды келісу, бекіту, мұрағатқа жабу',
    ru: 'Согласовывать и утверждать документы периода, закрывать в архив',
    en: 'Agree to and approve papers of a period, close them into the archive',
  },
  'documents.papers': {
    kk: 'Мерзімдік құжаттарды жүргізу',
    ru: 'Вести документы периода',
    en: 'Keep papers of a period',
  },
  'documents.read': { kk: 'Құжаттар тізілімін көру', ru: 'Видеть реестр документов', en: 'See the register of documents' },
  'documents.sign': {
    kk: 'Ұйым атынан құжатқа қол қою',
    ru: 'Подписывать документы от имени организации',
    en: 'Sign documents for the organisation',
  },
  'documents.templates': {
    kk: 'Құжат үлгілерін, нөмір пішінін, сақтау мерзімін өзгерту',
    ru: 'Менять шаблоны, формат номеров и сроки хранения',
    en: 'Change templates, formats of numbers and terms of keeping',
  },
  'documents.write': { kk: 'Құжаттарды тіркеу', ru: 'Регистрировать документы', en: 'Register documents' },
  'emergency.read': {
    kk: 'Төтенше жағдай мен ауа райы бойынша көшіруді және хабарлау журналын көру',
    ru: 'Видеть переводы по ЧС и погоде и журнал оповещения',
    en: 'See switches for emergency and weather and their notification log',
  },
  'emergency.settings': {
    kk: 'Ауа райы шектері мен хабарлау терезелерін өзгерту',
    ru: 'Менять погодные пороги и окна оповещения',
    en: 'Change weather thresholds and windows of alert',
  },
  'emergency.switch': {
    kk: 'Сыныптарды басқарма бұйрығымен қашықтан оқуға көшіру',
    ru: 'Переводить классы на дистанционное обучение по приказу управления',
    en: 'Switch classes to distance learning by an authority’s order',
  },
  'emergency.work': {
    kk: 'Білім алушының интернеті мен қолжетімділігін белгілеу',
    ru: 'Отмечать доступ обучающихся к интернету',
    en: 'Note learners’ access to the Internet',
  },
  'footprint.read': {
    kk: 'Білім алушының іс-әрекет тарихын көру',
    ru: 'Видеть историю действий обучающегося',
    en: 'See a learner’s trail',
  },
  'gradebook.close': { kk: 'Ведомосты жабу', ru: 'Закрывать ведомость', en: 'Close a mark sheet' },
  'gradebook.mark': { kk: 'Өз курсында баға қою', ru: 'Ставить оценки в своём курсе', en: 'Mark in one’s own course' },
  'gradebook.read': { kk: 'Барлық журналды көру', ru: 'Видеть все журналы', en: 'See all gradebooks' },
  'gradebook.settings': {
    kk: 'Бағалау салмақтары мен шкаласын белгілеу',
    ru: 'Задавать веса и шкалу оценивания',
    en: 'Set weights and scale of marks',
  },
  'identity.invite': {
    kk: 'Адамдарды шақыру, бір реттік код беру',
    ru: 'Приглашать людей, выдавать одноразовые коды',
    en: 'Invite people, hand out one-time codes',
  },
  'identity.roles': { kk: 'Рөл беру және алып тастау', ru: 'Назначать и снимать роли', en: 'Grant and revoke roles' },
  'messages.outbox': { kk: 'Жіберілген хаттарды көру', ru: 'Видеть отправленные письма', en: 'See the mails sent' },
  'organisations.manage': {
    kk: 'Ұйым деректерін, құрылымын, күнтізбесін өзгерту',
    ru: 'Менять сведения, структуру и календарь организации',
    en: 'Change the organisation’s profile, structure and calendar',
  },
  'organisations.read': {
    kk: 'Ұйым құрылымы мен күнтізбесін көру',
    ru: 'Видеть структуру и календарь организации',
    en: 'See the organisation’s structure and calendar',
  },
  'pathway.manage': {
    kk: 'Қашықтан оқитындарға материал, кесте беру, залдарды ашу',
    ru: 'Передавать материалы и графики обучающимся дистанционно, вести залы',
    en: 'Hand materials and schedules to learners at a distance, keep the halls',
  },
  'pathway.study': {
    kk: 'Қашықтан оқу жолын көру, сұрақ қою, залға жазылу',
    ru: 'Видеть свой дистанционный маршрут, задавать вопросы, бронировать залы',
    en: 'See one’s distance pathway, ask, book halls',
  },
  'pathway.work': {
    kk: 'Қашықтан оқитындардың сұрақтарына жауап беру, меңгергенін белгілеу',
    ru: 'Отвечать обучающимся дистанционно, отмечать освоенное',
    en: 'Answer learners at a distance, mark what is mastered',
  },
  'people.import': { kk: 'Тізілімге файлдан жүктеу', ru: 'Загружать реестр из файла', en: 'Import the registry from a file' },
  'people.read': { kk: 'Тізілімдегі адамдарды көру', ru: 'Видеть людей в реестре', en: 'See people in the registry' },
  'people.write': {
    kk: 'Тізілімге адам қосу және өзгерту',
    ru: 'Добавлять и менять людей в реестре',
    en: 'Add and change people in the registry',
  },
  'registrar.order': { kk: 'Контингент бұйрықтарын шығару', ru: 'Издавать приказы по контингенту', en: 'Issue contingent orders' },
  'portal.write': {
    kk: 'Порталдың беттерін жазу, ретін өзгерту, алып тастау',
    ru: 'Писать страницы портала, менять их порядок, снимать',
    en: 'Write the pages of the portal, order them, take them off',
  },
  'regulations.manage': {
    kk: 'Актілердің редакцияларын растау және ауыстыру',
    ru: 'Подтверждать и переключать редакции актов',
    en: 'Confirm and switch editions of the acts',
  },
  'supporting.manage': {
    kk: 'Пән мұғалімінің бос орнын жазу, сыныптарды тірек мектепке бекіту, басқа мектептің сыныптарын қабылдау',
    ru: 'Вести вакансии по предметам, закреплять классы за опорной школой, принимать классы других школ',
    en: 'Keep vacancies of subjects, attach classes to a supporting school, take classes of other schools',
  },
  'supporting.read': {
    kk: 'Тірек мектепке бекітулерді және өз оқушыларының бағаларын көру',
    ru: 'Видеть закрепления за опорной школой и оценки своих учеников',
    en: 'See attachments to a supporting school and the marks of one’s own pupils',
  },
  'testing.administer': {
    kk: 'Тесттерді өткізу, уақыт қосу, нәтижені жою',
    ru: 'Проводить тесты, добавлять время, аннулировать попытки',
    en: 'Run tests, add time, annul attempts',
  },
  'testing.author': {
    kk: 'Сұрақтар банкі мен тесттерді жасау',
    ru: 'Создавать банк вопросов и тесты',
    en: 'Author question banks and tests',
  },
  'testing.take': { kk: 'Тест тапсыру', ru: 'Проходить тесты', en: 'Take tests' },
  'timetable.read': {
    kk: 'Кез келген сыныптың, топтың, оқытушының сабақ кестесін көру',
    ru: 'Видеть расписание любого класса, группы, преподавателя',
    en: 'See the timetable of any class, group or teacher',
  },
  'timetable.write': {
    kk: 'Сабақ кестесі мен қоңырау уақытын жасау, бір күнгі сабақты ауыстыру',
    ru: 'Составлять расписание и звонки, менять занятия на один день',
    en: 'Arrange the timetable and bells, change the lessons of a day',
  },
} as const satisfies Record<string, PermissionEntry>

export type Permission = keyof typeof permissions
