import { problems } from '#problems'

export const filesProblems = problems({
  'files.type-not-allowed': {
    status: 422,
    kk: 'Бұл жерге мұндай файл түрі қабылданбайды. Рұқсат етілгені: {allowed}.',
    ru: 'Здесь такой тип файла не принимается. Допустимы: {allowed}.',
    en: 'This type of file is not accepted here. Allowed: {allowed}.',
  },
  'files.not-what-it-says': {
    status: 422,
    kk: '«{name}» файлының мазмұны атауына сәйкес емес. Файлды қайта сақтап көріңіз.',
    ru: 'Содержимое файла «{name}» не соответствует его названию. Попробуйте сохранить файл заново.',
    en: 'The content of “{name}” is not what its name says. Try saving the file again.',
  },
  'files.too-large': {
    status: 413,
    kk: 'Файл тым үлкен: бұл жерде ең көбі {megabytes} МБ.',
    ru: 'Файл слишком большой: здесь не более {megabytes} МБ.',
    en: 'The file is too large: {megabytes} MB at most here.',
  },
  'files.quota-full': {
    status: 409,
    kk: 'Ұйымның файлдарға арналған орны толды. Әкімшіге хабарласыңыз.',
    ru: 'Место организации для файлов закончилось. Обратитесь к администратору.',
    en: 'The organisation’s room for files is full. Ask the administrator.',
  },
  'files.too-many-uploads': {
    status: 429,
    kk: 'Аяқталмаған жүктеулер тым көп. Алдымен соларды аяқтаңыз.',
    ru: 'Слишком много незавершённых загрузок. Сначала завершите их.',
    en: 'Too many unfinished uploads. Finish those first.',
  },
  'files.not-finished': {
    status: 409,
    kk: 'Файл әлі толық жүктелмеген.',
    ru: 'Файл ещё не загружен полностью.',
    en: 'The file has not been uploaded completely yet.',
  },
  'files.unknown-purpose': {
    status: 400,
    kk: 'Файлдың мақсаты белгісіз.',
    ru: 'Назначение файла неизвестно.',
    en: 'The purpose of the file is unknown.',
  },
  'files.table-unreadable': {
    status: 422,
    kk: 'Файл оқылмады. Оны XLSX не CSV етіп сақтап, қайта жүктеңіз.',
    ru: 'Файл не читается. Сохраните его как XLSX или CSV и загрузите снова.',
    en: 'The file cannot be read. Save it as XLSX or CSV and upload it again.',
  },
  'files.table-too-large': {
    status: 413,
    kk: 'Файл тым үлкен: ашылғанда {megabytes} МБ-тан асады немесе тым тығыз сығылған. Тек кестенің өзін жаңа файлға көшіріп жүктеңіз.',
    ru: 'Файл слишком большой: в распакованном виде больше {megabytes} МБ или сжат необычно сильно. Скопируйте одну таблицу в новый файл и загрузите его.',
    en: 'The file is too large: unpacked it is over {megabytes} MB, or it is packed unusually tight. Copy the table alone to a new file and upload that.',
  },
  'files.table-too-long': {
    status: 422,
    kk: 'Файлда {most} жолдан артық. Бөліп жүктеңіз.',
    ru: 'В файле больше {most} строк. Загрузите по частям.',
    en: 'The file has more than {most} rows. Upload it in parts.',
  },
})
