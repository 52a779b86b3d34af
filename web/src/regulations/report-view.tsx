import { formatDate, formatNumber } from '@dala/locale'
import { Link, useLocale, useMessages, useText, type ApiReply } from '#app'
import { Clause, DataTable, Notice, Section } from '#ui'
import { messages } from './messages.ts'

type Report = ApiReply<'POST /regulations/editions/trial'>
type Fault = Report['faults'][number]
type Side = Report['changed'][number]['before']

function useFaultWords() {
  const t = useMessages(messages)
  const text = useText()
  return (fault: Fault): string => {
    const sets = fault.ruleSets.join(', ')
    const level = fault.level === null ? '' : t.levelNames[fault.level]
    const [from, to] = [fault.from === null ? '' : formatDate(fault.from), fault.to === null ? '' : formatDate(fault.to)]
    if (fault.kind === 'gap') return t.faults.gap(level, from, to)
    if (fault.kind === 'overlap') return t.faults.overlap(level, from, sets)
    if (fault.kind === 'retroactive') return t.faults.retroactive(sets, from)
    if (fault.kind === 'unsourced') return t.faults.unsourced(sets, fault.name === null ? (fault.parameter ?? '') : text(fault.name))
    if (fault.kind === 'unverified' || fault.kind === 'unknown-parameter') return t.faults[fault.kind](sets, fault.parameter ?? '')
    return t.faults[fault.kind](sets)
  }
}

/** How a case comes out, by which clauses and why. */
function SideView({ side }: { side: Side }) {
  const t = useMessages(messages)
  const text = useText()
  return (
    <>
      {[t.outcomes[side.outcome], side.ruleSet ?? t.noRules].join(', ')}{' '}
      {side.clauses.slice(0, 3).map((clause) => (
        <Clause key={clause} id={clause} plain />
      ))}
      {side.outcome !== 'allowed' && side.ruleSet !== null && <p>{text(side.why)}</p>}
    </>
  )
}

/** What a change would alter: what is wrong with it, and the cases that would be judged otherwise. */
export function ReportView({ report }: { report: Report }) {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const wordsOf = useFaultWords()
  const count = (value: number) => formatNumber(value, locale)
  return (
    <Section title={t.report}>
      <div role="status">
        {report.faults.length === 0 && <Notice state="done">{t.sound}</Notice>}
        {report.faults.map((fault) => (
          <Notice key={JSON.stringify(fault)} state={fault.forbids ? 'violated' : 'attention'}>
            {wordsOf(fault)} {fault.clause !== null && <Clause id={fault.clause} />}
          </Notice>
        ))}
        <p>
          {[
            t.examined(count(report.examined)),
            report.left > 0 && t.left(count(report.left)),
            report.changed.length === 0 && t.same,
            report.kept > 0 && t.kept(count(report.kept)),
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
        <ul>
          {report.outcomes.map((one) => (
            <li key={`${one.from} ${one.to}`}>{t.changes(t.outcomes[one.from], t.outcomes[one.to], count(one.count))}</li>
          ))}
        </ul>
      </div>
      {report.changed.length > 0 && (
        <DataTable
          label={t.report}
          pages={{ items: report.changed }}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'case',
              title: t.case,
              main: true,
              cell: (row) => (row.path === null ? row.label : <Link to={row.path}>{row.label}</Link>),
            },
            { key: 'kind', title: t.kind, cell: (row) => t.kinds[row.kind] },
            { key: 'before', title: t.before, cell: (row) => <SideView side={row.before} /> },
            { key: 'after', title: t.after, cell: (row) => <SideView side={row.after} /> },
            { key: 'kept', title: t.status, cell: (row) => (row.kept ? t.keptOne : '') },
          ]}
        />
      )}
    </Section>
  )
}
