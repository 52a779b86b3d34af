import { sql } from 'kysely'
import type { ProgrammeFields as Fields } from '@dala/domain/curricula'
import { missing, newId, type Trx } from '#lib/db'

import './curricula.tables.ts'

/** A programme as it is kept; what a seed leaves out is empty. */
export type ProgrammeFields = Pick<Fields, 'code' | 'name' | 'level' | 'credits' | 'hours' | 'registerNumber'> & Partial<Fields>

const programmeColumns = (fields: ProgrammeFields) => ({
  code: fields.code,
  name_kk: fields.name.kk,
  name_ru: fields.name.ru,
  name_en: fields.name.en,
  level: fields.level,
  credits: fields.credits,
  hours: fields.hours,
  register_number: fields.registerNumber,
  register_date: fields.registerDate ?? null,
  field: fields.field ?? null,
  speciality_code: fields.specialityCode ?? '',
  study_forms: fields.studyForms ?? ['full-time'],
  languages: fields.languages ?? ['kk'],
  standard: fields.standard ?? '',
  licence_id: fields.licenceId ?? null,
  agreement_number: fields.agreement?.number ?? '',
  agreement_date: fields.agreement?.date ?? null,
  agreement_with: fields.agreement?.with ?? '',
})

/** @param id given by a seed, so that other parts of the demo can point to it */
export async function insertProgramme(trx: Trx, orgId: string, fields: ProgrammeFields, now: Date, id = newId()): Promise<string> {
  await trx
    .insertInto('curricula.programme')
    .values({ org_id: orgId, id, ...programmeColumns(fields), created_at: now })
    .execute()
  return id
}

export const updateProgramme = (trx: Trx, orgId: string, id: string, fields: ProgrammeFields, archivedAt: Date | null) =>
  trx
    .updateTable('curricula.programme')
    .set({ ...programmeColumns(fields), archived_at: archivedAt })
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .execute()

/** Whether another programme in use has the code. */
export async function isCodeTaken(trx: Trx, orgId: string, code: string, except: string | null): Promise<boolean> {
  const row = await trx
    .selectFrom('curricula.programme')
    .select('id')
    .where('org_id', '=', orgId)
    .where('code', '=', code)
    .where('archived_at', 'is', null)
    .$if(except !== null, (query) => query.where('id', '<>', except ?? ''))
    .executeTakeFirst()
  return row !== undefined
}

const programmes = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('curricula.programme as p')
    .select([
      'p.id',
      'p.code',
      'p.name_kk',
      'p.name_ru',
      'p.name_en',
      'p.level',
      'p.credits',
      'p.hours',
      'p.register_number',
      'p.register_date',
      'p.field',
      'p.speciality_code',
      'p.study_forms',
      'p.languages',
      'p.standard',
      'p.licence_id',
      'p.agreement_number',
      'p.agreement_date',
      'p.agreement_with',
      'p.archived_at',
    ])
    .select((eb) =>
      eb
        .selectFrom('curricula.discipline as d')
        .select(eb.fn.countAll<number>().as('n'))
        .whereRef('d.org_id', '=', 'p.org_id')
        .whereRef('d.programme_id', '=', 'p.id')
        .where('d.archived_at', 'is', null)
        .as('disciplines'),
    )
    .where('p.org_id', '=', orgId)

export type ProgrammeRow = Awaited<ReturnType<typeof getProgramme>>

export async function getProgramme(trx: Trx, orgId: string, id: string) {
  return (await programmes(trx, orgId).where('p.id', '=', id).executeTakeFirst()) ?? missing('programme', id)
}

export interface Filter {
  search: string | undefined
  archived: boolean
  after: { key: string; id: string } | null
  limit: number
}

const likePattern = (search: string): string => `%${search.replace(/[\\%_]/g, (letter) => `\\${letter}`)}%`

/** Programmes by code, one more than asked for. */
export const listProgrammeRows = (trx: Trx, orgId: string, filter: Filter) =>
  programmes(trx, orgId)
    .where('p.archived_at', filter.archived ? 'is not' : 'is', null)
    .$if(Boolean(filter.search), (query) => {
      const pattern = likePattern(filter.search ?? '')
      return query.where((eb) =>
        eb.or([
          eb('p.code', 'ilike', pattern),
          eb('p.name_kk', 'ilike', pattern),
          eb('p.name_ru', 'ilike', pattern),
          eb('p.name_en', 'ilike', pattern),
        ]),
      )
    })
    .$if(filter.after !== null, (query) =>
      query.where(sql<boolean>`(p.code, p.id) > (${filter.after?.key ?? ''}, ${filter.after?.id ?? ''}::uuid)`),
    )
    .orderBy('p.code')
    .orderBy('p.id')
    .limit(filter.limit + 1)
    .execute()

export interface DisciplineFields {
  programmeId: string | null
  code: string
  name: { kk: string; ru: string; en: string }
  credits: number | null
  hours: number | null
}

const disciplineColumns = (fields: DisciplineFields) => ({
  programme_id: fields.programmeId,
  code: fields.code,
  name_kk: fields.name.kk,
  name_ru: fields.name.ru,
  name_en: fields.name.en,
  credits: fields.credits,
  hours: fields.hours,
})

/** @param id given by a seed, so that other parts of the demo can point to it */
export async function insertDiscipline(trx: Trx, orgId: string, fields: DisciplineFields, now: Date, id = newId()): Promise<string> {
  await trx
    .insertInto('curricula.discipline')
    .values({ org_id: orgId, id, ...disciplineColumns(fields), created_at: now })
    .execute()
  return id
}

export const updateDiscipline = (trx: Trx, orgId: string, id: string, fields: DisciplineFields, archivedAt: Date | null) =>
  trx
    .updateTable('curricula.discipline')
    .set({ ...disciplineColumns(fields), archived_at: archivedAt })
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .execute()

const disciplines = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('curricula.discipline as d')
    .leftJoin('curricula.programme as p', (join) => join.onRef('p.org_id', '=', 'd.org_id').onRef('p.id', '=', 'd.programme_id'))
    .select(['d.id', 'd.programme_id', 'd.code', 'd.name_kk', 'd.name_ru', 'd.name_en', 'd.credits', 'd.hours', 'd.archived_at'])
    .select(['p.name_kk as programme_kk', 'p.name_ru as programme_ru', 'p.name_en as programme_en'])
    .select((eb) => [
      eb
        .selectFrom('courses.offering as o')
        .select(eb.fn.countAll<number>().as('n'))
        .whereRef('o.org_id', '=', 'd.org_id')
        .whereRef('o.discipline_id', '=', 'd.id')
        .as('offerings'),
      eb
        .selectFrom('courses.offering as o')
        .select(eb.fn.countAll<number>().as('n'))
        .whereRef('o.org_id', '=', 'd.org_id')
        .whereRef('o.discipline_id', '=', 'd.id')
        .where('o.status', '<>', 'closed')
        .as('open_offerings'),
    ])
    .where('d.org_id', '=', orgId)

export type DisciplineRow = Awaited<ReturnType<typeof getDiscipline>>

export async function getDiscipline(trx: Trx, orgId: string, id: string) {
  return (await disciplines(trx, orgId).where('d.id', '=', id).executeTakeFirst()) ?? missing('discipline', id)
}

/** Disciplines by name, one more than asked for. */
export const listDisciplineRows = (trx: Trx, orgId: string, filter: Filter & { programmeId: string | undefined }) =>
  disciplines(trx, orgId)
    .where('d.archived_at', filter.archived ? 'is not' : 'is', null)
    .$if(filter.programmeId !== undefined, (query) => query.where('d.programme_id', '=', filter.programmeId ?? ''))
    .$if(Boolean(filter.search), (query) => {
      const pattern = likePattern(filter.search ?? '')
      return query.where((eb) =>
        eb.or([
          eb('d.code', 'ilike', pattern),
          eb('d.name_kk', 'ilike', pattern),
          eb('d.name_ru', 'ilike', pattern),
          eb('d.name_en', 'ilike', pattern),
        ]),
      )
    })
    .$if(filter.after !== null, (query) =>
      query.where(sql<boolean>`(d.name_ru, d.id) > (${filter.after?.key ?? ''}, ${filter.after?.id ?? ''}::uuid)`),
    )
    .orderBy('d.name_ru')
    .orderBy('d.id')
    .limit(filter.limit + 1)
    .execute()
