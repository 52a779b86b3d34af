import { judgedPlan } from '@dala/domain/curricula'
import { limitsFor, words, type ClauseId, type Words } from '@dala/domain/regulations'
import type { Evidence, EvidenceAt } from '#compliance'
import { decodeCursor, encodeCursor, type Trx } from '#lib/db'
import { inOrder } from '#lib/evidence'
import { look } from './look.ts'
import { looks, planEvents, toPlans } from './looks.ts'
import { frameOf, ruleSetOf, stateOf, type Judging } from './plan-context.ts'
import { plansWithLines } from './plan-pages.ts'
import type { PlanRow } from './plans.queries.ts'

interface LimitLook {
  slug: string
  /** The clause that a fault names, and an exception that stands and falls with it. */
  clauses: readonly [ClauseId, ...ClauseId[]]
  what: Words
}

/** Whether the clause speaks of a plan: it limits a share that the plan has, or bans its programme. */
function isConcerned(plan: PlanRow, judging: Judging, clause: ClauseId): boolean {
  const ruleSet = ruleSetOf(plan, judging)
  if (ruleSet === null) return false
  return (
    limitsFor(ruleSet, judgedPlan(frameOf(plan, judging), [])).some((limit) => limit.clause === clause) ||
    ruleSet.shares.programmeBans.some((ban) => ban.clause === clause && ban.levels.includes(plan.level))
  )
}

/**
 * Approved plans of which the clause speaks, judged by the same rule as their editor: there are hundreds of them, not of learners. Lines are
 * read only of those plans, so that the looks together read a plan about as often as one would.
 */
async function* judgedPlans(trx: Trx, { orgId, today }: EvidenceAt, clause: ClauseId) {
  const concerns = (plan: PlanRow, judging: Judging) => isConcerned(plan, judging, clause)
  for await (const { plan, items, judging } of plansWithLines(trx, { orgId, today, status: 'approved', concerns })) {
    const { faults } = stateOf(plan, items, judging)
    yield { plan, fault: faults.find((each) => each.clause === clause) }
  }
}

const limitLook = ({ slug, clauses, what }: LimitLook): Evidence => ({
  key: `curricula.plans-${slug}`,
  clauses,
  name: words(`Шектен асқан оқу жоспарлары: ${what.kk}`, `Планы сверх предела: ${what.ru}`, `Plans beyond a limit: ${what.en}`),
  touchedBy: [...planEvents, 'curricula.programme-changed', 'curricula.exemption-removed'],
  mend: toPlans,
  count: async (trx, at) => {
    const count = { examined: 0, broken: 0, soon: 0 }
    for await (const { fault } of judgedPlans(trx, at, clauses[0])) {
      count.examined += 1
      if (fault !== undefined) count.broken += 1
    }
    return count
  },
  rows: async (trx, at) => {
    const [after] = at.after === null ? [] : decodeCursor(at.after, 1)
    const found: { id: string; title: string; detail: Words; path: string; since: string | null }[] = []
    for await (const { plan, fault } of judgedPlans(trx, at, clauses[0])) {
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
})

const fullTime = words('күндізгі оқу', 'очная форма', 'full-time study')

/** A look for each clause: what breaks one of them says nothing of the others. */
const limitLooks: readonly LimitLook[] = [
  { slug: 'over-limit-full-time', clauses: ['A2023-18.a'], what: fullTime },
  {
    slug: 'over-limit-other-forms',
    clauses: ['A2023-19.a'],
    what: words('сырттай, кешкі оқу, экстернат', 'заочная и вечерняя форма, экстернат', 'extramural, evening study, externship'),
  },
  {
    slug: 'banned-programmes',
    clauses: ['A2023-3-1.a', 'A2023-3-1.b'],
    what: words('қашықтан оқытуға тыйым салынған бағыттар', 'направления под запретом', 'fields under a ban'),
  },
  { slug: 'over-draft-full-time', clauses: ['A2021-25'], what: fullTime },
  { slug: 'over-draft-extramural', clauses: ['A2021-26'], what: words('сырттай оқу', 'заочная форма', 'extramural study') },
  { slug: 'over-draft-evening', clauses: ['A2021-27'], what: words('кешкі оқу', 'вечерняя форма', 'evening study') },
  { slug: 'over-draft-externship', clauses: ['A2021-28'], what: words('экстернат', 'экстернат', 'externship') },
  {
    slug: 'over-draft-listed-fields',
    clauses: ['A2021-11.1'],
    what: words(
      'бакалавриат, тармақта аталған бағыттар',
      'бакалавриат, направления из пункта',
      'bachelor’s study, the fields named by the clause',
    ),
  },
  {
    slug: 'over-draft-other-fields',
    clauses: ['A2021-11.2'],
    what: words('бакалавриат, басқа бағыттар', 'бакалавриат, прочие направления', 'bachelor’s study, other fields'),
  },
  {
    slug: 'over-draft-mobility',
    clauses: ['A2021-11.3'],
    what: words('академиялық ұтқырлық', 'академическая мобильность', 'academic mobility'),
  },
  {
    slug: 'over-draft-double-degree',
    clauses: ['A2021-11.4'],
    what: words('қос дипломды білім беру', 'двудипломное образование', 'double degrees'),
  },
  {
    slug: 'under-draft-mooc',
    clauses: ['A2021-12.5.a'],
    what: words('ЖАОК үлесі кем', 'доля МООК меньше нужной', 'too small a share of MOOCs'),
  },
  {
    slug: 'over-draft-non-formal',
    clauses: ['A2021-38.c'],
    what: words('бейресми білім', 'неформальное образование', 'non-formal education'),
  },
]

/** What the rows of plans and programmes prove. */
export const evidence: readonly Evidence[] = [...looks.map(look), ...limitLooks.map(limitLook)]
