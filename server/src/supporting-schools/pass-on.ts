import { settled } from '@dala/domain/supporting-schools'
import type { Trx } from '#lib/db'
import { emitAll, type NewEvent } from '#lib/events'
import { notify } from '#messages'
import {
  changeAttachment,
  findAttachment,
  insertAttachment,
  insertStep,
  listClassesOf,
  listOffice,
  lockAttachment,
  type AttachmentRecord,
} from './attachments.queries.ts'
import { endCopy, pageOf } from './end-copy.ts'
import { inThree, partnerOf } from './names.ts'
import { queueHandOver, queuePassOn, type Carrier } from './queue.ts'
import { findOrganisation } from './vacancies.queries.ts'

/** What one school tells the other of an attachment: the terms and the state; no pupil is in it. */
interface News {
  from: { id: string; names: { kk: string; ru: string; en: string }; bin: string }
  copy: AttachmentRecord
  classes: { name: string; learners: number }[]
}

const system = 'supporting-schools'

/**
 * Carries the state of one school's copy into the other's, as two transactions of one organisation each. It reads what stands when it runs
 * and writes what is new alone, so that run again after it was killed, or run late, it changes nothing twice.
 */
export const passOn = async (payload: { orgId: string; attachmentId: string }, { dbFor, now }: Carrier): Promise<void> => {
  const news = await dbFor(payload.orgId).transaction((trx) => newsOf(trx, payload.orgId, payload.attachmentId))
  if (news === null || news.copy.partner_id === null) return
  const other = news.copy.partner_id
  await dbFor(other).transaction((trx) => receive(trx, other, news, now()))
}

async function newsOf(trx: Trx, orgId: string, attachmentId: string): Promise<News | null> {
  const copy = await findAttachment(trx, orgId, attachmentId)
  const organisation = await findOrganisation(trx, orgId)
  if (copy === undefined || organisation === undefined) return null
  return {
    from: { id: orgId, names: inThree(organisation), bin: organisation.bin ?? '' },
    copy,
    classes: (await listClassesOf(trx, orgId, [attachmentId])).map(({ name, learners }) => ({ name, learners })),
  }
}

async function receive(trx: Trx, orgId: string, news: News, now: Date): Promise<void> {
  const { from, copy } = news
  if (copy.side === 'small' && copy.status === 'asked') await receiveRequest(trx, orgId, news, now)
  const own = await lockAttachment(trx, orgId, copy.id)
  // Only the partner of this very copy says anything about it.
  if (own === undefined || own.partner_id !== from.id || own.side === copy.side) return
  const next = settled(own.status, copy.status)
  if (next !== copy.status) await queuePassOn(trx, orgId, own)
  if (next === own.status) return
  await emitAll(trx, { orgId, system }, await take(trx, orgId, own, copy, now))
}

/** The request as it arrives at the supporting school; a second arrival changes nothing. */
async function receiveRequest(trx: Trx, orgId: string, { from, copy, classes }: News, now: Date): Promise<void> {
  const { reminded_on: _, ...row } = copy
  const mine = {
    ...row,
    side: 'hub' as const,
    partner_id: from.id,
    partner_kk: from.names.kk,
    partner_ru: from.names.ru,
    partner_en: from.names.en,
    partner_bin: from.bin,
    vacancy_id: null,
    teacher_id: null,
    offering_id: null,
  }
  if (!(await insertAttachment(trx, orgId, mine, classes))) return
  await insertStep(trx, orgId, { attachmentId: copy.id, kind: 'asked', by: null, at: now })
  await notify(trx, {
    orgId,
    personIds: await listOffice(trx, orgId, now),
    kind: 'supporting.asked',
    facts: { school: from.names, subject: copy.subject, day: copy.starts_on },
    link: pageOf(copy.id),
    now,
  })
  await emitAll(trx, { orgId, system }, [
    { kind: 'supporting.request-came', subject: ['attachment', copy.id], payload: { from: from.id, startsOn: copy.starts_on }, at: now },
  ])
}

/** Takes the other school's state over. @returns the events */
async function take(trx: Trx, orgId: string, own: AttachmentRecord, theirs: AttachmentRecord, now: Date): Promise<NewEvent[]> {
  if (theirs.status === 'ended')
    return endCopy(
      trx,
      orgId,
      own,
      { on: theirs.ended_on ?? theirs.ends_on, because: theirs.ended_because ?? 'term', by: null, note: theirs.reason },
      now,
    )
  if (theirs.status === 'asked') return []
  const answer = {
    teacher_name: theirs.teacher_name,
    course_kk: theirs.course_kk,
    course_ru: theirs.course_ru,
    course_en: theirs.course_en,
  }
  const isAnswer = theirs.side === 'hub'
  await changeAttachment(trx, orgId, own.id, {
    status: theirs.status,
    reason: theirs.reason,
    decided_at: theirs.decided_at,
    ...(isAnswer && answer),
  })
  await insertStep(trx, orgId, { attachmentId: own.id, kind: theirs.status, by: null, note: theirs.reason, at: now })
  const said = { accepted: 'supporting.accepted', refused: 'supporting.refused', withdrawn: 'supporting.withdrawn' } as const
  await notify(trx, {
    orgId,
    personIds: await listOffice(trx, orgId, now),
    kind: said[theirs.status],
    facts: { school: partnerOf(own), subject: own.subject, teacher: theirs.teacher_name },
    link: pageOf(own.id),
    now,
  })
  // Where the first day has come the pupils go at once; otherwise the day sends them.
  if (theirs.status === 'accepted') await queueHandOver(trx, orgId, own.id)
  return [{ kind: said[theirs.status], subject: ['attachment', own.id], payload: { side: own.side }, at: now }]
}
