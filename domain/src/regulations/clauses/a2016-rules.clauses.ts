import { clause, type ClauseEntry } from './clause-entry.ts'

/** Order No. 343: the order itself and the paragraphs it changes or adds in order No. 137 (2–29). */
export const a2016RulesClauses = {
  'A2016-ord.1': clause(
    'Бұйрық № 137 бұйрықпен бекітілген қағидаларға өзгерістер мен толықтырулар енгізеді.',
    'Приказ меняет и дополняет правила, утверждённые приказом № 137.',
    'The order amends and adds to the rules approved by order No. 137.',
  ),
  'A2016-ord.2.1': clause(
    'Департамент бұйрықты Әділет министрлігінде тіркетеді.',
    'Департамент регистрирует приказ в Министерстве юстиции.',
    'The department has the order registered in the Ministry of Justice.',
  ),
  'A2016-ord.2.2': clause(
    'Тіркелген соң күнтізбелік он күн ішінде бұйрықтың көшірмелері ресми жариялауға жіберіледі.',
    'В течение десяти календарных дней после регистрации копии приказа направляют для официального опубликования.',
    'Copies of the order go to official publication within ten calendar days of registration.',
  ),
  'A2016-ord.2.3': clause(
    'Тіркелген бұйрықтың көшірмесі бес жұмыс күні ішінде Эталондық бақылау банкіне жіберіледі.',
    'Копию зарегистрированного приказа за пять рабочих дней передают в Эталонный контрольный банк.',
    'A copy of the registered order goes to the Reference Control Bank within five working days.',
  ),
  'A2016-ord.2.4': clause(
    'Бұйрық министрліктің интернет-ресурсына орналастырылады.',
    'Приказ размещают на интернет-ресурсе министерства.',
    'The order is placed on the ministry’s site.',
  ),
  'A2016-ord.2.5': clause(
    'Тіркелген соң он жұмыс күні ішінде Заң департаментіне іс-шаралардың орындалғаны туралы мәлімет беріледі.',
    'За десять рабочих дней после регистрации Юридический департамент получает сведения об исполнении.',
    'The legal department is told of the execution within ten working days of registration.',
  ),
  'A2016-ord.3': clause(
    'Бұйрықтың орындалуын жетекшілік ететін білім және ғылым вице-министрі бақылайды.',
    'За исполнением приказа следит курирующий вице-министр образования и науки.',
    'The vice-minister of education and science in charge controls that the order is carried out.',
  ),
  'A2016-ord.4': clause(
    'Бұйрық алғаш ресми жарияланған күннен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі.',
    'Приказ вводится в действие через десять календарных дней после дня первого официального опубликования.',
    'The order takes effect ten calendar days after the day of its first official publication.',
  ),
  'A2016-2': clause(
    'Қашықтықтан білім беру технологиялары үш түрлі: теледидарлық, желілік және кейс-технология.',
    'Дистанционные образовательные технологии бывают трёх видов: телевизионная, сетевая и кейс-технология.',
    'Distance technologies are of three kinds: television, network and case technology.',
  ),
  'A2016-5.2': clause(
    'Ақпараттық-білім беру ресурсы (АБР) – білім беру сипатындағы ресімделген ой мен білім, деректер және оларды жинау, сақтау, алмасу құралдары.',
    'Информационно-образовательный ресурс (ИОР) – оформленные идеи, знания и данные и средства их накопления, хранения и обмена.',
    'An educational information resource is formalised ideas, knowledge and data with the means of collecting, storing and exchanging them.',
  ),
  'A2016-5.15.a': clause(
    'Электронды басылым – тасымалдағышқа жазылған немесе желіде жарияланған, басқару бағдарламасы мен құжаттамасы бар цифрлық ақпарат жиынтығы.',
    'Электронное издание – цифровая информация с программой управления и документацией на носителе или в сети.',
    'An electronic edition is digital information with control software and documentation on a carrier or in a network.',
  ),
  'A2016-5.15.b': clause(
    'Электронды оқу басылымы (ЭОБ) оқыту мен бақылауды автоматтандырады, курсқа сәйкес келеді және оқу траекториясын таңдауға мүмкіндік береді.',
    'Электронное учебное издание (ЭИУ) автоматизирует обучение и контроль, соответствует курсу и даёт выбрать траекторию.',
    'An electronic study edition automates learning and control, matches the course and lets the learner choose a path.',
  ),
  'A2016-5.16': clause(
    'Жаппай ашық онлайн-курс (ЖАОК) – көп адам интерактивті қатысатын, интернет арқылы баршаға ашық оқыту курсы.',
    'Массовый открытый онлайн-курс (МООК) рассчитан на массовое интерактивное участие и открыт всем через интернет.',
    'A massive open online course (MOOC) is made for mass interactive participation and open to all through the Internet.',
  ),
  'A2016-5.17': clause(
    'Аралас оқыту дәстүрлі күндізгі оқуды қашықтықтан оқыту технологияларымен ұштастырады.',
    'Смешанное обучение соединяет традиционную очную форму с технологиями дистанционного обучения.',
    'Blended learning combines the traditional full-time form with distance technologies.',
  ),
  'A2016-5.18': clause(
    'ЖАОК онлайн-платформасы (ЖАОК ОП) – таңдаған онлайн-курсты қашықтықтан оқуға мүмкіндік беретін ашық портал.',
    'Онлайн-платформа МООК (ОП МООК) – открытый портал, где можно дистанционно пройти выбранные онлайн-курсы.',
    'A MOOC platform is an open portal where one may take the chosen online courses at a distance.',
  ),
  'A2016-8-1.a': clause(
    'Қашықтықтан білім беру технологиялары қосымша білім беруде де қолданылады.',
    'Дистанционные технологии применяются и в дополнительном образовании.',
    'Distance technologies serve additional education too.',
  ),
  'A2016-8-1.b': clause(
    'Оқытушыларды қайта даярлау мен олардың біліктілігін арттыру, соның ішінде шет тілінде, қашықтықтан өткізіледі.',
    'Дистанционно проводят переподготовку и повышение квалификации преподавателей, в том числе на иностранном языке.',
    'Teaching staff may be retrained and upgraded at a distance, also in a foreign language.',
  ),
  'A2016-16.1.a': clause(
    'Силлабуста пәннің мазмұны болады.',
    'Силлабус включает содержание дисциплины.',
    'The syllabus includes the content of the discipline.',
  ),
  'A2016-16.1.b': clause(
    'Силлабуста күнтізбелік-тақырыптық жоспар (КТЖ) болады.',
    'Силлабус включает календарно-тематический план (КТП).',
    'The syllabus includes a calendar-thematic plan.',
  ),
  'A2016-16.1.c': clause(
    'Силлабуста негізгі және қосымша әдебиеттер тізімі болады.',
    'Силлабус включает список основной и дополнительной литературы.',
    'The syllabus includes a list of main and additional literature.',
  ),
  'A2016-16.1.d': clause(
    'Силлабуста пән модульдерге бөлінеді.',
    'В силлабусе дисциплина разбита на модули.',
    'The syllabus divides the discipline into modules.',
  ),
  'A2016-16.2.a': clause(
    'Міндетті жиынтықта дәрістердің электрондық конспектісі болады.',
    'В обязательный комплект входит электронный конспект лекций.',
    'The compulsory set has electronic lecture notes.',
  ),
  'A2016-16.2.b': clause(
    'Міндетті жиынтықта бейнедәрістер болады.',
    'В обязательный комплект входят видеолекции.',
    'The compulsory set has video lectures.',
  ),
  'A2016-16.3.a': clause(
    'Міндетті жиынтықта практикалық сабақтардың материалдары болады.',
    'В обязательный комплект входят материалы практических занятий.',
    'The compulsory set has materials of practical classes.',
  ),
  'A2016-16.3.b': clause(
    'Міндетті жиынтықта семинар сабақтарының материалдары болады.',
    'В обязательный комплект входят материалы семинаров.',
    'The compulsory set has materials of seminars.',
  ),
  'A2016-16.4.a': clause(
    'Міндетті жиынтықта студенттің өзіндік жұмысына (СӨЖ) арналған тапсырмалар болады.',
    'В обязательный комплект входят задания для самостоятельной работы студента (СРС).',
    'The compulsory set has tasks for the student’s independent work.',
  ),
  'A2016-16.4.b': clause(
    'Міндетті жиынтықта оқытушының жетекшілігімен орындалатын өзіндік жұмыс (СОӨЖ) тапсырмалары болады.',
    'В обязательный комплект входят задания для самостоятельной работы под руководством преподавателя (СРСП).',
    'The compulsory set has tasks for independent work under a teacher’s guidance.',
  ),
  'A2016-16.5': clause(
    'Міндетті жиынтықта аралық бақылау материалдары болады: бақылау жұмыстары, тест тапсырмалары, жеке тапсырмалар.',
    'В обязательный комплект входят материалы рубежного контроля: контрольные работы, тесты, индивидуальные задания.',
    'The compulsory set has materials of midterm control: control works, test items, individual tasks.',
  ),
  'A2016-16.6': clause(
    'Міндетті жиынтықта қорытынды бақылау материалдары болады: емтихан тестілері, сұрақтары, билеттері және бақылау жұмыстары.',
    'В обязательный комплект входят материалы итогового контроля: экзаменационные тесты, вопросы, билеты и контрольные работы.',
    'The compulsory set has materials of final control: exam tests, questions, tickets and control works.',
  ),
  'A2016-16.7': clause(
    'Міндетті жиынтықта қашықтықтан өтетін консультациялар кестесі болады.',
    'В обязательный комплект входит график дистанционных консультаций.',
    'The compulsory set has a schedule of distance consultations.',
  ),
  'A2016-21.a': clause(
    'ҚБТ бөлімшесі ресурстарды, электронды оқу басылымдарын, мультимедиалық курстар мен әдістемелік құралдарды әзірлеу, сатып алу және игеру бойынша кеңес береді.',
    'Подразделение ДОТ консультирует по разработке, покупке и освоению ресурсов, электронных изданий, мультимедийных курсов и пособий.',
    'The distance unit consults on developing, buying and mastering resources, electronic editions, multimedia courses and manuals.',
  ),
  'A2016-21.b': clause(
    'ҚБТ бөлімшесі тестілеу жүйелері мен білімді бақылаудың басқа құралдарын әкімшілендіреді.',
    'Подразделение ДОТ администрирует системы тестирования и другие средства контроля знаний.',
    'The distance unit administers testing systems and other means of control.',
  ),
  'A2016-21.c': clause(
    'ҚБТ бөлімшесі ақпараттық ресурстарды пайдалану әдістемесін әзірлейді.',
    'Подразделение ДОТ разрабатывает методику работы с информационными ресурсами.',
    'The distance unit develops a method of using information resources.',
  ),
  'A2016-23': clause(
    'ҚБТ бойынша оқыту деңгейдің бүкіл оқу жоспарымен жүреді, оған жоғары оқу орнынан кейінгі білім де кіреді.',
    'Дистанционное обучение ведётся по всему учебному плану уровня, включая послевузовское образование.',
    'Distance learning follows the whole study plan of the level, postgraduate education included.',
  ),
  'A2016-29': clause(
    '«Off-line» сабақ асинхронды өтеді: бейнедәріс, LMS тапсырмасы, электрондық пошта, соңынан аралық немесе қорытынды бақылау тапсырылатын оқулықпен жұмыс.',
    'Занятия «off-line» идут асинхронно: видеолекции, задания в LMS, почта, работа с учебником и затем рубежный или итоговый контроль.',
    'Off-line classes are asynchronous: video lectures, tasks in the LMS, e-mail, work with a textbook followed by midterm or final control.',
  ),
} as const satisfies Record<string, ClauseEntry>
