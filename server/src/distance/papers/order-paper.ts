import type { DocumentContent } from '@dala/domain/documents'
import { acts, clauseLabel, findGround, findRuleSet } from '@dala/domain/regulations'
import { formatDate, formatDocumentDate } from '@dala/locale'
import { nameOf } from '../names.ts'
import type { LineRow } from '../orders.queries.ts'
import { letterhead, type OrganisationNames } from './application-paper.ts'

const technologyNames = {
  network: { kk: 'желілік', ru: 'сетевая' },
  tv: { kk: 'теледидарлық', ru: 'телевизионная' },
  case: { kk: 'кейс', ru: 'кейс' },
} as const

/** The acts whose rules the decisions rest on: «20.03.2015 № 137 бұйрықпен», «приказом № 137 от 20.03.2015». */
function actsOf(lines: readonly LineRow[]): { kk: string; ru: string } {
  const named = [...new Set(lines.map((line) => findRuleSet(line.rule_set)?.act ?? 'A2015'))].map((id) => acts[id])
  const day = (on: string | null) => (on === null ? '' : formatDate(on))
  return {
    kk: named.map((act) => `${day(act.signed)} № ${act.number} бұйрықпен`).join(', '),
    ru: named.map((act) => `приказом № ${act.number} от ${day(act.signed)}`).join(', '),
  }
}

/** The order of the head (A2015-12.b, A2015-12.c): who goes over to distance learning, on which ground, for how long, by which technologies. */
export function orderPaper(about: {
  organisation: OrganisationNames
  label: string
  datedOn: string
  lines: readonly LineRow[]
  signer: { name: string; position: { kk: string; ru: string } }
  note: string
}): DocumentContent {
  const ground = (line: LineRow) => {
    const ruleSet = findRuleSet(line.rule_set)
    const found = ruleSet === null || line.ground === null ? null : findGround(ruleSet, line.ground)
    return found === null ? '–' : `${found.name.kk} / ${found.name.ru} (${clauseLabel(found.clause, 'ru')})`
  }
  const technologies = (line: LineRow) =>
    line.technologies.map((each) => `${technologyNames[each].kk} / ${technologyNames[each].ru}`).join(', ')
  const rules = actsOf(about.lines)
  return {
    ...letterhead(about.organisation),
    blocks: [
      { block: 'title', text: { kk: `№ ${about.label} бұйрық`, ru: `Приказ № ${about.label}` } },
      { block: 'paragraph', text: { kk: formatDocumentDate(about.datedOn, 'kk'), ru: formatDocumentDate(about.datedOn, 'ru') } },
      { block: 'heading', text: { kk: 'Қашықтан оқуға көшіру туралы', ru: 'О переводе на дистанционное обучение' } },
      {
        block: 'paragraph',
        text: {
          kk: `${rules.kk} бекітілген қағидаларға сәйкес және өтініштер негізінде БҰЙЫРАМЫН:`,
          ru: `В соответствии с правилами, утверждёнными ${rules.ru}, и на основании заявлений ПРИКАЗЫВАЮ:`,
        },
      },
      {
        block: 'paragraph',
        text: {
          kk: '1. Төмендегі білім алушылар көрсетілген мерзімге қашықтан оқуға көшірілсін.',
          ru: '1. Перевести на дистанционное обучение на указанный срок следующих обучающихся.',
        },
      },
      {
        block: 'table',
        columns: [
          { title: { kk: '№', ru: '№' }, share: 0.6 },
          { title: { kk: 'Аты-жөні, тобы', ru: 'Ф. И. О., группа' }, share: 3.2 },
          { title: { kk: 'Негізі', ru: 'Основание' }, share: 3 },
          { title: { kk: 'Технология', ru: 'Технология' }, share: 2 },
          { title: { kk: 'Мерзімі', ru: 'Срок' }, share: 1.8 },
        ],
        rows: about.lines.map((line, index) => [
          String(index + 1),
          [nameOf(line), line.group_kk].filter(Boolean).join(', '),
          ground(line),
          technologies(line),
          `${formatDate(line.starts_on)} – ${formatDate(line.ends_on)}`,
        ]),
      },
      {
        block: 'paragraph',
        text: {
          kk: '2. Білім алушылар жеке оқу жоспарымен және кестемен белгіленген мерзімде таныстырылсын.',
          ru: '2. Ознакомить обучающихся с индивидуальным планом и расписанием в установленный срок.',
        },
      },
      {
        block: 'paragraph',
        text: {
          kk: 'Қосымша: өтініштер, жеке оқу жоспарлары, жеке кестелер, негізді растайтын құжаттар.',
          ru: 'Приложение: заявления, индивидуальные учебные планы, индивидуальные графики, подтверждающие документы.',
        },
      },
      { block: 'signature', position: about.signer.position, name: about.signer.name, note: about.note },
    ],
  }
}
