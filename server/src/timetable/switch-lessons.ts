import type { Actor } from '@dala/domain/identity'
import { lessonsBetween, mostDaysRead, type DatedLesson } from '@dala/domain/timetable'
import { addDays } from '@dala/locale'
import { switchDays } from '#emergency'
import { missing, type Db } from '#lib/db'
import { modeFor, showDated } from './dated.ts'
import { readPlan } from './plan.ts'

const mostShown = 40

/** The lessons that a switch turns to a distance in its days as they stand now: counted by class, with those of the first day. */
export const showSwitchLessons = (db: Db, actor: Actor, switchId: string) =>
  db.transaction(async (trx) => {
    const found = (await switchDays(trx, actor.orgId, switchId)) ?? missing('switch', switchId)
    const nothing = { standing: found.standing, lessons: 0, withCourse: 0, groups: [], firstDay: null, first: [] }
    if (!found.standing || found.endsOn < found.startsOn) return nothing
    const { startsOn, groupIds } = found
    // A switch that was extended again and again is counted for as long as a timetable is read.
    const longest = addDays(startsOn, mostDaysRead - 1)
    const endsOn = found.endsOn < longest ? found.endsOn : longest
    const read = await readPlan(trx, actor.orgId, { kind: 'groups', groupIds }, startsOn, endsOn)
    const viewer = { kind: 'groups', groupIds: new Set(groupIds) } as const
    const counts = new Map<string, number>()
    const first: DatedLesson[] = []
    let [lessons, withCourse] = [0, 0]
    let firstDay: string | null = null
    for (const dated of lessonsBetween(startsOn, endsOn, read.plan)) {
      if (dated.state.kind === 'cancelled' || dated.state.kind === 'moved-away') continue
      const mode = modeFor(viewer, dated, read)
      if (mode.kind !== 'distance' || mode.by !== 'switch' || mode.switchId !== switchId) continue
      firstDay ??= dated.on
      lessons += 1
      if (dated.lesson.open && dated.lesson.offeringId !== null) withCourse += 1
      for (const { id } of dated.lesson.groups) counts.set(id, (counts.get(id) ?? 0) + 1)
      if (dated.on === firstDay && first.length < mostShown) first.push(showDated(dated, read, viewer))
    }
    const names = new Map(read.plan.lessons.flatMap((lesson) => lesson.groups.map((group) => [group.id, group.names] as const)))
    return {
      standing: true,
      lessons,
      withCourse,
      groups: groupIds.flatMap((id) => {
        const of = names.get(id)
        return of === undefined ? [] : [{ id, names: of, lessons: counts.get(id) ?? 0 }]
      }),
      firstDay,
      first,
    }
  })
