import { formatClock, formatDate, formatRelativeDays, formatTime, type DateInput } from '@dala/locale'
import type { ReactNode } from 'react'
import { useLocale } from '#app'
import { classes } from './classes.ts'
import { Shape, type State } from './shape.tsx'
import styles from './status.module.css'
import { useWords } from './words/use-words.ts'

interface BadgeProps {
  state: State
  /** Without the pill: in table cells. */
  plain?: boolean
  children: ReactNode
}

/** Shape, word and colour, in this order of trust. */
export function StatusBadge({ state, plain = false, children }: BadgeProps) {
  return (
    <span className={classes(styles.badge, styles[state], plain && styles.plain)}>
      <Shape state={state} size={plain ? 16 : 14} />
      <span>{children}</span>
    </span>
  )
}

interface DueProps {
  /** Days (working days when `working`) that are left: 0 is today, negative is overdue. */
  daysLeft: number
  working?: boolean
  /** The last day, shown under the words. */
  date?: DateInput
  /** Draws the term: working days in all and how many have passed. */
  ticks?: { used: number; total: number }
  /** As a pill, without the second line. */
  pill?: boolean
  /** In place of «today» when the hour matters: «бүгін 18:00-ге дейін». */
  todayWords?: string
}

/** The state of a term by what is left of it. */
export const stateOfTerm = (daysLeft: number, soon = 3): State =>
  daysLeft < 0 ? 'violated' : daysLeft === 0 ? 'attention' : daysLeft <= soon ? 'term' : 'idle'

/** A term in words first («2 күн қалды»), the date and the ticks under them. */
export function Due({ daysLeft, working = false, date, ticks, pill = false, todayWords }: DueProps) {
  const { locale } = useLocale()
  const t = useWords()
  const state = stateOfTerm(daysLeft)
  const said = daysLeft === 0 ? (todayWords ?? t.today) : formatRelativeDays(daysLeft, locale, { working })
  const words = said.charAt(0).toUpperCase() + said.slice(1)
  if (pill) return <StatusBadge state={state}>{words}</StatusBadge>
  return (
    <span className={styles.due}>
      <StatusBadge state={state} plain>
        {words}
      </StatusBadge>
      {(date || ticks) && (
        <span className={styles.dueUnder}>
          {date && <span className="tabular">{formatDate(date)}</span>}
          {ticks && <DayTicks {...ticks} state={state} />}
        </span>
      )}
    </span>
  )
}

interface TicksProps {
  used: number
  total: number
  state?: State
}

/** One tick for each working day of a term; the passed ones are filled. */
export function DayTicks({ used, total, state = 'term' }: TicksProps) {
  const t = useWords()
  return (
    <span className={styles.ticks} data-state={state} role="img" aria-label={t.dayTicks(Math.min(used, total), total)}>
      {Array.from({ length: total }, (_, day) => (
        <i key={day} data-used={day < used || undefined} />
      ))}
    </span>
  )
}

interface ChainProps {
  steps: readonly { name: string; until: string; used: number; total: number; state: State }[]
}

/** The 5 + 3 + 3 chain: each step as wide as its days, so that lengths compare. */
export function TermChain({ steps }: ChainProps) {
  return (
    <div className={styles.chain}>
      {steps.map(({ name, until, used, total, state }) => (
        <div key={name} style={{ flex: `${total} 1 ${total * 14}px` }}>
          <DayTicks used={used} total={total} state={state} />
          <p>
            <b>{name}</b>
          </p>
          <p>{until}</p>
        </div>
      ))}
    </div>
  )
}

export interface TimelineStep {
  key: string
  state: State
  /** What happened or is to happen. */
  title: ReactNode
  /** When, by what channel; for the open step, until when. */
  detail?: ReactNode
  /** The step that waits for somebody now. */
  open?: boolean
}

/** What happened with a thing, in order; the open step is set in semibold. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  return (
    <ol className={styles.timeline}>
      {steps.map(({ key, state, title, detail, open }) => (
        <li key={key} className={open ? styles.open : undefined}>
          <Shape state={state} size={17} />
          <div>
            <p>{title}</p>
            {detail && <p>{detail}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}

interface ProgressProps {
  label: ReactNode
  /** 0 to 100. */
  percent: number
  /** In place of the percentage: «2 / 5». */
  value?: ReactNode
}

/** A bar that always says its number. */
export function ProgressBar({ label, percent, value }: ProgressProps) {
  const shown = Math.max(0, Math.min(100, percent))
  return (
    <div className={styles.progress}>
      <div className={styles.progressWords}>
        <span>{label}</span>
        <b>{value ?? `${Math.round(shown)}\u00a0%`}</b>
      </div>
      <div className={styles.track} aria-hidden>
        <div style={{ width: `${shown}%` }} />
      </div>
    </div>
  )
}

export type Saving = { state: 'saved'; at?: DateInput } | { state: 'saving' } | { state: 'here' } | { state: 'failed' }

/** Nothing is lost, and it is said: saved at 10:42:17, saved on this device, not saved. */
export function SavedMark({ saving, seconds = false }: { saving: Saving; seconds?: boolean }) {
  const t = useWords()
  const words = { saved: t.saved, saving: t.saving, here: t.savedHere, failed: t.notSaved }[saving.state]
  const shape = { saved: 'done', saving: 'idle', here: 'attention', failed: 'violated' } as const
  return (
    <span className={styles.saved} data-state={saving.state} role="status">
      <Shape state={shape[saving.state]} size={15} />
      <span>{saving.state === 'saved' && saving.at ? t.savedAt(formatTime(saving.at, undefined, { seconds })) : words}</span>
    </span>
  )
}

interface NoticeProps {
  state: State
  title?: ReactNode
  children?: ReactNode
}

/** A quiet band of one colour: what to know before going on. Network loss is `attention`, never `violated`. */
export function Notice({ state, title, children }: NoticeProps) {
  return (
    <div className={classes(styles.notice, styles[state])}>
      <Shape state={state} size={18} />
      <div>
        {title && <b>{title}</b>}
        {children && <div className={styles.noticeText}>{children}</div>}
      </div>
    </div>
  )
}

/** Time left of a clock, `12:05`, in figures that do not dance. */
export function Clock({ seconds }: { seconds: number }) {
  return <span className="tabular unbroken">{formatClock(seconds)}</span>
}
