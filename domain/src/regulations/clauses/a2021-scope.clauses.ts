import { clause, type ClauseEntry } from './clause-entry.ts'

/** The draft of 2021 (never in force as such): whom it reaches, who studies at a distance, terms (paragraphs 1–8). */
export const a2021ScopeClauses = {
  'A2021-1': clause(
    'Талаптар мен қағидалар «Білім туралы» Заңның 5-бабының 25) тармақшасына сүйенеді.',
    'Требования и правила опираются на подпункт 25) статьи 5 Закона «Об образовании».',
    'The requirements and rules rest on article 5, subparagraph 25) of the Law on Education.',
  ),
  'A2021-2': clause(
    'Талаптар барлық деңгейдегі ұйымдардың қашықтан оқытуға қандай жағдай жасайтынын белгілейді.',
    'Требования определяют, какие условия для дистанционного обучения создают организации всех уровней.',
    'The requirements say what conditions for distance learning the organisations of every level create.',
  ),
  'A2021-3': clause(
    'Қағидалар барлық деңгейде қашықтан білім беру тәртібін қамтамасыз етеді.',
    'Правила обеспечивают порядок дистанционного обучения на всех уровнях.',
    'The rules ensure the order of distance learning at every level.',
  ),
  'A2021-4': clause(
    'Қашықтан оқыту мектепте, колледжде, жоғары оқу орнында және балаларға қосымша білім беруде қолданылады.',
    'Дистанционное обучение применяют школы, колледжи, вузы и организации дополнительного образования детей.',
    'Distance learning serves schools, colleges, universities and the additional education of children.',
  ),
  'A2021-5.a': clause(
    'Төтенше жағдайда және шектеу шаралары, соның ішінде карантин кезінде барлық білім алушы міндетті түрде қашықтан оқиды.',
    'При чрезвычайном положении, чрезвычайной ситуации и ограничениях, включая карантин, дистанционно обязательно учатся все.',
    'In an emergency and under restrictions, quarantine included, distance learning is compulsory for all learners.',
  ),
  'A2021-5.b': clause(
    'Ауа райы қолайсыз болса, қашықтан оқыту облыс, қала немесе астана білім басқармасының бұйрығымен ұйымдастырылады.',
    'В непогоду дистанционное обучение вводят приказом органа управления образованием области, города или столицы.',
    'In bad weather distance learning rests on the order of the education authority of the region, city or capital.',
  ),
  'A2021-6.1': clause(
    'Дәрігерлік-консультациялық комиссияның (ДКК) қорытындысы бар білім алушылар қашықтан оқытылады.',
    'Дистанционно учат обучающихся с заключением врачебно-консультационной комиссии (ВКК).',
    'Distance learning is provided to learners with a conclusion of the medical advisory commission (VKK).',
  ),
  'A2021-6.2': clause(
    'Шетелде уақытша тұратын Қазақстан азаматтарының балалары, соның ішінде академиялық ұтқырлықпен кеткендер, қашықтан оқытылады.',
    'Дистанционно учат детей граждан Казахстана, временно живущих за рубежом, в том числе по академической мобильности.',
    'Distance learning is provided to children of citizens who live abroad for a time, academic mobility included.',
  ),
  'A2021-6.3': clause(
    'Халықаралық және республикалық жиындарға, жарыстар мен байқауларға қатысушылар қашықтан оқытылады.',
    'Дистанционно учат участников международных и республиканских сборов, соревнований, конкурсов и фестивалей.',
    'Distance learning is provided to participants of international and republican camps, competitions, contests and festivals.',
  ),
  'A2021-6.4': clause(
    'Пән мұғалімі жетіспейтін шағын жинақты мектептің оқушылары қашықтан оқытылады.',
    'Дистанционно учат школьников малокомплектной школы, где нет учителя по предмету.',
    'Distance learning is provided to pupils of small schools where a subject has no teacher.',
  ),
  'A2021-6.5': clause(
    'Ата-ананың өтінішімен жекелеген санаттар педагогикалық және қамқоршылық кеңестердің шешімі бойынша қашықтан оқытылады.',
    'По заявлению родителей отдельные категории учат дистанционно по решению педагогического и попечительского советов.',
    'On the parents’ application certain categories study at a distance by decision of the pedagogical council and board of trustees.',
  ),
  'A2021-6.6': clause(
    'Колледждердің барлық студенті қашықтан оқи алады.',
    'Дистанционное обучение доступно всем студентам колледжей.',
    'Distance learning is open to all learners of colleges.',
  ),
  'A2021-6.7': clause(
    'Жоғары оқу орындарының барлық студенті қашықтан оқи алады.',
    'Дистанционное обучение доступно всем студентам вузов.',
    'Distance learning is open to all learners of universities.',
  ),
  'A2021-7.1, .2, .5, .6, .7, .9, .10, .11, .13, .15, .16': clause(
    'Негізгі ұғымдар айқындалады: қашықтан оқыту, шағын жинақты мектеп, портал, онлайн-курс, ЖАОК, ЦББР, деректерді сақтау жүйесі және басқалары.',
    'Определены понятия: дистанционное обучение, малокомплектная школа, портал, онлайн-курс, МООК, ЦОР, система хранения данных и другие.',
    'Terms are defined: distance learning, small school, portal, online course, MOOC, digital resources, data storage system and others.',
  ),
  'A2021-7.3': clause(
    'Синхронды формат – ақпараттық жүйелер арқылы нақты уақытта тікелей байланыста оқыту.',
    'Синхронный формат – прямая связь в реальном времени через информационные системы.',
    'The synchronous format is a live link in real time through information systems.',
  ),
  'A2021-7.4': clause(
    'Асинхронды форматта білім алушы ақпараттық жүйелер арқылы жұмыс істеп, педагогтен кері байланыс алады.',
    'В асинхронном формате работают через информационные системы и получают обратную связь педагога.',
    'In the asynchronous format one works through information systems and gets the teacher’s feedback.',
  ),
  'A2021-7.8': clause(
    'Онлайн-прокторинг мінез-құлықты бақылайды, тұлғаны тексереді және бақылау нәтижесін растайды.',
    'Онлайн-прокторинг наблюдает за поведением, проверяет личность и подтверждает результаты контроля.',
    'Online proctoring observes behaviour, verifies the person and confirms the results of control.',
  ),
  'A2021-7.12': clause(
    'Ересектерге формальды емес білім мерзімі мен нысанына қарамай беріледі және нәтижені растайтын құжатпен аяқталады.',
    'Неформальное образование взрослых дают без учёта сроков и формы и завершают документом о результатах.',
    'Non-formal adult education has no set term or form and ends with a document on the results.',
  ),
  'A2021-7.14': clause(
    'Білім алушының цифрлық ізі – LMS-те немесе басқа платформада тіркелген, оқу нәтижесі туралы тексерілген деректер.',
    'Цифровой след обучающегося – проверенные данные о его результатах, записанные в LMS или на иных платформах.',
    'The learner’s digital trace is verified data on results recorded in the LMS or on other platforms.',
  ),
  'A2021-8': clause(
    'Мектепте қашықтан оқыту ата-ананың өтінішімен, педагогикалық кеңестің шешімі бойынша беріледі.',
    'В школе дистанционное обучение дают по заявлению родителей и решению педагогического совета.',
    'At school distance learning is given on the parents’ application by decision of the pedagogical council.',
  ),
} as const satisfies Record<string, ClauseEntry>
