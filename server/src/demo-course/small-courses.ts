import { demo, demoId } from '#seed'
import { insertDiscipline } from '#curricula'
import type { Trx } from '#lib/db'
import type { SeedParts } from '#lib/seeding'
import { layCourse } from './lay-course.ts'
import { joinLesson, type Media } from './read-lesson.ts'
import { smallCourses, type SmallCourse } from './small-texts.ts'

// These lessons have words and formulas only.
const noMedia: Media = {
  picture: (name) => {
    throw new Error(`no picture ${name}`)
  },
  film: (name) => {
    throw new Error(`no film ${name}`)
  },
}

/** Lays the smaller courses of an organisation, so that its homes look alive. */
export async function laySmallCourses(
  trx: Trx,
  { now }: SeedParts,
  org: SmallCourse['org'],
  programmeIds: Record<string, string>,
): Promise<void> {
  const { id: orgId, unit, period } = demo[org]
  for (const course of smallCourses.filter((one) => one.org === org)) {
    const disciplineId = await insertDiscipline(
      trx,
      orgId,
      {
        programmeId: programmeIds[course.programme] ?? null,
        code: course.code,
        name: course.name,
        credits: course.credits,
        hours: course.hours,
      },
      now,
      demoId(`${org}/discipline/${course.key}`),
    )
    await layCourse(
      trx,
      {
        id: demoId(`${org}/offering/${course.key}`),
        orgId,
        name: course.name,
        description: course.description,
        disciplineId,
        periodId: period(course.period),
        teacherId: demo.person(course.teacher).id,
        tutorId: course.tutor === null ? null : demo.person(course.tutor).id,
        startsOn: course.startsOn,
        endsOn: course.endsOn,
        groupIds: course.groups.map(unit),
        modules: course.modules.map((module, index) => ({
          name: module.name,
          dueOn: module.dueOn,
          items: module.lessons.map((sources, place) => ({
            kind: 'lesson' as const,
            ...joinLesson(`${course.key}-${index + 1}-${place + 1}`, [sources.kk, sources.ru, sources.en], noMedia),
          })),
        })),
      },
      now,
    )
  }
}
