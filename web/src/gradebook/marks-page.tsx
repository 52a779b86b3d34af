import { formatDate, formatNumber, formatPercent } from '@dala/locale'
import { useActor, useApi, useLocale, useMessages, useParam, useText, type ApiReply } from '#app'
import { EmptyState, HelpWhy, Loaded, Page, Section, Sheet, StatusBadge } from '#ui'
import styles from './marks-page.module.css'
import { messages } from './messages.ts'

type Course = ApiReply<'GET /learners/:learnerId/marks'>['courses'][number]

/** The learner's own marks, course by course. */
export function MyMarksPage() {
  const t = useMessages(messages)
  const { personId } = useActor()
  if (personId === null) return null // the shell asks for an organisation first
  return <MarksOf learnerId={personId} title={t.myTitle} />
}

/** Marks of a learner, for a guardian and the offices. */
export function LearnerMarksPage() {
  const learnerId = useParam('learnerId')
  return <MarksOf learnerId={learnerId} />
}

function MarksOf({ learnerId, title }: { learnerId: string; title?: string }) {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const query = useApi('GET /learners/:learnerId/marks', { params: { learnerId } })
  const all = query.data
  return (
    <Page title={title ?? all?.learner ?? ''} narrow>
      <Loaded query={query}>
        {(marks) => (
          <>
            {marks.gpa !== null && (
              <dl className={styles.figures}>
                <div>
                  <dt>{t.gpa}</dt>
                  <dd>{formatNumber(marks.gpa, locale, { least: 2, most: 2 })}</dd>
                </div>
                <div>
                  <dt>{t.earned}</dt>
                  <dd>{formatNumber(marks.credits, locale)}</dd>
                </div>
              </dl>
            )}
            {marks.courses.length === 0 ? (
              <EmptyState title={t.noMarks}>{t.noMarksWhy}</EmptyState>
            ) : (
              marks.courses.map((course) => <CourseMarks key={course.offeringId} course={course} />)
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function CourseMarks({ course }: { course: Course }) {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const { result } = course
  const nameOf = (id: string) => text(course.controls.find((control) => control.id === id)?.name)
  const refusal = (one: Course['refusals'][number]): string => {
    const names = (one.controls ?? []).map(nameOf).join(', ')
    if (one.reason === 'controls-missing') return t.refusals['controls-missing'](names)
    if (one.reason === 'controls-failed') return t.refusals['controls-failed'](names, one.least ?? 0)
    return t.refusals['rating-low'](one.rating ?? 0, one.least ?? 0)
  }
  return (
    <Section title={text(course.name)} aside={<span className={styles.teacher}>{course.teacher}</span>}>
      <Sheet>
        {result && (
          <div className={styles.result}>
            <span>
              <b>
                {result.status === 'not-admitted' ? '–' : `${result.mark.replace('-', '−')} · ${formatPercent(result.percent, locale)}`}
              </b>
              <small>
                {t.result}: {text(result.words)}, {formatDate(result.at)}
              </small>
            </span>
            <StatusBadge state={result.status === 'graded' ? 'done' : 'violated'}>{text(result.words)}</StatusBadge>
          </div>
        )}
        <ul className={styles.controls}>
          {course.controls.map((control) => (
            <li key={control.id}>
              <span>
                {text(control.name)}
                <small>
                  {t.kinds[control.kind]}
                  {!control.required && `, ${t.optional}`}
                  {control.changes > 1 && `, ${t.changes(control.changes - 1)}`}
                </small>
              </span>
              <b>{control.mark === null ? '–' : control.mark === 'absent' ? t.absent : formatPercent(control.mark, locale, { most: 2 })}</b>
            </li>
          ))}
          <li>
            <span>{t.ratingFull}</span>
            <b>{course.rating === null ? '–' : formatPercent(course.rating, locale)}</b>
          </li>
        </ul>
        {!result && course.controls.length > 0 && (
          <div className={styles.admission}>
            <StatusBadge state={course.admitted ? 'done' : 'term'}>{course.admitted ? t.admitted : t.notAdmittedYet}</StatusBadge>
            {course.refusals.map((one) => (
              <p key={one.reason}>{refusal(one)}</p>
            ))}
            <HelpWhy clause={{ label: t.clause }}>
              {t.why} {t.weight(course.ratingWeight)}
            </HelpWhy>
          </div>
        )}
      </Sheet>
    </Section>
  )
}
