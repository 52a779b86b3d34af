import { createHash } from 'node:crypto'
import type { PlanContent, Technology } from '@dala/domain/distance'
import canonicalize from 'canonicalize'
import type { Trx } from '#lib/db'
import { nameOf } from './names.ts'
import { listPeriods, listStudied } from './plans.queries.ts'

const isTechnology = (text: string): text is Technology => text === 'network' || text === 'tv' || text === 'case'

/**
 * The individual study plan and schedule of learners for the periods given (A2015-13.2, A2015-13.3): what they are enrolled in
 * with credits, teacher and dates, and the periods of the academic calendar that the distance period touches.
 */
export async function plansOf(
  trx: Trx,
  orgId: string,
  learners: readonly { learnerId: string; from: string; to: string; technologies: readonly Technology[] }[],
): Promise<Map<string, PlanContent>> {
  const studied = await listStudied(
    trx,
    orgId,
    learners.map((learner) => learner.learnerId),
  )
  const plans = new Map<string, PlanContent>()
  for (const { learnerId, from, to, technologies } of learners) {
    const periods = await listPeriods(trx, orgId, from, to)
    plans.set(learnerId, {
      items: studied
        .filter((row) => row.learner_id === learnerId)
        .map((row) => {
          const own = row.technologies.filter(isTechnology).filter((each) => technologies.includes(each))
          return {
            name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
            credits: row.credits,
            hours: row.hours,
            teacher: nameOf(row),
            technologies: own.length > 0 ? own : [...technologies],
            startsOn: row.starts_on,
            endsOn: row.ends_on,
          }
        }),
      periods: periods.map((row) => ({
        name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
        startsOn: row.starts_on,
        endsOn: row.ends_on,
      })),
    })
  }
  return plans
}

/** SHA-256 of the canonical plan: what a learner acknowledges is this version and no other. */
export function planHash(content: PlanContent): Buffer {
  const text = canonicalize(content)
  if (text === undefined) throw new Error('A plan is JSON')
  return createHash('sha256').update(text, 'utf8').digest()
}
