import { stateOn, type HistoryEvent, type listOrders as listApi } from '@dala/domain/registrar'
import type { QueryOf } from '@dala/domain/contract'
import { holds, type Actor } from '@dala/domain/identity'
import { fullName, toIsoDate } from '@dala/locale'
import { decodeCursor, missing, nextPage, type Db, type Trx } from '#lib/db'
import { holdsOver, unitsHeld } from '#organisations'
import { countOnDay, listEvents, listGroups, lockLearners, type EventRow } from './contingent.queries.ts'
import { getOrderRow, listNames, listOrderRows, listParagraphs } from './orders.queries.ts'
import { isSensitive, mayReadBasis, visibleReason } from './policy.ts'
import { statesOf } from './reverse-order.ts'
import { shownGroup, shownState } from './shown-state.ts'

const groupsOf = (trx: Trx, orgId: string, events: readonly EventRow[]) =>
  listGroups(
    trx,
    orgId,
    events.flatMap((event) => [event.group_before, event.group_after]),
  )

/** A page of orders, newest first; a role of one unit sees those about its learners. */
export const listOrders = (db: Db, actor: Actor, query: QueryOf<typeof listApi>) =>
  db.transaction(async (trx) => {
    const [datedOn, id] = query.after === undefined ? [] : decodeCursor(query.after, 2)
    const units = await unitsHeld(trx, actor, 'people.read')
    const rows = await listOrderRows(
      trx,
      db.orgId,
      { ...query, units },
      id === undefined ? null : [String(datedOn), String(id)],
      query.limit,
    )
    const page = nextPage(rows, query.limit, (row) => [row.dated_on, row.id])
    return {
      items: page.items.map((row) => ({
        id: row.id,
        number: row.number,
        datedOn: row.dated_on,
        source: row.source,
        kinds: row.kinds ?? [],
        people: row.people,
        firstPerson: row.first_person,
        reversedBy: row.reversal_id === null ? null : { id: row.reversal_id, number: row.reversal_number ?? '' },
      })),
      next: page.next,
    }
  })

/** The events from or into groups that the actor's role reaches; all of them for a role of the whole organisation. */
async function eventsInReach(trx: Trx, actor: Actor, events: readonly EventRow[]): Promise<readonly EventRow[]> {
  const units = await unitsHeld(trx, actor, 'people.read')
  return units === null
    ? events
    : events.filter((event) => [event.group_before, event.group_after].some((id) => id !== null && units.includes(id)))
}

/** An order with its paragraphs, people, and what was before and after; a role of one unit sees its own learners in it. */
export const getOrder = (db: Db, actor: Actor, id: string) =>
  db.transaction(async (trx) => {
    const order = await getOrderRow(trx, db.orgId, id)
    const paragraphs = await listParagraphs(trx, db.orgId, id)
    const all = await listEvents(trx, db.orgId, { orderId: id })
    const events = await eventsInReach(trx, actor, all)
    if (all.length > 0 && events.length === 0) return missing('order', id)
    const isWhole = events.length === all.length
    const reversed = order.reverses_id === null ? null : await getOrderRow(trx, db.orgId, order.reverses_id)
    const sensitive = isSensitive(paragraphs) || (reversed !== null && isSensitive(await listParagraphs(trx, db.orgId, reversed.id)))
    const groups = await groupsOf(trx, db.orgId, events)
    const names = await listNames(trx, db.orgId, [order.created_by, order.signed_by])
    const nameOf = (personId: string | null) => {
      const found = names.find((each) => each.id === personId)
      return found === undefined ? null : fullName({ surname: found.surname, givenName: found.given_name, patronymic: found.patronymic })
    }
    return {
      id: order.id,
      number: order.number,
      datedOn: order.dated_on,
      source: order.source,
      basis: isWhole && mayReadBasis(actor, sensitive) ? order.basis : '',
      documentId: order.document_id,
      reverses: reversed === null ? null : { id: reversed.id, number: reversed.number },
      reversedBy: order.reversal_id === null ? null : { id: order.reversal_id, number: order.reversal_number ?? '' },
      signedBy: nameOf(order.signed_by),
      createdBy: nameOf(order.created_by) ?? '',
      createdAt: order.created_at,
      paragraphs: paragraphs.map((paragraph) => ({
        number: paragraph.number,
        kind: paragraph.kind,
        reason: visibleReason(actor, '', paragraph.reason),
        effectiveOn: paragraph.effective_on,
        until: paragraph.until,
        people: events
          .filter((event) => event.paragraph_id === paragraph.id)
          .map((event) => {
            const { before, after } = statesOf(event)
            return {
              eventId: event.id,
              personId: event.learner_id,
              surname: event.surname,
              givenName: event.given_name,
              patronymic: event.patronymic,
              before: shownState(before, groups),
              after: shownState(after, groups),
            }
          }),
      })),
      can: {
        reverse: isWhole && holds(actor, 'registrar.order') && order.reversal_id === null && order.reverses_id === null,
        print: isWhole && order.document_id !== null && holds(actor, 'documents.read') && (!sensitive || holds(actor, 'registrar.order')),
      },
    }
  })

/** A learner's movements with their orders, and the state on a day. */
export const getHistory = (db: Db, actor: Actor, personId: string, on: string | undefined, now: Date) =>
  db.transaction(async (trx) => {
    if (!(await holdsOver(trx, actor, 'people.read', personId))) return missing('learner', personId)
    const events = await listEvents(trx, db.orgId, { learnerId: personId })
    if (events.length === 0 && (await lockLearners(trx, db.orgId, [personId])).length === 0) return missing('learner', personId)
    const groups = await groupsOf(trx, db.orgId, events)
    const day = on ?? toIsoDate(now)
    const state = stateOn(
      events.map((event): HistoryEvent => ({ seq: event.seq, effectiveOn: event.effective_on, after: statesOf(event).after })),
      day,
    )
    return {
      on: day,
      state: state === null ? null : shownState(state.after, groups),
      entries: events.map((event) => {
        const { before, after } = statesOf(event)
        return {
          id: event.id,
          kind: event.kind,
          effectiveOn: event.effective_on,
          until: event.until,
          reason: visibleReason(actor, event.learner_id, event.reason),
          order: { id: event.order_id, number: event.order_number, datedOn: event.order_dated_on, source: event.order_source },
          before: shownState(before, groups),
          after: shownState(after, groups),
          reversed: event.reversal_id !== null,
        }
      }),
    }
  })

/** One's own movements; empty for somebody who is no learner. */
export const getMyHistory = (db: Db, actor: Actor) =>
  db.transaction(async (trx) => {
    const events = await listEvents(trx, db.orgId, { learnerId: actor.personId })
    const groups = await groupsOf(trx, db.orgId, events)
    return {
      entries: events.map((event) => {
        const { before, after } = statesOf(event)
        return {
          id: event.id,
          kind: event.kind,
          effectiveOn: event.effective_on,
          until: event.until,
          reason: visibleReason(actor, event.learner_id, event.reason),
          order: { id: event.order_id, number: event.order_number, datedOn: event.order_dated_on, source: event.order_source },
          before: shownState(before, groups),
          after: shownState(after, groups),
          reversed: event.reversal_id !== null,
        }
      }),
    }
  })

/** How many learners there were on a day, by status, and of those who studied, by group. */
export const getContingent = (db: Db, on: string | undefined, now: Date) =>
  db.transaction(async (trx) => {
    const day = on ?? toIsoDate(now)
    const rows = await countOnDay(trx, db.orgId, day)
    const groups = await listGroups(
      trx,
      db.orgId,
      rows.map((row) => row.group_id),
    )
    const sum = <K extends string>(key: (row: (typeof rows)[number]) => K | null) => {
      const counts = new Map<K, number>()
      for (const row of rows) {
        const at = key(row)
        if (at !== null) counts.set(at, (counts.get(at) ?? 0) + row.count)
      }
      return [...counts]
    }
    return {
      on: day,
      byStatus: sum((row) => row.status).map(([status, count]) => ({ status, count })),
      byGroup: sum((row) => (row.status === 'studying' ? row.group_id : null)).flatMap(([id, count]) => {
        const group = shownGroup(groups, id)
        return group === null ? [] : [{ group, count }]
      }),
    }
  })
