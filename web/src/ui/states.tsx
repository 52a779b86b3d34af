import { useEffect, useState, type ReactNode } from 'react'
import type { Problem } from '#app'
import { Button } from './button.tsx'
import { Horn } from './horn.tsx'
import { Shape } from './shape.tsx'
import styles from './states.module.css'
import { useWords } from './words/use-words.ts'

interface EmptyProps {
  title: string
  /** What will appear here. */
  children?: ReactNode
  /** One outlined way on. */
  action?: ReactNode
  /** Where it is the whole page, its title is the page's heading. */
  wholePage?: boolean
}

/** Nothing here: says what will appear and offers one way on. */
export function EmptyState({ title, children, action, wholePage = false }: EmptyProps) {
  const Title = wholePage ? 'h1' : 'h2'
  return (
    <div className={styles.empty}>
      <Horn className={styles.horn} />
      <Title>{title}</Title>
      {children && <p>{children}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}

interface ErrorProps {
  problem: Problem
  retry?: (() => void) | undefined
}

/** What did not happen and what to do, in the server's words; a code for support where there is one. */
export function ErrorState({ problem, retry }: ErrorProps) {
  const t = useWords()
  const { title, detail, requestId, slug } = problem.body
  return (
    <div className={styles.error} role="alert">
      <Shape state={problem.status === 0 ? 'attention' : 'violated'} size={24} />
      <div>
        <h2>{title}</h2>
        {detail && detail !== title && <p>{detail}</p>}
        {retry && (
          <div className={styles.action}>
            <Button onClick={retry}>{t.retry}</Button>
          </div>
        )}
        {requestId && (
          <p className={styles.code}>
            {t.supportCode}: {slug} · {requestId.slice(0, 8)}
          </p>
        )}
      </div>
    </div>
  )
}

/** Grey bars in the place of what is coming; they stand still after three seconds and say so. */
export function Skeleton({ rows = 5 }: { rows?: number }) {
  const t = useWords()
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 3000)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={styles.skeleton} role="status">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.bar} />
      ))}
      {slow ? <p className={styles.slow}>{t.slow}</p> : <span className="visually-hidden">{t.loading}</span>}
    </div>
  )
}

interface LoadedProps<T> {
  query: { data: T | undefined; error: Problem | null; refetch: () => unknown }
  /** Shown in place of an empty list (`[]` or a page without items): a title or an EmptyState. */
  empty?: ReactNode
  /** Rows of the skeleton. */
  rows?: number
  children: (data: T) => ReactNode
}

const isEmpty = (data: unknown): boolean =>
  (Array.isArray(data) && data.length === 0) ||
  (typeof data === 'object' && data !== null && 'items' in data && Array.isArray(data.items) && data.items.length === 0)

/** Shows what a query brought, or that it is coming, or why it did not come. Data from before stays on screen when a later try fails. */
export function Loaded<T>({ query, empty, rows, children }: LoadedProps<T>) {
  if (query.data !== undefined) {
    if (empty !== undefined && isEmpty(query.data)) return typeof empty === 'string' ? <EmptyState title={empty} /> : empty
    return children(query.data)
  }
  if (query.error) return <ErrorState problem={query.error} retry={() => void query.refetch()} />
  return <Skeleton {...(rows !== undefined && { rows })} />
}
