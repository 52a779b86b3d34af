import { mayRevoke, type Actor, type Role, roleNames } from '@dala/domain/identity'
import { foldKazakh } from '@dala/locale'
import { decodeCursor, nextPage, type Db } from '#lib/db'
import { findPeople, listGrants, listUnits, lockAdministrators } from './grants.queries.ts'
import { listGroups, listInvitations } from './invitations.queries.ts'

interface PageQuery {
  search?: string | undefined
  after?: string | undefined
  limit: number
}

const nameOf = (row: { surname: string; given_name: string; patronymic: string }) => ({
  surname: row.surname,
  givenName: row.given_name,
  patronymic: row.patronymic,
})

// A cursor holds texts only; anything else was made by hand and is refused by the database's types.
const keyOf = (after: string | undefined): [string, string] | null => {
  if (after === undefined) return null
  const [first, second] = decodeCursor(after, 2)
  return [String(first), String(second)]
}

const inThree = (kk: string | null, ru: string | null, en: string | null) => (kk === null ? null : { kk, ru: ru ?? kk, en: en ?? kk })
const isRole = (name: string): name is Role => roleNames.some((role) => role === name)

/** Who holds which role, by name; learners and guardians only when asked for. */
export const listRoleGrants = (
  db: Db,
  actor: Actor,
  query: PageQuery & { role?: Role | undefined; personId?: string | undefined },
  now: Date,
) =>
  db.transaction(async (trx) => {
    const search = foldKazakh(query.search ?? '')
    const rows = await listGrants(trx, actor.orgId, {
      search,
      role: query.role,
      personId: query.personId,
      after: keyOf(query.after),
      limit: query.limit,
      now,
    })
    const administrators = new Set((await lockAdministrators(trx, actor.orgId, now)).map(({ person_id }) => person_id)).size
    const { items, next } = nextPage(rows, query.limit, (row) => [row.search_name, row.id])
    return {
      next,
      items: items.flatMap((row) => {
        if (!isRole(row.role)) return []
        const unitName = inThree(row.unit_kk, row.unit_ru, row.unit_en)
        return {
          id: row.id,
          personId: row.person_id,
          name: nameOf(row),
          role: row.role,
          unit: row.unit_id !== null && unitName !== null ? { id: row.unit_id, name: unitName } : null,
          grantedAt: row.granted_at.toISOString(),
          grantedBy:
            row.by_given_name === null
              ? null
              : { surname: row.by_surname ?? '', givenName: row.by_given_name, patronymic: row.by_patronymic ?? '' },
          validUntil: row.valid_until?.toISOString() ?? null,
          hasAccount: row.account_id !== null,
          can: { revoke: mayRevoke(actor, { personId: row.person_id, role: row.role, unitId: row.unit_id }, administrators).allowed },
        }
      }),
    }
  })

/** People and units to choose from. */
export const findCandidates = (db: Db, actor: Actor, search: string) =>
  db.transaction(async (trx) => ({
    people: (await findPeople(trx, actor.orgId, foldKazakh(search))).map((row) => ({
      id: row.id,
      name: nameOf(row),
      hasAccount: row.account_id !== null,
    })),
    units: (await listUnits(trx, actor.orgId)).map((row) => ({ id: row.id, name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en } })),
  }))

/** Invitations and codes handed out, the newest first. */
export const listHandedOut = (
  db: Db,
  actor: Actor,
  query: PageQuery & { status?: 'open' | 'used' | 'expired' | 'withdrawn' | undefined },
  now: Date,
) =>
  db.transaction(async (trx) => {
    const search = foldKazakh(query.search ?? '')
    const rows = await listInvitations(trx, actor.orgId, {
      search,
      status: query.status,
      after: keyOf(query.after),
      limit: query.limit,
      now,
    })
    const { items, next } = nextPage(rows, query.limit, (row) => [row.created_at.toISOString(), row.id])
    return {
      next,
      items: items.map((row) => ({
        id: row.id,
        personId: row.person_id,
        name: nameOf(row),
        groupName: inThree(row.name_kk, row.name_ru, row.name_en),
        kind: row.kind,
        status: row.status,
        createdAt: row.created_at.toISOString(),
        expiresAt: row.expires_at.toISOString(),
      })),
    }
  })

/** Groups with how many of their people cannot sign in yet. */
export const listInvitableGroups = (db: Db, actor: Actor) =>
  db.transaction(async (trx) => ({
    items: (await listGroups(trx, actor.orgId)).map((row) => ({
      id: row.id,
      name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
      people: Number(row.people),
      withoutAccount: Number(row.without_account),
    })),
  }))

/** People of the registry to make a code for. */
export const findInvitable = (db: Db, actor: Actor, search: string) =>
  db.transaction(async (trx) => ({
    items: (await findPeople(trx, actor.orgId, foldKazakh(search))).map((row) => ({
      id: row.id,
      name: nameOf(row),
      hasAccount: row.account_id !== null,
    })),
  }))
