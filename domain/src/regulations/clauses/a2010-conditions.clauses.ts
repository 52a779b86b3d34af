import { clause, type ClauseEntry } from './clause-entry.ts'

/** Order No. 169: the order itself, what must be in place and the database of learners (paragraphs 1–9). */
export const a2010ConditionsClauses = {
  'A2010-ord.1': clause(
    'Бұйрық қашықтықтан білім беру технологиялары (ҚБТ) бойынша оқу процесін ұйымдастыру қағидаларын бекітеді.',
    'Приказ утверждает правила учебного процесса по дистанционным образовательным технологиям (ДОТ).',
    'The order approves the rules of the educational process with distance educational technologies.',
  ),
  'A2010-ord.2': clause(
    '2007 жылғы 29 қарашадағы № 590 бұйрықтың күші жойылады.',
    'Приказ № 590 от 29 ноября 2007 года утрачивает силу.',
    'Order No. 590 of 29 November 2007 loses its force.',
  ),
  'A2010-ord.2-bis': clause(
    'Департамент бұйрықты мемлекеттік тіркеуден өткізіп, бұқаралық ақпарат құралдарында жариялайды.',
    'Департамент регистрирует приказ в Минюсте и публикует его в средствах массовой информации.',
    'The department has the order registered and published in the mass media.',
  ),
  'A2010-ord.3': clause(
    'Бұйрықтың орындалуын министрдің өзі бақылайды.',
    'За исполнением приказа следит сам министр.',
    'The minister personally controls that the order is carried out.',
  ),
  'A2010-ord.4': clause(
    'Бұйрық алғаш ресми жарияланған күннен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі.',
    'Приказ вводится в действие через десять календарных дней после дня первого официального опубликования.',
    'The order takes effect ten calendar days after the day of its first official publication.',
  ),
  'A2010-1': clause(
    'Қағидалар «Білім туралы» Заңның 5-бабының 25) тармақшасына сүйеніп, ҚБТ бойынша процесті ұйымдастыру мен жүргізу тәртібін айқындайды.',
    'Правила опираются на подпункт 25) статьи 5 Закона «Об образовании» и определяют, как организуют и ведут процесс по ДОТ.',
    'The rules rest on article 5, subparagraph 25) of the Law on Education and set how the process is organised and carried out.',
  ),
  'A2010-2': clause(
    'ҚБТ үш түрлі болады: теледидарлық, желілік және кейс-технология.',
    'ДОТ бывают трёх видов: телевизионная, сетевая и кейс-технология.',
    'Distance technologies are of three kinds: television, network and case technology.',
  ),
  'A2010-3': clause(
    'ҚБТ субъектілері – білім алушылар мен педагогикалық қызметкерлер.',
    'Субъекты ДОТ – обучающиеся и педагогические работники.',
    'The subjects of distance technologies are the learners and the pedagogical staff.',
  ),
  'A2010-4.a': clause(
    'ҚБТ-ны жоғары немесе қосымша кәсіптік білім беретін, лицензиясы бар ұйым ғана іске асырады.',
    'ДОТ применяют только организации высшего и дополнительного профессионального образования с лицензией.',
    'Only licensed organisations of higher or additional professional education use distance technologies.',
  ),
  'A2010-4.b': clause(
    'ҚБТ-ны қолдану білім саласындағы уәкілетті органмен келісіледі.',
    'Применение ДОТ согласуют с уполномоченным органом в области образования.',
    'The use of distance technologies is agreed with the authorised body in education.',
  ),
  'A2010-5': clause(
    'Тьютор білім алушыға оқытушымен бірге оқитын пәнді меңгеруге көмектеседі.',
    'Тьютор помогает осваивать дисциплину, которую обучающийся изучает с преподавателем.',
    'A tutor helps to master the discipline that the learner studies with a teacher.',
  ),
  'A2010-6.a': clause(
    'Міндет – білім беруге ақпараттық технологияларды енгізу.',
    'Задача – внедрять информационные технологии в образование.',
    'One task is to bring information technology into education.',
  ),
  'A2010-6.b': clause(
    'Міндет – оқытуды әр білім алушыға бейімдеу.',
    'Задача – индивидуализировать обучение.',
    'One task is to fit learning to the individual.',
  ),
  'A2010-6.c': clause(
    'Міндет – оқытудың тиімділігі мен сапасын арттыру.',
    'Задача – повышать эффективность и качество обучения.',
    'One task is to raise the effectiveness and quality of learning.',
  ),
  'A2010-6.d': clause(
    'Міндет – дәстүрлі оқу нысандарына қолы жетпейтін адамдарға білім беру.',
    'Задача – учить тех, кому недоступны традиционные формы обучения.',
    'One task is to teach people for whom the traditional forms are out of reach.',
  ),
  'A2010-7.a': clause(
    'Оқу-әдістемелік және ұйымдастыру-әкімшілік беттері бар білім беру интернет-порталы қажет.',
    'Нужен образовательный интернет-портал с учебно-методическими и организационно-административными страницами.',
    'An educational Internet portal with methodical and administrative pages is required.',
  ),
  'A2010-7.b': clause(
    'Телекоммуникация желісіне (интернет, спутниктік теледидар) қосылған жабдық қажет.',
    'Нужно оборудование с выходом в телекоммуникационную сеть: интернет, спутниковое телевидение.',
    'Equipment with access to telecommunications is required: the Internet, satellite television.',
  ),
  'A2010-7.c': clause(
    'Терминалдар қажет: мультимедиалық сыныптар, электрондық оқу залдары.',
    'Нужны терминалы: мультимедийные классы, электронные читальные залы.',
    'Terminals are required: multimedia classrooms, electronic reading halls.',
  ),
  'A2010-7.d': clause(
    'CD немесе DVD дискіге жазылған, ұйым өзі жасаған не сатып алған оқу контенті қажет.',
    'Нужен собственный или приобретённый учебный контент на дисках CD и DVD.',
    'Learning content on CD or DVD, own or purchased, is required.',
  ),
  'A2010-7.e': clause(
    'Ұйым өзі жасаған не сатып алған желілік мультимедиалық оқу контенті қажет.',
    'Нужен собственный или приобретённый сетевой мультимедийный контент.',
    'Networked multimedia content, own or purchased, is required.',
  ),
  'A2010-7.f': clause(
    'Тиісті даярлықтан өткен оқытушылар, оқу-көмекші және техникалық қызметкерлер қажет.',
    'Нужны прошедшие подготовку преподаватели, учебно-вспомогательный и технический персонал.',
    'Trained teachers, support staff and technical staff are required.',
  ),
  'A2010-7.g': clause(
    'Ұйымның өз контентін жасауға арналған мультимедиа зертханалары қажет.',
    'Нужны мультимедийные лаборатории для создания собственного контента.',
    'Multimedia laboratories for making own content are required.',
  ),
  'A2010-7.h': clause(
    'Желілік тестілеу кешендері қажет.',
    'Нужны сетевые тестирующие комплексы.',
    'Network testing complexes are required.',
  ),
  'A2010-7.i': clause(
    'Оқытуды басқарудың желілік жүйесі (LMS) қажет.',
    'Нужна сетевая система управления обучением (LMS).',
    'A network learning management system (LMS) is required.',
  ),
  'A2010-7.j': clause(
    'Оқу контентін басқару жүйесі (LCMS) қажет.',
    'Нужна система управления учебным контентом (LCMS).',
    'A learning content management system (LCMS) is required.',
  ),
  'A2010-8.1': clause(
    'Оқытушыларға білім беру ресурстарын әзірлеп, жаңартуға жағдай жасалады.',
    'Преподавателям создают условия для разработки и обновления образовательных ресурсов.',
    'Teaching staff get conditions for developing and updating educational resources.',
  ),
  'A2010-8.2': clause(
    'Оқу материалы білім алушыға ақпараттық технологиялар арқылы немесе қағаз түрінде жеткізіледі.',
    'Учебный материал передают через информационные технологии или на бумаге.',
    'Study material reaches the learners through information technology or on paper.',
  ),
  'A2010-8.3': clause(
    '«On-line» режимінде консультациялар ұйымдастырылып, өткізіледі.',
    'Консультации организуют и проводят в режиме «on-line».',
    'Consultations are organised and held on-line.',
  ),
  'A2010-8.4': clause(
    'Білім алушылармен «off-line» режимінде кері байланыс ұйымдастырылады.',
    'С обучающимися поддерживают обратную связь в режиме «off-line».',
    'Off-line feedback with the learners is organised.',
  ),
  'A2010-8.5': clause(
    'Оқу жетістіктері «off-line» режимінде бақыланады.',
    'Учебные достижения контролируют в режиме «off-line».',
    'Learning achievements are controlled off-line.',
  ),
  'A2010-8.6': clause(
    'Білім алушының кім екенін аутентификация жүйесі анықтайды.',
    'Личность обучающегося устанавливает система аутентификации.',
    'An authentication system establishes who the learner is.',
  ),
  'A2010-9.a': clause(
    'Ұйымда білім алушылардың деректер базасы бар ақпараттық басқару жүйесі енгізіледі.',
    'В организации внедряют информационную систему управления с базой данных обучающихся.',
    'The organisation introduces a management information system with a database of learners.',
  ),
  'A2010-9.b': clause(
    'Деректер базасында оқуға қабылдау туралы бұйрық болады.',
    'База данных содержит приказ о зачислении.',
    'The database holds the enrolment order.',
  ),
  'A2010-9.c': clause(
    'Деректер базасында ауыстыру мен қайта қабылдау туралы мәліметтер болады.',
    'База данных содержит переводы и восстановления.',
    'The database holds transfers and reinstatements.',
  ),
  'A2010-9.d': clause(
    'Деректер базасында білім алушылардың ағымдағы үлгерімі болады.',
    'База данных содержит текущую успеваемость обучающихся.',
    'The database holds the current progress of the learners.',
  ),
} as const satisfies Record<string, ClauseEntry>
