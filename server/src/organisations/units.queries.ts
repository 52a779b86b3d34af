import type { UnitBody } from '@dala/domain/organisations'
import { sql } from 'kysely'
import { missing, type Trx } from '#lib/db'
import './organisations.tables.ts'

/** All units with the number of those who study and work in them. */
export const listUnitRows = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('organisations.unit as unit')
    .select([
      'unit.id',
      'unit.parent_id',
      'unit.kind',
      'unit.code',
      'unit.name_kk',
      'unit.name_ru',
      'unit.name_en',
      'unit.study_year',
      'unit.shift',
      'unit.language',
      'unit.archived_at',
      (eb) =>
        eb
          .selectFrom('people.learner')
          .select(sql<number>`count(*)::int`.as('count'))
          .where('people.learner.org_id', '=', orgId)
          .whereRef('people.learner.group_id', '=', 'unit.id')
          .where('people.learner.status', 'in', ['studying', 'academic-leave'])
          .as('learners'),
      (eb) =>
        eb
          .selectFrom('people.staff')
          .select(sql<number>`count(*)::int`.as('count'))
          .where('people.staff.org_id', '=', orgId)
          .whereRef('people.staff.unit_id', '=', 'unit.id')
          .where('people.staff.left_on', 'is', null)
          .as('staff'),
    ])
    .where('unit.org_id', '=', orgId)
    // A class of another school that visits a course is no part of the structure.
    .where('unit.kind', '<>', 'visiting')
    .$narrowType<{ kind: UnitBody['kind'] }>()
    .execute()

export type UnitRow = Awaited<ReturnType<typeof listUnitRows>>[number]

/** Locks the organisation's structure, so that two moves cannot close a circle together. */
export const lockStructure = (trx: Trx, orgId: string) =>
  trx.selectFrom('organisations.unit').select('id').where('org_id', '=', orgId).orderBy('id').forUpdate().execute()

export const findUnitByCode = (trx: Trx, orgId: string, kind: UnitBody['kind'], code: string) =>
  trx
    .selectFrom('organisations.unit')
    .select('id')
    .where('org_id', '=', orgId)
    .where('kind', '=', kind)
    .where('code', '=', code)
    .where('archived_at', 'is', null)
    .executeTakeFirst()

export const getUnit = (rows: readonly UnitRow[], id: string): UnitRow => rows.find((row) => row.id === id) ?? missing('unit', id)

const values = (body: Omit<UnitBody, 'kind' | 'parentId'>) => ({
  code: body.code,
  name_kk: body.names.kk,
  name_ru: body.names.ru,
  name_en: body.names.en,
  study_year: body.studyYear,
  shift: body.shift,
  language: body.language,
})

export const insertUnit = (trx: Trx, orgId: string, id: string, body: UnitBody, now: Date) =>
  trx
    .insertInto('organisations.unit')
    .values({ org_id: orgId, id, kind: body.kind, parent_id: body.parentId, ...values(body), created_at: now })
    .execute()

export const updateUnit = (trx: Trx, orgId: string, id: string, body: Omit<UnitBody, 'kind' | 'parentId'>) =>
  trx.updateTable('organisations.unit').set(values(body)).where('org_id', '=', orgId).where('id', '=', id).execute()

export const setParent = (trx: Trx, orgId: string, id: string, parentId: string | null) =>
  trx.updateTable('organisations.unit').set({ parent_id: parentId }).where('org_id', '=', orgId).where('id', '=', id).execute()

export const setArchived = (trx: Trx, orgId: string, ids: readonly string[], at: Date | null) =>
  trx
    .updateTable('organisations.unit')
    .set({ archived_at: at })
    .where('org_id', '=', orgId)
    .where('id', 'in', [...ids])
    .execute()
