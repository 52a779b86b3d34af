import { formatDateShort, formatWeekday, weekdayOf } from '@dala/locale'
import { useLocale, useMessages } from '#app'
import { Button, classes } from '#ui'
import { LessonCard } from './lesson-card.tsx'
import { messages } from './messages.ts'
import type { Arrange, Day, Week } from './shapes.ts'
import styles from './timetable.module.css'
import { useDayNote } from './use-day-note.ts'

interface ListProps {
  week: Week
  days: readonly Day[]
  /** The day that is open. */
  on: string
  onDay: (on: string) => void
  onArrange?: ((what: Arrange) => void) | undefined
}

/** The phone's week: a row of days, the lessons of one under it. */
export function DayList({ week, days, on, onDay, onArrange }: ListProps) {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const note = useDayNote()
  const day = days.find((each) => each.on === on) ?? days[0]
  if (day === undefined) return null
  return (
    <div className={styles.phone}>
      <nav className={styles.tabs} aria-label={t.days}>
        {days.map((each) => (
          <button
            key={each.on}
            type="button"
            className={classes(styles.tab, each.on === week.today && styles.isToday)}
            aria-current={each.on === day.on ? 'date' : undefined}
            onClick={() => onDay(each.on)}
          >
            <span>{formatWeekday(each.on, locale, 'short')}</span>
            <b>{Number(each.on.slice(8))}</b>
            <span className="visually-hidden">. {t.lessonsOn(each.lessons.length)}</span>
          </button>
        ))}
      </nav>
      <h2 className={styles.dayTitle}>
        {day.on === week.today ? `${t.today}, ` : ''}
        {formatWeekday(day.on, locale)}, {formatDateShort(day.on, locale)}
      </h2>
      {note(day) && <p className={styles.dayNote}>{note(day)}</p>}
      <Lessons day={day} week={week} onArrange={onArrange} />
      {onArrange && week.whose.kind === 'group' && (
        <Button icon="add" wide onClick={() => onArrange({ kind: 'new', weekday: weekdayOf(day.on), slot: null })}>
          {t.arrange.add}
        </Button>
      )}
    </div>
  )
}

/** The learner's desk: the days of the week beside each other. */
export function DayGrid({ week, days, onArrange }: Pick<ListProps, 'week' | 'days' | 'onArrange'>) {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const note = useDayNote()
  return (
    <div className={styles.grid}>
      {days.map((day) => (
        <section key={day.on} className={styles.gridDay}>
          <h2 className={styles.dayTitle}>
            {formatWeekday(day.on, locale)}
            <span className={styles.date}>
              {formatDateShort(day.on, locale)}
              {day.on === week.today && ` · ${t.today}`}
            </span>
          </h2>
          {note(day) && <p className={styles.dayNote}>{note(day)}</p>}
          <Lessons day={day} week={week} onArrange={onArrange} />
        </section>
      ))}
    </div>
  )
}

function Lessons({ day, week, onArrange }: { day: Day } & Pick<ListProps, 'week' | 'onArrange'>) {
  const t = useMessages(messages)
  if (day.lessons.length === 0) return <p className={styles.noLessons}>{t.none}</p>
  return (
    <ol className={styles.list} aria-label={t.lessonsOn(day.lessons.length)}>
      {day.lessons.map((lesson) => (
        <li key={`${lesson.lessonId} ${lesson.plannedOn} ${lesson.state.kind}`}>
          <LessonCard lesson={lesson} week={week} withTime onArrange={onArrange && ((one) => onArrange({ kind: 'lesson', lesson: one }))} />
        </li>
      ))}
    </ol>
  )
}
