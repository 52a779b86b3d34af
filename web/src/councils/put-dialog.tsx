import { useState } from 'react'
import { showToast, useActor, useCall, useMessages } from '#app'
import { Dialog, Form, Notice, TextArea, TextField, useForm } from '#ui'
import { messages } from './messages.ts'
import { PersonChoice, type Chosen } from './person-choice.tsx'

/** Puts a matter of the council's own on what waits, or the correction of a signed decision. */
export function PutDialog({ councilId, corrects = null, onClose }: { councilId: string; corrects?: string | null; onClose: () => void }) {
  const t = useMessages(messages)
  const actor = useActor()
  const [persons, setPersons] = useState<Chosen[]>([])
  const put = useCall('POST /councils/:councilId/items', { quiet: true })
  const form = useForm({ initial: { titleKk: '', titleRu: '', proposalKk: '', proposalRu: '' }, atLeast: { titleKk: 1, titleRu: 1 } })
  return (
    <Dialog title={corrects === null ? t.put : t.correct} onClose={onClose}>
      <Form
        form={form}
        submit={t.put}
        onSubmit={async (values) => {
          await put.send({
            params: { councilId },
            body: {
              title: { kk: values.titleKk, ru: values.titleRu, en: '' },
              proposal: { kk: values.proposalKk, ru: values.proposalRu },
              personIds: persons.map((person) => person.id),
              corrects,
            },
          })
          showToast({ kind: 'done', title: t.putDone })
          onClose()
        }}
      >
        {corrects !== null && <Notice state="term" title={t.correctLead} />}
        <TextField field={form.field('titleKk')} label={t.titleKk} maxLength={200} />
        <TextField field={form.field('titleRu')} label={t.titleRu} maxLength={200} />
        <TextArea field={form.field('proposalKk')} label={t.proposalKk} rows={2} maxLength={4000} optional />
        <TextArea field={form.field('proposalRu')} label={t.proposalRu} rows={2} maxLength={4000} optional />
        {corrects === null && actor.can('councils.manage') && (
          <PersonChoice label={t.concerned} hint={t.concernedHint} chosen={persons} onChange={setPersons} optional />
        )}
      </Form>
    </Dialog>
  )
}
