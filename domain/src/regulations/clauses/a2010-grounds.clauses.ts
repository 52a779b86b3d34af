import { clause, type ClauseEntry } from './clause-entry.ts'

/** Order No. 169: who studies at a distance, the order of the head, teaching complexes and services (paragraphs 10–19). */
export const a2010GroundsClauses = {
  'A2010-10.a': clause(
    'ҚБТ техникалық және кәсіптік, орта білімнен кейінгі және жоғары білім базасындағы қысқартылған бағдарламаларда қолданылады.',
    'ДОТ применяют в сокращённых программах на базе технического и профессионального, послесреднего и высшего образования.',
    'Distance technologies serve shortened programmes based on vocational, postsecondary and higher education.',
  ),
  'A2010-10.b': clause(
    'ҚБТ қозғалуы шектеулі, мүгедектігі бар адамдарға қолданылады.',
    'ДОТ применяют для людей с ограниченной подвижностью (с инвалидностью).',
    'Distance technologies serve people of limited mobility (disabled people).',
  ),
  'A2010-10.c': clause(
    'ҚБТ алмасу бағдарламасымен шетелге кеткендерге қолданылады; «Болашақ» стипендиаттары бұған кірмейді.',
    'ДОТ применяют для выехавших за рубеж по программам обмена, кроме стипендиатов «Болашак».',
    'Distance technologies serve learners abroad on exchange programmes, “Bolashak” scholars excepted.',
  ),
  'A2010-10.d': clause(
    'ҚБТ сырттай оқып жүріп мерзімді әскери қызметке шақырылғандарға қолданылады.',
    'ДОТ применяют для студентов заочной формы, призванных на срочную службу.',
    'Distance technologies serve conscripts who study in the extramural form.',
  ),
  'A2010-10.e': clause(
    'ҚБТ төрт айдан ұзақ шетелдік іссапарда жүргендерге қолданылады.',
    'ДОТ применяют для тех, кто в зарубежной командировке дольше четырёх месяцев.',
    'Distance technologies serve those on a business trip abroad of more than four months.',
  ),
  'A2010-11.a': clause(
    'Білім алушы ұйым басшысының атына өтініш жазады.',
    'Обучающийся пишет заявление на имя руководителя организации.',
    'The learner writes an application to the head of the organisation.',
  ),
  'A2010-11.b': clause(
    'Өтініште ҚБТ-ны қолдану мүмкіндігі уәжді түрде негізделеді.',
    'В заявлении приводят мотивы, почему можно применить ДОТ.',
    'The application gives reasons why distance technologies may be used.',
  ),
  'A2010-11.c': clause(
    'Өтінішпен бірге растайтын құжаттар ұсынылады.',
    'К заявлению прикладывают подтверждающие документы.',
    'Supporting documents come with the application.',
  ),
  'A2010-12.a': clause(
    'Өтініштер негізінде ұйым басшысының бұйрығы ресімделеді.',
    'На основании заявлений оформляют приказ руководителя.',
    'On the applications an order of the head is drawn up.',
  ),
  'A2010-12.b': clause(
    'Бұйрықта қолданылатын ҚБТ көрсетіледі.',
    'В приказе указаны применяемые ДОТ.',
    'The order names the distance technologies that are used.',
  ),
  'A2010-13.1': clause(
    'Бұйрыққа білім алушының өтініші қоса беріледі.',
    'К приказу прилагают заявление обучающегося.',
    'The learner’s application is attached to the order.',
  ),
  'A2010-13.2': clause(
    'Бұйрыққа білім алушының жеке оқу жоспары қоса беріледі.',
    'К приказу прилагают индивидуальный учебный план обучающегося.',
    'The learner’s individual study plan is attached to the order.',
  ),
  'A2010-13.3': clause(
    'Бұйрыққа әр білім алушының оқу қызметінің жеке кестесі қоса беріледі.',
    'К приказу прилагают индивидуальный график учебной деятельности каждого обучающегося.',
    'Each learner’s individual schedule of study is attached to the order.',
  ),
  'A2010-14.a': clause(
    'Таңдалған қашықтықтан оқыту технологиясына сай келетін сабақ түрлері ғана өткізіледі.',
    'Проводят только те виды занятий, которые подходят выбранной дистанционной технологии.',
    'Only those kinds of classes are held that fit the chosen distance technology.',
  ),
  'A2010-14.b': clause(
    'ҚБТ-мен оқыту жоспардың барлық пәні электрондық оқу-әдістемелік кешенмен (ЭОӘК) қамтамасыз етілгенде ғана ұйымдастырылады.',
    'Обучение по ДОТ организуют, только когда ко всем дисциплинам плана есть электронные учебно-методические комплексы (ЭУМК).',
    'Teaching with distance technologies is organised only when every discipline of the plan has its electronic teaching complex.',
  ),
  'A2010-14.c': clause(
    'ЭОӘК ҚБТ-мен оқытуға арналған мемлекеттік жалпыға міндетті стандартқа сай болады.',
    'ЭУМК соответствуют государственному общеобязательному стандарту обучения с ДОТ.',
    'The complexes meet the state compulsory standard of teaching with distance technologies.',
  ),
  'A2010-15': clause(
    'Әкімшілендіру, дидактикалық құралдар және техникалық қамтамасыз ету қызметтерінен тұратын арнайы бөлімшелер құрылады.',
    'Создают специальные подразделения из трёх служб: администрирования, дидактических средств и информационно-технического обеспечения.',
    'Special units are set up with three services: administration, didactic means and information technology.',
  ),
  'A2010-16.a': clause(
    'Әкімшілендіру қызметі ҚБТ бойынша оқу процесін жоспарлайды және ұйымдастырады.',
    'Служба администрирования планирует и организует учебный процесс по ДОТ.',
    'The administration service plans and organises the educational process.',
  ),
  'A2010-16.b': clause(
    'Әкімшілендіру қызметі ҚБТ құжаттамасын жүргізеді.',
    'Служба администрирования ведёт документацию по ДОТ.',
    'The administration service keeps the documents of distance technologies.',
  ),
  'A2010-16.c': clause(
    'Әкімшілендіру қызметі оқытушылар мен тьюторлардың біліктілігін арттыруды жоспарлайды.',
    'Служба администрирования планирует повышение квалификации преподавателей и тьюторов.',
    'The administration service plans how teachers and tutors improve their qualification.',
  ),
  'A2010-16.d': clause(
    'Әкімшілендіру қызметі барлық бақылау жұмысын қағаз немесе электрондық түрде жинайды.',
    'Служба администрирования собирает все контрольные работы в печатном и (или) электронном виде.',
    'The administration service collects all control works in print or electronic form.',
  ),
  'A2010-16.e': clause(
    'Әкімшілендіру қызметі жұмыстарды бағалау үшін тьюторларға жібереді.',
    'Служба администрирования передаёт работы тьюторам для оценки.',
    'The administration service passes the works to the tutors for assessment.',
  ),
  'A2010-16.f': clause(
    'Әкімшілендіру қызметі тьюторлардан келген ағымдағы үлгерімді бірыңғай базаға енгізеді.',
    'Служба администрирования вносит полученную от тьюторов успеваемость в единую базу.',
    'The administration service enters the progress received from tutors into the single database.',
  ),
  'A2010-17.a': clause(
    'Дидактикалық құралдар қызметі электрондық оқулықтарды, мультимедиалық курстар мен құралдарды әзірлейді, сатып алады және игереді.',
    'Служба дидактических средств разрабатывает, приобретает и осваивает электронные учебники, мультимедийные курсы и пособия.',
    'The didactic service develops, buys and masters e-textbooks, multimedia courses and manuals.',
  ),
  'A2010-17.b': clause(
    'Дидактикалық құралдар қызметі тестілеу жүйелері мен білімді бақылаудың басқа құралдарын әзірлейді.',
    'Служба дидактических средств разрабатывает системы тестирования и другие средства контроля знаний.',
    'The didactic service develops testing systems and other means of control.',
  ),
  'A2010-17.c': clause(
    'Дидактикалық құралдар қызметі ақпараттық ресурстарды пайдалану әдістемесін әзірлейді.',
    'Служба дидактических средств разрабатывает методику использования информационных ресурсов.',
    'The didactic service develops a method of using information resources.',
  ),
  'A2010-18': clause(
    'Ақпараттық-техникалық қызмет бағдарламалық, ақпараттық және техникалық құралдарды әзірлейді, игереді және қолдайды.',
    'Информационно-техническая служба разрабатывает, осваивает и поддерживает программные, информационные и технические средства.',
    'The information technology service develops, masters and supports software, information and technical means.',
  ),
  'A2010-19': clause(
    'Ұйым білім алушыларға телекоммуникация құралдары арқылы ғылыми және әдістемелік көмек береді.',
    'Организация через средства связи оказывает обучающимся научную и методическую помощь.',
    'The organisation gives its learners scientific and methodical help by telecommunications.',
  ),
} as const satisfies Record<string, ClauseEntry>
