import { problems } from '#problems'

export const timetableProblems = problems({
  'timetable.clash': {
    status: 409,
    kk: 'Бұл уақыт бос емес: {kk}',
    ru: 'Это время занято: {ru}',
    en: 'This time is taken: {en}',
  },
  'timetable.wrong-weekday': {
    status: 422,
    kk: 'Бір рет өтетін сабақтың басталу және аяқталу күні бірдей, апта күні сол күндікі болуы керек.',
    ru: 'У занятия на один день первая и последняя дата совпадают, а день недели – этой даты.',
    en: 'A lesson held once begins and ends on one day, and bears its weekday.',
  },
  'timetable.nobody': {
    status: 422,
    kk: 'Сыныпты не курсты көрсетіңіз: сабақ біреуге арналуы керек.',
    ru: 'Укажите класс или курс: занятие должно быть для кого-то.',
    en: 'Name a class or a course: a lesson is for somebody.',
  },
  'timetable.not-held': {
    status: 422,
    kk: 'Бұл күні мұндай сабақ жоқ. Бетті жаңартыңыз.',
    ru: 'В этот день такого занятия нет. Обновите страницу.',
    en: 'There is no such lesson on that day. Reload the page.',
  },
  'timetable.bells-wrong': {
    status: 422,
    kk: 'Қоңырау уақыты қате: {row}-сабақты тексеріңіз.',
    ru: 'Звонки указаны неверно: проверьте урок {row}.',
    en: 'The bells are wrong: check slot {row}.',
  },
  'timetable.file-unreadable': {
    status: 422,
    kk: 'Файл оқылмады. Оны XLSX не CSV етіп сақтап, қайта жүктеңіз.',
    ru: 'Файл не читается. Сохраните его как XLSX или CSV и загрузите снова.',
    en: 'The file cannot be read. Save it as XLSX or CSV and upload it again.',
  },
  'timetable.file-too-large': {
    status: 413,
    kk: 'Файл тым үлкен: ашылғанда {megabytes} МБ-тан асады немесе тым тығыз сығылған. Тек кестені жаңа файлға көшіріп жүктеңіз.',
    ru: 'Файл слишком большой: в распакованном виде больше {megabytes} МБ или сжат необычно сильно. Скопируйте одно расписание в новый файл и загрузите его.',
    en: 'The file is too large: unpacked it is over {megabytes} MB, or it is packed unusually tight. Copy the timetable alone to a new file and upload that.',
  },
  'timetable.file-too-long': {
    status: 422,
    kk: 'Файлда {most} жолдан артық. Бөліп жүктеңіз.',
    ru: 'В файле больше {most} строк. Загрузите по частям.',
    en: 'The file has more than {most} rows. Upload it in parts.',
  },
})
