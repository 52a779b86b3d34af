import { formatNumber } from '@dala/locale'
import { useEffect, useRef, type ReactNode } from 'react'
import { useApi, useLocale, type ApiReply } from '#app'
import styles from './job-progress.module.css'
import { Loaded } from './states.tsx'
import { Shape } from './shape.tsx'
import { useWords } from './words/use-words.ts'

type Job = ApiReply<'GET /jobs/:jobId'>

interface JobProps {
  jobId: string
  /** What is being made: «Ведомости за осень, PDF». */
  title: string
  /** When it has ended, for reading again what it changed. */
  onDone?: (job: Job) => void
  /** What came out of it: links, the rows that failed. */
  children?: (job: Job) => ReactNode
}

/** How far a long job has come; it survives leaving the page, because it is read anew by its id. */
export function JobProgress({ jobId, title, onDone, children }: JobProps) {
  const t = useWords()
  const { locale } = useLocale()
  const told = useRef(false)
  const job = useApi('GET /jobs/:jobId', { params: { jobId } }, { every: 1000 })
  const ended = job.data?.status === 'done' || job.data?.status === 'failed'
  useEffect(() => {
    if (!ended || told.current || !job.data) return
    told.current = true
    onDone?.(job.data)
  })
  return (
    <Loaded query={job} rows={2}>
      {(data) => {
        const percent = data.status === 'done' ? 100 : data.total ? (100 * data.done) / data.total : 0
        return (
          <div className={styles.job} role="status">
            <div className={styles.head}>
              <h3>{title}</h3>
              <b className="tabular unbroken">
                {data.total
                  ? t.jobOf(formatNumber(data.done, locale), formatNumber(data.total, locale))
                  : data.done > 0
                    ? formatNumber(data.done, locale)
                    : ''}
              </b>
            </div>
            <div
              className={styles.track}
              role="progressbar"
              aria-label={title}
              aria-valuemin={0}
              aria-valuemax={100}
              aria-valuenow={Math.round(percent)}
              data-unknown={!ended && !data.total ? true : undefined}
            >
              <div style={{ width: `${percent}%` }} />
            </div>
            <p className={styles.words}>
              {data.status === 'done' ? <Shape state="done" /> : data.status === 'failed' ? <Shape state="violated" /> : null}
              {data.status === 'done' ? t.jobDone : data.status === 'failed' ? t.jobFailed : t.jobLeave}
            </p>
            {children?.(data)}
          </div>
        )
      }}
    </Loaded>
  )
}
