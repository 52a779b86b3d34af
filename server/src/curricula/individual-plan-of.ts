import type { IndividualContent } from '@dala/domain/curricula'
import type { Trx } from '#lib/db'
import { listApproved } from './individual.queries.ts'
import { numberOfPeriod } from './periods.queries.ts'

export interface IndividualPlan {
  id: string
  version: number
  /** All lines and the whole schedule, or those of the period asked for. */
  content: IndividualContent
  /** SHA-256 of the whole approved version. */
  hash: Buffer | null
  documentId: string | null
  label: string | null
  unit: 'credits' | 'hours'
  volume: number
  base: number
}

/**
 * The approved individual study plan and schedule of a learner, null where none is in force: what an order attaches (A2010-13.2, A2015-13.2, A2015-13.3).
 * @param periodId leaves only what stands in that period of the academic calendar
 */
export async function individualPlanOf(trx: Trx, orgId: string, personId: string, periodId?: string): Promise<IndividualPlan | null> {
  return (await individualPlansOf(trx, orgId, [personId], periodId)).get(personId) ?? null
}

/** The approved plans of many learners with two statements for all. */
export async function individualPlansOf(
  trx: Trx,
  orgId: string,
  personIds: readonly string[],
  periodId?: string,
): Promise<Map<string, IndividualPlan>> {
  const found = await listApproved(trx, orgId, personIds)
  const numbers = periodId === undefined ? null : await numberOfPeriod(trx, orgId, periodId, personIds)
  return new Map(
    found.map((row) => {
      const number = numbers?.get(row.learner_id)
      const items = numbers === null ? row.content.items : row.content.items.filter((item) => item.period === number)
      const kept = new Set(items.map((item) => item.id))
      return [
        row.learner_id,
        {
          id: row.id,
          version: row.version,
          content: { items, schedule: row.content.schedule.filter((entry) => kept.has(entry.itemId)) },
          hash: row.hash,
          documentId: row.document_id,
          label: row.label,
          unit: row.unit,
          volume: row.volume,
          base: row.base,
        },
      ]
    }),
  )
}
