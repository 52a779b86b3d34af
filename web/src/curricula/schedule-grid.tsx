import type { IndividualContent, IndividualView } from '@dala/domain/curricula'
import { formatDateBrief, inLocale } from '@dala/locale'
import { useLocale, useMessages } from '#app'
import styles from './plans.module.css'
import { study } from './study.ts'

type Period = IndividualView['periods'][number]

const addDays = (day: string, count: number): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

/** Mondays of the weeks that a period touches. */
function weeksOf(period: Period): string[] {
  const first = new Date(`${period.startsOn}T00:00:00Z`)
  const monday = addDays(period.startsOn, -((first.getUTCDay() + 6) % 7))
  const weeks: string[] = []
  for (let week = monday; week <= period.endsOn; week = addDays(week, 7)) weeks.push(week)
  return weeks
}

/** The individual schedule as it is lived: a row for each discipline, a cell for each week; how classes run, and where the control stands. */
export function ScheduleGrid({ content, period }: { content: IndividualContent; period: Period }) {
  const { locale } = useLocale()
  const t = useMessages(study)
  const weeks = weeksOf(period)
  const rows = content.items.filter((item) => item.period === period.number)
  return (
    <div className={styles.weeksScroll} role="region" aria-label={`${t.schedule}: ${inLocale(period.name, locale)}`} tabIndex={0}>
      <table className={styles.weeks}>
        <thead>
          <tr>
            <th scope="col">{inLocale(period.name, locale)}</th>
            {weeks.map((week) => (
              <th key={week} scope="col">
                {formatDateBrief(week, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((item) => (
            <tr key={item.id}>
              <th scope="row" title={inLocale(item.name, locale)}>
                {inLocale(item.name, locale)}
              </th>
              {weeks.map((week) => {
                const end = addDays(week, 6)
                const inWeek = content.schedule.filter((entry) => entry.itemId === item.id && entry.from <= end && entry.to >= week)
                const studied = inWeek.find((entry) => entry.kind === 'study')
                const control = inWeek.some((entry) => entry.kind === 'control')
                return (
                  <td key={week}>
                    {(studied || control) && (
                      <span
                        className={styles.week}
                        role="img"
                        aria-label={[studied && t.formats[studied.format], control && t.control].filter(Boolean).join(', ')}
                        data-format={studied?.format}
                        data-control={control || undefined}
                      />
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function ScheduleLegend() {
  const t = useMessages(study)
  return (
    <p className={styles.legend} aria-hidden>
      {(['sync', 'async', 'mixed'] as const).map((format) => (
        <span key={format}>
          <i className={styles.week} data-format={format} /> {t.formats[format]}
        </span>
      ))}
      <span>
        <i className={styles.week} data-control /> {t.control}
      </span>
    </p>
  )
}
