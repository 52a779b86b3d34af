import { Link, useMessages } from '#app'
import { StatusBadge } from '#ui'
import { messages } from './messages.ts'
import { answers, clausePath, shapeOf, type Board, type BoardClause } from './state-words.ts'
import styles from './compliance.module.css'

/** The clauses by act and chapter, narrowed by what was typed and by state. */
export function ClauseList({ acts, search, state }: { acts: Board['acts']; search: string; state: string }) {
  const shown = (clause: BoardClause) => (state === '' || clause.state === state) && answers(clause, search)
  return (
    <>
      {acts.map((act) => {
        const chapters = act.chapters
          .map((chapter) => ({ ...chapter, clauses: chapter.clauses.filter(shown) }))
          .filter(({ clauses }) => clauses.length > 0)
        if (chapters.length === 0) return null
        return (
          <section key={act.id} className={styles.actList}>
            <h2>
              {act.subtitle} <small>{act.title}</small>
            </h2>
            {chapters.map((chapter) => (
              <div key={chapter.key}>
                <h3>{chapter.title}</h3>
                <ul className={styles.clauses}>
                  {chapter.clauses.map((clause) => (
                    <ClauseRow key={clause.id} clause={clause} />
                  ))}
                </ul>
              </div>
            ))}
          </section>
        )
      })}
    </>
  )
}

export function ClauseRow({ clause, linked = true }: { clause: BoardClause; linked?: boolean }) {
  const t = useMessages(messages)
  const numbers =
    clause.checks === 0 && clause.examined === 0
      ? null
      : clause.broken > 0
        ? t.brokenOf(clause.broken, clause.examined)
        : clause.soon > 0
          ? t.soonOf(clause.soon)
          : clause.examined > 0
            ? t.examinedOnly(clause.examined)
            : null
  return (
    <li className={styles.clause}>
      <span className={styles.clauseLabel}>{linked ? <Link to={clausePath(clause.id)}>{clause.label}</Link> : clause.label}</span>
      <span className={styles.clauseText}>
        {clause.summary}
        <small>
          {clause.place.title}
          {clause.place.is === 'waits' ? ` · ${t.placeWaits}` : ''}
        </small>
      </span>
      <span className={styles.clauseState}>
        <StatusBadge state={shapeOf[clause.state]} plain>
          {t.states[clause.state]}
        </StatusBadge>
        {numbers && <small className="tabular">{numbers}</small>}
      </span>
    </li>
  )
}
