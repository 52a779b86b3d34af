import type { TemplateValues } from '@dala/domain/documents'
import { acts, clauseLabel, findGround, findRuleSet } from '@dala/domain/regulations'
import { formatDate } from '@dala/locale'
import { nameOf } from '../names.ts'
import type { LineRow } from '../orders.queries.ts'

const technologyNames = {
  network: { kk: 'желілік', ru: 'сетевая' },
  tv: { kk: 'теледидарлық', ru: 'телевизионная' },
  case: { kk: 'кейс', ru: 'кейс' },
} as const

/** The acts whose rules the decisions rest on: «20.03.2015 № 137 бұйрықпен», «приказом № 137 от 20.03.2015». */
export function actsOf(lines: readonly LineRow[]): { kk: string; ru: string } {
  const named = [...new Set(lines.map((line) => findRuleSet(line.rule_set)?.act ?? 'A2015'))].map((id) => acts[id])
  const day = (on: string | null) => (on === null ? '' : formatDate(on))
  return {
    kk: named.map((act) => `${day(act.signed)} № ${act.number} бұйрықпен`).join(', '),
    ru: named.map((act) => `приказом № ${act.number} от ${day(act.signed)}`).join(', '),
  }
}

/** The ground of a line with its clause, in two languages. */
export function groundText(line: LineRow): string {
  const ruleSet = findRuleSet(line.rule_set)
  const found = ruleSet === null || line.ground === null ? null : findGround(ruleSet, line.ground)
  return found === null ? '–' : `${found.name.kk} / ${found.name.ru} (${clauseLabel(found.clause, 'ru')})`
}

const modeNames = { full: 'толық / полностью', partial: 'ішінара / частично' } as const
const formatNames = { sync: 'синхронды / синхронно', async: 'асинхронды / асинхронно', mixed: 'аралас / смешанно' } as const

/** How a learner studies: technologies, in full or in part, synchronously or not. */
const mannerText = (line: LineRow): string =>
  [
    line.technologies.map((each) => `${technologyNames[each].kk} / ${technologyNames[each].ru}`).join(', '),
    modeNames[line.mode],
    formatNames[line.format],
  ].join('; ')

/** What stands in the order of the head (A2015-12.b, A2015-12.c): who goes over to distance learning, on which ground, for how long, by which technologies. */
export function orderValues(about: {
  label: string
  datedOn: string
  lines: readonly LineRow[]
  signer: { name: string; position: { kk: string; ru: string } }
  note: string
}): TemplateValues {
  return {
    number: about.label,
    datedOn: about.datedOn,
    acts: actsOf(about.lines),
    persons: about.lines.map((line) => ({
      name: [nameOf(line), line.group_kk].filter(Boolean).join(', '),
      ground: groundText(line),
      technology: mannerText(line),
      from: line.starts_on,
      to: line.ends_on,
    })),
    position: about.signer.position,
    signer: about.signer.name,
    note: about.note,
  }
}
