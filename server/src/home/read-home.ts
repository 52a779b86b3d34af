import { byUrgency, type HomeCourse, type HomeItem, type HomeMark, type WorkItem } from '@dala/domain/home'
import type { Actor } from '@dala/domain/identity'
import type { Db, Trx } from '#lib/db'

/** What a noun may tell the home page; each part costs one or two queries and none where the actor has nothing there. */
export interface HomePart {
  homeItems?: (trx: Trx, actor: Actor, now: Date) => Promise<HomeItem[]>
  workItems?: (trx: Trx, actor: Actor, now: Date) => Promise<WorkItem[]>
  homeCourses?: (trx: Trx, actor: Actor, now: Date) => Promise<HomeCourse[]>
  homeMarks?: (trx: Trx, actor: Actor, now: Date) => Promise<HomeMark[]>
  unreadCount?: (trx: Trx, actor: Actor) => Promise<number>
}

const MOST_ITEMS = 20

/** Everything of the home page, asked of the nouns in one transaction. */
export const readHome = (db: Db, parts: readonly HomePart[], actor: Actor, now: Date) =>
  db.transaction(async (trx) => {
    const items: HomeItem[] = []
    const work: WorkItem[] = []
    const courses: HomeCourse[] = []
    const marks: HomeMark[] = []
    let unread = 0
    for (const part of parts) {
      items.push(...((await part.homeItems?.(trx, actor, now)) ?? []))
      work.push(...((await part.workItems?.(trx, actor, now)) ?? []))
      courses.push(...((await part.homeCourses?.(trx, actor, now)) ?? []))
      marks.push(...((await part.homeMarks?.(trx, actor, now)) ?? []))
      unread += (await part.unreadCount?.(trx, actor)) ?? 0
    }
    return { items: items.sort(byUrgency(now)).slice(0, MOST_ITEMS), work, courses, marks, unread }
  })

/** The counters beside the entries of the navigation. */
export const readCounts = (db: Db, parts: readonly HomePart[], actor: Actor, now: Date) =>
  db.transaction(async (trx) => {
    const counts: Record<string, { all: number; late: number }> = {}
    for (const part of parts)
      for (const item of (await part.workItems?.(trx, actor, now)) ?? []) counts[item.kind] = { all: item.all, late: item.late }
    for (const part of parts) {
      const unread = await part.unreadCount?.(trx, actor)
      if (unread !== undefined) counts['messages'] = { all: unread, late: 0 }
    }
    return { counts }
  })
