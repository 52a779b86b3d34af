import { modeOn, type DatedLesson, type DatedPlan } from '@dala/domain/timetable'
import type { Lesson, ReadPlan } from './plan.ts'

/** For whom lessons are shown: a learner's own days at a distance count for that learner alone. */
export type Viewer =
  | { kind: 'learner'; id: string; groupId: string | null }
  | { kind: 'groups'; groupIds: readonly string[] }
  | { kind: 'all' }

const groupsFor = (viewer: Viewer, lesson: Lesson): readonly string[] => {
  if (viewer.kind === 'learner') return viewer.groupId === null ? [] : [viewer.groupId]
  const all = lesson.groups.map((group) => group.id)
  return viewer.kind === 'groups' ? all.filter((id) => viewer.groupIds.includes(id)) : all
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
    mode: modeOn(dated.on, groupsFor(viewer, lesson), read.turns, viewer.kind === 'learner' ? read.ownDays(viewer.id) : []),
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
