import type { addAttachment as api } from '@dala/domain/distance'
import type { BodyOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import { documentsWanted } from '@dala/domain/regulations'
import type { Config } from '#config'
import { getDocumentRow, printContent } from '#documents'
import { missing, newId, type Db, type Trx } from '#lib/db'
import { emit, personal } from '#lib/events'
import { attachFile, detachFile, findFile, readStored, type FilePurposes } from '#lib/files'
import { demand } from '#lib/http'
import { problem } from '#lib/problems'
import { allowed, holds, refused } from '@dala/domain/identity'
import { insertAttachment, removeAttachment as remove } from './applications.queries.ts'
import { getCase, inputOf, type Case } from './case.ts'
import { mayBring, maySeeSensitive } from './policy.ts'
import { showApplication } from './show-application.ts'

const purpose = 'distance.document'
const megabyte = 1024 * 1024

/** What may be uploaded to an application: scans and PDFs of whoever applies or works on applications. Reading goes through the case. */
export const filePurposes = {
  [purpose]: {
    kinds: ['pdf', 'image'],
    maxBytes: 20 * megabyte,
    mayUpload: (actor) =>
      holds(actor, 'distance.apply') || holds(actor, 'distance.consider') || holds(actor, 'distance.review')
        ? allowed
        : refused('identity.not-permitted'),
    mayRead: () => false,
    cacheable: false,
  },
} satisfies FilePurposes

const specOf = (item: Case, kind: string) =>
  item.ground === null ? undefined : documentsWanted(item.ground, inputOf(item), item.ruleSet).find((spec) => spec.kind === kind)

/** Brings a document that the ground wants (A2015-11.c, A2015-11.d, A2023-11.1): a file, or words where the document may be written here. */
export const addAttachment = (db: Db, actor: Actor, id: string, given: BodyOf<typeof api>, now: Date) =>
  db.transaction(async (trx) => {
    const item = await getCase(trx, actor, id, now, 'lock')
    const spec = specOf(item, given.kind)
    if (spec === undefined) throw problem('distance.document-not-wanted')
    demand(mayBring(actor, item.tie, spec))
    if ('words' in given && !spec.writable) throw problem('distance.document-not-wanted')
    const attachmentId = newId()
    const file = 'fileId' in given ? await attachFile(trx, actor, given.fileId, purpose, now, attachmentId) : null
    await insertAttachment(trx, {
      org_id: actor.orgId,
      id: attachmentId,
      application_id: id,
      kind: given.kind,
      file_id: file?.id ?? null,
      file_name: file?.name ?? '',
      words: 'words' in given ? given.words : '',
      added_by: actor.personId,
      added_at: now,
    })
    await emit(trx, actor, 'distance.document-added', {
      subject: ['application', id],
      about: item.row.learner_id,
      payload: {
        kind: personal(given.kind),
        clause: personal(spec.clause),
        attachmentId,
        ...(file?.sha256 && { sha256: file.sha256.toString('hex') }),
        ...('words' in given && { words: personal(given.words) }),
      },
      at: now,
    })
    return showApplication(trx, actor, await getCase(trx, actor, id, now), now)
  })

/** Takes a document back while the case still waits for it. */
export const removeAttachment = (db: Db, actor: Actor, id: string, attachmentId: string, now: Date) =>
  db.transaction(async (trx) => {
    const item = await getCase(trx, actor, id, now, 'lock')
    const attachment = item.attachments.find((each) => each.id === attachmentId)
    if (attachment === undefined) return missing('document', attachmentId)
    const spec = specOf(item, attachment.kind)
    demand(mayBring(actor, item.tie, spec ?? { broughtBy: 'applicant' }))
    if (!(await remove(trx, actor.orgId, id, attachmentId, now))) return missing('document', attachmentId)
    if (attachment.file_id !== null) await detachFile(trx, actor.orgId, attachment.file_id, now)
    await emit(trx, actor, 'distance.document-removed', {
      subject: ['application', id],
      about: item.row.learner_id,
      payload: { kind: personal(attachment.kind), attachmentId },
      at: now,
    })
    return showApplication(trx, actor, await getCase(trx, actor, id, now), now)
  })

/** The bytes of an attachment's file. */
export async function attachmentBytes(trx: Trx, config: Config, orgId: string, fileId: string) {
  const file = await findFile(trx, orgId, fileId)
  if (file === undefined) return missing('file', fileId)
  return { file, body: await readStored(config, file) }
}

/** A document that was made here, as the PDF of its words. */
async function documentBytes(trx: Trx, orgId: string, documentId: string, name: string) {
  const row = await getDocumentRow(trx, orgId, documentId)
  const title = `${row.title_kk} № ${row.label}`
  const body = await printContent(row.content, {
    title,
    foot: `№ ${row.label} · ${row.hash.toString('hex').slice(0, 16)}`,
    createdAt: row.created_at,
  })
  return { file: { name, type: 'application/pdf' }, body }
}

/** The file of a document, for the applicant and for those who work on the case; a sensitive one leaves a trace of who looked. */
export const readAttachment = (db: Db, actor: Actor, config: Config, id: string, attachmentId: string, now: Date) =>
  db.transaction(async (trx) => {
    const item = await getCase(trx, actor, id, now)
    const attachment = item.attachments.find((each) => each.id === attachmentId)
    if (attachment === undefined || (attachment.file_id === null && attachment.document_id === null))
      return missing('document', attachmentId)
    // Forms filled here are as closed as they are in the register; what no ground wants any more is closed too.
    const sensitive = attachment.document_id !== null || (specOf(item, attachment.kind)?.sensitive ?? true)
    if (sensitive && !maySeeSensitive(actor, item.tie)) return missing('document', attachmentId)
    const given =
      attachment.file_id === null
        ? await documentBytes(trx, actor.orgId, attachment.document_id ?? '', attachment.file_name)
        : await attachmentBytes(trx, config, actor.orgId, attachment.file_id)
    const { file, body } = given
    if (sensitive && !item.tie.own)
      await emit(trx, actor, 'distance.document-viewed', {
        subject: ['application', id],
        about: item.row.learner_id,
        payload: { kind: personal(attachment.kind), attachmentId },
        at: now,
      })
    return { fileName: file.name, contentType: file.type, body, inline: file.type === 'application/pdf' || file.type.startsWith('image/') }
  })
