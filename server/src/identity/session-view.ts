import type { ReplyOf } from '@dala/domain/contract'
import { isStaffRole, type readSession, stepUpSeconds } from '@dala/domain/identity'
import type { Databases } from '#lib/db'
import type { ResolveActor } from '#lib/http'
import { problem } from '#lib/problems'
import { countFactors, listMemberships } from './accounts.queries.ts'
import { findName, listUnitNames } from './person.queries.ts'
import { actorResolver } from './resolve-actor.ts'
import { getSession } from './session.queries.ts'

type View = ReplyOf<typeof readSession>
type SignedIn = NonNullable<Awaited<ReturnType<ResolveActor>>>

/** Who is signed in, for the page: name, organisation, roles, permissions, and what is missing. */
export async function viewSession(databases: Databases, signedIn: SignedIn): Promise<View> {
  const { actor } = signedIn
  const [memberships, factors, session] = await Promise.all([
    listMemberships(databases.global, signedIn.accountId),
    countFactors(databases.global, signedIn.accountId),
    getSession(databases.global, signedIn.sessionId),
  ])
  const organisations = memberships.map((row) => ({
    id: row.org_id,
    kind: row.kind,
    name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
  }))
  const unitIds = [...new Set((actor?.roles ?? []).flatMap(({ unitId }) => unitId ?? []))]
  const inside =
    actor === null
      ? null
      : await databases.of(actor.orgId).transaction(async (trx) => ({
          name: await findName(trx, actor.orgId, actor.personId),
          units: unitIds.length === 0 ? [] : await listUnitNames(trx, actor.orgId, unitIds),
        }))
  const needsFactor = factors.totp || factors.passkeys > 0 || (actor?.roles.some(({ role }) => isStaffRole(role)) ?? false)
  const confirmedUntil = session.confirmed_at === null ? null : new Date(session.confirmed_at.getTime() + stepUpSeconds * 1000)
  return {
    accountId: signedIn.accountId,
    sessionId: signedIn.sessionId,
    personId: actor?.personId ?? null,
    name: inside?.name ? { surname: inside.name.surname, givenName: inside.name.given_name, patronymic: inside.name.patronymic } : null,
    locale: signedIn.locale,
    organisation: organisations.find(({ id }) => id === actor?.orgId) ?? null,
    roles: (actor?.roles ?? []).map(({ role, unitId }) => {
      const unit = inside?.units.find(({ id }) => id === unitId)
      return { role, unitId, unitName: unit ? { kk: unit.name_kk, ru: unit.name_ru, en: unit.name_en } : null }
    }),
    permissions: [...(actor?.permissions ?? [])],
    secondFactor: signedIn.secondFactorAt !== null ? 'confirmed' : needsFactor ? 'needed' : 'not-needed',
    factors,
    organisations,
    confirmedUntil: confirmedUntil?.toISOString() ?? null,
  }
}

/** The same for a token made in this very request. */
export async function viewOfToken(databases: Databases, token: string, now: Date): Promise<View> {
  const signedIn = await actorResolver(databases)(token, now)
  if (signedIn === null) throw problem('identity.signed-out')
  return viewSession(databases, signedIn)
}
