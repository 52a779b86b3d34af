import { sql } from 'kysely'
import type { Writer } from '#lib/db'
import './distance.tables.ts'

/** Applications of a person and of the person's children that are not at rest, with what is known of the child's opinion. */
export const selectOwnInWork = (db: Writer, orgId: string, personId: string) =>
  db
    .selectFrom('distance.application as application')
    .innerJoin('people.person as person', (join) => join.onRef('person.id', '=', 'application.learner_id').on('person.org_id', '=', orgId))
    .leftJoin('people.learner as learner', (join) =>
      join.onRef('learner.person_id', '=', 'application.learner_id').on('learner.org_id', '=', orgId),
    )
    .where('application.org_id', '=', orgId)
    .where('application.status', 'in', ['draft', 'registered', 'returned', 'ordered'])
    .where(
      'application.learner_id',
      'in',
      sql<string>`(SELECT ${personId}::uuid UNION ALL SELECT tie.child_id FROM people.guardianship AS tie
        WHERE tie.org_id = ${orgId} AND tie.guardian_id = ${personId} AND tie.ended_at IS NULL)`,
    )
    .select([
      'application.id',
      'application.status',
      'application.learner_id',
      'application.rule_set',
      'application.ground',
      'application.acquaint_due',
      'person.surname',
      'person.given_name',
      'person.patronymic',
      'learner.level',
    ])
    .select((columns) =>
      columns
        .exists(
          columns
            .selectFrom('distance.attachment as attachment')
            .select('attachment.id')
            .where('attachment.org_id', '=', orgId)
            .whereRef('attachment.application_id', '=', 'application.id')
            .where('attachment.kind', '=', 'child-opinion')
            .where('attachment.removed_at', 'is', null),
        )
        .as('opinion_said'),
    )
    .orderBy('application.created_at', 'desc')
    .orderBy('application.id', 'desc')
    .limit(100)
