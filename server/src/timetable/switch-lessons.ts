import type { Actor } from '@dala/domain/identity'
import { lessonsBetween, mostDaysRead } from '@dala/domain/timetable'
import { addDays } from '@dala/locale'
import { switchDays } from '#emergency'
import { missing, type Db } from '#lib/db'
import { showDated } from './dated.ts'
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
    const viewer = { kind: 'groups', groupIds } as const
    const turned = lessonsBetween(startsOn, endsOn, read.plan)
      .filter((dated) => dated.state.kind !== 'cancelled' && dated.state.kind !== 'moved-away')
      .map((dated) => showDated(dated, read, viewer))
      .filter((dated) => dated.mode.kind === 'distance' && dated.mode.by === 'switch' && dated.mode.switchId === switchId)
    const names = new Map(read.plan.lessons.flatMap((lesson) => lesson.groups.map((group) => [group.id, group.names] as const)))
    const counted = groupIds.map((id) => ({ id, lessons: turned.filter((dated) => dated.groups.some((group) => group.id === id)).length }))
    const firstDay = turned[0]?.on ?? null
    return {
      standing: true,
      lessons: turned.length,
      withCourse: turned.filter((dated) => dated.offeringId !== null).length,
      groups: counted.flatMap(({ id, lessons }) => {
        const of = names.get(id)
        return of === undefined ? [] : [{ id, names: of, lessons }]
      }),
      firstDay,
      first: turned.filter((dated) => dated.on === firstDay).slice(0, mostShown),
    }
  })
