import { problems } from '#problems'

export const peopleProblems = problems({
  'people.iin-taken': {
    status: 409,
    kk: 'Бұл ЖСН тізілімде басқа адамға жазылған.',
    ru: 'Этот ИИН уже записан в реестре за другим человеком.',
    en: 'This IIN belongs to another person of the registry.',
  },
  'people.external-id-taken': {
    status: 409,
    kk: 'Бұл сыртқы нөмір тізілімде басқа адамға жазылған.',
    ru: 'Этот внешний номер уже записан за другим человеком.',
    en: 'This external number belongs to another person.',
  },
  'people.reason-missing': {
    status: 422,
    kk: 'ЖСН жоқ болса, себебін жазыңыз.',
    ru: 'Если ИИН нет, напишите почему.',
    en: 'When there is no IIN, say why.',
  },
  'people.not-staff': {
    status: 409,
    kk: 'Бұл адам қызметкер емес.',
    ru: 'Этот человек не сотрудник.',
    en: 'This person is not a member of staff.',
  },
  'people.own-guardian': {
    status: 422,
    kk: 'Адам өзіне өкіл бола алмайды.',
    ru: 'Человек не может представлять самого себя.',
    en: 'A person cannot stand for himself or herself.',
  },
  'people.file-unreadable': {
    status: 422,
    kk: 'Файлды оқу мүмкін болмады. CSV немесе XLSX түрінде қайта сақтаңыз.',
    ru: 'Файл не удалось прочитать. Сохраните его заново как CSV или XLSX.',
    en: 'The file could not be read. Save it again as CSV or XLSX.',
  },
  'people.file-empty': {
    status: 422,
    kk: 'Файлда тақырып жолынан басқа жол жоқ.',
    ru: 'В файле нет строк, кроме заголовка.',
    en: 'The file has no rows below its heading.',
  },
  'people.file-too-long': {
    status: 422,
    kk: 'Файлда {most} жолдан көп. Оны бөліп жүктеңіз.',
    ru: 'В файле больше {most} строк. Загрузите его частями.',
    en: 'The file has more than {most} rows. Import it in parts.',
  },
  'people.mapping-incomplete': {
    status: 422,
    kk: 'Аты-жөні және ЖСН немесе сыртқы нөмір бағанын көрсетіңіз.',
    ru: 'Укажите столбцы с именем и с ИИН или внешним номером.',
    en: 'Name the columns with the name and with the IIN or an external number.',
  },
  'people.import-busy': {
    status: 409,
    kk: 'Бұл жүктеу қазір орындалып жатыр.',
    ru: 'Эта загрузка сейчас выполняется.',
    en: 'This import is under way.',
  },
  'people.import-not-checked': {
    status: 409,
    kk: 'Алдымен жолдарды тексеріңіз.',
    ru: 'Сначала проверьте строки.',
    en: 'Check the rows first.',
  },
})
