import { addDays, formatRange, formatUntil, toIsoDate, weekdayOf } from '@dala/locale'
import { lazy, Suspense, useState } from 'react'
import { Link, useActor, useAddress, useApi, useLocale, useMessages, useText } from '#app'
import { Button, ButtonLink, EmptyState, IconButton, Loaded, Notice, Page } from '#ui'
import { DayGrid, DayList } from './day-list.tsx'
import { messages } from './messages.ts'
import type { Arrange, Week } from './shapes.ts'
import styles from './timetable.module.css'
import { WeekTable } from './week-table.tsx'

const Whose = lazy(() => import('./whose.tsx').then((m) => ({ default: m.Whose })))
const ArrangeDialog = lazy(() => import('./arrange-dialog.tsx').then((m) => ({ default: m.ArrangeDialog })))

/** The week is read by its Monday, so that another day of it is there at once, also without a network. */
const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day))

/** Today; on a Sunday the coming week is what one wants to know. */
function usualDay(): string {
  const today = toIsoDate(new Date())
  return weekdayOf(today) === 7 ? addDays(today, 1) : today
}

const emptyAddress = { day: '', group: '', teacher: '', learner: '', room: '' }
export type Address = typeof emptyAddress

/** A week of lessons, exams and consultations: one's own, a child's, or for staff of any class or teacher. */
export function WeekPage() {
  const t = useMessages(messages)
  const [address, setAddress] = useAddress(emptyAddress)
  const actor = useActor()
  const picks = actor.can('timetable.read')
  // Who arranges and does not teach begins with the first class.
  const isChosen = [address.group, address.teacher, address.learner, address.room].some((value) => value !== '')
  const begins = picks && !isChosen && !actor.hasRole('teacher', 'tutor', 'guardian', 'learner')
  const groups = useApi('GET /timetable/groups', {}, { enabled: begins })
  const group = address.group || (begins ? (groups.data?.groups[0]?.id ?? '') : '')
  const query = {
    day: mondayOf(address.day || usualDay()),
    ...(group && { groupId: group }),
    ...(address.teacher && { teacherId: address.teacher }),
    ...(address.learner && { learnerId: address.learner }),
    ...(address.room && { room: address.room }),
  }
  const week = useApi('GET /timetable/week', { query }, { enabled: !begins || groups.data !== undefined })
  return (
    <Page
      title={t.title}
      lead={week.data && <Lead week={week.data} />}
      actions={
        picks && (
          <>
            {week.data?.can.write && week.data.whose.kind === 'group' && <Import />}
            <ButtonLink to="/timetable/bells" icon="clock">
              {t.arrange.bells}
            </ButtonLink>
          </>
        )
      }
    >
      <div className={styles.bar}>
        <div className={styles.moves}>
          <IconButton name="back" label={t.previous} onClick={() => week.data && setAddress({ day: addDays(week.data.from, -7) })} />
          <Button onClick={() => setAddress({ day: '' })}>{t.today}</Button>
          <IconButton name="forward" label={t.next} onClick={() => week.data && setAddress({ day: addDays(week.data.from, 7) })} />
        </div>
        {(picks || (week.data?.children.length ?? 0) > 1) && (
          <Suspense fallback={null}>
            <Whose week={week.data} address={address} onChange={setAddress} />
          </Suspense>
        )}
      </div>
      <Loaded query={week} rows={8}>
        {(data) => <Shown week={data} day={address.day} onDay={(day) => setAddress({ day })} />}
      </Loaded>
    </Page>
  )
}

function Import() {
  const t = useMessages(messages)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon="import" onClick={() => setOpen(true)}>
        {t.arrange.import}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <ArrangeDialog what={{ kind: 'import' }} week={null} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

function Lead({ week }: { week: Week }) {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const { whose } = week
  const name = whose.kind === 'group' ? text(whose.names) : whose.kind === 'teacher' ? whose.name : whose.kind === 'room' ? whose.room : ''
  const own = whose.kind === 'learner' && [week.can.study ? '' : whose.name, text(whose.group?.names)].filter(Boolean).join(', ')
  return (
    <>
      {[
        own || name,
        formatRange(week.from, addDays(week.from, 6), locale),
        week.week && t.weekOf(week.week.number, text(week.week.period)),
        week.week && week.alternates && (week.week.number % 2 === 1 ? t.odd : t.even),
      ]
        .filter(Boolean)
        .join(' · ')}
    </>
  )
}

/** Days of the working week, and others where something is held on them. */
const shownDays = (week: Week) =>
  week.days.filter((day, index) => index < week.weekDays || day.lessons.length > 0 || day.kind === 'teaching')

function Shown({ week, day, onDay }: { week: Week; day: string; onDay: (day: string) => void }) {
  const t = useMessages(messages)
  const [arranging, setArranging] = useState<Arrange | null>(null)
  const groupId = week.can.write && week.whose.kind === 'group' ? week.whose.id : null
  // In a teacher's or a room's week the lesson that is opened says whose courses and bells are offered.
  const openedGroup = arranging?.kind === 'lesson' ? arranging.lesson.groups[0]?.id : undefined
  const offeredFor = groupId ?? openedGroup
  const choices = useApi('GET /timetable/choices', { query: { groupId: offeredFor ?? '' } }, { enabled: offeredFor !== undefined })
  const days = shownDays(week)
  const opened = days.find((each) => each.on === day) ?? days.find((each) => each.on === week.today) ?? days[0]
  const onArrange = week.can.write ? setArranging : undefined
  const isEmpty = days.every((each) => each.lessons.length === 0)
  const isBare = isEmpty && groupId === null
  return (
    <>
      <Turned week={week} />
      {isBare && days.every((each) => each.kind === 'teaching') ? (
        <EmptyState title={t.noneWeek}>{t.noneWhy}</EmptyState>
      ) : (
        <div className={styles.week}>
          <WeekTable week={week} days={days} bells={groupId === null ? undefined : choices.data?.bells} onArrange={onArrange} />
          <DayGrid week={week} days={days} onArrange={onArrange} />
          <DayList week={week} days={days} on={opened?.on ?? week.from} onDay={onDay} onArrange={onArrange} />
        </div>
      )}
      {arranging && (
        <Suspense fallback={null}>
          <ArrangeDialog what={arranging} week={week} choices={choices.data} onClose={() => setArranging(null)} />
        </Suspense>
      )}
    </>
  )
}

/** Says above the week that its lessons are at a distance: why, until when, by which order. */
function Turned({ week }: { week: Week }) {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const actor = useActor()
  const modes = week.days.flatMap((day) => day.lessons.map((lesson) => lesson.mode)).filter((mode) => mode.kind === 'distance')
  const once = [...new Map(modes.map((mode) => [mode.by === 'switch' ? mode.switchId : mode.orderLabel, mode])).values()]
  const notice = actor.can('emergency.read') ? '/emergency' : '/emergency/notices'
  return once.map((mode) => {
    const until = formatUntil(mode.until, locale)
    if (mode.by === 'status')
      return <Notice key={mode.orderLabel} state="term" title={(week.can.study ? t.ownOrder : t.childOrder)(until, mode.orderLabel)} />
    return (
      <Notice key={mode.switchId} state="attention" title={t.switched[mode.ground](until, mode.orderLabel)}>
        <p>{mode.regime || t.placeRegime}</p>
        {(actor.can('emergency.read') || week.whose.kind === 'learner') && <Link to={`${notice}/${mode.switchId}`}>{t.more}</Link>}
      </Notice>
    )
  })
}
