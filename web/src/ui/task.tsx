import type { ReactNode } from 'react'
import { useGo } from '#app'
import styles from './action-bar.module.css'
import { IconButton } from './button.tsx'
import { classes } from './classes.ts'
import { useWords } from './words/use-words.ts'

interface TaskProps {
  /** Where «back» leads; replaces nothing that was typed, because it is saved. */
  back: string
  /** The larger thing it belongs to: the course. */
  belongsTo?: ReactNode
  title: ReactNode
  /** Steps of the task as bars under the title. */
  steps?: { now: number; total: number }
  /** At the right of the title: saved mark, clock, list. */
  tools?: ReactNode
  /** The action bar: the step back, then the one filled button. */
  actions?: ReactNode
  /** Under the action bar's buttons. */
  note?: ReactNode
  /** 1180 instead of 760: a question with its overview. */
  wide?: boolean
  children: ReactNode
}

/** The frame of one task (`frame: 'task'`): a line above that never scrolls away, the content, one action bar. */
export function Task({ back, belongsTo, title, steps, tools, actions, note, wide = false, children }: TaskProps) {
  const t = useWords()
  const go = useGo()
  return (
    <div className={styles.task}>
      <div className={styles.top}>
        <div className={styles.topInner}>
          <IconButton name="back" label={t.back} onClick={() => go(back)} />
          <div className={styles.topWords}>
            {belongsTo && <p>{belongsTo}</p>}
            <p>{title}</p>
          </div>
          {tools}
        </div>
        {steps && (
          <div className={styles.steps} role="img" aria-label={t.of(String(steps.now), String(steps.total))}>
            {Array.from({ length: steps.total }, (_, step) => (
              <i key={step} data-step={step + 1 < steps.now ? 'done' : step + 1 === steps.now ? 'now' : undefined} />
            ))}
          </div>
        )}
      </div>
      <div className={classes(styles.body, wide && styles.wide)}>{children}</div>
      {actions && (
        <div className={styles.bar}>
          <div className={styles.inner}>{actions}</div>
          {note && <p className={styles.note}>{note}</p>}
        </div>
      )}
    </div>
  )
}
