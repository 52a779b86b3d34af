import type { archiveRules as rulesApi, enterArchive as api } from '@dala/domain/distance'
import type { BodyOf, QueryOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import {
  deadlineChain,
  documentsWanted,
  evaluateApplication,
  factsWanted,
  findGround,
  groundsFor,
  ruleSetFor,
  type DocumentKind,
  type Ground,
  type RuleSet,
  type RuleSets,
} from '@dala/domain/regulations'
import { momentAt, toIsoDate } from '@dala/locale'
import { missing, newId, type Db, type Trx } from '#lib/db'
import { emit, personal } from '#lib/events'
import { problem } from '#lib/problems'
import { calendarFor } from '#organisations'
import { editionsOf } from '#regulations'
import { insertApplication, insertAttachment, insertStep, setOrder } from './applications.queries.ts'
import { beginStatus } from './begin-status.ts'
import { getCase, learnerFacts, reaches } from './case.ts'
import { insertLines, insertOrder, listLines } from './orders.queries.ts'
import { findLearner, type LearnerRow } from './people.queries.ts'
import { readSettings } from './settings.queries.ts'
import { withOwnTerms } from './settings.ts'
import { showApplication } from './show-application.ts'
import { changeOpen, listStatusOfOrder, lockLearners } from './statuses.queries.ts'

type Past = BodyOf<typeof api>

async function learnerInReach(trx: Trx, actor: Actor, id: string): Promise<LearnerRow> {
  const learner = await findLearner(trx, actor.orgId, id)
  if (learner === undefined || !(await reaches(trx, actor, learner.group_id, 'distance.order'))) return missing('learner', id)
  return learner
}

/** What a past day asks for: the grounds of the rule set that spoke for the learner's level then. */
export const archiveRules = (db: Db, actor: Actor, { learnerId, on }: QueryOf<typeof rulesApi>) =>
  db.transaction(async (trx) => {
    const learner = await learnerInReach(trx, actor, learnerId)
    const ruleSet = ruleSetFor(learner.level, on, await editionsOf(trx, actor.orgId))
    if (ruleSet === null) return { ruleSet: null, grounds: [] }
    const input = { learner: learnerFacts(learner), facts: {} }
    return {
      ruleSet: ruleSet.id,
      grounds: groundsFor(ruleSet, learner.level)
        .filter((ground) => !ground.byAuthority)
        .map((ground) => ({
          code: ground.code,
          clause: ground.clause,
          name: { ...ground.name },
          fields: factsWanted(ground, input, ruleSet).map((fact) => ({
            code: fact.code,
            kind: fact.kind,
            name: { ...fact.name },
            clause: fact.clause,
            options: (fact.options ?? []).map((option) => ({ code: option.code, name: { ...option.name } })),
          })),
          papers: ground.documents.map((document) => ({ kind: document.kind, name: { ...document.name }, clause: document.clause })),
        })),
    }
  })

/** The days of a paper case follow each other and none lies ahead; an approved one has an order and a period. */
function demandDays(past: Past, today: string): void {
  const days = [past.registeredOn, past.decidedOn, past.orderedOn, past.acquaintedOn].filter((day) => day !== null)
  const inOrder = days.every((day, index) => index === 0 || (days[index - 1] ?? '') <= day)
  const period = past.startsOn !== null && past.endsOn !== null && past.startsOn <= past.endsOn
  const whole = past.decision === 'refused' || (past.orderedOn !== null && past.orderNumber !== '' && period)
  if (!inOrder || !whole || days.some((day) => day > today)) throw problem('distance.archive-order')
}

/** The rule set of the day of the decision; a level without one then is no case of these acts. */
function rulesOf(learner: LearnerRow, past: Past, editions: RuleSets): { ruleSet: RuleSet; ground: Ground } {
  const ruleSet = ruleSetFor(learner.level, past.decidedOn, editions)
  const ground = ruleSet === null ? null : findGround(ruleSet, past.ground)
  if (ruleSet === null || ground === null || ground.byAuthority || !ground.levels.includes(learner.level))
    throw problem('distance.archive-ground')
  return { ruleSet, ground }
}

async function enterOrder(trx: Trx, actor: Actor, past: Past, applicationId: string, orderDue: string, now: Date): Promise<string> {
  const orderId = newId()
  await insertOrder(trx, {
    org_id: actor.orgId,
    id: orderId,
    status: 'issued',
    archive: true,
    label: past.orderNumber,
    issued_on: past.orderedOn,
    created_by: actor.personId,
    created_at: now,
  })
  await insertLines(trx, [
    {
      org_id: actor.orgId,
      order_id: orderId,
      application_id: applicationId,
      learner_id: past.learnerId,
      technologies: past.technologies,
      starts_on: past.startsOn ?? '',
      ends_on: past.endsOn ?? '',
      order_due: orderDue,
      late: (past.orderedOn ?? '') > orderDue,
    },
  ])
  return orderId
}

/**
 * Enters a case of the past from paper: its own days, judged by the rule set of the day of its decision and kept with that verdict, whatever
 * it says; marked as archive. The paper stays the original: nothing is numbered or signed here.
 */
export const enterArchive = (db: Db, actor: Actor, past: Past, now: Date) =>
  db.transaction(async (trx) => {
    const { orgId } = actor
    const learner = await learnerInReach(trx, actor, past.learnerId)
    const today = toIsoDate(now)
    demandDays(past, today)
    const { ruleSet, ground } = rulesOf(learner, past, await editionsOf(trx, orgId))
    const input = { learner: learnerFacts(learner), facts: past.facts, reason: past.reason, documents: past.papers as DocumentKind[] } // unknown kinds prove nothing
    const verdict = evaluateApplication(ground, input, ruleSet, 'decision')
    const wanted = new Set(documentsWanted(ground, input, ruleSet).map((spec) => spec.kind as string))
    const settings = await readSettings(trx, orgId)
    const [decision, order, acquaint] = deadlineChain(
      { registeredOn: past.registeredOn, decidedOn: past.decidedOn, orderedOn: past.orderedOn, acquaintedOn: past.acquaintedOn },
      withOwnTerms(ruleSet, settings),
      await calendarFor(trx, orgId),
    )
    const approved = past.decision === 'approved'
    await lockLearners(trx, orgId, [past.learnerId])
    const id = newId()
    const at = (day: string) => momentAt(day, '12:00')
    await insertApplication(trx, {
      org_id: orgId,
      id,
      learner_id: past.learnerId,
      applicant_id: past.learnerId,
      status: approved ? (past.acquaintedOn === null ? 'ordered' : 'acquainted') : 'refused',
      archive: true,
      rule_set: ruleSet.id,
      ground: ground.code,
      facts: JSON.stringify(past.facts),
      reason: past.reason,
      technologies: past.technologies,
      mode: past.mode,
      format: past.format,
      period_from: past.startsOn,
      period_to: past.endsOn,
      label: past.paperNumber,
      registered_on: past.registeredOn,
      registered_at: at(past.registeredOn),
      decision_due: decision.due,
      decided_on: past.decidedOn,
      decided_at: at(past.decidedOn),
      decision_reason: past.decisionReason,
      verdict: JSON.stringify(verdict),
      order_due: approved ? order.due : null,
      ordered_on: past.orderedOn,
      acquaint_due: approved ? acquaint.due : null,
      acquainted_on: past.acquaintedOn,
      acquainted_at: past.acquaintedOn === null ? null : at(past.acquaintedOn),
      created_at: now,
      updated_at: now,
    })
    const step = (kind: 'registered' | 'approved' | 'refused' | 'ordered' | 'acquainted', day: string, note = '') =>
      insertStep(trx, { org_id: orgId, id: newId(), application_id: id, kind, note, by_id: null, at: at(day) })
    await step('registered', past.registeredOn)
    await step(approved ? 'approved' : 'refused', past.decidedOn, past.decisionReason)
    for (const kind of new Set(past.papers))
      if (wanted.has(kind))
        await insertAttachment(trx, {
          org_id: orgId,
          id: newId(),
          application_id: id,
          kind,
          on_paper: true,
          added_by: actor.personId,
          added_at: now,
        })
    if (approved && past.orderedOn !== null) {
      const orderId = await enterOrder(trx, actor, past, id, order.due, now)
      await attachOrder(trx, actor, { applicationId: id, orderId, endsOn: past.endsOn ?? '', today, now })
      await step('ordered', past.orderedOn, past.orderNumber)
      if (past.acquaintedOn !== null) await step('acquainted', past.acquaintedOn)
    }
    await emit(trx, actor, 'distance.archive-entered', {
      subject: ['application', id],
      about: past.learnerId,
      payload: {
        label: past.paperNumber,
        ground: ground.code,
        ruleSet: ruleSet.id,
        outcome: verdict.outcome,
        clauses: verdict.clauses,
        registeredOn: past.registeredOn,
        decidedOn: past.decidedOn,
        decision: past.decision,
        orderNumber: past.orderNumber,
        orderedOn: past.orderedOn,
        reason: personal(past.reason),
      },
      at: now,
    })
    return showApplication(trx, actor, await getCase(trx, actor, id, now), now)
  })

/** Ties the application to its paper order and begins the status of the past; one that is over is ended at once. */
async function attachOrder(
  trx: Trx,
  actor: Actor,
  past: { applicationId: string; orderId: string; endsOn: string; today: string; now: Date },
): Promise<void> {
  await setOrder(trx, actor.orgId, past.applicationId, past.orderId)
  const [line] = await listLines(trx, actor.orgId, past.orderId)
  if (line === undefined) throw new Error('An archive order has a line')
  await beginStatus(trx, { orgId: actor.orgId, orderId: past.orderId, label: '', byId: actor.personId, now: past.now }, line)
  if (past.endsOn >= past.today) return
  const [status] = await listStatusOfOrder(trx, actor.orgId, past.orderId)
  if (status !== undefined) await changeOpen(trx, actor.orgId, status.id, { ended_on: past.endsOn, ended_because: 'term' })
}
