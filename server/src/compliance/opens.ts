import { unitsInReach, holds, type Actor, type Permission } from '@dala/domain/identity'
import type { Evidence } from './evidence.ts'

/**
 * The permissions, any of which opens a noun's rows: those under which the noun itself shows them. The board is read by more people than,
 * say, the cases of disability are. An empty list: nobody's data stand in the rows.
 */
const opens: Readonly<Record<string, readonly Permission[]>> = {
  certificates: ['people.read'],
  councils: [],
  courses: ['courses.read'],
  curricula: [],
  distance: ['distance.read'],
  documents: ['documents.read', 'documents.approve'],
  emergency: ['emergency.read'],
  gradebook: ['gradebook.read'],
  identity: [],
  organisations: [],
  portal: [],
  pathway: ['pathway.manage', 'distance.read'],
  people: ['people.read'],
  registrar: ['people.read'],
  supporting: ['people.read'],
  testing: ['gradebook.read', 'courses.read'],
  timetable: [],
}

/** Whether an actor may see the rows of a look: they are of the whole organisation, so a role of one unit opens none. A new noun is closed. */
export function mayOpenRows(actor: Actor, check: Pick<Evidence, 'key'>): boolean {
  const wanted = opens[check.key.slice(0, check.key.indexOf('.'))]
  return wanted !== undefined && (wanted.length === 0 || wanted.some((each) => holds(actor, each) && unitsInReach(actor, each) === null))
}

/** Whether it is known who may see the rows of a look. */
export const isOpenedBySomebody = (check: Pick<Evidence, 'key'>): boolean =>
  Object.hasOwn(opens, check.key.slice(0, check.key.indexOf('.')))
