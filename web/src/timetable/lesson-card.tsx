import { formatDateShort } from '@dala/locale'
import { Link, useLocale, useMessages, useText } from '#app'
import { classes, Icon, IconButton, StatusBadge } from '#ui'
import { clockOf } from './clock.ts'
import { messages } from './messages.ts'
import type { Lesson, Week } from './shapes.ts'
import styles from './timetable.module.css'

interface CardProps {
  lesson: Lesson
  week: Week
  /** Shown in a list, where the hour stands beside it. */
  withTime?: boolean
  onArrange?: ((lesson: Lesson) => void) | undefined
}

/** A lesson of a day: subject, room, people; what is different today; where it is held at a distance. */
export function LessonCard({ lesson, week, withTime = false, onArrange }: CardProps) {
  const t = useMessages(messages)
  const text = useText()
  const { state } = lesson
  const isOff = state.kind === 'cancelled' || state.kind === 'moved-away'
  const ofGroup = week.whose.kind === 'group' || week.whose.kind === 'learner'
  const kind = lesson.kind === 'lesson' ? '' : t.kind[lesson.kind]
  const about = [
    lesson.kind === 'exam' ? '' : kind,
    lesson.part > 0 && t.part(lesson.part),
    !ofGroup && lesson.groups.map((group) => text(group.names)).join(', '),
    lesson.mode.kind !== 'distance' && lesson.room && t.room(lesson.room),
    week.whose.kind !== 'teacher' && lesson.teachers.map((teacher) => teacher.name).join(', '),
  ].filter(Boolean)
  const isNow = !isOff && lesson.on === week.today && lesson.time !== null && lesson.time.begins <= week.now && week.now < lesson.time.ends
  const edit = onArrange && (
    <IconButton
      name="edit"
      label={t.arrange.edit(`${text(lesson.subject)}, ${lesson.time === null ? '' : clockOf(lesson.time.begins)}`)}
      onClick={() => onArrange(lesson)}
    />
  )
  return (
    <article
      className={classes(
        styles.card,
        isOff && styles.off,
        lesson.mode.kind === 'distance' && styles.far,
        lesson.kind === 'exam' && styles.exam,
      )}
    >
      {withTime && (
        <p className={classes(styles.time, 'tabular')}>
          {lesson.time === null ? (
            t.noTime
          ) : (
            <>
              {clockOf(lesson.time.begins)}
              <span>{clockOf(lesson.time.ends)}</span>
            </>
          )}
        </p>
      )}
      <div className={styles.words}>
        <p className={styles.subject}>
          {lesson.kind === 'exam' && (
            <span className={styles.tag}>
              <Icon name="exam" size={16} /> {kind}
            </span>
          )}
          {isOff ? <s>{text(lesson.subject)}</s> : text(lesson.subject)}
        </p>
        {!withTime && edit}
        {about.length > 0 && <p className={styles.about}>{about.join(' · ')}</p>}
        {isNow && (
          <StatusBadge state="term" plain>
            {t.now}
          </StatusBadge>
        )}
        <DayState lesson={lesson} />
        {!isOff && <Place lesson={lesson} week={week} />}
      </div>
      {withTime && edit}
    </article>
  )
}

/** What is different on the day, with the note. */
function DayState({ lesson: { state, instead } }: { lesson: Lesson }) {
  const t = useMessages(messages)
  const { locale } = useLocale()
  if (state.kind === 'planned') return null
  const said =
    state.kind === 'moved-away'
      ? t.state['moved-away'](formatDateShort(state.to, locale))
      : state.kind === 'moved-here'
        ? t.state['moved-here'](formatDateShort(state.from, locale))
        : state.kind === 'substituted'
          ? t.state.substituted(instead.map((each) => each.name).join(', '))
          : t.state[state.kind]
  return (
    <p className={styles.state}>
      <StatusBadge state={state.kind === 'cancelled' ? 'violated' : 'attention'} plain>
        {[said, state.note].filter(Boolean).join(': ')}
      </StatusBadge>
    </p>
  )
}

/** At a distance: icon and word, and where: the page of the course. Why and until when stands once above the week. */
function Place({ lesson, week }: { lesson: Lesson; week: Week }) {
  const t = useMessages(messages)
  const { mode, offeringId } = lesson
  if (mode.kind === 'usual') return null
  const course = offeringId && (week.can.study ? `/study/${offeringId}` : week.can.pick ? `/courses/${offeringId}` : null)
  return (
    <div className={styles.place}>
      <span className={styles.distance}>
        <Icon name="devices" size={16} />
        {mode.whole ? t.distance : t.distancePartly}
      </span>
      {mode.by === 'status' && <span className={styles.about}>{t.format[mode.format]}</span>}
      {course && <Link to={course}>{t.openCourse}</Link>}
    </div>
  )
}
