export const kk = {
  title: 'Құжаттар тізілімі',
  searchHint: 'Нөмірі, атауы, аты-жөні',
  register: 'Тізілім',
  year: 'Жыл',
  number: 'Нөмірі',
  name: 'Құжат',
  about: 'Кім туралы',
  date: 'Күні',
  signed: 'Қол қойған',
  empty: 'Құжат әлі жоқ',
  emptyWhy: 'Тіркелген өтініштер мен бұйрықтар осында шығады.',
  download: 'PDF жүктеу',
  intact: 'Мазмұны өзгермеген',
  broken: 'Мазмұны бақылау сомасына сәйкес емес',
  hash: 'SHA-256',
}

export type Messages = typeof kk
