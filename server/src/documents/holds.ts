import type { Actor } from '@dala/domain/identity'
import { missing, newId, type Db } from '#lib/db'
import { emit, personal } from '#lib/events'
import { problem } from '#lib/problems'
import { getRow } from './documents.queries.ts'
import { endHold, insertHold, lockHold } from './holds.queries.ts'
import { unitsInReach } from './policy.ts'

/** Keeps a document beyond its term, for a court, an inspection, an appeal. */
export const holdDocument = (db: Db, actor: Actor, documentId: string, reason: string, now: Date) =>
  db.transaction(async (trx) => {
    const row = await getRow(trx, actor.orgId, documentId, unitsInReach(actor))
    const id = newId()
    await insertHold(trx, { org_id: actor.orgId, id, document_id: documentId, reason, put_by: actor.personId, put_at: now })
    await emit(trx, actor, 'documents.held', {
      subject: ['document', documentId],
      about: row.about_id,
      payload: { label: row.label, holdId: id, reason: personal(reason) },
      at: now,
    })
    return null
  })

/** Ends a hold with its reason; nothing is removed by it. */
export const liftHold = (db: Db, actor: Actor, holdId: string, reason: string, now: Date) =>
  db.transaction(async (trx) => {
    const hold = await lockHold(trx, actor.orgId, holdId)
    if (hold === undefined) return missing('hold', holdId)
    if (hold.lifted_at !== null) throw problem('documents.hold-ended')
    await endHold(trx, actor.orgId, holdId, { lifted_by: actor.personId, lifted_at: now, lifted_reason: reason })
    const row = await getRow(trx, actor.orgId, hold.document_id, unitsInReach(actor))
    await emit(trx, actor, 'documents.hold-ended', {
      subject: ['document', hold.document_id],
      about: row.about_id,
      payload: { label: row.label, holdId, reason: personal(reason) },
      at: now,
    })
    return null
  })
