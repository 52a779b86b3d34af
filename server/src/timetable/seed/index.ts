import type { LessonBody } from '@dala/domain/timetable'
import { weekdayOf } from '@dala/locale'
import type { Seed } from '#lib/seeding'
import { offeringId } from '#demo-course'
import { demo, demoId } from '#seed'
import { replaceBells } from '../bells.queries.ts'
import { insertLessons, type NewLesson } from '../lessons.queries.ts'
import { subjects, type SubjectKey } from './subjects.ts'
import {
  collegeWeek,
  demoBells,
  schoolRooms,
  schoolTeachers,
  schoolWeeks,
  universityExams,
  universityWeek,
  type HigherLesson,
} from './weeks.ts'

const year = { validFrom: '2026-09-01', validUntil: '2027-07-17' }
type OrgKey = 'university' | 'college' | 'school'

const once = (on: string) => ({ weekday: weekdayOf(on), weeks: 'once' as const, validFrom: on, validUntil: on })

/** The school's weeks. A teacher or a room is where it was first wanted; the colleague of the parallel class is not in the demo. */
function schoolLessons(): NewLesson[] {
  const taken = new Set<string>()
  const free = (what: string | undefined, when: string): string | undefined => {
    if (what === undefined || taken.has(`${what}/${when}`)) return undefined
    taken.add(`${what}/${when}`)
    return what
  }
  return Object.entries(schoolWeeks).flatMap(([key, { home, days }]) =>
    days.flatMap((line, day) =>
      line.split(' ').map((word, index): NewLesson => {
        const subject = word as SubjectKey // the words of the weeks are keys of the subjects
        const when = `${key === 'class.3a' ? 2 : 1}/${day}/${index}`
        const teacher = free(schoolTeachers[subject], when)
        return {
          id: demoId(`timetable/school/${key}/${day}/${index}`),
          body: {
            kind: 'lesson',
            subject: subjects[subject],
            groupIds: [demo.school.unit(key)],
            part: 0,
            teacherIds: teacher === undefined ? [] : [demo.person(teacher).id],
            room: free(schoolRooms[subject], when) ?? home,
            weekday: day + 1,
            weeks: 'every',
            at: { slot: index + 1 },
            ...year,
          },
        }
      }),
    ),
  )
}

const higherLessons = (org: 'university' | 'college', week: readonly HigherLesson[]): NewLesson[] =>
  week.map((lesson, index) => ({
    id: demoId(`timetable/${org}/${index}`),
    body: {
      kind: lesson.kind,
      subject: lesson.subject === 'distance' ? { offeringId } : subjects[lesson.subject],
      groupIds: lesson.groups.map((group) => demo[org].unit(group)),
      part: 0,
      teacherIds: lesson.teacher === undefined ? [] : [demo.person(lesson.teacher).id],
      room: lesson.room,
      weekday: lesson.day,
      weeks: lesson.weeks ?? 'every',
      at: { slot: lesson.slot },
      ...year,
    },
  }))

const exams = (): NewLesson[] =>
  universityExams.map((exam, index) => ({
    id: demoId(`timetable/university/exam/${index}`),
    body: {
      kind: exam.kind,
      subject: subjects[exam.subject],
      groupIds: [demo.university.unit(exam.group)],
      part: 0,
      teacherIds: [demo.person(exam.teacher).id],
      room: exam.room,
      at: { begins: exam.begins, ends: exam.ends },
      ...once(exam.on),
    } satisfies Omit<LessonBody, 'despiteClash'>,
  }))

/** The weeks of the demo's three organisations, with bells and the exams of the session. */
export const demoLessons: Readonly<Record<OrgKey, () => NewLesson[]>> = {
  school: schoolLessons,
  college: () => higherLessons('college', collegeWeek),
  university: () => [...higherLessons('university', universityWeek), ...exams()],
}

export const seed: Seed = async ({ databases, now }) => {
  for (const key of ['university', 'college', 'school'] as const) {
    const { id } = demo[key]
    const by = { id: demo.person(`registrar.${key}`).id, now }
    await databases.of(id).transaction(async (trx) => {
      for (const [shift, bells] of Object.entries(demoBells[key])) await replaceBells(trx, id, Number(shift), bells)
      await insertLessons(trx, id, demoLessons[key](), by)
    })
  }
}
