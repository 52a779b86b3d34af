import { clause, type ClauseEntry } from './clause-entry.ts'

/** Order No. 343: open online courses, their certificate and the recognition of credits (paragraphs 36–43, annex). */
export const a2016CoursesClauses = {
  'A2016-39.a': clause(
    'Сертификат барлық бақылау тапсырмасы мен қорытынды емтиханнан өткендерге беріледі.',
    'Сертификат выдают прошедшим все контрольные задания и итоговый экзамен.',
    'A certificate goes to those who passed all control tasks and the final exam.',
  ),
  'A2016-39.b': clause(
    'Сертификат 1-қосымшаның нысанына сай болады.',
    'Сертификат соответствует форме приложения 1.',
    'The certificate follows the form of annex 1.',
  ),
  'A2016-40.1': clause(
    'Сертификат кімге берілгенін бір мағыналы көрсетеді.',
    'Сертификат однозначно указывает, кому он выдан.',
    'The certificate identifies its holder without doubt.',
  ),
  'A2016-40.2': clause(
    'Сертификатта оның электрондық нұсқасына сілтеме болады.',
    'В сертификате есть ссылка на его электронную версию.',
    'The certificate carries a link to its electronic version.',
  ),
  'A2016-40.3': clause(
    'Сертификат меңгеру деңгейін көрсетеді.',
    'Сертификат сообщает уровень освоения.',
    'The certificate tells the level of mastery.',
  ),
  'A2016-annex.1': clause(
    'Сертификатта жоғары оқу орнының атауы, мекенжайы, поштасы мен телефоны екі тілде тұрады.',
    'В сертификате на двух языках указаны название, адрес, почта и телефон вуза.',
    'The certificate names the university, its address, e-mail and telephone in two languages.',
  ),
  'A2016-annex.2': clause(
    'Сертификатта аты-жөні, курс тақырыбы, кредит, қол, мөр орны, күні мен тіркеу нөмірі тұрады.',
    'В сертификате указаны Ф. И. О., тема курса, кредиты, подпись, место печати, дата и номер.',
    'The certificate has name, topic, credits, signature, place of the seal, date and register number.',
  ),
} as const satisfies Record<string, ClauseEntry>
