import type { Actor } from '@dala/domain/identity'
import { findGround, findRuleSet } from '@dala/domain/regulations'
import type { Config } from '#config'
import { getDocumentRow, printContent } from '#documents'
import { missing, type Db, type Trx } from '#lib/db'
import { problem } from '#lib/problems'
import { createPackage, type PackagePart } from '#lib/pdf'
import { listAttachments, type AttachmentRow } from './applications.queries.ts'
import { attachmentBytes } from './attachments.ts'
import { getCase } from './case.ts'
import { nameOf } from './names.ts'
import { findOrder, listLines, type LineRow } from './orders.queries.ts'
import { findPlan } from './plans.queries.ts'

async function printRegistered(trx: Trx, orgId: string, documentId: string): Promise<PackagePart> {
  const row = await getDocumentRow(trx, orgId, documentId)
  const title = `${row.title_kk} № ${row.label}`
  return {
    title,
    pdf: await printContent(row.content, {
      title,
      foot: `№ ${row.label} · ${row.hash.toString('hex').slice(0, 16)}`,
      createdAt: row.created_at,
    }),
  }
}

const titleOf = (line: LineRow, kind: string): string => {
  const ruleSet = findRuleSet(line.rule_set)
  const ground = ruleSet === null || line.ground === null ? null : findGround(ruleSet, line.ground)
  const name = ground?.documents.find((document) => document.kind === kind)?.name
  return `${name?.kk ?? kind}: ${nameOf(line)}`
}

async function attachedPart(
  trx: Trx,
  config: Config,
  orgId: string,
  line: LineRow,
  attachment: AttachmentRow,
): Promise<PackagePart | null> {
  if (attachment.file_id === null) return null // words written here stand in the application's own paper
  const { file, body } = await attachmentBytes(trx, config, orgId, attachment.file_id)
  const title = titleOf(line, attachment.kind)
  return file.type.startsWith('image/') ? { title, picture: body } : { title, pdf: body }
}

/** The order with all that is attached to it, learner by learner (A2015-13.1 to 13.5), as one PDF. */
export async function printOrder(db: Db, actor: Actor, config: Config, orderId: string) {
  const { parts, label, issuedAt } = await db.transaction(async (trx) => {
    const order = await findOrder(trx, actor.orgId, orderId)
    if (order === undefined || order.status === 'discarded') return missing('order', orderId)
    if (order.document_id === null || order.label === null) throw problem('distance.step-not-possible')
    const lines = await listLines(trx, actor.orgId, orderId)
    const attachments = await listAttachments(
      trx,
      actor.orgId,
      lines.map((line) => line.application_id),
    )
    const collected: PackagePart[] = [await printRegistered(trx, actor.orgId, order.document_id)]
    for (const line of lines) {
      if (line.document_id !== null) collected.push(await printRegistered(trx, actor.orgId, line.document_id))
      const plan = await findPlan(trx, actor.orgId, line.application_id)
      if (plan?.document_id) collected.push(await printRegistered(trx, actor.orgId, plan.document_id))
      for (const attachment of attachments.filter((each) => each.application_id === line.application_id)) {
        const part = await attachedPart(trx, config, actor.orgId, line, attachment)
        if (part !== null) collected.push(part)
      }
    }
    const row = await getDocumentRow(trx, actor.orgId, order.document_id)
    return { parts: collected, label: order.label, issuedAt: row.created_at }
  })
  const made = await createPackage(parts, { title: `Бұйрық № ${label}`, lang: 'kk', createdAt: issuedAt })
  return { fileName: `buiryq-${label}.pdf`, contentType: 'application/pdf', body: made.bytes }
}

/** The registered application as PDF, for whoever may read the case. */
export const printApplication = (db: Db, actor: Actor, id: string) =>
  db.transaction(async (trx) => {
    const item = await getCase(trx, actor, id)
    if (item.row.document_id === null) return missing('document', id)
    const part = await printRegistered(trx, actor.orgId, item.row.document_id)
    if (!('pdf' in part)) return missing('document', id)
    return { fileName: `otinish-${item.row.label ?? ''}.pdf`, contentType: 'application/pdf', body: part.pdf }
  })
