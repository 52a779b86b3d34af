import { lastDayOf, type LearnerStatus, type listStatuses as api } from '@dala/domain/distance'
import type { QueryOf } from '@dala/domain/contract'
import { holds, type Actor } from '@dala/domain/identity'
import { addDays, findGround, findRuleSet, type ClauseId } from '@dala/domain/regulations'
import { toIsoDate } from '@dala/locale'
import { decodeCursor, missing, nextPage, type Db, type Trx } from '#lib/db'
import { reaches } from './case.ts'
import { reachOf } from './list-work.ts'
import { inThree, nameOf } from './names.ts'
import { isGuardian } from './people.queries.ts'
import { reviewView, scheduledReviews } from './reviews.ts'
import { countOpenReviews, listReviewsOf } from './reviews.queries.ts'
import { readSettings } from './settings.queries.ts'
import { countOnDay, findStatus, listChanges, listOwnRows, listStatusRows, type StatusRow } from './statuses.queries.ts'

const unknownGround = { name: { kk: '–', ru: '–', en: '–' }, clause: 'A2015-11.c' as ClauseId }

export const groundOf = (row: Pick<StatusRow, 'rule_set' | 'ground'>) => {
  const ruleSet = findRuleSet(row.rule_set)
  const ground = (ruleSet === null ? null : findGround(ruleSet, row.ground)) ?? unknownGround
  return { code: row.ground, name: { ...ground.name }, clause: ground.clause }
}

export const statusView = (row: StatusRow): LearnerStatus => ({
  id: row.id,
  learner: { id: row.learner_id, name: nameOf(row), group: inThree(row.group_kk, row.group_ru, row.group_en), level: row.level },
  applicationId: row.application_id,
  ground: groundOf(row),
  ruleSet: row.rule_set,
  mode: row.mode,
  technologies: row.technologies,
  format: row.format,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  endedOn: row.ended_on,
  endedBecause: row.ended_because,
  order: { id: row.order_id, label: row.order_label ?? '' },
  pendingOrderId: row.pending_order_id,
  archive: row.archive,
})

/** Statuses as of a day, those that end soon, or all, in the units that the reader's role reaches. */
export const listStatuses = (db: Db, actor: Actor, query: QueryOf<typeof api>, now: Date) =>
  db.transaction(async (trx) => {
    const on = query.on ?? toIsoDate(now)
    const { remindDays } = await readSettings(trx, actor.orgId)
    const [day, id] = query.after === undefined ? [] : decodeCursor(query.after, 2)
    const rows = await listStatusRows(trx, actor.orgId, await reachOf(trx, actor), {
      ...query,
      on,
      soonUntil: addDays(on, remindDays),
      after: day === undefined || id === undefined ? null : { day: String(day), id: String(id) },
    })
    const page = nextPage(rows, query.limit, (row) => [row.last_day, row.id])
    return { next: page.next, items: page.items.map(statusView) }
  })

export const statusSummary = (db: Db, actor: Actor, now: Date) =>
  db.transaction(async (trx) => {
    const today = toIsoDate(now)
    const reach = await reachOf(trx, actor)
    const { remindDays } = await readSettings(trx, actor.orgId)
    const grounds = new Map<string, { code: string; name: LearnerStatus['ground']['name']; learners: number }>()
    for (const row of await countOnDay(trx, actor.orgId, reach, today)) {
      const known = grounds.get(row.ground)
      const { code, name } = groundOf(row)
      grounds.set(code, { code, name, learners: (known?.learners ?? 0) + row.learners })
    }
    const ending = await listStatusRows(trx, actor.orgId, reach, {
      state: 'ending',
      on: today,
      soonUntil: addDays(today, remindDays),
      after: null,
      limit: 1000,
    })
    const reviews = await countOpenReviews(trx, actor.orgId, reach, today)
    return {
      today: [...grounds.values()].reduce((sum, each) => sum + each.learners, 0),
      ending: ending.length,
      reviews: reviews.all,
      grounds: [...grounds.values()],
      can: {
        order: holds(actor, 'distance.order'),
        review: holds(actor, 'distance.review'),
        settings: holds(actor, 'distance.settings'),
      },
    }
  })

export const listOwnStatuses = (db: Db, actor: Actor) =>
  db.transaction(async (trx) => ({ items: (await listOwnRows(trx, actor.orgId, actor.personId)).map(statusView) }))

async function demandReader(trx: Trx, actor: Actor, row: StatusRow): Promise<boolean> {
  const own = actor.personId === row.learner_id || (await isGuardian(trx, actor.orgId, actor.personId, row.learner_id))
  const office = holds(actor, 'distance.read') && (await reaches(trx, actor, row.group_id))
  return own || office ? office && !own : missing('status', row.id)
}

/** A status with what changed it, for the learner, the guardian and the offices that reach the learner. */
export const getStatus = (db: Db, actor: Actor, id: string, now: Date) =>
  db.transaction(async (trx) => {
    const row = (await findStatus(trx, actor.orgId, id)) ?? missing('status', id)
    const office = await demandReader(trx, actor, row)
    const changes = await listChanges(trx, actor.orgId, id)
    const reviews = await listReviewsOf(trx, actor.orgId, id)
    const scheduled = await scheduledReviews(
      trx,
      actor.orgId,
      reviews.map((review) => review.id),
    )
    const view = statusView(row)
    const open = row.ended_on === null && row.pending_order_id === null && office && holds(actor, 'distance.order')
    return {
      ...view,
      changes: changes.map((change) => ({
        id: change.id,
        kind: change.kind,
        endsOn: change.ends_on,
        because: change.because,
        orderLabel: change.label,
        by: change.given_name === null ? null : nameOf(change),
        at: change.at.toISOString(),
      })),
      reviews: reviews.map((review) => reviewView(review, scheduled)),
      can: { extend: open && lastDayOf(view) >= toIsoDate(now), return: open },
    }
  })
