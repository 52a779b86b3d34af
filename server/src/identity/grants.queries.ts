import type { Role } from '@dala/domain/identity'
import { sql } from 'kysely'
import type { Trx } from '#lib/db'
import './identity.tables.ts'
import { isVisitor } from './visiting.queries.ts'

const current = sql<boolean>`g.revoked_at IS NULL`

export const listGrants = (
  trx: Trx,
  orgId: string,
  options: {
    search: string
    role: Role | undefined
    personId: string | undefined
    after: [string, string] | null
    limit: number
    now: Date
  },
) =>
  trx
    .selectFrom('identity.role_grant as g')
    .innerJoin('people.person as p', (join) => join.onRef('p.org_id', '=', 'g.org_id').onRef('p.id', '=', 'g.person_id'))
    .leftJoin('organisations.unit as u', (join) => join.onRef('u.org_id', '=', 'g.org_id').onRef('u.id', '=', 'g.unit_id'))
    .leftJoin('people.person as b', (join) => join.onRef('b.org_id', '=', 'g.org_id').onRef('b.id', '=', 'g.granted_by'))
    .select([
      'g.id',
      'g.person_id',
      'g.role',
      'g.unit_id',
      'g.granted_at',
      'g.valid_until',
      'p.surname',
      'p.given_name',
      'p.patronymic',
      'p.account_id',
      'p.search_name',
    ])
    .select(['u.name_kk as unit_kk', 'u.name_ru as unit_ru', 'u.name_en as unit_en'])
    .select(['b.surname as by_surname', 'b.given_name as by_given_name', 'b.patronymic as by_patronymic'])
    .where('g.org_id', '=', orgId)
    .where('p.org_id', '=', orgId)
    .where(current)
    .where((where) => where.or([where('g.valid_until', 'is', null), where('g.valid_until', '>', options.now)]))
    .$if(options.search !== '', (query) => query.where('p.search_name', 'like', `${options.search}%`))
    .$if(options.role !== undefined, (query) => query.where('g.role', '=', options.role ?? ''))
    .$if(options.role === undefined, (query) =>
      query.where('g.role', 'not in', options.personId === undefined ? ['learner', 'guardian'] : ['']),
    )
    .$if(options.personId !== undefined, (query) => query.where('g.person_id', '=', options.personId ?? ''))
    .$if(options.after !== null, (query) =>
      query.where(sql<boolean>`(p.search_name, g.id) > (${options.after?.[0]}, ${options.after?.[1]}::uuid)`),
    )
    .orderBy('p.search_name')
    .orderBy('g.id')
    .limit(options.limit + 1)
    .execute()

export const countHolders = (trx: Trx, orgId: string, now: Date) =>
  trx
    .selectFrom('identity.role_grant as g')
    .select('g.role')
    .select((columns) => columns.fn.count<number>('g.person_id').distinct().as('holders'))
    .where('g.org_id', '=', orgId)
    .where(current)
    .where((where) => where.or([where('g.valid_until', 'is', null), where('g.valid_until', '>', now)]))
    .groupBy('g.role')
    .execute()

export const findGrant = (trx: Trx, orgId: string, grantId: string) =>
  trx
    .selectFrom('identity.role_grant as g')
    .select(['g.id', 'g.person_id', 'g.role', 'g.unit_id'])
    .where('g.org_id', '=', orgId)
    .where('g.id', '=', grantId)
    .where(current)
    .forUpdate()
    .executeTakeFirst()

export const findSameGrant = (trx: Trx, orgId: string, grant: { personId: string; role: Role; unitId: string | null }) =>
  trx
    .selectFrom('identity.role_grant as g')
    .select('g.id')
    .where('g.org_id', '=', orgId)
    .where('g.person_id', '=', grant.personId)
    .where('g.role', '=', grant.role)
    .where('g.unit_id', grant.unitId === null ? 'is' : '=', grant.unitId)
    .where('g.valid_until', 'is', null)
    .where(current)
    .executeTakeFirst()

/** Locks the administrators of the whole, so that two of them cannot remove each other at once. */
export const lockAdministrators = (trx: Trx, orgId: string, now: Date) =>
  trx
    .selectFrom('identity.role_grant as g')
    .select(['g.id', 'g.person_id'])
    .where('g.org_id', '=', orgId)
    .where('g.role', '=', 'administrator')
    .where('g.unit_id', 'is', null)
    .where(current)
    .where((where) => where.or([where('g.valid_until', 'is', null), where('g.valid_until', '>', now)]))
    .orderBy('g.id')
    .forUpdate()
    .execute()

/** Adds a role that somebody gives. Belonging and visiting stay what they are: a role must not capture a pupil of another school. */
export const insertGrant = (
  trx: Trx,
  grant: {
    orgId: string
    id: string
    personId: string
    role: Role
    unitId: string | null
    by: string | null
    validFrom?: Date
    validUntil: Date | null
    now: Date
  },
) =>
  trx
    .insertInto('identity.role_grant')
    .values({
      org_id: grant.orgId,
      id: grant.id,
      person_id: grant.personId,
      role: grant.role,
      unit_id: grant.unitId,
      granted_by: grant.by,
      granted_at: grant.now,
      valid_from: grant.validFrom ?? null,
      valid_until: grant.validUntil,
    })
    .execute()

export const revokeGrant = (trx: Trx, orgId: string, grantId: string, by: string, now: Date) =>
  trx
    .updateTable('identity.role_grant')
    .set({ revoked_at: now, revoked_by: by })
    .where('org_id', '=', orgId)
    .where('id', '=', grantId)
    .where('revoked_at', 'is', null)
    .execute()

export const personExists = async (trx: Trx, orgId: string, personId: string): Promise<boolean> =>
  (await trx.selectFrom('people.person').select('id').where('org_id', '=', orgId).where('id', '=', personId).executeTakeFirst()) !==
  undefined

export const unitExists = async (trx: Trx, orgId: string, unitId: string): Promise<boolean> =>
  (await trx.selectFrom('organisations.unit').select('id').where('org_id', '=', orgId).where('id', '=', unitId).executeTakeFirst()) !==
  undefined

export const findPeople = (trx: Trx, orgId: string, search: string) =>
  trx
    .selectFrom('people.person')
    .select(['id', 'surname', 'given_name', 'patronymic', 'account_id'])
    .where('org_id', '=', orgId)
    .where(({ not }) => not(isVisitor(orgId, 'people.person.id')))
    .$if(search !== '', (query) => query.where('search_name', 'like', `${search}%`))
    .orderBy('search_name')
    .orderBy('id')
    .limit(20)
    .execute()

export const listUnits = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('organisations.unit')
    .select(['id', 'name_kk', 'name_ru', 'name_en'])
    .where('org_id', '=', orgId)
    .where('archived_at', 'is', null)
    .where('kind', 'in', ['faculty', 'department', 'chair', 'office'])
    .orderBy('name_kk')
    .limit(500)
    .execute()

/** Learners and guardians with an account who lack the role of their own. */
export const listOwnRolesMissing = async (trx: Trx, orgId: string, personIds: readonly string[]) => {
  const ids = [...new Set(personIds)]
  const { rows } = await sql<{ person_id: string; role: 'learner' | 'guardian' }>`
    SELECT own.person_id, own.role
      FROM (
        SELECT person_id, 'learner' AS role FROM people.learner WHERE org_id = ${orgId} AND person_id = ANY(${ids}::uuid[])
        UNION
        SELECT guardian_id, 'guardian' FROM people.guardianship
         WHERE org_id = ${orgId} AND guardian_id = ANY(${ids}::uuid[]) AND ended_at IS NULL
      ) own
      JOIN people.person p ON p.org_id = ${orgId} AND p.id = own.person_id AND p.account_id IS NOT NULL
     WHERE NOT EXISTS (
       SELECT FROM identity.role_grant g
        WHERE g.org_id = ${orgId} AND g.person_id = own.person_id AND g.role = own.role
          AND g.unit_id IS NULL AND g.valid_until IS NULL AND g.revoked_at IS NULL)
     ORDER BY own.person_id, own.role`.execute(trx)
  return rows
}

export const insertGrants = (trx: Trx, orgId: string, grants: readonly { id: string; personId: string; role: Role }[], now: Date) =>
  trx
    .insertInto('identity.role_grant')
    .values(
      grants.map(({ id, personId, role }) => ({
        org_id: orgId,
        id,
        person_id: personId,
        role,
        unit_id: null,
        granted_by: null,
        granted_at: now,
        valid_until: null,
      })),
    )
    .execute()

/** Ends the role of a learner that follows from the registry; returns the grants that ended. */
export const revokeOwnLearner = (trx: Trx, orgId: string, personIds: readonly string[], now: Date) =>
  trx
    .updateTable('identity.role_grant')
    .set({ revoked_at: now })
    .where('org_id', '=', orgId)
    .where('person_id', 'in', [...personIds])
    .where('role', '=', 'learner')
    .where('unit_id', 'is', null)
    .where('revoked_at', 'is', null)
    .returning(['id', 'person_id'])
    .execute()

/** Who of these people has a role left. */
export const listStillGranted = async (trx: Trx, orgId: string, personIds: readonly string[], now: Date): Promise<Set<string>> => {
  const rows = await trx
    .selectFrom('identity.role_grant')
    .select('person_id')
    .distinct()
    .where('org_id', '=', orgId)
    .where('person_id', 'in', [...personIds])
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', now)]))
    .execute()
  return new Set(rows.map((row) => row.person_id))
}
