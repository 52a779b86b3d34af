import { missing, newId, type Trx } from '#lib/db'
import './courses.tables.ts'

/** Modules in order, each with its items in order, as rows; a module without items has one row without an item. */
export const listOutlineRows = (trx: Trx, orgId: string, offeringId: string) =>
  trx
    .selectFrom('courses.module as m')
    .leftJoin('courses.item as i', (join) =>
      join.onRef('i.org_id', '=', 'm.org_id').onRef('i.module_id', '=', 'm.id').on('i.removed_at', 'is', null),
    )
    .leftJoin('content.document as d', (join) => join.onRef('d.org_id', '=', 'i.org_id').onRef('d.id', '=', 'i.document_id'))
    .select([
      'm.id as module_id',
      'm.name_kk as module_kk',
      'm.name_ru as module_ru',
      'm.name_en as module_en',
      'm.opens_on',
      'm.due_on as module_due',
    ])
    .select([
      'i.id',
      'i.kind',
      'i.mode',
      'i.name_kk',
      'i.name_ru',
      'i.name_en',
      'i.test_id',
      'i.document_id',
      'i.minutes',
      'i.due_on',
      'i.compulsory',
    ])
    .select(['d.published_number', 'd.published_at', 'd.draft_at'])
    .where('m.org_id', '=', orgId)
    .where('m.offering_id', '=', offeringId)
    .orderBy('m.place')
    .orderBy('m.id')
    .orderBy('i.place')
    .orderBy('i.id')
    .execute()

export interface ModuleFields {
  name: { kk: string; ru: string; en: string }
  opensOn: string | null
  dueOn: string | null
}

const moduleColumns = (fields: ModuleFields) => ({
  name_kk: fields.name.kk,
  name_ru: fields.name.ru,
  name_en: fields.name.en,
  opens_on: fields.opensOn,
  due_on: fields.dueOn,
})

export async function insertModule(trx: Trx, orgId: string, offeringId: string, fields: ModuleFields, now: Date): Promise<string> {
  const id = newId()
  const last = await trx
    .selectFrom('courses.module')
    .select((eb) => eb.fn.max('place').as('place'))
    .where('org_id', '=', orgId)
    .where('offering_id', '=', offeringId)
    .executeTakeFirst()
  await trx
    .insertInto('courses.module')
    .values({ org_id: orgId, id, offering_id: offeringId, place: (last?.place ?? 0) + 1, ...moduleColumns(fields), created_at: now })
    .execute()
  return id
}

export async function getModule(trx: Trx, orgId: string, offeringId: string, id: string) {
  const row = await trx
    .selectFrom('courses.module')
    .select(['id', 'name_kk', 'name_ru', 'name_en'])
    .where('org_id', '=', orgId)
    .where('offering_id', '=', offeringId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? missing('module', id)
}

export async function findOfferingOfModule(trx: Trx, orgId: string, moduleId: string): Promise<string> {
  const row = await trx
    .selectFrom('courses.module')
    .select('offering_id')
    .where('org_id', '=', orgId)
    .where('id', '=', moduleId)
    .executeTakeFirst()
  return row?.offering_id ?? missing('module', moduleId)
}

export const updateModule = (trx: Trx, orgId: string, id: string, fields: ModuleFields) =>
  trx.updateTable('courses.module').set(moduleColumns(fields)).where('org_id', '=', orgId).where('id', '=', id).execute()

/** Counts all items that ever stood in a module, removed ones too: their progress points to them. */
export async function countItems(trx: Trx, orgId: string, moduleId: string): Promise<{ standing: number; all: number }> {
  const row = await trx
    .selectFrom('courses.item')
    .select((eb) => [eb.fn.countAll<number>().as('all'), eb.fn.countAll<number>().filterWhere('removed_at', 'is', null).as('standing')])
    .where('org_id', '=', orgId)
    .where('module_id', '=', moduleId)
    .executeTakeFirstOrThrow()
  return { standing: row.standing, all: row.all }
}

export const deleteModule = (trx: Trx, orgId: string, id: string) =>
  trx.deleteFrom('courses.module').where('org_id', '=', orgId).where('id', '=', id).execute()

/** Gives removed items of a module a home in another, so that the module can go. */
export const moveRemovedItems = (trx: Trx, orgId: string, from: string, to: string) =>
  trx.updateTable('courses.item').set({ module_id: to }).where('org_id', '=', orgId).where('module_id', '=', from).execute()

/** Whether a test is one of an offering. */
export const isTestOf = async (trx: Trx, orgId: string, offeringId: string, testId: string): Promise<boolean> =>
  (await trx
    .selectFrom('testing.test')
    .select('id')
    .where('org_id', '=', orgId)
    .where('offering_id', '=', offeringId)
    .where('id', '=', testId)
    .executeTakeFirst()) !== undefined

export interface ItemFields {
  name: { kk: string; ru: string; en: string }
  mode: 'online' | 'offline'
  dueOn: string | null
  compulsory: boolean
}

const itemColumns = (fields: ItemFields) => ({
  name_kk: fields.name.kk,
  name_ru: fields.name.ru,
  name_en: fields.name.en,
  mode: fields.mode,
  due_on: fields.dueOn,
  compulsory: fields.compulsory,
})

export async function insertItem(
  trx: Trx,
  orgId: string,
  place: { offeringId: string; moduleId: string },
  fields: ItemFields & ({ kind: 'lesson'; documentId: string } | { kind: 'test'; testId: string }),
  now: Date,
): Promise<string> {
  const id = newId()
  const last = await trx
    .selectFrom('courses.item')
    .select((eb) => eb.fn.max('place').as('place'))
    .where('org_id', '=', orgId)
    .where('module_id', '=', place.moduleId)
    .executeTakeFirst()
  await trx
    .insertInto('courses.item')
    .values({
      org_id: orgId,
      id,
      offering_id: place.offeringId,
      module_id: place.moduleId,
      place: (last?.place ?? 0) + 1,
      kind: fields.kind,
      document_id: fields.kind === 'lesson' ? fields.documentId : null,
      test_id: fields.kind === 'test' ? fields.testId : null,
      ...itemColumns(fields),
      created_at: now,
    })
    .execute()
  return id
}

/** An item of an offering with its module and document, or 404. */
export async function getItem(trx: Trx, orgId: string, offeringId: string, id: string) {
  const row = await trx
    .selectFrom('courses.item as i')
    .innerJoin('courses.module as m', (join) => join.onRef('m.org_id', '=', 'i.org_id').onRef('m.id', '=', 'i.module_id'))
    .select([
      'i.id',
      'i.kind',
      'i.mode',
      'i.name_kk',
      'i.name_ru',
      'i.name_en',
      'i.test_id',
      'i.document_id',
      'i.minutes',
      'i.due_on',
      'i.compulsory',
    ])
    .select(['i.module_id', 'm.name_kk as module_kk', 'm.name_ru as module_ru', 'm.name_en as module_en', 'm.opens_on'])
    .where('i.org_id', '=', orgId)
    .where('i.offering_id', '=', offeringId)
    .where('i.id', '=', id)
    .where('i.removed_at', 'is', null)
    .executeTakeFirst()
  return row ?? missing('item', id)
}

export const updateItem = (trx: Trx, orgId: string, id: string, fields: ItemFields) =>
  trx.updateTable('courses.item').set(itemColumns(fields)).where('org_id', '=', orgId).where('id', '=', id).execute()

export const setMinutes = (trx: Trx, orgId: string, id: string, minutes: number) =>
  trx.updateTable('courses.item').set({ minutes }).where('org_id', '=', orgId).where('id', '=', id).execute()

export const markRemoved = (trx: Trx, orgId: string, id: string, now: Date) =>
  trx.updateTable('courses.item').set({ removed_at: now }).where('org_id', '=', orgId).where('id', '=', id).execute()

export const setModulePlace = (trx: Trx, orgId: string, id: string, place: number) =>
  trx.updateTable('courses.module').set({ place }).where('org_id', '=', orgId).where('id', '=', id).execute()

export const setItemPlace = (trx: Trx, orgId: string, id: string, moduleId: string, place: number) =>
  trx.updateTable('courses.item').set({ module_id: moduleId, place }).where('org_id', '=', orgId).where('id', '=', id).execute()
