import { clause, type ClauseEntry } from './clause-entry.ts'

/** Order No. 137: who may study at a distance, the application, the head’s order and its attachments (paragraphs 8–13). */
export const a2015GroundsClauses = {
  'A2015-8.1': clause(
    'Қысқартылған бағдарлама бойынша оқитындар қашықтықтан оқи алады: бұрынғы білімі бастауыштан жоғарыға дейін болуы мүмкін.',
    'Дистанционно могут учиться по сокращённым программам на базе прежнего образования – от начального до высшего.',
    'Learners of shortened programmes may study at a distance, on the base of earlier education from primary to higher.',
  ),
  'A2015-8.2': clause(
    'Мүмкіндігі шектеулі адамдар, соның ішінде мүгедектігі бар балалар мен I және II топтағы мүгедектігі бар адамдар барлық деңгейде қашықтықтан оқи алады.',
    'Люди с ограниченными возможностями, включая детей с инвалидностью и людей с инвалидностью I и II групп, могут учиться дистанционно на любом уровне.',
    'People with limited possibilities, including disabled children and people of disability groups I and II, may study at a distance at every level.',
  ),
  'A2015-8.3': clause(
    'Алмасу бағдарламасымен шетелге кеткендер қашықтықтан оқи алады; «Болашақ» стипендиаттарына бұл қолданылмайды.',
    'Выехавшие за рубеж по программе обмена могут учиться дистанционно; стипендиатов «Болашак» это не касается.',
    'Learners abroad on an exchange programme may study at a distance; “Bolashak” scholars may not.',
  ),
  'A2015-8.4': clause(
    'Мерзімді әскери қызметке шақырылған, сырттай оқитын студенттер қашықтықтан оқи алады.',
    'Призванные на срочную службу студенты заочной формы могут учиться дистанционно.',
    'Conscripts who study in the extramural form of higher education may study at a distance.',
  ),
  'A2015-8.5': clause(
    'Төрт айдан ұзақ шетелдік іссапардағы студенттер қашықтықтан оқи алады.',
    'Студенты в зарубежной командировке дольше четырёх месяцев могут учиться дистанционно.',
    'Students on a business trip abroad of more than four months may study at a distance.',
  ),
  'A2015-8.6': clause(
    'Қауіпсіздігі барынша төмен мекемеде жазасын өтеп жүргендер сол мекемеде техникалық жағдай болса, қашықтықтан оқи алады.',
    'Отбывающие наказание в учреждении минимальной безопасности могут учиться дистанционно, если там есть технические условия.',
    'People serving a sentence in a minimum-security institution may study at a distance if the institution has the technical conditions.',
  ),
  'A2015-9': clause(
    'Қашықтықтан білім беру технологиялары шетелдік серіктес жоғары оқу орындарымен бірлескен бағдарламаларда да қолданылады.',
    'Дистанционные образовательные технологии применяют и в совместных программах с зарубежными вузами-партнёрами.',
    'Distance technologies also serve joint programmes with partner universities abroad.',
  ),
  'A2015-10': clause(
    'Магистратура мен докторантурада қашықтықтан тек оқу пәндерінің кредиттері меңгеріледі.',
    'В магистратуре и докторантуре дистанционно осваивают только кредиты учебных дисциплин.',
    'Master and doctoral learners master only the credits of disciplines at a distance.',
  ),
  'A2015-11.a': clause(
    'Білім алушы басшының атына еркін нысанда өтініш жазады.',
    'Обучающийся пишет заявление руководителю в свободной форме.',
    'The learner writes a free-form application to the head.',
  ),
  'A2015-11.b': clause(
    'Өтініште қашықтықтан оқу мүмкіндігі негізделеді.',
    'В заявлении обосновывается возможность учиться дистанционно.',
    'The application gives reasons for studying at a distance.',
  ),
  'A2015-11.c': clause(
    'Өтінішке негізді растайтын құжаттар қоса беріледі.',
    'К заявлению прилагаются документы, подтверждающие основание.',
    'Documents that prove the ground come with the application.',
  ),
  'A2015-11.d': clause(
    'Мүгедектігі бар бала үшін психологиялық-медициналық-педагогикалық консультацияның (ПМПК) ұсынымы беріледі.',
    'Для ребёнка с инвалидностью нужна рекомендация психолого-медико-педагогической консультации (ПМПК).',
    'For a disabled child the recommendation of the psychological-medical-pedagogical consultation (PMPK) is given.',
  ),
  'A2015-12.a': clause(
    'Басшы өтінішті бес жұмыс күні ішінде қарайды.',
    'Руководитель рассматривает заявление в течение пяти рабочих дней.',
    'The head considers the application within five working days.',
  ),
  'A2015-12.b': clause(
    'Басшының бұйрығы үш жұмыс күні ішінде шығады.',
    'Приказ руководителя издаётся в течение трёх рабочих дней.',
    'The head’s order is issued within three working days.',
  ),
  'A2015-12.c': clause(
    'Бұйрықта білім алушы қолданатын қашықтықтан білім беру технологиялары көрсетіледі.',
    'В приказе указываются дистанционные образовательные технологии, которыми пользуется обучающийся.',
    'The order names the distance technologies that the learner uses.',
  ),
  'A2015-13.1': clause(
    'Бұйрыққа білім алушының өтініші қоса беріледі.',
    'К приказу прилагается заявление обучающегося.',
    'The learner’s application is attached to the order.',
  ),
  'A2015-13.2': clause(
    'Бұйрыққа жеке оқу жоспары қоса беріледі.',
    'К приказу прилагается индивидуальный учебный план.',
    'The individual study plan is attached to the order.',
  ),
  'A2015-13.3': clause(
    'Бұйрыққа әр білім алушының жеке кестесі қоса беріледі.',
    'К приказу прилагается индивидуальный график каждого обучающегося.',
    'Each learner’s individual schedule is attached to the order.',
  ),
  'A2015-13.4': clause(
    'Мүгедектігі бар бала үшін бұйрыққа ПМПК ұсынымы қоса беріледі.',
    'Для ребёнка с инвалидностью к приказу прилагается рекомендация ПМПК.',
    'For a disabled child the PMPK recommendation is attached to the order.',
  ),
  'A2015-13.5': clause(
    'Сотталған білім алушы үшін пенитенциарлық мекеме басшысының келісімі не рұқсаты қоса беріледі.',
    'Для осуждённого прилагается согласие или разрешение начальника пенитенциарного учреждения.',
    'For a convict the consent or permission of the head of the penal institution is attached.',
  ),
  'A2015-13.6': clause(
    'Ұйым үш жұмыс күні ішінде білім алушыны оқу жоспарымен және кестесімен таныстырады.',
    'Организация в течение трёх рабочих дней знакомит обучающегося с планом и расписанием.',
    'The organisation acquaints the learner with plan and timetable within three working days.',
  ),
} as const satisfies Record<string, ClauseEntry>
