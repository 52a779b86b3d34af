import { showToast, useApi, useCall, useMessages, useText } from '#app'
import { Dialog, Form, RadioCards, SelectField, TextArea, useForm } from '#ui'
import { messages } from './messages.ts'
import styles from './supporting-schools.module.css'

interface Values {
  kind: 'course' | 'new'
  offeringId: string
  disciplineId: string
  teacherId: string
}

/** Takes the classes into a course with its teacher, or into a new one. */
export function AcceptDialog({ attachmentId, onEnd }: { attachmentId: string; onEnd: () => void }) {
  const t = useMessages(messages)
  const text = useText()
  const choices = useApi('GET /supporting-schools/courses')
  const accept = useCall('POST /supporting-schools/attachments/:attachmentId/acceptance', { quiet: true })
  const form = useForm<Values>({ initial: { kind: 'course', offeringId: '', disciplineId: '', teacherId: '' } })
  const { kind, offeringId, disciplineId, teacherId } = form.values
  const isChosen = kind === 'course' ? offeringId !== '' : disciplineId !== '' && teacherId !== ''
  return (
    <Dialog title={t.acceptTitle} onClose={onEnd}>
      <Form
        form={form}
        submit={t.accept}
        unavailable={!isChosen && (kind === 'course' ? t.chooseCourse : t.chooseNew)}
        onSubmit={async () => {
          await accept.send({
            params: { attachmentId },
            body: kind === 'course' ? { kind, offeringId } : { kind, disciplineId, teacherId },
          })
          showToast({ kind: 'done', title: t.accepted })
          onEnd()
        }}
      >
        <p className={styles.note}>{t.acceptText}</p>
        <RadioCards
          field={form.field('kind')}
          label={t.intoCourse}
          options={[
            { value: 'course', label: t.existing, hint: t.existingHint },
            { value: 'new', label: t.fresh, hint: t.freshHint },
          ]}
        />
        {kind === 'course' ? (
          <SelectField
            field={form.field('offeringId')}
            label={t.course}
            options={(choices.data?.courses ?? []).map(({ id, name, teacher }) => ({ value: id, label: `${text(name)}, ${teacher}` }))}
          />
        ) : (
          <>
            <SelectField
              field={form.field('disciplineId')}
              label={t.discipline}
              options={(choices.data?.disciplines ?? []).map(({ id, name }) => ({ value: id, label: text(name) }))}
            />
            <SelectField
              field={form.field('teacherId')}
              label={t.teacher}
              options={(choices.data?.teachers ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            />
          </>
        )}
      </Form>
    </Dialog>
  )
}

/** Asks for the reason that the other school will read. */
export function ReasonDialog({
  title,
  words,
  submit,
  send,
  onEnd,
}: {
  title: string
  words?: string
  submit: string
  send: (reason: string) => Promise<unknown>
  onEnd: () => void
}) {
  const t = useMessages(messages)
  const form = useForm({ initial: { reason: '' }, atLeast: { reason: 3 } })
  return (
    <Dialog title={title} onClose={onEnd}>
      <Form form={form} submit={submit} onSubmit={({ reason }) => send(reason.trim())}>
        {words && <p className={styles.note}>{words}</p>}
        <TextArea field={form.field('reason')} label={t.reason} rows={4} maxLength={1000} />
      </Form>
    </Dialog>
  )
}
