import { normaliseLookalikes, parseDate } from '@dala/locale'
import { faultOfIin, tidyNumber } from './iin.rule.ts'
import { formOf, languageOf, levelOf, relationOf } from './import-words.ts'
import type { FaultCode, ImportDefaults, ImportField, ImportKind, RowFault } from './import.schema.ts'
import type { LearnerForm, LearnerLevel, Relation } from './shapes.ts'

export interface ReadName {
  surname: string
  givenName: string
  patronymic: string
}

/** A guardian named in the row of a learner. */
export interface ReadGuardian extends ReadName {
  iin: string | null
  phone: string
  email: string
  relation: Relation
}

/** What a row of a list says; null where it says nothing, so that an import does not empty what the registry knows. */
export interface ReadRow extends ReadName {
  iin: string | null
  externalId: string | null
  latinName: string | null
  birthDate: string | null
  email: string | null
  phone: string | null
  number: string | null
  level: LearnerLevel | null
  studyForm: LearnerForm | null
  studyYear: number | null
  /** code or name as written; looked up in the structure by the server */
  group: string | null
  language: 'kk' | 'ru' | 'en' | null
  order: { number: string; date: string } | null
  guardian: ReadGuardian | null
  relation: Relation
  childIin: string | null
  childExternalId: string | null
  position: string | null
  unit: string | null
  hiredOn: string | null
}

export interface RowReading {
  row: ReadRow
  faults: RowFault[]
}

/** A name in one cell: two or three words, the third with its own «ұлы», «қызы», «оғлы», «кызы»; anything else must be split by a person. */
export function splitName(text: string): ReadName | null {
  const [surname, givenName, ...rest] = text.trim().split(/\s+/)
  if (surname === undefined || surname === '' || givenName === undefined) return null
  if (rest.length <= 1) return { surname, givenName, patronymic: rest[0] ?? '' }
  if (rest.length === 2 && /^(ұлы|улы|қызы|кызы|оғлы|оглы)$/i.test(rest[1] ?? '')) return { surname, givenName, patronymic: rest.join(' ') }
  return null
}

/** Whether the chosen columns are enough to know who a row is about. */
export function isMappingEnough(kind: ImportKind, mapping: readonly (ImportField | null)[]): boolean {
  const has = (field: ImportField) => mapping.includes(field)
  const named = has('fullName') || has('givenName')
  const known = has('iin') || has('externalId')
  return named && known && (kind !== 'guardians' || has('childIin') || has('childExternalId'))
}

/**
 * Reads one row of a list.
 * @param cells texts of the file in its order
 * @param mapping for each column the field it fills
 * @returns what the row says, and everything that is wrong with it (a row with faults is not taken over)
 */
export function readRow(
  kind: ImportKind,
  cells: readonly string[],
  mapping: readonly (ImportField | null)[],
  defaults: ImportDefaults,
): RowReading {
  const faults: RowFault[] = []
  const columnOf = (field: ImportField): number | null => {
    const at = mapping.indexOf(field)
    return at < 0 ? null : at
  }
  const fault = (field: ImportField | null, code: FaultCode): null => {
    faults.push({ column: field === null ? null : columnOf(field), code })
    return null
  }
  const text = (field: ImportField): string | null => {
    const at = columnOf(field)
    const cell = at === null ? '' : (cells[at] ?? '').replace(/[\s\u00a0]+/g, ' ').trim()
    return cell === '' ? null : cell
  }
  const name = (field: ImportField): string => normaliseLookalikes(text(field) ?? '')
  const known = <T>(field: ImportField, code: FaultCode, read: (cell: string) => T | null): T | null => {
    const cell = text(field)
    return cell === null ? null : (read(cell) ?? fault(field, code))
  }
  const date = (field: ImportField) => known(field, 'bad-date', (cell) => parseDate(cell))
  const iin = (field: ImportField): string | null => {
    const cell = text(field)
    if (cell === null) return null
    const written = tidyNumber(cell)
    if (/^\d([.,]\d+)?e\+?\d+$/i.test(written)) return fault(field, 'iin-rounded')
    // A spreadsheet that took the number for a number has dropped its leading noughts.
    const whole = /^\d{8,11}$/.test(written) ? written.padStart(12, '0') : written
    const wrong = faultOfIin(whole)
    if (wrong === null) return whole
    return fault(field, wrong === 'check-digit' && written.length === 12 ? 'iin-check-digit' : 'iin-length')
  }
  const email = (field: ImportField) =>
    known(field, 'bad-email', (cell) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell) ? cell.toLowerCase() : null))
  const fullName = (whole: ImportField, parts: readonly [ImportField, ImportField, ImportField]): ReadName | null => {
    const [surname, givenName, patronymic] = parts.map(name)
    if (givenName) return { surname: surname ?? '', givenName, patronymic: patronymic ?? '' }
    const together = name(whole)
    if (together === '') return surname ? fault(parts[1], 'name-missing') : null
    return splitName(together) ?? fault(whole, 'name-not-split')
  }

  const own = fullName('fullName', ['surname', 'givenName', 'patronymic'])
  if (own === null && faults.length === 0) fault(columnOf('givenName') === null ? 'fullName' : 'givenName', 'name-missing')
  const ownIin = iin('iin')
  const externalId = text('externalId')
  if (ownIin === null && externalId === null && !faults.some((each) => each.code.startsWith('iin'))) fault(null, 'identity-missing')

  const row: ReadRow = {
    ...(own ?? { surname: '', givenName: '', patronymic: '' }),
    iin: ownIin,
    externalId,
    latinName: text('latinName'),
    birthDate: date('birthDate'),
    email: email('email'),
    phone: text('phone'),
    number: text('number'),
    level: known('level', 'bad-level', levelOf) ?? defaults.level ?? null,
    studyForm: known('studyForm', 'bad-form', formOf) ?? defaults.studyForm ?? null,
    studyYear: known('studyYear', 'bad-year', (cell) => (/^\d{1,2}$/.test(cell) && Number(cell) <= 12 ? Number(cell) : null)),
    group: text('group'),
    language: known('language', 'bad-language', languageOf) ?? defaults.language ?? null,
    order: null,
    guardian: null,
    relation: known('relation', 'bad-relation', relationOf) ?? defaults.relation ?? 'parent',
    childIin: kind === 'guardians' ? iin('childIin') : null,
    childExternalId: text('childExternalId'),
    position: text('position'),
    unit: text('unit'),
    hiredOn: date('hiredOn'),
  }
  if (kind === 'learners') {
    const number = text('orderNumber') ?? defaults.orderNumber ?? null
    const orderDate = date('orderDate') ?? defaults.orderDate ?? null
    if (number !== null && orderDate !== null) row.order = { number, date: orderDate }
    else if (number !== null || text('orderDate') !== null) fault(number === null ? 'orderNumber' : 'orderDate', 'order-incomplete')
    if (row.level === null && !faults.some((each) => each.code === 'bad-level')) fault('level', 'level-missing')
    row.guardian = guardianOf()
  }
  if (
    kind === 'guardians' &&
    row.childIin === null &&
    row.childExternalId === null &&
    !faults.some((each) => each.column === columnOf('childIin'))
  )
    fault('childIin', 'child-missing')
  return { row, faults }

  function guardianOf(): ReadGuardian | null {
    const who = fullName('guardianFullName', ['guardianSurname', 'guardianGivenName', 'guardianPatronymic'])
    if (who === null) return null
    return {
      ...who,
      iin: iin('guardianIin'),
      phone: text('guardianPhone') ?? '',
      email: email('guardianEmail') ?? '',
      relation: row.relation,
    }
  }
}
