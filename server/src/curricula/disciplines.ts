import type { Discipline } from '@dala/domain/curricula'
import type { Actor } from '@dala/domain/identity'
import { nextPage, type Db } from '#lib/db'
import { emit } from '#lib/events'
import { problem } from '#lib/problems'
import * as rows from './curricula.queries.ts'
import { filterOf, type ListQuery } from './programmes.ts'

const disciplineView = (row: rows.DisciplineRow): Discipline => ({
  id: row.id,
  programmeId: row.programme_id,
  programmeName: row.programme_kk === null ? null : { kk: row.programme_kk, ru: row.programme_ru ?? '', en: row.programme_en ?? '' },
  code: row.code,
  name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
  credits: row.credits,
  hours: row.hours,
  archived: row.archived_at !== null,
  offerings: row.offerings ?? 0,
})

export const listDisciplines = (db: Db, actor: Actor, query: ListQuery & { programmeId?: string | undefined }) =>
  db.transaction(async (trx) => {
    const found = await rows.listDisciplineRows(trx, actor.orgId, { ...filterOf(query), programmeId: query.programmeId })
    const page = nextPage(found, query.limit, (row) => [row.name_ru, row.id])
    return { items: page.items.map(disciplineView), next: page.next }
  })

export const createDiscipline = (db: Db, actor: Actor, fields: rows.DisciplineFields, now: Date) =>
  db.transaction(async (trx) => {
    if (fields.programmeId !== null) await rows.getProgramme(trx, actor.orgId, fields.programmeId)
    const id = await rows.insertDiscipline(trx, actor.orgId, fields, now)
    const view = disciplineView(await rows.getDiscipline(trx, actor.orgId, id))
    await emit(trx, actor, 'curricula.discipline-added', {
      subject: ['discipline', id],
      payload: { programme: fields.programmeId, credits: fields.credits, hours: fields.hours },
    })
    return view
  })

export const changeDiscipline = (db: Db, actor: Actor, id: string, fields: rows.DisciplineFields & { archived: boolean }, now: Date) =>
  db.transaction(async (trx) => {
    const before = await rows.getDiscipline(trx, actor.orgId, id)
    if (fields.archived && (before.open_offerings ?? 0) > 0) throw problem('curricula.in-use')
    if (fields.programmeId !== null) await rows.getProgramme(trx, actor.orgId, fields.programmeId)
    await rows.updateDiscipline(trx, actor.orgId, id, fields, fields.archived ? (before.archived_at ?? now) : null)
    const view = disciplineView(await rows.getDiscipline(trx, actor.orgId, id))
    await emit(trx, actor, 'curricula.discipline-changed', {
      subject: ['discipline', id],
      payload: { programme: fields.programmeId, credits: fields.credits, hours: fields.hours, archived: fields.archived },
    })
    return view
  })
