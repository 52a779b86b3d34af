import type { LearnerLevel } from '@dala/domain/people'
import { sql } from 'kysely'
import type { Trx } from '#lib/db'
import './registrar.tables.ts'

/**
 * Puts a pupil of another school into the registry as visiting: no order stands behind it, since the contingent is that school's.
 * Whoever stands in the registry stays as it is; who visited before and left visits again.
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
    .onConflict((conflict) =>
      conflict
        .columns(['org_id', 'person_id'])
        .doUpdateSet({ status: 'visiting', status_since: today })
        .where(
          sql<boolean>`learner.status = 'transferred-out' AND NOT EXISTS (
            SELECT FROM registrar.contingent_event AS event WHERE event.org_id = ${orgId} AND event.learner_id = ${personId})`,
        ),
    )
    .execute()

/** Ends the state of visiting of people who were somebody here before: a guardian or a teacher stays no pupil of another school. */
export const endVisitingLearners = async (trx: Trx, orgId: string, personIds: readonly string[], today: string): Promise<void> => {
  if (personIds.length === 0) return
  await trx
    .updateTable('people.learner')
    .set({ status: 'transferred-out', status_since: today })
    .where('org_id', '=', orgId)
    .where('person_id', 'in', [...personIds])
    .where('status', '=', 'visiting')
    .execute()
}
