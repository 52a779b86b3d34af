import { formatRange } from '@dala/locale'
import { useState } from 'react'
import { queryClient, showToast, useApi, useCall, useLocale, useMessages, useText } from '#app'
import { Button, ButtonLink, Clause, Dialog, Facts, IconButton, Loaded, Notice, RadioCards, Section, StatusBadge, TextArea } from '#ui'
import { factsOf } from './application-page.tsx'
import { Chain, History } from './case-parts.tsx'
import { DocumentLines } from './document-lines.tsx'
import styles from './distance.module.css'
import { fieldOf } from './field-of.ts'
import { messages } from './messages.ts'
import { office } from './office.ts'
import type { Application } from './shapes.ts'
import { stateOf } from './state-of.ts'
import { Refusals } from './steps/documents-step.tsx'

/** The opened case beside the work list: terms, facts, documents, course, and what can be done at its foot. */
export function CasePanel({ applicationId, onClose }: { applicationId: string; onClose?: () => void }) {
  const query = useApi('GET /distance/applications/:applicationId', { params: { applicationId } })
  return (
    <aside className={styles.panel}>
      <Loaded query={query} rows={8}>
        {(application) => <Shown application={application} {...(onClose && { onClose })} />}
      </Loaded>
    </aside>
  )
}

const again = () => void queryClient.invalidateQueries()

function Shown({ application, onClose }: { application: Application; onClose?: () => void }) {
  const t = useMessages(messages)
  const words = useMessages(office)
  const text = useText()
  const { locale } = useLocale()
  return (
    <>
      <div className={styles.panelHead}>
        <div className={styles.panelTop}>
          <StatusBadge state={stateOf[application.status]}>{t.status[application.status]}</StatusBadge>
          {onClose && <IconButton name="close" label={words.notNow} onClick={onClose} />}
        </div>
        <p className={styles.note}>{application.label && t.application(application.label)}</p>
        <h2>{application.learner.name}</h2>
        <p className={styles.note}>{[text(application.learner.programme), text(application.learner.group)].filter(Boolean).join(', ')}</p>
      </div>
      <Chain application={application} />
      <Refusals view={application} />
      <Facts
        facts={[
          [
            t.ground,
            <span key="ground">
              {text(application.ground?.name)} {application.ground && <Clause id={application.ground.clause} />}
            </span>,
          ],
          [t.period, application.periodFrom && application.periodTo && formatRange(application.periodFrom, application.periodTo, locale)],
          ...factsOf(application, t, text),
          [t.applicant, application.byGuardian ? application.applicant.name : null],
        ]}
      />
      <p className={styles.said}>{application.reason}</p>
      <Section title={t.documentsTitle}>
        <DocumentLines application={application} onChange={again} beforeOrder={application.order === null} />
      </Section>
      <Section title={t.history}>
        <History application={application} />
      </Section>
      <ButtonLink look="link" to={`/applications/${application.id}`}>
        {words.wholeCase}
      </ButtonLink>
      <Acts application={application} />
    </>
  )
}

type Asking = 'refuse' | 'return' | 'opinion' | null

function Acts({ application }: { application: Application }) {
  const t = useMessages(office)
  const words = useMessages(messages)
  const text = useText()
  const [asking, setAsking] = useState<Asking>(null)
  const params = { applicationId: application.id }
  const done = (title: string) => () => {
    setAsking(null)
    showToast({ kind: 'done', title })
  }
  const approve = useCall('POST /distance/applications/:applicationId/decision', { done: done(t.approved) })
  const refuse = useCall('POST /distance/applications/:applicationId/decision', { done: done(t.refused) })
  const giveBack = useCall('POST /distance/applications/:applicationId/return', { done: done(t.givenBack) })
  const { can, verdict } = application
  const lacking = verdict?.outcome === 'needs' ? verdict.missing.map((each) => text(each.name)).join(', ') : null
  if (!can.decide && !can.giveOpinion) return null
  return (
    <div className={styles.acts}>
      {can.decide && lacking && (
        <Notice state="attention" title={words.stillMissing}>
          {lacking}
        </Notice>
      )}
      <div className={styles.ends}>
        {can.decide && (
          <Button
            look="filled"
            pending={approve.pending}
            unavailable={verdict?.outcome === 'allowed' ? null : (lacking ?? words.forbidden)}
            onClick={() => approve.run({ params, body: { decision: 'approve' } })}
          >
            {t.approve}
          </Button>
        )}
        {can.giveOpinion && <Button onClick={() => setAsking('opinion')}>{t.opinionTitle}</Button>}
        {can.return && <Button onClick={() => setAsking('return')}>{t.giveBack}</Button>}
        {can.decide && <Button onClick={() => setAsking('refuse')}>{t.refuse}</Button>}
      </div>
      {asking === 'refuse' && (
        <Words
          title={t.refuseTitle}
          hint={t.refuseHint}
          act={t.refuse}
          danger
          pending={refuse.pending}
          onClose={() => setAsking(null)}
          onSend={(reason) => refuse.run({ params, body: { decision: 'refuse', reason } })}
        />
      )}
      {asking === 'return' && (
        <Words
          title={t.giveBackTitle}
          act={t.giveBack}
          pending={giveBack.pending}
          onClose={() => setAsking(null)}
          onSend={(note) => giveBack.run({ params, body: { note } })}
        />
      )}
      {asking === 'opinion' && <Opinion application={application} onClose={() => setAsking(null)} />}
    </div>
  )
}

interface WordsProps {
  title: string
  hint?: string
  act: string
  danger?: boolean
  pending: boolean
  onClose: () => void
  onSend: (words: string) => void
}

const least = 5

function Words({ title, hint, act, danger = false, pending, onClose, onSend }: WordsProps) {
  const [words, setWords] = useState('')
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={styles.form}>
        <TextArea label={title} {...(hint && { hint })} field={fieldOf('words', words, setWords)} rows={4} maxLength={2000} />
        <div>
          <Button
            look={danger ? 'danger' : 'filled'}
            pending={pending}
            disabled={words.trim().length < least}
            onClick={() => onSend(words.trim())}
          >
            {act}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

function Opinion({ application, onClose }: { application: Application; onClose: () => void }) {
  const t = useMessages(office)
  const [opinion, setOpinion] = useState<'for' | 'against' | ''>('')
  const [note, setNote] = useState('')
  const send = useCall('POST /distance/applications/:applicationId/opinion', {
    done: () => {
      showToast({ kind: 'done', title: t.opinionSaved })
      onClose()
    },
  })
  return (
    <Dialog title={t.opinionTitle} onClose={onClose}>
      <div className={styles.form}>
        <RadioCards
          label={t.opinionTitle}
          field={fieldOf<'for' | 'against' | ''>('opinion', opinion, setOpinion)}
          options={[
            { value: 'for', label: t.opinionFor },
            { value: 'against', label: t.opinionAgainst },
          ]}
        />
        <TextArea label={t.opinionNote} optional field={fieldOf('note', note, setNote)} rows={3} maxLength={2000} />
        <div>
          <Button
            look="filled"
            pending={send.pending}
            disabled={opinion === ''}
            onClick={() => opinion !== '' && send.run({ params: { applicationId: application.id }, body: { opinion, note: note.trim() } })}
          >
            {t.send}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
