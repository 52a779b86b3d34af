import { formatClock, formatTime } from '@dala/locale'
import { useEffect, useState } from 'react'
import { useMessages, useText } from '#app'
import { Icon, Shape } from '#ui'
import type { Exam, ExamView } from './exam.ts'
import styles from './exam.module.css'
import { messages } from './messages.ts'

/** Seconds left by the server's clock, told every second. */
export function useSecondsLeft(exam: Exam): number | null {
  const [left, setLeft] = useState(exam.secondsLeft)
  useEffect(() => {
    const timer = setInterval(() => setLeft(exam.secondsLeft()), 500)
    return () => clearInterval(timer)
  }, [exam])
  return left
}

const FIVE_MINUTES = 300
const ONE_MINUTE = 60

/** The line that never scrolls away: what it is, whether everything is saved, how much time is left. */
export function ExamHead({ view, left }: { view: ExamView; left: number | null }) {
  const t = useMessages(messages)
  const text = useText()
  const { paper } = view
  if (paper === null) return null
  const time = (moment: Date) => formatTime(moment, undefined, { seconds: true })
  const here = view.offline || view.signedOut
  const saved = here
    ? t.savedHere(view.keptAt ? time(view.keptAt) : '')
    : view.waiting > 0
      ? t.sending
      : view.savedAt
        ? t.saved(time(view.savedAt))
        : t.nothingYet
  const savedLong = !here && view.waiting === 0 && view.savedAt ? t.savedAll(time(view.savedAt)) : saved
  const warning = left === null ? '' : left <= ONE_MINUTE ? t.oneMinute : left <= FIVE_MINUTES ? t.fiveMinutes : ''
  return (
    <header className={styles.head}>
      <div className={styles.headInner}>
        <div className={styles.title}>
          <h1>{text(paper.test)}</h1>
          <p className={styles.wideOnly}>
            {paper.learner} · {text(paper.course)} · {t.attempt(paper.number)}
          </p>
        </div>
        <p className={styles.saved} data-here={here || undefined} role="status">
          <Shape state={here ? 'attention' : view.waiting > 0 || !view.savedAt ? 'idle' : 'done'} size={16} />
          <span className={styles.wideOnly}>{savedLong}</span>
          <span className={styles.narrowOnly}>{saved}</span>
        </p>
        <div className={styles.clock} data-soon={left !== null && left <= FIVE_MINUTES ? true : undefined}>
          {left === null ? (
            <span className={styles.noLimit}>{t.noLimit}</span>
          ) : (
            <span className="tabular" role="timer" aria-label={t.timeLeft}>
              <Icon name="clock" size={22} />
              {formatClock(left)}
            </span>
          )}
          {view.deadline && <p className={styles.wideOnly}>{t.ends(formatTime(view.deadline))}</p>}
        </div>
      </div>
      <p className="visually-hidden" aria-live="assertive">
        {warning}
      </p>
    </header>
  )
}
