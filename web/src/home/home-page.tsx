import { useActor, useApi, useMessages } from '#app'
import { EmptyState, Loaded, Skeleton } from '#ui'
import { lazy, Suspense } from 'react'
import { messages } from './messages.ts'
import { LearnerHome } from './learner-home.tsx'
import styles from './home.module.css'

const WorkList = lazy(() => import('./work-list.tsx').then((m) => ({ default: m.WorkList })))

/** «What now?» for everybody: the learner's next step and terms, the office's work list, both for who is both. */
export function HomePage() {
  const actor = useActor()
  const t = useMessages(messages)
  const home = useApi('GET /home')
  const studies = actor.hasRole('learner', 'guardian')
  return (
    <Loaded query={home} rows={8}>
      {(data) => (
        <div className={styles.home}>
          {studies && actor.isLearner && <h1 className="visually-hidden">{t.today}</h1>}
          {studies && <LearnerHome home={data} />}
          {!actor.isLearner && (
            <Suspense fallback={<Skeleton />}>
              <WorkList work={data.work} />
            </Suspense>
          )}
          {studies && data.items.length === 0 && data.courses.length === 0 && <EmptyState title={t.calm}>{t.calmWhy}</EmptyState>}
        </div>
      )}
    </Loaded>
  )
}
