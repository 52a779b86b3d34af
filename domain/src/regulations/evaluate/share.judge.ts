import { evaluateShare, type ShareVerdict } from '../limits/evaluate-share.ts'
import { defaultShareSettings, type StudyPlan } from '../limits/study-plan.ts'
import type { GroundCode } from '../ground.ts'
import { fill, words } from '../words.ts'
import type { Judge } from './judge.ts'
import type { Reason } from './ruling.ts'

export type ShareDetails = Pick<ShareVerdict, 'unit' | 'results' | 'banned'>

const exempt = words(
  '{percent}\u00a0% шегі бұл білім алушыға қолданылмайды',
  'предел {percent}\u00a0% на этого обучающегося не распространяется',
  'the limit of {percent}\u00a0% does not bind this learner',
)

const double = words(
  'Серіктестермен бағдарламаның {percent}\u00a0% шегі де қолданылуы мүмкін: босату басым.',
  'К программе с партнёрами относится и предел {percent}\u00a0%: освобождение сильнее.',
  'The limit of {percent}\u00a0% for programmes with partners would bind too: the exemption wins.',
)

/** The shares of a plan: what is planned, or what was taught so far against the whole period of study. */
export const judgeShare: Judge<'share', ShareDetails> = (facts, ruleSet) => {
  const plan: StudyPlan = {
    level: facts.level,
    studyForm: facts.studyForm,
    field: facts.field,
    arrangement: facts.arrangement,
    lawCase: facts.lawCase ?? null,
    emergency: facts.emergency != null,
    // A ground that the edition does not know frees nobody.
    grounds: (facts.grounds ?? []) as GroundCode[],
    items: facts.volume === 'planned' ? facts.items : facts.items.map((item) => ({ ...item, distance: item.taught ?? 0 })),
  }
  const verdict = evaluateShare(plan, ruleSet, facts.settings ?? defaultShareSettings(facts.level))
  const unverified = new Set(ruleSet.shares.limits.flatMap((limit) => (limit.unverified ? [limit.key] : [])))
  const refusals: Reason[] = verdict.refusals.map((each) => ({ weight: 'refuses', ...each }))
  const { unit, results, banned } = verdict
  const exemptions = results.flatMap((result): Reason[] =>
    result.exemptBy === null ? [] : [{ weight: 'grants', clause: result.exemptBy, text: fill(exempt, { percent: result.percent }) }],
  )
  // A learner on mobility may be freed by the ground of living abroad: the exemption wins, and both are shown (C-10).
  const doubles = ruleSet.shares.limits.flatMap((limit): Reason[] =>
    limit.arrangements && !limit.arrangements.includes('none') && results.some((each) => each.key === limit.key && each.exemptBy !== null)
      ? [{ weight: 'warns', clause: limit.clause, text: fill(double, { percent: limit.percent }) }]
      : [],
  )
  return {
    ...(results.length === 0 && refusals.length === 0
      ? {
          notApplicable: words(
            'Бұл редакция мұндай жоспарға үлес белгілемейді.',
            'Для такого плана эта редакция доли не устанавливает.',
            'This edition sets no share for such a plan.',
          ),
        }
      : {}),
    reasons: [...refusals, ...exemptions, ...doubles],
    parameters: results.map((result) => ({
      key: result.key,
      value: result.percent,
      unit: 'percent',
      clause: result.clause,
      origin: 'act',
      verified: !unverified.has(result.key),
    })),
    clauses: verdict.clauses,
    details: { unit, results, banned },
  }
}
