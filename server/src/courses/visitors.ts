import type { Trx } from '#lib/db'
import type { NewEvent } from '#lib/events'
import { endEnrolmentsOf, insertEnrolments, insertGroups } from './enrolments.queries.ts'

const eventsOf = (kind: 'courses.enrolled' | 'courses.enrolment-ended', offeringId: string, learnerIds: readonly string[]): NewEvent[] =>
  learnerIds.map((learnerId) => ({ kind, subject: ['offering', offeringId], about: learnerId }))

/**
 * Enrols pupils of another school as a group of their own: they do not study here, so `enrolIn` would not find them.
 * Doing it again changes nothing.
 * @returns the events, which the caller emits at the end of its transaction
 */
export async function enrolVisitors(
  trx: Trx,
  orgId: string,
  offeringId: string,
  visitors: readonly { personId: string; groupId: string }[],
  now: Date,
): Promise<NewEvent[]> {
  if (visitors.length === 0) return []
  await insertGroups(trx, orgId, offeringId, [...new Set(visitors.map(({ groupId }) => groupId))], now)
  return eventsOf('courses.enrolled', offeringId, await insertEnrolments(trx, orgId, offeringId, visitors, now))
}

/**
 * Ends the enrolments of visitors, and of nobody who is in the course in another group; marks and progress stay.
 * @returns the events, which the caller emits at the end of its transaction
 */
export const endVisits = async (
  trx: Trx,
  orgId: string,
  offeringId: string,
  visitors: readonly { personId: string; groupId: string }[],
  now: Date,
): Promise<NewEvent[]> =>
  visitors.length === 0 ? [] : eventsOf('courses.enrolment-ended', offeringId, await endEnrolmentsOf(trx, orgId, offeringId, visitors, now))
