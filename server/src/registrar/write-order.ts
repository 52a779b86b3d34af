import { applyMovement, movements, type LearnerState, type Movement, type OrderBody } from '@dala/domain/registrar'
import { formatDate, fullName, toIsoDate } from '@dala/locale'
import { registerDocument } from '#documents'
import { settleBelonging } from '#identity'
import { newId, type Trx } from '#lib/db'
import { emitAll, type NewEvent as AuditEvent } from '#lib/events'
import { problem } from '#lib/problems'
import {
  followEvents,
  insertContingentEvents,
  lastEvents,
  listGroups,
  lockLearners,
  type GroupRow,
  type LastEvent,
  type LockedLearner,
  type NewEvent,
} from './contingent.queries.ts'
import { orderValues } from './order-paper.ts'
import { isSensitive } from './policy.ts'
import { findRecorded, insertOrder, insertParagraphs, listParagraphs, lockRecording, type NewParagraph } from './orders.queries.ts'

export interface Issuer {
  orgId: string
  personId: string
  /** Who signs the paper; the same person unless told. */
  signer?: { personId: string; name: string; position: { kk: string; ru: string } } | null
}

export const eventNames = {
  enrol: 'registrar.enrolled',
  transfer: 'registrar.transferred',
  'next-year': 'registrar.moved-up',
  'academic-leave': 'registrar.leave-began',
  return: 'registrar.returned',
  expel: 'registrar.expelled',
  'transfer-out': 'registrar.transferred-out',
  reinstate: 'registrar.reinstated',
  graduate: 'registrar.graduated',
  reverse: 'registrar.reversed',
} as const

/** What a learner is after all orders so far, in force or still to come. */
export const stateAfter = (learner: LockedLearner, last: LastEvent | undefined): LearnerState =>
  last === undefined
    ? {
        status: learner.status,
        groupId: learner.group_id,
        studyYear: learner.study_year,
        studyForm: learner.study_form,
        language: learner.language,
      }
    : {
        status: last.status_after,
        groupId: last.group_after,
        studyYear: last.study_year_after,
        studyForm: last.study_form_after,
        language: last.language_after,
      }

/** A learner's place in words for the paper. */
export const placeOf = (state: LearnerState, groups: readonly GroupRow[]): string => {
  const group = groups.find((each) => each.id === state.groupId)
  return group === undefined ? '' : group.code || group.name_kk
}

interface Written {
  orderId: string
  number: string
  documentId: string | null
}

/**
 * Writes an order into the contingent: the order, its paragraphs, an event for each person, the paper with its number, and the learners' rows.
 * @param append record further people under a paper order that is there already (imports do this batch by batch)
 * @param silent events of the audit chain are returned instead of written, for a caller that writes its own last
 * @throws problems registrar.*
 */
export async function writeOrder(
  trx: Trx,
  by: Issuer,
  body: OrderBody,
  now: Date,
  options: { append?: boolean; collect?: AuditEvent[] } = {},
): Promise<Written> {
  const today = toIsoDate(now)
  if (body.datedOn > today) throw problem('registrar.dated-ahead')
  if (body.source === 'recorded' && body.number === '') throw problem('registrar.number-missing')

  const ids = body.paragraphs.flatMap((paragraph) => paragraph.personIds)
  const learners = new Map((await lockLearners(trx, by.orgId, ids)).map((learner) => [learner.id, learner]))
  const last = new Map((await lastEvents(trx, by.orgId, ids)).map((event) => [event.learner_id, event]))
  if (ids.some((id) => !learners.has(id))) throw problem('registrar.unknown-learner')
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  if (twice !== undefined) throw problem('registrar.person-twice', { name: nameOf(learners.get(twice)) })

  const groups = await listGroups(trx, by.orgId, [
    ...body.paragraphs.map((paragraph) => paragraph.groupId ?? null),
    ...[...learners.values()].map((learner) => learner.group_id),
    ...[...last.values()].map((event) => event.group_after),
  ])
  for (const { groupId } of body.paragraphs) {
    const group = groupId === undefined ? undefined : groups.find((each) => each.id === groupId)
    if (groupId !== undefined && (group === undefined || group.archived_at !== null || !['group', 'class'].includes(group.kind)))
      throw problem('registrar.unknown-group')
  }

  const moves = body.paragraphs.map((paragraph) =>
    paragraph.personIds.map((id) => {
      const learner = learners.get(id)
      if (learner === undefined) throw problem('registrar.unknown-learner')
      const before = stateAfter(learner, last.get(id))
      const lastOn = last.get(id)?.effective_on ?? null
      const result = applyMovement(paragraph.kind, before, paragraph, paragraph.effectiveOn, lastOn)
      if (!result.possible)
        throw problem(`registrar.${result.why}`, { name: nameOf(learner), since: lastOn === null ? '' : formatDate(lastOn) })
      return { learner, before, after: result.after, seq: (last.get(id)?.seq ?? 0) + 1 }
    }),
  )

  const order = await orderOf(trx, by, body, now, options.append === true, (number) =>
    orderValues({
      number,
      datedOn: body.datedOn,
      basis: body.basis,
      reverses: null,
      signer: by.signer ? { name: by.signer.name, position: by.signer.position } : null,
      paragraphs: body.paragraphs.map((paragraph, at) => ({
        kind: paragraph.kind,
        reason: paragraph.reason,
        effectiveOn: paragraph.effectiveOn,
        until: paragraph.until,
        people: (moves[at] ?? []).map((move) => ({
          name: nameOf(move.learner),
          from: placeOf(move.before, groups),
          to: placeOf(move.after, groups),
        })),
      })),
    }),
  )

  const known = order.isNew ? [] : await listParagraphs(trx, by.orgId, order.orderId)
  const fresh: NewParagraph[] = []
  const paragraphIds = body.paragraphs.map((paragraph) => {
    const same = known.find(
      (each) =>
        each.kind === paragraph.kind &&
        each.effective_on === paragraph.effectiveOn &&
        each.group_id === (paragraph.groupId ?? null) &&
        each.reason === paragraph.reason,
    )
    if (same !== undefined) return same.id
    const id = newId()
    fresh.push({ ...paragraph, id, orderId: order.orderId, number: known.length + fresh.length + 1 })
    return id
  })
  if (fresh.length > 0) await insertParagraphs(trx, by.orgId, fresh)

  const events: NewEvent[] = body.paragraphs.flatMap((paragraph, at) =>
    (moves[at] ?? []).map((move) => ({
      id: newId(),
      learnerId: move.learner.id,
      seq: move.seq,
      orderId: order.orderId,
      paragraphId: paragraphIds[at] ?? '',
      kind: paragraph.kind,
      effectiveOn: paragraph.effectiveOn,
      until: paragraph.until,
      before: move.before,
      after: move.after,
      reversesId: null,
    })),
  )
  await insertContingentEvents(trx, by.orgId, events, now)
  await followEvents(trx, by.orgId, ids, today)
  await settleBelonging(trx, by.orgId, ids)

  const audit: AuditEvent[] = events.map((event) => movementEvent(event, order.number, body.datedOn, now))
  if (order.isNew)
    audit.push({
      kind: body.source === 'issued' ? 'registrar.order-issued' : 'registrar.order-recorded',
      subject: ['order', order.orderId],
      payload: {
        number: order.number,
        datedOn: body.datedOn,
        people: ids.length,
        kinds: [...new Set(body.paragraphs.map((paragraph) => paragraph.kind))],
      },
      at: now,
    })
  if (options.collect) options.collect.push(...audit)
  else await emitAll(trx, by, audit)
  return order
}

/** The audit event of one person's movement. */
export const movementEvent = (event: NewEvent, number: string, datedOn: string, now: Date): AuditEvent => ({
  kind: eventNames[event.kind],
  subject: ['contingent-event', event.id],
  about: event.learnerId,
  payload: {
    orderId: event.orderId,
    order: number,
    datedOn,
    effectiveOn: event.effectiveOn,
    statusBefore: event.before.status,
    statusAfter: event.after.status,
    groupBefore: event.before.groupId,
    groupAfter: event.after.groupId,
    ...(event.reversesId !== null && { reverses: event.reversesId }),
  },
  at: now,
})

export const nameOf = (learner: { surname: string; given_name: string; patronymic: string } | undefined): string =>
  learner === undefined ? '' : fullName({ surname: learner.surname, givenName: learner.given_name, patronymic: learner.patronymic })

async function orderOf(
  trx: Trx,
  by: Issuer,
  body: OrderBody,
  now: Date,
  append: boolean,
  paper: (number: string) => ReturnType<typeof orderValues>,
): Promise<Written & { isNew: boolean }> {
  const id = newId()
  const common = {
    id,
    source: body.source,
    datedOn: body.datedOn,
    basis: body.basis,
    reversesId: null,
    signedBy: by.signer?.personId ?? null,
    createdBy: by.personId,
  }
  if (body.source === 'recorded') {
    await lockRecording(trx, by.orgId, body.number, body.datedOn)
    const known = await findRecorded(trx, by.orgId, body.number, body.datedOn)
    if (known !== undefined && !append) throw problem('registrar.number-taken', { number: body.number })
    if (known !== undefined) return { orderId: known.id, number: body.number, documentId: null, isNew: false }
    await insertOrder(trx, by.orgId, { ...common, number: body.number, documentId: null }, now)
    return { orderId: id, number: body.number, documentId: null, isNew: true }
  }
  const kinds = [...new Set(body.paragraphs.map((paragraph): Movement => paragraph.kind))]
  const title = (language: 'kk' | 'ru' | 'en') => kinds.map((kind) => movements[kind][language]).join(', ')
  const [only, ...others] = body.paragraphs.flatMap((paragraph) => paragraph.personIds)
  const document = await registerDocument(trx, {
    orgId: by.orgId,
    register: 'contingent-order',
    kind: 'contingent-order',
    datedOn: body.datedOn,
    title: { kk: title('kk'), ru: title('ru'), en: title('en') },
    subject: ['order', id],
    aboutId: only !== undefined && others.length === 0 ? only : null,
    template: { kind: 'contingent-order', values: ({ label }) => paper(label) },
    ...(isSensitive(body.paragraphs) && { readPermission: 'registrar.order' as const }),
    createdBy: by.personId,
    // Named on the paper, the head has signed it only when it was the head who issued it; otherwise it waits for the signature.
    signedBy: by.signer?.personId === by.personId ? by.personId : null,
    now,
  })
  await insertOrder(trx, by.orgId, { ...common, number: document.label, documentId: document.id }, now)
  return { orderId: id, number: document.label, documentId: document.id, isNew: true }
}
