import { filesOf, languages, minutesOf, type Lesson } from '@dala/domain/content'
import { digestOf, insertDocument, insertUses, insertVersion, markPublished } from '#content'
import { enrolIn, insertItem, insertModule, insertOffering, setMinutes, setStatus, upsertSyllabus } from '#courses'
import type { Trx } from '#lib/db'
import { emit } from '#lib/events'

type InThree = { kk: string; ru: string; en: string }

export interface CoursePlan {
  id: string
  orgId: string
  name: InThree
  description: InThree
  disciplineId: string
  periodId: string | null
  teacherId: string
  tutorId: string | null
  startsOn: string
  endsOn: string
  groupIds: string[]
  modules: readonly { name: InThree; dueOn: string | null; items: readonly PlannedItem[] }[]
}
export type PlannedItem = ({ kind: 'lesson'; lesson: Lesson } | { kind: 'test'; testId: string }) & { name: InThree; dueOn?: string }

/** Lays a whole course, opens it and enrols its groups. @returns the ids of its items in order */
export async function layCourse(trx: Trx, plan: CoursePlan, now: Date): Promise<string[]> {
  const by = { orgId: plan.orgId, system: 'seed' }
  await insertOffering(
    trx,
    plan.orgId,
    { ...plan, technologies: ['network'], languages: [...languages], startsOn: plan.startsOn, endsOn: plan.endsOn },
    now,
    plan.id,
  )
  await upsertSyllabus(trx, plan.orgId, plan.id, plan.description, now)
  const items: string[] = []
  for (const module of plan.modules) {
    const moduleId = await insertModule(trx, plan.orgId, plan.id, { name: module.name, opensOn: null, dueOn: module.dueOn }, now)
    for (const item of module.items) items.push(await layItem(trx, plan, moduleId, item, now))
  }
  await setStatus(trx, plan.orgId, plan.id, 'published', now)
  await enrolIn(trx, by, plan.id, { groupIds: plan.groupIds, learnerIds: [] }, now)
  await emit(trx, by, 'courses.offering-opened', { subject: ['offering', plan.id], payload: { modules: plan.modules.length } })
  return items
}

async function layItem(trx: Trx, plan: CoursePlan, moduleId: string, item: PlannedItem, now: Date): Promise<string> {
  const place = { offeringId: plan.id, moduleId }
  const fields = { name: item.name, mode: 'offline' as const, dueOn: item.dueOn ?? null, compulsory: true }
  if (item.kind === 'test') return insertItem(trx, plan.orgId, place, { kind: 'test', testId: item.testId, ...fields }, now)
  const documentId = await insertDocument(trx, plan.orgId, item.lesson, plan.teacherId, now)
  const files = filesOf(item.lesson)
  if (files.length > 0) {
    await insertUses(trx, plan.orgId, documentId, files)
    await markPublished(trx, plan.orgId, documentId, files)
  }
  const version = { number: 1, lesson: item.lesson, digest: digestOf(item.lesson), by: plan.teacherId, at: now }
  await insertVersion(trx, plan.orgId, documentId, version)
  const id = await insertItem(trx, plan.orgId, place, { kind: 'lesson', documentId, ...fields }, now)
  await setMinutes(trx, plan.orgId, id, Math.max(...languages.map((language) => minutesOf(item.lesson, language))))
  return id
}
