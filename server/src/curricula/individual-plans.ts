import { layOut, outsideCalendar, type IndividualContent, type IndividualView } from '@dala/domain/curricula'
import type { Actor } from '@dala/domain/identity'
import { academicYearOf } from '@dala/domain/organisations'
import { toIsoDate } from '@dala/locale'
import { decodeCursor, missing, nextPage, type Db, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { problem } from '#lib/problems'
import { advisingOf, broughtBy, forbid, formatsOf, itemsFrom, judgeIndividual, type Advising } from './individual-context.ts'
import { demandAdviser, demandReader, mayAdvise, unitsToRead } from './individual-policy.ts'
import * as rows from './individual.queries.ts'
import { anyName, clauseFacts, personName } from './names.ts'
import { getLearner, groupName } from './people.queries.ts'
import { findPlanInForce } from './plans.queries.ts'

const lineOf = (row: Omit<rows.IndividualRow, 'content'> & { content?: unknown }) => ({
  id: row.id,
  learner: { id: row.learner_id, name: personName(row), group: groupName(row) },
  version: row.version,
  status: row.status,
  unit: row.unit,
  volume: row.volume,
  base: row.base,
  missing: row.missing,
  scheduled: row.scheduled,
  over: row.over,
  grounds: row.grounds,
  updatedAt: row.updated_at.toISOString(),
})

interface ListQuery {
  search?: string | undefined
  after?: string | undefined
  limit: number
  status?: rows.IndividualRow['status'] | undefined
  learnerId?: string | undefined
}

export const listIndividualPlans = (db: Db, actor: Actor, query: ListQuery) =>
  db.transaction(async (trx) => {
    const [after] = query.after === undefined ? [] : decodeCursor(query.after, 1)
    const found = await rows.listIndividual(trx, actor.orgId, {
      search: query.search,
      status: query.status,
      learnerId: query.learnerId,
      units: unitsToRead(actor),
      after: after === undefined ? null : String(after),
      limit: query.limit,
    })
    const page = nextPage(found, query.limit, (row) => [row.id])
    return {
      items: page.items.map((row) => ({
        ...lineOf(row as unknown as rows.IndividualRow),
        programme: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
      })), // lineOf reads only the columns of the list
      next: page.next,
    }
  })

/** A learner's plan as its page shows it. */
export async function individualView(trx: Trx, actor: Actor, id: string, now: Date): Promise<IndividualView> {
  const row = await rows.getIndividual(trx, actor.orgId, id)
  await demandReader(trx, actor, row.learner_id, id)
  const advising = await advisingOf(trx, actor.orgId, row.learner_id, row.plan_id, toIsoDate(now))
  const state = judgeIndividual(row.content, advising)
  const formats = formatsOf(advising)
  const advises = await mayAdvise(trx, actor, row.learner_id)
  const open = row.status === 'draft' || row.status === 'returned'
  return {
    ...lineOf(row),
    revision: row.revision,
    programme: {
      code: advising.working.code,
      name: { kk: advising.working.name_kk, ru: advising.working.name_ru, en: advising.working.name_en },
      level: advising.working.level,
    },
    studyForm: advising.learner.study_form,
    plan: { id: row.plan_id, version: advising.working.version, cohort: advising.working.cohort },
    ruleSet: row.rule_set ?? advising.ruleSet?.id ?? null,
    share: state.share,
    faults: state.faults.map((fault) => ({ ...fault, itemIds: [...fault.itemIds] })),
    formats: { allowed: [...formats.allowed], clause: formats.clause },
    content: row.content,
    periods: advising.periods.map(({ kind: _, ...period }) => period),
    missingItems: state.missing.map((item) => item.name),
    note: row.note,
    decided:
      row.decided_on === null
        ? null
        : {
            on: row.decided_on,
            by: personName({ surname: row.decider_surname, given_name: row.decider_given, patronymic: row.decider_patronymic }),
          },
    document: row.label === null ? null : { label: row.label },
    can: {
      edit: open && advises,
      submit: open && (advises || actor.personId === row.learner_id),
      decide: row.status === 'submitted' && advises,
      version: row.status === 'approved' && advises,
      print: row.document_id !== null,
    },
  }
}

export const getIndividualPlan = (db: Db, actor: Actor, id: string, now: Date) =>
  db.transaction((trx) => individualView(trx, actor, id, now))

/** One's own plan in force and the next one being made. */
export const getMyPlan = (db: Db, actor: Actor, now: Date) =>
  db.transaction(async (trx) => {
    const own = await rows.listIndividual(trx, actor.orgId, {
      search: undefined,
      status: undefined,
      learnerId: actor.personId,
      units: null,
      after: null,
      limit: 10,
    })
    const viewOf = async (row: { id: string } | undefined) => (row === undefined ? null : individualView(trx, actor, row.id, now))
    return {
      approved: await viewOf(own.find((row) => row.status === 'approved')),
      open: await viewOf(own.find((row) => row.status !== 'approved')),
    }
  })

/**
 * Begins the plan of a learner, or the next version of it: every line of the working plan in force for the learner's programme, form and year of
 * admission (A2010-20, A2015-24, A2016-23), with a schedule over the periods of the academic year. Answers the open one where there is one.
 */
export async function beginPlan(trx: Trx, actor: Actor, learnerId: string, now: Date): Promise<{ id: string; begun: boolean }> {
  const learner = await getLearner(trx, actor.orgId, learnerId)
  const versions = await rows.lockVersions(trx, actor.orgId, learnerId)
  const open = versions.find((each) => ['draft', 'submitted', 'returned'].includes(each.status))
  if (open !== undefined) return { id: open.id, begun: false }
  const today = toIsoDate(now)
  const cohort = Number(academicYearOf(today).slice(0, 4)) - (learner.study_year ?? 1) + 1
  const inForce =
    learner.programme_id === null ? undefined : await findPlanInForce(trx, actor.orgId, learner.programme_id, learner.study_form, cohort)
  if (inForce === undefined) throw problem('curricula.no-plan-in-force')
  const advising = await advisingOf(trx, actor.orgId, learnerId, inForce.id, today)
  const before = (await rows.listApproved(trx, actor.orgId, [learnerId]))[0]
  const content = before === undefined ? freshContent(advising) : carriedOver(before.content, advising)
  const id = await rows.insertIndividual(trx, actor.orgId, {
    learnerId,
    planId: inForce.id,
    version: (versions.at(-1)?.version ?? 0) + 1,
    content,
    counted: judgeIndividual(content, advising).counted,
    by: actor.personId,
    now,
  })
  return { id, begun: true }
}

function freshContent(advising: Advising): IndividualContent {
  const items = itemsFrom(advising)
  return { items, schedule: layOut(items, advising.periods, 'mixed') }
}

/** The lines of the version before with their own volumes and electives; the lines that the working plan got meanwhile come to them. */
function carriedOver(before: IndividualContent, advising: Advising): IndividualContent {
  const lines = itemsFrom(advising)
  const byCode = (code: string) => before.items.find((item) => item.code === code && code !== '')
  const electives = before.items.filter((item) => item.source === 'elective' && !lines.some((line) => line.id === item.id))
  const filled = new Set(electives.flatMap((item) => item.planItemId ?? []))
  const items = [
    ...lines
      .filter((line) => !filled.has(line.planItemId ?? ''))
      .map((line) => {
        const old = byCode(line.code)
        return old === undefined
          ? line
          : {
              ...line,
              id: old.id,
              period: old.period,
              distance: Math.min(old.distance, line.credits ?? line.hours ?? 0),
              technologies: old.technologies,
              format: old.format,
            }
      }),
    ...electives,
  ]
  return { items, schedule: layOut(items, advising.periods, 'mixed') }
}

export const startIndividualPlan = (db: Db, actor: Actor, learnerId: string, now: Date) =>
  db.transaction(async (trx) => {
    await demandAdviser(trx, actor, learnerId)
    const { id, begun } = await beginPlan(trx, actor, learnerId, now)
    const view = await individualView(trx, actor, id, now)
    if (begun)
      await emit(trx, actor, 'curricula.individual-plan-begun', {
        subject: ['individual-plan', id],
        about: learnerId,
        payload: { version: view.version, plan: view.plan.id, ruleSet: view.ruleSet },
        at: now,
      })
    return view
  })

/** Locks an open plan that the actor advises, at the revision that the page knows. */
async function lockOpen(trx: Trx, actor: Actor, id: string, revision: number) {
  const row = await rows.lockIndividual(trx, actor.orgId, id)
  if (!(await mayAdvise(trx, actor, row.learner_id))) return missing('individual-plan', id)
  if (row.status !== 'draft' && row.status !== 'returned') throw problem('curricula.step-not-possible')
  if (row.revision !== revision) throw problem('conflict')
  return row
}

/** The workload of a line and its code stay as the working plan has them, whatever the form (A2021-34): what the page sends is not believed but compared. */
function demandWorkload(content: IndividualContent, before: IndividualContent, advising: Advising): void {
  for (const item of content.items) {
    const line = advising.workingItems.find((each) => each.id === item.planItemId)
    const known = before.items.find((each) => each.id === item.id)
    const base = item.source === 'elective' ? known : (line ?? known)
    if (
      base === undefined ||
      base.credits !== item.credits ||
      base.hours !== item.hours ||
      base.kind !== item.kind ||
      base.code !== item.code ||
      item.distance > (item.credits ?? item.hours ?? 0)
    )
      throw problem('curricula.workload-changed', { item: anyName(item.name), ...clauseFacts('A2021-34') })
  }
}

/** Study and control stand inside the academic calendar and the period of their line (A2010-21.b, A2010-26, A2015-25.b, A2015-30). */
function demandCalendar(content: IndividualContent, advising: Advising): void {
  const [outside] = outsideCalendar(content.schedule, content.items, advising.periods, advising.year)
  if (outside === undefined) return
  const item = content.items.find((each) => each.id === outside.itemId)
  throw problem('curricula.outside-calendar', { item: item === undefined ? '' : anyName(item.name), ...clauseFacts('A2015-30') })
}

export const saveIndividualPlan = (db: Db, actor: Actor, id: string, body: IndividualContent & { revision: number }, now: Date) =>
  db.transaction(async (trx) => {
    const row = await lockOpen(trx, actor, id, body.revision)
    const content: IndividualContent = { items: body.items, schedule: body.schedule }
    if (new Set(content.items.map((item) => item.id)).size < content.items.length) throw problem('curricula.repeated-item')
    const advising = await advisingOf(trx, actor.orgId, row.learner_id, row.plan_id, toIsoDate(now))
    demandWorkload(content, row.content, advising)
    demandCalendar(content, advising)
    const state = judgeIndividual(content, advising)
    const was = judgeIndividual(row.content, advising)
    const [worse] = broughtBy(row.content, content, advising)
    if (worse !== undefined) forbid(worse, content, row.content)
    await rows.saveContent(trx, actor.orgId, id, content, state.counted, now)
    const view = await individualView(trx, actor, id, now)
    await emit(trx, actor, 'curricula.individual-plan-changed', {
      subject: ['individual-plan', id],
      about: row.learner_id,
      payload: {
        revision: view.revision,
        unit: state.counted.unit,
        before: was.counted.volume,
        after: state.counted.volume,
        base: state.counted.base,
      },
      at: now,
    })
    return view
  })

/** Lays the schedule of the academic year out anew (A2010-13.3, A2015-13.3, A2021-30.b). */
export const layOutSchedule = (db: Db, actor: Actor, id: string, revision: number, now: Date) =>
  db.transaction(async (trx) => {
    const row = await lockOpen(trx, actor, id, revision)
    const advising = await advisingOf(trx, actor.orgId, row.learner_id, row.plan_id, toIsoDate(now))
    const content = { items: row.content.items, schedule: layOut(row.content.items, advising.periods, 'mixed') }
    await rows.saveContent(trx, actor.orgId, id, content, judgeIndividual(content, advising).counted, now)
    await emit(trx, actor, 'curricula.individual-plan-changed', {
      subject: ['individual-plan', id],
      about: row.learner_id,
      payload: { revision: row.revision + 1, schedule: content.schedule.length },
      at: now,
    })
    return individualView(trx, actor, id, now)
  })
