import type { PlanItemFields } from '@dala/domain/curricula'
import type { FactsOf } from '@dala/domain/regulations'
import { exemptionInForce, frameOf, type Judging } from './plan-context.ts'
import type { PlanRow } from './plans.queries.ts'

/** A working plan as the question of shares asks for it: the same frame and settings by which its editor judges it on that day. */
export function shareFacts(plan: PlanRow, items: readonly PlanItemFields[], judging: Judging, on: string): FactsOf['share'] {
  const { field, lawCase } = frameOf(plan, judging, on)
  return {
    level: plan.level,
    studyForm: plan.study_form,
    field,
    arrangement: plan.arrangement === 'none' ? null : plan.arrangement,
    lawCase,
    emergency: exemptionInForce(judging, plan.id, 'emergency', on)?.document_number ?? null,
    volume: 'planned',
    settings: judging.rules.share(plan.level),
    items: items.map(({ id, kind, credits, hours, distance, byAuthority, mooc, nonFormal }) => ({
      id,
      kind,
      credits,
      hours,
      distance,
      byAuthority,
      mooc,
      nonFormal,
    })),
  }
}
