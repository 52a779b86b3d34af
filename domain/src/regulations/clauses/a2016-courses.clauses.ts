import { clause, type ClauseEntry } from './clause-entry.ts'

/** Order No. 343: open online courses, their certificate and the recognition of credits (paragraphs 36–43, annex). */
export const a2016CoursesClauses = {
  'A2016-36.a': clause(
    'Ұйым ЖАОК өткізгенде білім алушының оқу нәтижелері мен құзыреттерінің сәйкестігін бағалайды.',
    'Проводя МООК, организация оценивает, соответствуют ли результаты обучения и компетенции.',
    'Running a MOOC, the organisation assesses how the outcomes and competences of the learner are met.',
  ),
  'A2016-36.b': clause(
    'Курстың жоғары сапасы халықаралық тәжірибеге (edX, Coursera, FutureLearn) сүйене отырып қамтамасыз етіледі.',
    'Высокое качество курса обеспечивают, опираясь на международный опыт (edX, Coursera, FutureLearn).',
    'High quality of the course is ensured on the basis of international experience (edX, Coursera, FutureLearn).',
  ),
  'A2016-37.a': clause(
    'ЖАОК платформаға орналастырылғанға дейін оқу-әдістемелік сараптамадан өтеді.',
    'До размещения на платформе МООК проходит учебно-методическую экспертизу.',
    'Before it is placed on the platform the MOOC passes an educational-methodical expertise.',
  ),
  'A2016-37.b': clause(
    'ЖАОК платформаға орналастырылғанға дейін апробациядан (сынақтан) өтеді.',
    'До размещения на платформе МООК проходит апробацию.',
    'Before it is placed on the platform the MOOC passes a pilot run.',
  ),
  'A2016-38.1.a': clause(
    'Оқу нәтижесін бағалау кезінде білім алушының кім екені сәйкестендіріледі.',
    'При оценке результатов обучения устанавливают личность обучающегося.',
    'The learner is identified whenever learning outcomes are assessed.',
  ),
  'A2016-38.1.b': clause(
    'Тұлға сәйкестендірілетін іс-шаралар қорытынды бағаның кемінде 30 пайызын құрайды.',
    'Мероприятия с идентификацией личности дают не меньше 30 процентов итоговой оценки.',
    'Events with identification make up at least 30 per cent of the final grade.',
  ),
  'A2016-38.1.c': clause(
    'Тұлғаны пернетақтада теру мәнерімен сәйкестендіруге болады: жылдамдығы, кідірісі, ырғағы.',
    'Личность можно установить по манере набора на клавиатуре: скорости, паузам, ритму.',
    'A person may be identified by the manner of typing: speed, pauses, rhythm.',
  ),
  'A2016-38.1.d': clause(
    'Тұлғаны сертификаттау орталығында сәйкестендіруге болады: орталық кіре берісте адамды танып, іс-шараның өту жағдайын бақылайды.',
    'Личность можно установить в сертификационном центре, который проверяет её при входе и следит за условиями.',
    'A person may be identified in a certification centre, which checks at the entry and watches the conditions.',
  ),
  'A2016-38.1.e': clause(
    'Тұлғаны онлайн-прокторингпен сәйкестендіруге болады: білім алушыны камера мен құрылғы экраны арқылы қашықтықтан бақылайды.',
    'Личность можно установить онлайн-прокторингом: удалённым наблюдением через камеры и экран устройства.',
    'A person may be identified by online proctoring: remote observation through cameras and the device’s screen.',
  ),
  'A2016-38.1.f': clause(
    'Тұлғаны биометриялық технологиямен, яғни автоматтандырылған құралдармен сәйкестендіруге болады.',
    'Личность можно установить биометрией – автоматизированными средствами.',
    'A person may be identified by biometry, that is by automated means.',
  ),
  'A2016-38.2': clause(
    'Сертификатқа негіз болған оқу жетістіктері сертификаттағы сілтеме арқылы немесе есептік жазбада ашылады.',
    'Достижения, за которые выдан сертификат, открываются по ссылке в нём или в учётной записи.',
    'The achievements behind a certificate open by the link in it or under the learner’s account.',
  ),
  'A2016-39.a': clause(
    'Сертификат барлық бақылау тапсырмасы мен қорытынды емтиханнан өткендерге беріледі.',
    'Сертификат выдают прошедшим все контрольные задания и итоговый экзамен.',
    'A certificate goes to those who passed all control tasks and the final exam.',
  ),
  'A2016-39.b': clause(
    'Сертификат 1-қосымшаның нысанына сай болады.',
    'Сертификат соответствует форме приложения 1.',
    'The certificate follows the form of annex 1.',
  ),
  'A2016-40.1': clause(
    'Сертификаттан оның кімге берілгенін дәл анықтауға болады.',
    'Сертификат однозначно указывает, кому он выдан.',
    'The certificate identifies its holder without doubt.',
  ),
  'A2016-40.2': clause(
    'Сертификатта оның электрондық нұсқасына сілтеме болады.',
    'В сертификате есть ссылка на его электронную версию.',
    'The certificate carries a link to its electronic version.',
  ),
  'A2016-40.3': clause(
    'Сертификат меңгеру деңгейін көрсетеді.',
    'Сертификат сообщает уровень освоения.',
    'The certificate tells the level of mastery.',
  ),
  'A2016-41.a': clause(
    'Жоғары оқу орнының кеңесі танылатын онлайн-курстардың тізбесін бекітеді.',
    'Совет вуза утверждает перечень онлайн-курсов, которые признаются.',
    'The university’s council approves the list of online courses that are recognised.',
  ),
  'A2016-41.b': clause(
    'Тізбедегі курстың сертификаты бар білім алушы пәнді ағымдағы немесе алдағы кезеңнің жеке оқу жоспарына енгізуді сұрай алады.',
    'С сертификатом курса из перечня обучающийся может просить включить дисциплину в индивидуальный план текущего или будущего периода.',
    'With a certificate of a listed course the learner may ask to include the discipline in the individual plan of this or a later period.',
  ),
  'A2016-42.a': clause(
    'Қазақстандық жоғары оқу орындарының ашық курстарын есепке алу тәртібі ішкі академиялық ұтқырлық туралы келісімдермен белгіленеді.',
    'Порядок зачёта открытых курсов казахстанских вузов определяют соглашения о внутренней академической мобильности.',
    'How open courses of Kazakhstani universities are credited is set by agreements on internal academic mobility.',
  ),
  'A2016-42.b': clause(
    'Қайта есепке алынатын не қайта аттестатталатын оқу нәтижелеріне қойылатын талаптар ұтқырлық туралы келісімдерде жазылады.',
    'Требования к результатам, которые допускают к перезачёту или переаттестации, записывают в соглашениях о мобильности.',
    'The requirements to outcomes admitted to re-credit or re-attestation stand in the agreements on mobility.',
  ),
  'A2016-43.1': clause(
    'Платформадағы оқудың еңбек сыйымдылығы ECTS кредиттерімен өлшенеді.',
    'Трудоёмкость учёбы на платформе измеряют кредитами ECTS.',
    'Workload on the platform is measured in ECTS credits.',
  ),
  'A2016-43.2.a': clause(
    'Онлайн-курс танылғанда сертификаттағы кредиттер, сынақ бірліктері немесе академиялық сағаттар қайта есептеліп, есепке алынады.',
    'При признании онлайн-курса кредиты, зачётные единицы или академические часы сертификата засчитывают с пересчётом.',
    'On recognition the credits, units or academic hours of the certificate are counted with recalculation.',
  ),
  'A2016-43.2.b': clause(
    'Танылатын курс таңдалған кезеңнің жұмыс оқу жоспарындағы және жеке оқу жоспарындағы пәнге дәл сәйкес келуге тиіс.',
    'Признаваемый курс строго соответствует дисциплине рабочего и индивидуального учебных планов выбранного периода.',
    'A recognised course corresponds strictly to a discipline of the working and the individual plan of the chosen period.',
  ),
  'A2016-43.3': clause(
    'Аралас оқытуда кредиттер бекітілген арақатынаспен, пәннің ҚБТ-мен өтетін бөлігіне пропорционал түрде қайта есептеледі.',
    'При смешанном обучении кредиты пересчитывают в утверждённых соотношениях, пропорционально дистанционной части дисциплины.',
    'In blended learning credits are recalculated in approved ratios, in proportion to the distance part of the discipline.',
  ),
  'A2016-43.4.a': clause(
    'Кредиттерді қайта есептеуді оқу-әдістемелік комиссия шешеді.',
    'Пересчёт кредитов определяет учебно-методическая комиссия.',
    'The educational-methodical commission decides how credits are recalculated.',
  ),
  'A2016-43.4.b': clause(
    'Кредиттерді қайта есептеу жоғары оқу орнының порталында ашық жарияланады.',
    'Пересчёт кредитов открыто публикуют на портале вуза.',
    'The recalculation of credits is published openly on the university’s portal.',
  ),
  'A2016-annex.1': clause(
    'Сертификатта жоғары оқу орнының атауы, мекенжайы, поштасы мен телефоны екі тілде жазылады.',
    'В сертификате на двух языках указаны название, адрес, почта и телефон вуза.',
    'The certificate names the university, its address, e-mail and telephone in two languages.',
  ),
  'A2016-annex.2': clause(
    'Сертификатта аты-жөні, курсы, семестрі мен факультеті, курс тақырыбы, кредит саны, проректордың қолы, мөр орны, күні мен тіркеу нөмірі көрсетіледі.',
    'В сертификате указаны Ф. И. О., курс, семестр и факультет, тема, кредиты, подпись проректора, место печати, дата и регистрационный номер.',
    'The certificate has name, year, semester and faculty, topic, credits, the vice-rector’s signature, place of the seal, date and register number.',
  ),
} as const satisfies Record<string, ClauseEntry>
