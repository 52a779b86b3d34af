import { addDays, toIsoDate } from '@dala/locale'
import { showToast, useApi, useCall, useMessages, useText } from '#app'
import { CheckList, DateField, Dialog, Form, SelectField, TextField, useForm } from '#ui'
import { messages } from './messages.ts'

/** Opens an inspection: who, from where, by which act, until when, what. */
export function InspectionDialog({ onEnd }: { onEnd: () => void }) {
  const t = useMessages(messages)
  const text = useText()
  const choices = useApi('GET /compliance/inspections/people', { query: {} })
  const grant = useCall('POST /compliance/inspections', { quiet: true })
  const today = toIsoDate(new Date())
  const form = useForm({
    initial: {
      personId: '',
      authority: '',
      basis: '',
      validFrom: today as string | null,
      validUntil: addDays(today, 14) as string | null,
      unitIds: [] as string[],
      clauses: '',
    },
  })
  return (
    <Dialog title={t.openInspection} onClose={onEnd}>
      <Form
        form={form}
        submit={t.openInspection}
        onSubmit={async ({ clauses, validFrom, validUntil, ...rest }) => {
          await grant.send({
            body: {
              ...rest,
              validFrom: validFrom ?? '',
              validUntil: validUntil ?? '',
              clauses: clauses
                .split(/[,;]\s*/)
                .map((one) => one.trim())
                .filter((one) => one !== ''),
            },
          })
          showToast({ kind: 'done', title: t.opened })
          onEnd()
        }}
      >
        <SelectField
          field={form.field('personId')}
          label={t.inspector}
          hint={t.inspectorHint}
          options={(choices.data?.people ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField field={form.field('authority')} label={t.authority} />
        <TextField field={form.field('basis')} label={t.basis} hint={t.basisHint} />
        <DateField field={form.field('validFrom')} label={t.validFrom} />
        <DateField field={form.field('validUntil')} label={t.validUntil} />
        <CheckList
          field={form.field('unitIds')}
          label={t.units}
          hint={t.unitsHint}
          optional
          options={(choices.data?.units ?? []).map(({ id, name }) => ({ value: id, label: text(name) }))}
        />
        <TextField field={form.field('clauses')} label={t.clausesScope} hint={t.clausesHint} optional />
      </Form>
    </Dialog>
  )
}
