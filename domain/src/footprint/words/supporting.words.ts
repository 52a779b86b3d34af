import type { EventWords } from './event-words.ts'

/** What the events of `supporting-schools` say in a trail. */
export const supportingWords: EventWords = {
  'supporting.vacancy-recorded': {
    kk: 'Пән мұғалімінің бос орны жазылды',
    ru: 'Записана вакансия педагога по предмету',
    en: 'A vacancy of a subject was recorded',
  },
  'supporting.vacancy-filled': {
    kk: 'Пән мұғалімінің орны жабылды',
    ru: 'Вакансия педагога по предмету закрыта',
    en: 'A vacancy of a subject was filled',
  },
  'supporting.asked': {
    kk: 'Тірек мектептен сыныптарды қабылдау сұралды',
    ru: 'Опорную школу попросили принять классы',
    en: 'A supporting school was asked to take classes',
  },
  'supporting.recorded': {
    kk: 'Тірек мектепке бекіту қолмен жазылды',
    ru: 'Закрепление за опорной школой записано вручную',
    en: 'An attachment to a supporting school was recorded by hand',
  },
  'supporting.request-came': {
    kk: 'Басқа мектептен сыныптарды қабылдау сұрауы келді',
    ru: 'Пришёл запрос другой школы принять классы',
    en: 'Another school’s request to take classes came',
  },
  'supporting.accepted': {
    kk: 'Тірек мектеп сыныптарды қабылдады',
    ru: 'Опорная школа приняла классы',
    en: 'The supporting school took the classes',
  },
  'supporting.refused': {
    kk: 'Тірек мектеп бас тартты',
    ru: 'Опорная школа отказала',
    en: 'The supporting school refused',
  },
  'supporting.withdrawn': {
    kk: 'Тірек мектепке сұрау кері алынды',
    ru: 'Запрос опорной школе отозван',
    en: 'The request to the supporting school was taken back',
  },
  'supporting.ended': {
    kk: 'Тірек мектепке бекіту аяқталды',
    ru: 'Закрепление за опорной школой закончилось',
    en: 'The attachment to the supporting school ended',
  },
  'supporting.pupil-sent': {
    kk: 'Оқушының аты мен сыныбы тірек мектепке берілді',
    ru: 'Имя и класс ученика переданы опорной школе',
    en: 'The pupil’s name and class were handed to the supporting school',
  },
  'supporting.pupil-withdrawn': {
    kk: 'Оқушы тірек мектеп курсынан алынды',
    ru: 'Ученик отозван из курса опорной школы',
    en: 'The pupil was withdrawn from the supporting school’s course',
  },
  'supporting.visitor-came': {
    kk: 'Басқа мектептің оқушысы курсқа келді',
    ru: 'В курс пришёл ученик другой школы',
    en: 'A pupil of another school came into the course',
  },
  'supporting.visitor-left': {
    kk: 'Басқа мектептің оқушысы курстан кетті',
    ru: 'Ученик другой школы вышел из курса',
    en: 'A pupil of another school left the course',
  },
  'supporting.mark-came': {
    kk: 'Тірек мектептен қорытынды баға келді',
    ru: 'Из опорной школы пришла итоговая оценка',
    en: 'A final mark came from the supporting school',
  },
}
