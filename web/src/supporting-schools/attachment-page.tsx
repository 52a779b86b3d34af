import { formatDate, formatDateTime, formatRange } from '@dala/locale'
import { useState } from 'react'
import { showToast, useApi, useCall, useLocale, useMessages, useParam, useText, type ApiReply } from '#app'
import { Button, ButtonLink, Clause, ConfirmDialog, Facts, Loaded, Page, Section, Sheet, StatusBadge } from '#ui'
import { AcceptDialog, ReasonDialog } from './answer-dialogs.tsx'
import { messages } from './messages.ts'
import { Pupils } from './pupils.tsx'
import { shapeOf } from './states.ts'
import styles from './supporting-schools.module.css'

type Attachment = ApiReply<'GET /supporting-schools/attachments/:attachmentId'>
type Doing = 'accept' | 'refuse' | 'withdraw' | 'end' | null

/** An attachment as this school keeps it: terms, answer, pupils with their marks, history. */
export function AttachmentPage() {
  const attachmentId = useParam('attachmentId')
  const t = useMessages(messages)
  const text = useText()
  const query = useApi('GET /supporting-schools/attachments/:attachmentId', { params: { attachmentId } })
  const [doing, setDoing] = useState<Doing>(null)
  const shown = query.data
  return (
    <Page
      title={shown ? `${shown.subject}, ${shown.classes.map(({ name }) => name).join(', ')}` : t.attachments}
      lead={shown && `${t.sideLong[shown.side]}: ${text(shown.school)}`}
      badge={shown && <StatusBadge state={shapeOf[shown.status]}>{t.status[shown.status]}</StatusBadge>}
      actions={
        <>
          {shown?.can.answer && (
            <>
              <Button look="filled" onClick={() => setDoing('accept')}>
                {t.accept}
              </Button>
              <Button onClick={() => setDoing('refuse')}>{t.refuse}</Button>
            </>
          )}
          {shown?.can.withdraw && <Button onClick={() => setDoing('withdraw')}>{t.withdraw}</Button>}
          {shown?.can.end && <Button onClick={() => setDoing('end')}>{t.end}</Button>}
          <ButtonLink to="/supporting-schools" icon="back">
            {t.title}
          </ButtonLink>
        </>
      }
    >
      <Loaded query={query}>{(attachment) => <Parts attachment={attachment} />}</Loaded>
      {shown && <Doings attachment={shown} doing={doing} onEnd={() => setDoing(null)} />}
    </Page>
  )
}

function Parts({ attachment }: { attachment: Attachment }) {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const { ended } = attachment
  // What nobody here did was done by the other school, or came with its day.
  const elsewhere = (kind: Attachment['steps'][number]['kind']) =>
    kind === 'reminded' || (kind === 'ended' && ended?.because === 'term') ? t.byDay : text(attachment.school)
  return (
    <>
      <Sheet>
        <Facts
          facts={[
            [t.school, [text(attachment.school), attachment.bin && t.bin(attachment.bin)].filter(Boolean).join(', ')],
            [t.classes, attachment.classes.map(({ name, learners }) => `${name} (${t.classLearners(learners)})`).join(', ')],
            [
              t.term,
              <span key="term">
                {formatRange(attachment.startsOn, attachment.endsOn, locale, { year: true })} <Clause id="A2021-22.a" />
              </span>,
            ],
            [t.order, t.orderOf(attachment.order.number, formatDate(attachment.order.on))],
            [t.responsibleOf, attachment.responsible],
            [t.teacher, attachment.teacher],
            [t.course, attachment.course && text(attachment.course)],
            [t.reasonOf, attachment.reason],
            [t.state, ended && `${t.endedOn(formatDate(ended.on))}. ${t.endedBecause[ended.because]}`],
          ]}
        />
      </Sheet>
      <Section
        title={t.pupils}
        aside={
          attachment.offeringId !== null && (
            <ButtonLink to={`/courses/${attachment.offeringId}`} icon="course">
              {t.toCourse}
            </ButtonLink>
          )
        }
      >
        <Pupils attachment={attachment} />
      </Section>
      <Section title={t.history}>
        <Sheet flush>
          <ul className={styles.rows}>
            {attachment.steps.map((step) => (
              <li key={step.id}>
                <span className={styles.words}>
                  {[t.step[step.kind], step.note].filter(Boolean).join(': ')}
                  <span className={styles.second}>{`${step.by ?? elsewhere(step.kind)} · ${formatDateTime(step.at)}`}</span>
                </span>
              </li>
            ))}
          </ul>
        </Sheet>
      </Section>
    </>
  )
}

function Doings({ attachment, doing, onEnd }: { attachment: Attachment; doing: Doing; onEnd: () => void }) {
  const t = useMessages(messages)
  const params = { attachmentId: attachment.id }
  const done = (title: string) => {
    showToast({ kind: 'done', title })
    onEnd()
  }
  const refuse = useCall('POST /supporting-schools/attachments/:attachmentId/refusal', { quiet: true, done: () => done(t.refused) })
  const end = useCall('POST /supporting-schools/attachments/:attachmentId/end', { quiet: true, done: () => done(t.ended) })
  const withdraw = useCall('POST /supporting-schools/attachments/:attachmentId/withdrawal', { done: () => done(t.withdrawn) })
  if (doing === 'accept') return <AcceptDialog attachmentId={attachment.id} onEnd={onEnd} />
  if (doing === 'refuse')
    return (
      <ReasonDialog title={t.refuseTitle} submit={t.refuse} onEnd={onEnd} send={(reason) => refuse.send({ params, body: { reason } })} />
    )
  if (doing === 'end')
    return (
      <ReasonDialog
        title={t.endTitle}
        words={t.endText}
        submit={t.end}
        onEnd={onEnd}
        send={(reason) => end.send({ params, body: { reason } })}
      />
    )
  if (doing === 'withdraw')
    return (
      <ConfirmDialog
        question={t.withdrawQuestion}
        consequence={t.withdrawText}
        act={t.withdraw}
        keep={t.keep}
        pending={withdraw.pending}
        onKeep={onEnd}
        onAct={() => withdraw.run({ params, body: {} })}
      />
    )
  return null
}
