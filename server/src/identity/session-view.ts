import type { ReplyOf } from '@dala/domain/contract'
import { isStaffRole, type readSession, stepUpSeconds } from '@dala/domain/identity'
import type { CompiledQuery } from 'kysely'
import type { Databases } from '#lib/db'
import type { ResolveActor } from '#lib/http'
import { problem } from '#lib/problems'
import { actorResolver } from './resolve-actor.ts'
import { readView } from './view.queries.ts'

type View = ReplyOf<typeof readSession>
type SignedIn = NonNullable<Awaited<ReturnType<ResolveActor>>>

/** Who is signed in, for the page: name, organisation, roles, permissions, and what is missing. */
export async function viewSession(databases: Databases, signedIn: SignedIn): Promise<View> {
  const { actor } = signedIn
  const global = async (query: CompiledQuery<unknown>) => (await databases.global.executeQuery(query)).rows
  const { factors, confirmedAt, name, units, ...rows } = await readView(actor === null ? global : databases.of(actor.orgId).ask, {
    accountId: signedIn.accountId,
    sessionId: signedIn.sessionId,
    orgId: actor?.orgId ?? null,
    personId: actor?.personId ?? null,
    unitIds: [...new Set((actor?.roles ?? []).flatMap(({ unitId }) => unitId ?? []))],
  })
  const organisations = rows.organisations.map((row) => ({
    id: row.org_id,
    kind: row.kind,
    name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
  }))
  const needsFactor = factors.totp || factors.passkeys > 0 || (actor?.roles.some(({ role }) => isStaffRole(role)) ?? false)
  const confirmedUntil = confirmedAt === null ? null : new Date(confirmedAt.getTime() + stepUpSeconds * 1000)
  return {
    accountId: signedIn.accountId,
    sessionId: signedIn.sessionId,
    personId: actor?.personId ?? null,
    name: name === null ? null : { surname: name.surname, givenName: name.given_name, patronymic: name.patronymic },
    locale: signedIn.locale,
    organisation: organisations.find(({ id }) => id === actor?.orgId) ?? null,
    roles: (actor?.roles ?? []).map(({ role, unitId }) => {
      const unit = units.find(({ id }) => id === unitId)
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
