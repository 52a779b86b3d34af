import {
  type annulNumber as annulApi,
  type exportJournal as exportApi,
  isNumberFormat,
  type listJournal as journalApi,
  numberLabel,
  type Register,
  registerNames,
  registers,
  retentionYears,
} from '@dala/domain/documents'
import type { BodyOf, QueryOf } from '@dala/domain/contract'
import { type Actor, holds } from '@dala/domain/identity'
import { formatDate, type Locale, toIsoDate } from '@dala/locale'
import { decodeCursor, missing, newId, nextPage, type Db } from '#lib/db'
import { emit, personal } from '#lib/events'
import { problem } from '#lib/problems'
import { tableFile, type SheetColumn } from '#lib/spreadsheet'
import { findByNumber, getRow, nextNumber } from './documents.queries.ts'
import { listYears, saveYears } from './holds.queries.ts'
import { nameOf } from './list-documents.ts'
import {
  annulReserved,
  findFormat,
  findNoteOf,
  insertNote,
  type JournalLine as Line,
  listFormats,
  listJournal as journalRows,
  listRegisters as countRegisters,
  saveFormat,
} from './numbers.queries.ts'
import { unitsInReach } from './policy.ts'

/** The registers with their formats, terms and years. */
export const listRegisters = (db: Db, actor: Actor) =>
  db.transaction(async (trx) => {
    const formats = new Map((await listFormats(trx, db.orgId)).map((each) => [each.register, each.format]))
    const kept = new Map((await listYears(trx, db.orgId)).map((each) => [each.register, each.years]))
    const counts = await countRegisters(trx, db.orgId)
    return {
      items: registerNames.map((register) => ({
        register,
        name: nameOf(register),
        format: formats.get(register) ?? registers[register].format,
        keptYears: kept.get(register) ?? retentionYears(register),
        years: counts.filter((each) => each.register === register).map(({ register: _, ...year }) => year),
      })),
      can: { change: holds(actor, 'documents.templates'), reserve: holds(actor, 'documents.write') },
    }
  })

const shown = (line: Line) => ({
  number: line.number,
  label: line.label,
  state: line.state,
  documentId: line.document_id,
  noteId: line.note_id,
  datedOn: line.dated_on,
  title: line.document_id === null ? null : { kk: line.title_kk, ru: line.title_ru, en: line.title_en },
  about: line.about_name,
  by: line.by_name,
  reason: line.reason,
})

/** A year of a register, every number once. A reader of one unit sees the numbers, and names of the own learners only. */
export const listJournal = (db: Db, actor: Actor, register: Register, query: QueryOf<typeof journalApi>) =>
  db.transaction(async (trx) => {
    const [before = null] = query.after === undefined ? [] : decodeCursor(query.after, 1)
    const rows = await journalRows(trx, db.orgId, unitsInReach(actor), {
      ...query,
      register,
      before: before === null ? null : Number(before),
    })
    const page = nextPage(rows, query.limit, (row) => [String(row.number)])
    return { items: page.items.map(shown), next: page.next }
  })

const atOnce = 1000

async function* allLines(db: Db, actor: Actor, register: Register, query: QueryOf<typeof exportApi>): AsyncGenerator<Line> {
  let before: number | null = null
  for (;;) {
    const at: number | null = before
    const rows: Line[] = await db.transaction((trx) =>
      journalRows(trx, db.orgId, unitsInReach(actor), { ...query, register, before: at, limit: atOnce }),
    )
    yield* rows.slice(0, atOnce)
    const last: Line | undefined = rows[atOnce - 1]
    if (rows.length <= atOnce || last === undefined) return
    before = last.number
  }
}

const columnWords: Record<Locale, readonly [string, string, string, string, string, string, string]> = {
  kk: ['Нөмірі', 'Күні', 'Құжат', 'Кім туралы', 'Тіркеген', 'Күйі', 'Себебі'],
  ru: ['Номер', 'Дата', 'Документ', 'О ком', 'Зарегистрировал(а)', 'Состояние', 'Причина'],
  en: ['Number', 'Date', 'Document', 'About', 'Registered by', 'State', 'Reason'],
}
const stateWords: Record<Locale, Record<Line['state'], string>> = {
  kk: { document: 'тіркелген', reserved: 'сақталған', annulled: 'жойылған' },
  ru: { document: 'зарегистрирован', reserved: 'зарезервирован', annulled: 'аннулирован' },
  en: { document: 'registered', reserved: 'reserved', annulled: 'annulled' },
}

/** A year of a register as a table. */
export function exportJournal(db: Db, actor: Actor, register: Register, query: QueryOf<typeof exportApi>, locale: Locale) {
  const [number, date, title, about, by, state, reason] = columnWords[locale]
  const columns: SheetColumn<Line>[] = [
    { title: number, value: (line) => line.label, text: true, width: 16 },
    { title: date, value: (line) => formatDate(line.dated_on), width: 12 },
    { title, value: (line) => line[`title_${locale}`], width: 50 },
    { title: about, value: (line) => line.about_name ?? '', width: 34 },
    { title: by, value: (line) => line.by_name ?? '', width: 34 },
    { title: state, value: (line) => stateWords[locale][line.state], width: 18 },
    { title: reason, value: (line) => line.reason ?? '', width: 40 },
  ]
  return tableFile(query.format, `${register}-${query.year}`, columns, allLines(db, actor, register, query))
}

/** How numbers are written from now on. */
export const setNumberFormat = (db: Db, actor: Actor, register: Register, format: string, now: Date) =>
  db.transaction(async (trx) => {
    if (!isNumberFormat(format)) throw problem('documents.number-format')
    const before = await findFormat(trx, actor.orgId, register)
    await saveFormat(trx, { org_id: actor.orgId, register, format, changed_by: actor.personId, changed_at: now })
    await emit(trx, actor, 'documents.format-changed', { subject: ['register', null], payload: { register, before, format }, at: now })
    return null
  })

/** For how many years the documents of a register are kept; nothing is removed by it. */
export const setRetention = (db: Db, actor: Actor, register: Register, years: number, now: Date) =>
  db.transaction(async (trx) => {
    await saveYears(trx, { org_id: actor.orgId, register, years, changed_by: actor.personId, changed_at: now })
    await emit(trx, actor, 'documents.retention-changed', { subject: ['register', null], payload: { register, years }, at: now })
    return null
  })

/** Keeps the next number for a paper that is still to come. */
export const reserveNumber = (db: Db, actor: Pick<Actor, 'orgId' | 'personId'>, register: Register, reason: string, now: Date) =>
  db.transaction(async (trx) => {
    const year = Number(toIsoDate(now).slice(0, 4))
    const number = await nextNumber(trx, actor.orgId, register, year)
    const label = numberLabel(register, number, year, await findFormat(trx, actor.orgId, register))
    const id = newId()
    await insertNote(trx, {
      org_id: actor.orgId,
      id,
      register,
      year,
      number,
      label,
      state: 'reserved',
      reason,
      by_id: actor.personId,
      at: now,
    })
    await emit(trx, actor, 'documents.number-reserved', {
      subject: ['number', id],
      payload: { register, year, number, label, reason: personal(reason) },
      at: now,
    })
    return { id, label }
  })

/** Annuls a number: kept ones without a paper, and those of a document, which stays in the register with the reason. */
export const annulNumber = (db: Db, actor: Actor, register: Register, body: BodyOf<typeof annulApi>, now: Date) =>
  db.transaction(async (trx) => {
    const { orgId, personId } = actor
    const note = await findNoteOf(trx, orgId, register, body.year, body.number)
    if (note?.state === 'annulled') throw problem('documents.already-annulled')
    const document = await findByNumber(trx, orgId, register, body.year, body.number)
    if (note === undefined && document === undefined) return missing('number', String(body.number))
    // A number of a document that the actor's units do not reach is not there.
    if (document !== undefined) await getRow(trx, orgId, document.id, unitsInReach(actor))
    const id = note?.id ?? newId()
    if (note !== undefined) await annulReserved(trx, orgId, note.id, { ended_by: personId, ended_at: now, ended_reason: body.reason })
    else if (document !== undefined)
      await insertNote(trx, {
        org_id: orgId,
        id,
        register,
        year: body.year,
        number: body.number,
        label: document.label,
        state: 'annulled',
        reason: body.reason,
        document_id: document.id,
        by_id: personId,
        at: now,
      })
    await emit(trx, actor, 'documents.number-annulled', {
      subject: document === undefined ? ['number', id] : ['document', document.id],
      about: document?.about_id ?? null,
      payload: {
        register,
        year: body.year,
        number: body.number,
        label: document?.label ?? note?.label ?? '',
        reason: personal(body.reason),
      },
      at: now,
    })
    return null
  })
