import { clockOf } from '@dala/domain/emergency'
import { formatDateShort, formatWeekday } from '@dala/locale'
import { Link, useApi, useLocale, useMessages, useText, type ApiReply } from '#app'
import { DataTable, EmptyState, Loaded, Section, Sheet, StatusBadge } from '#ui'
import styles from './emergency.module.css'
import { messages } from './messages.ts'
import type { SwitchView } from './switch-page.tsx'

/** The timetable that a switch turns: lessons by class with the way to each class's week, and those of the first day. */
export function TurnedLessons({ data }: { data: SwitchView }) {
  const t = useMessages(messages)
  const text = useText()
  const turned = useApi('GET /timetable/switches/:switchId', { params: { switchId: data.id } })
  return (
    <Section title={t.timetable.title}>
      <Loaded query={turned} rows={3}>
        {(found) => (
          <div className={styles.stack}>
            <p>
              <StatusBadge state={found.lessons === 0 ? 'idle' : data.state === 'ended' ? 'done' : 'attention'}>
                {found.lessons > 0
                  ? t.timetable.lessons(found.lessons, data.state === 'ended')
                  : found.standing
                    ? t.timetable.none
                    : t.timetable.usual}
              </StatusBadge>
            </p>
            {found.lessons > 0 && (
              <p>
                {[found.withCourse > 0 && t.timetable.withCourse(found.withCourse), data.state !== 'ended' && t.timetable.back]
                  .filter(Boolean)
                  .join(' ')}
              </p>
            )}
            {found.groups.length > 0 && (
              <Sheet>
                <ul className={styles.turned}>
                  {found.groups.map((group) => (
                    <li key={group.id}>
                      <Link to={`/timetable?group=${group.id}&day=${data.startsOn}`}>{text(group.names)}</Link>
                      <span className="tabular">{t.timetable.count(group.lessons)}</span>
                    </li>
                  ))}
                </ul>
              </Sheet>
            )}
            {found.firstDay && <FirstDay day={found.firstDay} lessons={found.first} />}
          </div>
        )}
      </Loaded>
    </Section>
  )
}

type Lesson = ApiReply<'GET /timetable/switches/:switchId'>['first'][number]

/** The lessons of the first day, a look at what is turned. */
function FirstDay({ day, lessons }: { day: string; lessons: readonly Lesson[] }) {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const title = t.timetable.firstDay(`${formatWeekday(day, locale)}, ${formatDateShort(day, locale)}`)
  return (
    <>
      <h3>{title}</h3>
      <DataTable
        label={title}
        pages={{ items: lessons }}
        rowKey={(row) => `${row.lessonId} ${row.plannedOn}`}
        empty={<EmptyState title={t.timetable.none} />}
        columns={[
          { key: 'time', title: t.timetable.time, width: '72px', cell: (row) => (row.time === null ? '' : clockOf(row.time.begins)) },
          { key: 'class', title: t.classes, cell: (row) => row.groups.map((group) => text(group.names)).join(', ') },
          { key: 'subject', title: t.timetable.subject, main: true, cell: (row) => text(row.subject) },
          { key: 'teacher', title: t.timetable.teacher, wide: true, cell: (row) => row.teachers.map((each) => each.name).join(', ') },
        ]}
      />
    </>
  )
}
