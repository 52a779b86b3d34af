import { moves, type FactValues, type Move, type Status } from '@dala/domain/distance'
import type { Insertable, Updateable } from 'kysely'
import { sql, type SqlBool } from 'kysely'
import type { Database, Trx } from '#lib/db'
import './distance.tables.ts'

export const findApplication = (trx: Trx, orgId: string, id: string) =>
  trx.selectFrom('distance.application').selectAll().where('org_id', '=', orgId).where('id', '=', id).executeTakeFirst()

export type ApplicationRow = NonNullable<Awaited<ReturnType<typeof findApplication>>>

/** The row locked until the end of the transaction, so that what is judged is what is changed. */
export const lockApplication = (trx: Trx, orgId: string, id: string) =>
  trx.selectFrom('distance.application').selectAll().where('org_id', '=', orgId).where('id', '=', id).forUpdate().executeTakeFirst()

export const findOpenApplication = (trx: Trx, orgId: string, learnerId: string) =>
  trx
    .selectFrom('distance.application')
    .select(['id', 'status', 'applicant_id'])
    .where('org_id', '=', orgId)
    .where('learner_id', '=', learnerId)
    .where('status', 'in', ['draft', 'registered', 'returned', 'approved'])
    .executeTakeFirst()

/** Adds a draft unless the learner has an open application already; says whether it did. */
export const insertDraft = async (trx: Trx, row: Insertable<Database['distance.application']>): Promise<boolean> =>
  (await trx
    .insertInto('distance.application')
    .values(row)
    // The predicate is literal, as the index says it: parameters would not match it.
    .onConflict((conflict) =>
      conflict
        .columns(['org_id', 'learner_id'])
        .where(sql<SqlBool>`status IN ('draft', 'registered', 'returned', 'approved')`)
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst()) !== undefined

export const saveDraft = async (
  trx: Trx,
  orgId: string,
  id: string,
  revision: number,
  change: Updateable<Database['distance.application']>,
): Promise<boolean> =>
  (await trx
    .updateTable('distance.application')
    .set({ ...change, revision: sql`revision + 1` })
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('status', 'in', moves.save.from)
    .returning('id')
    .executeTakeFirst()) !== undefined

/** Takes a step if the application stands where the step may begin; of twenty at once one returns true. */
export async function move(
  trx: Trx,
  orgId: string,
  id: string,
  step: Exclude<Move, 'save'>,
  change: Updateable<Database['distance.application']>,
): Promise<boolean> {
  const from: readonly Status[] = moves[step].from
  const row = await trx
    .updateTable('distance.application')
    .set({ ...change, status: moves[step].to })
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .where('status', 'in', from)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** What the applicant states, set by a form. */
export const setFacts = async (trx: Trx, orgId: string, id: string, facts: FactValues): Promise<void> => {
  await trx
    .updateTable('distance.application')
    .set({ facts: JSON.stringify(facts), revision: sql`revision + 1` })
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .execute()
}

/** Ties an application to the order of the past that stands behind it. */
export const setOrder = async (trx: Trx, orgId: string, id: string, orderId: string): Promise<void> => {
  await trx.updateTable('distance.application').set({ order_id: orderId }).where('org_id', '=', orgId).where('id', '=', id).execute()
}

export const insertApplication = async (trx: Trx, row: Insertable<Database['distance.application']>): Promise<void> => {
  await trx.insertInto('distance.application').values(row).execute()
}

export const insertStep = async (trx: Trx, row: Insertable<Database['distance.step']>): Promise<void> => {
  await trx.insertInto('distance.step').values(row).execute()
}

export const listSteps = (trx: Trx, orgId: string, applicationId: string) =>
  trx
    .selectFrom('distance.step as step')
    .leftJoin('people.person as person', (join) => join.onRef('person.id', '=', 'step.by_id').on('person.org_id', '=', orgId))
    .where('step.org_id', '=', orgId)
    .where('step.application_id', '=', applicationId)
    .select([
      'step.id',
      'step.kind',
      'step.opinion',
      'step.note',
      'step.at',
      'step.by_id',
      'person.surname',
      'person.given_name',
      'person.patronymic',
    ])
    .orderBy('step.at')
    .orderBy('step.id')
    .execute()

export const listAttachments = (trx: Trx, orgId: string, applicationIds: readonly string[]) =>
  applicationIds.length === 0
    ? Promise.resolve([])
    : trx
        .selectFrom('distance.attachment')
        .select(['id', 'application_id', 'kind', 'file_id', 'document_id', 'on_paper', 'file_name', 'words', 'added_by', 'added_at'])
        .where('org_id', '=', orgId)
        .where('application_id', 'in', applicationIds)
        .where('removed_at', 'is', null)
        .orderBy('id')
        .execute()

export type AttachmentRow = Awaited<ReturnType<typeof listAttachments>>[number]

export const insertAttachment = async (trx: Trx, row: Insertable<Database['distance.attachment']>): Promise<void> => {
  await trx.insertInto('distance.attachment').values(row).execute()
}

export const removeAttachment = async (trx: Trx, orgId: string, applicationId: string, id: string, now: Date): Promise<boolean> =>
  (await trx
    .updateTable('distance.attachment')
    .set({ removed_at: now })
    .where('org_id', '=', orgId)
    .where('application_id', '=', applicationId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()) !== undefined

/** The applications of a person and of the person's children, newest first. */
export const listOwn = (trx: Trx, orgId: string, personId: string) =>
  trx
    .selectFrom('distance.application as application')
    .innerJoin('people.person as person', (join) => join.onRef('person.id', '=', 'application.learner_id').on('person.org_id', '=', orgId))
    .where('application.org_id', '=', orgId)
    .where((where) =>
      where.or([
        where('application.learner_id', '=', personId),
        where.exists(
          where
            .selectFrom('people.guardianship as tie')
            .select('tie.child_id')
            .where('tie.org_id', '=', orgId)
            .where('tie.guardian_id', '=', personId)
            .where('tie.ended_at', 'is', null)
            .whereRef('tie.child_id', '=', 'application.learner_id'),
        ),
      ]),
    )
    .select([
      'application.id',
      'application.status',
      'application.label',
      'application.learner_id',
      'application.rule_set',
      'application.ground',
      'application.period_from',
      'application.period_to',
      'application.decision_due',
      'application.order_due',
      'application.acquaint_due',
      'application.created_at',
      'person.surname',
      'person.given_name',
      'person.patronymic',
    ])
    .orderBy('application.created_at', 'desc')
    .orderBy('application.id', 'desc')
    .limit(100)
    .execute()
