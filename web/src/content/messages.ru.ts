import type { Messages } from './messages.kk.ts'

export const ru: Messages = {
  notTranslated: (language) => `Эта часть пока только ${language}`,
  languages: { kk: 'на казахском', ru: 'на русском', en: 'на английском' },
  tones: { note: 'Запомните', tip: 'Совет', law: 'По закону', warning: 'Обратите внимание', quote: '' },
  captions: 'Субтитры',
  transcript: 'Текст вместо видео',
  audioTranscript: 'Текст вместо звука',
  openVideo: (host) => `Открыть видео на ${host}`,
  newTab: 'откроется в новой вкладке',
  download: 'Скачать',
  checkYourself: 'Проверьте себя',
  unmarked: 'без оценки',
  right: 'Верно',
  wrong: 'Неверно',
  again: 'Ещё раз',
  test: 'Тест',
  openTest: 'Открыть тест',
  formula: 'Формула',
}
