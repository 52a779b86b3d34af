import type { Actor } from '@dala/domain/identity'
import { toIsoDate } from '@dala/locale'
import { getDocumentRow, printContent, registerDocument } from '#documents'
import { missing, type Db, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { problem } from '#lib/problems'
import { meetingFor } from './council-for.ts'
import { listDecisionRows, setExtract } from './meetings.queries.ts'
import { extractPaper } from './minutes-paper.ts'
import { getLetterhead } from './people.queries.ts'
import { mayKeep } from './policy.ts'
import { showMeeting } from './show-meeting.ts'

/** A decided item of a closed meeting that is open to the reader. */
async function extractable(trx: Trx, actor: Actor, id: string, itemId: string, now: Date, lock: 'lock' | 'look') {
  const opened = await meetingFor(trx, actor, id, now, lock)
  const meeting = await showMeeting(trx, actor, opened, now)
  const line = meeting.lines.find((each) => each.item.id === itemId) ?? missing('item', itemId)
  if (!line.item.open) throw problem('councils.minutes-personal')
  const decision = (await listDecisionRows(trx, actor.orgId, id)).find((each) => each.item_id === itemId)
  if (decision === undefined || opened.meeting.status !== 'closed') throw problem('councils.decision-not-closed')
  return { meeting, line, decision, keeps: mayKeep(actor, opened.tie) }
}

/** Registers the extract on one item, by those who keep the council's papers; the second call finds the first. */
export const makeExtract = (db: Db, actor: Actor, id: string, itemId: string, now: Date) =>
  db.transaction(async (trx) => {
    const { meeting, line, decision, keeps } = await extractable(trx, actor, id, itemId, now, 'lock')
    if (decision.extract_id !== null) {
      const known = await getDocumentRow(trx, actor.orgId, decision.extract_id)
      return { documentId: known.id, label: known.label }
    }
    if (!keeps) throw problem('identity.not-permitted')
    const organisation = await getLetterhead(trx, actor.orgId)
    const { item } = line
    const [only, ...others] = item.persons
    const made = await registerDocument(trx, {
      orgId: actor.orgId,
      register: 'council-extract',
      kind: 'council-extract',
      datedOn: toIsoDate(now),
      title: {
        kk: `№ ${meeting.minutes?.label ?? ''} хаттамадан үзінді`,
        ru: `Выписка из протокола № ${meeting.minutes?.label ?? ''}`,
        en: `Extract from minutes No. ${meeting.minutes?.label ?? ''}`,
      },
      subject: ['council-item', itemId],
      aboutId: only !== undefined && others.length === 0 ? only.id : null,
      content: ({ label }) => extractPaper(meeting, line, organisation, label, meeting.secretary?.name ?? ''),
      createdBy: actor.personId,
      ...(only !== undefined && { readPermission: 'councils.keep' as const }),
      now,
    })
    await setExtract(trx, actor.orgId, decision.id, made.id)
    await emit(trx, actor, 'councils.extract-printed', {
      subject: ['council-item', itemId],
      about: only !== undefined && others.length === 0 ? only.id : null,
      payload: { meetingId: id, decisionId: decision.id, documentId: made.id, label: meeting.minutes?.label ?? '', extract: made.label },
      at: now,
    })
    return { documentId: made.id, label: made.label }
  })

/** The registered extract as PDF. */
export const printExtract = (db: Db, actor: Actor, id: string, itemId: string, now: Date) =>
  db.transaction(async (trx) => {
    const { decision } = await extractable(trx, actor, id, itemId, now, 'look')
    if (decision.extract_id === null) return missing('document', itemId)
    const row = await getDocumentRow(trx, actor.orgId, decision.extract_id)
    const body = await printContent(row.content, {
      title: `${row.title_kk}, № ${row.label}`,
      foot: `№ ${row.label} · ${row.hash.toString('hex').slice(0, 16)}`,
      createdAt: row.created_at,
    })
    return { fileName: `uzindi-${row.label}.pdf`, contentType: 'application/pdf', body }
  })
