import { mayManage, mayOpen, mayReadDraft, mayWrite, type ModuleOutline, type Offering } from '@dala/domain/courses'
import type { Actor } from '@dala/domain/identity'
import type { Trx } from '#lib/db'
import { countEnrolled, listGroupsOf } from './enrolments.queries.ts'
import { findOffering } from './offerings.queries.ts'
import { listOutlineRows } from './outline.queries.ts'
import { languagesOf, three } from './words.ts'

type OutlineRow = Awaited<ReturnType<typeof listOutlineRows>>[number]

/** An offering as its makers see it, with what the actor may do. */
export async function offeringView(trx: Trx, actor: Actor, offeringId: string): Promise<Offering> {
  const row = await findOffering(trx, actor.orgId, offeringId)
  const rows = await listOutlineRows(trx, actor.orgId, offeringId)
  const groups = await listGroupsOf(trx, actor.orgId, offeringId)
  const facts = { teacherId: row.teacher_id, tutorId: row.tutor_id }
  const isOpen = row.status !== 'closed'
  if (row.teacher === null) throw new Error('an offering has a teacher by its foreign key')
  return {
    id: row.id,
    name: three(row.name_kk, row.name_ru, row.name_en),
    description: three(row.description_kk, row.description_ru, row.description_en),
    disciplineId: row.discipline_id,
    disciplineName: three(row.discipline_kk, row.discipline_ru, row.discipline_en),
    credits: row.credits,
    hours: row.hours,
    periodId: row.period_id,
    teacher: row.teacher,
    tutor: row.tutor,
    technologies: row.technologies as Offering['technologies'], // written only through the contract's list
    languages: languagesOf(row.languages),
    status: row.status,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    groups: groups.map((group) => ({
      id: group.id,
      name: three(group.name_kk, group.name_ru, group.name_en),
      learners: group.learners ?? 0,
    })),
    learners: await countEnrolled(trx, actor.orgId, offeringId),
    modules: modulesOf(rows),
    can: {
      write: isOpen && mayWrite(actor, facts).allowed,
      readDraft: mayReadDraft(actor, facts).allowed,
      open: isOpen && mayOpen(actor, facts).allowed,
      manage: isOpen && mayManage(actor).allowed,
    },
  }
}

function modulesOf(rows: readonly OutlineRow[]): ModuleOutline[] {
  const modules = new Map<string, ModuleOutline>()
  for (const row of rows) {
    const module = modules.get(row.module_id) ?? {
      id: row.module_id,
      name: three(row.module_kk, row.module_ru, row.module_en),
      opensOn: row.opens_on,
      dueOn: row.module_due,
      items: [],
    }
    modules.set(row.module_id, module)
    const item = itemOf(row)
    if (item)
      module.items.push({
        ...item,
        publishedNumber: row.published_number,
        changed: item.kind === 'lesson' && (row.published_at === null || (row.draft_at !== null && row.draft_at > row.published_at)),
      })
  }
  return [...modules.values()]
}

interface ItemRow {
  id: string | null
  kind: 'lesson' | 'test' | null
  mode: 'online' | 'offline' | null
  name_kk: string | null
  name_ru: string | null
  name_en: string | null
  test_id: string | null
  minutes: number | null
  due_on: string | null
  compulsory: boolean | null
}

/** The item of a row of the outline; a module without items has a row without one. */
export function itemOf(row: ItemRow) {
  if (row.id === null || row.kind === null) return null
  return {
    id: row.id,
    kind: row.kind,
    mode: row.mode ?? 'offline',
    name: three(row.name_kk, row.name_ru, row.name_en),
    testId: row.test_id,
    minutes: row.minutes,
    dueOn: row.due_on,
    compulsory: row.compulsory ?? true,
  }
}
