import { useCall, useMessages } from '#app'
import { Dialog, Form, TextArea, useForm } from '#ui'
import { messages } from './messages.ts'

/** Opens a closed sheet again; the reason goes into the trail. */
export function ReopenDialog({ offeringId, onClose }: { offeringId: string; onClose: () => void }) {
  const t = useMessages(messages)
  const form = useForm({ initial: { note: '' } })
  const reopen = useCall('POST /sheets/:offeringId/closing', { quiet: true, done: onClose })
  return (
    <Dialog title={t.reopen} onClose={onClose}>
      <Form form={form} submit={t.reopen} onSubmit={({ note }) => reopen.send({ params: { offeringId }, body: { closed: false, note } })}>
        <TextArea field={form.field('note')} label={t.reopenWhy} rows={3} maxLength={500} />
      </Form>
    </Dialog>
  )
}
