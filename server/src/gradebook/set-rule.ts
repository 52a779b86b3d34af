import { defaultRule, isScaleId, ruleInForce, type GradeRule, type ScaleId } from '@dala/domain/gradebook'
import type { Actor } from '@dala/domain/identity'
import { toIsoDate } from '@dala/locale'
import { missing, newId, type Db, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { authorOf } from './read-sheet.ts'
import { listAllRules } from './results.queries.ts'
import { usualScale } from './rule-for.ts'
import { findDiscipline, findOrganisationKind, insertRule, listRuleRows } from './rules.queries.ts'

interface RuleOrder extends GradeRule {
  disciplineId: string | null
  validFrom: string
  reason: string
}

const knownScale = (id: string): ScaleId => (isScaleId(id) ? id : 'letters-2018')

const shaped = (row: Awaited<ReturnType<typeof listRuleRows>>[number]) => ({
  id: row.id,
  disciplineId: row.discipline_id,
  discipline: row.name_kk === null ? null : { kk: row.name_kk, ru: row.name_ru ?? '', en: row.name_en ?? '' },
  validFrom: row.valid_from,
  ratingWeight: row.rating_weight,
  admissionPercent: row.admission_percent,
  controlPercent: row.control_percent,
  examPercent: row.exam_percent,
  scale: knownScale(row.scale),
  reason: row.reason,
  by: authorOf(row),
  at: row.decided_at,
})

const today = (now: Date): string => toIsoDate(now)

async function organisationRule(trx: Trx, orgId: string, now: Date) {
  const found = ruleInForce(await listAllRules(trx, orgId), '', today(now))
  const base = found ?? { ...defaultRule, scale: usualScale(await findOrganisationKind(trx, orgId)) }
  return {
    ratingWeight: base.ratingWeight,
    admissionPercent: base.admissionPercent,
    controlPercent: base.controlPercent,
    examPercent: base.examPercent,
    scale: knownScale(base.scale),
  }
}

/** The organisation's rule of today and the history of all rules. */
export const listRules = (db: Db, actor: Actor, now: Date) =>
  db.transaction(async (trx) => ({
    inForce: await organisationRule(trx, actor.orgId, now),
    items: (await listRuleRows(trx, actor.orgId)).map(shaped),
  }))

/** Sets weights, least marks and scale from a day on. Open sheets are counted by it when they are read; published marks keep theirs. */
export const setRule = (db: Db, actor: Actor, order: RuleOrder, now: Date) =>
  db.transaction(async (trx) => {
    if (order.disciplineId !== null && (await findDiscipline(trx, actor.orgId, order.disciplineId)) === undefined)
      missing('discipline', order.disciplineId)
    const id = newId()
    await insertRule(trx, actor.orgId, { ...order, id, by: actor.personId, now })
    const row = (await listRuleRows(trx, actor.orgId)).find((one) => one.id === id) ?? missing('rule', id)
    const { reason: _, ...numbers } = order
    await emit(trx, actor, 'gradebook.rule-set', { subject: ['rule', id], payload: { ...numbers } })
    return shaped(row)
  })
