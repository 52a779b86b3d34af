import { useEffect, useState } from 'react'
import { showToast, useAddress, useApi, useCall, useGo, useMessages, useParam } from '#app'
import { Button, Loaded, Page, SavedMark, Skeleton, Task } from '#ui'
import styles from './distance.module.css'
import { messages } from './messages.ts'
import type { Application } from './shapes.ts'
import { DocumentsStep } from './steps/documents-step.tsx'
import { GroundStep } from './steps/ground-step.tsx'
import { ReasonStep } from './steps/reason-step.tsx'
import { SignStep } from './steps/sign-step.tsx'
import { useDraft } from './use-draft.ts'
import { useRemember } from './use-remember.ts'

/** The application as a task of four steps; every word is saved as it is written. */
export function ApplyPage() {
  const applicationId = useParam('applicationId')
  const query = useApi('GET /distance/applications/:applicationId', { params: { applicationId } })
  const t = useMessages(messages)
  // A reply kept on the device may be older than what was saved: writing begins on the newest.
  const [fresh, setFresh] = useState(false)
  const { refetch } = query
  useEffect(() => void refetch().finally(() => setFresh(true)), [refetch])
  if (query.data === undefined || !fresh)
    return (
      <Task back="/applications" title={t.draftTitle}>
        {query.error ? <Loaded query={query}>{() => null}</Loaded> : <Skeleton />}
      </Task>
    )
  return query.data.can.edit ? <Steps key={applicationId} first={query.data} /> : <Closed id={applicationId} />
}

/** Handed in already: its own page tells the rest. */
function Closed({ id }: { id: string }) {
  const go = useGo()
  useEffect(() => go(`/applications/${id}`, { replace: true }), [go, id])
  return <Page title="" />
}

const last = 4

function Steps({ first }: { first: Application }) {
  const t = useMessages(messages)
  const go = useGo()
  const [{ step: asked }, setAddress] = useAddress({ step: first.ground ? '2' : '1' })
  const draft = useDraft(first)
  const remember = useRemember()
  const [confirmed, setConfirmed] = useState(false)
  const step = Math.min(last, Math.max(1, Number(asked) || 1))
  const { view } = draft
  const sign = useCall('POST /distance/applications/:applicationId/signature', {
    done: (reply) => {
      remember(reply)
      showToast({ kind: 'done', title: t.signed(reply.label ?? '') })
      go(`/applications/${reply.id}`, { replace: true })
    },
  })
  const to = async (next: number) => {
    if (!(await draft.flush())) return
    setAddress({ step: String(next) })
    scrollTo({ top: 0 })
  }
  const handIn = async () => {
    if (await draft.flush()) sign.run({ params: { applicationId: view.id }, body: { contentHash: view.contentHash, confirmed: true } })
  }
  const allowed = view.verdict?.outcome === 'allowed' && view.cannotSign === null
  const onward = [t.nextTo.documents, t.nextTo.reason, t.nextTo.sign][step - 1]
  useEffect(() => {
    document.title = `${t.steps[step - 1]} · Dala`
  }, [t, step])
  return (
    <Task
      back={step === 1 ? '/applications' : `/applications/${view.id}/edit?step=${step - 1}`}
      title={t.stepOf(step, last)}
      steps={{ now: step, total: last }}
      tools={<SavedMark saving={draft.saving} />}
      actions={
        step < last ? (
          <Button look="filled" size="large" wide disabled={draft.values.ground === null} onClick={() => void to(step + 1)}>
            {onward}
          </Button>
        ) : (
          <Button
            look="filled"
            size="large"
            wide
            icon="send"
            pending={sign.pending}
            disabled={!allowed || !confirmed}
            onClick={() => void handIn()}
          >
            {t.sign}
          </Button>
        )
      }
      note={step < last ? t.signWhere(last) : !allowed && t.cannotYet}
    >
      <div className={styles.form}>
        {step === 1 && <GroundStep draft={draft} />}
        {step === 2 && <DocumentsStep draft={draft} />}
        {step === 3 && <ReasonStep draft={draft} />}
        {step === 4 && <SignStep view={view} confirmed={confirmed} onConfirm={setConfirmed} onStep={(next) => void to(next)} />}
      </div>
    </Task>
  )
}
