import * as api from '@dala/domain/courses'
import * as curricula from '@dala/domain/curricula'
import type { Lesson } from '@dala/domain/content'
import { world, type TestPerson } from '#lib/testing'

/** People, a discipline and ways to lay courses, for the tests of courses and lessons. */
export async function courseWorld() {
  const w = await world()
  const manager = await w.person({ roles: ['methodologist'], name: 'Aigul' })
  const dana = await w.person({ roles: ['teacher'], name: 'Dana' })
  const nurlan = await w.person({ roles: ['teacher'], name: 'Nurlan' })
  const arman = await w.person({ roles: ['tutor'], name: 'Arman' })
  const aidana = await w.learner({ name: 'Aidana' })
  const other = await w.learner({ name: 'Other' })
  const stranger = await w.person({ roles: ['methodologist'], orgId: w.college, name: 'Stranger' })

  const name = (word: string) => ({ kk: word, ru: word, en: word })
  const text = (words: string): Lesson => ({
    blocks: [{ id: 'text-1', kind: 'text', text: { kk: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] } }],
  })

  const discipline = await manager.client.ok(curricula.createDiscipline, {
    body: { programmeId: null, code: 'LD', name: name('Distance'), credits: 5, hours: null },
  })
  const fields = {
    name: name('Course'),
    disciplineId: discipline.id,
    periodId: null,
    teacherId: dana.id,
    tutorId: arman.id,
    technologies: ['network' as const],
    languages: ['kk' as const, 'ru' as const],
    startsOn: '2026-09-01',
    endsOn: '2026-12-20',
  }
  const plainItem = { mode: 'offline' as const, dueOn: null, compulsory: true }

  /** A course of Dana's with a module and a lesson that is still a draft. */
  async function course() {
    const offering = await manager.client.ok(api.createOffering, { body: fields })
    const at = { offeringId: offering.id }
    const module = await dana.client.ok(api.addModule, { params: at, body: { name: name('Module'), opensOn: null, dueOn: null } })
    const item = await dana.client.ok(api.addItem, {
      params: { ...at, moduleId: module.id },
      body: { kind: 'lesson', name: name('Lesson'), ...plainItem },
    })
    return { offeringId: offering.id, moduleId: module.id, itemId: item.id, place: { offeringId: offering.id, itemId: item.id } }
  }

  /** The same, published and with Aidana enrolled. */
  async function openCourse(words = 'Сәлем') {
    const made = await course()
    const { number } = await dana.client.ok(api.saveDraft, { params: made.place, body: { lesson: text(words), number: 0 } })
    await dana.client.ok(api.publishLesson, { params: made.place, body: { number } })
    await dana.client.ok(api.describeOffering, { params: { offeringId: made.offeringId }, body: { description: name('About') } })
    await dana.client.ok(api.openOffering, { params: { offeringId: made.offeringId }, body: {} })
    await manager.client.ok(api.enrol, { params: { offeringId: made.offeringId }, body: { groupIds: [], learnerIds: [aidana.id] } })
    return made
  }

  const read = (who: TestPerson, place: { offeringId: string; itemId: string }) =>
    who.client.call(api.readStudyLesson, { params: place, query: { language: 'kk' } })
  return { w, manager, dana, nurlan, arman, aidana, other, stranger, name, text, discipline, fields, plainItem, course, openCourse, read }
}
