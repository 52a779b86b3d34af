import type { EventWords } from './event-words.ts'

/** What the events of `compliance` say in a trail. */
export const complianceWords: EventWords = {
  'compliance.exported': {
    kk: 'Талаптарға сәйкестіктің қол қойылған экспорты жасалды',
    ru: 'Сделана подписанная выгрузка соответствия',
    en: 'A signed export of compliance was made',
  },
  'compliance.export-taken': { kk: 'Экспорт файлы жүктеп алынды', ru: 'Выгрузка скачана', en: 'The export was downloaded' },
  'compliance.inspection-ended': { kk: 'Тексеру аяқталды', ru: 'Проверка завершена', en: 'The inspection was ended' },
  'compliance.inspection-opened': {
    kk: 'Тексеру ашылды, мерзімі {validUntil} дейін',
    ru: 'Открыта проверка до {validUntil}',
    en: 'An inspection was opened until {validUntil}',
  },
  'compliance.oversight-set': {
    kk: 'Қадағалау органына деректер ашылды не жабылды',
    ru: 'Изменён доступ органа управления к сводке',
    en: 'What an authority may see was changed',
  },
  'compliance.record-added': {
    kk: 'Дәлел жазбасы қосылды: {clause}',
    ru: 'Добавлена запись: {clause}',
    en: 'A record was added: {clause}',
  },
  'compliance.record-renewed': {
    kk: 'Дәлел жазбасы жаңартылды: {clause}',
    ru: 'Обновлена запись: {clause}',
    en: 'A record was renewed: {clause}',
  },
  'compliance.record-withdrawn': {
    kk: 'Дәлел жазбасы кері қайтарылды: {clause}',
    ru: 'Отозвана запись: {clause}',
    en: 'A record was withdrawn: {clause}',
  },
  'compliance.viewed': { kk: 'Тексеруші қарады: {route}', ru: 'Инспектор просмотрел: {route}', en: 'The inspector looked at: {route}' },
}
