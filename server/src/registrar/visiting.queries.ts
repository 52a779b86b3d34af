import type { LearnerLevel } from '@dala/domain/people'
import type { Trx } from '#lib/db'
import './registrar.tables.ts'

/**
 * Puts a pupil of another school into the registry as visiting: no order stands behind it, since the contingent is that school's.
 * Whoever stands in the registry stays as it is.
 */
export const insertVisitingLearner = (
  trx: Trx,
  orgId: string,
  personId: string,
  visitor: { level: LearnerLevel; language: 'kk' | 'ru' | 'en' },
  today: string,
) =>
  trx
    .insertInto('people.learner')
    .values({
      org_id: orgId,
      person_id: personId,
      level: visitor.level,
      language: visitor.language,
      status: 'visiting',
      status_since: today,
    })
    .onConflict((conflict) => conflict.columns(['org_id', 'person_id']).doNothing())
    .execute()
