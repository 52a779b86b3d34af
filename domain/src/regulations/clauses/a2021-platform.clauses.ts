import { clause, type ClauseEntry } from './clause-entry.ts'

/** The draft of 2021: what a university with larger shares must have besides (paragraph 12). */
export const a2021PlatformClauses = {
  'A2021-12.1.a': clause(
    'Басқару жүйесі ерекше білім беру қажеттілігі бар білім алушыларға бейімделген.',
    'Система управления приспособлена для обучающихся с особыми образовательными потребностями.',
    'The management system is adapted to learners with special educational needs.',
  ),
  'A2021-12.1.b': clause(
    'Барлық мүмкіндігі сақталған мобильді нұсқа бар.',
    'Есть мобильная версия со всеми возможностями системы.',
    'There is a mobile version with all functions.',
  ),
  'A2021-12.1.c': clause(
    'Мобильді нұсқада электрондық кесте ашылады.',
    'В мобильной версии доступно электронное расписание.',
    'The mobile version opens the electronic timetable.',
  ),
  'A2021-12.1.d': clause(
    'Мобильді нұсқада пошта сервисі бар.',
    'В мобильной версии есть почтовый сервис.',
    'The mobile version has a mail service.',
  ),
  'A2021-12.1.e': clause(
    'Мобильді нұсқада электрондық қарым-қатынас құралдары бар.',
    'В мобильной версии есть электронные средства общения.',
    'The mobile version has electronic means of communication.',
  ),
  'A2021-12.1.f': clause(
    'Жүйе оқытушылар мен білім алушылардың әрекетін бақылап отырады.',
    'Система отслеживает действия преподавателей и обучающихся.',
    'The system monitors the actions of teachers and learners.',
  ),
  'A2021-12.1.g': clause(
    'Білім алушы жүйеде пәндерге тіркеледі.',
    'В системе обучающийся регистрируется на дисциплины.',
    'In the system the learner registers for disciplines.',
  ),
  'A2021-12.1.h': clause(
    'Жүйеде оқу жетістіктері бағаланады.',
    'В системе оценивают учебные достижения.',
    'Achievements are assessed in the system.',
  ),
  'A2021-12.1.i': clause(
    'Жүйеде вебинар өткізуге және оған қатысуға болады.',
    'В системе можно проводить вебинары и участвовать в них.',
    'Webinars can be held and joined in the system.',
  ),
  'A2021-12.1.j': clause(
    'Жүйеде бейнеконтент жазбасын көруге болады.',
    'В системе можно смотреть записи видеоконтента.',
    'Recorded video can be viewed in the system.',
  ),
  'A2021-12.1.k': clause('Жүйеде топтың жалпы чаты бар.', 'В системе есть общий групповой чат.', 'The system has a general group chat.'),
  'A2021-12.1.l': clause(
    'Әдістемелік материалды жүйеге жүктеуге және одан жүктеп алуға болады.',
    'Методические материалы можно загружать в систему и выгружать из неё.',
    'Methodical material can be uploaded to the system and downloaded.',
  ),
  'A2021-12.1.m': clause(
    'Жүйеде кітапханалардың электрондық, соның ішінде халықаралық деректер базаларына сілтемелер бар.',
    'В системе есть ссылки на базы данных библиотек, в том числе международных.',
    'The system has links to library databases, international ones included.',
  ),
  'A2021-12.1.n': clause(
    'Жүйе білім алушының цифрлық ізін қадағалайды.',
    'Система отслеживает цифровой след обучающегося.',
    'The system follows the learner’s digital trace.',
  ),
  'A2021-12.1.o': clause(
    'Жүйе білім алушының академиялық қатысуын бақылап отырады.',
    'Система отслеживает академическое присутствие обучающегося.',
    'The system monitors the learner’s academic presence.',
  ),
  'A2021-12.1.p': clause(
    'Жүйе білім алушылардың жолданымдарын қабылдап, өңдейді.',
    'Система принимает и обрабатывает обращения обучающихся.',
    'The system takes and handles the learners’ appeals.',
  ),
  'A2021-12.2.a': clause(
    'Онлайн-курстың құрылымы айқын болады.',
    'Онлайн-курс имеет структурированный дизайн.',
    'An online course has a structured design.',
  ),
  'A2021-12.2.b': clause(
    'Онлайн-курста қалыптастырылатын оқу нәтижелерінің картасы бар.',
    'В онлайн-курсе есть карта формируемых результатов обучения.',
    'An online course has a map of the learning outcomes it forms.',
  ),
  'A2021-12.2.c': clause(
    'Онлайн-курста бағалау жүйесінің спецификациясы бар.',
    'В онлайн-курсе есть спецификация системы оценивания.',
    'An online course has a specification of its assessment system.',
  ),
  'A2021-12.2.d': clause(
    'Онлайн-курста бағалау көрсеткіштері мен өлшемшарттары сипатталған.',
    'В онлайн-курсе описаны показатели и критерии оценивания.',
    'An online course describes the indicators and criteria of assessment.',
  ),
  'A2021-12.2.e': clause(
    'Онлайн-курстағы бағалау синхрондалады.',
    'Оценивание в онлайн-курсе синхронизировано.',
    'Assessment in an online course is synchronised.',
  ),
  'A2021-12.2.f': clause(
    'Онлайн-курстағы контент пен бақылау іс-шараларының түрі сан алуан.',
    'Виды контента и контрольных мероприятий онлайн-курса разнообразны.',
    'The kinds of content and of control events in an online course are diverse.',
  ),
  'A2021-12.2.g': clause(
    'Онлайн-курстың тапсырмалары кешенді болады.',
    'Задания онлайн-курса имеют комплексный характер.',
    'The tasks of an online course are complex in character.',
  ),
  'A2021-12.2.h': clause(
    'Бейнематериал ЖАОК контентін әзірлеу талаптарына сай келеді.',
    'Видеоматериалы отвечают требованиям к разработке контента МООК.',
    'Video material meets the requirements to making MOOC content.',
  ),
  'A2021-12.2.i': clause(
    'Контентті әртүрлі платформада пайдалануға болады.',
    'Контент можно использовать на разных платформах.',
    'Content can be used on different platforms.',
  ),
  'A2021-12.2.j': clause(
    'Контент лицензия талаптары сақталып пайдаланылады.',
    'Контент лицензионно чист.',
    'Content is used with all licences in order.',
  ),
  'A2021-12.2.k': clause(
    'Контент қозғалуы шектеулі адамдарға қолжетімді.',
    'Контент доступен маломобильным людям.',
    'Content is accessible to people of limited mobility.',
  ),
  'A2021-12.2.l': clause(
    'Курста сыртқы ресурстарды пайдалануға болады.',
    'В курсе можно использовать внешние ресурсы.',
    'External resources can be used in a course.',
  ),
  'A2021-12.3.a': clause(
    'Онлайн-прокторинг басқару жүйесінің интерфейсіне біріктірілген.',
    'Онлайн-прокторинг встроен в интерфейс системы управления.',
    'Online proctoring is built into the interface of the management system.',
  ),
  'A2021-12.3.b': clause(
    'Прокторингте күдіктілік деңгейі мен индикаторлар бапталады.',
    'В прокторинге настраивают уровень подозрительности и индикаторы.',
    'In proctoring the level of suspicion and the indicators are adjustable.',
  ),
  'A2021-12.3.c': clause(
    'Прокторинг күдіктілік деңгейін автоматты түрде анықтайды.',
    'Прокторинг сам определяет уровень подозрительности.',
    'Proctoring determines the level of suspicion automatically.',
  ),
  'A2021-12.3.d': clause(
    'Прокторинг барлық күдікті оқиғаны журналға жазады.',
    'Прокторинг заносит в журнал все подозрительные события.',
    'Proctoring logs all suspicious events.',
  ),
  'A2021-12.3.e': clause(
    'Прокторингтің жасанды интеллекті бетті таниды және сәйкестендіреді.',
    'Искусственный интеллект прокторинга распознаёт и идентифицирует лицо.',
    'The AI of proctoring recognises and identifies the face.',
  ),
  'A2021-12.3.f': clause(
    'Прокторингтің жасанды интеллекті назардың шоғырлануын талдайды.',
    'Искусственный интеллект прокторинга анализирует фокус внимания.',
    'The AI of proctoring analyses the focus of attention.',
  ),
  'A2021-12.3.g': clause(
    'Прокторингтің жасанды интеллекті көздің қайда қарағанын талдайды.',
    'Искусственный интеллект прокторинга анализирует направление взгляда.',
    'The AI of proctoring analyses the direction of the gaze.',
  ),
  'A2021-12.3.h': clause(
    'Прокторингтің жасанды интеллекті бас пен дененің қозғалысын талдайды.',
    'Искусственный интеллект прокторинга анализирует движения головы и тела.',
    'The AI of proctoring analyses movements of head and body.',
  ),
  'A2021-12.3.i': clause(
    'Прокторингтің жасанды интеллекті шу деңгейін анықтайды.',
    'Искусственный интеллект прокторинга определяет уровень шума.',
    'The AI of proctoring measures the noise.',
  ),
  'A2021-12.3.j': clause(
    'Прокторингтің жасанды интеллекті кадрда бірнеше адамның бетін байқайды.',
    'Искусственный интеллект прокторинга замечает в кадре несколько лиц.',
    'The AI of proctoring notices several faces in the picture.',
  ),
  'A2021-12.3.k': clause(
    'Прокторингтің жасанды интеллекті білім алушының орнына сурет қойылғанын байқайды.',
    'Искусственный интеллект прокторинга замечает подмену обучающегося изображением.',
    'The AI of proctoring notices when an image replaces the learner.',
  ),
  'A2021-12.3.l': clause(
    'Прокторингтің жасанды интеллекті бөгде заттардың пайдаланылғанын байқайды.',
    'Искусственный интеллект прокторинга замечает посторонние предметы.',
    'The AI of proctoring notices extraneous objects in use.',
  ),
  'A2021-12.3.m': clause(
    'Прокторинг бөлмені 360 градус айналдыра түсіруді сұрайды.',
    'Прокторинг запрашивает запись комнаты на 360 градусов.',
    'Proctoring asks for a 360-degree recording of the room.',
  ),
  'A2021-12.3.n': clause(
    'Прокторингтің жасанды интеллекті бейнеағынның нашарлағанын байқайды.',
    'Искусственный интеллект прокторинга замечает ухудшение видеопотока.',
    'The AI of proctoring notices when the video stream gets worse.',
  ),
  'A2021-12.4.a': clause(
    'Оқытушының сертификаттары жобалық оқыту, геймификация, «төңкерілген сынып» және аралас оқыту әдістерін меңгергенін растайды.',
    'Сертификаты преподавателя подтверждают методы проектного, игрового, перевёрнутого и смешанного обучения.',
    'The teacher’s certificates prove methods of project, game-based, flipped and blended learning.',
  ),
  'A2021-12.4.b': clause(
    'Оқытушының сертификаттары өз жұмысының нәтижесін талдап, жақсарта алатынын растайды.',
    'Сертификаты преподавателя подтверждают умение анализировать и улучшать результаты своей работы.',
    'The teacher’s certificates prove the skill of analysing and improving one’s own results.',
  ),
  'A2021-12.4.c': clause(
    'Оқытушының сертификаттары білім алушының өзіндік жұмысын тиімді ұйымдастыра алатынын растайды.',
    'Сертификаты преподавателя подтверждают умение организовать самостоятельную работу обучающегося.',
    'The teacher’s certificates prove the skill of organising the learners’ independent work.',
  ),
  'A2021-12.4.d': clause(
    'Оқытушының сертификаттары өз онлайн-курсын әзірлей алатынын растайды.',
    'Сертификаты преподавателя подтверждают умение создавать собственные онлайн-курсы.',
    'The teacher’s certificates prove the skill of developing own online courses.',
  ),
  'A2021-12.4.e': clause(
    'Оқытушының сертификаттары нақты уақыттағы бейнебайланыс платформаларын пайдалана алатынын растайды.',
    'Сертификаты преподавателя подтверждают умение работать с платформами видеосвязи в реальном времени.',
    'The teacher’s certificates prove the skill of using real-time video platforms.',
  ),
  'A2021-12.4.f': clause(
    'Оқытушының сертификаттары білім беру ортасын басқару жүйелерін пайдалана алатынын растайды.',
    'Сертификаты преподавателя подтверждают умение работать с системами управления образовательной средой.',
    'The teacher’s certificates prove the skill of using systems that manage the educational environment.',
  ),
  'A2021-12.5.a': clause(
    'Жаппай ашық онлайн-курстар кредиттердің кемінде он пайызын қамтиды.',
    'Массовые открытые онлайн-курсы дают не менее десяти процентов кредитов.',
    'Massive open online courses give at least ten per cent of credits.',
  ),
  'A2021-12.5.b': clause(
    'Кәсіби құзыреттерді меңгеруге арналған виртуалды зертханалар, симуляторлар мен тренажёрлер бар.',
    'Есть виртуальные лаборатории, симуляторы и тренажёры, чтобы осваивать профессиональные компетенции.',
    'There are virtual laboratories, simulators and trainers for mastering professional competences.',
  ),
  'A2021-12.6': clause(
    'Қызмет сапасын мониторингтеу жүйесі сапаны ішкі қамтамасыз ету жүйесіне сай жұмыс істейді.',
    'Качество услуг отслеживает система мониторинга в рамках внутреннего обеспечения качества.',
    'A monitoring system of service quality exists under the internal quality assurance.',
  ),
} as const satisfies Record<string, ClauseEntry>
