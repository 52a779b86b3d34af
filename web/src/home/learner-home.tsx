import { daysUntil, formatDateShort, formatDuration, formatNumber, formatUntil } from '@dala/locale'
import { useState } from 'react'
import { Link, useLocale, useMessages, useText, type ApiReply } from '#app'
import { Button, ButtonLink, Clause, Due, Hero, Icon, ProgressBar, Section, Sheet, stateOfTerm } from '#ui'
import styles from './home.module.css'
import { kindIcons, type HomeItem } from './kinds.ts'
import { messages } from './messages.ts'

type Home = ApiReply<'GET /home'>

const shownAtFirst = 4
const newForDays = 45

/** The learner's and guardian's day: the next step, what else is expected, how far the courses are, new marks. */
export function LearnerHome({ home }: { home: Home }) {
  const t = useMessages(messages)
  const [whole, setWhole] = useState(false)
  const [first, ...others] = home.items
  const now = new Date()
  const fresh = home.marks.filter((mark) => daysUntil(mark.at, now) > -newForDays).slice(0, shownAtFirst)
  const shown = whole ? others : others.slice(0, shownAtFirst)
  return (
    <>
      {first && <NextStep item={first} percent={home.courses.find(({ next }) => next?.link === first.link)?.percent} />}
      {home.unread > 0 && (
        <Link to="/notifications" className={styles.unread}>
          <Icon name="messages" />
          {t.unread(home.unread)}
          <Icon name="open" />
        </Link>
      )}
      {others.length > 0 && (
        <Section
          title={t.expected}
          aside={
            others.length > shownAtFirst && (
              <Button look="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
                {whole ? t.fewer : t.all(others.length)}
              </Button>
            )
          }
        >
          <Sheet flush>
            <ul className={styles.rows}>
              {shown.map((item) => (
                <ItemRow key={`${item.kind} ${item.id}`} item={item} />
              ))}
            </ul>
          </Sheet>
        </Section>
      )}
      {home.courses.length > 0 && <Courses courses={home.courses} />}
      {fresh.length > 0 && <Marks marks={fresh} />}
    </>
  )
}

/** The hero: what to do now, and one button that does it. */
function NextStep({ item, percent }: { item: HomeItem; percent: number | undefined }) {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const now = new Date()
  const secondsToStart = item.startsAt ? (Date.parse(item.startsAt) - now.getTime()) / 1000 : null
  const eyebrow =
    secondsToStart !== null && secondsToStart > 0 && secondsToStart < 86_400
      ? t.startsIn(formatDuration(secondsToStart, locale))
      : secondsToStart !== null && secondsToStart <= 0
        ? t.now
        : item.dueAt
          ? undefined
          : item.begun
            ? t.goOn
            : t.next
  const [begin, goOn] = t.act[item.kind]
  return (
    <Hero
      icon={kindIcons[item.kind]}
      eyebrow={eyebrow ?? <HeroDue dueAt={item.dueAt} />}
      title={text(item.title)}
      detail={[text(item.note), item.learner && t.of(item.learner)].filter(Boolean).join(' · ')}
      action={
        <ButtonLink to={item.link} look="hero" size="large">
          {item.begun ? goOn : begin}
        </ButtonLink>
      }
      {...(percent !== undefined && { percent })}
    />
  )
}

function HeroDue({ dueAt }: { dueAt: string | null }) {
  if (!dueAt) return null
  return <Due daysLeft={daysUntil(dueAt, new Date())} pill />
}

function ItemRow({ item }: { item: HomeItem }) {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const days = item.dueAt ? daysUntil(item.dueAt, new Date()) : null
  const note = [text(item.note), item.learner && t.of(item.learner), item.dueAt && formatUntil(item.dueAt, locale)]
    .filter(Boolean)
    .join(', ')
  return (
    <li className={styles.row}>
      <span className={styles.tile} data-state={days === null ? 'idle' : stateOfTerm(days)}>
        <Icon name={kindIcons[item.kind]} size={22} />
      </span>
      <div className={styles.words}>
        <Link to={item.link} className={styles.name}>
          {text(item.title)}
        </Link>
        {note && <p className={styles.note}>{note}</p>}
        {(days !== null || item.clause) && (
          <div className={styles.marks}>
            {days !== null && <Due daysLeft={days} pill />}
            {item.clause && <Clause id={item.clause} />}
          </div>
        )}
      </div>
      <Icon name="open" className={styles.open} />
    </li>
  )
}

function Courses({ courses }: { courses: Home['courses'] }) {
  const t = useMessages(messages)
  const text = useText()
  return (
    <Section title={t.courses} aside={<Link to="/study">{t.toCourses}</Link>}>
      <Sheet>
        <ul className={styles.bars}>
          {courses.map((course) => (
            <li key={course.offeringId}>
              <ProgressBar label={<Link to={`/study/${course.offeringId}`}>{text(course.title)}</Link>} percent={course.percent} />
            </li>
          ))}
        </ul>
      </Sheet>
    </Section>
  )
}

function Marks({ marks }: { marks: Home['marks'] }) {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  return (
    <Section title={t.marks} aside={<Link to="/marks">{t.toMarks}</Link>}>
      <Sheet flush>
        <ul className={styles.rows}>
          {marks.map((mark) => (
            <li key={`${mark.offeringId} ${mark.at} ${mark.title.kk}`} className={styles.mark}>
              <div className={styles.words}>
                <p>{text(mark.course)}</p>
                <p>
                  {text(mark.title)} · {formatDateShort(mark.at, locale)}
                </p>
              </div>
              <span className={styles.percent}>{formatNumber(mark.percent, locale, { most: 1 })}</span>
              {mark.letter && <b className={styles.letter}>{mark.letter}</b>}
            </li>
          ))}
        </ul>
      </Sheet>
    </Section>
  )
}
