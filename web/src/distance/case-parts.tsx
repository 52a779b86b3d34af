import { formatDate, formatDateTime, formatNumber, formatRange, formatUntil } from '@dala/locale'
import { useLocale, useMessages, useText } from '#app'
import { TermChain, Timeline, type TimelineStep } from '#ui'
import styles from './distance.module.css'
import { messages } from './messages.ts'
import type { Application } from './shapes.ts'
import { stateOfTermView } from './state-of.ts'

/** The 5 + 3 + 3 chain of an application. */
export function Chain({ application }: { application: Application }) {
  const t = useMessages(messages)
  const { locale } = useLocale()
  if (application.terms.length === 0) return null
  return (
    <TermChain
      steps={application.terms.map((term) => ({
        name: t.terms[term.step],
        until: term.doneOn ? t.doneOn(formatDate(term.doneOn)) : formatUntil(term.dueOn, locale),
        used: term.passed,
        total: term.workingDays,
        state: stateOfTermView(term),
      }))}
    />
  )
}

const waiting = { registered: 'waitsDecision', approved: 'waitsOrder', ordered: 'waitsAcquaintance' } as const

/** What happened with the case, and the step that waits now. */
export function History({ application }: { application: Application }) {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const steps = application.steps.map((step): TimelineStep => {
    const words = step.kind === 'opinion' && step.opinion ? t.opinion[step.opinion] : t.step[step.kind]
    return {
      key: step.id,
      state:
        step.kind === 'refused' ? 'violated' : step.kind === 'returned' ? 'attention' : step.opinion === 'against' ? 'attention' : 'done',
      title:
        step.kind === 'ordered' && application.order ? t.orderLine(application.order.label, formatDate(application.order.issuedOn)) : words,
      detail: (
        <>
          {[formatDateTime(step.at), step.by].filter(Boolean).join(' · ')}
          {step.note && step.kind !== 'ordered' && <span className={styles.said}> — {step.note}</span>}
        </>
      ),
    }
  })
  const { status } = application
  if (status === 'registered' || status === 'approved' || status === 'ordered') {
    const term = application.terms.find((each) => each.state === 'left' || each.state === 'overdue')
    steps.push({
      key: 'open',
      state: term ? stateOfTermView(term) : 'idle',
      title: t[waiting[status]],
      detail: term && formatUntil(term.dueOn, locale),
      open: true,
    })
  }
  return <Timeline steps={steps} />
}

/** The individual study plan and the schedule that were fixed with the order. */
export function Plan({ plan }: { plan: NonNullable<Application['plan']> }) {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const { items, periods } = plan.content
  const span = (from: string | null, to: string | null) =>
    from && to ? formatRange(from, to, locale) : from ? formatDate(from) : to ? formatDate(to) : ''
  const amount = (item: (typeof items)[number]) =>
    item.credits !== null ? t.credits(formatNumber(item.credits, locale)) : item.hours !== null ? t.hours(item.hours) : ''
  return (
    <>
      {items.length === 0 && <p className={styles.note}>{t.planNone}</p>}
      <table className={styles.plan}>
        <tbody>
          {items.map((item) => (
            <tr key={item.name.kk + item.teacher}>
              <th scope="row">
                {text(item.name)}
                <span className={styles.second}>
                  {[item.teacher, item.technologies.map((each) => t.technologyShort[each]).join(', '), span(item.startsOn, item.endsOn)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </th>
              <td>{amount(item)}</td>
            </tr>
          ))}
          {periods.map((period) => (
            <tr key={period.name.kk + period.startsOn}>
              <th scope="row" colSpan={2}>
                {text(period.name)}
                <span className={styles.second}>{span(period.startsOn, period.endsOn)}</span>
              </th>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
