import { formatNumber } from '@dala/locale'
import { useLocale, useMessages } from '#app'
import { Clause, ShareBar } from '#ui'
import type { PlanItemFields, ShareSummary } from '@dala/domain/curricula'
import styles from './plans.module.css'
import { plans } from './plans.ts'

/** «18,4 %» with one decimal, and an amount in its unit. */
export function useAmounts() {
  const { locale } = useLocale()
  const t = useMessages(plans)
  return {
    percent: (value: number) => `${formatNumber(Math.round(value * 10) / 10, locale)}\u00a0%`,
    amount: (value: number, unit: 'credits' | 'hours') => {
      const figure = formatNumber(Math.round(value * 100) / 100, locale)
      return (unit === 'credits' ? t.credits(figure) : t.hours(figure)).replace(' ', '\u00a0')
    },
  }
}

interface ShareProps {
  share: ShareSummary
  /** What is saved, where the hands hold something else. */
  saved?: ShareSummary | undefined
  items: readonly Pick<PlanItemFields, 'cycle' | 'distance' | 'credits' | 'hours'>[]
  refused?: boolean
  /** The group in which the refused edit stands. */
  refusedCycle?: string | undefined
  hoursPerCredit: number
}

const mostGroups = 4

/** The number first, then the sentence, then the bar: how much of the plan is at a distance, before and after, and where the limit stands. */
export function PlanShare({ share, saved, items, refused = false, refusedCycle, hoursPerCredit }: ShareProps) {
  const t = useMessages(plans)
  const { percent, amount } = useAmounts()
  const { limit, unit } = share
  const inUnit = (item: Pick<PlanItemFields, 'distance' | 'credits'>) =>
    unit === 'credits'
      ? item.credits === null
        ? item.distance / hoursPerCredit
        : item.distance
      : item.credits === null
        ? item.distance
        : item.distance * hoursPerCredit
  const groups = new Map<string, number>()
  for (const item of items)
    if (item.distance > 0) groups.set(item.cycle || t.otherCycle, (groups.get(item.cycle || t.otherCycle) ?? 0) + inUnit(item))
  const sorted = [...groups].toSorted((a, b) => b[1] - a[1])
  const shown = sorted.slice(0, mostGroups)
  const rest = sorted.slice(mostGroups).reduce((all, [, value]) => all + value, 0)
  const over = refused && saved !== undefined ? Math.max(0, share.volume - saved.volume) : 0
  const total = Math.max(limit === null ? share.base : limit.bounds * 1.25, share.volume * 1.02, 1)
  const changed = saved !== undefined && Math.abs(saved.percent - share.percent) > 0.005
  // The part that was not saved is hatched: it is taken off its own group, or off the largest.
  const hatched = Math.max(
    0,
    shown.findIndex(([name]) => name === (refusedCycle || t.otherCycle)),
  )
  const segments = [...shown, ...(rest > 0 ? [['…', rest] as const] : [])].map(([name, value], index) => ({
    name,
    value: index === hatched ? Math.max(0, value - over) : value,
    words: `${name} ${percent(share.base === 0 ? 0 : (100 * value) / share.base)}`,
  }))
  return (
    <section className={styles.share} aria-label={t.shareWhole}>
      <div className={styles.shareHead}>
        <div>
          <p className={styles.caption}>{t.shareWhole}</p>
          <p className={styles.figure} aria-live="polite">
            <b data-bad={refused || undefined}>
              {changed ? t.beforeAfter(percent(saved.percent), percent(share.percent)) : percent(share.percent)}
            </b>{' '}
            {limit && <span>{t.of(percent(limit.percent))}</span>}
          </p>
        </div>
        <p className={styles.sentence}>
          {t.volumeOf(amount(share.volume, unit), amount(share.base, unit))}
          {limit?.exemptBy ? ` · ${t.lifted}` : share.left !== null ? ` · ${t.left(amount(share.left, unit))}` : ` · ${t.noLimit}`}
        </p>
        <div className={styles.clause}>{limit && <Clause id={limit.exemptBy ?? limit.clause} />}</div>
      </div>
      <ShareBar
        label={t.shareWhole}
        segments={segments}
        total={total}
        {...(limit &&
          !limit.exemptBy && { limit: { value: limit.bounds, words: t.limitAt(percent(limit.percent), amount(limit.bounds, unit)) } })}
        {...(over > 0 && { refused: { value: over, words: t.refusedEdit } })}
      />
    </section>
  )
}
