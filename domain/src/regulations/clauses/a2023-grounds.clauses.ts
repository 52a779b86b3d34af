import { clause, type ClauseEntry } from './clause-entry.ts'

/** Order No. 349: the grounds of distance learning and what each of them needs (paragraphs 3–11). */
export const a2023GroundsClauses = {
  'A2023-3.1': clause(
    'Төтенше жағдайда және шектеу шаралары, соның ішінде карантин кезінде қашықтан оқытылады.',
    'Дистанционно учатся при чрезвычайном положении, ограничительных мерах, в том числе карантине, и чрезвычайных ситуациях.',
    'Distance learning is provided in an emergency and under restrictions, quarantine included.',
  ),
  'A2023-3.2': clause(
    'Ауа райы қолайсыз болғанда қашықтан оқытылады.',
    'Дистанционно учатся при неблагоприятной погоде.',
    'Distance learning is provided in bad weather.',
  ),
  'A2023-3.3': clause(
    'Дәрігерлік-консультациялық комиссияның (ДКК) қорытындысы бар білім алушы қашықтан оқи алады.',
    'Дистанционно может учиться тот, у кого есть заключение врачебно-консультационной комиссии (ВКК).',
    'A learner with a conclusion of the medical advisory commission (VKK) may study at a distance.',
  ),
  'A2023-3.4': clause(
    'Халықаралық және республикалық жиындарға, жарыстар мен байқауларға қатысушылар қашықтан оқи алады.',
    'Участники международных и республиканских сборов, соревнований, конкурсов и фестивалей могут учиться дистанционно.',
    'Participants of international and republican camps, competitions, contests and festivals may study at a distance.',
  ),
  'A2023-3.5': clause(
    'Ата-ананың немесе басқа заңды өкілдің өтінішімен қашықтан оқуға болады.',
    'Дистанционно можно учиться по заявлению родителей или иных законных представителей.',
    'Distance learning is possible on the application of parents or other legal representatives.',
  ),
  'A2023-3-1.a': clause(
    'Колледждердің медицина, фармацевтика және педагогика бағдарламаларында қашықтан оқытуға болмайды.',
    'В колледжах по медицинским, фармацевтическим и педагогическим программам дистанционное обучение не допускается.',
    'Distance learning is not allowed in medical, pharmaceutical and pedagogical programmes of colleges.',
  ),
  'A2023-3-1.b': clause(
    'Тыйым «Білім туралы» заңның 37-2-бабы 2-тармағындағы жағдайларға қолданылмайды.',
    'Запрет не касается случаев пункта 2 статьи 37-2 Закона «Об образовании».',
    'The ban does not touch the cases of article 37-2, paragraph 2 of the Law on Education.',
  ),
  'A2023-4': clause(
    'Қосымша білім беруде тек төтенше жағдай мен карантин кезінде қашықтан оқытылады.',
    'В дополнительном образовании дистанционно учат только при чрезвычайных ситуациях и карантине.',
    'Additional education goes to distance only in an emergency or quarantine.',
  ),
  'A2023-5': clause(
    'Төтенше жағдайда облыс немесе республикалық маңызы бар қала білім басқармасының бұйрығы шығады.',
    'При чрезвычайной ситуации нужен приказ управления образования области или города.',
    'An emergency switch rests on the order of the education department of the region or city.',
  ),
  'A2023-6.a': clause(
    'Ауа райына байланысты қашықтан оқытуға көшу білім беруді басқару органының бұйрығымен жасалады.',
    'Из-за погоды переводят приказом органа управления образованием.',
    'A weather switch rests on the order of the education authority.',
  ),
  'A2023-6.b': clause(
    'Ауа райының шекті көрсеткіштері № 42 бұйрықтан алынады.',
    'Погодные пороги берут по приказу № 42.',
    'The weather thresholds follow order No. 42.',
  ),
  'A2023-7.a': clause(
    'ДКК қорытындысы ҚР ДСМ-175/2020 бұйрығының нысаны бойынша беріледі.',
    'Заключение ВКК выдаётся по форме приказа № ҚР ДСМ-175/2020.',
    'The VKK conclusion follows the form of order No. ҚР ДСМ-175/2020.',
  ),
  'A2023-7.b': clause(
    'Қашықтан оқудың кезеңі мен мерзімін ДКК қорытындысы белгілейді.',
    'Период и срок определяет заключение ВКК.',
    'The VKK conclusion sets the period.',
  ),
  'A2023-8': clause(
    'Денсаулық мүмкіндігі уақытша шектеулі колледж студенті ұйым шешімімен синхронды, асинхронды және өз бетінше оқиды.',
    'Студент колледжа с временными ограничениями здоровья учится синхронно, асинхронно и самостоятельно по решению организации.',
    'A college learner with temporary health limits studies in both formats and alone, by decision of the organisation.',
  ),
  'A2023-9.a': clause(
    'Жарысқа қатысушы немесе оның ата-анасы басшыға еркін нысанда өтініш жазады.',
    'Участник или его родитель пишет руководителю заявление в свободной форме.',
    'The participant or a parent writes a free-form application to the head.',
  ),
  'A2023-9.b': clause(
    'Уәкілетті мемлекеттік органның қатысуды және мерзімін растайтын бұйрығы немесе хаты керек.',
    'Нужен приказ или письмо уполномоченного госоргана с подтверждением участия и сроками.',
    'An order or letter of the authorised state body confirms participation with its dates.',
  ),
  'A2023-9.c': clause(
    'Қашықтан оқыту іс-шараға қатысатын кезеңге беріледі.',
    'Дистанционное обучение даётся на период участия.',
    'Distance learning lasts for the period of participation.',
  ),
  'A2023-9.d': clause(
    'Соғыс қимылдары немесе терроризм қаупі бар аймақтарға және оларға шекаралас өңірлерге баратындарға қашықтан оқуға рұқсат жоқ.',
    'Выезжающим в зоны боевых действий, террористической опасности и приграничные с ними регионы дистанционное обучение не разрешается.',
    'Those who leave for zones of hostilities, terrorist danger and bordering regions are not allowed to study at a distance.',
  ),
  'A2023-9.e': clause(
    'Іс-шарадан кейін оқушы БЖБ мен ТЖБ тапсырады.',
    'После мероприятия школьник сдаёт СОР и СОЧ.',
    'After the event the pupil passes the unit and term assessments.',
  ),
  'A2023-9.f': clause(
    'Мерзім сәйкес келмесе, БЖБ мен ТЖБ жеке кестемен тапсырылады.',
    'Если сроки не совпали, СОР и СОЧ сдают по индивидуальному графику.',
    'If the terms do not coincide, the assessments follow an individual schedule.',
  ),
  'A2023-10.a': clause(
    'Жарысқа қатысатын колледж студентінің сабақтары асинхронды және (немесе) синхронды форматта өтеді.',
    'Занятия студентов колледжа, участвующих в соревнованиях, идут асинхронно и (или) синхронно.',
    'Classes of college learners who take part in events run asynchronously, synchronously, or both.',
  ),
  'A2023-10.b': clause(
    'Колледжде қорытынды аттестаттау қашықтан тек онлайн-прокторингпен өтеді.',
    'В колледже итоговую аттестацию дистанционно сдают только с онлайн-прокторингом.',
    'A college holds the final attestation at a distance only with online proctoring.',
  ),
  'A2023-11.1.a': clause(
    'Мектепте педагогикалық кеңестің шешімі керек.',
    'В школе нужно решение педагогического совета.',
    'At school the pedagogical council decides.',
  ),
  'A2023-11.1.b': clause(
    'Мектепте қамқоршылық кеңестің шешімі керек.',
    'В школе нужно решение попечительского совета.',
    'At school the board of trustees decides too.',
  ),
  'A2023-11.1.c': clause(
    'Кеңестер үлгерім көрсеткіштеріне сүйенеді.',
    'Советы опираются на показатели успеваемости.',
    'The councils rest on the indicators of progress.',
  ),
  'A2023-11.1.d': clause(
    'Үйде қашықтан оқуға жағдай болуы керек: құрылғы, интернет, орын.',
    'Дома должны быть условия для дистанционного обучения: устройство, интернет, место.',
    'There are conditions for distance learning at home: device, Internet, place.',
  ),
  'A2023-11.1.e': clause('Баланың пікірі ескеріледі.', 'Учитывается мнение ребёнка.', 'The child’s opinion is taken into account.'),
  'A2023-11.1.f': clause(
    'Мектеп психологының қорытындысы керек.',
    'Нужно заключение школьного психолога.',
    'A conclusion of the school psychologist is needed.',
  ),
  'A2023-11.1.g': clause(
    'Тұрғын үй-тұрмыстық жағдайды тексеру актісі керек.',
    'Нужен акт жилищно-бытовых условий.',
    'An act of the housing and living conditions is needed.',
  ),
  'A2023-11.1.h': clause(
    'Оқушы соғыс қимылдары немесе терроризм қаупі бар аймақтарға және оларға шекаралас өңірлерге кетсе, қашықтан оқытуға рұқсат жоқ.',
    'При выезде ученика в зоны боевых действий, террористической опасности и приграничные с ними регионы дистанционное обучение не разрешается.',
    'Distance learning is not allowed when the pupil leaves for zones of hostilities, terrorist danger or bordering regions.',
  ),
  'A2023-11.2': clause(
    'Колледжде педагогикалық немесе әдістемелік кеңес шешеді.',
    'В колледже решает педагогический или методический совет.',
    'In a college the pedagogical or methodical council decides.',
  ),
} as const satisfies Record<string, ClauseEntry>
