import { Link, useMessages } from '#app'
import { Shape } from '#ui'
import { messages } from './messages.ts'
import { clausePath, shapeOf, states, type Board } from './state-words.ts'
import styles from './compliance.module.css'

const cell = {
  kept: <rect x="1" y="1" width="16" height="16" rx="3" fill="var(--ok)" opacity="0.34" />,
  'by-hand': <rect x="1.8" y="1.8" width="14.4" height="14.4" rx="3" fill="none" stroke="var(--ok)" strokeWidth="1.8" />,
  'built-in': <rect x="1" y="1" width="16" height="16" rx="3" fill="var(--mute-soft)" />,
  waits: (
    <rect
      x="1.8"
      y="1.8"
      width="14.4"
      height="14.4"
      rx="3"
      fill="none"
      stroke="var(--line-strong)"
      strokeWidth="1.2"
      strokeDasharray="2.4 2"
    />
  ),
  attention: <path d="M8.2 2.2a.9.9 0 0 1 1.600 0l6.600 12a.9.9 0 0 1-.8 1.300H2.400a.9.9 0 0 1-.8-1.300z" fill="var(--warn-fill)" />,
  broken: <path d="M6 1.500h6L16.500 6v6L12 16.500H6L1.500 12V6z" fill="var(--bad)" />,
  'not-applicable': <rect x="7" y="7" width="4" height="4" rx="1" fill="var(--line)" />,
}

/** One cell for each clause, the acts under each other: a whole organisation at one look. Each cell opens its clause. */
export function Mosaic({ acts }: { acts: Board['acts'] }) {
  const t = useMessages(messages)
  return (
    <div className={styles.mosaic}>
      {acts.map((act) => (
        <div key={act.id} className={styles.act}>
          <div className={styles.actWords}>
            <b>{act.subtitle.split(',')[0]}</b>
            <small>{act.title}</small>
            <span className={styles.actCounts}>
              {(['kept', 'attention', 'broken'] as const).map((state) => (
                <span key={state}>
                  <Shape state={shapeOf[state]} size={14} />
                  <span className={styles.visuallyHidden}>{t.states[state]}</span> {act.counts[state]}
                </span>
              ))}
            </span>
          </div>
          <ul className={styles.cells} aria-label={t.mosaic(act.subtitle)}>
            {act.chapters.flatMap((chapter) =>
              chapter.clauses.map((clause) => (
                <li key={clause.id}>
                  <Link
                    to={clausePath(clause.id)}
                    aria-label={`${clause.label}: ${t.states[clause.state]}`}
                    title={`${clause.label} · ${clause.summary}`}
                  >
                    <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden>
                      {cell[clause.state]}
                    </svg>
                  </Link>
                </li>
              )),
            )}
          </ul>
        </div>
      ))}
      <ul className={styles.legend} aria-hidden>
        {states.map((state) => (
          <li key={state}>
            <svg viewBox="0 0 18 18" width="14" height="14">
              {cell[state]}
            </svg>
            {t.states[state]}
          </li>
        ))}
      </ul>
    </div>
  )
}
