import type { LearnerState } from '@dala/domain/registrar'
import { formatDate, toIsoDate } from '@dala/locale'
import { registerDocument } from '#documents'
import { settleBelonging } from '#identity'
import { newId, type Db } from '#lib/db'
import { emitAll } from '#lib/events'
import { problem } from '#lib/problems'
import {
  followEvents,
  insertContingentEvents,
  lastEvents,
  listEvents,
  listGroups,
  lockLearners,
  type EventRow,
  type NewEvent,
} from './contingent.queries.ts'
import { orderValues } from './order-paper.ts'
import { getOrderRow, insertOrder, insertParagraphs, listParagraphs } from './orders.queries.ts'
import { isSensitive } from './policy.ts'
import { movementEvent, nameOf, placeOf, type Issuer } from './write-order.ts'

/** The state before and after an event. */
export const statesOf = (event: EventRow): { before: LearnerState; after: LearnerState } => ({
  before: {
    status: event.status_before,
    groupId: event.group_before,
    studyYear: event.study_year_before,
    studyForm: event.study_form_before,
    language: event.language_before,
  },
  after: {
    status: event.status_after,
    groupId: event.group_after,
    studyYear: event.study_year_after,
    studyForm: event.study_form_after,
    language: event.language_after,
  },
})

/**
 * Takes an order back by a new order: the only way to undo one. Nothing is deleted: the history shows both.
 * @returns the id of the reversing order
 * @throws problems registrar.already-reversed, registrar.last-event-only when a later order stands on it
 */
export const reverseOrder = (db: Db, by: Issuer, orderId: string, body: { datedOn: string; basis: string }, now: Date): Promise<string> =>
  db.transaction(async (trx) => {
    const today = toIsoDate(now)
    if (body.datedOn > today) throw problem('registrar.dated-ahead')
    const order = await getOrderRow(trx, by.orgId, orderId)
    const events = await listEvents(trx, by.orgId, { orderId })
    const ids = events.map((event) => event.learner_id)
    await lockLearners(trx, by.orgId, ids)
    // After the lock: somebody may have been quicker.
    if ((await getOrderRow(trx, by.orgId, orderId)).reversal_id !== null || order.reverses_id !== null)
      throw problem('registrar.already-reversed')
    const last = new Map((await lastEvents(trx, by.orgId, ids)).map((event) => [event.learner_id, event]))
    const built = events.find((event) => last.get(event.learner_id)?.id !== event.id)
    if (built !== undefined) throw problem('registrar.last-event-only', { name: nameOf(built) })

    const latest =
      events
        .map((event) => event.effective_on)
        .sort()
        .at(-1) ?? body.datedOn
    // What has not begun yet is taken back on the day on which it would have begun.
    const effectiveOn = latest > body.datedOn ? latest : body.datedOn
    const id = newId()
    const paragraphId = newId()
    // The order that takes back a leave for illness tells of it as well.
    const sensitive = isSensitive(await listParagraphs(trx, by.orgId, orderId))
    const groups = await listGroups(
      trx,
      by.orgId,
      events.flatMap((event) => [event.group_before, event.group_after]),
    )
    const document = await registerDocument(trx, {
      orgId: by.orgId,
      register: 'contingent-order',
      kind: 'contingent-order',
      datedOn: body.datedOn,
      title: {
        kk: `№ ${order.number} бұйрықтың күшін жою туралы`,
        ru: `Об отмене приказа № ${order.number}`,
        en: `Taking back order No. ${order.number}`,
      },
      subject: ['order', id],
      ...(sensitive && { readPermission: 'registrar.order' as const }),
      aboutId: ids.length === 1 ? (ids[0] ?? null) : null,
      template: {
        kind: 'contingent-order',
        values: ({ label }) =>
          orderValues({
            number: label,
            datedOn: body.datedOn,
            basis: body.basis,
            reverses: { number: order.number, datedOn: order.dated_on },
            signer: by.signer ? { name: by.signer.name, position: by.signer.position } : null,
            paragraphs: [
              {
                kind: 'reverse',
                reason: null,
                effectiveOn,
                until: null,
                people: events.map((event) => {
                  const { before, after } = statesOf(event)
                  return { name: nameOf(event), from: placeOf(after, groups), to: placeOf(before, groups) }
                }),
              },
            ],
          }),
      },
      createdBy: by.personId,
      // Named on the paper, the head has signed it only when it was the head who issued it; otherwise it waits for the signature.
      signedBy: by.signer?.personId === by.personId ? by.personId : null,
      now,
    })
    await insertOrder(
      trx,
      by.orgId,
      {
        id,
        source: 'issued',
        number: document.label,
        datedOn: body.datedOn,
        basis: body.basis,
        documentId: document.id,
        reversesId: orderId,
        signedBy: by.signer?.personId ?? null,
        createdBy: by.personId,
      },
      now,
    )
    await insertParagraphs(trx, by.orgId, [
      { id: paragraphId, orderId: id, number: 1, kind: 'reverse', reason: null, effectiveOn, until: null },
    ])
    const reversals: NewEvent[] = events.map((event) => {
      const { before, after } = statesOf(event)
      return {
        id: newId(),
        learnerId: event.learner_id,
        seq: event.seq + 1,
        orderId: id,
        paragraphId,
        kind: 'reverse',
        effectiveOn,
        until: null,
        before: after,
        after: before,
        reversesId: event.id,
      }
    })
    await insertContingentEvents(trx, by.orgId, reversals, now)
    await followEvents(trx, by.orgId, ids, today)
    await settleBelonging(trx, by.orgId, ids)
    await emitAll(trx, by, [
      ...reversals.map((event) => movementEvent(event, document.label, body.datedOn, now)),
      {
        kind: 'registrar.order-reversed',
        subject: ['order', orderId],
        payload: { by: id, number: document.label, people: ids.length, of: order.number, ofDate: formatDate(order.dated_on) },
        at: now,
      },
    ])
    return id
  })
