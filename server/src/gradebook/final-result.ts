import { scaleOf, wholePercent } from '@dala/domain/gradebook'
import type { Trx } from '#lib/db'
import { inThree } from './read-sheet.ts'
import { findResultOf } from './results.queries.ts'
import { listControls } from './sheet.queries.ts'

export interface FinalResult {
  status: 'graded' | 'failed' | 'not-admitted'
  percent: number
  mark: string
  points: number
  words: { kk: string; ru: string; en: string }
  rating: number | null
  exam: number
  ratingWeight: number
  /** control events before the exam and the exam itself, with the marks the result was counted from */
  controls: { name: { kk: string; ru: string; en: string }; percent: number }[]
  /** required control events without a passed mark: none, when the result is passed (A2016-39.a) */
  unpassedControls: number
  at: Date
}

/** The published final mark of a learner in an offering, with what it was counted from; null while there is none. */
export async function findFinalResult(trx: Trx, at: { orgId: string; offeringId: string; learnerId: string }): Promise<FinalResult | null> {
  const row = await findResultOf(trx, at.orgId, at.offeringId, at.learnerId)
  if (row === undefined) return null
  const controls = await listControls(trx, at.orgId, at.offeringId)
  const step = scaleOf(row.rule.scale).steps.find((one) => one.mark === row.mark)
  const percentOf = (id: string): number | null => row.controls[id]?.[0] ?? null
  const leastOf = (kind: string) => (kind === 'final' ? row.rule.examPercent : row.rule.controlPercent)
  return {
    status: row.status,
    percent: row.percent,
    mark: row.mark,
    points: row.points,
    words: { kk: step?.kk ?? '', ru: step?.ru ?? '', en: step?.en ?? '' },
    rating: row.rating,
    exam: row.exam ?? 0,
    ratingWeight: row.rule.ratingWeight,
    controls: controls.flatMap((control) => {
      const percent = percentOf(control.id)
      return percent === null ? [] : [{ name: inThree(control), percent }]
    }),
    unpassedControls: controls.filter((control) => {
      const percent = percentOf(control.id)
      return control.required && (percent === null || wholePercent(percent) < leastOf(control.kind))
    }).length,
    at: row.at,
  }
}
