import { periodFault } from '@dala/domain/distance'
import { addDays, findGround, findRuleSet, periodOf } from '@dala/domain/regulations'
import { formatDate } from '@dala/locale'
import { newId, type Trx } from '#lib/db'
import { personal, type NewEvent } from '#lib/events'
import { problem } from '#lib/problems'
import { editionsOf } from '#regulations'
import { learnerFacts } from './case.ts'
import { zoneOfJourney } from './journey.ts'
import { nameOf } from './names.ts'
import type { LineRow } from './orders.queries.ts'
import { changeOpen, insertChange, insertStatus, listOverlapping, type StatusRow } from './statuses.queries.ts'

/**
 * Refuses days that an order must not give: over before the order, outside the days of the ground (A2023-7.b, A2023-9.c), before the decision.
 * Cases entered from paper do not come here: their days are what the paper says.
 */
export function demandPeriod(line: LineRow, days: { startsOn: string; endsOn: string }, today: string): void {
  const ruleSet = findRuleSet(line.rule_set)
  const ground = ruleSet === null || line.ground === null ? null : findGround(ruleSet, line.ground)
  const own = ground === null ? { from: null, to: null } : periodOf(ground, line.facts)
  const fault = periodFault(days, { ...own, decidedOn: line.decided_on }, today)
  const who = nameOf(line)
  if (fault === 'over') throw problem('distance.ground-over', { who })
  if (fault === 'backwards') throw problem('request.invalid', {}, [{ path: 'body.endsOn', message: 'before the first day' }])
  if (fault === 'before-decision')
    throw problem('distance.before-decision', { who, decided: line.decided_on === null ? '…' : formatDate(line.decided_on) })
  if (fault !== null)
    throw problem('distance.beyond-ground', {
      who,
      from: own.from === null ? '…' : formatDate(own.from),
      to: own.to === null ? '…' : formatDate(own.to),
    })
}

/** Asks the list of zones again before an order: a zone may have been put on it since the decision (A2023-9.d, A2023-11.1.h). */
export async function demandSafe(trx: Trx, orgId: string, line: LineRow, today: string): Promise<void> {
  const ruleSet = findRuleSet(line.rule_set, await editionsOf(trx, orgId))
  if (ruleSet === null || line.ground === null) return
  const ground = findGround(ruleSet, line.ground)
  const { facts, destination } = line
  const zone = await zoneOfJourney(trx, orgId, { ground, ruleSet, learner: learnerFacts(line), facts, destination }, today)
  if (zone !== null)
    throw problem('distance.journey-to-danger', { who: nameOf(line), zoneKk: zone.name_kk, zoneRu: zone.name_ru, zoneEn: zone.name_en })
}

export interface Begin {
  orgId: string
  orderId: string
  label: string
  byId: string
  now: Date
}

/** Ends an earlier status on the day before a new one begins; one that had not begun yet becomes empty. */
async function replace(trx: Trx, begin: Begin, earlier: StatusRow, startsOn: string): Promise<NewEvent> {
  const lastDay = addDays(startsOn, -1)
  await changeOpen(trx, begin.orgId, earlier.id, {
    ended_on: lastDay,
    ended_because: 'replaced',
    ending_order_id: begin.orderId,
    pending_order_id: null,
  })
  await insertChange(trx, {
    org_id: begin.orgId,
    id: newId(),
    status_id: earlier.id,
    kind: 'ended',
    ends_on: lastDay,
    because: 'replaced',
    order_id: begin.orderId,
    by_id: begin.byId,
    at: begin.now,
  })
  return {
    kind: 'distance.status-ended',
    subject: ['status', earlier.id],
    about: earlier.learner_id,
    payload: { endedOn: lastDay, because: 'replaced', orderId: begin.orderId, label: begin.label },
    at: begin.now,
  }
}

/**
 * Begins the distance status of a learner by an issued order. The learner's row is locked, so that a second order sees the first:
 * an overlap is refused unless the order says that it replaces the earlier status.
 */
export async function beginStatus(trx: Trx, begin: Begin, line: LineRow): Promise<NewEvent[]> {
  const { orgId, orderId, now } = begin
  const events: NewEvent[] = []
  for (const earlier of await listOverlapping(trx, orgId, [line.learner_id], line.starts_on, line.ends_on)) {
    if (!line.replaces || earlier.ended_on !== null)
      throw problem('distance.status-overlaps', { who: nameOf(line), label: earlier.order_label ?? '' })
    events.push(await replace(trx, begin, earlier, line.starts_on))
  }
  const id = newId()
  await insertStatus(trx, {
    org_id: orgId,
    id,
    learner_id: line.learner_id,
    application_id: line.application_id,
    order_id: orderId,
    rule_set: line.rule_set,
    ground: line.ground ?? '',
    mode: line.mode,
    technologies: line.technologies,
    format: line.format,
    starts_on: line.starts_on,
    ends_on: line.ends_on,
    created_at: now,
  })
  await insertChange(trx, {
    org_id: orgId,
    id: newId(),
    status_id: id,
    kind: 'begun',
    ends_on: line.ends_on,
    order_id: orderId,
    by_id: begin.byId,
    at: now,
  })
  events.push({
    kind: 'distance.status-begun',
    subject: ['status', id],
    about: line.learner_id,
    payload: {
      orderId,
      applicationId: line.application_id,
      ground: personal(line.ground ?? ''),
      ruleSet: line.rule_set,
      mode: line.mode,
      format: line.format,
      technologies: line.technologies,
      startsOn: line.starts_on,
      endsOn: line.ends_on,
    },
    at: now,
  })
  return events
}
