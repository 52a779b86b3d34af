import { councils } from '@dala/domain/councils'
import type { Actor } from '@dala/domain/identity'
import { deadlineChain, type RuleSet, type Verdict } from '@dala/domain/regulations'
import { toIsoDate } from '@dala/locale'
import { takeOffAgenda } from '#councils'
import { newId, type Db, type Trx } from '#lib/db'
import { emitAll, personal, type NewEvent } from '#lib/events'
import { demand } from '#lib/http'
import { Problem, problem } from '#lib/problems'
import { notify } from '#messages'
import { editionsOf } from '#regulations'
import { insertStep, move } from './applications.queries.ts'
import { calendarFor } from '#organisations'
import { getCase, judge, ruleSetToday, type Case } from './case.ts'
import { refusingCouncil } from './council-cases.ts'
import { mayDecide } from './policy.ts'
import { concerned, orderers } from './readers.ts'
import { rulingOf } from './ruling-of.ts'
import { withOwnTerms } from './settings.ts'
import { showApplication } from './show-application.ts'
import { demandLawful } from './sign-application.ts'

interface Decision {
  decision: 'approve' | 'refuse'
  reason: string
}

/** The rule set is that of the day of the decision; an approval must be lawful with every document there, a refusal needs a reason only. */
function judgeDecision(item: Case, decision: Decision, ruleSet: RuleSet): Verdict | null {
  const verdict = judge(item, 'decision', ruleSet)
  const against = refusingCouncil(item.answers)
  if (decision.decision === 'approve' && against !== null)
    throw problem('distance.council-against', {
      councilKk: councils[against].kk,
      councilRu: councils[against].ru,
      councilEn: councils[against].en,
    })
  if (decision.decision === 'approve') demandLawful(verdict)
  return verdict
}

/** Takes one decision inside a transaction; the caller writes the event, so that many share one lock of the chain. */
async function decide(trx: Trx, actor: Actor, item: Case, decision: Decision, now: Date): Promise<NewEvent> {
  demand(mayDecide(actor, item.tie))
  const today = toIsoDate(now)
  const ruleSet = await ruleSetToday(trx, actor.orgId, item.learner, now)
  const verdict = judgeDecision(item, decision, ruleSet)
  const calendar = await calendarFor(trx, actor.orgId)
  const [, order] = deadlineChain(
    { registeredOn: item.row.registered_on ?? today, decidedOn: today },
    withOwnTerms(ruleSet, item.settings),
    calendar,
  )
  const approved = decision.decision === 'approve'
  const { id } = item.row
  const moved = await move(trx, actor.orgId, id, approved ? 'approve' : 'refuse', {
    decided_at: now,
    decided_on: today,
    decided_by: actor.personId,
    rule_set: ruleSet.id,
    decision_reason: decision.reason,
    verdict: verdict === null ? null : JSON.stringify(verdict),
    ruling: JSON.stringify(rulingOf(item, ruleSet, await editionsOf(trx, actor.orgId), today, calendar)),
    order_due: approved ? order.due : null,
    updated_at: now,
  })
  if (!moved) throw problem('distance.already-decided')
  // No council goes on with what is decided: it would speak of a child's case for nothing.
  await takeOffAgenda(trx, actor, { type: 'application', id }, now)
  await insertStep(trx, {
    org_id: actor.orgId,
    id: newId(),
    application_id: id,
    kind: approved ? 'approved' : 'refused',
    note: decision.reason,
    by_id: actor.personId,
    at: now,
  })
  await notify(trx, {
    orgId: actor.orgId,
    personIds: await concerned(trx, actor.orgId, item.row.learner_id),
    kind: approved ? 'distance.application-approved' : 'distance.application-refused',
    facts: { number: item.row.label, due: approved ? order.due : null },
    link: `/applications/${id}`,
    now,
  })
  if (approved)
    await notify(trx, {
      orgId: actor.orgId,
      personIds: await orderers(trx, actor.orgId, now),
      kind: 'distance.term-soon',
      facts: {
        what: {
          kk: `№ ${item.row.label} өтініш бойынша бұйрық`,
          ru: `приказ по заявлению № ${item.row.label}`,
          en: `order on application No. ${item.row.label}`,
        },
        due: order.due,
      },
      link: '/work/applications?tab=order',
      now,
    })
  return {
    kind: 'distance.application-decided',
    subject: ['application', id],
    about: item.row.learner_id,
    payload: {
      label: item.row.label,
      decision: decision.decision,
      ruleSet: ruleSet.id,
      clauses: personal(verdict?.clauses.join(' ') ?? ''),
      registeredOn: item.row.registered_on,
      decisionDue: item.row.decision_due,
      decidedOn: today,
      late: item.row.decision_due !== null && today > item.row.decision_due,
      ...(approved && { orderDue: order.due }),
      ...(decision.reason !== '' && { reason: personal(decision.reason) }),
    },
    at: now,
  }
}

/** The head's decision (A2015-12.a): of many at the same moment exactly one stands. */
export const decideApplication = (db: Db, actor: Actor, id: string, decision: Decision, now: Date) =>
  db.transaction(async (trx) => {
    const item = await getCase(trx, actor, id, now, 'lock')
    await emitAll(trx, actor, [await decide(trx, actor, item, decision, now)])
    return showApplication(trx, actor, await getCase(trx, actor, id, now), now)
  })

export interface ApprovalResult {
  applicationId: string
  approved: boolean
  problem: string | null
}

/** Approves the selected applications; each has its own transaction, so that one that cannot be approved does not hold up the rest. */
export async function approveMany(db: Db, actor: Actor, ids: readonly string[], now: Date): Promise<{ results: ApprovalResult[] }> {
  const results: ApprovalResult[] = []
  for (const id of new Set(ids)) {
    try {
      await decideApplication(db, actor, id, { decision: 'approve', reason: '' }, now)
      results.push({ applicationId: id, approved: true, problem: null })
    } catch (error) {
      // An expected refusal belongs to this row; anything else is a bug and stops the request.
      if (!(error instanceof Problem)) throw error
      results.push({ applicationId: id, approved: false, problem: error.slug })
    }
  }
  return { results }
}
