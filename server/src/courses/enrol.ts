import { mayFollow, percentDone, type OfferingLearner } from '@dala/domain/courses'
import type { Actor } from '@dala/domain/identity'
import { decodeCursor, missing, nextPage, type Db, type Trx } from '#lib/db'
import { emit, emitAll, type By } from '#lib/events'
import { demand } from '#lib/http'
import { problem } from '#lib/problems'
import * as rows from './enrolments.queries.ts'
import { getOfferingFacts, lockOffering } from './offerings.queries.ts'
import { tellEnrolled } from './tell.ts'
import { personName, three } from './words.ts'

/**
 * Enrols groups and single learners who study at present; whoever is enrolled stays as she or he is.
 * @param tell told of those who are new, before the chain of events is locked
 */
export async function enrolIn(
  trx: Trx,
  by: By,
  offeringId: string,
  who: { groupIds: readonly string[]; learnerIds: readonly string[] },
  now: Date,
  tell: (learnerIds: readonly string[]) => Promise<void> = async () => {},
): Promise<{ enrolled: number; already: number }> {
  const { orgId } = by
  const groupIds = await rows.listGroupIds(trx, orgId, who.groupIds)
  if (groupIds.length !== new Set(who.groupIds).size) missing('group')
  const learners = await rows.listEnrollable(trx, orgId, groupIds, who.learnerIds)
  if (learners.length === 0) throw problem('courses.nobody-chosen')
  if (groupIds.length > 0) await rows.insertGroups(trx, orgId, offeringId, groupIds, now)
  const enrolled = await rows.insertEnrolments(
    trx,
    orgId,
    offeringId,
    learners.map((learner) => ({ personId: learner.person_id, groupId: learner.group_id })),
    now,
  )
  await tell(enrolled)
  await emitAll(
    trx,
    by,
    enrolled.map((learnerId) => ({ kind: 'courses.enrolled' as const, subject: ['offering', offeringId] as const, about: learnerId })),
  )
  return { enrolled: enrolled.length, already: learners.length - enrolled.length }
}

/** Enrols and, when the course is open, tells those who are new in it; the others hear of it when it is opened. */
export const enrol = (db: Db, actor: Actor, offeringId: string, who: { groupIds: string[]; learnerIds: string[] }, now: Date) =>
  db.transaction(async (trx) => {
    const offering = await lockOffering(trx, actor.orgId, offeringId)
    if (offering.status === 'closed') throw problem('courses.closed')
    return enrolIn(trx, actor, offeringId, who, now, async (learnerIds) => {
      if (offering.status === 'published') await tellEnrolled(trx, actor.orgId, offering, learnerIds, now)
    })
  })

export const endEnrolment = (db: Db, actor: Actor, offeringId: string, learnerId: string, now: Date): Promise<null> =>
  db.transaction(async (trx) => {
    const offering = await lockOffering(trx, actor.orgId, offeringId)
    if (offering.status === 'closed') throw problem('courses.closed')
    const enrolment = await rows.findEnrolment(trx, actor.orgId, offeringId, learnerId)
    if (enrolment === undefined) missing('enrolment')
    if (!(await rows.setEnded(trx, actor.orgId, offeringId, learnerId, now))) return null
    await emit(trx, actor, 'courses.enrolment-ended', { subject: ['offering', offeringId], about: learnerId })
    return null
  })

interface Query {
  search?: string | undefined
  after?: string | undefined
  limit: number
  groupId?: string | undefined
}

/** Learners of a course with how far each has come, for those who lead, manage or oversee it. */
export const listOfferingLearners = (
  db: Db,
  actor: Actor,
  offeringId: string,
  query: Query,
): Promise<{ items: OfferingLearner[]; next: string | null; total: number }> =>
  db.transaction(async (trx) => {
    const offering = await getOfferingFacts(trx, actor.orgId, offeringId)
    demand(mayFollow(actor, { teacherId: offering.teacher_id, tutorId: offering.tutor_id }))
    const [name, id] = query.after === undefined ? [] : decodeCursor(query.after, 2)
    const found = await rows.listLearnerRows(trx, actor.orgId, offeringId, {
      search: query.search,
      groupId: query.groupId,
      after: name === undefined ? null : { name: String(name), id: String(id) },
      limit: query.limit,
    })
    const all = await rows.countCompulsory(trx, actor.orgId, offeringId)
    const page = nextPage(found, query.limit, (row) => [row.search_name, row.learner_id])
    return {
      next: page.next,
      total: await rows.countEnrolled(trx, actor.orgId, offeringId),
      items: page.items.map((row) => ({
        personId: row.learner_id,
        name: personName(row),
        groupName: row.name_kk === null ? null : three(row.name_kk, row.name_ru, row.name_en),
        enrolledAt: row.enrolled_at.toISOString(),
        endedAt: row.ended_at?.toISOString() ?? null,
        done: row.done ?? 0,
        all,
        percent: percentDone(row.done ?? 0, all),
        lastSeenAt: row.last_at ? new Date(row.last_at).toISOString() : null,
      })),
    }
  })
