import type { RuledCase, RuledCases } from '#regulations'
import { judgedOn } from './plan-context.ts'
import { plansWithLines } from './plan-pages.ts'
import { countPlans } from './plans.queries.ts'
import { shareFacts } from './share-facts.ts'

/** The working plans as cases that another edition may judge otherwise: approved ones on the day of their decision, drafts on the day asked. */
export const ruledCases: RuledCases = async (trx, { orgId, on, limit }) => {
  const cases: RuledCase[] = []
  for await (const { plan, items, judging } of plansWithLines(trx, { orgId, today: on, status: undefined, limit })) {
    const asOf = judgedOn(plan, on)
    cases.push({
      kind: 'study-plan',
      label: `${plan.code} · ${plan.cohort}`,
      path: `/study-plans/${plan.id}`,
      judged: {
        id: plan.id,
        question: 'share',
        asOf,
        decidedOn: plan.status === 'approved' ? plan.decided_on : null,
        facts: shareFacts(plan, items, judging, asOf),
      },
    })
  }
  return { all: await countPlans(trx, orgId), cases }
}
