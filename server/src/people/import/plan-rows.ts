import {
  readRow,
  type FaultCode,
  type ImportDefaults,
  type ImportField,
  type ImportKind,
  type ReadRow,
  type RowFault,
  type RowOutcome,
} from '@dala/domain/people'
import { foldKazakh, lower } from '@dala/locale'
import { newId, type Trx } from '#lib/db'
import type { Sealer } from '#lib/seal'
import { iinColumns, iinIndex } from '../iin.ts'
import { nameColumns } from '../person-names.ts'
import {
  findGuardianships,
  findLearners,
  findPeople,
  findStaffRows,
  type KnownLearner,
  type KnownPair,
  type KnownPerson,
  type KnownStaff,
  type KnownUnit,
  type LearnerUpsert,
  type PairUpsert,
  type PersonUpsert,
} from './registry.queries.ts'

export interface SourceRow {
  number: number
  cells: string[]
}

/** What a row would do to the registry; nothing when it is a fault or says nothing new. */
export interface RowPlan {
  number: number
  outcome: RowOutcome
  faults: RowFault[]
  people: PersonUpsert[]
  learner: LearnerUpsert | null
  staff: KnownStaff | null
  pairs: PairUpsert[]
  /** The paper order that enrols the learner. */
  order: { number: string; date: string; learnerId: string } | null
}

export interface PlanParts {
  orgId: string
  sealer: Sealer
  kind: ImportKind
  mapping: readonly (ImportField | null)[]
  defaults: ImportDefaults
  unitIdOf: UnitFinder
  today: string
}

/** Why a person of a list has no identity number; shown on the card until somebody fills it in. */
const absentReason = 'Тізімде көрсетілмеген · Не указан в списке'

/**
 * Compares a batch of rows with the registry. Nothing is written.
 * A row means the person with its identity number, else the one with its external number (importing twice changes nothing).
 */
export async function planRows(trx: Trx, parts: PlanParts, rows: readonly SourceRow[]): Promise<RowPlan[]> {
  const { orgId, sealer, kind, mapping, defaults } = parts
  const readings = rows.map((row) => ({ ...row, ...readRow(kind, row.cells, mapping, defaults) }))
  const iins = readings.flatMap(({ row }) => [row.iin, row.childIin, row.guardian?.iin ?? null]).filter((iin) => iin !== null)
  const externalIds = readings.flatMap(({ row }) => [row.externalId, row.childExternalId]).filter((id) => id !== null)
  const people = await findPeople(
    trx,
    orgId,
    [...new Set(iins)].map((iin) => iinIndex(sealer, orgId, iin)),
    [...new Set(externalIds)],
  )
  const ids = people.map((person) => person.id)
  const known: Known = {
    byIin: new Map(people.flatMap((person) => (person.iin_index === null ? [] : [[person.iin_index.toString('hex'), person]]))),
    byExternalId: new Map(people.flatMap((person) => (person.external_id === null ? [] : [[person.external_id, person]]))),
    learners: new Map((kind === 'staff' ? [] : await findLearners(trx, orgId, ids)).map((learner) => [learner.person_id, learner])),
    staff: new Map((kind === 'staff' ? await findStaffRows(trx, orgId, ids) : []).map((member) => [member.person_id, member])),
    pairs: kind === 'staff' ? [] : await findGuardianships(trx, orgId, ids),
    fresh: new Map(),
  }
  return readings.map((reading) => planRow(parts, known, reading))
}

interface Known {
  byIin: Map<string, KnownPerson>
  byExternalId: Map<string, KnownPerson>
  learners: Map<string, KnownLearner>
  staff: Map<string, KnownStaff>
  pairs: KnownPair[]
  /** Guardians that this batch adds, by the hash of their number: brothers and sisters share one. */
  fresh: Map<string, PersonUpsert>
}

function planRow(parts: PlanParts, known: Known, reading: { number: number; row: ReadRow; faults: RowFault[] }): RowPlan {
  const { orgId, sealer, kind, mapping, unitIdOf, today } = parts
  const { row, number } = reading
  const faults = [...reading.faults]
  const column = (field: ImportField) => {
    const at = mapping.indexOf(field)
    return at < 0 ? null : at
  }
  const fault = (field: ImportField | null, code: FaultCode): null => {
    faults.push({ column: field === null ? null : column(field), code })
    return null
  }
  const hex = (iin: string) => iinIndex(sealer, orgId, iin).toString('hex')
  const personOf = (iin: string | null, externalId: string | null) =>
    (iin === null ? undefined : known.byIin.get(hex(iin))) ?? (externalId === null ? undefined : known.byExternalId.get(externalId))

  const person = personOf(row.iin, row.externalId)
  const holder = row.externalId === null ? undefined : known.byExternalId.get(row.externalId)
  if (
    holder !== undefined &&
    (holder.id !== person?.id || (row.iin !== null && holder.iin_index !== null && holder.iin_index.toString('hex') !== hex(row.iin)))
  )
    fault('externalId', 'taken-external-id')
  const unit = (field: 'group' | 'unit', text: string | null) =>
    text === null ? null : (unitIdOf(field, text) ?? fault(field, field === 'group' ? 'unknown-group' : 'unknown-unit'))

  const plan: RowPlan = { number, outcome: 'same', faults, people: [], learner: null, staff: null, pairs: [], order: null }
  const own = mergePerson(sealer, orgId, person, row)
  if (own.changed) plan.people.push(own.values)

  if (kind === 'learners') {
    const current = known.learners.get(own.values.id)
    const groupId = unit('group', row.group)
    const isApplicant = current === undefined || current.status === 'applicant'
    if (!isApplicant && groupId !== null && groupId !== current.group_id) fault('group', 'group-differs')
    const merged = mergeLearner(own.values.id, current, row, isApplicant, groupId)
    if (merged.changed) plan.learner = merged.values
    if (row.order !== null && isApplicant) {
      if (row.order.date > today) fault('orderDate', 'bad-date')
      if (merged.values.group_id === null && row.group === null) fault('group', 'group-missing')
      plan.order = { ...row.order, learnerId: own.values.id }
      plan.learner = merged.values
    }
    if (row.guardian !== null) planGuardian(own.values.id, row.guardian)
  }
  if (kind === 'staff') {
    const current = known.staff.get(own.values.id)
    const unitId = unit('unit', row.unit) ?? current?.unit_id ?? null
    const position = row.position ?? current?.position_kk ?? ''
    const values: KnownStaff = {
      person_id: own.values.id,
      position_kk: current !== undefined && row.position === null ? current.position_kk : position,
      position_ru:
        current !== undefined && (row.position === null || current.position_kk === row.position) ? current.position_ru : position,
      position_en:
        current !== undefined && (row.position === null || current.position_kk === row.position) ? current.position_en : position,
      unit_id: unitId,
      hired_on: row.hiredOn ?? current?.hired_on ?? null,
    }
    if (current === undefined || !isSame(values, current)) plan.staff = values
  }
  if (kind === 'guardians') {
    const child = personOf(row.childIin, row.childExternalId)
    if ((row.childIin !== null || row.childExternalId !== null) && (child === undefined || !known.learners.has(child.id)))
      fault(row.childIin === null ? 'childExternalId' : 'childIin', 'unknown-child')
    if (child !== undefined) planPair(own.values.id, child.id, row.relation)
  }

  if (faults.length > 0) return { number, outcome: 'fault', faults, people: [], learner: null, staff: null, pairs: [], order: null }
  const touches = plan.people.length > 0 || plan.learner !== null || plan.staff !== null || plan.pairs.length > 0 || plan.order !== null
  plan.outcome = !touches ? 'same' : person === undefined ? 'new' : 'changed'
  return plan

  function planPair(guardianId: string, childId: string, relation: PairUpsert['relation']): void {
    const pair = known.pairs.find((each) => each.guardian_id === guardianId && each.child_id === childId)
    const isKept = pair !== undefined && pair.ended_at === null && (pair.relation === relation || column('relation') === null)
    if (!isKept) plan.pairs.push({ guardian_id: guardianId, child_id: childId, relation })
  }

  function planGuardian(childId: string, guardian: NonNullable<ReadRow['guardian']>): void {
    const whole = lower([guardian.surname, guardian.givenName, guardian.patronymic].filter((part) => part !== '').join(' '))
    // Without a number the guardian is the child's guardian of the same name.
    const same = known.pairs.find((pair) => pair.child_id === childId && pair.ended_at === null && pair.lower_name === whole)
    if (guardian.iin === null && same !== undefined) return
    const key = guardian.iin === null ? null : hex(guardian.iin)
    const added = key === null ? undefined : known.fresh.get(key)
    if (added !== undefined) return planPair(added.id, childId, guardian.relation)
    const said = {
      ...guardian,
      externalId: null,
      latinName: null,
      birthDate: null,
      phone: guardian.phone || null,
      email: guardian.email || null,
    }
    const merged = mergePerson(sealer, orgId, key === null ? undefined : known.byIin.get(key), said)
    if (merged.changed) plan.people.push(merged.values)
    if (key !== null && faults.length === 0) known.fresh.set(key, merged.values)
    planPair(merged.values.id, childId, guardian.relation)
  }
}

const isSame = <T extends object>(a: T, b: { readonly [K in keyof T]: unknown }): boolean =>
  (Object.keys(a) as (keyof T)[]).every((key) => a[key] === b[key]) // keys of the object itself

type Said = Pick<ReadRow, 'surname' | 'givenName' | 'patronymic' | 'iin' | 'externalId' | 'latinName' | 'birthDate' | 'email' | 'phone'>

/** A person after the row: what the row says, else what the registry knows. */
function mergePerson(
  sealer: Sealer,
  orgId: string,
  person: KnownPerson | undefined,
  said: Said,
): { values: PersonUpsert; changed: boolean } {
  const id = person?.id ?? newId()
  const names = nameColumns({ surname: said.surname, givenName: said.givenName, patronymic: said.patronymic || (person?.patronymic ?? '') })
  const isNewIin = said.iin !== null && person?.iin_index?.equals(iinIndex(sealer, orgId, said.iin)) !== true
  const iin = isNewIin
    ? iinColumns(sealer, orgId, id, said.iin)
    : { iin_sealed: person?.iin_sealed ?? null, iin_index: person?.iin_index ?? null }
  const values: PersonUpsert = {
    id,
    ...names,
    ...iin,
    iin_absent_reason: iin.iin_index === null ? (person?.iin_absent_reason ?? absentReason) : '',
    latin_name: said.latinName ?? person?.latin_name ?? '',
    birth_date: said.birthDate ?? person?.birth_date ?? null,
    email: said.email ?? person?.email ?? '',
    phone: said.phone ?? person?.phone ?? '',
    external_id: said.externalId ?? person?.external_id ?? null,
  }
  if (person === undefined || isNewIin) return { values, changed: true }
  const { surname, given_name, patronymic, latin_name, birth_date, email, phone, external_id } = person
  return { values, changed: !isSame({ surname, given_name, patronymic, latin_name, birth_date, email, phone, external_id }, values) }
}

function mergeLearner(
  id: string,
  current: KnownLearner | undefined,
  row: ReadRow,
  isApplicant: boolean,
  groupId: string | null,
): { values: LearnerUpsert; changed: boolean } {
  const values: LearnerUpsert = {
    person_id: id,
    number: row.number ?? current?.number ?? '',
    level: row.level ?? current?.level ?? 'additional',
    study_form: (isApplicant ? row.studyForm : null) ?? current?.study_form ?? 'full-time',
    study_year: (isApplicant ? row.studyYear : null) ?? current?.study_year ?? null,
    group_id: (isApplicant ? groupId : null) ?? current?.group_id ?? null,
    language: (isApplicant ? row.language : null) ?? current?.language ?? 'kk',
  }
  return { values, changed: current === undefined || !isSame(values, current) }
}

const unitKey = (text: string): string => foldKazakh(text).replace(/[^\p{L}\p{N}]+/gu, '')

/** Finds a unit by its code or by its name in any language; marks, spaces and case do not matter. */
export type UnitFinder = (field: 'group' | 'unit', text: string) => string | null

export function unitFinder(units: readonly KnownUnit[]): UnitFinder {
  const index = { group: new Map<string, string>(), unit: new Map<string, string>() }
  for (const unit of units)
    for (const name of [unit.name_en, unit.name_ru, unit.name_kk, unit.code]) {
      if (name === '') continue
      index.unit.set(unitKey(name), unit.id)
      if (unit.kind === 'group' || unit.kind === 'class') index.group.set(unitKey(name), unit.id)
    }
  return (field, text) => index[field].get(unitKey(text)) ?? null
}
