import { sql } from 'kysely'
import type { Writer } from '#lib/db'
import './pathway.tables.ts'

/** The person and the children for whom the person stands today. */
const selfAndChildren = (orgId: string, personId: string) => sql<string>`(
  SELECT ${personId}::uuid UNION ALL
  SELECT tie.child_id FROM people.guardianship AS tie WHERE tie.org_id = ${orgId} AND tie.guardian_id = ${personId} AND tie.ended_at IS NULL)`

/** Of the person and the children: learners with handed materials that nobody confirmed yet. */
export const selectUnconfirmed = (db: Writer, orgId: string, personId: string) =>
  db
    .selectFrom('people.learner as learner')
    .innerJoin('people.person as person', (join) => join.onRef('person.id', '=', 'learner.person_id').on('person.org_id', '=', orgId))
    .where('learner.org_id', '=', orgId)
    .where('learner.person_id', 'in', selfAndChildren(orgId, personId))
    .where((where) =>
      where.exists(
        where
          .selectFrom('pathway.handover as handover')
          .select('handover.material_id')
          .where('handover.org_id', '=', orgId)
          .whereRef('handover.learner_id', '=', 'learner.person_id')
          .where('handover.acknowledged_at', 'is', null),
      ),
    )
    .select(['learner.person_id as id', 'person.surname', 'person.given_name', 'person.patronymic'])
    .orderBy('person.surname')
    .orderBy('person.given_name')
    .orderBy('learner.person_id')

/** Of the person and the children: assessments to sit at the school, today or later. */
export const selectComingSittings = (db: Writer, orgId: string, personId: string, today: string) =>
  db
    .selectFrom('pathway.sitting as sitting')
    .innerJoin('pathway.assessment as assessment', (join) =>
      join.onRef('assessment.id', '=', 'sitting.assessment_id').on('assessment.org_id', '=', orgId),
    )
    .innerJoin('people.learner as learner', (join) =>
      join.onRef('learner.person_id', '=', 'sitting.learner_id').on('learner.org_id', '=', orgId),
    )
    .innerJoin('people.person as person', (join) => join.onRef('person.id', '=', 'sitting.learner_id').on('person.org_id', '=', orgId))
    .where('sitting.org_id', '=', orgId)
    .where('sitting.learner_id', 'in', selfAndChildren(orgId, personId))
    .where('sitting.passed_on', 'is', null)
    .where('sitting.held_on', '>=', today)
    .where('assessment.removed_at', 'is', null)
    .select(['assessment.id', 'assessment.subject', 'sitting.learner_id', 'person.surname', 'person.given_name', 'person.patronymic'])
    .select(sql<string>`sitting.held_on`.as('held_on'))
    .orderBy('assessment.held_on')
    .orderBy('assessment.id')
    .limit(500)

/** Questions of learners that a person was asked and has not answered. */
export const selectAssigned = (db: Writer, orgId: string, assigneeId: string, today: string) =>
  db
    .selectFrom('pathway.request')
    .where('org_id', '=', orgId)
    .where('assignee_id', '=', assigneeId)
    .where('answered_on', 'is', null)
    .where('closed_at', 'is', null)
    .select([
      sql<number>`count(*)`.as('all'),
      sql<number>`count(*) FILTER (WHERE due_on < ${today}::date)`.as('late'),
      sql<string | null>`min(due_on)`.as('earliest'),
    ])
