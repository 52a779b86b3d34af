import type { IndividualContent } from '@dala/domain/curricula'
import type { ShareVerdict } from '@dala/domain/regulations'
import { sql } from 'kysely'
import { missing, newId, type Trx } from '#lib/db'
import { unitsBelow } from '#organisations'
import './curricula.tables.ts'

const plans = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('curricula.individual_plan as plan')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.org_id', '=', 'plan.org_id').onRef('person.id', '=', 'plan.learner_id'),
    )
    .innerJoin('people.learner as learner', (join) =>
      join.onRef('learner.org_id', '=', 'plan.org_id').onRef('learner.person_id', '=', 'plan.learner_id'),
    )
    .leftJoin('organisations.unit as unit', (join) =>
      join.onRef('unit.org_id', '=', 'plan.org_id').onRef('unit.id', '=', 'learner.group_id'),
    )
    .innerJoin('curricula.study_plan as working', (join) =>
      join.onRef('working.org_id', '=', 'plan.org_id').onRef('working.id', '=', 'plan.plan_id'),
    )
    .innerJoin('curricula.programme as p', (join) => join.onRef('p.org_id', '=', 'plan.org_id').onRef('p.id', '=', 'working.programme_id'))
    .where('plan.org_id', '=', orgId)
    .select([
      'plan.id',
      'plan.learner_id',
      'plan.plan_id',
      'plan.version',
      'plan.status',
      'plan.unit',
      'plan.volume',
      'plan.base',
      'plan.missing',
      'plan.scheduled',
      'plan.over',
      'plan.grounds',
      'plan.updated_at',
      'person.surname',
      'person.given_name',
      'person.patronymic',
      'unit.name_kk as group_kk',
      'unit.name_ru as group_ru',
      'unit.name_en as group_en',
      'p.name_kk',
      'p.name_ru',
      'p.name_en',
    ])

export type IndividualRow = Awaited<ReturnType<typeof getIndividual>>

export const getIndividual = async (trx: Trx, orgId: string, id: string) =>
  (await plans(trx, orgId)
    .leftJoin('people.person as decider', (join) =>
      join.onRef('decider.org_id', '=', 'plan.org_id').onRef('decider.id', '=', 'plan.decided_by'),
    )
    .select([
      'plan.revision',
      'plan.content',
      'plan.note',
      'plan.rule_set',
      'plan.hash',
      'plan.document_id',
      'plan.label',
      'plan.decided_on',
    ])
    .select(['decider.surname as decider_surname', 'decider.given_name as decider_given', 'decider.patronymic as decider_patronymic'])
    .where('plan.id', '=', id)
    .executeTakeFirst()) ?? missing('individual-plan', id)

export async function lockIndividual(trx: Trx, orgId: string, id: string) {
  await trx.selectFrom('curricula.individual_plan').select('id').where('org_id', '=', orgId).where('id', '=', id).forUpdate().execute()
  return getIndividual(trx, orgId, id)
}

/** The versions of a learner's plan, locked with the learner so that two clicks begin one. */
export async function lockVersions(trx: Trx, orgId: string, learnerId: string) {
  await trx
    .selectFrom('people.learner')
    .select('person_id')
    .where('org_id', '=', orgId)
    .where('person_id', '=', learnerId)
    .forUpdate()
    .execute()
  return trx
    .selectFrom('curricula.individual_plan')
    .select(['id', 'version', 'status'])
    .where('org_id', '=', orgId)
    .where('learner_id', '=', learnerId)
    .orderBy('version')
    .execute()
}

export interface IndividualFilter {
  search: string | undefined
  status: IndividualRow['status'] | undefined
  learnerId: string | undefined
  /** Units in reach; null: all. */
  units: readonly string[] | null
  after: string | null
  limit: number
}

const likePattern = (search: string): string => `%${search.toLowerCase().replace(/[\\%_]/g, (letter) => `\\${letter}`)}%`

/** Plans in reach, newest first, one more than asked for. */
export const listIndividual = (trx: Trx, orgId: string, filter: IndividualFilter) =>
  plans(trx, orgId)
    .$if(filter.status === undefined, (query) => query.where('plan.status', '<>', 'superseded'))
    .$if(filter.status !== undefined, (query) => query.where('plan.status', '=', filter.status ?? 'draft'))
    .$if(filter.learnerId !== undefined, (query) => query.where('plan.learner_id', '=', filter.learnerId ?? ''))
    .$if(Boolean(filter.search), (query) => query.where('person.search_name', 'like', likePattern(filter.search ?? '')))
    .$if(filter.units !== null, (query) => query.where(sql<boolean>`learner.group_id IN (${unitsBelow(orgId, filter.units ?? [])})`))
    .$if(filter.after !== null, (query) => query.where('plan.id', '<', filter.after ?? ''))
    .orderBy('plan.id', 'desc')
    .limit(filter.limit + 1)
    .execute()

export interface Counted {
  unit: 'credits' | 'hours'
  volume: number
  base: number
  missing: number
  scheduled: boolean
  over: boolean
  grounds: string[]
  ruleSet: string | null
}

const countedColumns = (counted: Counted) => ({
  unit: counted.unit,
  volume: counted.volume,
  base: counted.base,
  missing: counted.missing,
  scheduled: counted.scheduled,
  over: counted.over,
  grounds: counted.grounds,
  rule_set: counted.ruleSet,
})

export async function insertIndividual(
  trx: Trx,
  orgId: string,
  given: { learnerId: string; planId: string; version: number; content: IndividualContent; counted: Counted; by: string; now: Date },
): Promise<string> {
  const id = newId()
  await trx
    .insertInto('curricula.individual_plan')
    .values({
      org_id: orgId,
      id,
      learner_id: given.learnerId,
      plan_id: given.planId,
      version: given.version,
      content: JSON.stringify(given.content),
      ...countedColumns(given.counted),
      created_by: given.by,
      created_at: given.now,
      updated_at: given.now,
    })
    .execute()
  return id
}

export const saveContent = (trx: Trx, orgId: string, id: string, content: IndividualContent, counted: Counted, now: Date) =>
  trx
    .updateTable('curricula.individual_plan')
    .set((eb) => ({ content: JSON.stringify(content), ...countedColumns(counted), revision: eb('revision', '+', 1), updated_at: now }))
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .execute()

export const setStep = (
  trx: Trx,
  orgId: string,
  id: string,
  step:
    | { status: 'submitted'; now: Date }
    | { status: 'returned'; note: string; by: string; on: string; now: Date }
    | {
        status: 'approved'
        note: string
        by: string
        on: string
        now: Date
        hash: Buffer
        documentId: string
        label: string
        verdict: ShareVerdict | null
        counted: Counted
      },
) =>
  trx
    .updateTable('curricula.individual_plan')
    .set((eb) => ({
      status: step.status,
      revision: eb('revision', '+', 1),
      updated_at: step.now,
      ...(step.status === 'submitted'
        ? { submitted_at: step.now }
        : { note: step.note, decided_by: step.by, decided_on: step.on, decided_at: step.now }),
      ...(step.status === 'approved' && {
        hash: step.hash,
        document_id: step.documentId,
        label: step.label,
        verdict: step.verdict === null ? null : JSON.stringify(step.verdict),
        ...countedColumns(step.counted),
      }),
    }))
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .execute()

export const supersede = (trx: Trx, orgId: string, learnerId: string, now: Date) =>
  trx
    .updateTable('curricula.individual_plan')
    .set({ status: 'superseded', updated_at: now })
    .where('org_id', '=', orgId)
    .where('learner_id', '=', learnerId)
    .where('status', '=', 'approved')
    .execute()

/** The plans in force of learners: what they study, with the hash of that version. */
export const listApproved = (trx: Trx, orgId: string, learnerIds: readonly string[]) =>
  learnerIds.length === 0
    ? Promise.resolve([])
    : trx
        .selectFrom('curricula.individual_plan')
        .select(['id', 'learner_id', 'version', 'content', 'hash', 'document_id', 'label', 'unit', 'volume', 'base'])
        .where('org_id', '=', orgId)
        .where('learner_id', 'in', learnerIds)
        .where('status', '=', 'approved')
        .execute()

/** How many plans wait for the adviser. */
export async function countSubmitted(trx: Trx, orgId: string, units: readonly string[] | null): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM curricula.individual_plan plan
      JOIN people.learner learner ON learner.org_id = ${orgId} AND learner.person_id = plan.learner_id
     WHERE plan.org_id = ${orgId} AND plan.status = 'submitted'
       ${units === null ? sql`` : sql`AND learner.group_id IN (${unitsBelow(orgId, units)})`}`.execute(trx)
  return rows[0]?.n ?? 0
}
