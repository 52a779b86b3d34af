import type { ClauseId } from '../clause.ts'
import type { Day } from '../day.ts'
import type { Ground } from '../ground.ts'
import type { FactsOf } from '../questions/facts.ts'
import { findGround, speaksOf, type RuleSet } from '../rule-set.ts'
import { fill, words, type Words } from '../words.ts'
import { deciding } from './bodies.ts'
import type { Judge } from './judge.ts'
import type { Lack, Reason } from './ruling.ts'

export interface PeriodDetails {
  /** Other times at a distance of the same learner that share a day with this one. */
  readonly overlaps: readonly string[]
}

type Facts = FactsOf['period']

const say = {
  noGround: words('Бұл редакцияда мұндай негіз жоқ.', 'В этой редакции такого основания нет.', 'This edition has no such ground.'),
  backwards: words('Аяқталу күні басталу күнінен бұрын тұр.', 'День окончания раньше дня начала.', 'The last day is before the first.'),
  early: words('Негіз {day} күнінен басталады.', 'Основание действует с {day}.', 'The ground begins on {day}.'),
  long: words('Негіз {day} күні аяқталады.', 'Основание заканчивается {day}.', 'The ground ends on {day}.'),
  endedBefore: words(
    'Негіз бұйрықтан бұрын, {day} күні аяқталған.',
    'Основание закончилось до приказа, {day}.',
    'The ground had ended before the order, on {day}.',
  ),
  over: words('Мерзім {day} күні аяқталды.', 'Срок закончился {day}.', 'The time ended on {day}.'),
  council: words(
    'Аттестаттаудан кейінгі кеңес шешімі: ұзарту не қайтару',
    'Решение совета после аттестации: продлить или вернуть',
    'The council’s decision after the attestation: extend or return',
  ),
  overlap: words(
    'Сол күндерге басқа бұйрық бар: {id}.',
    'На эти дни есть другой приказ: {id}.',
    'There is another order for these days: {id}.',
  ),
  end: words('Қашықтан оқу мерзімінің соңы', 'Окончание дистанционного обучения', 'End of the time at a distance'),
}

/** The clause that ties the time to the ground: the one behind the edge of its period, else the ground's own. */
const edgeClause = (ground: Ground, edge: 'from' | 'to'): ClauseId =>
  ground.facts.find((fact) => fact.period === edge)?.clause ?? ground.clause

function breaches(facts: Facts, ground: Ground, asOf: Day): Reason[] {
  const refuse = (edge: 'from' | 'to', text: Words, day?: Day): Reason => ({
    weight: 'refuses',
    clause: edgeClause(ground, edge),
    text: day === undefined ? text : fill(text, { day }),
  })
  const { from, to, groundFrom, groundTo, orderedOn, active } = facts
  return [
    ...(to < from ? [refuse('to', say.backwards)] : []),
    ...(groundFrom && from < groundFrom ? [refuse('from', say.early, groundFrom)] : []),
    ...(groundTo && to > groundTo ? [refuse('to', say.long, groundTo)] : []),
    ...(groundTo && orderedOn && groundTo < orderedOn ? [refuse('to', say.endedBefore, groundTo)] : []),
    ...(active && to < asOf ? [refuse('to', say.over, to)] : []),
  ]
}

/** After an attestation the council has to decide; a decision to return ends the time. */
function councilLacks(facts: Facts, ruleSet: RuleSet, asOf: Day): Lack[] {
  const rule = ruleSet.extension
  if (!rule || !speaksOf(rule, facts.level, facts.ground)) return []
  const isDue = facts.attestedOn != null && facts.attestedOn <= asOf && facts.active && facts.council == null
  return isDue
    ? [{ kind: 'document', code: 'council-decision', name: say.council, clause: rule.clause, broughtBy: 'organisation', stage: 'decision' }]
    : []
}

/** A learner's time at a distance: within the ground's own days, not ordered after them, not lasting beyond its end, extended by the council only. */
export const judgePeriod: Judge<'period', PeriodDetails> = (facts, ruleSet, asOf) => {
  const ground = findGround(ruleSet, facts.ground)
  const overlaps = facts.others.filter((each) => each.from <= facts.to && facts.from <= each.to)
  const details = { overlaps: overlaps.map((each) => each.id) }
  if (ground === null) return { notApplicable: say.noGround, details }
  const missing = councilLacks(facts, ruleSet, asOf)
  return {
    reasons: [
      ...breaches(facts, ground, asOf),
      ...overlaps.map((each): Reason => ({ weight: 'warns', clause: ground.clause, text: fill(say.overlap, { id: each.id }) })),
    ],
    missing,
    bodies: missing.map((lack) => deciding('pedagogical-council', lack.clause)),
    due: [
      { step: 'end', name: say.end, from: facts.from, workingDays: null, on: facts.to, doneOn: null, clause: edgeClause(ground, 'to') },
    ],
    details,
  }
}
