import { daysUntil, shortName } from '@dala/locale'
import { Link, useApi, useMessages, useText, type ApiReply } from '#app'
import { Due, EmptyState, Icon, Loaded, Page, ProgressBar, Sheet, StatusBadge } from '#ui'
import { messages } from './study.messages.ts'
import styles from './study.module.css'
import { pageOf } from './paths.ts'

type Course = ApiReply<'GET /study/courses'>['items'][number]

/** The learner's courses: where each stands and what comes next. */
export function StudyCoursesPage() {
  const t = useMessages(messages)
  const courses = useApi('GET /study/courses')
  return (
    <Page title={t.courses} narrow>
      <Loaded query={courses} empty={<EmptyState title={t.noCourses}>{t.noCoursesWhy}</EmptyState>}>
        {({ items }) => (
          <div className={styles.courses}>
            {items.map((course) => (
              <CourseCard key={course.id} course={course} />
            ))}
          </div>
        )}
      </Loaded>
    </Page>
  )
}

function CourseCard({ course }: { course: Course }) {
  const t = useMessages(messages)
  const text = useText()
  const { next } = course
  return (
    <Sheet>
      <div className={styles.card}>
        <div className={styles.cardHead}>
          <h2>
            <Link to={`/study/${course.id}`}>{text(course.name)}</Link>
          </h2>
          {course.status === 'closed' && <StatusBadge state="locked">{t.closed}</StatusBadge>}
        </div>
        <p className={styles.small}>{shortName(course.teacher)}</p>
        {course.all > 0 && <ProgressBar label={t.doneOf(course.done, course.all)} percent={course.percent} />}
        {next && (
          <Link to={pageOf(course.id, next)} className={styles.nextRow}>
            <Icon name={next.kind === 'test' ? 'exam' : 'lessons'} size={20} />
            <span>
              {text(next.name)}
              {next.dueOn && <Due daysLeft={daysUntil(next.dueOn, new Date())} pill />}
            </span>
            <Icon name="open" size={18} />
          </Link>
        )}
      </div>
    </Sheet>
  )
}
