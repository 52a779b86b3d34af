import { deadlineChain } from '../deadlines.ts'
import { documentsWanted, evaluateApplication, periodOf, type ApplicationCase, type Verdict } from '../evaluate-application.ts'
import type { FactsOf } from '../questions/facts.ts'
import { findGround, groundsFor, type RuleSet } from '../rule-set.ts'
import { words } from '../words.ts'
import { nationalCalendar } from '../working-calendar.ts'
import { bodiesOf } from './bodies.ts'
import { circumstances } from './circumstances.ts'
import { documentsThere } from './council-decisions.ts'
import { dangerAt } from './danger-zone.ts'
import { dueDates } from './due-dates.ts'
import type { Judge } from './judge.ts'
import { used } from './parameters.ts'
import type { DueDate, Lack, Reason, UsedParameter } from './ruling.ts'
import { wantedDocument, type WantedDocument } from './wanted-document.ts'

export interface ApplicationDetails {
  readonly ground: string
  readonly documents: readonly (WantedDocument & { readonly there: boolean })[]
  readonly period: { readonly from: string | null; readonly to: string | null }
}

type Facts = FactsOf['application']

const caseOf = (facts: Facts): ApplicationCase => ({
  learner: { level: facts.level, studyForm: facts.studyForm, programmeField: facts.programmeField ?? null, age: facts.age ?? null },
  facts: dangerAt(facts) === null ? facts.facts : { ...facts.facts, dangerZone: true },
  reason: facts.reason,
  documents: documentsThere(facts),
})

const lacks = (verdict: Verdict): Lack[] =>
  verdict.missing.map((each) => ({
    kind: each.kind,
    code: each.kind === 'fact' ? each.fact : each.kind === 'document' ? each.document : 'reason',
    name: each.name,
    clause: each.clause,
    broughtBy: each.broughtBy,
    stage: each.stage,
  }))

function dueOf(facts: Facts, ruleSet: RuleSet): DueDate[] {
  if (!facts.registeredOn) return []
  const { registeredOn, decidedOn, orderedOn, acquaintedOn } = facts
  return dueDates(deadlineChain({ registeredOn, decidedOn, orderedOn, acquaintedOn }, ruleSet, facts.calendar ?? nationalCalendar(5)))
}

const termsOf = (ruleSet: RuleSet): UsedParameter[] =>
  (['considerWorkingDays', 'orderWorkingDays', 'acquaintWorkingDays'] as const).map((key) => used(key, ruleSet.parameters[key]))

const noGround = words('Бұл редакцияда мұндай негіз жоқ.', 'В этой редакции такого основания нет.', 'This edition has no such ground.')

/** An application on a ground: the verdict of `evaluateApplication`, what the circumstances add to it, who decides and until when. */
export const judgeApplication: Judge<'application', ApplicationDetails> = (facts, ruleSet, asOf) => {
  const ground = findGround(ruleSet, facts.ground)
  if (ground === null) {
    const open = groundsFor(ruleSet, facts.level)
    return {
      ...(open.length === 0 ? { notApplicable: noGround } : {}),
      reasons: open.map((each): Reason => ({ weight: 'refuses', clause: each.clause, text: noGround })).slice(0, 1),
      clauses: open.map((each) => each.clause),
      details: { ground: facts.ground, documents: [], period: { from: null, to: null } },
    }
  }
  const input = caseOf(facts)
  const verdict = evaluateApplication(ground, input, ruleSet, facts.until)
  const wanted = documentsWanted(ground, input, ruleSet)
  const around = circumstances(ground, facts, ruleSet, asOf, wanted)
  const refusals = [...verdict.refusals.map((each): Reason => ({ weight: 'refuses', ...each })), ...around.reasons]
  const grants: Reason = { weight: 'grants', clause: ground.clause, text: ground.name }
  const numbers = Object.entries(verdict.parameters).map(([key, parameter]) => used(key, parameter))
  const due = dueOf(facts, ruleSet)
  return {
    reasons: verdict.outcome === 'allowed' && !refusals.some((each) => each.weight === 'refuses') ? [grants, ...refusals] : refusals,
    missing: lacks(verdict),
    parameters: [...numbers, ...around.parameters, ...(due.length > 0 ? termsOf(ruleSet) : [])],
    bodies: bodiesOf(ground, facts.level),
    due,
    clauses: verdict.clauses,
    details: {
      ground: ground.code,
      period: periodOf(ground, facts.facts),
      documents: wanted.map((document) => ({
        ...wantedDocument(document),
        there: document.broughtBy === 'system' || input.documents.includes(document.kind),
      })),
    },
  }
}
