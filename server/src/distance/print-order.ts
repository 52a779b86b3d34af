import { councils } from '@dala/domain/councils'
import { holds, type Actor } from '@dala/domain/identity'
import { findGround, findRuleSet } from '@dala/domain/regulations'
import { formatDate } from '@dala/locale'
import type { Config } from '#config'
import { getDocumentRow, printContent } from '#documents'
import { missing, type Db, type Trx } from '#lib/db'
import { problem } from '#lib/problems'
import { emitAll } from '#lib/events'
import { createPackage, createPdf, type PackagePart } from '#lib/pdf'
import { listAttachments, type AttachmentRow } from './applications.queries.ts'
import { attachmentBytes } from './attachments.ts'
import { getCase } from './case.ts'
import { councilAnswers, type CouncilAnswers } from './council-cases.ts'
import { nameOf } from './names.ts'
import { findOrder, listLines, type LineRow } from './orders.queries.ts'
import { findPlan } from './plans.queries.ts'
import { maySeeSensitive } from './policy.ts'
import { linesInReach } from './show-order.ts'

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
  if (attachment.document_id !== null) return printRegistered(trx, orgId, attachment.document_id)
  if (attachment.file_id === null) return null // words written here stand in the application's own paper
  const { file, body } = await attachmentBytes(trx, config, orgId, attachment.file_id)
  const title = titleOf(line, attachment.kind)
  return file.type.startsWith('image/') ? { title, picture: body } : { title, pdf: body }
}

/** In the place of a paper that is open only to those who work on the case. */
const closedPart = async (title: string, createdAt: Date): Promise<PackagePart> => ({
  title,
  pdf: await createPdf({ title, lang: 'kk', createdAt }, (paper) => {
    paper.heading(title)
    paper.bilingual([
      {
        kk: 'Бұл құжат тек істі қарайтын қызметкерлерге ашық. Түпнұсқасы істе сақталған.',
        ru: 'Этот документ открыт только сотрудникам, рассматривающим дело. Подлинник хранится в деле.',
      },
    ])
  }),
})

/** The extract of a council's minutes about one learner: the case's own decision and nothing of other matters. */
const councilPart = async (line: LineRow, answer: CouncilAnswers[number], createdAt: Date): Promise<PackagePart> => {
  const name = councils[answer.kind]
  const title = `${name.kk}: хаттамадан үзінді № ${answer.minutes}`
  return {
    title,
    pdf: await createPdf({ title, lang: 'kk', createdAt }, (paper) => {
      paper.heading(title)
      paper.bilingual([
        {
          kk: `${answer.decidedOn === null ? '' : formatDate(answer.decidedOn)} күнгі № ${answer.minutes} хаттама. ${nameOf(line)}: қашықтан оқуға рұқсат берілсін.`,
          ru: `${name.ru}, протокол № ${answer.minutes} от ${answer.decidedOn === null ? '' : formatDate(answer.decidedOn)}. ${nameOf(line)}: разрешить дистанционное обучение.`,
        },
      ])
    }),
  }
}

const isSensitive = (line: LineRow, kind: string): boolean => {
  const ruleSet = findRuleSet(line.rule_set)
  const ground = ruleSet === null || line.ground === null ? null : findGround(ruleSet, line.ground)
  return ground?.documents.some((document) => document.kind === kind && document.sensitive) ?? false
}

/** Whether the actor works on the cases of all these learners, not on some of them only. */
async function isOpen(trx: Trx, actor: Actor, lines: readonly LineRow[]): Promise<boolean> {
  for (const each of ['distance.consider', 'distance.decide', 'distance.order'] as const)
    if (holds(actor, each) && (await linesInReach(trx, actor, lines, each)).length === lines.length) return true
  return false
}

/** The papers of one learner in the order of paragraph 13: application, plan and schedule, then what proves the ground. */
async function learnerParts(
  trx: Trx,
  config: Config,
  orgId: string,
  line: LineRow,
  attachments: readonly AttachmentRow[],
  answers: CouncilAnswers,
  open: boolean,
  at: Date,
) {
  const parts: PackagePart[] = []
  if (line.document_id !== null)
    parts.push(open ? await printRegistered(trx, orgId, line.document_id) : await closedPart(titleOf(line, 'application'), at))
  const plan = await findPlan(trx, orgId, line.application_id)
  if (plan?.document_id) parts.push(await printRegistered(trx, orgId, plan.document_id))
  for (const attachment of attachments.filter((each) => each.application_id === line.application_id)) {
    const closed = !open && (isSensitive(line, attachment.kind) || attachment.document_id !== null)
    const part = closed ? await closedPart(titleOf(line, attachment.kind), at) : await attachedPart(trx, config, orgId, line, attachment)
    if (part !== null) parts.push(part)
  }
  for (const answer of answers.filter((each) => each.state === 'adopted')) parts.push(await councilPart(line, answer, at))
  return parts
}

/**
 * The order with all that is attached to it, learner by learner (A2015-13.1 to 13.5), as one PDF. Papers of health, disability and sentence
 * are in it for those who work on such cases only, and their looking leaves a trace; a reader bound to a faculty is not given others' papers.
 */
export async function printOrder(db: Db, actor: Actor, config: Config, orderId: string, now: Date) {
  const { parts, label, issuedAt } = await db.transaction(async (trx) => {
    const order = await findOrder(trx, actor.orgId, orderId)
    if (order === undefined || order.status === 'discarded') return missing('order', orderId)
    const lines = await listLines(trx, actor.orgId, orderId)
    const inReach = await linesInReach(trx, actor, lines)
    if (lines.length > 0 && inReach.length === 0) return missing('order', orderId)
    if (inReach.length < lines.length) throw problem('identity.not-permitted')
    if (order.document_id === null || order.label === null) throw problem('distance.step-not-possible')
    const attachments = await listAttachments(
      trx,
      actor.orgId,
      lines.map((line) => line.application_id),
    )
    const answers = await councilAnswers(
      trx,
      actor.orgId,
      lines.map((line) => line.application_id),
    )
    const open = await isOpen(trx, actor, lines)
    const collected: PackagePart[] = [await printRegistered(trx, actor.orgId, order.document_id)]
    const row = await getDocumentRow(trx, actor.orgId, order.document_id)
    for (const line of lines) {
      const own = answers.get(line.application_id) ?? []
      collected.push(...(await learnerParts(trx, config, actor.orgId, line, attachments, own, open, row.created_at)))
    }
    const seen = open
      ? attachments.filter((each) => lines.some((line) => line.application_id === each.application_id && isSensitive(line, each.kind)))
      : []
    await emitAll(
      trx,
      actor,
      seen.map((each) => ({
        kind: 'distance.document-viewed',
        subject: ['application', each.application_id],
        about: lines.find((line) => line.application_id === each.application_id)?.learner_id ?? null,
        payload: { kind: each.kind, attachmentId: each.id, orderId },
        at: now,
      })),
    )
    return { parts: collected, label: order.label, issuedAt: row.created_at }
  })
  const made = await createPackage(parts, { title: `Бұйрық № ${label}`, lang: 'kk', createdAt: issuedAt })
  return { fileName: `buiryq-${label}.pdf`, contentType: 'application/pdf', body: made.bytes }
}

/** The registered application as PDF, for the applicant and for those who work on the case: it holds what was stated and the reason. */
export const printApplication = (db: Db, actor: Actor, id: string, now: Date) =>
  db.transaction(async (trx) => {
    const item = await getCase(trx, actor, id, now)
    if (!maySeeSensitive(actor, item.tie)) throw problem('identity.not-permitted')
    if (item.row.document_id === null) return missing('document', id)
    const part = await printRegistered(trx, actor.orgId, item.row.document_id)
    if (!('pdf' in part)) return missing('document', id)
    return { fileName: `otinish-${item.row.label ?? ''}.pdf`, contentType: 'application/pdf', body: part.pdf }
  })
