import { formatDateBrief, formatWeekday, weekdayOf } from '@dala/locale'
import { useLocale, useMessages } from '#app'
import { classes, IconButton } from '#ui'
import { clockOf } from './clock.ts'
import { LessonCard } from './lesson-card.tsx'
import { messages } from './messages.ts'
import type { Arrange, Choices, Day, Week } from './shapes.ts'
import styles from './timetable.module.css'
import { useDayNote } from './use-day-note.ts'

interface TableProps {
  week: Week
  days: readonly Day[]
  /** The slots of the class's shift, so that its arranger sees the free ones. */
  bells?: Choices['bells'] | undefined
  onArrange?: ((what: Arrange) => void) | undefined
}

interface Row {
  key: string
  slot: number | null
  begins: number
  ends: number | null
}

/** The hours of the week in order: a row for each beginning. */
function rowsOf(days: readonly Day[], bells: Choices['bells'] = []): Row[] {
  const rows = new Map<string, Row>()
  const put = (slot: number | null, time: { begins: number; ends: number } | null) => {
    const key = time === null ? `slot ${slot}` : String(time.begins)
    const known = rows.get(key)
    const row = { key, slot, begins: time?.begins ?? 1440 + (slot ?? 0), ends: time?.ends ?? null }
    if (known === undefined) rows.set(key, row)
    else if (known.slot !== slot) rows.set(key, { ...known, slot: known.slot ?? slot, ends: known.ends === row.ends ? row.ends : null })
  }
  for (const bell of bells) put(bell.slot, bell)
  for (const day of days) for (const lesson of day.lessons) put(lesson.slot, lesson.time)
  return [...rows.values()].toSorted((a, b) => a.begins - b.begins)
}

/** The desk's week: a table of hours and days. */
export function WeekTable({ week, days, bells, onArrange }: TableProps) {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const note = useDayNote()
  const rows = rowsOf(days, bells)
  return (
    <div className={styles.desk}>
      <table className={styles.table} aria-label={t.title}>
        <thead>
          <tr>
            <th scope="col" className={styles.hours}>
              {t.slot}
            </th>
            {days.map((day) => (
              <th key={day.on} scope="col" className={classes(day.on === week.today && styles.isToday)}>
                <span>{formatWeekday(day.on, locale)}</span>
                <span className={styles.date}>
                  {formatDateBrief(day.on, locale)}
                  {day.on === week.today && ` · ${t.today}`}
                </span>
                {note(day) && <span className={styles.dayNote}>{note(day)}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" className={classes(styles.hours, 'tabular')}>
                {row.slot !== null && <b>{row.slot}</b>}
                {row.begins < 1440 && (
                  <span>{[clockOf(row.begins), row.ends === null ? '' : clockOf(row.ends)].filter(Boolean).join('–')}</span>
                )}
              </th>
              {days.map((day) => {
                const lessons = day.lessons.filter((lesson) =>
                  lesson.time === null ? row.key === `slot ${lesson.slot}` : row.key === String(lesson.time.begins),
                )
                return (
                  <td key={day.on} className={classes(day.on === week.today && styles.isToday, day.kind !== 'teaching' && styles.free)}>
                    {lessons.map((lesson) => (
                      <LessonCard
                        key={`${lesson.lessonId} ${lesson.plannedOn} ${lesson.state.kind}`}
                        lesson={lesson}
                        week={week}
                        onArrange={onArrange && ((one) => onArrange({ kind: 'lesson', lesson: one }))}
                      />
                    ))}
                    {onArrange && bells && lessons.length === 0 && row.slot !== null && day.kind === 'teaching' && (
                      <span className={styles.add}>
                        <IconButton
                          name="add"
                          label={t.arrange.addAt(formatWeekday(day.on, locale), t.slotAt(row.slot))}
                          onClick={() => onArrange({ kind: 'new', weekday: weekdayOf(day.on), slot: row.slot })}
                        />
                      </span>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
