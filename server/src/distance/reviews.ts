import type { decideReview as api, listReviews as listApi, Review } from '@dala/domain/distance'
import type { BodyOf, QueryOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import { agendaAbout, takeOffAgenda } from '#councils'
import { decodeCursor, missing, nextPage, type Db, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { attachFile } from '#lib/files'
import { problem } from '#lib/problems'
import { reaches } from './case.ts'
import { reachOf } from './list-work.ts'
import { inThree, nameOf } from './names.ts'
import { closeReview, findReview, listReviewRows, type ReviewRow } from './reviews.queries.ts'

export const reviewView = (row: ReviewRow, scheduled: ReadonlySet<string>): Review => ({
  id: row.id,
  statusId: row.status_id,
  learner: { id: row.learner_id, name: nameOf(row), group: inThree(row.group_kk, row.group_ru, row.group_en) },
  name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
  attestedOn: row.attested_on,
  dueOn: row.due_on,
  statusEndsOn: row.ended_on ?? row.ends_on,
  decision: row.decision,
  untilOn: row.until_on,
  minutesNumber: row.minutes_number,
  decidedOn: row.decided_on,
  onAgenda: row.decision === null && scheduled.has(row.id),
})

/** Which reviews stand on an agenda. */
export const scheduledReviews = async (trx: Trx, orgId: string, ids: readonly string[]): Promise<Set<string>> =>
  new Set((await agendaAbout(trx, orgId, { type: 'distance-review', ids })).map((place) => place.subjectId))

export async function reviewOf(trx: Trx, orgId: string, id: string): Promise<Review> {
  const row = (await findReview(trx, orgId, id)) ?? missing('review', id)
  return reviewView(row, await scheduledReviews(trx, orgId, [id]))
}

export const listReviews = (db: Db, actor: Actor, query: QueryOf<typeof listApi>) =>
  db.transaction(async (trx) => {
    const [day, id] = query.after === undefined ? [] : decodeCursor(query.after, 2)
    const rows = await listReviewRows(trx, actor.orgId, await reachOf(trx, actor), {
      ...query,
      after: day === undefined || id === undefined ? null : { day: String(day), id: String(id) },
    })
    const page = nextPage(rows, query.limit, (row) => [row.due_on, row.id])
    const scheduled = await scheduledReviews(
      trx,
      actor.orgId,
      page.items.map((row) => row.id),
    )
    return { next: page.next, items: page.items.map((row) => reviewView(row, scheduled)) }
  })

/** A decision of the council, from wherever it is known: typed in from paper, or from signed minutes. */
export interface CouncilAnswer {
  decision: 'extend' | 'return'
  untilOn: string | null
  minutesNumber: string
  minutesDocumentId: string | null
  minutesFileId: string | null
  decidedOn: string
  decidedBy: string | null
}

/** Keeps what the council decided; of two at once one stands. */
export async function settleReview(trx: Trx, row: ReviewRow, orgId: string, answer: CouncilAnswer, now: Date): Promise<void> {
  if (answer.decidedOn < row.attested_on) throw problem('distance.review-too-early')
  if (answer.untilOn !== null && answer.untilOn < answer.decidedOn) throw problem('distance.extension-backwards')
  const closed = await closeReview(trx, orgId, row.id, {
    decision: answer.decision,
    until_on: answer.untilOn,
    minutes_number: answer.minutesNumber,
    minutes_document_id: answer.minutesDocumentId,
    minutes_file_id: answer.minutesFileId,
    decided_on: answer.decidedOn,
    decided_by: answer.decidedBy,
    closed_at: now,
  })
  if (!closed) throw problem('distance.review-closed')
}

/** Enters the decision of the council from its minutes (A2023-15.4): extend until a day, or return. */
export const decideReview = (db: Db, actor: Actor, id: string, body: BodyOf<typeof api>, now: Date) =>
  db.transaction(async (trx) => {
    const row = (await findReview(trx, actor.orgId, id)) ?? missing('review', id)
    if (!(await reaches(trx, actor, row.group_id, 'distance.review'))) return missing('review', id)
    const file = body.fileId === undefined ? null : await attachFile(trx, actor, body.fileId, 'distance.document', now, id)
    await settleReview(
      trx,
      row,
      actor.orgId,
      {
        decision: body.decision,
        untilOn: body.decision === 'extend' ? body.untilOn : null,
        minutesNumber: body.minutesNumber,
        minutesDocumentId: null,
        minutesFileId: file?.id ?? null,
        decidedOn: body.decidedOn,
        decidedBy: actor.personId,
      },
      now,
    )
    await takeOffAgenda(trx, actor, { type: 'distance-review', id }, now)
    await emit(trx, actor, 'distance.review-decided', {
      subject: ['review', id],
      about: row.learner_id,
      payload: {
        statusId: row.status_id,
        attestedOn: row.attested_on,
        decision: body.decision,
        decidedOn: body.decidedOn,
        minutes: body.minutesNumber,
        ...(body.decision === 'extend' && { untilOn: body.untilOn }),
      },
      at: now,
    })
    return reviewOf(trx, actor.orgId, id)
  })
