import { showToast, useCall, useMessages } from '#app'
import { DateField, Form, TextArea, TextField, useForm } from '#ui'
import styles from './councils.module.css'
import { messages } from './messages.ts'
import type { Line, Meeting } from './shapes.ts'

/** The wording of a decision; its outcome follows from the votes. */
export function DecideForm({ meeting, line }: { meeting: Meeting; line: Line }) {
  const t = useMessages(messages)
  const decide = useCall('POST /council-meetings/:meetingId/items/:itemId/decision', { quiet: true })
  const { proposal } = line.item
  const form = useForm<{ kk: string; ru: string; conditions: string; validUntil: string | null }>({
    initial: { kk: proposal?.kk ?? '', ru: proposal?.ru ?? '', conditions: '', validUntil: null },
  })
  const given =
    line.ballot === 'open'
      ? line.voters.length - line.votes.filter((vote) => line.voters.includes(vote.personId)).length
      : line.count === null
        ? line.voters.length
        : 0
  const first = meeting.lines.find((each) => each.can.decide)?.item.id === line.item.id
  return (
    <div className={styles.decide}>
      <Form
        form={form}
        submit={t.decide}
        look={first ? 'filled' : 'default'}
        unavailable={given > 0 && t.missing(given)}
        onSubmit={async (values) => {
          await decide.send({
            params: { meetingId: meeting.id, itemId: line.item.id },
            body: { wording: { kk: values.kk, ru: values.ru }, conditions: values.conditions, validUntil: values.validUntil },
          })
          showToast({ kind: 'done', title: t.decided })
        }}
      >
        <TextArea field={form.field('kk')} label={t.wordingKk} rows={2} maxLength={4000} />
        <TextArea field={form.field('ru')} label={t.wordingRu} rows={2} maxLength={4000} hint={t.decideHint} />
        <TextField field={form.field('conditions')} label={t.conditions} maxLength={2000} optional />
        <DateField field={form.field('validUntil')} label={t.validUntil} optional />
      </Form>
    </div>
  )
}
