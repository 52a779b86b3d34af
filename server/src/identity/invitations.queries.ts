import { type Kysely, sql } from 'kysely'
import type { Database, Trx } from '#lib/db'
import './identity.tables.ts'
import { isVisitor } from './visiting.queries.ts'

const personColumns = ['p.id', 'p.account_id', 'p.surname', 'p.given_name', 'p.patronymic', 'p.email', 'p.phone', 'p.iin_sealed'] as const

export const listGroupPeople = (trx: Trx, orgId: string, groupId: string, limit: number) =>
  trx
    .selectFrom('people.learner as l')
    .innerJoin('people.person as p', (join) => join.onRef('p.org_id', '=', 'l.org_id').onRef('p.id', '=', 'l.person_id'))
    .select(personColumns)
    .select(isVisitor(orgId, 'p.id').as('visiting'))
    .where('l.org_id', '=', orgId)
    .where('l.group_id', '=', groupId)
    .where('l.status', 'in', ['applicant', 'studying', 'academic-leave'])
    .orderBy('p.search_name')
    .limit(limit)
    .execute()

export const listPeople = (trx: Trx, orgId: string, personIds: readonly string[]) =>
  trx
    .selectFrom('people.person as p')
    .select(personColumns)
    .select(isVisitor(orgId, 'p.id').as('visiting'))
    .where('p.org_id', '=', orgId)
    .where('p.id', 'in', [...personIds])
    .orderBy('p.search_name')
    .execute()

export type InvitedPerson = Awaited<ReturnType<typeof listPeople>>[number]

/** Withdraws what was open for these people, so that only the newest code of a person works. */
export const withdrawOpen = (trx: Trx, orgId: string, personIds: readonly string[], now: Date) =>
  trx
    .updateTable('identity.invitation')
    .set({ withdrawn_at: now })
    .where('org_id', '=', orgId)
    .where('person_id', 'in', [...personIds])
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()

export interface NewInvitation {
  id: string
  personId: string
  kind: 'code' | 'mail'
  codeHash: Buffer
}

export async function insertInvitations(
  trx: Trx,
  orgId: string,
  invitations: readonly NewInvitation[],
  about: { by: string; now: Date; expiresAt: Date },
): Promise<void> {
  await trx
    .insertInto('identity.invitation')
    .values(
      invitations.map((invitation) => ({
        org_id: orgId,
        id: invitation.id,
        person_id: invitation.personId,
        kind: invitation.kind,
        code_hash: invitation.codeHash,
        invited_by: about.by,
        created_at: about.now,
        expires_at: about.expiresAt,
      })),
    )
    .execute()
  await trx
    .insertInto('identity.invitation_code')
    .values(invitations.map((invitation) => ({ code_hash: invitation.codeHash, org_id: orgId, invitation_id: invitation.id })))
    .execute()
}

/** Where a code leads; null for a code that never was. */
export const findCode = (db: Kysely<Database>, codeHash: Buffer) =>
  db.selectFrom('identity.invitation_code').select(['org_id', 'invitation_id']).where('code_hash', '=', codeHash).executeTakeFirst()

export const findOpenInvitation = (trx: Trx, orgId: string, invitationId: string, now: Date) =>
  trx
    .selectFrom('identity.invitation')
    .select(['id', 'person_id', 'kind'])
    .where('org_id', '=', orgId)
    .where('id', '=', invitationId)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst()

export const markUsed = (trx: Trx, orgId: string, invitationId: string, now: Date) =>
  trx.updateTable('identity.invitation').set({ used_at: now }).where('org_id', '=', orgId).where('id', '=', invitationId).execute()

/** Withdraws one that was not used; false when there is none. */
export const withdraw = async (trx: Trx, orgId: string, invitationId: string, now: Date): Promise<boolean> =>
  (
    await trx
      .updateTable('identity.invitation')
      .set({ withdrawn_at: now })
      .where('org_id', '=', orgId)
      .where('id', '=', invitationId)
      .where('used_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst()
  ).numUpdatedRows > 0n

const statusSql = (now: Date) =>
  sql<
    'open' | 'used' | 'expired' | 'withdrawn'
  >`CASE WHEN i.used_at IS NOT NULL THEN 'used' WHEN i.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN i.expires_at <= ${now} THEN 'expired' ELSE 'open' END`

export const listInvitations = (
  trx: Trx,
  orgId: string,
  options: { search: string; status: string | undefined; after: [string, string] | null; limit: number; now: Date },
) =>
  trx
    .selectFrom('identity.invitation as i')
    .innerJoin('people.person as p', (join) => join.onRef('p.org_id', '=', 'i.org_id').onRef('p.id', '=', 'i.person_id'))
    .leftJoin('people.learner as l', (join) => join.onRef('l.org_id', '=', 'i.org_id').onRef('l.person_id', '=', 'i.person_id'))
    .leftJoin('organisations.unit as u', (join) => join.onRef('u.org_id', '=', 'l.org_id').onRef('u.id', '=', 'l.group_id'))
    .select([
      'i.id',
      'i.person_id',
      'i.kind',
      'i.created_at',
      'i.expires_at',
      'p.surname',
      'p.given_name',
      'p.patronymic',
      'u.name_kk',
      'u.name_ru',
      'u.name_en',
    ])
    .select(statusSql(options.now).as('status'))
    .where('i.org_id', '=', orgId)
    .where('p.org_id', '=', orgId)
    .$if(options.search !== '', (query) => query.where('p.search_name', 'like', `${options.search}%`))
    .$if(options.status !== undefined, (query) => query.where(statusSql(options.now), '=', options.status as 'open')) // checked by the schema
    .$if(options.after !== null, (query) =>
      query.where(sql<boolean>`(i.created_at, i.id) < (${options.after?.[0]}::timestamptz, ${options.after?.[1]}::uuid)`),
    )
    .orderBy('i.created_at', 'desc')
    .orderBy('i.id', 'desc')
    .limit(options.limit + 1)
    .execute()

export const listGroups = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('organisations.unit as u')
    .innerJoin('people.learner as l', (join) => join.onRef('l.org_id', '=', 'u.org_id').onRef('l.group_id', '=', 'u.id'))
    .innerJoin('people.person as p', (join) => join.onRef('p.org_id', '=', 'l.org_id').onRef('p.id', '=', 'l.person_id'))
    .select(['u.id', 'u.name_kk', 'u.name_ru', 'u.name_en'])
    .select((columns) => [
      columns.fn.countAll<number>().as('people'),
      columns.fn.countAll<number>().filterWhere('p.account_id', 'is', null).as('without_account'),
    ])
    .where('u.org_id', '=', orgId)
    .where('u.archived_at', 'is', null)
    .where('l.status', 'in', ['applicant', 'studying', 'academic-leave'])
    .groupBy(['u.id', 'u.name_kk', 'u.name_ru', 'u.name_en'])
    .orderBy('u.name_kk')
    .execute()

export const getOrganisationNames = async (db: Kysely<Database> | Trx, orgId: string) => {
  const row = await db
    .selectFrom('organisations.organisation')
    .select(['name_kk', 'name_ru', 'name_en'])
    .where('id', '=', orgId)
    .executeTakeFirstOrThrow()
  return { kk: row.name_kk, ru: row.name_ru, en: row.name_en }
}

/**
 * Accounts whose password the office may renew by a code: they belong to this organisation alone and to no member of its
 * staff, so that nobody reaches another organisation or more rights through it. A pupil who visits a course elsewhere belongs here.
 */
export const listRenewable = async (
  trx: Trx,
  orgId: string,
  accountIds: readonly string[],
  staffRoles: readonly string[],
  now: Date,
): Promise<Set<string>> => {
  if (accountIds.length === 0) return new Set()
  const rows = await trx
    .selectFrom('identity.membership as m')
    .innerJoin('identity.account as a', 'a.id', 'm.account_id')
    .select('m.account_id')
    .where('m.org_id', '=', orgId)
    .where('m.visiting', '=', false)
    .where('m.account_id', 'in', [...accountIds])
    .where('a.disabled_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('identity.membership as other')
            .select('other.org_id')
            .whereRef('other.account_id', '=', 'm.account_id')
            .where('other.org_id', '<>', orgId)
            .where('other.visiting', '=', false),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('identity.role_grant as g')
            .select('g.id')
            .where('g.org_id', '=', orgId)
            .whereRef('g.person_id', '=', 'm.person_id')
            .where('g.role', 'in', [...staffRoles])
            .where('g.revoked_at', 'is', null)
            .where((where) => where.or([where('g.valid_until', 'is', null), where('g.valid_until', '>', now)])),
        ),
      ),
    )
    .execute()
  return new Set(rows.map(({ account_id }) => account_id))
}
