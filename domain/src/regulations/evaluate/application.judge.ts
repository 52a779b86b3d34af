import { deadlineChain } from '../deadlines.ts'
import { documentsWanted, evaluateApplication, periodOf, type ApplicationCase, type Verdict } from '../evaluate-application.ts'
import type { DocumentKind, DocumentSpec } from '../ground.ts'
import type { FactsOf } from '../questions/facts.ts'
import { findGround, type RuleSet } from '../rule-set.ts'
import { words } from '../words.ts'
import { nationalCalendar } from '../working-calendar.ts'
import { bodiesOf } from './bodies.ts'
import { dueDates } from './due-dates.ts'
import type { Judge } from './judge.ts'
import { used } from './parameters.ts'
import type { DueDate, Lack, Reason, UsedParameter } from './ruling.ts'
import { dangerAt } from './danger-zone.ts'

/** A document that the ground wants, and whether it is there. */
export interface WantedDocument extends Pick<DocumentSpec, 'kind' | 'name' | 'hint' | 'broughtBy' | 'stage' | 'clause'> {
  readonly attached: boolean
  readonly there: boolean
}

export interface ApplicationDetails {
  readonly ground: string
  readonly documents: readonly WantedDocument[]
  readonly period: { readonly from: string | null; readonly to: string | null }
}

type Facts = FactsOf['application']

const caseOf = (facts: Facts): ApplicationCase => ({
  learner: { level: facts.level, studyForm: facts.studyForm, programmeField: facts.programmeField ?? null },
  facts: dangerAt(facts) === null ? facts.facts : { ...facts.facts, dangerZone: true },
  reason: facts.reason,
  // A kind that the ground does not want is simply not looked for.
  documents: facts.documents as DocumentKind[],
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

/** An application on a ground: the verdict of `evaluateApplication` with who decides and until when. */
export const judgeApplication: Judge<'application', ApplicationDetails> = (facts, ruleSet) => {
  const ground = findGround(ruleSet, facts.ground)
  const details = { ground: facts.ground, documents: [], period: { from: null, to: null } }
  if (ground === null) {
    const clauses = ruleSet.grounds.map((each) => each.clause)
    const [clause] = clauses
    const text = words('Бұл редакцияда мұндай негіз жоқ.', 'В этой редакции такого основания нет.', 'This edition has no such ground.')
    return { reasons: clause === undefined ? [] : [{ weight: 'refuses', clause, text }], clauses, details }
  }
  const input = caseOf(facts)
  const verdict = evaluateApplication(ground, input, ruleSet, facts.until)
  const refusals: Reason[] = verdict.refusals.map((each) => ({ weight: 'refuses', ...each }))
  const grants: Reason = {
    weight: 'grants',
    clause: ground.clause,
    text: ground.name,
  }
  const numbers = Object.entries(verdict.parameters).map(([key, parameter]) => used(key, parameter))
  const due = dueOf(facts, ruleSet)
  return {
    reasons: verdict.outcome === 'allowed' ? [grants] : refusals,
    missing: lacks(verdict),
    parameters: due.length > 0 ? [...numbers, ...termsOf(ruleSet)] : numbers,
    bodies: bodiesOf(ground, facts.level),
    due,
    clauses: verdict.clauses,
    details: {
      ground: ground.code,
      period: periodOf(ground, facts.facts),
      documents: documentsWanted(ground, input, ruleSet).map(({ kind, name, hint, broughtBy, stage, clause, attachedBy }) => ({
        kind,
        name,
        hint,
        broughtBy,
        stage,
        clause,
        attached: attachedBy !== undefined,
        there: broughtBy === 'system' || facts.documents.includes(kind),
      })),
    },
  }
}
