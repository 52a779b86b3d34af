import type { AuthorityOrderRule } from '../authority-order.ts'
import type { Day } from '../day.ts'
import type { FactsOf } from '../questions/facts.ts'
import { fill, words, type Words } from '../words.ts'
import { deciding } from './bodies.ts'
import type { Judge } from './judge.ts'
import type { DueDate, Finding, Lack, Reason } from './ruling.ts'

export interface AuthorityOrderDetails {
  /** The threshold of weather that is reached, or null. */
  readonly threshold: number | null
}

type Facts = FactsOf['authority-order']

const say = {
  noGround: words('Бұл деңгейде мұндай негіз жоқ.', 'Для этого уровня такого основания нет.', 'This level has no such ground.'),
  order: words('Білім басқармасының бұйрығы', 'Приказ органа управления образованием', 'Order of the education authority'),
  notAuthority: words(
    'Бұйрықты білім басқармасы шығармаған.',
    'Приказ издан не органом управления образованием.',
    'The order is not of the education authority.',
  ),
  outOfScope: words('Бұйрық бұл аумаққа қатысты емес.', 'Приказ не касается этой территории.', 'The order does not concern this place.'),
  notYet: words('Бұйрық {from} күнінен басталады.', 'Приказ действует с {from}.', 'The order begins on {from}.'),
  over: words('Бұйрықтың мерзімі {to} күні аяқталды.', 'Срок приказа закончился {to}.', 'The order ended on {to}.'),
  mild: words(
    'Ауа райы өңірдің шегіне жетпейді.',
    'Погода не достигает порога региона.',
    'The weather does not reach the region’s threshold.',
  ),
  backAfter: words('Әдеттегі форматқа оралу', 'Возвращение к обычному формату', 'Return to the usual format'),
  unswitched: words('{count} білім алушы көшірілмеген', 'не переведены: {count}', '{count} learners are not switched'),
}

/** What stands against the order itself. */
function faults(facts: Facts, rule: AuthorityOrderRule, asOf: Day): Words[] {
  const { order, place } = facts
  if (order === null) return []
  return [
    ...(order.byAuthority ? [] : [say.notAuthority]),
    ...(order.scope.some((code) => place.startsWith(code)) ? [] : [say.outOfScope]),
    ...(asOf < order.from ? [fill(say.notYet, { from: order.from })] : []),
    ...(order.to !== null && order.to < asOf ? [fill(say.over, { to: order.to })] : []),
  ]
}

/** The temperature at which classes of this age are cancelled in this wind, by the most particular entry of the place; null where none is kept. */
function thresholdOf({ weather, thresholds, place }: Facts): number | null {
  if (!weather) return null
  const fitting = (thresholds ?? []).filter(
    (each) =>
      place.startsWith(each.place) &&
      each.gradeFrom <= weather.grade &&
      weather.grade <= each.gradeTo &&
      each.windFrom <= weather.wind &&
      weather.wind <= each.windTo,
  )
  return fitting.toSorted((a, b) => b.place.length - a.place.length)[0]?.temperature ?? null
}

function accessLacks(facts: Facts, rule: AuthorityOrderRule): Lack[] {
  const { access } = rule
  if (!access || !facts.access) return []
  const has = (key: string) => facts.access?.includes(key) ?? false
  if (access.any && access.to.some((each) => has(each.key))) return []
  return access.to
    .filter((each) => !has(each.key))
    .map((each) => ({ kind: 'item', code: each.key, name: each.name, clause: each.clause, broughtBy: 'organisation', stage: 'order' }))
}

function lacks(facts: Facts, rule: AuthorityOrderRule): Lack[] {
  const { order, learners } = facts
  const left = learners ? learners.inScope - learners.switched : 0
  return [
    ...(order === null
      ? [
          {
            kind: 'document',
            code: 'authority-order',
            name: say.order,
            clause: rule.clause,
            broughtBy: 'organisation',
            stage: 'order',
          } as const,
        ]
      : []),
    ...(rule.compulsory && left > 0
      ? [
          {
            kind: 'item',
            code: 'switched',
            name: fill(say.unswitched, { count: left }),
            clause: rule.compulsory,
            broughtBy: 'organisation',
            stage: 'order',
          } as const,
        ]
      : []),
    ...accessLacks(facts, rule),
  ]
}

/** A switch of classes by an authority's order: its ground for the level, its issuer, scope and days; outside the weather thresholds it is a warning. */
export const judgeAuthorityOrder: Judge<'authority-order', AuthorityOrderDetails> = (
  facts,
  ruleSet,
  asOf,
): Finding<AuthorityOrderDetails> => {
  const rule = ruleSet.authorityOrders.find((each) => each.ground === facts.ground && each.levels.includes(facts.level))
  if (rule === undefined) {
    const open = ruleSet.authorityOrders.filter((each) => each.levels.includes(facts.level))
    const reasons = open.map((each): Reason => ({ weight: 'refuses', clause: each.groundClause, text: say.noGround }))
    return { ...(open.length === 0 ? { notApplicable: say.noGround } : {}), reasons, details: { threshold: null } }
  }
  const threshold = rule.thresholds ? thresholdOf(facts) : null
  const isMild = threshold !== null && facts.weather != null && facts.weather.temperature > threshold
  const { order } = facts
  return {
    reasons: [
      ...faults(facts, rule, asOf).map((text): Reason => ({ weight: 'refuses', clause: rule.clause, text })),
      ...(isMild && rule.thresholds ? [{ weight: 'warns', clause: rule.thresholds, text: say.mild } as const] : []),
    ],
    missing: lacks(facts, rule),
    bodies: [deciding('education-authority', rule.clause)],
    due: order?.to
      ? [
          {
            step: 'return',
            name: say.backAfter,
            from: order.from,
            workingDays: null,
            on: order.to,
            doneOn: null,
            clause: rule.clause,
          } satisfies DueDate,
        ]
      : [],
    clauses: [rule.groundClause, rule.clause],
    details: { threshold },
  }
}
