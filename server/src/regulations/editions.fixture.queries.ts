import { newId } from '#lib/db'
import type { World } from '#lib/testing'

/** Two applications of pupils for a competition, one decided and one registered, for tests. */
export async function insertJudged(w: World, orgId: string): Promise<{ decided: string; open: string }> {
  const [first, second] = [await w.learner({ orgId, level: 'general-secondary' }), await w.learner({ orgId, level: 'general-secondary' })]
  const ids = { decided: newId(), open: newId() }
  const now = w.clock.now()
  const facts = { eventName: 'Wrestling', eventScale: 'republican', from: '2026-12-01', to: '2026-12-10', dangerZone: false }
  const row = {
    org_id: orgId,
    rule_set: 'A2023.2024',
    ground: 'event',
    facts: JSON.stringify(facts),
    reason: 'The national team calls me up.',
    registered_on: '2026-11-16',
    registered_at: now,
    created_at: now,
    updated_at: now,
  }
  await w.db(orgId).transaction(async (trx) => {
    await trx
      .insertInto('distance.application')
      .values([
        { ...row, id: ids.decided, learner_id: first.id, applicant_id: first.id, status: 'approved', decided_on: '2026-11-18' },
        { ...row, id: ids.open, learner_id: second.id, applicant_id: second.id, status: 'registered' },
      ])
      .execute()
    await trx
      .insertInto('distance.attachment')
      .values(
        Object.values(ids).map((application, at) => ({
          org_id: orgId,
          id: newId(),
          application_id: application,
          kind: 'event-order',
          words: 'letter',
          added_by: at === 0 ? first.id : second.id,
          added_at: now,
        })),
      )
      .execute()
  })
  return ids
}
