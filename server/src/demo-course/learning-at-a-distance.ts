import { demo, demoId } from '#seed'
import { mergeIn } from '#courses'
import { insertDiscipline } from '#curricula'
import { newId, type Trx } from '#lib/db'
import type { SeedParts } from '#lib/seeding'
import { keepMedia } from './keep-media.ts'
import { layCourse, type PlannedItem } from './lay-course.ts'
import { courseTests, description, finalItem, lessonsFolder, modules, offeringId, testIdOf } from './plan.ts'
import { readLesson } from './read-lesson.ts'

const nameOfTest = (slug: string) => {
  const test = courseTests.find((one) => one.slug === slug)
  if (!test) throw new Error(`no test is called ${slug}`)
  return test.name
}

/** Lays the course «Learning at a distance» in the demo university, with learners who are at different places in it. */
export async function layLearningAtADistance(trx: Trx, { config, now }: SeedParts, programmeId: string): Promise<void> {
  const { university } = demo
  const teacherId = demo.person('teacher.nurlan').id
  const disciplineId = await insertDiscipline(
    trx,
    university.id,
    {
      programmeId,
      code: 'LD 1101',
      name: { kk: 'Қашықтан оқу негіздері', ru: 'Основы дистанционного обучения', en: 'Foundations of distance learning' },
      credits: 2,
      hours: 60,
    },
    now,
    demoId('university/discipline/learning-at-a-distance'),
  )
  const media = await keepMedia(trx, config, university.id, teacherId, now)
  const planned = modules.map((module, index) => ({
    name: module.name,
    dueOn: module.dueOn,
    items: [
      ...module.lessons.map((slug): PlannedItem => ({ kind: 'lesson', ...readLesson(lessonsFolder, slug, media) })),
      testItem(module.test),
      ...(index === modules.length - 1 ? [{ ...testItem(finalItem.test), dueOn: finalItem.dueOn }] : []),
    ],
  }))
  const items = await layCourse(
    trx,
    {
      id: offeringId,
      orgId: university.id,
      name: { kk: 'Қашықтан оқып үйрену', ru: 'Учимся на расстоянии', en: 'Learning at a distance' },
      description,
      disciplineId,
      periodId: university.period('autumn'),
      teacherId,
      tutorId: demo.person('tutor.dana').id,
      startsOn: '2026-11-02',
      endsOn: '2026-12-12',
      groupIds: ['group.is-24-1', 'group.is-24-2', 'group.is-26-1', 'group.ek-25-1'].map(university.unit),
      modules: planned,
    },
    now,
  )
  const lessonIds = items.filter((_, index) => planned.flatMap((module) => module.items)[index]?.kind === 'lesson')
  await layProgress(trx, university.id, lessonIds, now)
}

const testItem = (slug: string): PlannedItem => ({ kind: 'test', testId: testIdOf(slug), name: nameOfTest(slug) })

/** Learners of two groups have read from none to most of the lessons, each in an own rhythm. */
async function layProgress(trx: Trx, orgId: string, lessonIds: readonly string[], now: Date): Promise<void> {
  const groups = ['group.is-24-1', 'group.is-24-2'].map(demo.university.unit)
  const learners = demo.university.learners.filter((person) => groups.includes(person.learner?.groupId ?? ''))
  for (const [index, learner] of learners.entries()) {
    const read = learner.key === 'learner.aidana' ? 4 : (index * 5) % 9
    const entries = lessonIds.slice(0, read).flatMap((itemId, place) => {
      const at = new Date(now.getTime() - (read - place) * 26 * 3_600_000 - index * 600_000)
      return [
        { id: newId(), offeringId, itemId, kind: 'opened' as const, at, seconds: 0 },
        {
          id: newId(),
          offeringId,
          itemId,
          kind: 'completed' as const,
          at: new Date(at.getTime() + 900_000),
          seconds: 780 + ((index * 37) % 400),
        },
      ]
    })
    const next = lessonIds[read]
    if (learner.key === 'learner.aidana' && next !== undefined)
      entries.push({ id: newId(), offeringId, itemId: next, kind: 'opened', at: new Date(now.getTime() - 3_600_000), seconds: 240 })
    await mergeIn(trx, { orgId, personId: learner.id }, learner.id, entries, now)
  }
}
