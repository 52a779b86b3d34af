import { listClauses, type PlanItemFields, type StudyPlanLine, type StudyPlanView } from '@dala/domain/curricula'
import { holds, type Actor } from '@dala/domain/identity'
import { limitPercents } from '@dala/domain/regulations'
import { toIsoDate } from '@dala/locale'
import { agendaAbout, councilDecisionsAbout } from '#councils'
import { decodeCursor, nextPage, type Db, type Trx } from '#lib/db'
import { personName } from './names.ts'
import { frameOf, judgingOf, ruleSetOf, stateOf, type Judging } from './plan-context.ts'
import * as rows from './plans.queries.ts'

function lineOf(plan: rows.PlanRow, items: readonly PlanItemFields[], judging: Judging): StudyPlanLine {
  const { share, faults } = stateOf(plan, items, judging)
  return {
    id: plan.id,
    programme: {
      id: plan.programme_id,
      code: plan.code,
      name: { kk: plan.name_kk, ru: plan.name_ru, en: plan.name_en },
      level: plan.level,
    },
    cohort: plan.cohort,
    studyForm: plan.study_form,
    arrangement: plan.arrangement,
    version: plan.version,
    status: plan.status,
    items: items.length,
    share,
    faults: faults.length,
    decidedOn: plan.decided_on,
    decisionNumber: plan.decision_number,
    updatedAt: plan.updated_at.toISOString(),
  }
}

interface ListQuery {
  search?: string | undefined
  after?: string | undefined
  limit: number
  status?: 'draft' | 'approved' | 'superseded' | 'discarded' | undefined
  programmeId?: string | undefined
}

/** A page of plans, each with its share and the number of its faults. */
export const listStudyPlans = (db: Db, query: ListQuery, now: Date) =>
  db.transaction(async (trx) => {
    const [cohort, id] = query.after === undefined ? [] : decodeCursor(query.after, 2)
    const found = await rows.listPlans(trx, db.orgId, {
      search: query.search,
      status: query.status,
      programmeId: query.programmeId,
      after: id === undefined ? null : { cohort: Number(cohort), id: String(id) },
      limit: query.limit,
    })
    const page = nextPage(found, query.limit, (row) => [row.cohort, row.id])
    const items = await rows.listItems(
      trx,
      db.orgId,
      page.items.map((plan) => plan.id),
    )
    const judging = await judgingOf(trx, db.orgId, page.items, toIsoDate(now))
    return {
      items: page.items.map((plan) => lineOf(plan, items.filter((item) => item.plan_id === plan.id).map(rows.itemFields), judging)),
      next: page.next,
    }
  })

const bodies = ['academic-council', 'pedagogical-council', 'methodical-council'] as const

/** Decisions by which councils adopted a plan, with signed minutes. */
export async function adoptedBy(trx: Trx, orgId: string, planId: string) {
  const decisions = await councilDecisionsAbout(trx, orgId, { type: 'study-plan', ids: [planId] })
  return decisions.flatMap((decision) => {
    const body = bodies.find((each) => each === decision.council)
    return body === undefined || decision.outcome !== 'adopted'
      ? []
      : [{ decisionId: decision.decisionId, body, number: decision.minutesNumber, decidedOn: decision.decidedOn }]
  })
}

const isWaiting = async (trx: Trx, orgId: string, planId: string): Promise<boolean> =>
  (await agendaAbout(trx, orgId, { type: 'study-plan', ids: [planId] })).some((place) => place.status !== 'decided')

/** A plan as its page shows it. */
export async function planView(trx: Trx, actor: Actor, planId: string, now: Date): Promise<StudyPlanView> {
  const plan = await rows.getPlan(trx, actor.orgId, planId)
  const items = (await rows.listItems(trx, actor.orgId, [planId])).map(rows.itemFields)
  const today = toIsoDate(now)
  const judging = await judgingOf(trx, actor.orgId, [plan], today)
  const frame = frameOf(plan, judging)
  const ruleSet = ruleSetOf(plan, judging)
  const clauses = ruleSet === null ? null : listClauses(ruleSet.id, plan.level)
  const list = judging.lists.get(plan.programme_id)
  const based = plan.based_on_id === null ? undefined : await rows.versionOf(trx, actor.orgId, plan.based_on_id)
  const { faults } = stateOf(plan, items, judging)
  const isDraft = plan.status === 'draft'
  const on = plan.decided_on ?? today
  return {
    ...lineOf(plan, items, judging),
    revision: plan.revision,
    ruleSet: ruleSet?.id ?? null,
    limits: ruleSet === null ? {} : limitPercents(ruleSet),
    settings: judging.rules.share(plan.level),
    field: frame.field,
    lawCase: frame.lawCase,
    emergency: frame.emergency,
    listClause: clauses?.list ?? null,
    list: list === undefined ? null : { label: list.row.label ?? '', orderedOn: list.row.ordered_on ?? '', items: list.items },
    items,
    faults: faults.map((fault) => ({ ...fault, itemIds: [...fault.itemIds] })),
    exemptions: judging.exemptions.map((row) => ({
      id: row.id,
      kind: row.kind,
      code: row.code,
      documentNumber: row.document_number,
      documentDate: row.document_date,
      issuedBy: row.issued_by,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      inForce: (row.valid_from === null || row.valid_from <= on) && (row.valid_to === null || on <= row.valid_to),
    })),
    decision:
      plan.decision_body === null || plan.decided_on === null
        ? null
        : { body: plan.decision_body, number: plan.decision_number ?? '', decidedOn: plan.decided_on, by: personName(plan) },
    basedOn: based ?? null,
    councils: { adopted: await adoptedBy(trx, actor.orgId, planId), waiting: isDraft && (await isWaiting(trx, actor.orgId, planId)) },
    can: {
      edit: isDraft && holds(actor, 'curricula.manage'),
      approve: isDraft && holds(actor, 'curricula.approve'),
      version: plan.status === 'approved' && holds(actor, 'curricula.manage'),
      discard: isDraft && holds(actor, 'curricula.manage'),
    },
  }
}

export const getStudyPlan = (db: Db, actor: Actor, planId: string, now: Date) => db.transaction((trx) => planView(trx, actor, planId, now))
