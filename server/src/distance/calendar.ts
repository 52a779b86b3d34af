import type { WorkingCalendar } from '@dala/domain/regulations'
import type { Trx } from '#lib/db'
import { getOrganisation } from './people.queries.ts'

/** The working calendar by which an organisation's terms are counted. */
export async function calendarOf(trx: Trx, orgId: string): Promise<WorkingCalendar> {
  const organisation = await getOrganisation(trx, orgId)
  return { weekDays: organisation.week_days === 6 ? 6 : 5, overrides: [] }
}
