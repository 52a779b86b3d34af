import { pathwayGrounds } from '@dala/domain/distance'
import { schoolLevels } from '@dala/domain/regulations'
import type { Insertable, Updateable } from 'kysely'
import { sql } from 'kysely'
import type { Database, Trx } from '#lib/db'
import './pathway.tables.ts'

export const insertAssessment = async (trx: Trx, row: Insertable<Database['pathway.assessment']>): Promise<void> => {
  await trx.insertInto('pathway.assessment').values(row).execute()
}

export const listAssessments = (trx: Trx, orgId: string, groupId: string) =>
  trx
    .selectFrom('pathway.assessment')
    .select(['id', 'group_id', 'subject', 'title', 'kind', 'held_on', 'place'])
    .where('org_id', '=', orgId)
    .where('group_id', '=', groupId)
    .where('removed_at', 'is', null)
    .orderBy('held_on')
    .orderBy('id')
    .limit(500)
    .execute()

/** Takes an assessment off the schedule, with the sittings that nobody has sat; false where somebody has. */
export async function dropAssessment(trx: Trx, orgId: string, groupId: string, id: string, now: Date): Promise<boolean> {
  const row = await trx
    .updateTable('pathway.assessment as assessment')
    .set({ removed_at: now })
    .where('assessment.org_id', '=', orgId)
    .where('assessment.group_id', '=', groupId)
    .where('assessment.id', '=', id)
    .where('assessment.removed_at', 'is', null)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('pathway.sitting as sitting')
            .select('sitting.learner_id')
            .where('sitting.org_id', '=', orgId)
            .whereRef('sitting.assessment_id', '=', 'assessment.id')
            .where('sitting.passed_on', 'is not', null),
        ),
      ),
    )
    .returning('assessment.id')
    .executeTakeFirst()
  if (row === undefined) return false
  await trx.deleteFrom('pathway.sitting').where('org_id', '=', orgId).where('assessment_id', '=', id).execute()
  return true
}

/**
 * Gives every school learner at a distance a sitting of each assessment of the class that falls into the status: on the class's day, in person;
 * where it falls into an event, without a day until one after it is set (A2023-9.e, A2023-15.3.c). Gives the new ones.
 */
export async function spreadSittings(
  trx: Trx,
  orgId: string,
  by: string | null,
  now: Date,
): Promise<{ assessment_id: string; learner_id: string; held_on: string | null; subject: string }[]> {
  const { rows } = await sql<{ assessment_id: string; learner_id: string; held_on: string | null; subject: string }>`
    WITH added AS (
      INSERT INTO pathway.sitting (org_id, assessment_id, learner_id, status_id, held_on, place, because, updated_by, updated_at)
      SELECT DISTINCT ON (assessment.id, status.learner_id) ${orgId}::uuid, assessment.id, status.learner_id, status.id,
             CASE WHEN status.ground = 'event' THEN NULL ELSE assessment.held_on END, assessment.place,
             CASE WHEN status.ground = 'event' THEN 'event' ELSE 'class' END, coalesce(${by}::uuid, assessment.created_by), ${now}::timestamptz
        FROM distance.status AS status
        JOIN people.learner AS learner ON learner.org_id = ${orgId}::uuid AND learner.person_id = status.learner_id
        JOIN pathway.assessment AS assessment ON assessment.org_id = ${orgId}::uuid AND assessment.group_id = learner.group_id AND assessment.removed_at IS NULL
         AND assessment.held_on BETWEEN status.starts_on AND least(status.ends_on, coalesce(status.ended_on, status.ends_on))
       WHERE status.org_id = ${orgId}::uuid AND status.ground = ANY(${[...pathwayGrounds]}) AND learner.level = ANY(${[...schoolLevels]})
         AND NOT EXISTS (SELECT FROM pathway.sitting AS known
           WHERE known.org_id = ${orgId}::uuid AND known.assessment_id = assessment.id AND known.learner_id = status.learner_id)
       ORDER BY assessment.id, status.learner_id, status.starts_on DESC
      ON CONFLICT DO NOTHING
      RETURNING assessment_id, learner_id, held_on)
    SELECT added.*, assessment.subject FROM added
      JOIN pathway.assessment AS assessment ON assessment.org_id = ${orgId}::uuid AND assessment.id = added.assessment_id`.execute(trx)
  return rows
}

const sittings = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('pathway.sitting as sitting')
    .innerJoin('pathway.assessment as assessment', (join) =>
      join.onRef('assessment.id', '=', 'sitting.assessment_id').on('assessment.org_id', '=', orgId),
    )
    .innerJoin('distance.status as status', (join) => join.onRef('status.id', '=', 'sitting.status_id').on('status.org_id', '=', orgId))
    .where('sitting.org_id', '=', orgId)
    .where('assessment.removed_at', 'is', null)
    .select([
      'assessment.id',
      'assessment.group_id',
      'assessment.subject',
      'assessment.title',
      'assessment.kind',
      'assessment.held_on as class_day',
      'assessment.place as class_place',
      'sitting.learner_id',
      'sitting.held_on',
      'sitting.place',
      'sitting.mode',
      'sitting.because',
      'sitting.passed_on',
      'status.ground',
      sql<string>`least(status.ends_on, coalesce(status.ended_on, status.ends_on))`.as('last_day'),
    ])

export const listSittings = (trx: Trx, orgId: string, learnerId: string) =>
  sittings(trx, orgId)
    .where('sitting.learner_id', '=', learnerId)
    .orderBy('assessment.held_on')
    .orderBy('assessment.id')
    .limit(500)
    .execute()

export const findSitting = (trx: Trx, orgId: string, assessmentId: string, learnerId: string) =>
  sittings(trx, orgId).where('sitting.learner_id', '=', learnerId).where('sitting.assessment_id', '=', assessmentId).executeTakeFirst()

/** Changes a sitting that was not sat yet. */
export const changeSitting = async (
  trx: Trx,
  orgId: string,
  assessmentId: string,
  learnerId: string,
  change: Updateable<Database['pathway.sitting']>,
): Promise<boolean> =>
  (await trx
    .updateTable('pathway.sitting')
    .set(change)
    .where('org_id', '=', orgId)
    .where('assessment_id', '=', assessmentId)
    .where('learner_id', '=', learnerId)
    .where('passed_on', 'is', null)
    .returning('assessment_id')
    .executeTakeFirst()) !== undefined

/** Sittings that come within a span, of which nobody was reminded. */
export const listComing = (trx: Trx, orgId: string, today: string, until: string) =>
  sittings(trx, orgId)
    .where('sitting.passed_on', 'is', null)
    .where('sitting.reminded_on', 'is', null)
    .where('sitting.held_on', '>=', today)
    .where('sitting.held_on', '<=', until)
    .orderBy('sitting.learner_id')
    .limit(5000)
    .execute()
