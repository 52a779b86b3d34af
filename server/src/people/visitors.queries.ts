import type { LearnerLevel } from '@dala/domain/people'
import { sql } from 'kysely'
import { newId, type Trx } from '#lib/db'
import { nameColumns } from './person-names.ts'
import './people.tables.ts'

/** What is known of a pupil of another school: no identity number, no contact, no birthday. */
export interface Visitor {
  surname: string
  givenName: string
  level: LearnerLevel
  language: 'kk' | 'ru' | 'en'
  accountId: string | null
}

/** The person of an account in the organisation. */
export const findPersonOfAccount = async (trx: Trx, orgId: string, accountId: string): Promise<string | null> =>
  (await trx.selectFrom('people.person').select('id').where('org_id', '=', orgId).where('account_id', '=', accountId).executeTakeFirst())
    ?.id ?? null

/** Adds the person of a visiting learner; returns the id. */
export async function insertVisitor(trx: Trx, orgId: string, visitor: Visitor, now: Date): Promise<string> {
  const id = newId()
  await trx
    .insertInto('people.person')
    .values({
      org_id: orgId,
      id,
      account_id: visitor.accountId,
      ...nameColumns({ ...visitor, patronymic: '' }),
      created_at: now,
      updated_at: now,
    })
    .execute()
  return id
}

/** Writes the names as the other school has them now, and ties an account that came later. */
export const updateVisitor = (trx: Trx, orgId: string, id: string, visitor: Visitor, now: Date) =>
  trx
    .updateTable('people.person')
    .set({
      ...nameColumns({ ...visitor, patronymic: '' }),
      account_id: sql<string | null>`coalesce(account_id, ${visitor.accountId}::uuid)`,
      updated_at: now,
    })
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .execute()

/** Those of the people who stand in the registry as visiting and as nothing else. */
export const listVisiting = async (trx: Trx, orgId: string, personIds: readonly string[]): Promise<string[]> => {
  if (personIds.length === 0) return []
  const rows = await trx
    .selectFrom('people.learner')
    .select('person_id')
    .where('org_id', '=', orgId)
    .where('status', '=', 'visiting')
    .where('person_id', 'in', [...personIds])
    .execute()
  return rows.map((row) => row.person_id)
}

/** Gives the accounts of visitors free who have no way in any more, so that the child may come back as somebody of the organisation. */
export const untieVisitors = async (trx: Trx, orgId: string, personIds: readonly string[], now: Date): Promise<void> => {
  if (personIds.length === 0) return
  await trx
    .updateTable('people.person')
    .set({ account_id: null, updated_at: now })
    .where('org_id', '=', orgId)
    .where('id', 'in', [...personIds])
    .where('account_id', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('identity.membership as own')
            .select('own.person_id')
            .where('own.org_id', '=', orgId)
            .whereRef('own.person_id', '=', 'people.person.id'),
        ),
      ),
    )
    .execute()
}
