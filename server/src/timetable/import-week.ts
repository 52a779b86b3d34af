import type { BodyOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import {
  clashIndex,
  nameKey,
  readWeekRows,
  type ImportFault,
  type importWeek as importApi,
  type LessonBody,
  type PlannedLesson,
  type WeekRow,
} from '@dala/domain/timetable'
import type { Config } from '#config'
import { newId, type Db, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { takeTable } from '#lib/spreadsheet'
import { unitsHeld } from '#organisations'
import { insertLessons, lockArranging, type NewLesson } from './lessons.queries.ts'
import { listGroups, listOfferings, listTeachers } from './lookups.queries.ts'
import { readPlan } from './plan.ts'

const mostRows = 3000
const mostTeachers = 5000

export const importPurpose = 'timetable.import'

/** Takes a week over from an uploaded CSV or XLSX. Where any row is at fault, the faults are told by row and nothing is added. */
export async function importWeek(db: Db, actor: Actor, config: Config, body: BodyOf<typeof importApi>, now: Date) {
  const table = await takeTable(db, config, { fileId: body.fileId, personId: actor.personId, purpose: importPurpose, mostRows })
  const { rows, faults } = readWeekRows(table)
  if (faults.length > 0) return { added: 0, faults }
  return db.transaction(async (trx) => {
    await lockArranging(trx, actor.orgId)
    const read = await lookUp(trx, actor, rows, body)
    if (read.faults.length > 0) return { added: 0, faults: read.faults }
    const clashes = await clashesOf(trx, actor.orgId, read.lessons, body)
    if (clashes.length > 0) return { added: 0, faults: clashes }
    await insertLessons(trx, actor.orgId, read.lessons, { id: actor.personId, now })
    await emit(trx, actor, 'timetable.week-imported', {
      subject: ['timetable', null],
      payload: { lessons: read.lessons.length, validFrom: body.validFrom, validUntil: body.validUntil },
      at: now,
    })
    return { added: read.lessons.length, faults: [] }
  })
}

interface Read extends NewLesson {
  row: number
  shift: number
}

/** Names to what they name. A name that fits several or none is a fault of its row. */
async function lookUp(trx: Trx, actor: Actor, rows: readonly WeekRow[], days: { validFrom: string; validUntil: string }) {
  const { orgId } = actor
  const groups = await listGroups(trx, orgId, await unitsHeld(trx, actor, 'timetable.write'))
  const byGroup = indexed(groups, (group) => [group.code, group.name_kk, group.name_ru, group.name_en])
  const teachers = await listTeachers(trx, orgId, { search: undefined, after: null, limit: mostTeachers })
  const byTeacher = indexed(teachers, teacherKeys)
  const offerings = await listOfferings(trx, orgId, null)
  const byOffering = indexed(offerings, (each) =>
    [each.name_kk, each.name_ru, each.name_en].map((name) => `${each.group_id ?? ''} ${name}`),
  )
  const faults: ImportFault[] = []
  const lessons: Read[] = []
  for (const row of rows) {
    const one = <T>(found: readonly T[] | undefined, column: ImportFault['column'], value: string): T | undefined => {
      if (found?.length !== 1) faults.push({ row: row.row, column, code: found === undefined ? 'unknown' : 'several', value })
      return found?.length === 1 ? found[0] : undefined
    }
    const group = one(byGroup.get(nameKey(row.group)), 'group', row.group)
    const teacherIds = row.teachers.flatMap((name) => one(byTeacher.get(nameKey(name)), 'teacher', name)?.id ?? [])
    if (group === undefined) continue
    const offering = byOffering.get(nameKey(`${group.id} ${row.subject}`))?.[0]
    const name = row.subject.slice(0, 300)
    const body: Omit<LessonBody, 'despiteClash'> = {
      kind: row.kind,
      subject: offering === undefined ? { kk: name, ru: name, en: '' } : { offeringId: offering.id },
      groupIds: [group.id],
      part: row.part,
      teacherIds: [...new Set(teacherIds)],
      room: row.room,
      weekday: row.weekday,
      weeks: row.weeks,
      at: { slot: row.slot },
      validFrom: days.validFrom,
      validUntil: days.validUntil,
    }
    lessons.push({ row: row.row, id: newId(), body, shift: group.shift ?? 1 })
  }
  return { lessons, faults }
}

/** A teacher in a file: the whole name, surname and given name, or surname with initials. */
const teacherKeys = (row: { surname: string; given_name: string; patronymic: string }): string[] => {
  const initials = [row.given_name, row.patronymic].filter(Boolean).map((name) => name.slice(0, 1))
  return [
    `${row.surname} ${row.given_name} ${row.patronymic}`,
    `${row.surname} ${row.given_name}`,
    `${row.surname} ${initials.join(' ')}`,
    `${row.surname} ${initials[0] ?? ''}`,
  ]
}

/** Things by each of their names; a name that several bear finds them all. */
function indexed<T>(things: readonly T[], namesOf: (thing: T) => readonly string[]): Map<string, T[]> {
  const map = new Map<string, T[]>()
  for (const thing of things)
    for (const key of new Set(namesOf(thing).map(nameKey))) {
      if (key === '') continue
      const known = map.get(key)
      if (known === undefined) map.set(key, [thing])
      else known.push(thing)
    }
  return map
}

/** Rows that clash with the timetable as it stands, or with an earlier row of the file. */
async function clashesOf(trx: Trx, orgId: string, lessons: readonly Read[], days: { validFrom: string; validUntil: string }) {
  const { plan } = await readPlan(trx, orgId, { kind: 'everything' }, days.validFrom, days.validUntil)
  const known = clashIndex<PlannedLesson>(plan)
  for (const lesson of plan.lessons) known.put(lesson)
  // The other side of a clash: an earlier row of the file by its number, or the lesson that stands.
  const names = new Map(plan.lessons.map((each) => [each.id, [each.subject.kk, ...each.groups.map((group) => group.names.kk)].join(', ')]))
  for (const { id, row } of lessons) names.set(id, String(row))
  return lessons.flatMap(({ id, body, row, shift }): ImportFault[] => {
    const lesson: PlannedLesson = { ...body, id, groups: body.groupIds.map((group) => ({ id: group, shift })) }
    const [clash] = known.clashesOf(lesson)
    known.put(lesson)
    if (clash === undefined) return []
    return [{ row, column: clash.kind, code: 'clash', value: names.get(clash.other.id) ?? '' }]
  })
}
