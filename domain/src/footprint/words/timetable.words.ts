import type { EventWords } from './event-words.ts'

/** What the events of `timetable` say in a trail. */
export const timetableWords: EventWords = {
  'timetable.bells-set': {
    kk: '{shift}-ауысымның қоңырау уақыты белгіленді',
    ru: 'Заданы звонки {shift}-й смены',
    en: 'The bells of shift {shift} were set',
  },
  'timetable.day-exchanged': {
    kk: '{on}: басқа күннің кестесі бойынша',
    ru: '{on}: занятия по расписанию другого дня',
    en: '{on}: lessons of another weekday',
  },
  'timetable.day-restored': {
    kk: '{on}: өз күнінің кестесі бойынша',
    ru: '{on}: снова своё расписание дня',
    en: '{on}: its own weekday’s lessons again',
  },
  'timetable.lesson-added': {
    kk: 'Кестеге сабақ қосылды',
    ru: 'В расписание добавлено занятие',
    en: 'A lesson was added to the timetable',
  },
  'timetable.lesson-as-planned': {
    kk: '{on} күнгі сабақ кесте бойынша өтеді',
    ru: 'Занятие {on} снова по расписанию',
    en: 'The lesson of {on} is held as planned again',
  },
  'timetable.lesson-cancelled': { kk: '{on} күнгі сабақ болмайды', ru: 'Занятие {on} отменено', en: 'The lesson of {on} was cancelled' },
  'timetable.lesson-changed': {
    kk: '{from} бастап сабақ өзгерді',
    ru: 'Занятие изменено с {from}',
    en: 'A lesson was changed from {from}',
  },
  'timetable.lesson-ended': {
    kk: '{from} бастап сабақ кестеден алынды',
    ru: 'Занятие снято с расписания с {from}',
    en: 'A lesson left the timetable from {from}',
  },
  'timetable.lesson-moved': {
    kk: 'Сабақ {on} күнінен {to} күніне ауыстырылды',
    ru: 'Занятие перенесено с {on} на {to}',
    en: 'The lesson of {on} was moved to {to}',
  },
  'timetable.lesson-noted': {
    kk: '{on} күнгі сабаққа ескерту жазылды',
    ru: 'К занятию {on} записано примечание',
    en: 'A note was put to the lesson of {on}',
  },
  'timetable.lesson-substituted': {
    kk: '{on} күнгі сабақты басқа педагог өткізеді',
    ru: 'Занятие {on} проведёт другой педагог',
    en: 'Somebody else teaches the lesson of {on}',
  },
  'timetable.week-imported': {
    kk: 'Кесте файлдан жүктелді: {lessons} сабақ, {validFrom} – {validUntil}',
    ru: 'Расписание загружено из файла: занятий {lessons}, {validFrom} – {validUntil}',
    en: 'The timetable was taken over from a file: {lessons} lessons, {validFrom} – {validUntil}',
  },
}
