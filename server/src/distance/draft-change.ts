import { groundsWithOwnDays, lastDayOf, pathwayGrounds, type draftChange as api } from '@dala/domain/distance'
import type { BodyOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import { addDays, addWorkingDays, findRuleSet, schoolLevels } from '@dala/domain/regulations'
import { toIsoDate } from '@dala/locale'
import { missing, newId, type Db, type Trx } from '#lib/db'
import { emit, type By } from '#lib/events'
import { problem } from '#lib/problems'
import { calendarFor } from '#organisations'
import { reaches } from './case.ts'
import { nameOf } from './names.ts'
import { insertLines, insertOrder } from './orders.queries.ts'
import { listExtensions } from './reviews.queries.ts'
import { readSettings } from './settings.queries.ts'
import { withOwnTerms } from './settings.ts'
import { claimStatuses, listByIds, type StatusRow } from './statuses.queries.ts'

const isSchool = (row: StatusRow) => (schoolLevels as readonly string[]).includes(row.level) // widened to ask

interface Extension {
  status_id: string
  until_on: string | null
  decided_on: string | null
}

/** What stands in the way of extending or ending a status on a day; null where nothing does. */
function faultOf(row: StatusRow, kind: 'extend' | 'return', lastDay: string, extensions: readonly Extension[]) {
  const now = lastDayOf({ startsOn: row.starts_on, endsOn: row.ends_on, endedOn: row.ended_on })
  const who = nameOf(row)
  // A status that ended only because its day came may still be extended by a late order of a timely decision.
  const isOver = row.ended_on !== null && !(kind === 'extend' && row.ended_because === 'term')
  if (isOver) return problem('distance.status-over')
  if (row.pending_order_id !== null) return problem('distance.change-pending')
  if (kind === 'extend' ? lastDay <= now : lastDay >= now) return problem('distance.extension-backwards')
  if (kind === 'return') return null
  if (groundsWithOwnDays.includes(row.ground)) return problem('distance.extension-needs-paper', { who })
  const decided = extensions.some((each) => each.status_id === row.id && each.until_on !== null && each.until_on >= lastDay)
  if (isSchool(row) && pathwayGrounds.includes(row.ground) && !decided) return problem('distance.extension-needs-council', { who })
  return null
}

/** Prepares an order that extends statuses or ends them early; each is held by one draft at a time. */
export async function prepareChange(
  trx: Trx,
  by: By & { personId?: string },
  createdBy: string,
  change: { kind: 'extend' | 'return'; rows: readonly StatusRow[]; lastDay: string; dueFrom: string },
  now: Date,
): Promise<string> {
  const { orgId } = by
  const { kind, rows, lastDay } = change
  const calendar = await calendarFor(trx, orgId)
  const settings = await readSettings(trx, orgId)
  const orderId = newId()
  await insertOrder(trx, { org_id: orgId, id: orderId, kind, created_by: createdBy, created_at: now })
  const claimed = await claimStatuses(
    trx,
    orgId,
    orderId,
    rows.map((row) => row.id),
  )
  if (claimed.length !== rows.length) throw problem('distance.change-pending')
  await insertLines(
    trx,
    rows.map((row) => {
      const ruleSet = findRuleSet(row.rule_set)
      const term = ruleSet === null ? settings.orderDays : withOwnTerms(ruleSet, settings).parameters.orderWorkingDays.value
      const last = lastDayOf({ startsOn: row.starts_on, endsOn: row.ends_on, endedOn: row.ended_on })
      return {
        org_id: orgId,
        order_id: orderId,
        application_id: row.application_id,
        learner_id: row.learner_id,
        technologies: row.technologies,
        starts_on: kind === 'extend' ? addDays(last, 1) : lastDay,
        ends_on: lastDay,
        order_due: addWorkingDays(change.dueFrom, term, calendar),
        status_id: row.id,
      }
    }),
  )
  return orderId
}

/** The office prepares an extension or a return (A2023-15.4). */
export const draftChange = (db: Db, actor: Actor, body: BodyOf<typeof api>, now: Date) =>
  db.transaction(async (trx) => {
    const ids = [...new Set(body.statusIds)]
    const rows = await listByIds(trx, actor.orgId, ids)
    if (rows.length !== ids.length) return missing('status', ids.find((id) => !rows.some((row) => row.id === id)) ?? '')
    for (const row of rows) if (!(await reaches(trx, actor, row.group_id, 'distance.order'))) return missing('status', row.id)
    const extensions = await listExtensions(trx, actor.orgId, ids)
    for (const row of rows) {
      const fault = faultOf(row, body.kind, body.lastDay, extensions)
      if (fault !== null) throw fault
    }
    const today = toIsoDate(now)
    // The term of the order runs from the council's decision where there is one.
    const decided = extensions.flatMap((each) => (each.decided_on === null ? [] : [each.decided_on])).toSorted()[0]
    const dueFrom = body.kind === 'extend' && decided !== undefined ? decided : today
    const orderId = await prepareChange(trx, actor, actor.personId, { kind: body.kind, rows, lastDay: body.lastDay, dueFrom }, now)
    await emit(trx, actor, 'distance.change-drafted', {
      subject: ['order', orderId],
      payload: { change: body.kind, lastDay: body.lastDay, learners: rows.length },
      at: now,
    })
    return { orderId }
  })
