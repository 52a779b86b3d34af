import { fill, words } from '../words.ts'
import type { Judge } from './judge.ts'
import type { Reason } from './ruling.ts'

export interface WorkloadDetails {
  readonly changed: readonly string[]
  readonly toMove: readonly string[]
}

const free = words(
  'Бұл редакция еңбек сыйымдылығы туралы айтпайды.',
  'О трудоёмкости эта редакция не говорит.',
  'This edition does not speak of the workload.',
)
const changedText = words(
  '{id}: еңбек сыйымдылығы өзгерген ({before} → {after}).',
  '{id}: трудоёмкость изменилась ({before} → {after}).',
  '{id}: the workload has changed ({before} → {after}).',
)
const moveText = words(
  '{id}: онлайн өткізілмейді, кейінгі кезеңге ауыстырылады.',
  '{id}: онлайн невозможно, переносится на последующий период.',
  '{id}: impossible online, it moves to a later period.',
)

/** The workload stays when a discipline moves to distance learning, and what is impossible online does not stand in an emergency's period. */
export const judgeWorkload: Judge<'workload', WorkloadDetails> = (facts, ruleSet) => {
  const rule = ruleSet.workload
  if (rule === null) return { notApplicable: free, details: { changed: [], toMove: [] } }
  const changed = facts.items.filter((item) => item.before !== item.after)
  const toMove = rule.movedLevels.includes(facts.level) ? facts.items.filter((item) => item.inEmergencyPeriod && !item.onlinePossible) : []
  const reasons: Reason[] = [
    ...changed.map((item) => ({
      weight: 'refuses' as const,
      clause: rule.stays,
      text: fill(changedText, { id: item.id, before: item.before, after: item.after }),
    })),
    ...toMove.map((item) => ({ weight: 'refuses' as const, clause: rule.moved, text: fill(moveText, { id: item.id }) })),
  ]
  return {
    reasons,
    clauses: [rule.stays, rule.moved],
    details: { changed: changed.map((item) => item.id), toMove: toMove.map((item) => item.id) },
  }
}
