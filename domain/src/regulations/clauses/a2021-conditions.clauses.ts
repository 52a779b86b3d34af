import { clause, type ClauseEntry } from './clause-entry.ts'

/** The draft of 2021: what schools, colleges and universities must have, and the largest shares (paragraphs 9–11). */
export const a2021ConditionsClauses = {
  'A2021-9.1': clause(
    'Оқу-әдістемелік және әкімшілік беттері, электрондық ресурстары, бейнесабақтары, интернеті бар ақпараттық жүйе (портал) қажет.',
    'Нужна информационная система (портал) с методическими и административными страницами, ресурсами, видеоуроками и интернетом.',
    'An information system (portal) with methodical and administrative pages, e-resources, video lessons and Internet is required.',
  ),
  'A2021-9.2': clause(
    'Ақпараттық және цифрлық ресурстарға жедел қол жеткізетін құралдар қажет.',
    'Нужны средства быстрого доступа к информационным и цифровым ресурсам.',
    'Means of quick access to information and digital resources are required.',
  ),
  'A2021-9.3': clause(
    'Оқудың барлық түрі мен педагогтің білім алушымен байланысы үшін интернетке қосатын арналар қажет.',
    'Нужны каналы с выходом в интернет для всех видов учёбы и общения с педагогом.',
    'Channels to the Internet are required for all kinds of study and contact with the teacher.',
  ),
  'A2021-9.4': clause(
    '№ 79 бұйрық ұсынған бағдарламалық-аппараттық кешенге қойылатын ең төмен талаптар сақталады.',
    'Соблюдаются рекомендованные приказом № 79 минимальные требования к технике и программам.',
    'The minimum requirements to hardware and software recommended by order No. 79 are met.',
  ),
  'A2021-9.5.a': clause(
    'Педагогтердің қашықтан оқыту әдістемесі бойынша біліктілікті арттыру сертификаты бар.',
    'У педагогов есть сертификаты по методике дистанционного обучения.',
    'Teachers hold certificates on methods of distance teaching.',
  ),
  'A2021-9.5.b': clause(
    'Педагогтердің цифрлық құзыреттер бойынша біліктілікті арттыру сертификаты бар.',
    'У педагогов есть сертификаты по цифровым компетенциям.',
    'Teachers hold certificates on digital competences.',
  ),
  'A2021-10.a': clause(
    'Мектеп пен колледж оқу нәтижелерін № 130 бұйрықтың тізбесі мен нысандары бойынша есепке алып, сақтайды.',
    'Школы и колледжи учитывают и хранят результаты учёбы по перечню и формам приказа № 130.',
    'Schools and colleges record and keep the results in the list and forms of order No. 130.',
  ),
  'A2021-10.b': clause(
    'Ішкі құжат айналымы да № 130 бұйрықтың тізбесі бойынша жүргізіледі.',
    'Внутренний документооборот тоже ведут по перечню приказа № 130.',
    'Internal document flow follows the list of order No. 130 as well.',
  ),
  'A2021-11.1': clause(
    'Педагогика, құқық, хореография, орындаушылық, авиация, құрылыс, теңіз техникасы, денсаулық сақтау, әскери іс, ветеринария бакалавриатында қашықтан оқу кредиттердің жиырма пайызынан аспайды.',
    'В бакалавриате по педагогике, праву, хореографии, исполнительству, авиации, строительству, морской технике, здравоохранению, военному делу и ветеринарии дистанционно не более двадцати процентов кредитов.',
    'In bachelor programmes of pedagogy, law, choreography, performance, aviation, construction, marine technology, health, military affairs and veterinary not over twenty per cent of credits are at a distance.',
  ),
  'A2021-11.2': clause(
    'Бакалавриаттың басқа бағыттарында қашықтан оқу кредиттердің елу пайызынан аспайды.',
    'В бакалавриате по остальным направлениям дистанционно не более пятидесяти процентов кредитов.',
    'In bachelor programmes of other fields not over fifty per cent of credits are at a distance.',
  ),
  'A2021-11.3': clause(
    'Академиялық ұтқырлық бағдарламаларында қашықтан оқу кредиттердің жиырма пайызынан аспайды.',
    'По программам академической мобильности дистанционно не более двадцати процентов кредитов.',
    'In academic mobility not over twenty per cent of credits are at a distance.',
  ),
  'A2021-11.4': clause(
    'Қосдипломды және алмасу бағдарламаларында қашықтан оқу кредиттердің елу пайызынан аспайды.',
    'По двудипломным и обменным программам дистанционно не более пятидесяти процентов кредитов.',
    'In double-degree and exchange programmes not over fifty per cent of credits are at a distance.',
  ),
  'A2021-11.5': clause(
    'Жоғары оқу орнының академиялық саясатында қашықтан оқытуды жоспарлау мен басқару нормалары бар.',
    'Академическая политика вуза содержит нормы о планировании и управлении при дистанционном обучении.',
    'The university’s academic policy has norms on planning and managing under distance learning.',
  ),
  'A2021-11.6.a': clause(
    'Жоғары оқу орнының желілік қосылымы тұрақты.',
    'У вуза устойчивое сетевое соединение.',
    'The university has a stable network connection.',
  ),
  'A2021-11.6.b': clause(
    'Жоғары оқу орнының серверлік жабдығы бар.',
    'У вуза есть серверное оборудование.',
    'The university has server equipment.',
  ),
  'A2021-11.6.c': clause(
    'Жоғары оқу орнының деректерді сақтау жүйесі бар.',
    'У вуза есть система хранения данных (СХД).',
    'The university has a data storage system.',
  ),
  'A2021-11.6.d': clause(
    'Жоғары оқу орнында киберқауіпсіздік жүйелері жұмыс істейді.',
    'В вузе работают системы кибербезопасности.',
    'Cybersecurity systems work at the university.',
  ),
  'A2021-11.6.e': clause(
    'Байланыс арналары жоғары оқу орнын интернетке қосады.',
    'Каналы связи подключают вуз к интернету.',
    'Communication channels connect the university to the Internet.',
  ),
  'A2021-11.6.f': clause(
    'Білім алушылар мен тыңдаушыларды аутентификация жүйелері сәйкестендіреді.',
    'Обучающихся и слушателей идентифицируют системы аутентификации.',
    'Authentication systems identify learners and listeners.',
  ),
  'A2021-11.6.g': clause(
    'Жоғары оқу орнында онлайн-прокторинг бар.',
    'В вузе есть онлайн-прокторинг.',
    'The university has online proctoring.',
  ),
  'A2021-11.6.h': clause(
    'Жоғары оқу орнында мәтіндегі көшіріп алуды анықтайтын жүйе бар.',
    'В вузе есть система обнаружения заимствований.',
    'The university has a system that detects borrowed text.',
  ),
  'A2021-11.7': clause(
    'Білім беруді басқарудың ақпараттық жүйесі оқу платформасымен бірге жұмыс істейді.',
    'Работает информационная система управления образованием с платформой обучения.',
    'A management information system with a learning platform works.',
  ),
  'A2021-11.8.a': clause(
    'Қауіпсіздік саясаты ISO/IEC 27001 және 27002 стандарттарына сай әзірленеді.',
    'Политика безопасности разработана по стандартам ISO/IEC 27001 и 27002.',
    'A security policy is made in line with ISO/IEC 27001 and 27002.',
  ),
  'A2021-11.8.b': clause('Жүйелер мен деректер қорғалған.', 'Системы и данные защищены.', 'Systems and data are protected.'),
  'A2021-11.9': clause(
    'Оқу процесі цифрлық білім беру ресурстарымен (ЦББР) қамтылған.',
    'Учебный процесс обеспечен цифровыми образовательными ресурсами (ЦОР).',
    'The educational process is supplied with digital educational resources.',
  ),
  'A2021-11.10.a': clause(
    'Білім алушы оқу, анықтамалық және әдістемелік материалы бар портал мен жүйелерге кіре алады.',
    'Обучающимся открыты портал и системы с учебным, справочным и методическим материалом.',
    'Learners have access to the portal and systems with study, reference and methodical material.',
  ),
  'A2021-11.10.b': clause(
    'Білім алушы тестілеу жүйесіне кіре алады.',
    'Обучающимся открыта система тестирования.',
    'Learners have access to the testing system.',
  ),
  'A2021-11.10.c': clause(
    'Білім алушы ашық электрондық ресурстар мен дереккөздерді пайдалана алады.',
    'Обучающимся доступны открытые электронные ресурсы и источники.',
    'Learners have access to open electronic resources and sources.',
  ),
  'A2021-11.11.a': clause(
    'Цифрлық қызметтер қатарында сабақтар мен емтихандардың электрондық кестесі бар.',
    'Среди цифровых сервисов есть электронное расписание занятий и экзаменов.',
    'Among the digital services is an electronic timetable of classes and exams.',
  ),
  'A2021-11.11.b': clause(
    'Цифрлық қызметтер қатарында электрондық кітапхана бар.',
    'Среди цифровых сервисов есть электронная библиотека.',
    'Among the digital services is an electronic library.',
  ),
  'A2021-11.11.c': clause(
    'Цифрлық қызметтер қатарында электрондық құжат айналымы бар.',
    'Среди цифровых сервисов есть электронный документооборот.',
    'Among the digital services is electronic document flow.',
  ),
  'A2021-11.11.d': clause(
    'Цифрлық қызметтер қатарында жатақханаға онлайн-тіркелу бар.',
    'Среди цифровых сервисов есть онлайн-регистрация в общежитие.',
    'Among the digital services is on-line registration for the dormitory.',
  ),
  'A2021-11.11.e': clause(
    'Цифрлық қызметтер қатарында онлайн-тіркеу кеңсесі бар.',
    'Среди цифровых сервисов есть онлайн-офис регистратора.',
    'Among the digital services is an on-line registrar’s office.',
  ),
  'A2021-11.11.f': clause(
    'Цифрлық қызметтер қатарында онлайн-деканат бар.',
    'Среди цифровых сервисов есть онлайн-деканат.',
    'Among the digital services is an on-line dean’s office.',
  ),
  'A2021-11.11.g': clause(
    'Цифрлық қызметтер қатарында онлайн-ректорат бар.',
    'Среди цифровых сервисов есть онлайн-ректорат.',
    'Among the digital services is an on-line rectorate.',
  ),
  'A2021-11.12.a': clause(
    'Оқытушылардың қашықтан оқыту әдістемесі бойынша біліктілікті арттыру сертификаты бар.',
    'У преподавателей вуза есть сертификаты по методике дистанционного обучения.',
    'The university’s teachers hold certificates on methods of distance teaching.',
  ),
  'A2021-11.12.b': clause(
    'Оқытушылардың цифрлық құзыреттер бойынша біліктілікті арттыру сертификаты бар.',
    'У преподавателей вуза есть сертификаты по цифровым компетенциям.',
    'The university’s teachers hold certificates on digital competences.',
  ),
  'A2021-11.13': clause(
    'Ерекше білім беру қажеттілігі бар білім алушыларға қашықтан оқу жағдайы жасалады.',
    'Для обучающихся с особыми образовательными потребностями созданы условия дистанционного обучения.',
    'Learners with special educational needs have the conditions for distance learning.',
  ),
  'A2021-11.14': clause(
    'Академиялық адалдық қағидаттары сақталады.',
    'Соблюдаются принципы академической честности.',
    'The principles of academic honesty are kept.',
  ),
} as const satisfies Record<string, ClauseEntry>
