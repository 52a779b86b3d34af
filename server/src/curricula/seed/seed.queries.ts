import type { Trx } from '#lib/db'

/** Puts the learners of groups into a programme: the demo's registry leaves it open. */
export const enterGroups = (trx: Trx, orgId: string, programmeId: string, groupIds: readonly string[]) =>
  trx
    .updateTable('people.learner')
    .set({ programme_id: programmeId })
    .where('org_id', '=', orgId)
    .where('group_id', 'in', groupIds)
    .execute()
