import type { Facts, Ground } from '../ground.ts'
import type { Level } from '../level.ts'
import type { FactsOf } from '../questions/facts.ts'
import type { RuleSetId } from '../rule-set.ts'
import { findGround } from '../rule-set.ts'
import { ruleSets } from '../rule-sets.ts'

type Application = FactsOf['application']

const lawful: Facts = {
  // What the bans ask for, stated as the law wants it.
  bolashak: false,
  regime: 'minimum',
  technicalConditions: true,
  dangerZone: false,
  homeConditions: true,
  vacancy: true,
  eventScale: 'international',
  homeOrDistance: 'distance',
  from: '2026-09-01',
  to: '2027-03-01',
}

const stated = (ground: Ground): Record<string, string | boolean> =>
  Object.fromEntries(
    ground.facts.map((fact) => [
      fact.code,
      lawful[fact.code] ??
        (fact.kind === 'yes-no'
          ? false
          : fact.kind === 'choice'
            ? (fact.options?.[0]?.code ?? '')
            : fact.kind === 'date'
              ? '2026-09-01'
              : 'stated'),
    ]),
  )

/** For tests: an application on a ground with everything that the ground wants, so that a test takes away or changes one thing. */
export function completeApplication(ruleSet: RuleSetId, code: string, level: Level, over: Partial<Application> = {}): Application {
  const ground = findGround(ruleSets[ruleSet], code)
  if (ground === null) throw new Error(`${ruleSet} has no ground ${code}`)
  return {
    level,
    ruleSet,
    studyForm: code === 'conscript' ? 'extramural' : 'full-time',
    ground: code,
    facts: stated(ground),
    reason: 'The reason is stated.',
    documents: ground.documents.map((document) => document.kind),
    until: 'order',
    ...over,
  }
}
