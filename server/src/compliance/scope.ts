import { hasRole, roles, type Actor } from '@dala/domain/identity'
import type { Day } from '@dala/domain/regulations'
import type { Trx } from '#lib/db'
import { problem } from '#lib/problems'
import { listOwnInspections } from './inspections.queries.ts'

/** What an actor may see of the board. */
export interface Scope {
  /** Whether a clause is inside; everybody's but an inspector's scope is the whole. */
  sees: (clauseId: string) => boolean
  /** The term and the clauses of an inspector's scope; null for everybody else. */
  inspection: { validUntil: Day; clauses: string[] } | null
  /** Whether the rows are open: they are of the whole organisation. */
  rows: boolean
}

/** Whether the actor is here as an inspector and as nothing else that opens the board. */
export const isInspector = (actor: Actor): boolean =>
  hasRole(actor, 'inspector') &&
  actor.roles.every(({ role }) => role === 'inspector' || !(roles[role].permissions as readonly string[]).includes('compliance.read')) // widened to ask

/** Whether an inspection runs on a day. */
export const runsOn = (one: { valid_from: Day; valid_until: Day; ended_at: Date | null }, today: Day): boolean =>
  one.ended_at === null && one.valid_from <= today && today <= one.valid_until

/**
 * The scope of the actor on a day. An inspector sees the clauses of the inspections that run today, together; the role alone opens nothing.
 * @throws Problem compliance.inspection-over when none runs
 */
export async function scopeOf(trx: Trx, actor: Actor, today: Day): Promise<Scope> {
  const whole = actor.roles.some(
    ({ role, unitId }) => unitId === null && (roles[role].permissions as readonly string[]).includes('compliance.read'), // widened to ask
  )
  if (!isInspector(actor)) return { sees: () => true, inspection: null, rows: whole }
  const all = await listOwnInspections(trx, actor.orgId, actor.personId)
  const running = all.filter((one) => runsOn(one, today))
  const [first] = running
  if (first === undefined) throw problem('compliance.inspection-over')
  const isWhole = running.some(({ clauses }) => clauses.length === 0)
  const clauses = isWhole ? [] : [...new Set(running.flatMap((one) => one.clauses))]
  return {
    sees: (id) => isWhole || clauses.some((scope) => isWithin(id, scope)),
    inspection: {
      validUntil: running.reduce((last, one) => (one.valid_until > last ? one.valid_until : last), first.valid_until),
      clauses,
    },
    rows: whole,
  }
}

/** Whether a clause is the one named or lies below it: `A2023-15` holds `A2023-15.4` and not `A2023-150`. */
export const isWithin = (clauseId: string, scope: string): boolean =>
  clauseId === scope || (clauseId.startsWith(scope) && (/[.-]$/.test(scope) || /^[.,-]/.test(clauseId.slice(scope.length))))
