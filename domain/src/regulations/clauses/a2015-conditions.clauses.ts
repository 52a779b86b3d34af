import { clause, type ClauseEntry } from './clause-entry.ts'

/** Order No. 137: the order itself, its terms, and what must be in place (paragraphs 1–7). */
export const a2015ConditionsClauses = {
  'A2015-ord.1': clause(
    'Бұйрық қашықтықтан білім беру технологиялары (ҚБТ) бойынша оқу процесін ұйымдастыру қағидаларын бекітеді.',
    'Приказ утверждает правила организации учебного процесса по дистанционным образовательным технологиям (ДОТ).',
    'The order approves the rules of the educational process with distance educational technologies.',
  ),
  'A2015-ord.2': clause(
    'Департамент бұйрықты мемлекеттік тіркеуден өткізеді, ресми жариялайды және министрліктің сайтына орналастырады.',
    'Департамент регистрирует приказ в Минюсте, официально публикует его и размещает на сайте министерства.',
    'The department has the order registered and officially published and places it on the ministry’s site.',
  ),
  'A2015-ord.3': clause(
    'Бұйрықтың орындалуын білім және ғылым вице-министрі бақылайды.',
    'За исполнением приказа следит вице-министр образования и науки.',
    'The vice-minister of education and science controls that the order is carried out.',
  ),
  'A2015-ord.4': clause(
    'Бұйрық алғаш ресми жарияланғаннан кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі.',
    'Приказ вводится в действие через десять календарных дней после первого официального опубликования.',
    'The order takes effect ten calendar days after its first official publication.',
  ),
  'A2015-1': clause(
    'Қағидалар «Білім туралы» Заңның 5-бабының 25) тармақшасына сүйеніп, ҚБТ бойынша оқу процесінің тәртібін айқындайды.',
    'Правила опираются на подпункт 25) статьи 5 Закона «Об образовании» и определяют порядок учебного процесса по ДОТ.',
    'The rules rest on article 5, subparagraph 25) of the Law on Education and set how the process with distance technologies goes.',
  ),
  'A2015-2': clause(
    'ҚБТ үш түрлі болады: теледидарлық, желілік және кейс-технология; тармақтың қазіргі мәтінін № 343 бұйрық берген.',
    'ДОТ бывают трёх видов: телевизионная, сетевая и кейс-технология; нынешний текст дал приказ № 343.',
    'Distance technologies are of three kinds: television, network and case technology; order No. 343 gave today’s wording.',
  ),
  'A2015-3': clause(
    'ҚБТ субъектілері – білім алушылар, педагогикалық қызметкерлер және ұйымдар.',
    'Субъекты ДОТ – обучающиеся, педагогические работники и организации.',
    'The subjects of distance technologies are learners, pedagogical staff and organisations.',
  ),
  'A2015-4': clause(
    'Білім беру ұйымы ҚБТ-ны өз шешімімен іске асырады.',
    'Организация образования применяет ДОТ по собственному решению.',
    'An organisation of education uses distance technologies on its own decision.',
  ),
  'A2015-5.1': clause(
    'Ақпараттық-білім беру порталы – әкімшілік-академиялық және оқу-әдістемелік ақпараты бар, процесті ұйымдастыруға көмектесетін желілік ресурстар мен сервистер.',
    'Информационно-образовательный портал – сетевые ресурсы и сервисы с административно-академической и учебно-методической информацией для организации процесса.',
    'An educational portal is a set of networked resources and services with administrative, academic and methodical information for running the process.',
  ),
  'A2015-5.3': clause(
    'Желілік технология интернет арқылы материал береді, білім алушыларды оқытушымен және бір-бірімен байланыстырады, оқу процесін әкімшілендіреді.',
    'Сетевая технология через интернет даёт материалы, связывает обучающихся с преподавателем и между собой и ведёт учебный процесс.',
    'Network technology gives materials over the Internet, connects learners with the teacher and each other, and administers the process.',
  ),
  'A2015-5.4': clause(
    'Кейс-технологияда білім алушыға өз бетінше зерделеу үшін қағаздағы, электрондық немесе өзге тасымалдағыштағы материалдар жиынтығы (кейс) жеткізіледі.',
    'При кейс-технологии обучающийся получает для самостоятельной работы наборы материалов (кейсы) на бумаге, электронных или иных носителях.',
    'With case technology the learner gets sets of materials (cases) on paper, electronic or other media for independent study.',
  ),
  'A2015-5.5': clause(
    'Контент – оқу материалының мазмұны: мәтін, графика, мультимедиа және басқасы.',
    'Контент – наполнение учебного материала: тексты, графика, мультимедиа и другое.',
    'Content is what fills study material: texts, graphics, multimedia and other things.',
  ),
  'A2015-5.6': clause(
    'Ұйымның интернет-ресурсында оқу процесіне қатысушыларға арналған әкімшілік-академиялық ақпарат бар.',
    'Интернет-ресурс организации содержит административно-академическую информацию для участников процесса.',
    'The organisation’s site carries administrative and academic information for those who take part.',
  ),
  'A2015-5.7': clause(
    'Қашықтықтан оқытудың ақпараттық технологиясы материалды жасауды, беруді, сақтауды және оқу процесін ұйымдастырып, сүйемелдеуді қамтиды.',
    'Информационная технология дистанционного обучения – это создание, передача и хранение материалов, организация и сопровождение процесса.',
    'Information technology of distance learning covers making, sending and storing material and accompanying the process.',
  ),
  'A2015-5.8': clause(
    'Мультимедиа – графикамен, мәтінмен, дауыспен және бейнемен диалогтық режимде жұмыс істеуге арналған аппараттық және бағдарламалық құралдар.',
    'Мультимедиа – аппаратные и программные средства для диалоговой работы с графикой, текстом, голосом и видео.',
    'Multimedia is hardware and software for interactive work with graphics, text, voice and video.',
  ),
  'A2015-5.9': clause(
    '«On-line» – нақты уақыт режимінде ақпарат алмасу.',
    '«On-line» – обмен информацией в реальном времени.',
    'On-line is exchange of information in real time.',
  ),
  'A2015-5.10': clause(
    '«Off-line» – әркімнің өзіне қолайлы уақытта ақпарат алмасуы.',
    '«Off-line» – обмен информацией в свободное для каждого время.',
    'Off-line is exchange of information in everybody’s own time.',
  ),
  'A2015-5.11': clause(
    'Силлабус – пәннің қысқаша сипаттамасы мен негізгі тақырыптары көрсетілген, білім алушыға арналған бағдарлама.',
    'Силлабус – программа для обучающегося с кратким описанием дисциплины и её основными темами.',
    'A syllabus is the learner’s programme with a short description of the discipline and its main topics.',
  ),
  'A2015-5.12': clause(
    'Теледидарлық технология эфирлік, кабельдік және спутниктік телеарналарды пайдаланады.',
    'Телевизионная технология использует эфирное, кабельное и спутниковое телевидение.',
    'Television technology uses broadcast, cable and satellite networks.',
  ),
  'A2015-5.13': clause(
    'Тестілеу кешені – оқытудың кез келген кезеңінде материалдың қаншалықты меңгерілгенін анықтайтын бағдарлама.',
    'Тестирующий комплекс – программа, которая на любом этапе обучения показывает, как усвоен материал.',
    'A testing complex is software that shows at every stage how well the material is mastered.',
  ),
  'A2015-5.14': clause(
    'Тьютор – оқытушы жүргізетін пәнді меңгеруге көмектесетін адам.',
    'Тьютор помогает освоить дисциплину, которую ведёт преподаватель.',
    'A tutor helps to master the discipline that the teacher teaches.',
  ),
  'A2015-6.1': clause(
    'Білім алушыға арналған оқу-әдістемелік және ұйымдастыру-әкімшілік беттері бар білім беру порталы қажет.',
    'Нужен образовательный портал с учебно-методическими и организационно-административными страницами.',
    'A portal with methodical and organisational pages for learners is required.',
  ),
  'A2015-6.2': clause(
    'Телекоммуникация желісіне (интернет, спутниктік теледидар) шығатын жабдық қажет.',
    'Нужно оборудование с выходом в телекоммуникационную сеть: интернет, спутниковое телевидение.',
    'Equipment with access to telecommunication networks is required: the Internet, satellite television.',
  ),
  'A2015-6.3': clause(
    'Мультимедиалық сыныптар мен электрондық оқу залдары қажет.',
    'Нужны мультимедийные классы и электронные читальные залы.',
    'Multimedia classrooms and electronic reading halls are required.',
  ),
  'A2015-6.4': clause(
    'Ұйымда оқу контенті болуы қажет.',
    'У организации должен быть учебный контент.',
    'The organisation must have learning content.',
  ),
  'A2015-6.5': clause(
    'Ұйымда тестілеу кешені болуы қажет.',
    'У организации должен быть тестирующий комплекс.',
    'The organisation must have a testing complex.',
  ),
  'A2015-6.6': clause(
    'Ұйымда оқытуды басқарудың желілік жүйесі (LMS) болуы қажет.',
    'У организации должна быть сетевая система управления обучением (LMS).',
    'The organisation must have a network learning management system (LMS).',
  ),
  'A2015-7.1': clause(
    'Ұйым оқытушылар мен тьюторларды ҚБТ-мен жұмыс істеуге үйретеді.',
    'Организация обучает преподавателей и тьюторов работе с ДОТ.',
    'The organisation trains teachers and tutors to work with distance technologies.',
  ),
  'A2015-7.2': clause(
    'Ұйым педагогтерге білім беру ресурстарын әзірлеп, жаңартып отыруға жағдай жасайды.',
    'Организация создаёт педагогам условия для разработки и обновления образовательных ресурсов.',
    'The organisation gives its staff conditions for developing and updating educational resources.',
  ),
  'A2015-7.3': clause(
    'Ұйым оқу материалын білім алушыға ақпараттық технологиялар арқылы немесе қағаз түрінде жеткізеді.',
    'Организация передаёт учебный материал через информационные технологии или на бумаге.',
    'The organisation delivers study material through information technology or on paper.',
  ),
  'A2015-7.4': clause(
    'Ұйым «on-line» режимінде консультациялар өткізеді.',
    'Организация проводит консультации в режиме «on-line».',
    'The organisation holds consultations on-line.',
  ),
  'A2015-7.5': clause(
    'Ұйым білім алушылармен «off-line» режимінде кері байланыс орнатады.',
    'Организация поддерживает с обучающимися обратную связь в режиме «off-line».',
    'The organisation keeps up off-line feedback with its learners.',
  ),
  'A2015-7.6': clause(
    'Ұйым оқу жетістіктерін «on-line» және «off-line» режимдерінде бақылайды.',
    'Организация контролирует учебные достижения в режимах «on-line» и «off-line».',
    'The organisation controls achievements both on-line and off-line.',
  ),
  'A2015-7.7': clause(
    'Білім алушының кім екенін аутентификация жүйесі анықтайды.',
    'Личность обучающегося устанавливает система аутентификации.',
    'An authentication system establishes who the learner is.',
  ),
} as const satisfies Record<string, ClauseEntry>
