import type { Demand } from '../demand.ts'
import { words } from '../words.ts'

const field = (key: string, clause: Demand['clause'], kk: string, ru: string, en: string, only?: string): Demand => ({
  key,
  clause,
  name: words(kk, ru, en),
  broughtBy: 'system',
  ...(only === undefined ? {} : { only }),
})

/** The seventeen fields of the certificate: the annex of order 343, the link and the level of paragraph 40. */
export const certificateFields: readonly Demand[] = [
  field('university-name', 'A2016-annex.1', 'ЖОО атауы', 'Наименование вуза', 'Name of the university'),
  field('address', 'A2016-annex.1', 'Мекенжайы', 'Адрес', 'Address'),
  field('email', 'A2016-annex.1', 'e-mail', 'e-mail', 'e-mail'),
  field('phone', 'A2016-annex.1', 'Телефон', 'Телефон', 'Telephone'),
  field('title', 'A2016-39.b', '«Сертификат» тақырыбы', 'Заголовок «Сертификат»', 'The heading “Certificate”'),
  field('opening-words', 'A2016-39.b', 'Бастапқы сөздер', 'Вступительные слова', 'Opening words'),
  field('full-name', 'A2016-40.1', 'Аты-жөні', 'Ф. И. О.', 'Full name'),
  field('study-line', 'A2016-annex.2', 'Курс, семестр, факультет', 'Курс, семестр, факультет', 'Year, semester, faculty', 'student'),
  field('topic', 'A2016-annex.2', 'Курс тақырыбы', 'Тема курса', 'Topic of the course'),
  field('volume', 'A2016-annex.2', 'Курс көлемі', 'Объём курса', 'Volume of the course'),
  field('credits', 'A2016-annex.2', 'Кредиттер', 'Кредиты', 'Credits'),
  field('signatory', 'A2016-annex.2', 'Проректордың қолы', 'Подпись проректора', 'Signature of the vice-rector'),
  field('seal', 'A2016-annex.2', 'Мөр орны', 'Место печати', 'Place of the seal'),
  field('date', 'A2016-annex.2', 'Берілген күні', 'Дата выдачи', 'Date of issue'),
  field('register-number', 'A2016-40.1', 'Тіркеу нөмірі', 'Регистрационный номер', 'Register number'),
  field('link', 'A2016-40.2', 'Электрондық нұсқаға сілтеме', 'Ссылка на электронную версию', 'Link to the electronic version'),
  field('level', 'A2016-40.3', 'Меңгеру деңгейі', 'Уровень освоения', 'Level of mastery'),
]
