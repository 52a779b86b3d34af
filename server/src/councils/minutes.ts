import type { Meeting } from '@dala/domain/councils'
import type { Actor } from '@dala/domain/identity'
import type { DocumentContent } from '@dala/domain/documents'
import { contentHash, getDocumentRow, printContent, registerDocument } from '#documents'
import { missing, type Db, type Trx } from '#lib/db'
import { emit, emitAll, personal, type NewEvent } from '#lib/events'
import { problem } from '#lib/problems'
import { notify } from '#messages'
import { demandStatus, meetingFor, meetingToKeep } from './council-for.ts'
import { listItemPersons, listItems, setItemStatus } from './items.queries.ts'
import { insertSignature, listDecisionRows, listSignatures, updateMeeting } from './meetings.queries.ts'
import { minutesPaper } from './minutes-paper.ts'
import { getLetterhead } from './people.queries.ts'
import { councilName } from './show-council.ts'
import { showMeetingNow } from './show-meeting.ts'

/** Minutes that name people are read by those to whom each of their matters is open. */
function demandReadable(meeting: Meeting): void {
  if (!['drafting', 'signing', 'closed'].includes(meeting.status)) throw problem('councils.step-not-possible')
  if (!meeting.can.readMinutes) throw problem('councils.minutes-personal')
}

/** The registered words once the minutes have a number; before that what they would say now. */
async function wordsOf(trx: Trx, orgId: string, meeting: Meeting): Promise<DocumentContent> {
  if (meeting.minutes !== null) return (await getDocumentRow(trx, orgId, meeting.minutes.documentId)).content
  return minutesPaper(meeting, await getLetterhead(trx, orgId), null)
}

export const previewMinutes = (db: Db, actor: Actor, id: string, now: Date) =>
  db.transaction(async (trx) => {
    const meeting = await showMeetingNow(trx, actor, id, now)
    demandReadable(meeting)
    const content = await wordsOf(trx, actor.orgId, meeting)
    return { label: meeting.minutes?.label ?? null, content, hash: contentHash(content).toString('hex') }
  })

/** Gives the minutes their number in the register and their final words; chair and secretary are asked to sign. */
export const drawUpMinutes = (db: Db, actor: Actor, id: string, now: Date) =>
  db.transaction(async (trx) => {
    const { meeting, council } = await meetingToKeep(trx, actor, id, now, 'drafting')
    const shown = await showMeetingNow(trx, actor, id, now)
    const organisation = await getLetterhead(trx, actor.orgId)
    const name = councilName(council)
    const isPersonal = shown.lines.some((line) => line.item.persons.length > 0)
    const made = await registerDocument(trx, {
      orgId: actor.orgId,
      register: 'council-minutes',
      kind: 'council-minutes',
      datedOn: meeting.held_on,
      title: { kk: `Хаттама: ${name.kk}`, ru: `Протокол: ${name.ru}`, en: `Minutes: ${name.en}` },
      subject: ['council-meeting', id],
      content: ({ label }) => minutesPaper(shown, organisation, label),
      createdBy: actor.personId,
      ...(isPersonal && { readPermission: 'councils.keep' as const }),
      now,
    })
    await updateMeeting(trx, actor.orgId, id, {
      status: 'signing',
      document_id: made.id,
      minutes_label: made.label,
      minutes_number: made.number,
      note: '',
    })
    await notify(trx, {
      orgId: actor.orgId,
      personIds: [meeting.chair_id, meeting.secretary_id].filter((each) => each !== null),
      kind: 'councils.minutes-waiting',
      facts: { council: name, number: made.label },
      link: `/councils/meetings/${id}`,
      now,
    })
    const reply = await showMeetingNow(trx, actor, id, now)
    await emit(trx, actor, 'councils.minutes-drawn-up', {
      subject: ['council-meeting', id],
      payload: { councilId: council.id, documentId: made.id, label: made.label, contentHash: made.hash.toString('hex') },
      at: now,
    })
    return reply
  })

/** Chair or secretary send unsigned minutes back. The register keeps the number; corrected minutes get the next one. */
export const returnMinutes = (db: Db, actor: Actor, id: string, reason: string, now: Date) =>
  db.transaction(async (trx) => {
    const { meeting, council } = await meetingFor(trx, actor, id, now, 'lock')
    demandStatus(meeting, 'signing')
    if (actor.personId !== meeting.chair_id && actor.personId !== meeting.secretary_id) throw problem('councils.not-your-signature')
    const label = meeting.minutes_label ?? ''
    await updateMeeting(trx, actor.orgId, id, {
      status: 'drafting',
      document_id: null,
      minutes_label: null,
      minutes_number: null,
      note: reason,
    })
    if (meeting.secretary_id !== null)
      await notify(trx, {
        orgId: actor.orgId,
        personIds: [meeting.secretary_id],
        kind: 'councils.minutes-returned',
        facts: { council: councilName(council), number: label },
        link: `/councils/meetings/${id}`,
        now,
      })
    const reply = await showMeetingNow(trx, actor, id, now)
    await emit(trx, actor, 'councils.minutes-returned', {
      subject: ['council-meeting', id],
      payload: { label, documentId: meeting.document_id, reason: personal(reason) },
      at: now,
    })
    return reply
  })

/**
 * Signs the minutes as the chair or the secretary of this meeting. The hash binds the signature to the words that were read. With the second
 * signature the meeting is closed: from now on its decisions count, and nothing in it changes any more.
 */
export const signMinutes = (db: Db, actor: Actor, id: string, hash: string, now: Date) =>
  db.transaction(async (trx) => {
    const { meeting, council } = await meetingFor(trx, actor, id, now, 'lock')
    demandStatus(meeting, 'signing')
    const as = actor.personId === meeting.chair_id ? 'chair' : actor.personId === meeting.secretary_id ? 'secretary' : null
    if (as === null) throw problem('councils.not-your-signature')
    if (meeting.document_id === null) return missing('document', id)
    const document = await getDocumentRow(trx, actor.orgId, meeting.document_id)
    // The words are hashed anew: a register changed behind the application's back is not signed.
    if (document.hash.toString('hex') !== hash || !contentHash(document.content).equals(document.hash))
      throw problem('councils.changed-meanwhile')
    const before = await listSignatures(trx, actor.orgId, document.id)
    if (before.some((each) => each.signs_as === as)) throw problem('councils.already-signed')
    await insertSignature(trx, {
      org_id: actor.orgId,
      document_id: document.id,
      signs_as: as,
      meeting_id: id,
      person_id: actor.personId,
      hash: document.hash,
      signed_at: now,
    })
    const label = meeting.minutes_label ?? ''
    const isLast = before.length > 0
    const events: NewEvent[] = [
      {
        kind: 'councils.minutes-signed',
        subject: ['council-meeting', id],
        payload: { as, label, documentId: document.id, contentHash: hash },
        at: now,
      },
    ]
    if (isLast) {
      await updateMeeting(trx, actor.orgId, id, { status: 'closed', closed_at: now })
      events.push(...(await closeItems(trx, actor, id, label, document.id, now)))
      events.push({
        kind: 'councils.meeting-closed',
        subject: ['council-meeting', id],
        payload: { councilId: council.id, label, documentId: document.id, heldOn: meeting.held_on },
        at: now,
      })
    }
    const reply = await showMeetingNow(trx, actor, id, now)
    await emitAll(trx, actor, events)
    return reply
  })

/** The decided matters leave the agenda; each decision is told to the subject it is about. */
async function closeItems(trx: Trx, actor: Actor, meetingId: string, label: string, documentId: string, now: Date): Promise<NewEvent[]> {
  const decisions = await listDecisionRows(trx, actor.orgId, meetingId)
  const ids = decisions.map((each) => each.item_id)
  await setItemStatus(trx, actor.orgId, ids, 'decided')
  const items = await listItems(trx, actor.orgId, ids)
  const persons = ids.length === 0 ? [] : await listItemPersons(trx, actor.orgId, ids)
  return decisions.map((decision) => {
    const item = items.find((each) => each.id === decision.item_id)
    const [only, ...others] = persons.filter((each) => each.item_id === decision.item_id)
    return {
      kind: 'councils.decision-in-force',
      subject: [item?.subject_type ?? 'council-item', item?.subject_id ?? decision.item_id],
      about: only !== undefined && others.length === 0 ? only.id : null,
      payload: {
        meetingId,
        decisionId: decision.id,
        outcome: decision.outcome,
        label,
        documentId,
        validUntil: decision.valid_until,
        corrects: item?.corrects_id ?? null,
      },
      at: now,
    }
  })
}

/** The minutes as PDF: the registered words, or the preview while they have no number. */
export const printMinutes = (db: Db, actor: Actor, id: string, now: Date) =>
  db.transaction(async (trx) => {
    const meeting = await showMeetingNow(trx, actor, id, now)
    demandReadable(meeting)
    const content = await wordsOf(trx, actor.orgId, meeting)
    const label = meeting.minutes?.label ?? '–'
    const signed = meeting.minutes?.signatures.map((each) => each.name).join(', ') ?? ''
    const hash = contentHash(content).toString('hex').slice(0, 16)
    const body = await printContent(content, {
      title: `Хаттама № ${label}`,
      foot: [`№ ${label}`, hash, signed === '' ? 'қол қойылмаған / не подписан' : signed].join(' · '),
      createdAt: new Date(meeting.endedAt ?? meeting.startsAt),
    })
    return { fileName: `hattama-${label}.pdf`, contentType: 'application/pdf', body }
  })
