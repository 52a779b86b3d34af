import type { ExemptionFields, PlanItemFields } from '@dala/domain/curricula'
import type { ShareVerdict } from '@dala/domain/regulations'
import { sql, type Insertable } from 'kysely'
import { missing, newId, type Database, type Trx } from '#lib/db'
import './curricula.tables.ts'

const plans = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('curricula.study_plan as plan')
    .innerJoin('curricula.programme as p', (join) => join.onRef('p.org_id', '=', 'plan.org_id').onRef('p.id', '=', 'plan.programme_id'))
    .leftJoin('people.person as approver', (join) =>
      join.onRef('approver.org_id', '=', 'plan.org_id').onRef('approver.id', '=', 'plan.approved_by'),
    )
    .where('plan.org_id', '=', orgId)
    .select([
      'plan.id',
      'plan.programme_id',
      'plan.cohort',
      'plan.study_form',
      'plan.arrangement',
      'plan.version',
      'plan.status',
      'plan.based_on_id',
      'plan.revision',
      'plan.decision_body',
      'plan.decision_number',
      'plan.decided_on',
      'plan.rule_set',
      'plan.updated_at',
      'p.code',
      'p.name_kk',
      'p.name_ru',
      'p.name_en',
      'p.level',
      'p.field',
      'p.speciality_code',
      'p.register_number',
      'p.register_date',
      'p.licence_id',
      'approver.surname',
      'approver.given_name',
      'approver.patronymic',
    ])

export type PlanRow = Awaited<ReturnType<typeof getPlan>>

export const getPlan = async (trx: Trx, orgId: string, id: string) =>
  (await plans(trx, orgId).where('plan.id', '=', id).where('plan.status', '<>', 'discarded').executeTakeFirst()) ??
  missing('study-plan', id)

/** Locks the plan's row until the commit, so that two edits do not cross. */
export async function lockPlan(trx: Trx, orgId: string, id: string) {
  await trx.selectFrom('curricula.study_plan').select('id').where('org_id', '=', orgId).where('id', '=', id).forUpdate().execute()
  return getPlan(trx, orgId, id)
}

export const versionOf = (trx: Trx, orgId: string, id: string) =>
  trx.selectFrom('curricula.study_plan').select(['id', 'version']).where('org_id', '=', orgId).where('id', '=', id).executeTakeFirst()

export interface PlanFilter {
  search: string | undefined
  status: 'draft' | 'approved' | 'superseded' | 'discarded' | undefined
  programmeId: string | undefined
  after: { cohort: number; id: string } | null
  limit: number
}

const likePattern = (search: string): string => `%${search.replace(/[\\%_]/g, (letter) => `\\${letter}`)}%`

/** Plans of the newest years of admission first, one more than asked for. */
export const listPlans = (trx: Trx, orgId: string, filter: PlanFilter) =>
  plans(trx, orgId)
    .$if(filter.status === undefined, (query) => query.where('plan.status', 'in', ['draft', 'approved']))
    .$if(filter.status !== undefined, (query) => query.where('plan.status', '=', filter.status ?? 'draft'))
    .$if(filter.programmeId !== undefined, (query) => query.where('plan.programme_id', '=', filter.programmeId ?? ''))
    .$if(Boolean(filter.search), (query) => {
      const pattern = likePattern(filter.search ?? '')
      return query.where((eb) =>
        eb.or([
          eb('p.code', 'ilike', pattern),
          eb('p.name_kk', 'ilike', pattern),
          eb('p.name_ru', 'ilike', pattern),
          eb('p.name_en', 'ilike', pattern),
        ]),
      )
    })
    .$if(filter.after !== null, (query) =>
      query.where(sql<boolean>`(plan.cohort, plan.id) < (${filter.after?.cohort ?? 0}::smallint, ${filter.after?.id ?? ''}::uuid)`),
    )
    .orderBy('plan.cohort', 'desc')
    .orderBy('plan.id', 'desc')
    .limit(filter.limit + 1)
    .execute()

/** How many plans the list shows without a filter. */
export const countPlans = async (trx: Trx, orgId: string): Promise<number> =>
  (
    await trx
      .selectFrom('curricula.study_plan')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('org_id', '=', orgId)
      .where('status', 'in', ['draft', 'approved'])
      .executeTakeFirstOrThrow()
  ).count

/** The plan of a programme that is in force for a year of admission and a form of study; of the newest year where that year has none. */
export const findPlanInForce = (trx: Trx, orgId: string, programmeId: string, studyForm: string, cohort: number) =>
  trx
    .selectFrom('curricula.study_plan')
    .select('id')
    .where('org_id', '=', orgId)
    .where('programme_id', '=', programmeId)
    .where('study_form', '=', studyForm as 'full-time') // a value of the same column's check
    .where('arrangement', '=', 'none')
    .where('status', '=', 'approved')
    .orderBy(sql`cohort = ${cohort} DESC, cohort DESC`)
    .limit(1)
    .executeTakeFirst()

export const listItems = (trx: Trx, orgId: string, planIds: readonly string[]) =>
  planIds.length === 0
    ? Promise.resolve([])
    : trx
        .selectFrom('curricula.plan_item')
        .selectAll()
        .where('org_id', '=', orgId)
        .where('plan_id', 'in', planIds)
        .orderBy('plan_id')
        .orderBy('position')
        .execute()
export type ItemRow = Awaited<ReturnType<typeof listItems>>[number]

export const itemFields = (row: ItemRow): PlanItemFields => ({
  id: row.id,
  kind: row.kind,
  cycle: row.cycle,
  component: row.component,
  code: row.code,
  name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
  disciplineId: row.discipline_id,
  period: row.period,
  credits: row.credits,
  hours: row.hours,
  control: row.control,
  distance: row.distance,
  byAuthority: row.by_authority,
  mooc: row.mooc,
  nonFormal: row.non_formal,
  technologies: row.technologies,
  onlinePossible: row.online_possible,
  practice: row.practice,
})

/** Puts these lines in the place of all lines of a draft. */
export async function replaceItems(trx: Trx, orgId: string, planId: string, items: readonly PlanItemFields[]): Promise<void> {
  await trx.deleteFrom('curricula.plan_item').where('org_id', '=', orgId).where('plan_id', '=', planId).execute()
  if (items.length === 0) return
  await trx
    .insertInto('curricula.plan_item')
    .values(
      items.map((item, position) => ({
        org_id: orgId,
        id: item.id,
        plan_id: planId,
        position,
        kind: item.kind,
        cycle: item.cycle,
        component: item.component,
        code: item.code,
        name_kk: item.name.kk,
        name_ru: item.name.ru,
        name_en: item.name.en,
        discipline_id: item.disciplineId,
        period: item.period,
        credits: item.credits,
        hours: item.hours,
        control: item.control,
        distance: item.distance,
        by_authority: item.byAuthority,
        mooc: item.mooc,
        non_formal: item.nonFormal,
        technologies: item.technologies,
        online_possible: item.onlinePossible,
        practice: item.practice === null ? null : JSON.stringify(item.practice),
      })),
    )
    .execute()
}

/** Whether one of these ids is a line of another plan: an id moves nothing between plans or organisations. */
export async function areForeign(trx: Trx, orgId: string, planId: string, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return false
  const row = await trx
    .selectFrom('curricula.plan_item')
    .select('id')
    .where('org_id', '=', orgId)
    .where('id', 'in', ids)
    .where('plan_id', '<>', planId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** How many of these disciplines are the organisation's. */
export async function countDisciplines(trx: Trx, orgId: string, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  const row = await trx
    .selectFrom('curricula.discipline')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('org_id', '=', orgId)
    .where('id', 'in', ids)
    .executeTakeFirst()
  return row?.n ?? 0
}

export const insertPlan = async (trx: Trx, row: Insertable<Database['curricula.study_plan']>): Promise<void> => {
  await trx.insertInto('curricula.study_plan').values(row).execute()
}

/** The versions of the same programme, year, form and arrangement; locks them. */
export const lockVersions = (trx: Trx, orgId: string, key: Pick<PlanRow, 'programme_id' | 'cohort' | 'study_form' | 'arrangement'>) =>
  trx
    .selectFrom('curricula.study_plan')
    .select(['id', 'version', 'status'])
    .where('org_id', '=', orgId)
    .where('programme_id', '=', key.programme_id)
    .where('cohort', '=', key.cohort)
    .where('study_form', '=', key.study_form)
    .where('arrangement', '=', key.arrangement)
    .orderBy('version')
    .forUpdate()
    .execute()

export const touchPlan = (trx: Trx, orgId: string, id: string, revision: number, now: Date) =>
  trx.updateTable('curricula.study_plan').set({ revision, updated_at: now }).where('org_id', '=', orgId).where('id', '=', id).execute()

export const setStatus = (trx: Trx, orgId: string, id: string, status: 'superseded' | 'discarded', now: Date) =>
  trx.updateTable('curricula.study_plan').set({ status, updated_at: now }).where('org_id', '=', orgId).where('id', '=', id).execute()

export const approve = (
  trx: Trx,
  orgId: string,
  id: string,
  given: {
    body: 'academic-council' | 'pedagogical-council' | 'methodical-council' | 'head'
    number: string
    decidedOn: string
    decisionId: string | null
    ruleSet: string | null
    verdict: ShareVerdict | null
    hash: Buffer
    by: string
    now: Date
  },
) =>
  trx
    .updateTable('curricula.study_plan')
    .set({
      status: 'approved',
      decision_body: given.body,
      decision_number: given.number,
      decided_on: given.decidedOn,
      decision_id: given.decisionId,
      rule_set: given.ruleSet,
      verdict: given.verdict === null ? null : JSON.stringify(given.verdict),
      content_hash: given.hash,
      approved_by: given.by,
      approved_at: given.now,
      updated_at: given.now,
    })
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .execute()

export const listExemptions = (trx: Trx, orgId: string, planIds: readonly string[]) =>
  planIds.length === 0
    ? Promise.resolve([])
    : trx
        .selectFrom('curricula.exemption')
        .select(['id', 'plan_id', 'kind', 'code', 'document_number', 'document_date', 'issued_by', 'valid_from', 'valid_to'])
        .where('org_id', '=', orgId)
        .where('plan_id', 'in', planIds)
        .where('removed_at', 'is', null)
        .orderBy('id')
        .execute()
export type ExemptionRow = Awaited<ReturnType<typeof listExemptions>>[number]

export const insertExemption = (trx: Trx, orgId: string, planId: string, fields: ExemptionFields, by: string, now: Date) => {
  const id = newId()
  return trx
    .insertInto('curricula.exemption')
    .values({
      org_id: orgId,
      id,
      plan_id: planId,
      kind: fields.kind,
      code: fields.code,
      document_number: fields.documentNumber,
      document_date: fields.documentDate,
      issued_by: fields.issuedBy,
      valid_from: fields.validFrom,
      valid_to: fields.validTo,
      added_by: by,
      added_at: now,
    })
    .execute()
    .then(() => id)
}

export const removeExemption = (trx: Trx, orgId: string, id: string, by: string, now: Date) =>
  trx.updateTable('curricula.exemption').set({ removed_by: by, removed_at: now }).where('org_id', '=', orgId).where('id', '=', id).execute()
