import type { PlanContent } from '@dala/domain/distance'
import type { Actor } from '@dala/domain/identity'
import { deadlineChain, findRuleSet, type RuleSets, type WorkingCalendar } from '@dala/domain/regulations'
import { formatDateTime, toIsoDate } from '@dala/locale'
import { registerDocument, type NewDocument } from '#documents'
import { missing, newId, type Db, type Trx } from '#lib/db'
import { emitAll, type NewEvent } from '#lib/events'
import { problem } from '#lib/problems'
import { notify } from '#messages'
import { insertStep, move } from './applications.queries.ts'
import { calendarFor } from '#organisations'
import { editionsOf } from '#regulations'
import { beginStatus, demandPeriod, demandSafe } from './begin-status.ts'
import { planHash, plansOf } from './individual-plan.ts'
import { changeStatus } from './issue-change.ts'
import { nameOf } from './names.ts'
import { closeOrder, fixLine, listLines, listMinutesOf, lockOrder, type LineRow } from './orders.queries.ts'
import { changePaper } from './papers/change-paper.ts'
import { orderValues } from './papers/order-paper.ts'
import { planValues } from './papers/plan-paper.ts'
import { findPerson, findPosition, getOrganisation } from './people.queries.ts'
import { insertPlan } from './plans.queries.ts'
import { concerned } from './readers.ts'
import { readSettings } from './settings.queries.ts'
import { withOwnTerms } from './settings.ts'
import { demandWholeOrder, showOrder } from './show-order.ts'
import { lockLearners } from './statuses.queries.ts'

interface Issue {
  actor: Actor
  orderId: string
  label: string
  calendar: WorkingCalendar
  settings: Awaited<ReturnType<typeof readSettings>>
  editions: RuleSets
  today: string
  now: Date
}

/** Fixes a learner's plan and schedule as a registered version (A2015-13.2, A2015-13.3). */
async function fixPlan(trx: Trx, issue: Issue, line: LineRow, content: PlanContent) {
  const id = newId()
  const { actor, now } = issue
  const paper = await registerDocument(trx, {
    orgId: actor.orgId,
    register: 'distance-plan',
    kind: 'distance-plan',
    datedOn: issue.today,
    title: { kk: 'Жеке оқу жоспары мен кесте', ru: 'Индивидуальный учебный план и график', en: 'Individual study plan and schedule' },
    subject: ['plan', id],
    aboutId: line.learner_id,
    template: {
      kind: 'distance-plan',
      values: ({ label }) =>
        planValues({ label, learner: nameOf(line), orderLabel: issue.label, from: line.starts_on, to: line.ends_on, plan: content }),
    },
    createdBy: actor.personId,
    now,
  })
  const hash = planHash(content)
  await insertPlan(trx, {
    org_id: actor.orgId,
    id,
    application_id: line.application_id,
    learner_id: line.learner_id,
    version: 1,
    content: JSON.stringify(content),
    hash,
    document_id: paper.id,
    created_by: actor.personId,
    created_at: now,
  })
  return { id, hash }
}

async function orderLearner(trx: Trx, issue: Issue, line: LineRow, plan: { id: string; hash: Buffer }): Promise<NewEvent> {
  const { actor, orderId, label, today, now } = issue
  const { orgId } = actor
  const ruleSet = findRuleSet(line.rule_set, issue.editions)
  if (ruleSet === null) throw new Error(`Unknown rule set ${line.rule_set}`)
  const rules = withOwnTerms(ruleSet, issue.settings)
  const [, , acquaint] = deadlineChain({ registeredOn: today, decidedOn: today, orderedOn: today }, rules, issue.calendar)
  const late = today > line.order_due
  await fixLine(trx, orgId, orderId, line.application_id, { plan_id: plan.id, late })
  const moved = await move(trx, orgId, line.application_id, 'order', { ordered_on: today, acquaint_due: acquaint.due, updated_at: now })
  if (!moved) throw problem('distance.step-not-possible')
  await insertStep(trx, {
    org_id: orgId,
    id: newId(),
    application_id: line.application_id,
    kind: 'ordered',
    note: label,
    by_id: actor.personId,
    at: now,
  })
  await notify(trx, {
    orgId,
    personIds: await concerned(trx, orgId, line.learner_id),
    kind: 'distance.order-signed',
    facts: { number: label, due: acquaint.due },
    link: `/applications/${line.application_id}`,
    now,
  })
  return {
    kind: 'distance.learner-ordered',
    subject: ['application', line.application_id],
    about: line.learner_id,
    payload: {
      orderId,
      label,
      technologies: line.technologies,
      startsOn: line.starts_on,
      endsOn: line.ends_on,
      orderDue: line.order_due,
      late,
      acquaintDue: acquaint.due,
      planHash: plan.hash.toString('hex'),
    },
    at: now,
  }
}

const titles = {
  begin: {
    kk: 'Қашықтан оқуға көшіру туралы бұйрық',
    ru: 'Приказ о переводе на дистанционное обучение',
    en: 'Order on distance learning',
  },
  extend: {
    kk: 'Қашықтан оқуды ұзарту туралы бұйрық',
    ru: 'Приказ о продлении дистанционного обучения',
    en: 'Order extending distance learning',
  },
  return: {
    kk: 'Дәстүрлі форматқа қайтару туралы бұйрық',
    ru: 'Приказ о возвращении на традиционный формат',
    en: 'Order on the return to the usual format',
  },
}

interface PaperFacts extends Omit<Parameters<typeof changePaper>[0], 'kind' | 'label'> {}

/** The words of the order: the organisation's template where learners begin, the house's own paper for an extension or a return. */
const paperOf = (kind: 'begin' | 'extend' | 'return', facts: PaperFacts): Pick<NewDocument, 'content' | 'template'> =>
  kind === 'begin'
    ? { template: { kind: 'distance-order', values: ({ label }) => orderValues({ ...facts, label }) } }
    : { content: ({ label }) => changePaper({ ...facts, kind, label }) }

/** Plans, acquaintance and status of every learner whom an order sends to distance learning. */
async function beginAll(trx: Trx, issue: Issue, lines: readonly LineRow[]): Promise<NewEvent[]> {
  const { orgId } = issue.actor
  const plans = await plansOf(
    trx,
    orgId,
    lines.map((line) => ({ learnerId: line.learner_id, from: line.starts_on, to: line.ends_on, technologies: line.technologies })),
  )
  const begin = { orgId, orderId: issue.orderId, label: issue.label, byId: issue.actor.personId, now: issue.now }
  const events: NewEvent[] = []
  for (const line of lines) {
    const plan = await fixPlan(trx, issue, line, plans.get(line.learner_id) ?? { items: [], periods: [] })
    events.push(await orderLearner(trx, issue, line, plan), ...(await beginStatus(trx, begin, line)))
  }
  return events
}

async function changeAll(trx: Trx, issue: Issue, kind: 'extend' | 'return', lines: readonly LineRow[]): Promise<NewEvent[]> {
  const { actor, orderId, label, today, now } = issue
  const begin = { orgId: actor.orgId, orderId, label, byId: actor.personId, now, today }
  const events: NewEvent[] = []
  for (const line of lines) events.push(await changeStatus(trx, begin, kind, line))
  return events
}

/**
 * The head issues the order (A2015-12.b): number and paper, plan and schedule of each learner, terms of acquaintance, word to all concerned.
 * An order later than three working days after a decision is possible, since the learner must not suffer, and is marked late for ever.
 */
export const issueOrder = (db: Db, actor: Actor, orderId: string, now: Date) =>
  db.transaction(async (trx) => {
    const { orgId } = actor
    const draft = await lockOrder(trx, orgId, orderId)
    if (draft === undefined || draft.status === 'discarded') return missing('order', orderId)
    const lines = await listLines(trx, orgId, orderId)
    await demandWholeOrder(trx, actor, orderId, lines, 'distance.decide')
    if (draft.status !== 'draft') throw problem('distance.order-not-draft')
    if (lines.length === 0) throw problem('distance.order-empty')
    const today = toIsoDate(now)
    await lockLearners(
      trx,
      orgId,
      lines.map((line) => line.learner_id),
    )
    for (const line of draft.kind === 'begin' ? lines : []) {
      demandPeriod(line, { startsOn: line.starts_on, endsOn: line.ends_on }, today)
      await demandSafe(trx, orgId, line, today)
    }
    const minutes = draft.kind === 'begin' ? [] : await listMinutesOf(trx, orgId, orderId)
    const organisation = await getOrganisation(trx, orgId)
    const person = await findPerson(trx, orgId, actor.personId)
    const position = await findPosition(trx, orgId, actor.personId)
    const signer = {
      name: person === undefined ? '' : nameOf(person),
      position: { kk: position?.position_kk || 'Басшы', ru: position?.position_ru || 'Руководитель' },
    }
    const made = await registerDocument(trx, {
      orgId,
      register: 'distance-order',
      kind: 'distance-order',
      datedOn: today,
      title: titles[draft.kind],
      subject: ['order', orderId],
      ...paperOf(draft.kind, { organisation, datedOn: today, lines, minutes, signer, note: `${formatDateTime(now)}, жеке кабинет` }),
      createdBy: draft.created_by,
      signedBy: actor.personId,
      now,
    })
    const issue: Issue = {
      actor,
      orderId,
      label: made.label,
      calendar: await calendarFor(trx, orgId),
      settings: await readSettings(trx, orgId),
      editions: await editionsOf(trx, orgId),
      today,
      now,
    }
    const events = draft.kind === 'begin' ? await beginAll(trx, issue, lines) : await changeAll(trx, issue, draft.kind, lines)
    await closeOrder(trx, orgId, orderId, {
      status: 'issued',
      number: made.number,
      label: made.label,
      issued_on: today,
      document_id: made.id,
      issued_by: actor.personId,
      issued_at: now,
    })
    await emitAll(trx, actor, [
      ...events,
      {
        kind: 'distance.order-issued',
        subject: ['order', orderId],
        payload: {
          label: made.label,
          issuedOn: today,
          learners: lines.length,
          late: lines.filter((line) => today > line.order_due).length,
          hash: made.hash.toString('hex'),
        },
        at: now,
      },
    ])
    return showOrder(trx, actor, orderId, now)
  })
