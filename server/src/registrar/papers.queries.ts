import { paperKinds, type PaperKind } from '@dala/domain/registrar'
import type { Trx } from '#lib/db'
import './registrar.tables.ts'

/** What stands at the head of a learner's papers. */
export const findHolder = (trx: Trx, orgId: string, personId: string) =>
  trx
    .selectFrom('people.learner as learner')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.org_id', '=', 'learner.org_id').onRef('person.id', '=', 'learner.person_id'),
    )
    .leftJoin('organisations.unit as unit', (join) =>
      join.onRef('unit.org_id', '=', 'learner.org_id').onRef('unit.id', '=', 'learner.group_id'),
    )
    .leftJoin('curricula.programme as programme', (join) =>
      join.onRef('programme.org_id', '=', 'learner.org_id').onRef('programme.id', '=', 'learner.programme_id'),
    )
    .select([
      'person.surname',
      'person.given_name',
      'person.patronymic',
      'person.birth_date',
      'learner.number',
      'learner.level',
      'learner.study_form',
      'learner.study_year',
      'learner.language',
      'learner.status',
      'unit.code as group_code',
      'unit.name_kk as group_kk',
      'programme.code as programme_code',
      'programme.name_kk as programme_kk',
      'programme.name_ru as programme_ru',
    ])
    .where('learner.org_id', '=', orgId)
    .where('person.org_id', '=', orgId)
    .where('learner.person_id', '=', personId)
    .executeTakeFirst()
export type Holder = NonNullable<Awaited<ReturnType<typeof findHolder>>>

export const listPaperRows = async (trx: Trx, orgId: string, personId: string) => {
  const rows = await trx
    .selectFrom('documents.document')
    .select(['id', 'kind', 'label', 'dated_on'])
    .where('org_id', '=', orgId)
    .where('about_id', '=', personId)
    .where('kind', 'in', [...paperKinds])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as PaperKind })) // the query names these kinds only
}
