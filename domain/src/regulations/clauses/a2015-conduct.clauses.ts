import { clause, type ClauseEntry } from './clause-entry.ts'

/** Order No. 137: teaching complexes, the database, classes, control and attestation (paragraphs 14–35). */
export const a2015ConductClauses = {
  'A2015-14.a': clause(
    'ҚБТ-мен оқытылатын барлық жоспардың әр пәні бойынша электрондық оқу-әдістемелік кешен (ЭОӘК) болуы керек.',
    'По каждой дисциплине планов с ДОТ должен быть электронный учебно-методический комплекс (ЭУМК).',
    'Every discipline of the plans taught with distance technologies has an electronic teaching complex.',
  ),
  'A2015-14.b': clause(
    'Кешенді (ЭОӘК) курс әзірлеуші бекітілген жұмыс бағдарламасы бойынша дайындайды.',
    'ЭУМК готовит разработчик курса по утверждённой рабочей программе.',
    'The course developer prepares the complex from the approved working programme.',
  ),
  'A2015-15': clause(
    'ЭОӘК міндетті және қосымша жиынтықтардан тұрады.',
    'ЭУМК состоит из обязательного и дополнительного комплектов.',
    'The complex consists of a compulsory and an additional set.',
  ),
  'A2015-16': clause(
    'Міндетті жиынтықтың құрамы № 343 бұйрықтың редакциясында жеті тармақшамен белгіленген.',
    'Состав обязательного комплекта определён семью подпунктами в редакции приказа № 343.',
    'The compulsory set is made up of the seven subparagraphs that order No. 343 gave it.',
  ),
  'A2015-17': clause(
    'Қосымша жиынтықтың құрамын білім беру ұйымы өзі белгілейді.',
    'Состав дополнительного комплекта организация определяет сама.',
    'The organisation itself decides what the additional set contains.',
  ),
  'A2015-18.a': clause(
    'Ұйымда білім алушылардың деректер базасы бар ақпараттық басқару жүйесі құрылады.',
    'В организации создают информационную систему управления с базой данных обучающихся.',
    'The organisation creates a management information system with a database of its learners.',
  ),
  'A2015-18.b': clause(
    'Деректер базасында қабылдау, ауыстыру және қайта қабылдау туралы бұйрықтар болады.',
    'База содержит приказы о приёме, переводе и восстановлении.',
    'The database holds the orders on admission, transfer and reinstatement.',
  ),
  'A2015-18.c': clause(
    'Деректер базасында білім алушылардың ағымдағы үлгерімі туралы мәліметтер болады.',
    'База содержит сведения о текущей успеваемости.',
    'The database holds the current progress of the learners.',
  ),
  'A2015-19': clause(
    'ҚБТ бойынша процесті ұйымдастыру, әдістеме, ақпарат және техника жағынан қолдайтын арнайы бөлімшелер құрылады.',
    'Создаются специальные подразделения, которые организационно, методически, информационно и технически поддерживают процесс по ДОТ.',
    'Special units support the process in organisation, method, information and technique.',
  ),
  'A2015-20.a': clause(
    'ҚБТ-ны сүйемелдейтін бөлімше оқу процесін жоспарлайды және ұйымдастырады.',
    'Подразделение сопровождения ДОТ планирует и организует учебный процесс.',
    'The distance unit plans and organises the educational process.',
  ),
  'A2015-20.b': clause(
    'ҚБТ бөлімшесі осы технологияларға байланысты құжаттаманы жүргізеді.',
    'Подразделение ДОТ ведёт документацию по этим технологиям.',
    'The distance unit keeps the documents of distance technologies.',
  ),
  'A2015-20.c': clause(
    'ҚБТ бөлімшесі оқытушылар мен тьюторлардың біліктілігін арттыруды жоспарлайды.',
    'Подразделение ДОТ планирует повышение квалификации преподавателей и тьюторов.',
    'The distance unit plans how teachers and tutors improve their qualification.',
  ),
  'A2015-21': clause(
    'ҚБТ бөлімшесінің консультациялар, тестілеу және әдістеме жөніндегі міндеттері № 343 бұйрықтың редакциясында берілген.',
    'Обязанности подразделения ДОТ по консультациям, тестированию и методике даны в редакции приказа № 343.',
    'The unit’s duties in consulting, testing and method stand in the wording of order No. 343.',
  ),
  'A2015-22': clause(
    'ҚБТ бөлімшесі бағдарламалық, ақпараттық және техникалық құралдарды әзірлеуге, игеруге және қолдауға қатысады.',
    'Подразделение ДОТ участвует в разработке, освоении и поддержке программных, информационных и технических средств.',
    'The distance unit takes part in developing, mastering and supporting software, information and technical means.',
  ),
  'A2015-24': clause(
    'ҚБТ бойынша оқыту мектеп деңгейлерінің оқу жоспарымен, колледж бен жоғары білімде мамандықтың бүкіл оқу жоспарымен жүреді.',
    'По ДОТ учат по планам школьных уровней и по всему плану специальностей колледжа и высшего образования.',
    'Teaching follows the plans of the school levels and the whole plan of college and higher specialities.',
  ),
  'A2015-25.a': clause(
    'Оқу жылы академиялық кезеңдерден тұрады.',
    'Учебный год состоит из академических периодов.',
    'The academic year consists of academic periods.',
  ),
  'A2015-25.b': clause(
    'Оқу жылы академиялық күнтізбе бойынша аяқталады.',
    'Учебный год заканчивается по академическому календарю.',
    'The academic year ends according to the academic calendar.',
  ),
  'A2015-26.1': clause(
    'Педагог немесе тьютор білім алушымен телекоммуникация құралдары арқылы, ал білім алушы қаласа, ұйымда тікелей жұмыс істейді.',
    'Педагог или тьютор общается с обучающимся через средства связи, а по его инициативе – прямо в организации.',
    'Teacher or tutor and learner meet by telecommunications, or at the organisation if the learner so wishes.',
  ),
  'A2015-26.2': clause(
    'Білім алушы оқу құралдарымен – оқу-әдістемелік кешенмен және қосымша әдебиетпен – өз бетінше жұмыс істейді.',
    'Обучающийся сам работает со средствами обучения: учебно-методическим комплексом и дополнительной литературой.',
    'The learner works alone with learning aids: the teaching complex and additional literature.',
  ),
  'A2015-27': clause(
    'ҚБТ сабақтары «on-line» және «off-line» режимдерінде өтеді.',
    'Занятия по ДОТ проходят в режимах «on-line» и «off-line».',
    'Classes with distance technologies run on-line and off-line.',
  ),
  'A2015-28': clause(
    '«On-line» сабақ нақты уақытта өтеді: бейнеконференция, интернет арқылы хабар алмасу, телефонмен сөйлесу.',
    'Занятия «on-line» идут в реальном времени: видеоконференция, обмен сообщениями, разговор по телефону.',
    'On-line classes go in real time: video conference, messages over the Internet, talk by telephone.',
  ),
  'A2015-29': clause(
    '«Off-line» сабақ асинхронды өтеді; оның түрлерін № 343 бұйрық белгілеген.',
    'Занятия «off-line» идут асинхронно; их виды назвал приказ № 343.',
    'Off-line classes go asynchronously; order No. 343 named their kinds.',
  ),
  'A2015-30': clause(
    'Ағымдағы бақылау мен аралық аттестаттау оқу жұмыс жоспары, академиялық күнтізбе және оқу бағдарламалары бойынша жүргізіледі.',
    'Текущий контроль и промежуточная аттестация идут по рабочему учебному плану, академическому календарю и программам.',
    'Current control and interim attestation follow the working study plan, the academic calendar and the programmes.',
  ),
  'A2015-31.1': clause(
    'Үлгерімді «on-line» режимінде білім алушымен тікелей сөйлесіп бақылауға болады.',
    'Успеваемость можно проверять в прямом общении с обучающимся «on-line».',
    'Progress may be controlled in direct on-line talk with the learner.',
  ),
  'A2015-31.2': clause(
    'Үлгерімді автоматтандырылған тестілеу кешендерімен бақылауға болады.',
    'Успеваемость можно проверять автоматизированными тестирующими комплексами.',
    'Progress may be controlled by automated testing complexes.',
  ),
  'A2015-31.3': clause(
    'Үлгерімді жазбаша жеке тапсырмаларды тексеріп бақылауға болады (кейс-технология).',
    'Успеваемость можно контролировать проверкой письменных индивидуальных заданий (кейс-технология).',
    'Progress may be controlled by checking written individual tasks (case technology).',
  ),
  'A2015-32.a': clause(
    'Ағымдағы және аралық бақылау қолжетімділікті электрондық әдістермен шектейтін ақпараттық жүйеде өтеді.',
    'Текущий и рубежный контроль ведут в информационной системе с электронным ограничением доступа.',
    'Current and midterm control run in an information system that limits access electronically.',
  ),
  'A2015-32.b': clause(
    'Бақылау жүйесі рұқсатсыз кіруден қорғалған.',
    'Система контроля защищена от несанкционированного доступа.',
    'The control system is protected from unauthorised entry.',
  ),
  'A2015-32.c': clause(
    'Бақылау жүйесі нәтижені бұрмалаудан қорғалған.',
    'Система контроля защищена от фальсификации.',
    'The control system is protected from falsification.',
  ),
  'A2015-32.d': clause(
    'Бақылауда тәуелсіз бағалау қолданылады.',
    'При контроле применяется независимая оценка.',
    'Independent assessment is used in control.',
  ),
  'A2015-33': clause(
    'Аралық аттестаттауға барлық бақылау іс-шарасын орындаған білім алушы жіберіледі.',
    'К промежуточной аттестации допускают после выполнения всех контрольных мероприятий.',
    'Admission to the interim attestation comes after all control events are done.',
  ),
  'A2015-34': clause(
    'Кәсіптік практиканы білім беру ұйымы мамандықтың ерекшелігіне қарай өткізеді.',
    'Профессиональную практику организация проводит с учётом специфики специальности.',
    'The organisation holds professional practice according to the specifics of the speciality.',
  ),
  'A2015-35.a': clause(
    'Аралық және қорытынды аттестаттау № 125 бұйрықтың үлгілік қағидалары бойынша өтеді.',
    'Промежуточная и итоговая аттестация идут по типовым правилам приказа № 125.',
    'Interim and final attestation follow the model rules of order No. 125.',
  ),
  'A2015-35.b': clause(
    'Сотталғандардың қорытынды аттестаттауын комиссия барып өткізеді.',
    'Итоговую аттестацию осуждённых проводит выездная комиссия.',
    'The commission travels to the convict for the final attestation.',
  ),
} as const satisfies Record<string, ClauseEntry>
