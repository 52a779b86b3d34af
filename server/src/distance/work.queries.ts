import type { Status, Tab } from '@dala/domain/distance'
import { sql, type SqlBool } from 'kysely'
import type { Trx } from '#lib/db'
import './distance.tables.ts'

/** The states behind each tab of the work list. */
export const tabStatuses: Record<Tab, readonly Status[]> = {
  decide: ['registered'],
  order: ['approved'],
  acquaint: ['ordered'],
  returned: ['returned'],
  all: ['registered', 'returned', 'approved', 'refused', 'withdrawn', 'ordered', 'acquainted'],
}

/** The due day of the step that runs. */
const dueOn = sql<string | null>`CASE application.status
  WHEN 'registered' THEN application.decision_due WHEN 'approved' THEN application.order_due WHEN 'ordered' THEN application.acquaint_due END`

/** Whose applications are looked at: those of units, or all of the organisation. */
export interface Reach {
  units: readonly string[] | null
}

const within = (reach: Reach) =>
  reach.units === null ? sql<SqlBool>`true` : sql<SqlBool>`learner.group_id = ANY(${[...reach.units]}::uuid[])`

const rows = (trx: Trx, orgId: string, reach: Reach) =>
  trx
    .selectFrom('distance.application as application')
    .innerJoin('people.learner as learner', (join) =>
      join.onRef('learner.person_id', '=', 'application.learner_id').on('learner.org_id', '=', orgId),
    )
    .innerJoin('people.person as person', (join) => join.onRef('person.id', '=', 'application.learner_id').on('person.org_id', '=', orgId))
    .leftJoin('organisations.unit as unit', (join) => join.onRef('unit.id', '=', 'learner.group_id').on('unit.org_id', '=', orgId))
    .leftJoin('curricula.programme as programme', (join) =>
      join.onRef('programme.id', '=', 'learner.programme_id').on('programme.org_id', '=', orgId),
    )
    .leftJoin('distance.order as order', (join) => join.onRef('order.id', '=', 'application.order_id').on('order.org_id', '=', orgId))
    .where('application.org_id', '=', orgId)
    .where('application.status', '!=', 'draft')
    .where('application.registered_on', 'is not', null)
    .where(within(reach))

export interface WorkQuery {
  tab: Tab
  ground?: string | undefined
  units?: readonly string[] | undefined
  due?: 'overdue' | 'today' | undefined
  today: string
  search?: string | undefined
  after: { due: string; id: string } | null
  limit: number
}

const noDue = '9999-12-31'

/** Rows of the work list by the day on which the running step is due, then by age; one more than asked. */
export const listWorkRows = (trx: Trx, orgId: string, reach: Reach, query: WorkQuery) =>
  rows(trx, orgId, reach)
    .where('application.status', 'in', tabStatuses[query.tab])
    .$if(query.ground !== undefined, (list) => list.where('application.ground', '=', query.ground ?? ''))
    .$if(query.units !== undefined, (list) => list.where(sql<SqlBool>`learner.group_id = ANY(${[...(query.units ?? [])]}::uuid[])`))
    .$if(query.due === 'overdue', (list) => list.where(sql<SqlBool>`${dueOn} < ${query.today}::date`))
    .$if(query.due === 'today', (list) => list.where(sql<SqlBool>`${dueOn} = ${query.today}::date`))
    .$if(query.search !== undefined && query.search !== '', (list) => {
      const like = `%${(query.search ?? '').toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
      return list.where((where) =>
        where.or([
          where('application.label', '=', query.search ?? ''),
          where(sql`lower(concat_ws(' ', person.surname, person.given_name, person.patronymic))`, 'like', like),
          where('person.search_name', 'like', like),
          where(sql`lower(unit.name_kk)`, 'like', like),
        ]),
      )
    })
    .$if(query.after !== null, (list) =>
      list.where(
        sql<SqlBool>`(coalesce(${dueOn}, ${noDue}::date), application.id) > (${query.after?.due ?? ''}::date, ${query.after?.id ?? ''}::uuid)`,
      ),
    )
    .select([
      'application.id',
      'application.status',
      'application.label',
      'application.rule_set',
      'application.ground',
      'application.facts',
      'application.reason',
      'application.learner_id',
      'application.registered_on',
      'application.decision_due',
      'application.decided_on',
      'application.order_due',
      'application.ordered_on',
      'application.acquaint_due',
      'application.acquainted_on',
      'learner.level',
      'learner.study_form',
      'learner.study_year',
      'programme.code as programme_code',
      'programme.speciality_code',
      'programme.field as programme_field',
      'person.surname',
      'person.given_name',
      'person.patronymic',
      'unit.name_kk as group_kk',
      'unit.name_ru as group_ru',
      'unit.name_en as group_en',
      'order.id as order_id',
      'order.label as order_label',
      sql<string>`coalesce(${dueOn}, ${noDue}::date)`.as('due_key'),
    ])
    .orderBy('due_key')
    .orderBy('application.id')
    .limit(query.limit + 1)
    .execute()

/** The latest opinion on each application. */
export const listOpinions = (trx: Trx, orgId: string, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : trx
        .selectFrom('distance.step')
        .select(['application_id', 'opinion'])
        .distinctOn('application_id')
        .where('org_id', '=', orgId)
        .where('application_id', 'in', ids)
        .where('kind', '=', 'opinion')
        .orderBy('application_id')
        .orderBy('id', 'desc')
        .execute()

/** How many applications stand in each state, how many of them are due today or overdue. */
export const countWork = (trx: Trx, orgId: string, reach: Reach, today: string) =>
  rows(trx, orgId, reach)
    .select([
      'application.status',
      sql<number>`count(*)`.as('all'),
      sql<number>`count(*) FILTER (WHERE ${dueOn} < ${today}::date)`.as('overdue'),
      sql<number>`count(*) FILTER (WHERE ${dueOn} = ${today}::date)`.as('today'),
      sql<string | null>`min(${dueOn})`.as('earliest'),
    ])
    .groupBy('application.status')
    .execute()

/** Registration and decision days of what was decided in a span, to see how long decisions take. */
export const listDecided = (trx: Trx, orgId: string, reach: Reach, from: string, to: string) =>
  rows(trx, orgId, reach)
    .where('application.decided_on', '>=', from)
    .where('application.decided_on', '<=', to)
    .select(['application.registered_on', 'application.decided_on'])
    .limit(5000)
    .execute()

/** Grounds and units that occur, for the filters. */
export const listFilters = async (trx: Trx, orgId: string, reach: Reach) => {
  const grounds = await rows(trx, orgId, reach).select(['application.ground', 'application.rule_set']).distinct().execute()
  const units = await trx
    .selectFrom('organisations.unit')
    .select(['id', 'name_kk', 'name_ru', 'name_en'])
    .where('org_id', '=', orgId)
    .where('archived_at', 'is', null)
    .where('kind', 'in', ['faculty', 'department', 'class'])
    .orderBy('name_kk')
    .limit(200)
    .execute()
  return { grounds, units }
}

/** Applications whose running step is due on a day or was due before it. */
export const listDueRows = (trx: Trx, orgId: string, until: string) =>
  rows(trx, orgId, { units: null })
    .where('application.status', 'in', ['registered', 'approved', 'ordered'])
    .where(sql<SqlBool>`${dueOn} <= ${until}::date`)
    .select([
      'application.id',
      'application.status',
      'application.label',
      'application.learner_id',
      'application.applicant_id',
      'learner.group_id',
      sql<string>`${dueOn}`.as('due_on'),
    ])
    .orderBy('application.id')
    .limit(5000)
    .execute()
