import type { Messages } from './messages.kk.ts'

export const en: Messages = {
  notTranslated: (language) => `So far this part is ${language} only`,
  languages: { kk: 'in Kazakh', ru: 'in Russian', en: 'in English' },
  tones: { note: 'Remember', tip: 'Tip', law: 'By law', warning: 'Take care', quote: '' },
  captions: 'Captions',
  transcript: 'Text instead of the video',
  audioTranscript: 'Text instead of the sound',
  openVideo: (host) => `Open the video on ${host}`,
  newTab: 'opens in a new tab',
  download: 'Download',
  checkYourself: 'Check yourself',
  unmarked: 'not marked',
  right: 'Right',
  wrong: 'Not right',
  again: 'Try again',
  test: 'Test',
  openTest: 'Open the test',
  formula: 'Formula',
}
