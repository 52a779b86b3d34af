import { holds, unitsInReach, type Actor } from '@dala/domain/identity'
import { isAllowedBy } from '@dala/domain/supporting-schools'
import { toIsoDate } from '@dala/locale'
import { missing, type Trx } from '#lib/db'
import { problem } from '#lib/problems'
import { unitsHeld } from '#organisations'
import { editionsOf } from '#regulations'
import type { Reach } from './reach.queries.ts'
import { findOrganisation, type OrganisationRow } from './vacancies.queries.ts'

/** Who may read the whole registry sees everything; a teacher what touches the pupils of the own courses and units. */
export async function reachOf(trx: Trx, actor: Actor): Promise<Reach> {
  const units = await unitsHeld(trx, actor, 'supporting.read')
  if (units === null && holds(actor, 'people.read')) return { all: true }
  return { all: false, personId: actor.personId, unitIds: units ?? [] }
}

/** Whether somebody keeps attachments for the whole school; those of some units only read them. */
export const keepsWhole = (actor: Actor): boolean => holds(actor, 'supporting.manage') && unitsInReach(actor, 'supporting.manage') === null

/** Refuses whoever keeps attachments for some units alone: they concern classes of the whole school. @throws Problem supporting.whole-school */
export function demandWhole(actor: Actor): void {
  if (!keepsWhole(actor)) throw problem('supporting.whole-school')
}

/** The actor's organisation, if it is a school. @throws Problem supporting.schools-only */
export async function schoolOf(trx: Trx, actor: Actor): Promise<OrganisationRow> {
  const school = (await findOrganisation(trx, actor.orgId)) ?? missing('organisation', actor.orgId)
  if (school.kind !== 'school') throw problem('supporting.schools-only')
  return school
}

export const isAllowed = async (trx: Trx, orgId: string, now: Date): Promise<boolean> =>
  isAllowedBy(await editionsOf(trx, orgId), toIsoDate(now))

/** Refuses what no edition in force allows (A2021-6.4, A2021-22). @throws Problem supporting.not-in-force */
export async function demandAllowed(trx: Trx, orgId: string, now: Date): Promise<void> {
  if (!(await isAllowed(trx, orgId, now))) throw problem('supporting.not-in-force')
}
