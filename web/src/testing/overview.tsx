import { useMessages } from '#app'
import { Button, classes, Icon } from '#ui'
import styles from './exam.module.css'
import { messages } from './messages.ts'

interface OverviewProps {
  size: number
  current: number
  answered: ReadonlySet<number>
  flags: ReadonlySet<number>
  onGo: (place: number) => void
  onFinish: () => void
}

/** All questions of the paper with their states: tint and line answered, flag flagged, ring current, outline empty. */
export function Overview({ size, current, answered, flags, onGo, onFinish }: OverviewProps) {
  const t = useMessages(messages)
  const stateOf = (place: number) =>
    [answered.has(place) ? t.answered : t.empty, place === current && t.current, flags.has(place) && t.flagged].filter(Boolean).join(', ')
  return (
    <div className={styles.overview}>
      <p className={styles.count}>{t.answeredOf(answered.size, size)}</p>
      <ol className={styles.places}>
        {Array.from({ length: size }, (_, place) => (
          <li key={place}>
            <button
              type="button"
              className={classes(styles.place, answered.has(place) && styles.answered, place === current && styles.current)}
              aria-label={`${t.question(place + 1)}: ${stateOf(place)}`}
              aria-current={place === current ? 'step' : undefined}
              onClick={() => onGo(place)}
            >
              {place + 1}
              {flags.has(place) && (
                <span className={styles.mark}>
                  <Icon name="flagged" size={16} />
                </span>
              )}
            </button>
          </li>
        ))}
      </ol>
      <ul className={styles.legend} aria-hidden>
        <li>
          <i className={classes(styles.sample, styles.answered)} />
          {t.answered}
        </li>
        <li>
          <i className={styles.sample} />
          {t.empty}
        </li>
        <li>
          <i className={classes(styles.sample, styles.current)} />
          {t.current}
        </li>
        <li>
          <span className={styles.mark}>
            <Icon name="flagged" size={16} />
          </span>
          {t.flagged}
        </li>
      </ul>
      <hr className={styles.rule} />
      <Button wide onClick={onFinish}>
        {t.finish}
      </Button>
      <p className={styles.hint}>{t.finishHint(size - answered.size)}</p>
    </div>
  )
}
