import { judgedPlan, judgeEdit, mostAllowed, type PlanItemFields } from '@dala/domain/curricula'
import type { Actor } from '@dala/domain/identity'

import { toIsoDate } from '@dala/locale'
import { missing, newId, type Db, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { problem } from '#lib/problems'
import { anyName, clauseFacts } from './names.ts'
import { frameOf, judgingOf, listRuleOf, ruleSetOf, stateOf, type Judging } from './plan-context.ts'
import * as rows from './plans.queries.ts'
import { getProgramme } from './curricula.queries.ts'
import { planView } from './read-plans.ts'

/** Locks a draft at the revision that the page knows. */
async function lockDraft(trx: Trx, actor: Actor, planId: string, revision: number | null): Promise<rows.PlanRow> {
  const plan = await rows.lockPlan(trx, actor.orgId, planId)
  if (plan.status !== 'draft') throw problem('curricula.not-a-draft')
  if (revision !== null && plan.revision !== revision) throw problem('conflict')
  return plan
}

/**
 * Throws what the rule set forbids of an edit, naming the clause and the line, with the largest lawful volume of that line
 * (A2015-10, A2021-11…13, A2021-25…29, A2023-3-1, A2023-16, A2023-18…20).
 */
function demandLawful(
  plan: rows.PlanRow,
  before: readonly PlanItemFields[],
  after: readonly PlanItemFields[],
  judging: Judging,
  was = judging,
): void {
  const ruleSet = ruleSetOf(plan, judging)
  if (ruleSet === null) return
  const settings = judging.rules.share(plan.level)
  const judged = judgedPlan(frameOf(plan, judging), after)
  const list = listRuleOf(plan, ruleSet, judging)
  const { refusals } = judgeEdit(judgedPlan(frameOf(plan, was), before), judged, ruleSet, settings, list)
  const [refusal] = refusals
  if (refusal === undefined) return
  // The first of them is the one that weighs most; a line that left has a name, and no place in the plan any more.
  const [first] = refusal.itemIds
  const item = after.find((each) => each.id === first)
  const named = item ?? before.find((each) => each.id === first)
  throw problem('curricula.forbidden', {
    slug: refusal.slug,
    itemId: item?.id ?? null,
    item: named === undefined ? plan.code : anyName(named.name) || named.code,
    most: item === undefined ? null : mostAllowed(judged, item.id, ruleSet, settings, list),
    reason_kk: refusal.text.kk,
    reason_ru: refusal.text.ru,
    reason_en: refusal.text.en,
    ...clauseFacts(refusal.clause),
  })
}

const shareNow = (plan: rows.PlanRow, items: readonly PlanItemFields[], judging: Judging) => stateOf(plan, items, judging).share

/** Begins the plan of a programme for a year of admission and a form of study. */
export const createStudyPlan = (
  db: Db,
  actor: Actor,
  key: { programmeId: string; cohort: number; studyForm: rows.PlanRow['study_form']; arrangement: rows.PlanRow['arrangement'] },
  now: Date,
) =>
  db.transaction(async (trx) => {
    await getProgramme(trx, actor.orgId, key.programmeId)
    const versions = await rows.lockVersions(trx, actor.orgId, {
      programme_id: key.programmeId,
      cohort: key.cohort,
      study_form: key.studyForm,
      arrangement: key.arrangement,
    })
    if (versions.some((each) => each.status === 'draft')) throw problem('curricula.draft-exists')
    const id = newId()
    const version = (versions.at(-1)?.version ?? 0) + 1
    await rows.insertPlan(trx, {
      org_id: actor.orgId,
      id,
      programme_id: key.programmeId,
      cohort: key.cohort,
      study_form: key.studyForm,
      arrangement: key.arrangement,
      version,
      created_by: actor.personId,
      created_at: now,
      updated_at: now,
    })
    await emit(trx, actor, 'curricula.plan-begun', {
      subject: ['study-plan', id],
      payload: { programme: key.programmeId, cohort: key.cohort, studyForm: key.studyForm, version },
      at: now,
    })
    return planView(trx, actor, id, now)
  })

/** Saves the lines of a draft, where the rule set in force allows what the edit brings. */
export const saveStudyPlan = (
  db: Db,
  actor: Actor,
  planId: string,
  body: { revision: number; items: readonly PlanItemFields[] },
  now: Date,
) =>
  db.transaction(async (trx) => {
    const plan = await lockDraft(trx, actor, planId, body.revision)
    const ids = body.items.map((item) => item.id)
    if (new Set(ids).size < ids.length || (await rows.areForeign(trx, actor.orgId, planId, ids))) throw problem('curricula.repeated-item')
    const disciplines = [...new Set(body.items.flatMap((item) => item.disciplineId ?? []))]
    if ((await rows.countDisciplines(trx, actor.orgId, disciplines)) < disciplines.length)
      return missing('discipline', disciplines[0] ?? '')
    const before = (await rows.listItems(trx, actor.orgId, [planId])).map(rows.itemFields)
    const judging = await judgingOf(trx, actor.orgId, [plan], toIsoDate(now))
    demandLawful(plan, before, body.items, judging)
    await rows.replaceItems(trx, actor.orgId, planId, body.items)
    await rows.touchPlan(trx, actor.orgId, planId, plan.revision + 1, now)
    const share = shareNow(plan, before, judging)
    const view = await planView(trx, actor, planId, now)
    await emit(trx, actor, 'curricula.plan-changed', {
      subject: ['study-plan', planId],
      payload: {
        revision: plan.revision + 1,
        items: body.items.length,
        unit: view.share.unit,
        before: share.volume,
        after: view.share.volume,
        base: view.share.base,
      },
      at: now,
    })
    return { plan: view, before: share }
  })

/** Begins the next version from an approved plan: its lines with ids of their own, and its exemptions that still stand. */
export const versionStudyPlan = (db: Db, actor: Actor, planId: string, now: Date) =>
  db.transaction(async (trx) => {
    const plan = await rows.lockPlan(trx, actor.orgId, planId)
    if (plan.status !== 'approved') throw problem('curricula.step-not-possible')
    const versions = await rows.lockVersions(trx, actor.orgId, plan)
    if (versions.some((each) => each.status === 'draft')) throw problem('curricula.draft-exists')
    const id = newId()
    const version = (versions.at(-1)?.version ?? 0) + 1
    await rows.insertPlan(trx, {
      org_id: actor.orgId,
      id,
      programme_id: plan.programme_id,
      cohort: plan.cohort,
      study_form: plan.study_form,
      arrangement: plan.arrangement,
      version,
      based_on_id: planId,
      created_by: actor.personId,
      created_at: now,
      updated_at: now,
    })
    const items = (await rows.listItems(trx, actor.orgId, [planId])).map(rows.itemFields)
    await rows.replaceItems(
      trx,
      actor.orgId,
      id,
      items.map((item) => ({ ...item, id: newId() })),
    )
    for (const row of await rows.listExemptions(trx, actor.orgId, [planId]))
      await rows.insertExemption(trx, actor.orgId, id, exemptionFields(row), actor.personId, now)
    await emit(trx, actor, 'curricula.plan-begun', {
      subject: ['study-plan', id],
      payload: { programme: plan.programme_id, cohort: plan.cohort, studyForm: plan.study_form, version, basedOn: planId },
      at: now,
    })
    return planView(trx, actor, id, now)
  })

const exemptionFields = (row: rows.ExemptionRow) => ({
  kind: row.kind,
  code: row.code,
  documentNumber: row.document_number,
  documentDate: row.document_date,
  issuedBy: row.issued_by,
  validFrom: row.valid_from,
  validTo: row.valid_to,
})

export const discardStudyPlan = (db: Db, actor: Actor, planId: string, now: Date) =>
  db.transaction(async (trx) => {
    await lockDraft(trx, actor, planId, null)
    await rows.setStatus(trx, actor.orgId, planId, 'discarded', now)
    await emit(trx, actor, 'curricula.plan-discarded', { subject: ['study-plan', planId], at: now })
    return null
  })

/** Enters the document that lawfully lifts a limit: a case of the Law needs its code, an emergency its term (A2023-3-1.b, A2021-37). */
export const addExemption = (db: Db, actor: Actor, planId: string, fields: ReturnType<typeof exemptionFields>, now: Date) =>
  db.transaction(async (trx) => {
    await lockDraft(trx, actor, planId, null)
    const incomplete =
      (fields.kind === 'law-case' && fields.code === '') ||
      (fields.kind === 'emergency' && (fields.validFrom === null || fields.validTo === null))
    const ahead = fields.documentDate > toIsoDate(now)
    const reversed = fields.validFrom !== null && fields.validTo !== null && fields.validFrom > fields.validTo
    if (incomplete || ahead || reversed) throw problem('curricula.exemption-not-lawful')
    const id = await rows.insertExemption(trx, actor.orgId, planId, fields, actor.personId, now)
    await emit(trx, actor, 'curricula.exemption-added', {
      subject: ['study-plan', planId],
      payload: {
        exemption: id,
        exemptionKind: fields.kind,
        code: fields.code,
        documentNumber: fields.documentNumber,
        documentDate: fields.documentDate,
      },
      at: now,
    })
    return planView(trx, actor, planId, now)
  })

/** Takes such a document back; refused where the lines are lawful only with it. */
export const removeExemption = (db: Db, actor: Actor, planId: string, exemptionId: string, now: Date) =>
  db.transaction(async (trx) => {
    const plan = await lockDraft(trx, actor, planId, null)
    const was = await judgingOf(trx, actor.orgId, [plan], toIsoDate(now))
    if (!was.exemptions.some((row) => row.id === exemptionId)) return missing('exemption', exemptionId)
    await rows.removeExemption(trx, actor.orgId, exemptionId, actor.personId, now)
    const items = (await rows.listItems(trx, actor.orgId, [planId])).map(rows.itemFields)
    const without = { ...was, exemptions: was.exemptions.filter((row) => row.id !== exemptionId) }
    demandLawful(plan, items, items, without, was)
    await emit(trx, actor, 'curricula.exemption-removed', { subject: ['study-plan', planId], payload: { exemption: exemptionId }, at: now })
    return planView(trx, actor, planId, now)
  })

export { lockDraft }
