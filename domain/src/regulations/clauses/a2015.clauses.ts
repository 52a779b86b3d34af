import { clause, type ClauseEntry } from './clause-entry.ts'

/** Order No. 137: who may study at a distance and what the application needs (paragraphs 8–11). */
export const a2015Clauses = {
  'A2015-8.1': clause(
    '8 1)',
    'Қысқартылған бағдарлама бойынша оқитындар қашықтан оқи алады: бұрынғы білімі бастауыштан жоғарыға дейін болуы мүмкін.',
    'Дистанционно могут учиться по сокращённым программам на базе прежнего образования — от начального до высшего.',
    'Learners of shortened programmes may study at a distance, on the base of earlier education from primary to higher.',
  ),
  'A2015-8.2': clause(
    '8 2)',
    'Мүмкіндігі шектеулі адамдар, соның ішінде мүгедектігі бар балалар мен I және II топтағы адамдар барлық деңгейде қашықтан оқи алады.',
    'Люди с ограниченными возможностями, включая детей с инвалидностью и людей с инвалидностью I и II групп, могут учиться дистанционно на любом уровне.',
    'People with limited possibilities, including disabled children and people of disability groups I and II, may study at a distance at every level.',
  ),
  'A2015-8.3': clause(
    '8 3)',
    'Алмасу бағдарламасымен шетелге кеткендер қашықтан оқи алады; «Болашақ» стипендиаттарына бұл қолданылмайды.',
    'Выехавшие за рубеж по программе обмена могут учиться дистанционно; стипендиатов «Болашак» это не касается.',
    'Learners abroad on an exchange programme may study at a distance; “Bolashak” scholars may not.',
  ),
  'A2015-8.4': clause(
    '8 4)',
    'Мерзімді әскери қызметке шақырылған, сырттай оқитын студенттер қашықтан оқи алады.',
    'Призванные на срочную службу студенты заочной формы могут учиться дистанционно.',
    'Conscripts who study in the extramural form of higher education may study at a distance.',
  ),
  'A2015-8.5': clause(
    '8 5)',
    'Төрт айдан ұзақ шетелдік іссапардағы студенттер қашықтан оқи алады.',
    'Студенты в зарубежной командировке дольше четырёх месяцев могут учиться дистанционно.',
    'Students on a business trip abroad of more than four months may study at a distance.',
  ),
  'A2015-8.6': clause(
    '8 6)',
    'Қауіпсіздігі барынша төмен мекемеде жазасын өтеп жүргендер сол мекемеде техникалық жағдай болса, қашықтан оқи алады.',
    'Отбывающие наказание в учреждении минимальной безопасности могут учиться дистанционно, если там есть технические условия.',
    'People serving a sentence in a minimum-security institution may study at a distance if the institution has the technical conditions.',
  ),
  'A2015-9': clause(
    '9',
    'Шетелдік серіктес жоғары оқу орындарымен бірлескен бағдарламаларда да қашықтан оқытуға болады.',
    'Дистанционное обучение применяется и в совместных программах с зарубежными вузами-партнёрами.',
    'Distance learning also serves joint programmes with partner universities abroad.',
  ),
  'A2015-10': clause(
    '10',
    'Магистратура мен докторантурада қашықтан тек оқу пәндерінің кредиттері меңгеріледі.',
    'В магистратуре и докторантуре дистанционно осваивают только кредиты учебных дисциплин.',
    'Master and doctoral learners master only the credits of disciplines at a distance.',
  ),
  'A2015-11.a': clause(
    '11',
    'Білім алушы басшының атына еркін нысанда өтініш жазады.',
    'Обучающийся пишет заявление руководителю в свободной форме.',
    'The learner writes a free-form application to the head.',
  ),
  'A2015-11.b': clause(
    '11',
    'Өтініште қашықтан оқудың себебі негізделеді.',
    'В заявлении обосновывается возможность дистанционного обучения.',
    'The application gives reasons for studying at a distance.',
  ),
  'A2015-11.c': clause(
    '11',
    'Өтінішке негізді растайтын құжаттар қоса беріледі.',
    'К заявлению прилагаются документы, подтверждающие основание.',
    'Documents that prove the ground come with the application.',
  ),
  'A2015-11.d': clause(
    '11',
    'Мүгедектігі бар бала үшін психологиялық-медициналық-педагогикалық консультацияның (ПМПК) ұсынымы беріледі.',
    'Для ребёнка с инвалидностью нужна рекомендация психолого-медико-педагогической консультации (ПМПК).',
    'For a disabled child the recommendation of the psychological-medical-pedagogical consultation (PMPK) is given.',
  ),
} as const satisfies Record<string, ClauseEntry>
