import { planItemKinds, technologies, words, type Words } from '#regulations'
import { components, controls, type PlanItemFields } from './plan.schema.ts'

/** Columns of a plan as a table: on the page, in a workbook and in what is pasted. */
export const planColumnKeys = [
  'code',
  'kk',
  'ru',
  'en',
  'kind',
  'cycle',
  'component',
  'period',
  'credits',
  'hours',
  'control',
  'distance',
  'technologies',
  'online',
] as const
export type PlanColumnKey = (typeof planColumnKeys)[number]

export interface PlanColumn {
  readonly key: PlanColumnKey
  readonly title: Words
}

const titles: Readonly<Record<PlanColumnKey, Words>> = {
  code: words('Код', 'Индекс', 'Code'),
  kk: words('Атауы қазақша', 'Название на казахском', 'Name in Kazakh'),
  ru: words('Атауы орысша', 'Название на русском', 'Name in Russian'),
  en: words('Атауы ағылшынша', 'Название на английском', 'Name in English'),
  kind: words('Түрі', 'Вид', 'Kind'),
  cycle: words('Цикл', 'Цикл', 'Cycle'),
  component: words('Компонент', 'Компонент', 'Component'),
  period: words('Кезең', 'Период', 'Period'),
  credits: words('Кредит', 'Кредиты', 'Credits'),
  hours: words('Сағат', 'Часы', 'Hours'),
  control: words('Бақылау', 'Контроль', 'Control'),
  distance: words('Қашықтан', 'Дистанционно', 'At a distance'),
  technologies: words('Технология', 'Технология', 'Technology'),
  online: words('Онлайн мүмкін', 'Онлайн возможно', 'Possible online'),
}
export const planColumns: readonly PlanColumn[] = planColumnKeys.map((key) => ({ key, title: titles[key] }))

/** Words of the choices of a plan's line. */
export const planWords = {
  kind: {
    discipline: words('Пән', 'Дисциплина', 'Discipline'),
    module: words('Модуль', 'Модуль', 'Module'),
    practice: words('Практика', 'Практика', 'Practice'),
    'production-training': words('Өндірістік оқыту', 'Производственное обучение', 'Production training'),
    research: words('Ғылыми жұмыс', 'Научная работа', 'Research'),
    thesis: words('Диссертация, диплом жұмысы', 'Диссертация, дипломная работа', 'Thesis'),
    attestation: words('Қорытынды аттестаттау', 'Итоговая аттестация', 'Final attestation'),
  },
  component: {
    compulsory: words('Міндетті', 'Обязательный', 'Compulsory'),
    university: words('Ұйым компоненті', 'Компонент организации', 'Component of the organisation'),
    elective: words('Таңдау бойынша', 'По выбору', 'Elective'),
  },
  control: {
    none: words('–', '–', '–'),
    exam: words('Емтихан', 'Экзамен', 'Exam'),
    pass: words('Сынақ', 'Зачёт', 'Pass'),
    'graded-pass': words('Бағамен сынақ', 'Дифференцированный зачёт', 'Graded pass'),
    'course-work': words('Курстық жұмыс', 'Курсовая работа', 'Course work'),
    defence: words('Қорғау', 'Защита', 'Defence'),
  },
  technology: {
    network: words('Желілік', 'Сетевая', 'Network'),
    tv: words('Теледидарлық', 'Телевизионная', 'Television'),
    case: words('Кейс', 'Кейс', 'Case'),
  },
  yes: words('иә', 'да', 'yes'),
  no: words('жоқ', 'нет', 'no'),
} as const

const plain = (text: string): string => text.trim().toLowerCase()
const keyOf = <K extends string>(table: Readonly<Record<K, Words>>, keys: readonly K[], text: string): K | undefined =>
  keys.find((key) => [key, table[key].kk, table[key].ru, table[key].en].some((word) => plain(word) === plain(text)))

const numberOf = (text: string): number | null | undefined => {
  const digits = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  if (digits === '') return null
  const value = Number(digits)
  return Number.isFinite(value) && value >= 0 ? Math.round(value * 100) / 100 : undefined
}

/**
 * Puts the text of a cell into a line of a plan.
 * @returns the line, or null where the text cannot be read
 */
export function withCell(item: PlanItemFields, column: PlanColumnKey, text: string): PlanItemFields | null {
  const value = text.trim()
  switch (column) {
    case 'code':
      return { ...item, code: value.slice(0, 40) }
    case 'cycle':
      return { ...item, cycle: value.slice(0, 60) }
    case 'kk':
    case 'ru':
    case 'en':
      return { ...item, name: { ...item.name, [column]: value.slice(0, 300) } }
    case 'kind': {
      const kind = value === '' ? 'discipline' : keyOf(planWords.kind, planItemKinds, value)
      return kind === undefined ? null : { ...item, kind }
    }
    case 'component': {
      const component = value === '' ? 'compulsory' : keyOf(planWords.component, components, value)
      return component === undefined ? null : { ...item, component }
    }
    case 'control': {
      const control = value === '' ? 'none' : keyOf(planWords.control, controls, value)
      return control === undefined ? null : { ...item, control }
    }
    case 'period': {
      const period = numberOf(value)
      return period === undefined || (period !== null && (!Number.isInteger(period) || period < 1 || period > 40))
        ? null
        : { ...item, period }
    }
    case 'credits':
    case 'hours': {
      const amount = numberOf(value)
      return amount === undefined ? null : { ...item, [column]: amount }
    }
    case 'distance': {
      const distance = numberOf(value)
      if (distance === undefined) return null
      const volume = distance ?? 0
      return {
        ...item,
        distance: volume,
        byAuthority: Math.min(item.byAuthority, volume),
        technologies: volume > 0 && item.technologies.length === 0 ? ['network'] : item.technologies,
      }
    }
    case 'technologies': {
      const parts = value
        .split(/[,;]/)
        .map((part) => part.trim())
        .filter(Boolean)
      const found = parts.map((part) => keyOf(planWords.technology, technologies, part))
      return found.includes(undefined) ? null : { ...item, technologies: found.flatMap((each) => each ?? []) }
    }
    case 'online': {
      const yes = value === '' || [planWords.yes.kk, planWords.yes.ru, planWords.yes.en, '1', 'true', '+'].includes(plain(value))
      const no = [planWords.no.kk, planWords.no.ru, planWords.no.en, '0', 'false', '-', '–'].includes(plain(value))
      return yes || no ? { ...item, onlinePossible: yes } : null
    }
  }
}

export const emptyItem = (id: string): PlanItemFields => ({
  id,
  kind: 'discipline',
  cycle: '',
  component: 'compulsory',
  code: '',
  name: { kk: '', ru: '', en: '' },
  disciplineId: null,
  period: null,
  credits: null,
  hours: null,
  control: 'none',
  distance: 0,
  byAuthority: 0,
  mooc: 0,
  nonFormal: 0,
  technologies: [],
  onlinePossible: true,
  practice: null,
})

export interface ReadRows {
  readonly items: PlanItemFields[]
  readonly unread: { row: number; column: string; value: string }[]
}

/**
 * Reads a table as lines of a plan: columns by their heads in any of the three languages, or in the usual order where there is no head.
 * Volumes at a distance are read last, since they are measured by credits or hours. Rows without a name are passed over.
 */
export function readRows(table: readonly (readonly string[])[], newId: () => string): ReadRows {
  const head = table[0]?.map(
    (cell) => planColumns.find(({ key, title }) => [key, title.kk, title.ru, title.en].some((word) => plain(word) === plain(cell)))?.key,
  )
  const hasHead = head !== undefined && head.filter((key) => key !== undefined).length >= 2
  const columns: readonly (PlanColumnKey | undefined)[] = hasHead ? head : planColumnKeys
  const items: PlanItemFields[] = []
  const unread: ReadRows['unread'] = []
  for (const [index, cells] of table.entries()) {
    if ((hasHead && index === 0) || cells.every((cell) => cell.trim() === '')) continue
    let item = emptyItem(newId())
    for (const [place, key] of columns.entries()) {
      if (key === undefined) continue
      const value = cells[place] ?? ''
      const next = withCell(item, key, value)
      if (next === null) unread.push({ row: index + 1, column: key, value: value.slice(0, 100) })
      else item = next
    }
    if (item.name.kk !== '' || item.name.ru !== '' || item.name.en !== '') items.push(item)
  }
  return { items, unread }
}

/** What the clipboard of a spreadsheet holds: rows by line ends, cells by tabs, cells with line ends in quotes. */
export function pastedRows(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (quoted) {
      if (sign === '"' && text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else if (sign === '"') quoted = false
      else cell += sign
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === '\t') {
      row.push(cell)
      cell = ''
    } else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at += 1
      rows.push([...row, cell])
      row = []
      cell = ''
    } else cell += sign
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell])
  return rows
}
