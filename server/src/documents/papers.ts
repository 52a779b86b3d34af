import { createHash } from 'node:crypto'
import {
  type createPaper as createApi,
  type listPapers as listApi,
  nextApprover,
  paperType,
  paperTypeNames,
  paperTypesIn,
} from '@dala/domain/documents'
import type { BodyOf, QueryOf } from '@dala/domain/contract'
import { allowed, type Actor, type Decision, hasRole, holds, refused, roles } from '@dala/domain/identity'
import { formatDate, formatDateTime, toIsoDate } from '@dala/locale'
import { decodeCursor, missing, newId, nextPage, type Db, type Trx } from '#lib/db'
import { emit, personal } from '#lib/events'
import { attachFile } from '#lib/files'
import { demand } from '#lib/http'
import { problem } from '#lib/problems'
import { letterhead } from './fill-template.ts'
import {
  archivePapers,
  findArchiveOver,
  getPaper,
  insertArchive,
  insertPaper,
  insertStep,
  listArchives,
  listPaperRows,
  listSteps,
  lockPaper,
  lockPeriod,
  type PaperRow,
  updatePaper,
} from './papers.queries.ts'
import { findKind } from './organisation.queries.ts'
import { registerDocument } from './register-document.ts'

type StepRow = Awaited<ReturnType<typeof listSteps>>[number]
const wordsOf = ({ kk, ru, en }: { kk: string; ru: string; en: string }) => ({ kk, ru, en })

const seesAll = (actor: Actor): boolean => holds(actor, 'documents.approve') || holds(actor, 'documents.read')
const isNext = (actor: Actor, row: PaperRow): boolean => {
  const role = nextApprover(row.type, row.step)
  return row.state === 'submitted' && role !== null && hasRole(actor, role)
}

/** Who oversees the papers writes none: an open one of an inspector's would keep the period from being closed. */
const mayWrite = (actor: Actor): Decision =>
  actor.roles.some(({ role }) => role !== 'inspector' && (roles[role].permissions as readonly string[]).includes('documents.papers')) // widened to ask
    ? allowed
    : refused('identity.not-permitted')

/** The head closes a period for everybody. */
const mayClose = (actor: Actor): Decision =>
  holds(actor, 'documents.approve') && hasRole(actor, 'head') ? allowed : refused('identity.not-permitted')

const shown = (actor: Actor, row: PaperRow, steps: readonly StepRow[]) => ({
  id: row.id,
  type: row.type,
  typeName: wordsOf(paperType(row.type)),
  title: row.title,
  periodFrom: row.period_from,
  periodTo: row.period_to,
  responsible: { id: row.responsible_id, name: row.responsible_name },
  state: row.state,
  archived: row.archive_id !== null,
  fileId: row.file_id,
  documentId: row.document_id,
  documentLabel: row.document_label,
  route: paperType(row.type).route.map((role, index) => ({
    role: wordsOf(roles[role]),
    done: row.state === 'approved' || index < row.step,
  })),
  steps: steps.filter((step) => step.paper_id === row.id).map(({ kind, by, at, note }) => ({ kind, by, at, note })),
  can: {
    submit: row.responsible_id === actor.personId && (row.state === 'draft' || row.state === 'returned'),
    approve: holds(actor, 'documents.approve') && isNext(actor, row),
  },
})

const show = async (trx: Trx, actor: Actor, id: string) => {
  const row = await getPaper(trx, actor.orgId, id)
  return shown(actor, row, await listSteps(trx, actor.orgId, [id]))
}

/** The papers that this kind of organisation keeps, and the periods that are closed. */
export const listPaperTypes = (db: Db, actor: Actor) =>
  db.transaction(async (trx) => ({
    items: paperTypesIn(await findKind(trx, db.orgId)).map((type) => {
      const entry = paperType(type)
      return {
        type,
        name: wordsOf(entry),
        of: entry.of,
        every: entry.every,
        route: entry.route.map((role) => wordsOf(roles[role])),
        years: entry.years,
      }
    }),
    closed: (await listArchives(trx, db.orgId)).map((archive) => ({
      id: archive.id,
      from: archive.period_from,
      to: archive.period_to,
      papers: archive.papers,
      hash: archive.hash.toString('hex'),
      at: archive.closed_at,
    })),
    can: { close: mayClose(actor).allowed, all: seesAll(actor) },
  }))

/** One's own papers; all of them for those who approve or read the register. */
export const listPapers = (db: Db, actor: Actor, query: QueryOf<typeof listApi>) =>
  db.transaction(async (trx) => {
    const [before = null] = query.after === undefined ? [] : decodeCursor(query.after, 1)
    const waiting = paperTypeNames.flatMap((type) =>
      paperType(type).route.flatMap((role, step) => (hasRole(actor, role) ? [{ type, step }] : [])),
    )
    const rows = await listPaperRows(trx, db.orgId, {
      ...query,
      waiting,
      responsibleId: seesAll(actor) ? null : actor.personId,
      before: before === null ? null : String(before),
    })
    const page = nextPage(rows, query.limit, (row) => [row.id])
    const steps = await listSteps(
      trx,
      db.orgId,
      page.items.map((row) => row.id),
    )
    return { items: page.items.map((row) => shown(actor, row, steps)), next: page.next }
  })

const fileOf = async (trx: Trx, actor: Actor, fileId: string | null, paperId: string, now: Date) => {
  if (fileId === null) return {}
  const file = await attachFile(trx, actor, fileId, 'documents.paper', now, paperId)
  return { file_id: file.id, file_sha256: file.sha256 }
}

async function demandOpen(trx: Trx, orgId: string, day: string): Promise<void> {
  if ((await findArchiveOver(trx, orgId, day)) !== undefined) throw problem('documents.period-closed')
}

export const createPaper = (db: Db, actor: Actor, body: BodyOf<typeof createApi>, now: Date) =>
  db.transaction(async (trx) => {
    demand(mayWrite(actor))
    const { orgId, personId } = actor
    if (!paperType(body.type).in.includes(await findKind(trx, orgId))) throw problem('documents.paper-type')
    await demandOpen(trx, orgId, body.periodTo)
    const id = newId()
    await insertPaper(trx, {
      org_id: orgId,
      id,
      type: body.type,
      title: body.title,
      period_from: body.periodFrom,
      period_to: body.periodTo,
      responsible_id: personId,
      created_by: personId,
      created_at: now,
      changed_at: now,
      ...(await fileOf(trx, actor, body.fileId, id, now)),
    })
    await emit(trx, actor, 'documents.paper-begun', {
      subject: ['paper', id],
      payload: { type: body.type, periodTo: body.periodTo },
      at: now,
    })
    return show(trx, actor, id)
  })

/** Sends a paper on its route (A2023-17.a); a file must be there. */
export const submitPaper = (db: Db, actor: Actor, id: string, fileId: string | null, now: Date) =>
  db.transaction(async (trx) => {
    const { orgId } = actor
    if ((await lockPaper(trx, orgId, id)) === undefined) return missing('paper', id)
    const row = await getPaper(trx, orgId, id)
    if (row.responsible_id !== actor.personId) return missing('paper', id)
    if (row.state !== 'draft' && row.state !== 'returned') throw problem('documents.paper-step')
    await demandOpen(trx, orgId, row.period_to)
    const file = await fileOf(trx, actor, fileId, id, now)
    if (row.file_id === null && file.file_id === undefined) throw problem('documents.paper-file')
    await updatePaper(trx, orgId, id, { ...file, state: 'submitted', step: 0, changed_at: now })
    await insertStep(trx, { org_id: orgId, id: newId(), paper_id: id, kind: 'submitted', note: '', by_id: actor.personId, at: now })
    await emit(trx, actor, 'documents.paper-submitted', { subject: ['paper', id], payload: { type: row.type }, at: now })
    return show(trx, actor, id)
  })

/** What an approved paper leaves in the register: what it is, whose, its file's digest, who said yes when. */
async function registerPaper(trx: Trx, actor: Actor, row: PaperRow, now: Date): Promise<string> {
  const { orgId } = actor
  const entry = paperType(row.type)
  const head = await letterhead(trx, orgId)
  const steps = await listSteps(trx, orgId, [row.id])
  const said = {
    submitted: 'ұсынды / представил(а)',
    agreed: 'келісті / согласовал(а)',
    approved: 'бекітті / утвердил(а)',
    returned: 'қайтарды / вернул(а)',
  }
  const made = await registerDocument(trx, {
    orgId,
    register: 'office-paper',
    kind: row.type,
    datedOn: toIsoDate(now),
    title: { kk: `${entry.kk}: ${row.title}`, ru: `${entry.ru}: ${row.title}`, en: `${entry.en}: ${row.title}` },
    subject: ['paper', row.id],
    content: ({ label }) => ({
      ...head,
      blocks: [
        { block: 'title', text: { kk: `${entry.kk} № ${label}`, ru: `${entry.ru} № ${label}` } },
        { block: 'field', name: { kk: 'Атауы', ru: 'Название' }, value: row.title },
        { block: 'field', name: { kk: 'Кезең', ru: 'Период' }, value: `${formatDate(row.period_from)} – ${formatDate(row.period_to)}` },
        { block: 'field', name: { kk: 'Жауапты', ru: 'Ответственный' }, value: row.responsible_name },
        { block: 'field', name: { kk: 'Файл (SHA-256)', ru: 'Файл (SHA-256)' }, value: row.file_sha256?.toString('hex') ?? '–' },
        {
          block: 'table',
          columns: [
            { title: { kk: 'Қадам', ru: 'Шаг' }, share: 2 },
            { title: { kk: 'Кім', ru: 'Кто' }, share: 3 },
            { title: { kk: 'Қашан', ru: 'Когда' }, share: 2 },
          ],
          rows: steps.map((step) => [said[step.kind], step.by, formatDateTime(step.at)]),
        },
      ],
    }),
    createdBy: row.responsible_id,
    signedBy: actor.personId,
    now,
  })
  return made.id
}

/** Says yes or gives back. The last yes approves the paper and registers it. */
export const decidePaper = (db: Db, actor: Actor, id: string, body: { agree: boolean; note: string }, now: Date) =>
  db.transaction(async (trx) => {
    const { orgId, personId } = actor
    if ((await lockPaper(trx, orgId, id)) === undefined) return missing('paper', id)
    const row = await getPaper(trx, orgId, id)
    const role = nextApprover(row.type, row.step)
    if (row.state !== 'submitted' || role === null) throw problem('documents.paper-step')
    const { kk, ru, en } = roles[role]
    if (!hasRole(actor, role)) throw problem('documents.paper-approver', { roleKk: kk, roleRu: ru, roleEn: en })
    if (!body.agree && body.note.length < 3) throw problem('documents.paper-reason')
    const isLast = nextApprover(row.type, row.step + 1) === null
    const kind = !body.agree ? 'returned' : isLast ? 'approved' : 'agreed'
    await insertStep(trx, { org_id: orgId, id: newId(), paper_id: id, kind, note: body.note, by_id: personId, at: now })
    if (kind === 'approved') {
      const documentId = await registerPaper(trx, actor, row, now)
      await updatePaper(trx, orgId, id, { state: 'approved', step: row.step + 1, document_id: documentId, changed_at: now })
    } else if (kind === 'agreed') await updatePaper(trx, orgId, id, { step: row.step + 1, changed_at: now })
    else await updatePaper(trx, orgId, id, { state: 'returned', step: 0, changed_at: now })
    await emit(trx, actor, `documents.paper-${kind}`, {
      subject: ['paper', id],
      payload: { type: row.type, role, ...(body.note !== '' && { note: personal(body.note) }) },
      at: now,
    })
    return show(trx, actor, id)
  })

/** Closes a period (A2023-17.b): every paper must be approved; the set with its digest changes no more. */
export const closePeriod = (db: Db, actor: Actor, { from, to }: { from: string; to: string }, now: Date) =>
  db.transaction(async (trx) => {
    demand(mayClose(actor))
    const { orgId, personId } = actor
    if (to >= toIsoDate(now)) throw problem('documents.period-ahead')
    await demandOpen(trx, orgId, to)
    const rows = (await lockPeriod(trx, orgId, from, to)).filter((row) => row.archive_id === null)
    const open = rows.filter((row) => row.state !== 'approved').length
    if (open > 0) throw problem('documents.period-open', { open })
    const id = newId()
    const hash = createHash('sha256')
      .update(rows.map((row) => `${row.id} ${row.type} ${row.file_sha256?.toString('hex') ?? ''}`).join('\n'))
      .digest()
    await insertArchive(trx, {
      org_id: orgId,
      id,
      period_from: from,
      period_to: to,
      papers: rows.length,
      hash,
      closed_by: personId,
      closed_at: now,
    })
    await archivePapers(
      trx,
      orgId,
      rows.map((row) => row.id),
      id,
      now,
    )
    await emit(trx, actor, 'documents.period-closed', {
      subject: ['archive', id],
      payload: { from, to, papers: rows.length, hash: hash.toString('hex') },
      at: now,
    })
    return { id, papers: rows.length, hash: hash.toString('hex') }
  })
