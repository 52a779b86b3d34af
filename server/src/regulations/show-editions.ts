import type { EditionFault, EditionLine, Statement } from '@dala/domain/regulations/api'
import {
  acts,
  clauseOf,
  forbids,
  parametersOf,
  ruleSetIds,
  ruleSets,
  type EditionProblem,
  type RuleSet,
  type RuleSetId,
} from '@dala/domain/regulations'
import { formatDate } from '@dala/locale'
import { missing, type Db } from '#lib/db'
import { editionsOf } from './editions-of.ts'
import { listStatements, type StatementRow } from './editions.queries.ts'

/** An edition by the order that made it; one known only by its year by the act and the year. */
function nameOf({ order, act, edition }: RuleSet): { kk: string; ru: string; en: string } {
  const [whole, day] = [acts[act].number, order.signed === null ? '' : `, ${formatDate(order.signed)}`]
  if (order.number !== null)
    return { kk: `№\u00a0${order.number}${day}`, ru: `№\u00a0${order.number}${day}`, en: `No.\u00a0${order.number}${day}` }
  const year = /20\d\d/.exec(edition)?.[0] ?? act.slice(1)
  if (whole === null) return { kk: `${act.slice(1)} жылғы жоба`, ru: `Проект ${act.slice(1)} года`, en: `Draft of ${act.slice(1)}` }
  return {
    kk: `№\u00a0${whole}, ${year} жылғы редакция`,
    ru: `№\u00a0${whole}, редакция ${year} года`,
    en: `No.\u00a0${whole}, edition of ${year}`,
  }
}

const lineOf = (set: RuleSet): EditionLine => ({
  id: set.id,
  act: set.act,
  name: nameOf(set),
  number: set.order.number,
  signed: set.order.signed,
  edition: set.edition,
  status: set.status,
  read: set.read,
  reach: set.reach.map((reach) => ({ ...reach, levels: [...reach.levels] })),
  source: set.order.source,
  unverified: parametersOf(set).filter((parameter) => parameter.unverified).length,
  overridden: set !== ruleSets[set.id],
})

/** All editions as they speak in the organisation. */
export const listEditions = (db: Db) =>
  db.transaction(async (trx) => {
    const sets = await editionsOf(trx, db.orgId)
    return { items: ruleSetIds.map((id) => lineOf(sets[id])) }
  })

export const shownStatement = (row: StatementRow): Statement => ({
  id: row.id,
  ruleSet: row.rule_set,
  override: row.override,
  reason: row.reason,
  by: row.author ?? '',
  at: row.recorded_at.toISOString(),
  withdrawn:
    row.withdrawn_at === null ? null : { by: row.withdrawer ?? '', at: row.withdrawn_at.toISOString(), reason: row.withdrawn_reason ?? '' },
})

/** An edition with its numbers, beside those the product ships, and its history. */
export const readEdition = (db: Db, id: RuleSetId) =>
  db.transaction(async (trx) => {
    const set = (await editionsOf(trx, db.orgId))[id] ?? missing('edition', id)
    const shipped = new Map(parametersOf(ruleSets[id]).map((parameter) => [parameter.key, parameter.value]))
    return {
      edition: lineOf(set),
      parameters: parametersOf(set).map(({ key, value, unit, clause, origin, unverified }) => ({
        key,
        name: clauseOf(clause).summary,
        value,
        shipped: shipped.get(key) ?? value,
        unit,
        clause,
        origin,
        verified: unverified !== true,
      })),
      statements: (await listStatements(trx, db.orgId, id)).map(shownStatement),
    }
  })

/** A fault of the editions as the page shows it. */
export const shownFault = (fault: EditionProblem): EditionFault => ({
  kind: fault.kind,
  ruleSets: fault.kind === 'gap' ? [fault.after, fault.before] : fault.kind === 'overlap' ? [...fault.ruleSets] : [fault.ruleSet],
  level: 'level' in fault ? fault.level : null,
  from: 'from' in fault ? fault.from : null,
  to: 'to' in fault ? fault.to : null,
  parameter: 'parameter' in fault ? fault.parameter : null,
  clause: 'clause' in fault ? fault.clause : null,
  name: 'clause' in fault ? clauseOf(fault.clause).summary : null,
  forbids: forbids(fault),
})
