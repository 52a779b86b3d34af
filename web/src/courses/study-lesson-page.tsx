import { formatBytes, shortName } from '@dala/locale'
import { useEffect } from 'react'
import { isOffline, Link, useApi, useGo, useLocale, useMessages, useOnline, useParam, useText, type ApiReply } from '#app'
import { LessonView, mediaOf } from '#content'
import { Button, ButtonLink, classes, EmptyState, Icon, IconButton, Loaded, Notice, Shape, StatusBadge, Task } from '#ui'
import { useKeptMedia } from './keep-on-device.ts'
import { pageOf } from './paths.ts'
import { report } from './progress.ts'
import { useReadingTime } from './reading-time.ts'
import { messages } from './study.messages.ts'
import styles from './study.module.css'

type Lesson = ApiReply<'GET /study/courses/:offeringId/lessons/:itemId'>

/** One lesson: read it, mark it as done, go on. Works from this device's memory without a network. */
export function StudyLessonPage() {
  const t = useMessages(messages)
  const offeringId = useParam('offeringId')
  const itemId = useParam('itemId')
  const { locale } = useLocale()
  const lesson = useApi('GET /study/courses/:offeringId/lessons/:itemId', { params: { offeringId, itemId }, query: { language: locale } })
  if (!lesson.data && lesson.error && isOffline(lesson.error))
    return (
      <Task back={`/study/${offeringId}`} title={t.lesson}>
        <EmptyState title={t.notKept} action={<Button onClick={() => void lesson.refetch()}>{t.continue}</Button>}>
          {t.notKeptWhy}
        </EmptyState>
      </Task>
    )
  return <Loaded query={lesson}>{(data) => <LessonTask key={itemId} lesson={data} offeringId={offeringId} itemId={itemId} />}</Loaded>
}

function LessonTask({ lesson, offeringId, itemId }: { lesson: Lesson; offeringId: string; itemId: string }) {
  const t = useMessages(messages)
  const text = useText()
  const go = useGo()
  const { module, item, progress, previous, next } = lesson
  const isDone = Boolean(progress?.completedAt)
  const now = module.steps.findIndex((step) => step.itemId === itemId) + 1
  useEffect(() => {
    if (!progress?.openedAt) void report({ offeringId, itemId, kind: 'opened' })
    document.title = `${text(item.name)} · Dala`
    scrollTo(0, 0)
    // Once for each lesson: it is opened when it comes on screen.
  }, [offeringId, itemId])
  useReadingTime(offeringId, itemId, true)

  const onward = () => {
    if (!isDone) void report({ offeringId, itemId, kind: 'completed', lesson: item.name })
    go(next ? pageOf(offeringId, next) : `/study/${offeringId}`)
  }
  return (
    <Task
      back={`/study/${offeringId}`}
      belongsTo={text(lesson.offering.name)}
      title={`${module.place}.${now} ${text(item.name)}`}
      steps={{ now, total: module.steps.length }}
      tools={<IconButton name="list" label={t.outline} onClick={() => go(`/study/${offeringId}`)} />}
      actions={
        <>
          {previous && (
            <ButtonLink to={pageOf(offeringId, previous)} size="large" className={styles.backStep}>
              <Icon name="back" label={t.back} />
            </ButtonLink>
          )}
          <Button look="filled" size="large" onClick={onward}>
            <span className={styles.onward}>{isDone ? (next ? t.next : t.toCourse) : next ? t.markDoneNext : t.markDone}</span>
            <Icon name={next ? 'forward' : 'tick'} />
          </Button>
        </>
      }
    >
      <article className={styles.article}>
        <OfflineMark lesson={lesson} />
        <h1>{text(item.name)}</h1>
        <p className={styles.facts}>
          {[t.step(now, module.steps.length), item.minutes && t.minutes(item.minutes), shortName(lesson.offering.teacher)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <LessonView reading={lesson.reading} />
        <DoneMark
          isDone={isDone}
          onChange={(done) => void report({ offeringId, itemId, kind: done ? 'completed' : 'reopened', lesson: item.name })}
        />
        {next && isDone && (
          <Link to={pageOf(offeringId, next)} className={styles.nextRow}>
            <Icon name={next.kind === 'test' ? 'exam' : 'lessons'} size={20} />
            <span>{t.nextIs(text(next.name))}</span>
            <Icon name="open" size={18} />
          </Link>
        )}
      </article>
    </Task>
  )
}

/** Whether the lesson will open without a network, and what waits to be sent. */
function OfflineMark({ lesson }: { lesson: Lesson }) {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const online = useOnline()
  const media = mediaOf(lesson.reading.blocks, locale)
  const kept = useKeptMedia(media)
  const size = formatBytes(
    media.reduce((sum, one) => sum + one.bytes, 0),
    locale,
  )
  return (
    <div className={styles.offline}>
      {!online && <Notice state="attention">{t.noNetwork}</Notice>}
      {kept.state === 'kept' && <StatusBadge state="done">{media.length > 0 ? t.offlineReady(size) : t.offlineText}</StatusBadge>}
      {kept.state === 'keeping' && <StatusBadge state="idle">{t.keeping}</StatusBadge>}
      {kept.state === 'failed' && <StatusBadge state="attention">{t.keepFailed}</StatusBadge>}
      {kept.state === 'asked' && (
        <Button icon="download" onClick={kept.keep}>
          {t.keep(size)}
        </Button>
      )}
    </div>
  )
}

function DoneMark({ isDone, onChange }: { isDone: boolean; onChange: (done: boolean) => void }) {
  const t = useMessages(messages)
  return (
    <div className={classes(styles.doneMark, isDone && styles.isDone)}>
      {isDone ? (
        <>
          <Shape state="done" size={20} />
          <b>{t.isDone}</b>
          <Button look="link" onClick={() => onChange(false)}>
            {t.undo}
          </Button>
        </>
      ) : (
        <Button icon="tick" onClick={() => onChange(true)}>
          {t.markDone}
        </Button>
      )}
    </div>
  )
}
