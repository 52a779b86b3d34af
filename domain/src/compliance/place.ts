import type { Words } from '#regulations'

export type PlaceKind = 'workflow' | 'capability' | 'data' | 'document' | 'limit' | 'security' | 'content'

/** Where in Dala a clause is carried out, or the capability that it waits for. */
export interface Place {
  readonly kind: PlaceKind
  /** The page; null for a capability that is not in Dala yet. */
  readonly path: string | null
  /** What the page is called. */
  readonly title: Words
  /** What happens there, in one sentence; of a waiting capability, what it will do. */
  readonly words: Words
}

const here = (
  kind: PlaceKind,
  path: string,
  title: readonly [string, string, string],
  words: readonly [string, string, string],
): Place => ({
  kind,
  path,
  title: { kk: title[0], ru: title[1], en: title[2] },
  words: { kk: words[0], ru: words[1], en: words[2] },
})

const waits = (title: readonly [string, string, string], words: readonly [string, string, string]): Place => ({
  kind: 'capability',
  path: null,
  title: { kk: title[0], ru: title[1], en: title[2] },
  words: { kk: words[0], ru: words[1], en: words[2] },
})

/** The places of Dala in the order of its navigation. */
export const placesHere = {
  apply: here(
    'workflow',
    '/applications',
    ['Өтініш беру', 'Подача заявления', 'Applying'],
    [
      'Негіз таңдалады, негіздеме мен құжаттар сұралады; құжаты жетпеген өтініш тіркелмейді.',
      'Выбирается основание, запрашиваются обоснование и документы; без документов основания заявление не регистрируется.',
      'The ground is chosen, its reasons and documents are asked for; without them the application is not registered.',
    ],
  ),
  cases: here(
    'workflow',
    '/work/applications',
    ['Өтініштерді қарау', 'Рассмотрение заявлений', 'Considering applications'],
    [
      'Негіздің шарттары мен құжаттары тексеріледі, мерзімдері саналады, заңсыз шешімге жол берілмейді.',
      'Проверяются условия и документы основания, считаются сроки, незаконное решение не принимается.',
      'Conditions and documents of the ground are checked, terms are counted, an unlawful decision is refused.',
    ],
  ),
  orders: here(
    'document',
    '/work/orders',
    ['Қашықтан оқу бұйрықтары', 'Приказы о дистанционном обучении', 'Distance-learning orders'],
    [
      'Бұйрық шешімнен туады: технологиялар, мерзім және барлық қосымшалар болмаса, шықпайды.',
      'Приказ следует из решения и не издаётся без технологий, периода и всех приложений.',
      'The order follows from the decision and is not issued without technologies, period and every attachment.',
    ],
  ),
  councils: here(
    'workflow',
    '/councils',
    ['Кеңестер', 'Советы', 'Councils'],
    [
      'Күн тәртібі, кворум, дауыс беру және қол қойылған хаттама.',
      'Повестка, кворум, голосование и подписанный протокол.',
      'Agenda, quorum, votes and signed minutes.',
    ],
  ),
  pathway: here(
    'workflow',
    '/work/pathway',
    ['Қашықтан оқитын оқушы', 'Ученик на дистанционном обучении', 'A pupil at a distance'],
    [
      'Бағдарлама, КТЖ, оқулық және кестелер қолхатпен беріледі; аттестаттаудан кейін кеңес шешеді.',
      'Программы, КТП, учебники и графики передаются под подтверждение; после аттестации решает совет.',
      'Programmes, plans, textbooks and schedules are handed over with acknowledgement; after attestation the council decides.',
    ],
  ),
  supportingSchools: here(
    'workflow',
    '/supporting-schools',
    ['Тірек мектептер', 'Опорные школы', 'Supporting schools'],
    [
      'Мұғалімі жоқ пән жазылады, сынып тірек мектепке бекітіледі: оның мұғалімі қашықтағы сыныпты өз курсында көреді, бағалар қайтады.',
      'Записывается предмет без педагога, класс закрепляется за опорной школой: её преподаватель видит удалённый класс в своём курсе, оценки возвращаются.',
      'A subject without a teacher is recorded and the class attached to a supporting school, whose teacher sees it in the course; marks come back.',
    ],
  ),
  timetable: here(
    'workflow',
    '/timetable',
    ['Сабақ кестесі', 'Расписание', 'Timetable'],
    [
      'Сабақ, емтихан, консультация кестесі; сынып қашықтан режимге ауысса, сабағы да ауысып, мерзімінде қайтады.',
      'Расписание занятий, экзаменов и консультаций; при переводе класса его занятия идут дистанционно и потом возвращаются.',
      'The timetable of lessons, exams and consultations; when a class is switched, its lessons turn to a distance and back.',
    ],
  ),
  emergency: here(
    'workflow',
    '/emergency',
    ['Ауа райы, төтенше жағдай', 'Погода и чрезвычайные ситуации', 'Weather, emergency'],
    [
      'Бір бұйрықпен қашықтан режимге ауысу: кімге, қашан, қай арнамен хабарланғаны жазылады.',
      'Перевод на дистанционный режим одним приказом: записано, кого, когда и каким каналом оповестили.',
      'A switch to distance mode by one order, with a log of who was told when and by which channel.',
    ],
  ),
  contingent: here(
    'document',
    '/contingent',
    ['Контингент бұйрықтары', 'Приказы по контингенту', 'Contingent orders'],
    [
      'Мәртебе тек бұйрықпен өзгереді: қабылдау, ауыстыру, қалпына келтіру.',
      'Статус меняется только приказом: зачисление, перевод, восстановление.',
      'A status changes only by an order: enrolment, transfer, reinstatement.',
    ],
  ),
  learners: here(
    'data',
    '/learners',
    ['Білім алушылар', 'Обучающиеся', 'Learners'],
    [
      'Білім алушылардың тізілімі: бұйрықтары, бағалары, құжаттары.',
      'Реестр обучающихся с приказами, оценками и документами.',
      'The registry of learners with orders, marks and documents.',
    ],
  ),
  staff: here(
    'data',
    '/staff',
    ['Қызметкерлер', 'Сотрудники', 'Staff'],
    [
      'Оқытушы мен тьютордың сертификаттары, тақырыбы және мерзімі.',
      'Сертификаты преподавателей и тьюторов с темой и сроком.',
      'Certificates of teachers and tutors with topic and term.',
    ],
  ),
  roles: here(
    'data',
    '/roles',
    ['Рөлдер', 'Роли', 'Roles'],
    [
      'Оқытушы, тьютор, кеңсе мен қызметтердің рөлдері бөлек беріледі.',
      'Роли преподавателя, тьютора, офисов и служб назначаются отдельно.',
      'Teacher, tutor, offices and services are granted as roles of their own.',
    ],
  ),
  courses: here(
    'content',
    '/courses',
    ['Курстар', 'Курсы', 'Courses'],
    [
      'Силлабус, модульдер, сабақтар, тапсырмалар; нұсқалары сақталады.',
      'Силлабус, модули, занятия, материалы; каждая версия сохраняется.',
      'Syllabus, modules, lessons and materials; every version is kept.',
    ],
  ),
  study: here(
    'capability',
    '/study',
    ['Оқу', 'Обучение', 'Study'],
    [
      'Білім алушының порталы: сабақтар, тесттер, мерзімдер; телефонда да, желісіз де.',
      'Портал обучающегося: занятия, тесты, сроки; на телефоне и без сети.',
      'The learner’s portal: lessons, tests, due dates; on a phone and without a network.',
    ],
  ),
  testing: here(
    'capability',
    '/testing',
    ['Тестілеу', 'Тестирование', 'Testing'],
    [
      'Тестілеу кешені: кіру, ағымдағы, аралық және қорытынды бақылау.',
      'Тестовый комплекс: входной, текущий, рубежный и итоговый контроль.',
      'The testing complex: entry, current, midterm and final control.',
    ],
  ),
  banks: here(
    'content',
    '/banks',
    ['Сұрақтар банкі', 'Банк вопросов', 'Question banks'],
    [
      'Тест тапсырмалары мен емтихан сұрақтары нұсқаларымен сақталады.',
      'Тестовые задания и вопросы экзамена хранятся с версиями.',
      'Test items and exam questions are kept with their versions.',
    ],
  ),
  sheets: here(
    'data',
    '/sheets',
    ['Ведомостар', 'Ведомости', 'Mark sheets'],
    [
      'Бақылау іс-шаралары, бағалар мен олардың тарихы, жіберу.',
      'Контрольные мероприятия, оценки с историей, допуск.',
      'Control events, marks with their history, admission.',
    ],
  ),
  gradeRules: here(
    'data',
    '/grade-rules',
    ['Бағалау ережелері', 'Правила оценивания', 'Grading rules'],
    [
      'Әріптік балдық-рейтингтік шкала, салмақтар, өту шегі.',
      'Буквенная балльно-рейтинговая шкала, веса, порог.',
      'The letter point-rating scale, weights, thresholds.',
    ],
  ),
  certificates: here(
    'document',
    '/work/certificates',
    ['Сертификаттар', 'Сертификаты', 'Certificates'],
    [
      'Сертификат нысан бойынша беріледі, коды бойынша тексеріледі.',
      'Сертификат выдаётся по форме и проверяется по коду.',
      'A certificate follows the form and is checked by its code.',
    ],
  ),
  programmes: here(
    'limit',
    '/study-plans',
    ['Бағдарламалар мен жоспарлар', 'Программы и планы', 'Programmes and plans'],
    [
      'Әр түзету қашықтан оқудың үлесін көрсетеді, шектен асқаны сақталмайды.',
      'Каждая правка показывает долю дистанционного обучения; превышение не сохраняется.',
      'Every edit shows the share at a distance; what exceeds the limit is not saved.',
    ],
  ),
  organisation: here(
    'data',
    '/organisation',
    ['Ұйым', 'Организация', 'Organisation'],
    ['Деректер, лицензиялар және олардың мерзімі.', 'Сведения, лицензии и сроки их действия.', 'Profile, licences and their terms.'],
  ),
  portal: here(
    'data',
    '/portal',
    ['Портал', 'Портал', 'Portal'],
    [
      'Әкімшілік, академиялық және әдістемелік ақпарат; ашық беті де бар.',
      'Административная, академическая и методическая информация; есть и открытая страница.',
      'Administrative, academic and methodical information, with a public page.',
    ],
  ),
  calendar: here(
    'data',
    '/calendar',
    ['Академиялық күнтізбе', 'Академический календарь', 'Academic calendar'],
    [
      'Академиялық кезеңдер, жұмыс және демалыс күндері.',
      'Академические периоды, рабочие и нерабочие дни.',
      'Academic periods, working days and days off.',
    ],
  ),
  documents: here(
    'document',
    '/documents',
    ['Құжаттар', 'Документы', 'Documents'],
    [
      'Тіркелген құжаттар: нөмірі, мәтіні, қолы; өзгермейді.',
      'Зарегистрированные документы: номер, текст, подпись; не меняются.',
      'Registered documents: number, words, signature; they never change.',
    ],
  ),
  signIn: here(
    'security',
    '/security',
    ['Кіру және қауіпсіздік', 'Вход и безопасность', 'Sign-in and security'],
    [
      'Әр адам өз есептік жазбасымен кіреді; қызметкерге екінші фактор міндетті.',
      'Каждый входит под своей учётной записью; сотрудникам нужен второй фактор.',
      'Everybody signs in as himself; staff need a second factor.',
    ],
  ),
  events: here(
    'security',
    '/events',
    ['Оқиғалар журналы', 'Журнал событий', 'Log of events'],
    [
      'Әр өзгеріс тізбекке жазылады; бұрмалау тексергенде табылады.',
      'Каждое изменение в цепочке; подделка обнаруживается при проверке.',
      'Every change stands in a chain; a falsification is found when it is verified.',
    ],
  ),
  trail: here(
    'data',
    '/learners',
    ['Цифрлық із', 'Цифровой след', 'Digital trace'],
    [
      'Білім алушының әрекеттері мен нәтижелері карточкасында.',
      'Действия и результаты обучающегося в его карточке.',
      'What a learner did and achieved, on the card.',
    ],
  ),
  notifications: here(
    'workflow',
    '/notifications',
    ['Хабарламалар', 'Уведомления', 'Notifications'],
    [
      'Өтініш, бұйрық, баға мен мерзім туралы хабарлама және пошта.',
      'Уведомления и письма о заявлениях, приказах, оценках, сроках.',
      'Notifications and mail on applications, orders, marks and terms.',
    ],
  ),
  law: here(
    'data',
    '/law',
    ['Актілер', 'Акты', 'The acts'],
    [
      'Актілердің редакциялары, күндері, ұғымдары мен сілтемелері.',
      'Редакции актов, их даты, понятия и ссылки.',
      'Editions of the acts, their dates, terms and references.',
    ],
  ),
  board: here(
    'document',
    '/compliance',
    ['Дәлел жазбасы', 'Запись о доказательстве', 'Evidence record'],
    [
      'Ұйымдық талап: құжат, жауапты адам, мерзім осы бетте жазылады.',
      'Организационное требование: документ, ответственный и срок записываются на этой странице.',
      'An organisational demand: document, person responsible and term are recorded on this page.',
    ],
  ),
} as const satisfies Record<string, Place>

/** The capabilities that are not in Dala yet; a clause that waits is never green. */
export const placesAwaited = {
  broadcasts: waits(
    ['Телеарна', 'Телевещание', 'Broadcasts'],
    [
      'Теледидарлық технология: эфир кестесі мен жазбалар.',
      'Телевизионная технология: сетка эфира и записи.',
      'Television technology: schedule and recordings.',
    ],
  ),
  casekits: waits(
    ['Кейстер', 'Кейсы', 'Case kits'],
    [
      'Материалдар жинағын тасығышта беру және қайтару.',
      'Наборы материалов на носителях: выдача и возврат.',
      'Sets of materials on media: handing out and returning.',
    ],
  ),
  webinars: waits(
    ['Вебинарлар', 'Вебинары', 'Webinars'],
    [
      'Нақты уақыттағы сабақ, консультация және жазба.',
      'Занятия и консультации в реальном времени с записью.',
      'Lessons and consultations in real time, recorded.',
    ],
  ),
  messages: waits(
    ['Хат алмасу', 'Переписка', 'Conversations'],
    ['Чат, форум және оқытушыға сұрақ.', 'Чат, форум и вопросы преподавателю.', 'Chat, forum and questions to the teacher.'],
  ),
  assignments: waits(
    ['Тапсырмалар', 'Задания', 'Assignments'],
    ['Жазба жұмысын тапсыру, рецензия, қорғау.', 'Сдача письменных работ, рецензия, защита.', 'Handing in written work, review, defence.'],
  ),
  originality: waits(
    ['Түпнұсқалық', 'Заимствования', 'Originality'],
    ['Жұмыстағы алынған мәтінді анықтау.', 'Обнаружение заимствований в работах.', 'Finding borrowed text in works.'],
  ),
  proctoring: waits(
    ['Прокторинг', 'Прокторинг', 'Proctoring'],
    [
      'Емтиханда адамды тану, бақылау және жазба.',
      'Распознавание, наблюдение и запись на экзамене.',
      'Recognition, observation and recording at exams.',
    ],
  ),
  mooc: waits(
    ['ЖАОК платформасы', 'Платформа МООК', 'MOOC platform'],
    [
      'Ашық онлайн-курс: сараптама, сынақ, тыңдаушылар.',
      'Открытые онлайн-курсы: экспертиза, апробация, слушатели.',
      'Open online courses: expertise, pilot, listeners.',
    ],
  ),
  recognition: waits(
    ['Нәтижені тану', 'Признание результатов', 'Recognition'],
    ['Сырттағы курстың кредитін қайта есептеу.', 'Перезачёт кредитов внешних курсов.', 'Crediting courses from outside.'],
  ),
  library: waits(
    ['Кітапхана', 'Библиотека', 'Library'],
    ['Электрондық қор мен сыртқы дерекқорлар.', 'Электронный фонд и внешние базы.', 'Electronic stock and databases outside.'],
  ),
  laboratories: waits(
    ['Виртуалды зертханалар', 'Виртуальные лаборатории', 'Virtual laboratories'],
    [
      'Зертханалар, тренажёрлер және сыртқы құралдар.',
      'Лаборатории, тренажёры и внешние инструменты.',
      'Laboratories, simulators and tools from outside.',
    ],
  ),
  quality: waits(
    ['Сапа мониторингі', 'Мониторинг качества', 'Quality'],
    [
      'Қызмет пен контент сапасын ішкі қамтамасыз ету.',
      'Внутреннее обеспечение качества услуг и контента.',
      'Internal assurance of the quality of services and content.',
    ],
  ),
  appeals: waits(
    ['Апелляция', 'Апелляции', 'Appeals'],
    ['Білім алушының апелляциясын қарау.', 'Рассмотрение апелляций обучающихся.', 'Handling appeals of learners.'],
  ),
  dormitory: waits(
    ['Жатақхана', 'Общежитие', 'Dormitory'],
    ['Жатақханаға онлайн тіркелу.', 'Онлайн-регистрация в общежитие.', 'On-line registration to the dormitory.'],
  ),
  offices: waits(
    ['Декан мен ректордың онлайн-кеңсесі', 'Онлайн-деканат и ректорат', 'Dean’s and rector’s offices on-line'],
    [
      'Деканға өтініш пен анықтама, ректорға жолдау және оның барысы.',
      'Обращения и справки деканата, обращение к ректору с отслеживанием.',
      'Requests and certificates of the dean, appeals to the rector with tracking.',
    ],
  ),
  attendance: waits(
    ['Қатысу', 'Посещаемость', 'Attendance'],
    [
      'Әр өткен сабаққа қатысу цифрлық із бен белгілерден саналады.',
      'Присутствие на каждом занятии по цифровому следу и отметкам.',
      'Attendance of each class held, from the digital trace and marks.',
    ],
  ),
  practice: waits(
    ['Тәжірибе', 'Практика', 'Practice'],
    [
      'Кәсіптік тәжірибенің бағдарламасы мен кестесі.',
      'Программа и график профессиональной практики.',
      'Programme and schedule of professional practice.',
    ],
  ),
  attestation: waits(
    ['Қорытынды аттестаттау', 'Итоговая аттестация', 'Final attestation'],
    ['Комиссия, кесте, хаттама және билеттер.', 'Комиссия, график, протоколы и билеты.', 'Commission, schedule, minutes and tickets.'],
  ),
  complexes: waits(
    ['ЭОӘК бекіту', 'Утверждение ЭУМК', 'Approval of teaching complexes'],
    [
      'Оқу-әдістемелік кешеннің міндетті жинағын тексеру және бекіту.',
      'Проверка обязательного набора комплекса и утверждение.',
      'Checking the compulsory set of a complex and approving it.',
    ],
  ),
  volunteers: waits(
    ['Цифрлық еріктілер', 'Цифровые волонтёры', 'Digital volunteers'],
    ['Еріктілердің кезекшілігі мен өтініштері.', 'Дежурства и обращения к волонтёрам.', 'Duties of volunteers and requests to them.'],
  ),
} as const satisfies Record<string, Place>

export type PlaceKey = keyof typeof placesHere | keyof typeof placesAwaited

export const places: Readonly<Record<PlaceKey, Place>> = { ...placesHere, ...placesAwaited }
