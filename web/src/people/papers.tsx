import { formatDate } from '@dala/locale'
import { useState } from 'react'
import { apiUrl, showToast, useActor, useApi, useCall, useMessages, type ApiReply } from '#app'
import { Button, Dialog, Download, Form, Loaded, RadioCards, Section, TextField, useForm } from '#ui'
import { messages } from './messages.ts'

type Kind = ApiReply<'GET /registrar/learners/:personId/papers'>['items'][number]['kind']
const kinds: readonly Kind[] = ['study-certificate', 'transcript', 'study-card']

/** Certificates of study, transcripts and study cards issued to a learner, and the issue of another one. */
export function Papers({ personId }: { personId: string }) {
  const t = useMessages(messages)
  const actor = useActor()
  const [open, setOpen] = useState(false)
  const papers = useApi('GET /registrar/learners/:personId/papers', { params: { personId } })
  return (
    <Section title={t.papers}>
      <Loaded query={papers} rows={1}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t.noPapers}</p>
          ) : (
            <ul>
              {items.map((paper) => {
                const name = `${t.paperKinds[paper.kind]} №\u00a0${paper.number}, ${formatDate(paper.datedOn)}`
                return (
                  <li key={paper.id}>
                    {actor.can('documents.read') ? (
                      <Download href={apiUrl('GET /documents/:documentId/file', { params: { documentId: paper.id } })}>{name}</Download>
                    ) : (
                      name
                    )}
                  </li>
                )
              })}
            </ul>
          )
        }
      </Loaded>
      {actor.can('registrar.order') && <Button onClick={() => setOpen(true)}>{t.issuePaper}</Button>}
      {open && <IssueDialog personId={personId} onClose={() => setOpen(false)} />}
    </Section>
  )
}

function IssueDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const t = useMessages(messages)
  const issue = useCall('POST /registrar/learners/:personId/papers', { quiet: true })
  const form = useForm<{ kind: Kind; purpose: string }>({ initial: { kind: 'study-certificate', purpose: '' } })
  const kind = form.field('kind')
  const isKind = (value: string): value is Kind => value in t.paperKinds
  const kindField = { ...kind, set: (value: string) => isKind(value) && kind.set(value) }
  return (
    <Dialog title={t.issuePaper} onClose={onClose}>
      <Form
        form={form}
        submit={t.issuePaper}
        aside={<Button onClick={onClose}>{t.cancel}</Button>}
        onSubmit={async (body) => {
          const paper = await issue.send({ params: { personId }, body })
          showToast({ kind: 'done', title: t.paperIssued(paper.number) })
          onClose()
        }}
      >
        <RadioCards field={kindField} label={t.papers} options={kinds.map((kind) => ({ value: kind, label: t.paperKinds[kind] }))} />
        {form.values.kind === 'study-certificate' && (
          <TextField field={form.field('purpose')} label={t.purpose} hint={t.purposeHint} optional maxLength={200} />
        )}
      </Form>
    </Dialog>
  )
}
