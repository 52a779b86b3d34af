import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { Database, Trx } from '#lib/db'
import './pathway.tables.ts'

export const insertMaterial = async (trx: Trx, row: Insertable<Database['pathway.material']>): Promise<void> => {
  await trx.insertInto('pathway.material').values(row).execute()
}

export const findMaterial = (trx: Trx, orgId: string, id: string) =>
  trx.selectFrom('pathway.material').selectAll().where('org_id', '=', orgId).where('id', '=', id).executeTakeFirst()

export const dropMaterial = async (trx: Trx, orgId: string, groupId: string, id: string, now: Date): Promise<boolean> =>
  (await trx
    .updateTable('pathway.material')
    .set({ removed_at: now })
    .where('org_id', '=', orgId)
    .where('group_id', '=', groupId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()) !== undefined

/** The materials of a class with how many learners have each. */
export const listMaterials = (trx: Trx, orgId: string, groupId: string) =>
  trx
    .selectFrom('pathway.material as material')
    .where('material.org_id', '=', orgId)
    .where('material.group_id', '=', groupId)
    .where('material.removed_at', 'is', null)
    .select((select) => [
      'material.id',
      'material.kind',
      'material.subject',
      'material.title',
      'material.medium',
      'material.file_name',
      'material.link',
      'material.academic_year',
      select
        .selectFrom('pathway.handover as handover')
        .where('handover.org_id', '=', orgId)
        .whereRef('handover.material_id', '=', 'material.id')
        .select(sql<number>`count(*)`.as('n'))
        .as('handed'),
      select
        .selectFrom('pathway.handover as handover')
        .where('handover.org_id', '=', orgId)
        .whereRef('handover.material_id', '=', 'material.id')
        .where('handover.acknowledged_at', 'is not', null)
        .select(sql<number>`count(*)`.as('n'))
        .as('acknowledged'),
    ])
    .orderBy('material.kind')
    .orderBy('material.id')
    .execute()

/** Hands every material of a class to learners who have it not yet; gives what was handed. */
export const insertHandovers = (trx: Trx, rows: Insertable<Database['pathway.handover']>[]) =>
  rows.length === 0
    ? Promise.resolve([])
    : trx
        .insertInto('pathway.handover')
        .values(rows)
        .onConflict((conflict) => conflict.columns(['org_id', 'material_id', 'learner_id']).doNothing())
        .returning(['material_id', 'learner_id'])
        .execute()

/** What a learner was given, the newest first. */
export const listHanded = (trx: Trx, orgId: string, learnerId: string) =>
  trx
    .selectFrom('pathway.handover as handover')
    .innerJoin('pathway.material as material', (join) =>
      join.onRef('material.id', '=', 'handover.material_id').on('material.org_id', '=', orgId),
    )
    .innerJoin('people.person as giver', (join) => join.onRef('giver.id', '=', 'handover.handed_by').on('giver.org_id', '=', orgId))
    .leftJoin('people.person as taker', (join) => join.onRef('taker.id', '=', 'handover.acknowledged_by').on('taker.org_id', '=', orgId))
    .where('handover.org_id', '=', orgId)
    .where('handover.learner_id', '=', learnerId)
    .select([
      'material.id',
      'material.kind',
      'material.subject',
      'material.title',
      'material.medium',
      'material.file_name',
      'material.link',
      'material.academic_year',
      'handover.handed_at',
      'handover.acknowledged_at',
      'giver.surname',
      'giver.given_name',
      'giver.patronymic',
      'taker.surname as taker_surname',
      'taker.given_name as taker_given_name',
      'taker.patronymic as taker_patronymic',
    ])
    .orderBy('material.kind')
    .orderBy('material.subject')
    .orderBy('material.id')
    .execute()

export const isHanded = async (trx: Trx, orgId: string, materialId: string, learnerIds: readonly string[]): Promise<boolean> =>
  learnerIds.length > 0 &&
  (await trx
    .selectFrom('pathway.handover')
    .select('material_id')
    .where('org_id', '=', orgId)
    .where('material_id', '=', materialId)
    .where('learner_id', 'in', learnerIds)
    .executeTakeFirst()) !== undefined

/** Confirms that materials came; what was confirmed before stays as it was. */
export const acknowledge = (trx: Trx, orgId: string, learnerId: string, materialIds: readonly string[], by: string, now: Date) =>
  trx
    .updateTable('pathway.handover')
    .set({ acknowledged_by: by, acknowledged_at: now })
    .where('org_id', '=', orgId)
    .where('learner_id', '=', learnerId)
    .where('material_id', 'in', materialIds)
    .where('acknowledged_at', 'is', null)
    .returning('material_id')
    .execute()

export const findGroup = (trx: Trx, orgId: string, id: string) =>
  trx
    .selectFrom('organisations.unit')
    .select(['id', 'name_kk', 'name_ru', 'name_en'])
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .executeTakeFirst()

/** Classes and groups in which somebody studies at a distance, for the filter. */
export const listGroups = (trx: Trx, orgId: string, units: readonly string[] | null) =>
  trx
    .selectFrom('organisations.unit as unit')
    .where('unit.org_id', '=', orgId)
    .where('unit.kind', 'in', ['class', 'group'])
    .where('unit.archived_at', 'is', null)
    .$if(units !== null, (list) => list.where('unit.id', 'in', units?.length ? [...units] : ['00000000-0000-0000-0000-000000000000']))
    .select(['unit.id', 'unit.name_kk', 'unit.name_ru', 'unit.name_en'])
    .orderBy('unit.name_kk')
    .limit(300)
    .execute()

export const insertTopics = async (trx: Trx, rows: Insertable<Database['pathway.topic']>[]): Promise<void> => {
  await trx.insertInto('pathway.topic').values(rows).execute()
}

export const listTopicsOfGroup = (trx: Trx, orgId: string, groupId: string) =>
  trx
    .selectFrom('pathway.topic')
    .select(['id', 'subject', 'title', 'due_on'])
    .where('org_id', '=', orgId)
    .where('group_id', '=', groupId)
    .orderBy('due_on')
    .orderBy('id')
    .limit(1000)
    .execute()

/** The topics of a learner's class, with what is mastered. */
export const listTopics = (trx: Trx, orgId: string, groupId: string, learnerId: string) =>
  trx
    .selectFrom('pathway.topic as topic')
    .leftJoin('pathway.mastery as mastery', (join) =>
      join.onRef('mastery.topic_id', '=', 'topic.id').on('mastery.org_id', '=', orgId).on('mastery.learner_id', '=', learnerId),
    )
    .where('topic.org_id', '=', orgId)
    .where('topic.group_id', '=', groupId)
    .select(['topic.id', 'topic.subject', 'topic.title', 'topic.due_on', 'mastery.mastered_on'])
    .orderBy('topic.due_on')
    .orderBy('topic.id')
    .limit(1000)
    .execute()

export const findTopic = (trx: Trx, orgId: string, id: string) =>
  trx
    .selectFrom('pathway.topic')
    .select(['id', 'group_id', 'subject', 'title'])
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .executeTakeFirst()

export const insertMastery = async (trx: Trx, row: Insertable<Database['pathway.mastery']>): Promise<boolean> =>
  (await trx
    .insertInto('pathway.mastery')
    .values(row)
    .onConflict((conflict) => conflict.columns(['org_id', 'topic_id', 'learner_id']).doNothing())
    .returning('topic_id')
    .executeTakeFirst()) !== undefined
