interface RegisterEntry {
  kk: string
  ru: string
  en: string
  /** How a number is written on paper unless the organisation writes it otherwise: `{n}-Д`. */
  format: string
  /** For how many full years its documents are kept, 5 unless told: the product's defaults, which an organisation changes; no act names them. */
  years?: number
}

/** The registers in which documents are numbered, each from 1 in every year of an organisation. */
export const registers = {
  'distance-application': {
    kk: 'Қашықтан оқуға өтініштер',
    ru: 'Заявления на дистанционное обучение',
    en: 'Applications for distance learning',
    format: '{n}',
  },
  'distance-order': {
    kk: 'Қашықтан оқу бұйрықтары',
    ru: 'Приказы о дистанционном обучении',
    en: 'Orders on distance learning',
    format: '{n}-Д',
    years: 75,
  },
  'distance-plan': {
    kk: 'Жеке оқу жоспарлары мен кестелер',
    ru: 'Индивидуальные планы и графики',
    en: 'Individual plans and schedules',
    format: '{n}-ЖЖ',
  },
  'distance-acknowledgement': { kk: 'Танысу парақтары', ru: 'Листы ознакомления', en: 'Acknowledgement sheets', format: '{n}-Т' },
  certificate: { kk: 'Сертификаттар', ru: 'Сертификаты', en: 'Certificates', format: '{n}', years: 75 },
  'contingent-order': { kk: 'Контингент бұйрықтары', ru: 'Приказы по контингенту', en: 'Contingent orders', format: '{n}-К', years: 75 },
  'organisation-order': {
    kk: 'Негізгі қызмет бойынша бұйрықтар',
    ru: 'Приказы по основной деятельности',
    en: 'Orders on the main activity',
    format: '{n}-НҚ',
    years: 10,
  },
  'council-minutes': { kk: 'Кеңес хаттамалары', ru: 'Протоколы советов', en: 'Minutes of councils', format: '{n}-Х', years: 10 },
  'council-extract': { kk: 'Хаттамадан үзінділер', ru: 'Выписки из протоколов', en: 'Extracts from minutes', format: '{n}-Ү' },
  'status-certificate': { kk: 'Анықтамалар', ru: 'Справки', en: 'Certificates of status', format: '{n}-А', years: 3 },
  transcript: {
    kk: 'Транскриптер мен оқу карталары',
    ru: 'Транскрипты и учебные карточки',
    en: 'Transcripts and study cards',
    format: '{n}-ТР',
  },
  'office-paper': {
    kk: 'Ішкі құжаттар',
    ru: 'Внутренние документы',
    en: 'Internal papers',
    format: '{n}-ІҚ',
  },
  'individual-plan': {
    kk: 'Жеке оқу жоспарлары',
    ru: 'Индивидуальные учебные планы',
    en: 'Individual study plans',
    format: '{n}-ЖП',
  },
} as const satisfies Record<string, RegisterEntry>

export type Register = keyof typeof registers
// The keys of the literal above.
export const registerNames = Object.keys(registers) as [Register, ...Register[]]

const formatShape = /^[\p{L}\p{N}\s/.()№-]*\{n\}[\p{L}\p{N}\s/.(){}№-]*$/u

/** Whether a format gives each number of a year a label of its own: `{n}` once, `{year}` at most once, nothing else in braces. */
export const isNumberFormat = (format: string): boolean => {
  const known = format.replace('{n}', '').replace('{year}', '')
  return format.length <= 40 && format.split('{n}').length === 2 && !/[{}]/.test(known) && formatShape.test(format.replace('{year}', ''))
}

/** The number as it is written on the paper: `214-Д`, or as the organisation's own format says: `214-ҚО/2026`. */
export const numberLabel = (register: Register, number: number, year?: number, format: string = registers[register].format): string =>
  format.replace('{n}', String(number)).replace('{year}', year === undefined ? '' : String(year))

/** For how many full years after the document's own year it is kept, unless the organisation says otherwise. */
export const retentionYears = (register: Register): number => {
  const entry: RegisterEntry = registers[register]
  return entry.years ?? 5
}
