import { sql } from 'kysely'
import type { Trx } from '#lib/db'
import './courses.tables.ts'

/** Whether a file stands in a published lesson of an open or closed course in which the learner is. */
export async function isFileOfLearner(trx: Trx, orgId: string, learnerId: string, fileId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('content.file_use as f')
    .innerJoin('courses.item as i', (join) => join.onRef('i.org_id', '=', 'f.org_id').onRef('i.document_id', '=', 'f.document_id'))
    .innerJoin('courses.offering as o', (join) => join.onRef('o.org_id', '=', 'i.org_id').onRef('o.id', '=', 'i.offering_id'))
    .innerJoin('courses.enrolment as e', (join) => join.onRef('e.org_id', '=', 'i.org_id').onRef('e.offering_id', '=', 'i.offering_id'))
    .select(sql`1`.as('one'))
    .where('f.org_id', '=', orgId)
    .where('f.file_id', '=', fileId)
    .where('f.published', '=', true)
    .where('i.removed_at', 'is', null)
    .where('o.status', 'in', ['published', 'closed'])
    .where('e.learner_id', '=', learnerId)
    .where('e.ended_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
