import { formatNumber, formatTime } from '@dala/locale'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { Link, useGo, useLocale, useMessages, useParam } from '#app'
import { Button, ConfirmDialog, Dialog, ErrorState, Icon, IconButton, Notice, Skeleton } from '#ui'
import { createExam, type Exam, type ExamView } from './exam.ts'
import { ExamHead, useSecondsLeft } from './exam-head.tsx'
import styles from './exam.module.css'
import { messages } from './messages.ts'
import { Overview } from './overview.tsx'
import { AnswerFields, Prompt } from './question-view.tsx'

/** An attempt under way: one question at a time, everything saved as it is given, with or without a network. */
export function ExamPage() {
  const t = useMessages(messages)
  const go = useGo()
  const attemptId = useParam('attemptId')
  const exam = useMemo(() => createExam(attemptId), [attemptId])
  useEffect(() => exam.start(), [exam])
  const view = useSyncExternalStore(exam.subscribe, exam.view)
  useEffect(() => {
    if (view.phase === 'ended') go(`/attempts/${attemptId}/result`, { replace: true })
  }, [view.phase, attemptId, go])
  if (view.phase === 'failed')
    return (
      <div className={styles.alone}>
        {view.problem ? <ErrorState problem={view.problem} retry={exam.reopen} /> : <Button onClick={exam.reopen}>{t.again}</Button>}
      </div>
    )
  if (view.phase === 'taken-over')
    return (
      <div className={styles.alone}>
        <Notice state="attention" title={t.takenOverTitle}>
          {t.takenOverText}
        </Notice>
        <Button look="filled" onClick={exam.reopen}>
          {t.takeBack}
        </Button>
      </div>
    )
  if (view.paper === null || view.phase === 'ended')
    return (
      <div className={styles.alone} role="status" aria-label={t.loading}>
        <Skeleton rows={8} />
      </div>
    )
  return <OpenExam exam={exam} view={view} />
}

const keysOff = 'dala.exam.keys-off'

function OpenExam({ exam, view }: { exam: Exam; view: ExamView }) {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const [place, setPlace] = useState(0)
  const [asking, setAsking] = useState<'finish' | 'overview' | null>(null)
  const [keys, setKeys] = useState(() => localStorage.getItem(keysOff) === null)
  const heading = useRef<HTMLHeadingElement>(null)
  const left = useSecondsLeft(exam)
  const questions = view.paper?.questions ?? []
  const question = questions[place]
  const size = questions.length
  const over = left === 0
  const answered = useMemo(() => new Set(view.answers.keys()), [view.answers])
  const busy = view.phase === 'submitting'

  useEffect(() => {
    if (over && view.phase === 'open') void exam.submit()
  }, [over, view.phase, exam])

  const goTo = (next: number) => {
    if (next < 0 || next >= size) return
    setAsking(null)
    setPlace(next)
    scrollTo({ top: 0 })
    requestAnimationFrame(() => heading.current?.focus({ preventScroll: true }))
  }

  useEffect(() => {
    if (!keys) return
    const press = (event: KeyboardEvent) => {
      const target = event.target
      const writing =
        target instanceof HTMLTextAreaElement ||
        target instanceof HTMLSelectElement ||
        (target instanceof HTMLInputElement && target.type === 'text')
      if (writing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return
      const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
      if (event.code === 'ArrowRight' || event.code === 'ArrowLeft') {
        event.preventDefault()
        goTo(place + (event.code === 'ArrowRight' ? 1 : -1))
      } else if (event.code === 'KeyB') exam.flag(place, !view.flags.has(place))
      else if (digit !== undefined) document.querySelectorAll<HTMLInputElement>('[data-choice]')[Number(digit) - 1]?.click()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })

  if (question === undefined) return null
  const flagged = view.flags.has(place)
  const empty = questions.filter((one) => !view.answers.has(one.place)).map((one) => String(one.place + 1))
  const overview = (
    <Overview size={size} current={place} answered={answered} flags={view.flags} onGo={goTo} onFinish={() => setAsking('finish')} />
  )
  const choices =
    question.body.kind === 'single' || question.body.kind === 'multiple'
      ? question.body.options.length
      : question.body.kind === 'true-false'
        ? 2
        : 0

  return (
    <div className={styles.exam}>
      <ExamHead view={view} left={left} />
      <div className={styles.main}>
        <div className={styles.question}>
          {over ? (
            <Notice state="attention" title={view.offline ? t.timeOverOffline : t.timeOver} />
          ) : view.signedOut ? (
            <Notice state="attention" title={t.signedOutTitle}>
              {t.signedOutText} <Link to="/sign-in">{t.signIn}</Link>
            </Notice>
          ) : (
            view.offline && (
              <div className={styles.offline} role="status">
                <Icon name="offline" size={22} />
                <div>
                  <b>{t.offlineTitle}</b>
                  <p>{t.offlineText(view.waiting, view.savedAt ? formatTime(view.savedAt, undefined, { seconds: true }) : null)}</p>
                </div>
              </div>
            )
          )}
          {!view.keeps && <Notice state="attention">{t.notKept}</Notice>}
          {view.problem && <Notice state="violated">{view.problem.message}</Notice>}
          <div className={styles.questionHead}>
            <h2 ref={heading} tabIndex={-1}>
              {t.questionOf(place + 1, size)} <span className="unbroken">· {t.points(formatNumber(question.points, locale))}</span>
            </h2>
            <button type="button" className={styles.flag} aria-pressed={flagged} onClick={() => exam.flag(place, !flagged)}>
              <Icon name={flagged ? 'flagged' : 'flag'} size={20} />
              {flagged ? t.unflag : t.flag}
            </button>
          </div>
          <div key={place} className={styles.body}>
            <Prompt body={question.body} />
            <AnswerFields
              body={question.body}
              response={view.answers.get(place)}
              disabled={over || busy}
              onAnswer={(value) => exam.answer(place, value)}
            />
            {view.answers.has(place) && question.body.kind === 'single' && (
              <Button look="quiet" onClick={() => exam.answer(place, null)}>
                {t.clear}
              </Button>
            )}
          </div>
          <div className={styles.steps}>
            {place > 0 ? (
              <Button size="large" icon="back" onClick={() => goTo(place - 1)}>
                {t.question(place)}
              </Button>
            ) : (
              <span />
            )}
            <p className={styles.keys}>
              {keys && (
                <>
                  {t.keys}
                  {choices > 0 && (
                    <>
                      <kbd>1</kbd>–<kbd>{choices}</kbd> {t.keysAnswer}
                    </>
                  )}
                  <kbd>
                    <Icon name="forward" size={16} />
                    <span className="visually-hidden">→</span>
                  </kbd>
                  {t.keysNext} <kbd>B</kbd> {t.keysFlag}
                </>
              )}
              <button
                type="button"
                className={styles.keysSwitch}
                onClick={() => {
                  if (keys) localStorage.setItem(keysOff, '1')
                  else localStorage.removeItem(keysOff)
                  setKeys(!keys)
                }}
              >
                {keys ? t.keysOff : t.keysOn}
              </button>
            </p>
            {place < size - 1 ? (
              <Button look="filled" size="large" onClick={() => goTo(place + 1)}>
                {t.question(place + 2)} <Icon name="forward" size={20} />
              </Button>
            ) : (
              <Button look="filled" size="large" pending={busy} onClick={() => setAsking('finish')}>
                {t.finish}
              </Button>
            )}
          </div>
        </div>
        <aside className={styles.aside} aria-label={t.overview}>
          <h2>{t.overview}</h2>
          {overview}
        </aside>
      </div>
      <div className={styles.bar}>
        <IconButton name="back" label={t.back} className={styles.barButton} disabled={place === 0} onClick={() => goTo(place - 1)} />
        <Button size="large" icon="list" aria-label={`${answered.size} / ${size}: ${t.overview}`} onClick={() => setAsking('overview')}>
          <span className="tabular unbroken">
            {answered.size} / {size}
          </span>
        </Button>
        {place < size - 1 ? (
          <Button look="filled" size="large" onClick={() => goTo(place + 1)}>
            {t.next} <Icon name="forward" size={20} />
          </Button>
        ) : (
          <Button look="filled" size="large" pending={busy} onClick={() => setAsking('finish')}>
            {t.finishYes}
          </Button>
        )}
      </div>
      {asking === 'overview' && (
        <Dialog title={t.overview} onClose={() => setAsking(null)}>
          {overview}
        </Dialog>
      )}
      {asking === 'finish' && (
        <ConfirmDialog
          question={t.finishAsk}
          consequence={empty.length > 0 ? t.finishEmpty(empty.join(', ')) : t.finishAll}
          act={t.finishYes}
          keep={t.finishNo}
          harmless={empty.length === 0}
          pending={busy}
          onAct={() => {
            setAsking(null)
            void exam.submit()
          }}
          onKeep={() => setAsking(null)}
        />
      )}
    </div>
  )
}
