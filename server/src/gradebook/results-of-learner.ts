import { gpa, scaleOf } from '@dala/domain/gradebook'
import type { Trx } from '#lib/db'
import { inThree } from './read-sheet.ts'
import { listResultsOfLearner } from './results.queries.ts'

export interface LearnerResult {
  disciplineId: string
  code: string
  name: { kk: string; ru: string; en: string }
  credits: number
  percent: number
  mark: string
  points: number
  words: { kk: string; ru: string; en: string }
  passed: boolean
  at: Date
}

/** The published results of a learner, oldest first, with credits earned and the average (for transcripts). Of several results of a discipline the latest counts. */
export async function resultsOfLearner(
  trx: Trx,
  orgId: string,
  learnerId: string,
): Promise<{ results: LearnerResult[]; credits: number; gpa: number | null }> {
  const rows = (await listResultsOfLearner(trx, orgId, learnerId)).filter((row) => row.status !== 'not-admitted')
  const latest = new Map<string, LearnerResult>()
  for (const row of rows.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    const step = scaleOf(row.rule.scale).steps.find((one) => one.mark === row.mark)
    latest.delete(row.discipline_id)
    latest.set(row.discipline_id, {
      disciplineId: row.discipline_id,
      code: row.discipline_code,
      name: inThree(row),
      credits: row.credits ?? 0,
      percent: row.percent,
      mark: row.mark,
      points: row.points,
      words: { kk: step?.kk ?? '', ru: step?.ru ?? '', en: step?.en ?? '' },
      passed: row.status === 'graded',
      at: row.at,
    })
  }
  const results = [...latest.values()]
  return {
    results,
    credits: results.filter((one) => one.passed).reduce((sum, one) => sum + one.credits, 0),
    gpa: gpa(results.map((one) => ({ ...one, at: one.at.toISOString() }))),
  }
}
