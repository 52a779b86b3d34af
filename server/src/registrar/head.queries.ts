import type { Trx } from '#lib/db'

/** The head of the organisation by role, with the position's name. */
export const findHead = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('identity.role_grant as grant')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.org_id', '=', 'grant.org_id').onRef('person.id', '=', 'grant.person_id'),
    )
    .leftJoin('people.staff as staff', (join) =>
      join.onRef('staff.org_id', '=', 'grant.org_id').onRef('staff.person_id', '=', 'grant.person_id'),
    )
    .select(['person.id', 'person.surname', 'person.given_name', 'person.patronymic', 'staff.position_kk', 'staff.position_ru'])
    .where('grant.org_id', '=', orgId)
    .where('grant.role', '=', 'head')
    .where('grant.unit_id', 'is', null)
    .where('grant.revoked_at', 'is', null)
    .orderBy('grant.granted_at', 'desc')
    .executeTakeFirst()
