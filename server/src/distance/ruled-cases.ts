import { ageOn, findGround, findRuleSet, type FactsOf } from '@dala/domain/regulations'
import { shortName } from '@dala/locale'
import type { Trx } from '#lib/db'
import { calendarFor } from '#organisations'
import type { RuledCases } from '#regulations'
import { learnerFacts } from './case.ts'
import { councilAnswers } from './council-cases.ts'
import { zoneTouched } from './journey.ts'
import { countJudged, listJudged } from './ruled-cases.queries.ts'
import { decisionFacts } from './ruling-of.ts'
import { readSettings } from './settings.queries.ts'
import { listZoneRows } from './zones.queries.ts'

type Row = Awaited<ReturnType<typeof listJudged>>[number]
type Zones = Awaited<ReturnType<typeof listZoneRows>>
interface Asked {
  asOf: string
  facts: FactsOf['application']
}

/** The zone that the journey of an application touches, by the edition it stands under. */
function touched(row: Row, zones: Zones, asOf: string) {
  const ruleSet = findRuleSet(row.rule_set)
  if (ruleSet === null || row.ground === null) return null
  const { facts, destination } = row
  return zoneTouched(zones, { ground: findGround(ruleSet, row.ground), ruleSet, learner: learnerFacts(row), facts, destination }, asOf)
}

/** With what the acts were asked when an application was decided, or would be asked on a day; the edition is left to whoever judges. */
async function askedOf(trx: Trx, orgId: string, rows: readonly Row[], on: string): Promise<(row: Row) => Asked> {
  const calendar = await calendarFor(trx, orgId)
  const settings = await readSettings(trx, orgId)
  const zones = await listZoneRows(trx, orgId)
  const unkept = rows.filter((row) => row.kept_facts === null).map((row) => row.id)
  const answers = await councilAnswers(trx, orgId, unkept)
  return (row) => {
    if (row.kept_facts !== null && row.kept_on !== null) return { asOf: row.kept_on, facts: { ...row.kept_facts, ruleSet: null } }
    const asOf = row.decided_on ?? on
    const item = {
      row,
      learner: row,
      ground: row.ground ?? '',
      attachments: row.documents.map((kind) => ({ kind })),
      settings,
      zone: touched(row, zones, asOf),
      answers: answers.get(row.id) ?? [],
      age: row.birth_date === null ? null : ageOn(row.birth_date, asOf),
    }
    return { asOf, facts: decisionFacts(item, asOf, calendar) }
  }
}

/**
 * The applications as cases that another edition may judge otherwise: decided ones on their day with the facts kept with the decision,
 * the others as if they were decided on the day asked.
 */
export const ruledCases: RuledCases = async (trx, { orgId, on, limit }) => {
  const rows = await listJudged(trx, orgId, limit)
  const asked = await askedOf(trx, orgId, rows, on)
  return {
    all: await countJudged(trx, orgId),
    cases: rows.map((row) => ({
      kind: 'application',
      label: `№ ${row.label ?? '–'}, ${shortName({ surname: row.surname, givenName: row.given_name, patronymic: row.patronymic })}`,
      path: `/applications/${row.id}`,
      judged: { id: row.id, question: 'application', decidedOn: row.decided_on, ...asked(row) },
    })),
  }
}
