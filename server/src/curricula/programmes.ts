import { fieldGroups, type Programme } from '@dala/domain/curricula'
import { studyForms } from '@dala/domain/regulations'
import { findLicence, isInForce } from './licences.queries.ts'
import type { Actor } from '@dala/domain/identity'
import { toIsoDate } from '@dala/locale'
import { decodeCursor, nextPage, type Db, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { problem } from '#lib/problems'
import * as rows from './curricula.queries.ts'

export interface ListQuery {
  search?: string | undefined
  after?: string | undefined
  limit: number
  archived: 'yes' | 'no'
}

/** Reads the key of the page before, and whether the archive is asked for. */
export function filterOf(query: ListQuery): rows.Filter {
  const [key, id] = query.after === undefined ? [] : decodeCursor(query.after, 2)
  return {
    search: query.search,
    archived: query.archived === 'yes',
    after: key === undefined ? null : { key: String(key), id: String(id) },
    limit: query.limit,
  }
}

export const programmeView = (row: rows.ProgrammeRow): Programme => ({
  id: row.id,
  code: row.code,
  name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
  level: row.level,
  credits: row.credits,
  hours: row.hours,
  registerNumber: row.register_number,
  registerDate: row.register_date,
  field: fieldGroups.find((field) => field === row.field) ?? null,
  specialityCode: row.speciality_code,
  studyForms: studyForms.filter((form) => row.study_forms.includes(form)),
  languages: (['kk', 'ru', 'en'] as const).filter((language) => row.languages.includes(language)),
  standard: row.standard,
  licenceId: row.licence_id,
  agreement: row.agreement_date === null ? null : { number: row.agreement_number, date: row.agreement_date, with: row.agreement_with },
  archived: row.archived_at !== null,
  disciplines: row.disciplines ?? 0,
})

export const listProgrammes = (db: Db, actor: Actor, query: ListQuery) =>
  db.transaction(async (trx) => {
    const page = nextPage(await rows.listProgrammeRows(trx, actor.orgId, filterOf(query)), query.limit, (row) => [row.code, row.id])
    return { items: page.items.map(programmeView), next: page.next }
  })

async function demandFreeCode(trx: Trx, actor: Actor, code: string, except: string | null): Promise<void> {
  if (await rows.isCodeTaken(trx, actor.orgId, code, except)) throw problem('curricula.code-taken', { code })
}

/** A programme may only be bound to a licence that is in force (A2010-4.a). */
async function demandLicence(
  trx: Trx,
  actor: Actor,
  licenceId: string | null | undefined,
  before: string | null,
  now: Date,
): Promise<void> {
  if (licenceId === null || licenceId === undefined || licenceId === before) return
  const licence = await findLicence(trx, actor.orgId, licenceId)
  if (licence === undefined || !isInForce(licence, toIsoDate(now))) throw problem('curricula.licence-not-valid')
}

export const createProgramme = (db: Db, actor: Actor, fields: rows.ProgrammeFields, now: Date) =>
  db.transaction(async (trx) => {
    await demandFreeCode(trx, actor, fields.code, null)
    await demandLicence(trx, actor, fields.licenceId, null, now)
    const id = await rows.insertProgramme(trx, actor.orgId, fields, now)
    const view = programmeView(await rows.getProgramme(trx, actor.orgId, id))
    await emit(trx, actor, 'curricula.programme-added', { subject: ['programme', id], payload: { code: fields.code, level: fields.level } })
    return view
  })

export const changeProgramme = (db: Db, actor: Actor, id: string, fields: rows.ProgrammeFields & { archived: boolean }, now: Date) =>
  db.transaction(async (trx) => {
    const before = await rows.getProgramme(trx, actor.orgId, id)
    if (!fields.archived) await demandFreeCode(trx, actor, fields.code, id)
    await demandLicence(trx, actor, fields.licenceId, before.licence_id, now)
    await rows.updateProgramme(trx, actor.orgId, id, fields, fields.archived ? (before.archived_at ?? now) : null)
    const view = programmeView(await rows.getProgramme(trx, actor.orgId, id))
    await emit(trx, actor, 'curricula.programme-changed', {
      subject: ['programme', id],
      payload: { code: fields.code, level: fields.level, archived: fields.archived },
    })
    return view
  })

/** The programmes that an organisation offers, by code, as its portal lists them; the first 200. */
export async function programmesOffered(trx: Trx, orgId: string) {
  const found = await rows.listProgrammeRows(trx, orgId, { search: undefined, archived: false, after: null, limit: 200 })
  return found.slice(0, 200).map((row) => ({ id: row.id, code: row.code, names: { kk: row.name_kk, ru: row.name_ru, en: row.name_en } }))
}
