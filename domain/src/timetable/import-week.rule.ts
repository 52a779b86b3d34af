import { foldKazakh } from '@dala/locale'
import type { LessonKind, WeekPattern } from './shapes.ts'

/** The columns of a file with a week; the first five are needed. */
export const importColumns = ['group', 'weekday', 'slot', 'subject', 'teacher', 'room', 'weeks', 'kind', 'part'] as const
export type ImportColumn = (typeof importColumns)[number]

/** What is wrong with a cell of a row; the heading is row 1. */
export interface ImportFault {
  row: number
  column: ImportColumn
  code: 'missing' | 'unknown' | 'several' | 'clash'
  value: string
}

/** A row of the file before its names are looked up. */
export interface WeekRow {
  row: number
  group: string
  weekday: number
  slot: number
  subject: string
  /** Several teachers are divided by a semicolon. */
  teachers: string[]
  room: string
  weeks: Exclude<WeekPattern, 'once'>
  kind: LessonKind
  part: number
}

/** A name reduced to what it says: no case, no marks, Kazakh letters folded. Names with one key are the same. */
export const nameKey = (name: string): string =>
  foldKazakh(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

// As schools, colleges and universities write them in three languages.
const headings: Record<ImportColumn, readonly string[]> = {
  group: ['Сынып', 'Топ', 'Класс', 'Группа', 'Class', 'Group', 'Сынып/топ', 'Класс/группа'],
  weekday: ['Апта күні', 'Күні', 'День недели', 'День', 'Weekday', 'Day'],
  slot: ['Сабақ нөмірі', 'Сабақ', 'Жұп', '№', 'Номер урока', 'Урок', 'Пара', 'Номер пары', 'Slot', 'Period', 'Lesson'],
  subject: ['Пән', 'Предмет', 'Дисциплина', 'Subject', 'Discipline', 'Course'],
  teacher: ['Мұғалім', 'Оқытушы', 'Учитель', 'Преподаватель', 'Педагог', 'Teacher', 'Lecturer'],
  room: ['Кабинет', 'Аудитория', 'Бөлме', 'Room'],
  weeks: ['Апта', 'Апталар', 'Неделя', 'Недели', 'Week', 'Weeks'],
  kind: ['Түрі', 'Сабақ түрі', 'Вид', 'Вид занятия', 'Тип', 'Kind', 'Type'],
  part: ['Топша', 'Подгруппа', 'Part', 'Subgroup'],
}

const weekdays: readonly (readonly string[])[] = [
  ['1', 'дүйсенбі', 'дс', 'понедельник', 'пн', 'monday', 'mon'],
  ['2', 'сейсенбі', 'сс', 'вторник', 'вт', 'tuesday', 'tue'],
  ['3', 'сәрсенбі', 'ср', 'среда', 'wednesday', 'wed'],
  ['4', 'бейсенбі', 'бс', 'четверг', 'чт', 'thursday', 'thu'],
  ['5', 'жұма', 'жм', 'пятница', 'пт', 'friday', 'fri'],
  ['6', 'сенбі', 'сб', 'суббота', 'saturday', 'sat'],
  ['7', 'жексенбі', 'жс', 'воскресенье', 'вс', 'sunday', 'sun'],
]

const patterns: Record<WeekRow['weeks'], readonly string[]> = {
  every: ['', 'әр апта', 'каждая', 'каждую', 'все', 'every', 'all', 'each'],
  odd: ['тақ', 'алымы', 'нечётная', 'нечетная', 'нечёт', 'числитель', 'odd'],
  even: ['жұп', 'бөлімі', 'чётная', 'четная', 'чёт', 'знаменатель', 'even'],
}

const kinds: Record<LessonKind, readonly string[]> = {
  lesson: ['', 'сабақ', 'урок', 'занятие', 'lesson', 'class'],
  lecture: ['дәріс', 'лекция', 'lecture'],
  seminar: ['семинар', 'практика', 'тәжірибелік сабақ', 'практическое занятие', 'seminar', 'practice'],
  laboratory: ['зертхана', 'зертханалық жұмыс', 'лабораторная', 'лабораторная работа', 'laboratory', 'lab'],
  consultation: ['консультация', 'кеңес', 'consultation'],
  exam: ['емтихан', 'экзамен', 'exam'],
}

const isOneOf = (words: readonly string[], key: string): boolean => words.some((word) => nameKey(word) === key)

/** Which column of the file holds what, by its heading. */
function placesOf(heading: readonly string[]): Partial<Record<ImportColumn, number>> {
  const keys = heading.map(nameKey)
  return Object.fromEntries(
    importColumns.flatMap((column) => {
      const at = keys.findIndex((key) => key !== '' && isOneOf(headings[column], key))
      return at < 0 ? [] : [[column, at]]
    }),
  )
}

/**
 * Reads a file with a week: a heading, then a lesson in each row. Empty rows are left out.
 * @returns the rows that are whole, and what is wrong in the others; a file without a needed column has one fault in row 1
 */
export function readWeekRows(table: readonly (readonly string[])[]): { rows: WeekRow[]; faults: ImportFault[] } {
  const [heading = [], ...body] = table
  const places = placesOf(heading)
  const lacking = importColumns.slice(0, 4).filter((column) => places[column] === undefined)
  if (lacking.length > 0) return { rows: [], faults: lacking.map((column) => ({ row: 1, column, code: 'missing', value: '' })) }
  const rows: WeekRow[] = []
  const faults: ImportFault[] = []
  body.forEach((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return
    const cell = (column: ImportColumn): string => cells[places[column] ?? -1]?.trim() ?? ''
    const read = readRow(index + 2, cell)
    if (Array.isArray(read)) faults.push(...read)
    else rows.push(read)
  })
  return { rows, faults }
}

function readRow(row: number, cell: (column: ImportColumn) => string): WeekRow | ImportFault[] {
  const faults: ImportFault[] = []
  const needed = (column: ImportColumn): string => {
    const value = cell(column)
    if (value === '') faults.push({ row, column, code: 'missing', value })
    return value
  }
  const known = <T>(column: ImportColumn, found: T | undefined): T | undefined => {
    if (found === undefined) faults.push({ row, column, code: 'unknown', value: cell(column) })
    return found
  }
  const keyed = <T extends string>(words: Record<T, readonly string[]>, column: ImportColumn): T | undefined =>
    (Object.keys(words) as T[]).find((each) => isOneOf(words[each], nameKey(cell(column)))) // the keys of the record
  const group = needed('group')
  const subject = needed('subject')
  const weekday = needed('weekday') === '' ? undefined : known('weekday', weekdayIn(cell('weekday')))
  const slot = needed('slot') === '' ? undefined : known('slot', numberIn(cell('slot'), 20))
  const weeks = known('weeks', keyed(patterns, 'weeks'))
  const kind = known('kind', keyed(kinds, 'kind'))
  const part = cell('part') === '' ? 0 : known('part', numberIn(cell('part'), 9))
  if (weekday === undefined || slot === undefined || weeks === undefined || kind === undefined || part === undefined || faults.length > 0)
    return faults
  const teachers = cell('teacher')
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return { row, group, weekday, slot, subject, teachers, room: cell('room').slice(0, 60), weeks, kind, part }
}

const weekdayIn = (text: string): number | undefined => {
  const at = weekdays.findIndex((words) => isOneOf(words, nameKey(text)))
  return at < 0 ? undefined : at + 1
}

const numberIn = (text: string, most: number): number | undefined => {
  const number = Number(/^\d{1,2}/.exec(text)?.[0] ?? Number.NaN)
  return number >= 0 && number <= most ? number : undefined
}
