import { insertDiscipline } from '#curricula'
import { enrolIn, insertOffering, setStatus } from '#courses'
import { newId, type Trx } from '#lib/db'
import { emitAll } from '#lib/events'
import type { Seed } from '#lib/seeding'
import { demo, demoId } from '#seed'
import { courseTests, offeringId as distanceCourse, testIdOf } from '#demo-course'
import { openSheet } from './open-sheet.ts'
import { publishInside, setClosed } from './publish-sheet.ts'
import { controlOf } from './rule-for.ts'
import { findSheet, insertControls, insertSheet, type NewControl } from './sheet.queries.ts'
import { writeMarks, type MarkToWrite } from './write-marks.ts'

/** The id of the demo's course of last spring, whose results are published and certified. */
export const pastCourse = demoId('university/offering/machine-learning-2026')

/** The marks of the drawn grade sheet: current, midterm, current, midterm, exam. */
const drawn: readonly (readonly (number | 'absent' | null)[])[] = [
  [84, 89, 85, 90, 86],
  [74, 70, 75, 71, 67],
  [80, 76, 81, 77, 82],
  [93, 98, 94, 90, 95],
  [59, 64, 60, 65, 61],
  [87, 83, 79, 84, 80],
  [77, 73, 78, 84, 79],
  [90, 86, 91, 87, 92],
  [66, 71, 67, 72, 68],
  [44, 51, 47, 40, null],
  [100, 96, 100, 97, 93],
  [75, 71, 76, 72, 77],
  [85, 90, 86, 82, 84],
  [55, 60, 56, 74, 58],
  [85, 81, 77, 82, 83],
  [79, 75, 80, 76, null],
  [92, 88, 93, 89, 94],
  [64, 69, 65, 70, null],
  [51, 56, 52, 57, null],
  [87, 83, 85, 88, null],
  [74, 70, 72, 75, null],
  [94, 99, 93, 91, null],
]

/** Invented marks of a course under way: the first period is marked, the second begun. */
const begun = (learner: number): (number | 'absent' | null)[] => {
  const mark = 56 + ((learner * 37 + 11) % 43)
  return [
    mark,
    learner % 9 === 7 ? 'absent' : Math.min(100, mark + ((learner * 13) % 11) - 4),
    learner % 3 === 0 ? null : mark - 2,
    null,
    null,
  ]
}

/** Marks of last spring: everybody was admitted; one failed the exam, one did not appear. */
const past = (learner: number): (number | 'absent' | null)[] => {
  const mark = 68 + ((learner * 29 + 5) % 31)
  const exam = learner === 9 ? 38 : learner === 15 ? 'absent' : Math.min(100, mark + ((learner * 7) % 9) - 3)
  return [mark, mark + 1, mark - 2, mark, exam]
}

const name = (kk: string, ru: string, en: string) => ({ kk, ru, en })

/** The control events of the course about learning at a distance: one for each test of a module, and the final test. */
async function planDistanceCourse(trx: Trx, orgId: string, now: Date): Promise<void> {
  await insertSheet(trx, orgId, distanceCourse, now)
  const modules = courseTests.filter((test) => test.slug !== 'final')
  const controls = modules.map((test, position): NewControl => ({
    id: newId(),
    kind: 'current',
    term: position < 2 ? 1 : 2,
    position,
    slot: position,
    name: name(`Модуль ${position + 1}`, `Модуль ${position + 1}`, `Module ${position + 1}`),
    weight: 1,
    required: true,
    testId: testIdOf(test.slug),
  }))
  const final: NewControl = {
    id: newId(),
    kind: 'final',
    term: null,
    position: controls.length,
    slot: controls.length,
    name: name('Қорытынды тест', 'Итоговый тест', 'Final test'),
    weight: 1,
    required: true,
    testId: testIdOf('final'),
  }
  await insertControls(trx, orgId, distanceCourse, [...controls, final], now)
}

/** Puts marks into the usual controls of a course, as its teacher. */
async function fill(
  trx: Trx,
  at: { orgId: string; offeringId: string; teacherId: string },
  learnerIds: readonly string[],
  marksOf: (learner: number) => readonly (number | 'absent' | null)[],
  now: Date,
): Promise<void> {
  const open = await openSheet(trx, at.orgId, at.offeringId, now)
  const marks = learnerIds.flatMap((learnerId, learner) =>
    open.controls.flatMap((control, index): MarkToWrite[] => {
      const mark = marksOf(learner)[index] ?? null
      return mark === null ? [] : [{ learnerId, controlId: control.id, mark, version: 0, attemptId: null }]
    }),
  )
  const written = await writeMarks(trx, marks, {
    orgId: at.orgId,
    offeringId: at.offeringId,
    controls: open.controls.map((control) => ({ ...controlOf(control), slot: control.slot, closed: false })),
    rule: open.rule,
    source: 'hand',
    reason: 'slip',
    note: '',
    by: at.teacherId,
    throughClosed: true,
    now,
  })
  await emitAll(trx, { orgId: at.orgId, personId: at.teacherId }, written.events)
}

const current = [
  { org: 'university', key: 'databases', teacher: 'teacher.nurlan', groups: ['group.is-24-1', 'group.is-24-2'] },
  { org: 'university', key: 'statistics', teacher: 'teacher.elena', groups: ['group.ek-25-1'] },
  { org: 'college', key: 'web', teacher: 'teacher.marat', groups: ['group.bq-25-1', 'group.po-25-2'] },
  { org: 'school', key: 'informatics-7', teacher: 'teacher.saule', groups: [] },
] as const

const day = 86_400_000

/** Grade sheets under way, one of last spring that is closed, and the plan of the course about learning at a distance. */
export const seed: Seed = async ({ databases, now }) => {
  for (const { org, key, teacher, groups } of current)
    await databases.of(demo[org].id).transaction(async (trx) => {
      const orgId = demo[org].id
      const units: string[] = groups.map(demo[org].unit)
      const learners = demo[org].learners.filter((person) => units.includes(person.learner?.groupId ?? ''))
      const offeringId = demoId(`${org}/offering/${key}`)
      if (learners.length === 0 || (await findSheet(trx, orgId, offeringId)) === undefined) return // an installation without the demo courses
      const at = { orgId, offeringId, teacherId: demo.person(teacher).id }
      await fill(
        trx,
        at,
        learners.map((person) => person.id),
        key === 'databases' ? (learner) => drawn[learner] ?? [] : begun,
        new Date(now.getTime() - 3 * day),
      )
    })

  await databases.of(demo.university.id).transaction(async (trx) => {
    const orgId = demo.university.id
    if ((await findSheet(trx, orgId, distanceCourse)) === undefined) return
    const teacher = demo.person('teacher.nurlan')
    const names = name('Машиналық оқыту негіздері', 'Основы машинного обучения', 'Foundations of machine learning')
    const disciplineId = await insertDiscipline(
      trx,
      orgId,
      { programmeId: demoId('university/programme/is'), code: 'ML 2205', name: names, credits: 5, hours: 150 },
      now,
      demoId('university/discipline/machine-learning'),
    )
    const began = new Date('2026-02-02T03:00:00Z')
    const ended = new Date('2026-05-22T09:00:00Z')
    await insertOffering(
      trx,
      orgId,
      {
        name: names,
        disciplineId,
        periodId: null,
        teacherId: teacher.id,
        tutorId: demo.person('tutor.dana').id,
        technologies: ['network'],
        languages: ['kk', 'ru'],
        startsOn: '2026-02-02',
        endsOn: '2026-05-22',
      },
      began,
      pastCourse,
    )
    await setStatus(trx, orgId, pastCourse, 'closed', ended)
    await enrolIn(
      trx,
      { orgId, system: 'seed' },
      pastCourse,
      { groupIds: [demo.university.unit('group.is-24-1'), demo.university.unit('group.is-24-2')], learnerIds: [] },
      began,
    )
    const groups: string[] = [demo.university.unit('group.is-24-1'), demo.university.unit('group.is-24-2')]
    const learners = demo.university.learners.filter((person) => groups.includes(person.learner?.groupId ?? ''))
    await fill(
      trx,
      { orgId, offeringId: pastCourse, teacherId: teacher.id },
      learners.map((person) => person.id),
      past,
      ended,
    )
    const by = { orgId, personId: teacher.id }
    await emitAll(trx, by, await publishInside(trx, by, await openSheet(trx, orgId, pastCourse, ended), ended))
    await setClosed(trx, orgId, pastCourse, demo.person('registrar.university').id, new Date(ended.getTime() + 3 * day))
    await planDistanceCourse(trx, orgId, now)
  })
}
