import type { Day } from '../day.ts'
import { periodOf } from '../evaluate-application.ts'
import type { DocumentSpec, Ground } from '../ground.ts'
import type { FactsOf } from '../questions/facts.ts'
import type { RuleSet } from '../rule-set.ts'
import { fill, words } from '../words.ts'
import { councilReasons } from './council-decisions.ts'
import { used } from './parameters.ts'
import type { Reason, UsedParameter } from './ruling.ts'

type Facts = FactsOf['application']

const say = {
  tooYoung: words(
    '{age} жасқа дейін өтінішті заңды өкіл береді.',
    'До {age} лет заявление подаёт законный представитель.',
    'Before the age of {age} a legal representative applies.',
  ),
  withdrawn: words('Өтініш {day} күні қайтарып алынған.', 'Заявление отозвано {day}.', 'The application was withdrawn on {day}.'),
  ended: words(
    'Негіз бұйрықтан бұрын, {day} күні аяқталған.',
    'Основание закончилось до приказа, {day}.',
    'The ground had ended before the order, on {day}.',
  ),
  lateSubmission: words(
    'Өтініш оқу жылы басталғанға дейін не {day} күніне дейін беріледі.',
    'Заявление подают до начала учебного года или до {day}.',
    'The application comes before the academic year or by {day}.',
  ),
}

/** Only a legal representative applies for a minor on the parents' ground, and for a child too young to sign alone on any. */
function applicant(ground: Ground, facts: Facts, ruleSet: RuleSet): { reasons: Reason[]; parameters: UsedParameter[] } {
  if (facts.appliedBy !== 'learner' || facts.age == null) return { reasons: [], parameters: [] }
  const key = ground.byGuardian ? 'adultAge' : 'signsAloneFromAge'
  const from = ruleSet.parameters[key]
  const isTooYoung = facts.age < from.value
  const text = fill(say.tooYoung, { age: from.value })
  return {
    reasons: isTooYoung ? [{ weight: 'refuses', clause: ground.clause, text }] : [],
    // The parents' ground always names its age; the other one only where it refuses, so that a kept ruling of a grown learner is made again as it was.
    parameters: ground.byGuardian || isTooYoung ? [used(key, from)] : [],
  }
}

function submission(ground: Ground, facts: Facts): Reason[] {
  const { yearStartsOn, registeredOn } = facts
  const stated = ground.submission && facts.facts[ground.submission.by]
  if (!ground.submission || !registeredOn || typeof stated !== 'string') return []
  const isInTime = registeredOn <= stated || (yearStartsOn != null && registeredOn < yearStartsOn)
  return isInTime ? [] : [{ weight: 'refuses', clause: ground.submission.clause, text: fill(say.lateSubmission, { day: stated }) }]
}

/** What stands around an application besides the words of its ground: who applied, when, whether it was withdrawn, what councils decided. */
export function circumstances(
  ground: Ground,
  facts: Facts,
  ruleSet: RuleSet,
  asOf: Day,
  wanted: readonly DocumentSpec[],
): { reasons: readonly Reason[]; parameters: readonly UsedParameter[] } {
  const { withdrawnOn } = facts
  const { to } = periodOf(ground, facts.facts)
  const edge = ground.facts.find((fact) => fact.period === 'to')?.clause ?? ground.clause
  const orderDay = facts.orderedOn ?? (facts.until === 'order' ? asOf : null)
  const byWhom = applicant(ground, facts, ruleSet)
  const reasons: Reason[] = [
    ...byWhom.reasons,
    ...submission(ground, facts),
    ...(withdrawnOn != null && withdrawnOn <= asOf
      ? [{ weight: 'refuses', clause: ruleSet.reasonClause, text: fill(say.withdrawn, { day: withdrawnOn }) } as const]
      : []),
    ...(to !== null && orderDay !== null && to < orderDay
      ? [{ weight: 'refuses', clause: edge, text: fill(say.ended, { day: to }) } as const]
      : []),
    ...councilReasons(wanted, facts),
  ]
  return { reasons, parameters: byWhom.parameters }
}
