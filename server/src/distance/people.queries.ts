import { sql } from 'kysely'
import type { Trx } from '#lib/db'

/** The week of the organisation and its names, as the papers and the terms need them. */
export const getOrganisation = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('organisations.organisation')
    .select(['name_kk', 'name_ru', 'name_en', 'address_kk', 'address_ru', 'week_days', 'kind'])
    .where('id', '=', orgId)
    .executeTakeFirstOrThrow()

/** Whether a person stands for a child today. */
export const isGuardian = async (trx: Trx, orgId: string, guardianId: string, childId: string): Promise<boolean> =>
  (await trx
    .selectFrom('people.guardianship')
    .select('child_id')
    .where('org_id', '=', orgId)
    .where('guardian_id', '=', guardianId)
    .where('child_id', '=', childId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()) !== undefined

/** A learner with all that an application asks the registry for. */
export const findLearner = (trx: Trx, orgId: string, learnerId: string) =>
  trx
    .selectFrom('people.learner as learner')
    .innerJoin('people.person as person', (join) => join.onRef('person.id', '=', 'learner.person_id').on('person.org_id', '=', orgId))
    .leftJoin('organisations.unit as unit', (join) => join.onRef('unit.id', '=', 'learner.group_id').on('unit.org_id', '=', orgId))
    .leftJoin('curricula.programme as programme', (join) =>
      join.onRef('programme.id', '=', 'learner.programme_id').on('programme.org_id', '=', orgId),
    )
    .where('learner.org_id', '=', orgId)
    .where('learner.person_id', '=', learnerId)
    .select([
      'learner.person_id as id',
      'learner.level',
      'learner.study_form',
      'learner.study_year',
      'learner.status',
      'learner.group_id',
      'person.surname',
      'person.given_name',
      'person.patronymic',
      'person.birth_date',
      'unit.name_kk as group_kk',
      'unit.name_ru as group_ru',
      'unit.name_en as group_en',
      'programme.code as programme_code',
      'programme.speciality_code',
      'programme.field as programme_field',
      'programme.name_kk as programme_kk',
      'programme.name_ru as programme_ru',
      'programme.name_en as programme_en',
    ])
    .executeTakeFirst()

export type LearnerRow = NonNullable<Awaited<ReturnType<typeof findLearner>>>

/** The person as a learner and the person's children, with the open application of each. */
export const listApplicantLearners = (trx: Trx, orgId: string, personId: string) =>
  trx
    .selectFrom('people.learner as learner')
    .innerJoin('people.person as person', (join) => join.onRef('person.id', '=', 'learner.person_id').on('person.org_id', '=', orgId))
    .leftJoin('organisations.unit as unit', (join) => join.onRef('unit.id', '=', 'learner.group_id').on('unit.org_id', '=', orgId))
    .leftJoin('distance.application as open', (join) =>
      join
        .onRef('open.learner_id', '=', 'learner.person_id')
        .on('open.org_id', '=', orgId)
        .on('open.status', 'in', ['draft', 'registered', 'returned', 'approved']),
    )
    .where('learner.org_id', '=', orgId)
    .where('learner.status', '=', 'studying')
    .where((where) =>
      where.or([
        where('learner.person_id', '=', personId),
        where.exists(
          where
            .selectFrom('people.guardianship as tie')
            .select('tie.child_id')
            .where('tie.org_id', '=', orgId)
            .where('tie.guardian_id', '=', personId)
            .where('tie.ended_at', 'is', null)
            .whereRef('tie.child_id', '=', 'learner.person_id'),
        ),
      ]),
    )
    .select([
      'learner.person_id as id',
      'person.surname',
      'person.given_name',
      'person.patronymic',
      'unit.name_kk as group_kk',
      'unit.name_ru as group_ru',
      'unit.name_en as group_en',
      'open.id as open_id',
    ])
    .orderBy(sql`person.surname, person.given_name, learner.person_id`)
    .execute()

export const findPerson = (trx: Trx, orgId: string, id: string) =>
  trx
    .selectFrom('people.person')
    .select(['id', 'surname', 'given_name', 'patronymic'])
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .executeTakeFirst()

export const listPeople = (trx: Trx, orgId: string, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : trx
        .selectFrom('people.person')
        .select(['id', 'surname', 'given_name', 'patronymic'])
        .where('org_id', '=', orgId)
        .where('id', 'in', ids)
        .execute()

/** The position of a member of staff, as papers name it. */
export const findPosition = (trx: Trx, orgId: string, personId: string) =>
  trx
    .selectFrom('people.staff')
    .select(['position_kk', 'position_ru'])
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .executeTakeFirst()

/** The active guardians of a learner, to tell them. */
export const listGuardians = async (trx: Trx, orgId: string, childId: string): Promise<string[]> =>
  (
    await trx
      .selectFrom('people.guardianship')
      .select('guardian_id')
      .where('org_id', '=', orgId)
      .where('child_id', '=', childId)
      .where('ended_at', 'is', null)
      .execute()
  ).map((row) => row.guardian_id)

/** People who hold a role today, in the whole organisation or in a unit. */
export const listHolders = async (
  trx: Trx,
  orgId: string,
  roles: readonly string[],
  now: Date,
): Promise<{ personId: string; unitId: string | null }[]> =>
  (
    await trx
      .selectFrom('identity.role_grant')
      .select(['person_id', 'unit_id'])
      .where('org_id', '=', orgId)
      .where('role', 'in', roles)
      .where('revoked_at', 'is', null)
      .where((where) => where.or([where('valid_until', 'is', null), where('valid_until', '>', now)]))
      .execute()
  ).map((row) => ({ personId: row.person_id, unitId: row.unit_id }))
