import { holds, type Actor } from '@dala/domain/identity'
import { fullName, toIsoDate } from '@dala/locale'
import { decodeCursor, foreignCursor, nextPage, type Db } from '#lib/db'
import { unitsHeld } from '#organisations'
import { demandReach } from './arrange.ts'
import { listGroups, listOfferings, listRooms, listTeachers, shiftsByGroup, type TeacherRow } from './lookups.queries.ts'
import { readPlan } from './plan.ts'

const named = (row: TeacherRow) => ({ id: row.id, name: fullName({ ...row, givenName: row.given_name }) })

/** Classes and groups that the actor may open, and which of them one arranges. */
export const showGroups = (db: Db, actor: Actor) =>
  db.transaction(async (trx) => {
    const readable = await unitsHeld(trx, actor, 'timetable.read')
    const writable = holds(actor, 'timetable.write') ? await unitsHeld(trx, actor, 'timetable.write') : []
    const rows = await listGroups(trx, actor.orgId, readable)
    return {
      groups: rows.map((row) => ({
        id: row.id,
        names: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
        shift: row.shift ?? 1,
        studyYear: row.study_year,
        mayWrite: writable === null || writable.includes(row.id),
      })),
    }
  })

/** The name and id of a page's last teacher. */
function teacherAfter(text: string): readonly [string, string] {
  const [name, id] = decodeCursor(text, 2)
  if (name == null || id == null) throw foreignCursor()
  return [String(name), String(id)]
}

/** Those who teach, page by page. */
export const showTeachers = (db: Db, actor: Actor, query: { search?: string | undefined; after?: string | undefined; limit: number }) =>
  db.transaction(async (trx) => {
    const after = query.after === undefined ? null : teacherAfter(query.after)
    const rows = await listTeachers(trx, actor.orgId, { search: query.search, after, limit: query.limit })
    const page = nextPage(rows, query.limit, (row) => [row.sort_name, row.id])
    return { next: page.next, items: page.items.map(named) }
  })

const mostTeachers = 1000

/** What the editor of a class's lessons offers. */
export const showChoices = (db: Db, actor: Actor, groupId: string, now: Date) =>
  db.transaction(async (trx) => {
    const { orgId } = actor
    await demandReach(trx, actor, [groupId])
    const today = toIsoDate(now)
    const { plan } = await readPlan(trx, orgId, { kind: 'groups', groupIds: [] }, today, today)
    const shift = (await shiftsByGroup(trx, orgId, [groupId])).get(groupId) ?? 1
    const teaching = plan.calendar.periods.filter((period) => period.kind !== 'break' && period.kind !== 'session')
    const period = teaching.find((each) => each.endsOn >= today)
    return {
      offerings: (await listOfferings(trx, orgId, groupId)).map((row) => ({
        id: row.id,
        names: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
        teacherId: row.teacher_id,
      })),
      teachers: (await listTeachers(trx, orgId, { search: undefined, after: null, limit: mostTeachers })).map(named),
      rooms: await listRooms(trx, orgId),
      bells: [...(plan.bells.find((each) => each.shift === shift)?.bells ?? [])],
      period: period === undefined ? null : { startsOn: period.startsOn, endsOn: period.endsOn },
    }
  })
