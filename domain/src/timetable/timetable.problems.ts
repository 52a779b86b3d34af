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
})
