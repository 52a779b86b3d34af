import type { Messages } from './messages.kk.ts'

export const ru: Messages = {
  title: 'Реестр документов',
  searchHint: 'Номер, название, Ф. И. О.',
  register: 'Журнал',
  year: 'Год',
  number: 'Номер',
  name: 'Документ',
  about: 'О ком',
  date: 'Дата',
  signed: 'Подписал(а)',
  empty: 'Документов пока нет',
  emptyWhy: 'Здесь появятся зарегистрированные заявления и приказы.',
  download: 'Скачать PDF',
  intact: 'Содержание не изменено',
  broken: 'Содержание не сходится с контрольной суммой',
  hash: 'SHA-256',
}
