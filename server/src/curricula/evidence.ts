import { words, type Words } from '@dala/domain/regulations'
import type { Evidence, EvidenceAt } from '#compliance'
import { decodeCursor, encodeCursor, type Trx } from '#lib/db'
import { inOrder } from '#lib/evidence'
import { look } from './look.ts'
import { looks, planEvents, toPlans } from './looks.ts'
import { stateOf } from './plan-context.ts'
import { plansWithLines } from './plan-pages.ts'

/** Plans are judged by the same rule as their editor, a page of plans at a time: there are hundreds of them, not of learners. */
async function* judgedPlans(trx: Trx, { orgId, today }: EvidenceAt) {
  for await (const { plan, items, judging } of plansWithLines(trx, { orgId, today, status: 'approved' }))
    yield { plan, state: stateOf(plan, items, judging) }
}

const limitSlugs = new Set(['limit', 'programme-ban', 'least'])

const plansOverLimit: Evidence = {
  key: 'curricula.plans-over-limit',
  clauses: [
    'A2023-18.a',
    'A2023-19.a',
    'A2023-3-1.a',
    'A2023-3-1.b',
    'A2021-25',
    'A2021-26',
    'A2021-27',
    'A2021-28',
    'A2021-11.1',
    'A2021-11.2',
    'A2021-11.3',
    'A2021-11.4',
    'A2021-12.5.a',
    'A2021-38.c',
  ],
  name: words(
    'Шектен асқан не тыйым салынған оқу жоспарлары',
    'Планы больше предела или под запретом',
    'Plans over a limit or under a ban',
  ),
  touchedBy: [...planEvents, 'curricula.programme-changed', 'curricula.exemption-removed'],
  mend: toPlans,
  count: async (trx, at) => {
    const count = { examined: 0, broken: 0, soon: 0 }
    for await (const { state } of judgedPlans(trx, at)) {
      count.examined += 1
      if (state.faults.some((fault) => limitSlugs.has(fault.slug))) count.broken += 1
    }
    return count
  },
  rows: async (trx, at) => {
    const [after] = at.after === null ? [] : decodeCursor(at.after, 1)
    const found: { id: string; title: string; detail: Words; path: string; since: string | null }[] = []
    for await (const { plan, state } of judgedPlans(trx, at)) {
      const fault = state.faults.find((each) => limitSlugs.has(each.slug))
      if (at.which === 'soon' || (at.which === 'broken' && fault === undefined)) continue
      found.push({
        id: plan.id,
        title: `${plan.code} · ${plan.cohort}`,
        detail: fault?.text ?? inOrder,
        path: `/study-plans/${plan.id}`,
        since: fault === undefined ? null : plan.decided_on,
      })
    }
    const rest = found.toSorted((a, b) => (a.id < b.id ? -1 : 1)).filter((row) => after === undefined || row.id > String(after))
    const items = rest.slice(0, at.limit)
    const last = items.at(-1)
    return { items, next: rest.length > at.limit && last !== undefined ? encodeCursor([last.id]) : null }
  },
}

/** What the rows of plans and programmes prove. */
export const evidence: readonly Evidence[] = [...looks.map(look), plansOverLimit]
