import { missing, type Trx } from '#lib/db'

export const findPerson = (trx: Trx, orgId: string, id: string) =>
  trx
    .selectFrom('people.person')
    .select(['id', 'surname', 'given_name', 'patronymic'])
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .executeTakeFirst()

export const getOrganisation = async (trx: Trx, orgId: string) =>
  (await trx
    .selectFrom('organisations.organisation')
    .select(['name_kk', 'name_ru', 'name_en', 'address_kk', 'address_ru'])
    .where('id', '=', orgId)
    .executeTakeFirst()) ?? missing('organisation', orgId)

const learners = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('people.learner as learner')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.org_id', '=', 'learner.org_id').onRef('person.id', '=', 'learner.person_id'),
    )
    .leftJoin('organisations.unit as unit', (join) =>
      join.onRef('unit.org_id', '=', 'learner.org_id').onRef('unit.id', '=', 'learner.group_id'),
    )
    .where('learner.org_id', '=', orgId)
    .select([
      'learner.person_id',
      'learner.level',
      'learner.study_form',
      'learner.study_year',
      'learner.programme_id',
      'learner.group_id',
      'learner.status',
      'person.surname',
      'person.given_name',
      'person.patronymic',
      'unit.name_kk as group_kk',
      'unit.name_ru as group_ru',
      'unit.name_en as group_en',
    ])

export type LearnerRow = Awaited<ReturnType<typeof getLearner>>
export const getLearner = async (trx: Trx, orgId: string, id: string) =>
  (await learners(trx, orgId).where('learner.person_id', '=', id).executeTakeFirst()) ?? missing('learner', id)
export const findLearner = (trx: Trx, orgId: string, id: string) =>
  learners(trx, orgId).where('learner.person_id', '=', id).executeTakeFirst()

export const groupName = (row: { group_kk: string | null; group_ru: string | null; group_en: string | null }) =>
  row.group_kk === null ? null : { kk: row.group_kk, ru: row.group_ru ?? '', en: row.group_en ?? '' }

/** Whether a guardian stands for a child today. */
export async function standsFor(trx: Trx, orgId: string, guardianId: string, childId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('people.guardianship')
    .select('child_id')
    .where('org_id', '=', orgId)
    .where('guardian_id', '=', guardianId)
    .where('child_id', '=', childId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** The periods of an academic year in their order. */
export const listPeriods = (trx: Trx, orgId: string, academicYear: string) =>
  trx
    .selectFrom('organisations.period')
    .select(['id', 'kind', 'name_kk', 'name_ru', 'name_en', 'starts_on', 'ends_on'])
    .where('org_id', '=', orgId)
    .where('academic_year', '=', academicYear)
    .orderBy('starts_on')
    .execute()

/** The grounds on which learners study at a distance on a day, by orders that were issued. */
export const listGrounds = (trx: Trx, orgId: string, learnerIds: readonly string[], on: string) =>
  learnerIds.length === 0
    ? Promise.resolve([])
    : trx
        .selectFrom('distance.order_line as line')
        .innerJoin('distance.order as issued', (join) =>
          join.onRef('issued.org_id', '=', 'line.org_id').onRef('issued.id', '=', 'line.order_id'),
        )
        .innerJoin('distance.application as application', (join) =>
          join.onRef('application.org_id', '=', 'line.org_id').onRef('application.id', '=', 'line.application_id'),
        )
        .select(['line.learner_id', 'application.ground'])
        .where('line.org_id', '=', orgId)
        .where('line.learner_id', 'in', learnerIds)
        .where('issued.status', '=', 'issued')
        .where('line.starts_on', '<=', on)
        .where('line.ends_on', '>=', on)
        .execute()
