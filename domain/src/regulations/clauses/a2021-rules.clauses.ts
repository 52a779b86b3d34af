import { clause, type ClauseEntry } from './clause-entry.ts'

/** The draft of 2021: how distance learning goes on each ground, shares in colleges, recognition (paragraphs 13–38). */
export const a2021RulesClauses = {
  'A2021-13': clause(
    'Шектеулер ДКК қорытындысы, шетелде болу немесе жарыс негізінде оқитындарға қолданылмайды.',
    'Ограничения не распространяются на обучающихся по заключению ВКК, за рубежом и на соревнованиях.',
    'The limits do not bind learners with a medical conclusion, abroad or at competitions.',
  ),
  'A2021-14': clause(
    'Қашықтан оқыту мемлекеттік стандарттарға, үлгілік жоспарлар мен бағдарламаларға сүйенеді.',
    'Дистанционное обучение идёт по государственным стандартам, типовым планам и программам.',
    'Distance learning follows the state standards, model plans and programmes.',
  ),
  'A2021-15': clause(
    'Қашықтан оқыту – қатысушылардың тұрған жеріне қарамай, бір-бірінен қашықта өзара жұмыс істеуі.',
    'Дистанционное обучение – взаимодействие на расстоянии, где бы ни находились участники.',
    'Distance learning is working together at a distance, wherever the participants are.',
  ),
  'A2021-16': clause(
    'Бағалау мен қорытынды аттестаттау № 125 бұйрық бойынша жүргізіледі.',
    'Оценивание и итоговая аттестация идут по приказу № 125.',
    'Assessment and final attestation follow order No. 125.',
  ),
  'A2021-17': clause(
    'Ұйым қашықтан оқытуды техникамен жарақтап, кадрмен қамтамасыз етуге жағдай жасайды.',
    'Организация создаёт условия по технике и кадрам для дистанционного обучения.',
    'The organisation creates the technical and staffing conditions for distance learning.',
  ),
  'A2021-18.a': clause(
    'Толық көшкенде білім алушылар ақпараттық жүйеге (білім беру порталына) кіре алады.',
    'При полном переходе обучающимся открыта информационная система (образовательный портал).',
    'On a full switch learners have access to the information system (portal).',
  ),
  'A2021-18.b': clause(
    'Толық көшкенде білім алушылар сабақтың электрондық кестесін көре алады.',
    'При полном переходе обучающимся открыто электронное расписание уроков.',
    'On a full switch learners have access to the electronic timetable.',
  ),
  'A2021-18.c': clause(
    'Толық көшкенде білім алушылар электрондық журналды көре алады.',
    'При полном переходе обучающимся открыт электронный журнал.',
    'On a full switch learners have access to the electronic journal.',
  ),
  'A2021-18.d': clause(
    'Толық көшкенде білім алушылар электрондық ресурстарды пайдалана алады.',
    'При полном переходе обучающимся открыты электронные ресурсы.',
    'On a full switch learners have access to the electronic resources.',
  ),
  'A2021-19.a': clause(
    'Шетелге кеткенде білім алушы немесе ата-анасы басшыға еркін нысанда өтініш жазады.',
    'При отъезде за рубеж обучающийся или родитель пишет руководителю заявление в свободной форме.',
    'When leaving abroad the learner or a parent writes a free-form application to the head.',
  ),
  'A2021-19.b': clause(
    'Шетелге кету себебі көрсетілген немесе оқуға кеткенін растайтын құжат керек.',
    'Нужен документ о выезде за рубеж с причиной или о выезде на учёбу.',
    'A document on the departure with its reason, or on the departure for study, is needed.',
  ),
  'A2021-19.c': clause(
    'Құжаттар оқу жылы алдында немесе кету кезінде көрсетілген мерзімде тапсырылады.',
    'Документы подают перед началом учебного года или в сроки, указанные при выезде.',
    'The papers are handed in before the school year or in the terms stated at departure.',
  ),
  'A2021-19.d': clause(
    'Педагогикалық кеңестің шешімімен жекелеген пәндерді оқу, БЖБ мен ТЖБ тапсыру асинхронды қашықтан оқытуға көшірілуі мүмкін.',
    'По решению педсовета изучение отдельных предметов, СОР и СОЧ могут перевести на асинхронное дистанционное обучение.',
    'By decision of the pedagogical council separate subjects and the unit and term assessments may go to asynchronous distance learning.',
  ),
  'A2021-20.a': clause(
    'Жарысқа қатысушы немесе ата-анасы басшыға еркін нысанда өтініш жазады.',
    'Участник соревнований или его родитель пишет руководителю заявление в свободной форме.',
    'The participant of an event or a parent writes a free-form application to the head.',
  ),
  'A2021-20.b': clause(
    'Уәкілетті мемлекеттік органның қатысуды және мерзімін растайтын бұйрығы немесе хаты керек.',
    'Нужен приказ или письмо уполномоченного госоргана об участии и его сроках.',
    'An order or letter of the authorised state body confirms the participation and its dates.',
  ),
  'A2021-20.c': clause(
    'Жарыс кезінде қашықтан оқу материалды өз бетінше меңгеруді білдіреді.',
    'На время соревнований дистанционное обучение – это самостоятельное освоение материала.',
    'During an event distance learning means mastering the materials alone.',
  ),
  'A2021-20.d': clause(
    'Іс-шарадан кейін оқушы БЖБ мен ТЖБ-ны № 125 бұйрыққа сай жеке кестемен тапсырады.',
    'После мероприятия школьник сдаёт СОР и СОЧ по индивидуальному графику согласно приказу № 125.',
    'After the event the pupil passes the unit and term assessments by an individual schedule under order No. 125.',
  ),
  'A2021-20.e': clause(
    'Жарысқа қатысатын колледж бен ЖОО студентінің сабақтары асинхронды өтеді.',
    'Занятия студентов колледжа и вуза, участвующих в соревнованиях, идут асинхронно.',
    'Classes of college and university learners at events run asynchronously.',
  ),
  'A2021-20.f': clause(
    'Жарысқа қатысатын студент материалды өз бетінше меңгеріп, аралық және қорытынды аттестаттаудан да осылай өте алады.',
    'Студент на соревнованиях может осваивать материал сам и так же сдать промежуточную и итоговую аттестацию.',
    'Learners at events may study alone, the interim and final attestation included.',
  ),
  'A2021-21.a': clause(
    'Денсаулыққа байланысты қашықтан оқыту ДКК қорытындысына негізделеді.',
    'По состоянию здоровья дистанционно учат на основании заключения ВКК.',
    'Distance learning for health rests on the VKK conclusion.',
  ),
  'A2021-21.b': clause(
    'Қашықтан оқу мерзімін қорытындыдағы медициналық көрсетілімдер белгілейді.',
    'Срок дистанционного обучения определяют медицинские показания заключения.',
    'The medical indications of the conclusion set the period.',
  ),
  'A2021-21.c': clause(
    'Ата-ана үйде оқытуды немесе консультациялары бар қашықтан оқытуды таңдай алады.',
    'Родители выбирают обучение на дому или дистанционное с консультациями и самостоятельной работой.',
    'Parents choose home schooling or distance learning with consultations and self-study.',
  ),
  'A2021-21.d': clause(
    'Денсаулық мүмкіндігі уақытша шектеулі колледж бен ЖОО студенті асинхронды және өз бетінше оқиды.',
    'Студенты колледжа и вуза с временными ограничениями здоровья учатся асинхронно и самостоятельно.',
    'College and university learners with temporary health limits study asynchronously and alone.',
  ),
  'A2021-22.a': clause(
    'Шағын жинақты мектепте қашықтан оқыту пән мұғалімі болмаған кезеңге ұйымдастырылады.',
    'В малокомплектной школе дистанционно учат, пока нет учителя по предмету.',
    'A small school teaches at a distance for as long as a subject has no teacher.',
  ),
  'A2021-22.b': clause(
    'Шағын жинақты мектептің оқушылары тірек мектепке (ресурстық орталыққа) бекітіледі.',
    'Учеников малокомплектной школы закрепляют за опорной школой (ресурсным центром).',
    'The pupils of a small school are attached to a supporting school (resource centre).',
  ),
  'A2021-22.c': clause(
    'Шағын жинақты мектеп пен тірек мектеп ақпараттық жүйелерді пайдаланады.',
    'Малокомплектная и опорная школы используют информационные системы.',
    'The small school and its supporting school use information systems.',
  ),
  'A2021-23.a': clause(
    'Жекелеген санаттар ата-ананың немесе заңды өкілдің өтінішімен қашықтан оқиды.',
    'Отдельные категории учатся дистанционно по заявлению родителей или законных представителей.',
    'Certain categories study at a distance on the application of parents or legal representatives.',
  ),
  'A2021-23.b': clause(
    'Жекелеген санаттарды қашықтан оқыту үшін педагогикалық кеңестің шешімі керек.',
    'Для дистанционного обучения отдельных категорий нужно решение педагогического совета.',
    'For certain categories a decision of the pedagogical council is needed.',
  ),
  'A2021-23.c': clause(
    'Жекелеген санаттарды қашықтан оқыту үшін қамқоршылық кеңестің де шешімі керек.',
    'Для дистанционного обучения отдельных категорий нужно и решение попечительского совета.',
    'For certain categories a decision of the board of trustees is needed too.',
  ),
  'A2021-23.d': clause(
    'Жекелеген санаттың асинхронды сабақтарын ата-ана өзі ұйымдастырады, кейін бала БЖБ мен ТЖБ тапсырады.',
    'Асинхронные занятия отдельных категорий организуют сами родители, затем ребёнок сдаёт СОР и СОЧ.',
    'Parents organise the asynchronous classes of these categories themselves, then the child passes the unit and term assessments.',
  ),
  'A2021-24.a': clause(
    'Қашықтан оқытылатын пәндердің тізбесі мен сағат не кредит көлемін колледж бен ЖОО өзі белгілейді.',
    'Перечень дисциплин и объём часов или кредитов для дистанционного обучения колледж и вуз определяют сами.',
    'Colleges and universities themselves set the list of disciplines and the volume allowed at a distance.',
  ),
  'A2021-24.b': clause(
    'Қашықтан оқытылатын пәндердің тізбесі басшының бұйрығымен бекітіледі.',
    'Перечень дисциплин для дистанционного обучения утверждают приказом руководителя.',
    'The list of disciplines allowed at a distance is approved by the head’s order.',
  ),
  'A2021-25': clause(
    'Колледждің күндізгі оқуында қашықтан оқу сағаттардың не кредиттердің жиырма пайызынан аспайды; өндірістік оқыту мен практика кірмейді.',
    'В очном обучении колледжа дистанционно не более двадцати процентов часов или кредитов, без производственного обучения и практики.',
    'In full-time college study not over twenty per cent of hours or credits are at a distance, production training and practice apart.',
  ),
  'A2021-26': clause(
    'Колледждің сырттай оқуында қашықтан оқу сағаттардың не кредиттердің жетпіс пайызынан аспайды.',
    'В заочном обучении колледжа дистанционно не более семидесяти процентов часов или кредитов.',
    'In extramural college study not over seventy per cent of hours or credits are at a distance.',
  ),
  'A2021-27': clause(
    'Колледждің кешкі оқуында қашықтан оқу сағаттардың не кредиттердің отыз пайызынан аспайды; өндірістік оқыту мен практика кірмейді.',
    'В вечернем обучении колледжа дистанционно не более тридцати процентов часов или кредитов, без производственного обучения и практики.',
    'In evening college study not over thirty per cent of hours or credits are at a distance, production training and practice apart.',
  ),
  'A2021-28': clause(
    'Колледж экстернатында қашықтан оқу сағаттардың не кредиттердің отыз пайызынан аспайды.',
    'В экстернате колледжа дистанционно не более тридцати процентов часов или кредитов.',
    'In college externship not over thirty per cent of hours or credits are at a distance.',
  ),
  'A2021-29': clause(
    'Колледж шектеулері ДКК қорытындысы мен жарыс негізінде оқитындарға қолданылмайды.',
    'Ограничения колледжа не распространяются на обучающихся по заключению ВКК и на соревнованиях.',
    'The college limits do not bind learners with a medical conclusion or at competitions.',
  ),
  'A2021-30.a': clause(
    'ЖОО ДКК қорытындысы, шетелде болу немесе жарыс негізінде оқитындарға жеке оқу жоспарын ұсынады.',
    'Вуз составляет индивидуальный учебный план тем, у кого заключение ВКК, кто за рубежом или на соревнованиях.',
    'The university gives an individual study plan to learners with a VKK conclusion, abroad or at events.',
  ),
  'A2021-30.b': clause(
    'ЖОО шектеу қолданылмайтын білім алушыларға бағдарламаны меңгерудің жеке кестесін де береді.',
    'Обучающимся, на которых не действуют ограничения, вуз даёт и индивидуальный график освоения программы.',
    'The university gives the learners whom the limits do not bind an individual schedule of the programme as well.',
  ),
  'A2021-31': clause(
    'Оқу тәртібі, оқу процесіне қатысу және сабаққа келу цифрлық із арқылы бақыланады.',
    'Дисциплину, участие и посещаемость отслеживают по цифровому следу.',
    'Study discipline, participation and attendance are monitored through the digital trace.',
  ),
  'A2021-32': clause(
    'Онлайн-курстың құрылымы мен мазмұнын ЖОО өзі айқындайды.',
    'Структуру и содержание онлайн-курсов вуз определяет сам.',
    'The university itself sets the structure and content of its online courses.',
  ),
  'A2021-33.a': clause(
    'ЖОО оқу процесін ұйымдастырып, бақылайтын цифрлық офицерлерді тартады.',
    'Вуз привлекает цифровых офицеров, которые организуют и контролируют учебный процесс.',
    'The university engages digital officers who organise and control the process.',
  ),
  'A2021-33.b': clause(
    'ЖОО консультация беріп, қолдау көрсететін цифрлық волонтёрлерді тартады.',
    'Вуз привлекает цифровых волонтёров, которые консультируют и помогают.',
    'The university engages digital volunteers who consult and help.',
  ),
  'A2021-34': clause(
    'Қашықтан оқыту пәннің бағдарламадағы еңбек сыйымдылығын өзгертпейді.',
    'Дистанционное обучение не меняет трудоёмкость дисциплин в программе.',
    'Distance learning does not change the workload set by the programme.',
  ),
  'A2021-35': clause(
    'Шектеу кезінде онлайн өткізуге келмейтін практика, зерттеу, зертханалық және студиялық сабақтар кейінгі академиялық кезеңге ауыстырылады.',
    'При ограничениях практику, исследования, лабораторные и студийные занятия, невозможные онлайн, переносят на следующие академические периоды.',
    'Under restrictions practice, research, laboratory and studio classes that cannot go on-line move to later academic periods.',
  ),
  'A2021-36': clause(
    'Халықаралық келісімдер бойынша ұтқырлық бағдарламаларында қашықтан оқыту тәртібін ЖОО өзі белгілейді.',
    'Порядок дистанционного обучения в мобильности по международным соглашениям вуз определяет сам.',
    'For mobility under international agreements the university itself sets how distance learning goes.',
  ),
  'A2021-37': clause(
    'Төтенше жағдайда ұтқырлық, қосдипломды және бірлескен бағдарламаларда қашықтан көбірек кредит меңгеруге болады.',
    'При чрезвычайных ситуациях в мобильности, двудипломных и совместных программах дистанционно можно изучить больше кредитов.',
    'In an emergency more credits may be studied at a distance in mobility, double-degree and joint programmes.',
  ),
  'A2021-38.a': clause(
    'ЖОО-мен келісіп, жекелеген пәнді формальды емес білім беру, соның ішінде ЖАОК арқылы меңгеруге болады.',
    'По согласованию с вузом отдельные дисциплины можно освоить через неформальное образование, в том числе МООК.',
    'By agreement with the university separate disciplines may be mastered through non-formal education, MOOCs included.',
  ),
  'A2021-38.b': clause(
    'Формальды емес оқу нәтижелері ЖОО белгілеген тәртіппен танылады.',
    'Результаты неформального обучения признают в порядке, который установил вуз.',
    'Results of non-formal learning are recognised in the way the university has set.',
  ),
  'A2021-38.c': clause(
    'Формальды емес білім беру бойынша танылған кредиттер барлық кредиттің жиырма пайызынан аспайды.',
    'Признанных кредитов неформального образования всего не более двадцати процентов.',
    'Recognised credits of non-formal education are not over twenty per cent in all.',
  ),
} as const satisfies Record<string, ClauseEntry>
