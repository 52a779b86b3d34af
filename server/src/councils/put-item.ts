import type { putItem as putApi } from '@dala/domain/councils'
import type { BodyOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import { missing, newId, type Db } from '#lib/db'
import { emit, personal } from '#lib/events'
import { problem } from '#lib/problems'
import { councilFor } from './council-for.ts'
import { insertItem, listItemPersons, listItems, lockItems, setItemStatus } from './items.queries.ts'
import { findDecision, withdrawLine } from './meetings.queries.ts'
import { namesOf } from './people.queries.ts'
import { mayKeep, mayPut, mayReadItem } from './policy.ts'
import { showCouncil } from './show-council.ts'

/** A matter of the council's own, or the correction of a decision: that is about the same subject and the same people as the old one. */
export const putItem = (db: Db, actor: Actor, councilId: string, body: BodyOf<typeof putApi>, now: Date) =>
  db.transaction(async (trx) => {
    const { council, tie } = await councilFor(trx, actor, councilId, now, 'lock')
    if (!mayPut(actor, tie)) throw problem('identity.not-permitted')
    if (council.archived_at !== null) throw problem('councils.archived')
    const id = newId()
    const old =
      body.corrects === null ? null : ((await findDecision(trx, actor.orgId, body.corrects)) ?? missing('decision', body.corrects))
    if (old !== null && (old.council_id !== councilId || old.status !== 'closed')) throw problem('councils.decision-not-closed')
    const concerned = old === null ? [] : await listItemPersons(trx, actor.orgId, [old.item_id])
    if (old !== null && !mayReadItem(actor, tie, { hasPersons: concerned.length > 0, readPermission: old.read_permission }))
      return missing('decision', old.id)
    const personIds = [...new Set([...body.personIds, ...concerned.map((person) => person.id)])]
    if ((await namesOf(trx, actor.orgId, personIds)).size !== personIds.length) throw problem('councils.unknown-person')
    const { title, proposal } = body
    await insertItem(
      trx,
      {
        org_id: actor.orgId,
        id,
        council_id: councilId,
        subject_type: old?.subject_type ?? 'council-item',
        subject_id: old?.subject_id ?? id,
        path: old?.path ?? null,
        title_kk: title.kk,
        title_ru: title.ru,
        title_en: title.en || title.kk,
        proposal_kk: proposal.kk,
        proposal_ru: proposal.ru,
        proposal_en: proposal.kk || proposal.ru,
        read_permission: old?.read_permission ?? null,
        corrects_id: old?.id ?? null,
        put_by: actor.personId,
        put_at: now,
      },
      personIds,
    )
    const reply = await showCouncil(trx, actor, council, tie, now)
    await emit(trx, actor, 'councils.item-put', {
      subject: ['council-item', id],
      about: personIds.length === 1 ? (personIds[0] ?? null) : null,
      payload: { councilId, council: council.kind, corrects: old?.id ?? null, title: personal(title.kk) },
      at: now,
    })
    return reply
  })

/** Takes a matter back before the council has decided; it leaves the agenda of a planned meeting too. */
export const withdrawItem = (db: Db, actor: Actor, councilId: string, itemId: string, now: Date) =>
  db.transaction(async (trx) => {
    const { council, tie } = await councilFor(trx, actor, councilId, now, 'lock')
    const [locked] = await lockItems(trx, actor.orgId, councilId, [itemId])
    if (locked === undefined) return missing('item', itemId)
    if (!mayKeep(actor, tie) && locked.put_by !== actor.personId) throw problem('identity.not-permitted')
    const [item] = await listItems(trx, actor.orgId, [itemId])
    if (item === undefined || (item.status !== 'waiting' && item.status !== 'scheduled')) throw problem('councils.step-not-possible')
    if (item.status === 'scheduled' && !(await withdrawLine(trx, actor.orgId, itemId))) throw problem('councils.step-not-possible')
    await setItemStatus(trx, actor.orgId, [itemId], 'withdrawn')
    const reply = await showCouncil(trx, actor, council, tie, now)
    await emit(trx, actor, 'councils.item-withdrawn', { subject: ['council-item', itemId], payload: { councilId }, at: now })
    return reply
  })
