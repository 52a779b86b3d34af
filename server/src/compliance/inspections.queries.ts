import { sql } from 'kysely'
import type { Day, Trx } from '#lib/db'
import './compliance.tables.ts'

/** The inspections of a person that are open on a day, and whether there were ever any. */
export const listOwnInspections = (trx: Trx, orgId: string, personId: string) =>
  trx
    .selectFrom('compliance.inspection')
    .select(['id', 'valid_from', 'valid_until', 'unit_ids', 'clauses', 'ended_at'])
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .execute()

export const insertInspection = (
  trx: Trx,
  row: {
    org_id: string
    id: string
    person_id: string
    authority: string
    basis: string
    valid_from: Day
    valid_until: Day
    unit_ids: string[]
    clauses: string[]
    grant_ids: string[]
    granted_by: string
    granted_at: Date
  },
) => trx.insertInto('compliance.inspection').values(row).execute()

export const lockInspection = (trx: Trx, orgId: string, id: string) =>
  trx
    .selectFrom('compliance.inspection')
    .select(['id', 'person_id', 'grant_ids', 'ended_at'])
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const markEnded = (trx: Trx, orgId: string, id: string, by: string, at: Date) =>
  trx.updateTable('compliance.inspection').set({ ended_by: by, ended_at: at }).where('org_id', '=', orgId).where('id', '=', id).execute()

export const listInspectionRows = (trx: Trx, orgId: string, asked: { before: string | null; limit: number }) =>
  trx
    .selectFrom('compliance.inspection as i')
    .innerJoin('people.person as p', (join) => join.onRef('p.org_id', '=', 'i.org_id').onRef('p.id', '=', 'i.person_id'))
    .leftJoin('people.person as g', (join) => join.onRef('g.org_id', '=', 'i.org_id').onRef('g.id', '=', 'i.granted_by'))
    .select(['i.id', 'i.person_id', 'i.authority', 'i.basis', 'i.valid_from', 'i.valid_until', 'i.unit_ids', 'i.clauses', 'i.granted_at'])
    .select(['i.granted_by', 'i.ended_at', 'p.surname', 'p.given_name', 'p.patronymic'])
    .select(['g.surname as by_surname', 'g.given_name as by_given_name', 'g.patronymic as by_patronymic'])
    .select((columns) =>
      columns
        .selectFrom('audit.event as e')
        .select((each) => each.fn.countAll<number>().as('views'))
        .whereRef('e.org_id', '=', 'i.org_id')
        .where('e.kind', '=', 'compliance.viewed')
        .whereRef('e.actor_id', '=', 'i.person_id')
        .whereRef('e.at', '>=', 'i.granted_at')
        .where(sql<boolean>`e.at < i.valid_until + 2`)
        .as('views'),
    )
    .where('i.org_id', '=', orgId)
    .$if(asked.before !== null, (query) => query.where('i.id', '<', asked.before ?? ''))
    .orderBy('i.id', 'desc')
    .limit(asked.limit + 1)
    .execute()

export const listUnitNames = (trx: Trx, orgId: string, ids: readonly string[]) =>
  trx
    .selectFrom('organisations.unit')
    .select(['id', 'name_kk', 'name_ru', 'name_en'])
    .where('org_id', '=', orgId)
    .where('id', '=', sql<string>`any(${[...new Set(ids)]}::uuid[])`)
    .execute()

export const listUnits = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('organisations.unit')
    .select(['id', 'name_kk', 'name_ru', 'name_en'])
    .where('org_id', '=', orgId)
    .where('archived_at', 'is', null)
    .where('kind', 'in', ['faculty', 'department', 'chair', 'office'])
    .orderBy('name_kk')
    .limit(300)
    .execute()

export const findPeople = (trx: Trx, orgId: string, asked: { search: string; id?: string }) =>
  trx
    .selectFrom('people.person as p')
    .leftJoin('people.learner as l', (join) => join.onRef('l.org_id', '=', 'p.org_id').onRef('l.person_id', '=', 'p.id'))
    .select(['p.id', 'p.surname', 'p.given_name', 'p.patronymic', 'p.account_id'])
    .where('p.org_id', '=', orgId)
    .where('l.person_id', 'is', null)
    .where('p.account_id', 'is not', null)
    .$if(asked.search !== '', (query) => query.where('p.search_name', 'like', `${asked.search}%`))
    .$if(asked.id !== undefined, (query) => query.where('p.id', '=', asked.id ?? ''))
    .orderBy('p.sort_name')
    .orderBy('p.id')
    .limit(20)
    .execute()

/** Views of inspectors, the newest first. */
export const listViewRows = (trx: Trx, orgId: string, asked: { before: number | null; personId: string | undefined; limit: number }) =>
  trx
    .selectFrom('audit.event as e')
    .innerJoin('people.person as p', (join) => join.onRef('p.org_id', '=', 'e.org_id').onRef('p.id', '=', 'e.actor_id'))
    .select(['e.id', 'e.seq', 'e.at', 'e.payload', 'e.actor_id', 'p.surname', 'p.given_name', 'p.patronymic'])
    .where('e.org_id', '=', orgId)
    .where('e.kind', '=', 'compliance.viewed')
    .$if(asked.personId !== undefined, (query) => query.where('e.actor_id', '=', asked.personId ?? ''))
    .$if(asked.before !== null, (query) => query.where('e.seq', '<', asked.before ?? 0))
    .orderBy('e.seq', 'desc')
    .limit(asked.limit + 1)
    .execute()
