import { createHash } from 'node:crypto'
import { judgedPlan, judgeWhole, listClauses, specialityFaults, type Refusal } from '@dala/domain/curricula'
import type { Actor } from '@dala/domain/identity'
import { collegeLevels, type Level } from '@dala/domain/regulations'
import { toIsoDate } from '@dala/locale'
import canonicalize from 'canonicalize'
import { putOnAgenda } from '#councils'
import type { Db, Trx } from '#lib/db'
import { emit } from '#lib/events'
import { problem } from '#lib/problems'
import { findLicence, isInForce } from './licences.queries.ts'
import { anyName, clauseFacts } from './names.ts'
import { exemptionInForce, frameOf, judgingOf, offEveryList } from './plan-context.ts'
import * as rows from './plans.queries.ts'
import { adoptedBy, planView } from './read-plans.ts'
import { lockDraft } from './save-plan.ts'
import { listOwnSpecialities } from './settings.queries.ts'

interface Decision {
  revision: number
  body: 'academic-council' | 'pedagogical-council' | 'methodical-council' | 'head'
  number: string
  decidedOn: string
  decisionId: string | null
}

/** What a programme needs before a plan of it is approved: its speciality, its number in the Register, its licence. */
async function demandProgramme(trx: Trx, actor: Actor, plan: rows.PlanRow, atDistance: boolean, on: string): Promise<void> {
  const [fault] = specialityFaults(
    { level: plan.level, specialityCode: plan.speciality_code || plan.code },
    plan.study_form,
    await listOwnSpecialities(trx, actor.orgId),
  )
  if (fault !== undefined)
    throw problem(fault.slug === 'not-classified' ? 'curricula.not-classified' : 'curricula.not-extramural', {
      code: plan.speciality_code || plan.code,
      ...clauseFacts(fault.clause),
    })
  if (!atDistance) return
  const college = (collegeLevels as readonly Level[]).includes(plan.level) // widened to ask
  if (college && (plan.register_number === '' || plan.register_date === null))
    throw problem('curricula.register-number-missing', clauseFacts('A2023-R1.7'))
  const licence = plan.licence_id === null ? undefined : await findLicence(trx, actor.orgId, plan.licence_id)
  if (licence === undefined || !isInForce(licence, on)) throw problem('curricula.no-licence', clauseFacts('A2010-4.a'))
}

function forbid(
  refusal: Refusal,
  plan: rows.PlanRow,
  items: readonly { id: string; name: { kk: string; ru: string; en: string }; code: string }[],
): never {
  const item = items.find((each) => refusal.itemIds.includes(each.id))
  throw problem('curricula.forbidden', {
    slug: refusal.slug,
    itemId: item?.id ?? null,
    item: item === undefined ? plan.code : anyName(item.name) || item.code,
    most: null,
    reason_kk: refusal.text.kk,
    reason_ru: refusal.text.ru,
    reason_en: refusal.text.en,
    ...clauseFacts(refusal.clause),
  })
}

/** The decision as the council's minutes have it; a plan that was changed after it is not the plan that was adopted. */
async function decisionInMinutes(trx: Trx, actor: Actor, plan: rows.PlanRow, given: Decision): Promise<Decision> {
  const adopted = (await adoptedBy(trx, actor.orgId, plan.id)).find((each) => each.decisionId === given.decisionId)
  if (adopted === undefined) throw problem('curricula.not-adopted')
  if (toIsoDate(plan.updated_at) > adopted.decidedOn) throw problem('curricula.changed-since')
  return { ...given, body: adopted.body, number: adopted.number, decidedOn: adopted.decidedOn }
}

/**
 * Approves a draft by a decision, judged whole by the edition of the decision's day. The verdict is kept with the plan, so that it can be reproduced;
 * the version in force until now is superseded.
 */
export const approveStudyPlan = (db: Db, actor: Actor, planId: string, given: Decision, now: Date) =>
  db.transaction(async (trx) => {
    const plan = await lockDraft(trx, actor, planId, given.revision)
    const decision = given.decisionId === null ? given : await decisionInMinutes(trx, actor, plan, given)
    const today = toIsoDate(now)
    if (decision.decidedOn > today) throw problem('curricula.decision-ahead')
    const items = (await rows.listItems(trx, actor.orgId, [planId])).map(rows.itemFields)
    if (items.length === 0) throw problem('curricula.empty-plan')
    const judging = await judgingOf(trx, actor.orgId, [plan], today)
    const on = decision.decidedOn
    const ruleSet = judging.rules.ruleSetAt(plan.level, on)
    const atDistance = items.some((item) => item.distance > 0)
    await demandProgramme(trx, actor, plan, atDistance, on)
    if (plan.arrangement !== 'none' && exemptionInForce(judging, planId, 'partner-agreement', on) === undefined)
      throw problem('curricula.no-partner-agreement', clauseFacts(plan.arrangement === 'mobility' ? 'A2021-36' : 'A2015-9'))
    const judged = judgedPlan(frameOf(plan, judging, on), items)
    const verdict = ruleSet === null ? null : judgeWhole(judged, ruleSet, judging.rules.share(plan.level))
    const [refusal] = verdict?.refusals ?? []
    if (refusal !== undefined) forbid(refusal, plan, items)
    const clauses = ruleSet === null ? null : listClauses(ruleSet.id, plan.level)
    if (ruleSet !== null && clauses !== null && atDistance) {
      if (!judging.lists.has(plan.programme_id)) throw problem('curricula.no-list', clauseFacts(clauses.order))
      const [off] = offEveryList(plan, judged.items, ruleSet, judging)
      if (off !== undefined) forbid(off, plan, items)
    }
    for (const version of await rows.lockVersions(trx, actor.orgId, plan))
      if (version.status === 'approved') await rows.setStatus(trx, actor.orgId, version.id, 'superseded', now)
    const hash = createHash('sha256')
      .update(canonicalize({ plan: planId, items }) ?? '', 'utf8')
      .digest()
    await rows.approve(trx, actor.orgId, planId, {
      ...decision,
      ruleSet: ruleSet?.id ?? null,
      verdict: verdict?.verdict ?? null,
      hash,
      by: actor.personId,
      now,
    })
    const view = await planView(trx, actor, planId, now)
    await emit(trx, actor, 'curricula.plan-approved', {
      subject: ['study-plan', planId],
      payload: {
        version: plan.version,
        body: decision.body,
        number: decision.number,
        decidedOn: decision.decidedOn,
        ruleSet: ruleSet?.id ?? null,
        hash: hash.toString('hex'),
        clauses: verdict === null ? [] : [...verdict.verdict.clauses],
      },
      at: now,
    })
    return view
  })

/** Puts a draft before a council; the approval may then rest on its decision. */
export const putPlanOnAgenda = (
  db: Db,
  actor: Actor,
  planId: string,
  council: 'academic-council' | 'pedagogical-council' | 'methodical-council',
  now: Date,
) =>
  db.transaction(async (trx) => {
    const plan = await lockDraft(trx, actor, planId, null)
    const about = `${plan.code}, ${plan.cohort}`
    await putOnAgenda(trx, actor, {
      council,
      subject: { type: 'study-plan', id: planId },
      title: { kk: `Жұмыс оқу жоспары: ${about}`, ru: `Рабочий учебный план: ${about}`, en: `Working study plan: ${about}` },
      proposal: { kk: 'Жоспарды бекітуге ұсынылсын.', ru: 'Рекомендовать план к утверждению.', en: 'Recommend the plan for approval.' },
      personIds: [],
      path: `/study-plans/${planId}`,
      now,
    })
    const view = await planView(trx, actor, planId, now)
    await emit(trx, actor, 'curricula.plan-on-agenda', {
      subject: ['study-plan', planId],
      payload: { version: plan.version, council },
      at: now,
    })
    return view
  })
