import { modeOn, type DatedLesson, type DatedPlan, type Mode, type PlannedLesson } from '@dala/domain/timetable'
import type { Lesson, ReadPlan, Turning } from './plan.ts'

/** For whom lessons are shown: a learner's own days at a distance count for that learner alone. */
export type Viewer =
  | { kind: 'learner'; id: string; groupId: string | null }
  | { kind: 'groups'; groupIds: ReadonlySet<string> }
  | { kind: 'all' }

const groupsFor = (viewer: Viewer, lesson: PlannedLesson): readonly string[] => {
  if (viewer.kind === 'learner') return viewer.groupId === null ? [] : [viewer.groupId]
  const all = lesson.groups.map((group) => group.id)
  return viewer.kind === 'groups' ? all.filter((id) => viewer.groupIds.has(id)) : all
}

/** Whether a lesson of a day is at a distance now for its reader. */
export function modeFor(viewer: Viewer, { on, lesson }: DatedPlan<PlannedLesson>, { turnsOf, ownDays }: Turning): Mode {
  const groupIds = groupsFor(viewer, lesson)
  return modeOn(on, groupIds, turnsOf(groupIds), viewer.kind === 'learner' ? ownDays(viewer.id) : [])
}

/** A lesson of a day as its reader sees it: names, what is different on the day, and whether it is at a distance now. */
export function showDated(dated: DatedPlan<Lesson>, read: ReadPlan, viewer: Viewer): DatedLesson {
  const { lesson } = dated
  const isStandIn = dated.state.kind === 'substituted'
  return {
    lessonId: lesson.id,
    on: dated.on,
    plannedOn: dated.plannedOn,
    kind: lesson.kind,
    slot: dated.slot,
    time: dated.time,
    subject: lesson.subject,
    offeringId: lesson.open ? lesson.offeringId : null,
    part: lesson.part,
    groups: lesson.groups,
    teachers: isStandIn ? dated.teacherIds.map((id) => ({ id, name: read.standIns.get(id) ?? '' })) : lesson.teachers,
    instead: isStandIn ? lesson.teachers : [],
    room: dated.room,
    state: dated.state,
    mode: modeFor(viewer, dated, read),
    series: {
      subject: lesson.offeringId === null ? lesson.own : { offeringId: lesson.offeringId },
      weekday: lesson.weekday,
      weeks: lesson.weeks,
      at: lesson.at,
      room: lesson.room,
      validFrom: lesson.validFrom,
      validUntil: lesson.validUntil,
    },
  }
}
