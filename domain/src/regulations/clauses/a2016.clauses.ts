import { clause, type ClauseEntry } from './clause-entry.ts'

/** Order No. 343, read today inside No. 137: technologies, additional education, certificates. */
export const a2016Clauses = {
  'A2016-2': clause(
    '2',
    'Қашықтан оқыту технологиялары үш түрлі: теледидарлық, желілік және кейс-технология.',
    'Дистанционные технологии бывают трёх видов: телевизионная, сетевая и кейс-технология.',
    'Distance technologies are of three kinds: television, network and case technology.',
  ),
  'A2016-8-1.a': clause(
    '8-1',
    'Қашықтан оқыту қосымша білім беруде де қолданылады.',
    'Дистанционные технологии применяются и в дополнительном образовании.',
    'Distance technologies serve additional education too.',
  ),
  'A2016-8-1.b': clause(
    '8-1',
    'Оқытушыларды қайта даярлау мен біліктілігін арттыруда, соның ішінде шет тілінде, қашықтан оқыту қолданылады.',
    'Дистанционно проводят переподготовку и повышение квалификации преподавателей, в том числе на иностранном языке.',
    'Teaching staff may be retrained and upgraded at a distance, also in a foreign language.',
  ),
  'A2016-23': clause(
    '23',
    'Қашықтан оқу деңгейдің бүкіл оқу жоспары бойынша жүреді.',
    'Дистанционное обучение ведётся по всему учебному плану уровня.',
    'Distance learning follows the whole study plan of the level.',
  ),
  'A2016-39.a': clause(
    '39',
    'Сертификат барлық бақылау тапсырмасы мен қорытынды емтиханнан өткендерге беріледі.',
    'Сертификат выдают прошедшим все контрольные задания и итоговый экзамен.',
    'A certificate goes to those who passed all control tasks and the final exam.',
  ),
  'A2016-39.b': clause(
    '39',
    'Сертификат 1-қосымшаның нысанына сай болады.',
    'Сертификат соответствует форме приложения 1.',
    'The certificate follows the form of annex 1.',
  ),
  'A2016-40.1': clause(
    '40 1)',
    'Сертификат кімге берілгенін бір мағыналы көрсетеді.',
    'Сертификат однозначно указывает, кому он выдан.',
    'The certificate identifies its holder without doubt.',
  ),
  'A2016-40.2': clause(
    '40 2)',
    'Сертификатта оның электрондық нұсқасына сілтеме болады.',
    'В сертификате есть ссылка на его электронную версию.',
    'The certificate carries a link to its electronic version.',
  ),
  'A2016-40.3': clause(
    '40 3)',
    'Сертификат меңгеру деңгейін көрсетеді.',
    'Сертификат сообщает уровень освоения.',
    'The certificate tells the level of mastery.',
  ),
  'A2016-annex.1': clause(
    '1-қос.',
    'Сертификатта жоғары оқу орнының атауы, мекенжайы, поштасы мен телефоны екі тілде тұрады.',
    'В сертификате на двух языках указаны название, адрес, почта и телефон вуза.',
    'The certificate names the university, its address, e-mail and telephone in two languages.',
  ),
  'A2016-annex.2': clause(
    '1-қос.',
    'Сертификатта аты-жөні, курс тақырыбы, кредит, қол, мөр орны, күні мен тіркеу нөмірі тұрады.',
    'В сертификате указаны Ф. И. О., тема курса, кредиты, подпись, место печати, дата и номер.',
    'The certificate has name, topic, credits, signature, place of the seal, date and register number.',
  ),
} as const satisfies Record<string, ClauseEntry>
