import { mayWrite } from '@dala/domain/courses'
import { emptyLesson } from '@dala/domain/content'
import type { Actor } from '@dala/domain/identity'
import { insertDocument } from '#content'
import { missing, type Db, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { demand } from '#lib/http'
import { problem } from '#lib/problems'
import { lockOffering } from './offerings.queries.ts'
import * as rows from './outline.queries.ts'

/** Locks the course and makes sure that the actor may write in it: the first step of every change below. */
export async function lockForWriting(trx: Trx, actor: Actor, offeringId: string): Promise<void> {
  const offering = await lockOffering(trx, actor.orgId, offeringId)
  demand(mayWrite(actor, { teacherId: offering.teacher_id, tutorId: offering.tutor_id }))
  if (offering.status === 'closed') throw problem('courses.closed')
}

const checkDates = (fields: rows.ModuleFields): void => {
  if (fields.opensOn !== null && fields.dueOn !== null && fields.dueOn < fields.opensOn) throw problem('courses.dates-wrong')
}

export const addModule = (db: Db, actor: Actor, offeringId: string, fields: rows.ModuleFields, now: Date): Promise<{ id: string }> =>
  db.transaction(async (trx) => {
    await lockForWriting(trx, actor, offeringId)
    checkDates(fields)
    const id = await rows.insertModule(trx, actor.orgId, offeringId, fields, now)
    await emit(trx, actor, 'courses.module-added', { subject: ['offering', offeringId], payload: { module: id } })
    return { id }
  })

export const changeModule = (db: Db, actor: Actor, offeringId: string, moduleId: string, fields: rows.ModuleFields): Promise<null> =>
  db.transaction(async (trx) => {
    await lockForWriting(trx, actor, offeringId)
    await rows.getModule(trx, actor.orgId, offeringId, moduleId)
    checkDates(fields)
    await rows.updateModule(trx, actor.orgId, moduleId, fields)
    await emit(trx, actor, 'courses.module-changed', {
      subject: ['offering', offeringId],
      payload: { module: moduleId, opensOn: fields.opensOn, dueOn: fields.dueOn },
    })
    return null
  })

/** Removes a module in which nothing stands any more. */
export const removeModule = (db: Db, actor: Actor, offeringId: string, moduleId: string): Promise<null> =>
  db.transaction(async (trx) => {
    await lockForWriting(trx, actor, offeringId)
    await rows.getModule(trx, actor.orgId, offeringId, moduleId)
    const items = await rows.countItems(trx, actor.orgId, moduleId)
    if (items.standing > 0) throw problem('courses.module-not-empty')
    if (items.all > 0) {
      const outline = await rows.listOutlineRows(trx, actor.orgId, offeringId)
      const other = outline.find((row) => row.module_id !== moduleId)
      if (other === undefined) throw problem('courses.module-not-empty')
      await rows.moveRemovedItems(trx, actor.orgId, moduleId, other.module_id)
    }
    await rows.deleteModule(trx, actor.orgId, moduleId)
    await emit(trx, actor, 'courses.module-removed', { subject: ['offering', offeringId], payload: { module: moduleId } })
    return null
  })

/** Puts modules and items into a new order; the order must name each of them exactly once. */
export const arrangeOffering = (
  db: Db,
  actor: Actor,
  offeringId: string,
  wanted: readonly { id: string; items: readonly string[] }[],
): Promise<null> =>
  db.transaction(async (trx) => {
    await lockForWriting(trx, actor, offeringId)
    const outline = await rows.listOutlineRows(trx, actor.orgId, offeringId)
    const modules = new Set(outline.map((row) => row.module_id))
    const items = new Set(outline.flatMap((row) => (row.id === null ? [] : [row.id])))
    const wantedItems = wanted.flatMap((module) => module.items)
    if (
      !isSameSet(
        modules,
        wanted.map((module) => module.id),
      ) ||
      !isSameSet(items, wantedItems)
    )
      throw problem('courses.order-changed')
    for (const [place, module] of wanted.entries()) {
      await rows.setModulePlace(trx, actor.orgId, module.id, place + 1)
      for (const [index, item] of module.items.entries()) await rows.setItemPlace(trx, actor.orgId, item, module.id, index + 1)
    }
    await emit(trx, actor, 'courses.arranged', {
      subject: ['offering', offeringId],
      payload: { modules: wanted.map((module) => module.id) },
    })
    return null
  })

const isSameSet = (known: ReadonlySet<string>, wanted: readonly string[]): boolean =>
  known.size === wanted.length && new Set(wanted).size === wanted.length && wanted.every((id) => known.has(id))

export type NewItem = rows.ItemFields & ({ kind: 'lesson' } | { kind: 'test'; testId: string })

/** Adds an empty lesson or a test at the end of a module. */
export const addItem = (
  db: Db,
  actor: Actor,
  place: { offeringId: string; moduleId: string },
  item: NewItem,
  now: Date,
): Promise<{ id: string; kind: 'lesson' | 'test' }> =>
  db.transaction(async (trx) => {
    await lockForWriting(trx, actor, place.offeringId)
    await rows.getModule(trx, actor.orgId, place.offeringId, place.moduleId)
    // Learners of this course could not open a test of another one.
    if (item.kind === 'test' && !(await rows.isTestOf(trx, actor.orgId, place.offeringId, item.testId))) missing('test', item.testId)
    const id = await rows.insertItem(
      trx,
      actor.orgId,
      place,
      item.kind === 'test' ? item : { ...item, documentId: await insertDocument(trx, actor.orgId, emptyLesson, actor.personId, now) },
      now,
    )
    await emit(trx, actor, 'courses.item-added', {
      subject: ['offering', place.offeringId],
      payload: { item: id, kind: item.kind, mode: item.mode },
    })
    return { id, kind: item.kind }
  })

export const changeItem = (db: Db, actor: Actor, offeringId: string, itemId: string, fields: rows.ItemFields): Promise<null> =>
  db.transaction(async (trx) => {
    await lockForWriting(trx, actor, offeringId)
    await rows.getItem(trx, actor.orgId, offeringId, itemId)
    await rows.updateItem(trx, actor.orgId, itemId, fields)
    await emit(trx, actor, 'courses.item-changed', {
      subject: ['offering', offeringId],
      payload: { item: itemId, mode: fields.mode, dueOn: fields.dueOn, compulsory: fields.compulsory },
    })
    return null
  })

/** Takes an item out of the course; what learners did with it is kept. */
export const removeItem = (db: Db, actor: Actor, offeringId: string, itemId: string, now: Date): Promise<null> =>
  db.transaction(async (trx) => {
    await lockForWriting(trx, actor, offeringId)
    await rows.getItem(trx, actor.orgId, offeringId, itemId)
    await rows.markRemoved(trx, actor.orgId, itemId, now)
    await emit(trx, actor, 'courses.item-removed', { subject: ['offering', offeringId], payload: { item: itemId } })
    return null
  })
