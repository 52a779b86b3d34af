import type { FactsOf } from '@dala/domain/regulations'
import { sql } from 'kysely'
import type { Trx } from '#lib/db'
import './distance.tables.ts'

/** Applications that were registered, newest first, with what the acts ask of them. */
export const listJudged = (trx: Trx, orgId: string, limit: number) =>
  trx
    .selectFrom('distance.application as application')
    .innerJoin('people.learner as learner', (join) =>
      join.onRef('learner.org_id', '=', 'application.org_id').onRef('learner.person_id', '=', 'application.learner_id'),
    )
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.org_id', '=', 'application.org_id').onRef('person.id', '=', 'application.learner_id'),
    )
    .leftJoin('curricula.programme as programme', (join) =>
      join.onRef('programme.org_id', '=', 'learner.org_id').onRef('programme.id', '=', 'learner.programme_id'),
    )
    .select([
      'application.id',
      'application.label',
      'application.ground',
      'application.rule_set',
      'application.facts',
      'application.reason',
      'application.registered_on',
      'application.decided_on',
      'application.destination',
      'application.applicant_id',
      'application.learner_id',
      'learner.level',
      'learner.study_form',
      'programme.code as programme_code',
      'programme.speciality_code',
      'programme.field as programme_field',
      'person.birth_date',
      'person.surname',
      'person.given_name',
      'person.patronymic',
    ])
    .select(
      sql<string[]>`ARRAY(SELECT DISTINCT a.kind FROM distance.attachment a
        WHERE a.org_id = application.org_id AND a.application_id = application.id AND a.removed_at IS NULL)`.as('documents'),
    )
    // of a kept ruling only what it was asked with: its answer in three languages is long
    .select([
      sql<FactsOf['application'] | null>`application.ruling -> 'facts'`.as('kept_facts'),
      sql<string | null>`application.ruling ->> 'asOf'`.as('kept_on'),
    ])
    .where('application.org_id', '=', orgId)
    .where('application.registered_on', 'is not', null)
    .where('application.ground', 'is not', null)
    .where('application.status', '<>', 'withdrawn')
    .orderBy('application.registered_on', 'desc')
    .orderBy('application.id', 'desc')
    .limit(limit)
    .execute()

export const countJudged = async (trx: Trx, orgId: string): Promise<number> =>
  (
    await trx
      .selectFrom('distance.application')
      .select(sql<number>`count(*)::int`.as('count'))
      .where('org_id', '=', orgId)
      .where('registered_on', 'is not', null)
      .where('ground', 'is not', null)
      .where('status', '<>', 'withdrawn')
      .executeTakeFirstOrThrow()
  ).count
