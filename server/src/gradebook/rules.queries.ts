import type { Trx } from '#lib/db'
import './gradebook.tables.ts'

export const listRuleRows = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('gradebook.rule as rule')
    .leftJoin('curricula.discipline as discipline', (join) =>
      join.onRef('discipline.org_id', '=', 'rule.org_id').onRef('discipline.id', '=', 'rule.discipline_id'),
    )
    .leftJoin('people.person as person', (join) =>
      join.onRef('person.org_id', '=', 'rule.org_id').onRef('person.id', '=', 'rule.decided_by'),
    )
    .selectAll('rule')
    .select(['discipline.name_kk', 'discipline.name_ru', 'discipline.name_en', 'person.surname', 'person.given_name', 'person.patronymic'])
    .where('rule.org_id', '=', orgId)
    .orderBy('rule.valid_from', 'desc')
    .orderBy('rule.id', 'desc')
    .execute()

/** The rules that may concern a discipline: its own and the organisation's. */
export const listRulesFor = async (trx: Trx, orgId: string, disciplineId: string) => {
  const rows = await trx
    .selectFrom('gradebook.rule')
    .select(['id', 'discipline_id', 'valid_from', 'rating_weight', 'admission_percent', 'control_percent', 'exam_percent', 'scale'])
    .where('org_id', '=', orgId)
    .where(({ eb, or }) => or([eb('discipline_id', 'is', null), eb('discipline_id', '=', disciplineId)]))
    .execute()
  return rows.map((row) => ({
    id: row.id,
    disciplineId: row.discipline_id,
    validFrom: row.valid_from,
    ratingWeight: row.rating_weight,
    admissionPercent: row.admission_percent,
    controlPercent: row.control_percent,
    examPercent: row.exam_percent,
    scale: row.scale,
  }))
}

export interface NewRule {
  id: string
  disciplineId: string | null
  validFrom: string
  ratingWeight: number
  admissionPercent: number
  controlPercent: number
  examPercent: number
  scale: string
  reason: string
  by: string | null
  now: Date
}

export const insertRule = (trx: Trx, orgId: string, rule: NewRule) =>
  trx
    .insertInto('gradebook.rule')
    .values({
      org_id: orgId,
      id: rule.id,
      discipline_id: rule.disciplineId,
      valid_from: rule.validFrom,
      rating_weight: rule.ratingWeight,
      admission_percent: rule.admissionPercent,
      control_percent: rule.controlPercent,
      exam_percent: rule.examPercent,
      scale: rule.scale,
      reason: rule.reason,
      decided_by: rule.by,
      decided_at: rule.now,
    })
    .execute()

export const findDiscipline = (trx: Trx, orgId: string, id: string) =>
  trx.selectFrom('curricula.discipline').select('id').where('org_id', '=', orgId).where('id', '=', id).executeTakeFirst()

export const findOrganisationKind = async (trx: Trx, orgId: string) =>
  (await trx.selectFrom('organisations.organisation').select('kind').where('id', '=', orgId).executeTakeFirstOrThrow()).kind
