interface RegisterEntry {
  kk: string
  ru: string
  en: string
  /** What stands after the number on paper, `-Д` for instance. */
  suffix: string
}

/** The registers in which documents are numbered, each from 1 in every year of an organisation. */
export const registers = {
  'distance-application': {
    kk: 'Қашықтан оқуға өтініштер',
    ru: 'Заявления на дистанционное обучение',
    en: 'Applications for distance learning',
    suffix: '',
  },
  'distance-order': {
    kk: 'Қашықтан оқу бұйрықтары',
    ru: 'Приказы о дистанционном обучении',
    en: 'Orders on distance learning',
    suffix: '-Д',
  },
  'distance-plan': {
    kk: 'Жеке оқу жоспарлары мен кестелер',
    ru: 'Индивидуальные планы и графики',
    en: 'Individual plans and schedules',
    suffix: '-ЖЖ',
  },
  'distance-acknowledgement': { kk: 'Танысу парақтары', ru: 'Листы ознакомления', en: 'Acknowledgement sheets', suffix: '-Т' },
  certificate: { kk: 'Сертификаттар', ru: 'Сертификаты', en: 'Certificates', suffix: '' },
  'contingent-order': { kk: 'Контингент бұйрықтары', ru: 'Приказы по контингенту', en: 'Contingent orders', suffix: '-К' },
} as const satisfies Record<string, RegisterEntry>

export type Register = keyof typeof registers
// The keys of the literal above.
export const registerNames = Object.keys(registers) as [Register, ...Register[]]

/** The number as it is written on the paper: `214-Д`. */
export const numberLabel = (register: Register, number: number): string => `${number}${registers[register].suffix}`
