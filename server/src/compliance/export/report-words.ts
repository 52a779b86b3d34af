import type { ClauseState } from '@dala/domain/compliance'
import type { Language } from '@dala/domain/regulations'

interface ReportWords {
  title: string
  asOf: (day: string) => string
  counts: string
  state: Record<ClauseState, string>
  clause: string
  demand: string
  stands: string
  numbers: string
  rows: string
  row: string
  detail: string
  since: string
  shown: (shown: number, all: number) => string
  inScope: (scope: string) => string
  sealed: string
  key: string
  root: string
  chain: (seq: number) => string
  how: string
  none: string
}

export const reportWords: Record<Language, ReportWords> = {
  kk: {
    title: 'Талаптарға сәйкестік туралы есеп',
    asOf: (day) => `${day} жағдай бойынша`,
    counts: 'Тармақтар',
    state: {
      broken: 'бұзылған',
      attention: 'назарда',
      kept: 'орындалды',
      'by-hand': 'құжатпен расталған',
      'built-in': 'Dala-да орны бар',
      waits: 'Dala-да әлі жоқ',
      'not-applicable': 'қолданылмайды',
    },
    clause: 'Тармақ',
    demand: 'Талап',
    stands: 'Жағдайы',
    numbers: 'Қаралды / бұзылған / жақында',
    rows: 'Бұзылған және жақында бұзылатын жазбалар',
    row: 'Жазба',
    detail: 'Не болды',
    since: 'Қашан',
    shown: (shown, all) => `${all} жазбаның ${shown} көрсетілді; қалғаны evidence.json файлында.`,
    inScope: (scope) => `Тексеру ауқымы: ${scope}`,
    sealed: 'Тұтастығы',
    key: 'Кілттің таңбасы',
    root: 'Дәлел жазбаларының түбірі',
    chain: (seq) => `Оқиғалар тізбегі, ${seq}-буын`,
    how: 'Файлды желісіз тексеру: npm run dala -- verify ФАЙЛ. Кілттің таңбасын мекенжайдағысымен салыстырыңыз.',
    none: 'Бұзылған не жақында бұзылатын жазба жоқ.',
  },
  ru: {
    title: 'Отчёт о соответствии требованиям',
    asOf: (day) => `По состоянию на ${day}`,
    counts: 'Пункты',
    state: {
      broken: 'нарушен',
      attention: 'на контроле',
      kept: 'выполнен',
      'by-hand': 'подтверждён документом',
      'built-in': 'есть место в Dala',
      waits: 'в Dala пока нет',
      'not-applicable': 'не применяется',
    },
    clause: 'Пункт',
    demand: 'Требование',
    stands: 'Состояние',
    numbers: 'Проверено / нарушено / скоро',
    rows: 'Записи с нарушениями и с близким сроком',
    row: 'Запись',
    detail: 'Что произошло',
    since: 'Когда',
    shown: (shown, all) => `Показано ${shown} из ${all} записей; остальные в файле evidence.json.`,
    inScope: (scope) => `Объём проверки: ${scope}`,
    sealed: 'Целостность',
    key: 'Отпечаток ключа',
    root: 'Корень записей-доказательств',
    chain: (seq) => `Цепочка событий, звено ${seq}`,
    how: 'Проверка файла без сети: npm run dala -- verify ФАЙЛ. Сверьте отпечаток ключа с опубликованным по адресу.',
    none: 'Записей с нарушениями или с близким сроком нет.',
  },
  en: {
    title: 'Report on compliance',
    asOf: (day) => `As of ${day}`,
    counts: 'Clauses',
    state: {
      broken: 'broken',
      attention: 'needs attention',
      kept: 'kept',
      'by-hand': 'shown by a document',
      'built-in': 'has its place in Dala',
      waits: 'not yet in Dala',
      'not-applicable': 'does not apply',
    },
    clause: 'Clause',
    demand: 'Demand',
    stands: 'State',
    numbers: 'Examined / broken / soon',
    rows: 'Rows that are broken or will be soon',
    row: 'Row',
    detail: 'What happened',
    since: 'When',
    shown: (shown, all) => `${shown} of ${all} rows are shown; the others are in evidence.json.`,
    inScope: (scope) => `Scope of the inspection: ${scope}`,
    sealed: 'Integrity',
    key: 'Fingerprint of the key',
    root: 'Root of the evidence rows',
    chain: (seq) => `Chain of events, link ${seq}`,
    how: 'To check the file offline: npm run dala -- verify FILE. Compare the fingerprint with the one published at the address.',
    none: 'No row is broken or will be soon.',
  },
}
