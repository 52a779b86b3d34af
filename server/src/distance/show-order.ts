import type { Order } from '@dala/domain/distance'
import { holds, type Actor, type Permission } from '@dala/domain/identity'
import { documentsWanted, findGround, findRuleSet } from '@dala/domain/regulations'
import { toIsoDate } from '@dala/locale'
import type { z } from 'zod'
import { missing, type Trx } from '#lib/db'
import { listAttachments, type AttachmentRow } from './applications.queries.ts'
import { learnerFacts } from './case.ts'
import { adoptedKinds, councilAnswers, councilsFor, type CouncilAnswers } from './council-cases.ts'
import { reachOf } from './list-work.ts'
import { inThree, nameOf } from './names.ts'
import { findOrder, listLines, type LineRow } from './orders.queries.ts'
import { listOverlapping } from './statuses.queries.ts'

type View = z.infer<typeof Order>

const unknownGround = { name: { kk: '–', ru: '–', en: '–' }, clause: 'A2015-11.c' as const }

/** What the order carries for a learner (A2015-13.1 to 13.5 and the papers of the ground), and whether it is there. */
export function attachmentsOf(line: LineRow, attachments: readonly AttachmentRow[], answers: CouncilAnswers) {
  const ruleSet = findRuleSet(line.rule_set)
  const ground = ruleSet === null || line.ground === null ? null : findGround(ruleSet, line.ground)
  if (ruleSet === null || ground === null) return []
  const kinds = new Set(attachments.filter((each) => each.application_id === line.application_id).map((each) => each.kind))
  for (const kind of adoptedKinds(line.level, answers)) kinds.add(kind)
  return (
    documentsWanted(ground, { learner: learnerFacts(line), facts: line.facts }, ruleSet)
      // What the act names, and the extracts of the councils' minutes on which the order rests.
      .filter((document) => document.attachedBy !== undefined || councilsFor(document.kind, line.level).length > 0)
      .map((document) => ({
        kind: document.kind,
        name: document.name,
        clause: document.attachedBy ?? document.clause,
        there: document.broughtBy === 'system' || kinds.has(document.kind),
      }))
  )
}

/** The lines of learners whom the actor's role reaches: a dean sees those of the own faculty. */
export async function linesInReach(
  trx: Trx,
  actor: Actor,
  lines: readonly LineRow[],
  permission: Permission = 'distance.read',
): Promise<readonly LineRow[]> {
  const { units } = await reachOf(trx, actor, permission)
  return units === null ? lines : lines.filter((line) => line.group_id !== null && units.includes(line.group_id))
}

/** Work on an order is work on every learner in it: one with a learner beyond the role's units is not there. */
export async function demandWholeOrder(
  trx: Trx,
  actor: Actor,
  orderId: string,
  lines: readonly LineRow[],
  permission: Permission,
): Promise<void> {
  if ((await linesInReach(trx, actor, lines, permission)).length < lines.length) missing('order', orderId)
}

/** An order as its reader sees it. */
export async function showOrder(trx: Trx, actor: Actor, id: string, now: Date): Promise<View> {
  const order = await findOrder(trx, actor.orgId, id)
  if (order === undefined || order.status === 'discarded') return missing('order', id)
  const all = await listLines(trx, actor.orgId, id)
  const lines = await linesInReach(trx, actor, all)
  if (all.length > 0 && lines.length === 0) return missing('order', id)
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
  const today = toIsoDate(now)
  const isDraft = order.status === 'draft'
  const earlier =
    isDraft && order.kind === 'begin'
      ? await listOverlapping(
          trx,
          actor.orgId,
          lines.map((line) => line.learner_id),
          '0001-01-01',
          '9999-12-31',
        )
      : []
  const overlapOf = (line: LineRow) => {
    const found = earlier.find((each) => {
      const last = each.ended_on !== null && each.ended_on < each.ends_on ? each.ended_on : each.ends_on
      return each.learner_id === line.learner_id && each.starts_on <= line.ends_on && line.starts_on <= last
    })
    return found === undefined
      ? null
      : { label: found.order_label ?? '', startsOn: found.starts_on, endsOn: found.ended_on ?? found.ends_on }
  }
  return {
    id: order.id,
    kind: order.kind,
    archive: order.archive,
    status: order.status,
    label: order.label,
    issuedOn: order.issued_on,
    issuedBy: order.given_name === null ? null : nameOf(order),
    documentId: order.document_id,
    hash: order.hash?.toString('hex') ?? null,
    lines: lines.map((line) => {
      const ruleSet = findRuleSet(line.rule_set)
      const ground = (ruleSet === null || line.ground === null ? null : findGround(ruleSet, line.ground)) ?? unknownGround
      return {
        applicationId: line.application_id,
        applicationLabel: line.label ?? '',
        learner: { id: line.learner_id, name: nameOf(line), group: inThree(line.group_kk, line.group_ru, line.group_en) },
        ground: { name: ground.name, clause: ground.clause },
        technologies: line.technologies,
        startsOn: line.starts_on,
        endsOn: line.ends_on,
        mode: line.mode,
        format: line.format,
        replaces: line.replaces,
        overlaps: overlapOf(line),
        orderDue: line.order_due,
        late: isDraft ? today > line.order_due : line.late,
        attachments: order.kind === 'begin' ? attachmentsOf(line, attachments, answers.get(line.application_id) ?? []) : [],
        acknowledgedAt: order.kind === 'begin' ? (line.acknowledged_at?.toISOString() ?? null) : null,
        acquaintDue: line.acquaint_due,
      }
    }),
    can: {
      edit: isDraft && order.kind === 'begin' && holds(actor, 'distance.order'),
      issue: isDraft && lines.length > 0 && holds(actor, 'distance.decide'),
      discard: isDraft && holds(actor, 'distance.order'),
      print: !isDraft && lines.length === all.length,
    },
  }
}
