import * as api from '@dala/domain/supporting-schools'
import { world } from '#lib/testing'
import { insertClass, insertCourse, insertSchool, switchDraftOn } from './supporting.fixture.queries.ts'

/** A village school without a teacher of physics, the world's school that can support it, and a third school that has nothing to do with it. */
export async function supportWorld() {
  const w = await world()
  const [village, third] = [await insertSchool(w, 'village'), await insertSchool(w, 'third')]
  const hub = w.school
  const head = await w.person({ orgId: village, roles: ['head'], name: 'Village head' })
  const hubHead = await w.person({ orgId: hub, roles: ['head'], name: 'Hub head' })
  const teacher = await w.person({ orgId: hub, roles: ['teacher'], name: 'Physicist' })
  const other = await w.person({ orgId: hub, roles: ['teacher'], name: 'Historian' })
  const stranger = await w.person({ orgId: third, roles: ['head'], name: 'Stranger' })
  const classId = await insertClass(w, village, '7А')
  const otherClass = await insertClass(w, village, '8А')
  const pupils = [
    await w.learner({ orgId: village, name: 'Aruzhan', level: 'basic-secondary', groupId: classId }),
    await w.learner({ orgId: village, name: 'Beibit', level: 'basic-secondary', groupId: classId }),
  ] as const
  const eighth = await w.learner({ orgId: village, name: 'Dias', level: 'basic-secondary', groupId: otherClass })
  const own = await w.learner({ orgId: hub, name: 'Own', level: 'basic-secondary' })
  const course = await insertCourse(w, hub, teacher.id, [own.id])
  await insertCourse(w, hub, other.id)
  await switchDraftOn(w, village, head.id)

  const vacancy = (classIds: string[] = [classId], subject = 'Физика') =>
    head.client.ok(api.recordVacancy, { body: { subject, since: '2026-11-02', classIds } })
  const terms = {
    startsOn: '2026-11-20',
    endsOn: '2026-12-31',
    orderNumber: '17-Н',
    orderOn: '2026-11-18',
    responsible: 'Сәуле Ахметова',
  }
  /** Asks the hub for the class and lets the request arrive. */
  async function asked(over: Partial<typeof terms> = {}, classIds = [classId], subject = 'Физика') {
    const { id: vacancyId } = await vacancy(classIds, subject)
    const { id } = await head.client.ok(api.ask, {
      body: { vacancyId, school: { kind: 'here', organisationId: hub }, classIds, ...terms, ...over },
    })
    await w.runJobs()
    return { id, vacancyId, params: { attachmentId: id } }
  }
  /** The same, accepted into the teacher's course, and the pupils handed over. */
  async function attached(over: Partial<typeof terms> = {}, classIds = [classId], subject = 'Физика') {
    const made = await asked(over, classIds, subject)
    await hubHead.client.ok(api.accept, { params: made.params, body: { kind: 'course', offeringId: course.offeringId } })
    await w.runJobs()
    return made
  }
  return {
    w,
    village,
    hub,
    third,
    head,
    hubHead,
    teacher,
    other,
    stranger,
    classId,
    otherClass,
    pupils,
    eighth,
    own,
    course,
    vacancy,
    terms,
    asked,
    attached,
  }
}
