import { useId, useState, type ReactNode } from 'react'
import styles from './law.module.css'
import { useWords } from './words/use-words.ts'

/** The bookmark with § that marks the law everywhere. */
export function LawMark() {
  return (
    <svg className={styles.mark} viewBox="0 0 13 16" aria-hidden>
      <path d="M0 1.500A1.500 1.500 0 0 1 1.500 0h10A1.500 1.500 0 0 1 13 1.500V16l-6.500-4L0 16z" fill="var(--accent-ink)" />
      <text x="6.500" y="8.600" textAnchor="middle" fontSize="8.500" fontWeight="700" fill="var(--surface)">
        §
      </text>
    </svg>
  )
}

export interface ClauseWords {
  /** «13-т. · № 137», «п. 18 · № 349»: the clause always with its act. */
  label: string
  /** Two sentences in plain words: what the clause asks. */
  text?: ReactNode
  /** The act in full: «Приказ № 137 от 20.03.2015». */
  act?: ReactNode
}

interface ClauseProps extends ClauseWords {
  /** In table rows only the § without the bookmark. */
  plain?: boolean
  /** Where the whole text stands. */
  more?: ReactNode
}

/** The clause behind a demand; a press opens what it says, in place. */
export function ClauseTag({ label, text, act, plain = false, more }: ClauseProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const face = (
    <>
      {plain ? '§' : <LawMark />}
      <span>{label}</span>
    </>
  )
  if (!text) return <span className={styles.tag}>{face}</span>
  return (
    <>
      <button
        type="button"
        className={styles.tag}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {face}
      </button>
      {open && (
        <div id={id} className={styles.open}>
          {act && <b>{act}</b>}
          <p>{text}</p>
          {more && <p>{more}</p>}
        </div>
      )}
    </>
  )
}

/** «Неге? 11-т.»: the same tag as the answer to "why is this asked". */
export function HelpWhy({ clause, children }: { clause: Omit<ClauseWords, 'text'>; children: ReactNode }) {
  const t = useWords()
  return <ClauseTag label={`${t.why} ${clause.label}`} text={children} {...(clause.act !== undefined && { act: clause.act })} />
}

interface ShareProps {
  /** What is shared out, for screen readers. */
  label: string
  segments: readonly { name: string; value: number; words: string }[]
  /** The whole width of the bar. */
  total: number
  limit?: { value: number; words: string }
  /** A value that was refused, hatched after the segments. */
  refused?: { value: number; words: string }
}

const colours = ['var(--chart-1)', 'var(--chart-2)', 'var(--chart-3)', 'var(--chart-4)', 'var(--chart-5)']

/** Shares of a whole with the lawful limit as an ink mark; every part also stands in words. */
export function ShareBar({ label, segments, total, limit, refused }: ShareProps) {
  const width = (value: number) => `${Math.max(0, Math.min(100, (100 * value) / total))}%`
  const limitAt = limit && (100 * limit.value) / total
  return (
    <div className={styles.share}>
      <div
        className={styles.shareTrack}
        role="img"
        aria-label={`${label}: ${[...segments, ...(refused ? [refused] : []), ...(limit ? [limit] : [])].map(({ words }) => words).join(', ')}`}
      >
        {segments.map(({ name, value }, index) => (
          <div key={name} style={{ width: width(value), background: colours[index % colours.length] }} />
        ))}
        {refused && <div className={styles.refused} style={{ width: width(refused.value) }} />}
        {limit && <div className={styles.limit} style={{ insetInlineStart: width(limit.value) }} />}
      </div>
      {limit && limitAt !== undefined && (
        <p className={styles.limitWords} aria-hidden>
          <span style={limitAt > 50 ? { insetInlineEnd: `${100 - limitAt}%` } : { insetInlineStart: `${limitAt}%` }}>{limit.words}</span>
        </p>
      )}
      <ul className={styles.legend} aria-hidden>
        {segments.map(({ name, words }, index) => (
          <li key={name}>
            <i style={{ background: colours[index % colours.length] }} />
            {words}
          </li>
        ))}
        {refused && (
          <li>
            <i className={styles.refused} />
            {refused.words}
          </li>
        )}
      </ul>
    </div>
  )
}
