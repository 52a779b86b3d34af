import type { CouncilKind } from '@dala/domain/councils'
import type { Permission } from '@dala/domain/identity'
import { toIsoDate } from '@dala/locale'
import { newId, type Trx } from '#lib/db'
import { emit, emitAll, personal } from '#lib/events'
import { problem } from '#lib/problems'
import { notify } from '#messages'
import { findCouncilOfKind, findOpenItem, insertItem, listKeepers, listWithdrawable, setItemStatus } from './items.queries.ts'
import { withdrawLine } from './meetings.queries.ts'

/** One text for all languages, or one for each. */
export type Said = string | { kk: string; ru: string; en: string }

export interface NewMatter {
  council: CouncilKind
  /** Which of several councils of the kind; the oldest unless told. */
  councilId?: string
  /** What it is about, in the words of the noun that puts it; councils only keep it. */
  subject: { type: string; id: string }
  title: Said
  /** What the council is asked to decide. */
  proposal: Said
  /** Whom it concerns; members among them, and those who stand for them, have to step aside. */
  personIds: readonly string[]
  /** The page of the subject. */
  path?: string
  /** Who works on the case and may read the matter besides the council. */
  readPermission?: Permission
  now?: Date
}

export const inThree = (said: Said): { kk: string; ru: string; en: string } =>
  typeof said === 'string' ? { kk: said, ru: said, en: said } : said

/**
 * Puts a matter before a council, in the caller's transaction. A matter about the same subject that waits already is not put twice.
 * @throws Problem councils.no-such-council where the organisation has none of the kind
 */
export async function putOnAgenda(
  trx: Trx,
  actor: { orgId: string; personId: string },
  matter: NewMatter,
): Promise<{ itemId: string; councilId: string; path: string }> {
  const now = matter.now ?? new Date()
  const council = await findCouncilOfKind(trx, actor.orgId, matter.council, matter.councilId ?? null)
  if (council === undefined) throw problem('councils.no-such-council', { council: matter.council })
  const path = `/councils/${council.id}`
  const waiting = await findOpenItem(trx, actor.orgId, council.id, matter.subject)
  if (waiting !== undefined) return { itemId: waiting.id, councilId: council.id, path }
  const [title, proposal] = [inThree(matter.title), inThree(matter.proposal)]
  const id = newId()
  await insertItem(
    trx,
    {
      org_id: actor.orgId,
      id,
      council_id: council.id,
      subject_type: matter.subject.type,
      subject_id: matter.subject.id,
      path: matter.path ?? null,
      title_kk: title.kk,
      title_ru: title.ru,
      title_en: title.en,
      proposal_kk: proposal.kk,
      proposal_ru: proposal.ru,
      proposal_en: proposal.en,
      read_permission: matter.readPermission ?? null,
      put_by: actor.personId,
      put_at: now,
    },
    matter.personIds,
  )
  await notify(trx, {
    orgId: actor.orgId,
    personIds: await listKeepers(trx, actor.orgId, council.id, toIsoDate(now)),
    kind: 'councils.item-waiting',
    facts: { council: { kk: council.name_kk, ru: council.name_ru, en: council.name_en } },
    link: path,
    now,
  })
  await emit(trx, actor, 'councils.item-put', {
    subject: ['council-item', id],
    about: matter.personIds.length === 1 ? (matter.personIds[0] ?? null) : null,
    payload: {
      councilId: council.id,
      council: council.kind,
      matterType: matter.subject.type,
      matterId: matter.subject.id,
      title: personal(title.ru),
    },
    at: now,
  })
  return { itemId: id, councilId: council.id, path }
}

/**
 * Takes undecided matters about a subject back, when it was withdrawn or decided elsewhere: from what waits and from planned agendas. What a
 * council has before it in session, or has decided, stays.
 */
export async function takeOffAgenda(
  trx: Trx,
  actor: { orgId: string; personId: string },
  subject: { type: string; id: string },
  now = new Date(),
): Promise<number> {
  const ids = await listWithdrawable(trx, actor.orgId, subject)
  if (ids.length === 0) return 0
  for (const id of ids) await withdrawLine(trx, actor.orgId, id)
  await setItemStatus(trx, actor.orgId, ids, 'withdrawn')
  await emitAll(
    trx,
    actor,
    ids.map((id) => ({
      kind: 'councils.item-withdrawn',
      subject: ['council-item', id],
      payload: { matterType: subject.type, matterId: subject.id },
      at: now,
    })),
  )
  return ids.length
}
