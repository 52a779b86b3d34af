import { formatDateTime, formatNumber, formatTime } from '@dala/locale'
import { useState } from 'react'
import { showToast, useApi, useCall, useLocale, useMessages, useParam, useText, type ApiReply } from '#app'
import {
  Button,
  Columns,
  Dialog,
  Facts,
  Form,
  Loaded,
  Notice,
  NumberField,
  Page,
  Section,
  Sheet,
  StatusBadge,
  TextArea,
  useForm,
} from '#ui'
import { authorMessages } from './author.messages.ts'
import { messages } from './messages.ts'
import styles from './pages.module.css'
import { Prompt } from './question-view.tsx'
import { Answers } from './result-page.tsx'
import { ExtendDialog } from './results-page.tsx'

type Attempt = ApiReply<'GET /attempts/:attemptId'>
type Question = Attempt['questions'][number]

/** One attempt for the teacher: every answer with its time, the devices, and what may be decided. */
export function AttemptPage() {
  const attemptId = useParam('attemptId')
  const attempt = useApi('GET /attempts/:attemptId', { params: { attemptId } })
  return <Loaded query={attempt}>{(data) => <AttemptView attempt={data} />}</Loaded>
}

function AttemptView({ attempt }: { attempt: Attempt }) {
  const t = useMessages(authorMessages)
  const text = useText()
  const { locale } = useLocale()
  const [doing, setDoing] = useState<'extend' | 'annul' | 'late' | null>(null)
  const [marking, setMarking] = useState<Question | null>(null)
  const params = { attemptId: attempt.attemptId }
  const told = (title: string) => () => {
    setDoing(null)
    setMarking(null)
    showToast({ kind: 'done', title })
  }
  const extend = useCall('POST /attempts/:attemptId/extension', { quiet: true, done: ({ attempts }) => told(t.timeAdded(attempts))() })
  const annul = useCall('POST /attempts/:attemptId/annulment', { quiet: true, done: told(t.annulled) })
  const late = useCall('POST /attempts/:attemptId/late-decision', { quiet: true, done: told(t.decided) })
  const mark = useCall('POST /attempts/:attemptId/marks', { quiet: true, done: told(t.saved) })
  const { can } = attempt
  return (
    <Page
      title={attempt.learner}
      badge={
        <StatusBadge state={attempt.status === 'open' ? 'term' : attempt.status === 'submitted' ? 'done' : 'violated'}>
          {t.attemptStatus[attempt.status]}
        </StatusBadge>
      }
      lead={`${text(attempt.test)} · ${t.attemptN(attempt.number)}`}
      actions={
        <>
          {can.extend && <Button onClick={() => setDoing('extend')}>{t.addTime}</Button>}
          {can.annul && <Button onClick={() => setDoing('annul')}>{t.annul}</Button>}
        </>
      }
    >
      <Columns>
        <div className={styles.stack}>
          {attempt.status === 'annulled' && <Notice state="violated">{attempt.annulledReason}</Notice>}
          {attempt.lateAnswers.length > 0 && (
            <Sheet>
              <div className={styles.reviewed}>
                <Notice state="attention" title={t.lateTitle}>
                  {attempt.lateAnswers.map((one) => t.events.late(one.place + 1)).join(', ')}
                </Notice>
                {can.decideLate && (
                  <div className={styles.actions}>
                    <Button onClick={() => setDoing('late')}>{`${t.acceptLate} / ${t.refuseLate}`}</Button>
                  </div>
                )}
              </div>
            </Sheet>
          )}
          {attempt.questions.map((question) => (
            <AnsweredQuestion
              key={question.place}
              question={question}
              all={attempt.questions.length}
              onMark={can.mark && question.body.kind === 'essay' && question.response !== null ? () => setMarking(question) : null}
            />
          ))}
        </div>
        <aside className={styles.stack}>
          <Sheet>
            <Facts
              facts={[
                [t.result, attempt.percent === null ? '' : `${formatNumber(attempt.percent, locale)}\u00a0%`],
                [t.answered, `${attempt.answered} / ${attempt.size}`],
                [t.started, formatDateTime(attempt.startedAt, locale)],
                [t.ended, attempt.endedAt ? formatDateTime(attempt.endedAt, locale) : ''],
                [t.identity, t.factor[attempt.identity.factor]],
                [
                  t.digest,
                  attempt.digest && (
                    <code key="digest" className={styles.digest}>
                      {attempt.digest}
                    </code>
                  ),
                ],
              ]}
            />
          </Sheet>
          <Section title={t.timeline}>
            <ol className={styles.timeline}>
              {attempt.timeline.map((event, index) => (
                <li key={index}>
                  <time className="tabular">{formatTime(event.at, undefined, { seconds: true })}</time>
                  <div>
                    {eventWords(t, event)}
                    {event.text && <p>{event.text}</p>}
                  </div>
                </li>
              ))}
            </ol>
          </Section>
        </aside>
      </Columns>
      {doing === 'extend' && (
        <ExtendDialog
          title={t.addTime}
          onClose={() => setDoing(null)}
          onAdd={(minutes, reason) => extend.send({ params, body: { minutes, reason } })}
        />
      )}
      {doing === 'annul' && (
        <ReasonDialog
          title={t.annulAsk}
          text={t.annulText}
          acts={[[t.annul, (reason) => annul.send({ params, body: { reason } })]]}
          onClose={() => setDoing(null)}
        />
      )}
      {doing === 'late' && (
        <ReasonDialog
          title={t.lateTitle}
          acts={[
            [t.acceptLate, (reason) => late.send({ params, body: { accept: true, reason } })],
            [t.refuseLate, (reason) => late.send({ params, body: { accept: false, reason } })],
          ]}
          onClose={() => setDoing(null)}
        />
      )}
      {marking && (
        <MarkDialog
          question={marking}
          onClose={() => setMarking(null)}
          onMark={(share, reason) => mark.send({ params, body: { place: marking.place, share, reason } })}
        />
      )}
    </Page>
  )
}

type Words = (typeof authorMessages)['kk']

function eventWords(t: Words, event: Attempt['timeline'][number]): string {
  const place = (event.place ?? 0) + 1
  switch (event.kind) {
    case 'device':
      return t.events.device(event.epoch ?? 1)
    case 'extension':
      return t.events.extension(event.minutes ?? 0)
    case 'late-accepted':
    case 'late-refused':
      return t.events[event.kind]
    default:
      return t.events[event.kind](place)
  }
}

function AnsweredQuestion({ question, all, onMark }: { question: Question; all: number; onMark: (() => void) | null }) {
  const t = useMessages(messages)
  const words = useMessages(authorMessages)
  const { locale } = useLocale()
  const number = (value: number) => formatNumber(value, locale)
  const state = question.earned === null ? 'attention' : question.earned >= question.points ? 'done' : question.earned > 0 ? 'term' : 'idle'
  return (
    <Sheet>
      <div className={styles.reviewed}>
        <div className={styles.reviewHead}>
          <p>{t.questionOf(question.place + 1, all)}</p>
          <StatusBadge plain state={state}>
            {question.earned === null ? t.waitsForMark : t.earned(number(question.earned), number(question.points))}
          </StatusBadge>
        </div>
        <Prompt body={question.body} />
        <Answers body={question.body} response={question.response} answerKey={question.key} whose={words.theirAnswer} />
        {onMark && (
          <div className={styles.actions}>
            <Button onClick={onMark}>{words.mark}</Button>
          </div>
        )}
      </div>
    </Sheet>
  )
}

interface ReasonProps {
  title: string
  text?: string
  acts: readonly (readonly [label: string, act: (reason: string) => unknown])[]
  onClose: () => void
}

/** A decision that needs a reason. */
function ReasonDialog({ title, text, acts, onClose }: ReasonProps) {
  const t = useMessages(authorMessages)
  const form = useForm({ initial: { reason: '' } })
  const [first, ...others] = acts
  if (first === undefined) return null
  return (
    <Dialog title={title} onClose={onClose}>
      {text && <p>{text}</p>}
      <Form
        form={form}
        submit={first[0]}
        aside={
          <>
            {others.map(([label, act]) => (
              <Button key={label} onClick={() => void form.submit(({ reason }) => act(reason))}>
                {label}
              </Button>
            ))}
            <Button onClick={onClose}>{t.keep}</Button>
          </>
        }
        onSubmit={({ reason }) => first[1](reason)}
      >
        <TextArea field={form.field('reason')} label={t.why} />
      </Form>
    </Dialog>
  )
}

function MarkDialog({
  question,
  onClose,
  onMark,
}: {
  question: Question
  onClose: () => void
  onMark: (share: number, reason: string) => unknown
}) {
  const t = useMessages(authorMessages)
  const { locale } = useLocale()
  const form = useForm<{ points: number | null; reason: string }>({ initial: { points: null, reason: '' } })
  return (
    <Dialog title={t.mark} onClose={onClose}>
      <Form
        form={form}
        submit={t.mark}
        aside={<Button onClick={onClose}>{t.cancel}</Button>}
        onSubmit={({ points, reason }) => onMark(Math.min(1, Math.max(0, (points ?? 0) / question.points)), reason)}
      >
        <NumberField field={form.field('points')} label={t.markShare(formatNumber(question.points, locale))} decimals />
        <TextArea field={form.field('reason')} label={t.why} optional />
      </Form>
    </Dialog>
  )
}
