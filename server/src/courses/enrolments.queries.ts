import { sql } from 'kysely'
import type { Trx } from '#lib/db'
import './courses.tables.ts'

/** Learners of groups and single ones who study at present. */
export const listEnrollable = (trx: Trx, orgId: string, groupIds: readonly string[], learnerIds: readonly string[]) =>
  trx
    .selectFrom('people.learner')
    .select(['person_id', 'group_id'])
    .where('org_id', '=', orgId)
    .where('status', '=', 'studying')
    .where((eb) =>
      eb.or([
        eb('group_id', '=', sql<string>`any(${[...groupIds]}::uuid[])`),
        eb('person_id', '=', sql<string>`any(${[...learnerIds]}::uuid[])`),
      ]),
    )
    .execute()

/** Those of the groups that are groups or classes of the organisation. */
export const listGroupIds = async (trx: Trx, orgId: string, groupIds: readonly string[]): Promise<string[]> => {
  const rows = await trx
    .selectFrom('organisations.unit')
    .select('id')
    .where('org_id', '=', orgId)
    .where('kind', 'in', ['group', 'class'])
    .where('id', '=', sql<string>`any(${[...groupIds]}::uuid[])`)
    .execute()
  return rows.map((row) => row.id)
}

export const insertGroups = (trx: Trx, orgId: string, offeringId: string, groupIds: readonly string[], now: Date) =>
  trx
    .insertInto('courses.offering_group')
    .values(groupIds.map((id) => ({ org_id: orgId, offering_id: offeringId, group_id: id, added_at: now })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()

/** Enrols, or takes back in whoever left; returns those for whom something changed. */
export async function insertEnrolments(
  trx: Trx,
  orgId: string,
  offeringId: string,
  learners: readonly { personId: string; groupId: string | null }[],
  now: Date,
): Promise<string[]> {
  const rows = await trx
    .insertInto('courses.enrolment')
    .values(
      learners.map((learner) => ({
        org_id: orgId,
        offering_id: offeringId,
        learner_id: learner.personId,
        group_id: learner.groupId,
        enrolled_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['org_id', 'offering_id', 'learner_id'])
        .doUpdateSet({ ended_at: null, group_id: (eb) => eb.ref('excluded.group_id') })
        .where('courses.enrolment.ended_at', 'is not', null),
    )
    .returning('learner_id')
    .execute()
  return rows.map((row) => row.learner_id)
}

export async function setEnded(trx: Trx, orgId: string, offeringId: string, learnerId: string, now: Date): Promise<boolean> {
  const row = await trx
    .updateTable('courses.enrolment')
    .set({ ended_at: now })
    .where('org_id', '=', orgId)
    .where('offering_id', '=', offeringId)
    .where('learner_id', '=', learnerId)
    .where('ended_at', 'is', null)
    .returning('learner_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function findEnrolment(trx: Trx, orgId: string, offeringId: string, learnerId: string) {
  return trx
    .selectFrom('courses.enrolment')
    .select(['enrolled_at', 'ended_at'])
    .where('org_id', '=', orgId)
    .where('offering_id', '=', offeringId)
    .where('learner_id', '=', learnerId)
    .executeTakeFirst()
}

/** Learners enrolled at present, for the gradebook and for messages. */
export const listEnrolledIds = async (trx: Trx, orgId: string, offeringId: string): Promise<string[]> => {
  const rows = await trx
    .selectFrom('courses.enrolment')
    .select('learner_id')
    .where('org_id', '=', orgId)
    .where('offering_id', '=', offeringId)
    .where('ended_at', 'is', null)
    .execute()
  return rows.map((row) => row.learner_id)
}

export const listGroupsOf = (trx: Trx, orgId: string, offeringId: string) =>
  trx
    .selectFrom('courses.offering_group as g')
    .innerJoin('organisations.unit as u', (join) => join.onRef('u.org_id', '=', 'g.org_id').onRef('u.id', '=', 'g.group_id'))
    .select((eb) => [
      'u.id',
      'u.name_kk',
      'u.name_ru',
      'u.name_en',
      eb
        .selectFrom('courses.enrolment as e')
        .select(eb.fn.countAll<number>().as('n'))
        .whereRef('e.org_id', '=', 'g.org_id')
        .whereRef('e.offering_id', '=', 'g.offering_id')
        .whereRef('e.group_id', '=', 'g.group_id')
        .where('e.ended_at', 'is', null)
        .as('learners'),
    ])
    .where('g.org_id', '=', orgId)
    .where('g.offering_id', '=', offeringId)
    .orderBy('u.name_kk')
    .execute()

export async function countEnrolled(trx: Trx, orgId: string, offeringId: string): Promise<number> {
  const row = await trx
    .selectFrom('courses.enrolment')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('org_id', '=', orgId)
    .where('offering_id', '=', offeringId)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.n
}

export interface LearnerFilter {
  search: string | undefined
  groupId: string | undefined
  after: { name: string; id: string } | null
  limit: number
}

/** Learners of an offering by name, each with what is done of the compulsory items. */
export const listLearnerRows = (trx: Trx, orgId: string, offeringId: string, filter: LearnerFilter) =>
  trx
    .selectFrom('courses.enrolment as e')
    .innerJoin('people.person as p', (join) => join.onRef('p.org_id', '=', 'e.org_id').onRef('p.id', '=', 'e.learner_id'))
    .leftJoin('organisations.unit as u', (join) => join.onRef('u.org_id', '=', 'e.org_id').onRef('u.id', '=', 'e.group_id'))
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('courses.progress as g')
          .innerJoin('courses.item as i', (join) => join.onRef('i.org_id', '=', 'g.org_id').onRef('i.id', '=', 'g.item_id'))
          .select((inner) => [
            inner.fn
              .countAll<number>()
              .filterWhere((where) =>
                where.and([where('g.completed_at', 'is not', null), where('i.compulsory', '=', true), where('i.removed_at', 'is', null)]),
              )
              .as('done'),
            inner.fn.max('g.updated_at').as('last_at'),
          ])
          .whereRef('g.org_id', '=', 'e.org_id')
          .whereRef('g.offering_id', '=', 'e.offering_id')
          .whereRef('g.learner_id', '=', 'e.learner_id')
          .as('progress'),
      (join) => join.onTrue(),
    )
    .select(['e.learner_id', 'e.enrolled_at', 'e.ended_at', 'p.surname', 'p.given_name', 'p.patronymic', 'p.search_name'])
    .select(['u.name_kk', 'u.name_ru', 'u.name_en', 'progress.done', 'progress.last_at'])
    .where('e.org_id', '=', orgId)
    .where('e.offering_id', '=', offeringId)
    .$if(filter.groupId !== undefined, (query) => query.where('e.group_id', '=', filter.groupId ?? ''))
    .$if(filter.search !== undefined && filter.search !== '', (query) =>
      query.where('p.search_name', 'like', `%${(filter.search ?? '').toLowerCase().replace(/[\\%_]/g, (letter) => `\\${letter}`)}%`),
    )
    .$if(filter.after !== null, (query) =>
      query.where(sql<boolean>`(p.search_name, p.id) > (${filter.after?.name ?? ''}, ${filter.after?.id ?? ''}::uuid)`),
    )
    .orderBy('p.search_name')
    .orderBy('p.id')
    .limit(filter.limit + 1)
    .execute()

export async function countCompulsory(trx: Trx, orgId: string, offeringId: string): Promise<number> {
  const row = await trx
    .selectFrom('courses.item')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('org_id', '=', orgId)
    .where('offering_id', '=', offeringId)
    .where('compulsory', '=', true)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.n
}

/** Ends enrolments of people in just these groups; returns those that ended now. */
export async function endEnrolmentsOf(
  trx: Trx,
  orgId: string,
  offeringId: string,
  learners: readonly { personId: string; groupId: string }[],
  now: Date,
): Promise<string[]> {
  const rows = await trx
    .updateTable('courses.enrolment')
    .set({ ended_at: now })
    .where('org_id', '=', orgId)
    .where('offering_id', '=', offeringId)
    .where('ended_at', 'is', null)
    .where(
      sql<boolean>`(learner_id, group_id) IN (SELECT * FROM unnest(${learners.map((each) => each.personId)}::uuid[], ${learners.map((each) => each.groupId)}::uuid[]))`,
    )
    .returning('learner_id')
    .execute()
  return rows.map((row) => row.learner_id)
}
