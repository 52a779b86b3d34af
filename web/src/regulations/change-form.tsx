import { formatDate } from '@dala/locale'
import { useState } from 'react'
import { showToast, useCall, useMessages, useText, type ApiReply } from '#app'
import { Button, CheckList, DateField, Form, NumberField, Section, SelectField, TextArea, TextField, useForm, type Field } from '#ui'
import type { Read } from './edition-page.tsx'
import { messages } from './messages.ts'
import { ReportView } from './report-view.tsx'

type Level = Read['edition']['reach'][number]['levels'][number]
interface Span {
  levels: Level[]
  from: string
  to: string
}
interface Values {
  status: Read['edition']['status']
  spans: Span[]
  numbers: Record<string, number | null>
  confirmed: string
  reason: string
}

/** Where the server finds fault with the text that was read, and the letters that it asks for at least. */
const sourcePath = 'override.confirmed.source'
const sourceLetters = 10

/** The form that tries a change of an edition and puts it into effect. */
export function ChangeForm({ read }: { read: Read }) {
  const t = useMessages(messages)
  const text = useText()
  const { edition, parameters } = read
  const [report, setReport] = useState<ApiReply<'POST /regulations/editions/trial'> | null>(null)
  const trial = useCall('POST /regulations/editions/trial', { refresh: [] })
  const state = useCall('POST /regulations/editions/statements', { quiet: true, done: () => showToast({ kind: 'done', title: t.stated }) })
  const form = useForm<Values>({
    initial: {
      status: edition.status,
      spans: edition.reach.map((reach) => ({ levels: [...reach.levels], from: reach.from, to: reach.to ?? '' })),
      numbers: Object.fromEntries(parameters.map((parameter) => [parameter.key, parameter.value])),
      confirmed: '',
      reason: '',
    },
    say: { [sourcePath]: t.confirmedShort },
  })
  const { values } = form
  const override = () => ({
    ruleSet: edition.id,
    status: values.status,
    reach: values.spans.map((span) => ({
      levels: span.levels,
      from: span.from,
      to: span.to === '' ? null : span.to,
      confidence: 'high' as const,
    })),
    parameters: parameters.flatMap(({ key, value }) => {
      const stated = values.numbers[key]
      return stated === null || stated === undefined || stated === value ? [] : [{ key, value: stated }]
    }),
    ...(values.confirmed.trim() !== '' && { confirmed: { source: values.confirmed.trim() } }),
  })
  const changeSpan = (at: number, change: Partial<Span>) =>
    form.set({ spans: values.spans.map((span, index) => (index === at ? { ...span, ...change } : span)) })
  const fieldOf = <K extends keyof Span>(at: number, name: K): Field<Span[K]> => ({
    name: `spans.${at}.${name}`,
    value: (values.spans[at] ?? { levels: [], from: '', to: '' })[name],
    set: (value) => changeSpan(at, { [name]: value } as Partial<Span>), // one key with its own value
    leave: () => {},
    error: undefined,
  })
  const tooShort = values.confirmed.trim().length < sourceLetters
  const source = { ...form.field('confirmed'), name: sourcePath, error: tooShort ? form.errors[sourcePath] : undefined }
  const levels = (Object.keys(t.levelNames) as Level[]).map((level) => ({ value: level, label: t.levelNames[level] })) // keys of the words
  const statuses = (['in-force', 'repealed', 'draft'] as const).map((value) => ({ value, label: t.statuses[value] }))
  return (
    <Section title={t.change}>
      <p>{t.changeLead}</p>
      <Form
        form={form}
        submit={t.state}
        aside={
          <Button
            pending={trial.pending}
            onClick={() => void trial.send({ body: { override: override() } }).then((found) => found && setReport(found))}
          >
            {t.try}
          </Button>
        }
        onSubmit={() => state.send({ body: { override: override(), reason: values.reason } })}
      >
        <SelectField field={form.field('status')} label={t.status} options={statuses} />
        {values.spans.map((span, at) => (
          // a span has no other name than its place
          // eslint-disable-next-line react/no-array-index-key
          <div key={at}>
            <CheckList field={fieldOf(at, 'levels')} label={t.levels} options={levels} />
            <DateField field={fieldOf(at, 'from')} label={t.from} />
            <DateField field={fieldOf(at, 'to')} label={t.to} hint={t.toHint} optional />
            <Button onClick={() => form.set({ spans: values.spans.filter((_, index) => index !== at) })}>
              {`${t.removeReach}${span.from === '' ? '' : `: ${formatDate(span.from)}`}`}
            </Button>
          </div>
        ))}
        <Button onClick={() => form.set({ spans: [...values.spans, { levels: [], from: '', to: '' }] })}>{t.addReach}</Button>
        <details>
          <summary>{t.numbers}</summary>
          {parameters.map(({ key, name }) => (
            <NumberField
              key={key}
              field={{
                name: `numbers.${key}`,
                value: values.numbers[key] ?? null,
                set: (value: number | null) => form.set({ numbers: { ...values.numbers, [key]: value } }),
                leave: () => {},
                error: undefined,
              }}
              label={text(name)}
            />
          ))}
        </details>
        <TextField field={source} label={t.confirmed} hint={t.confirmedHint} optional maxLength={2000} />
        <TextArea field={form.field('reason')} label={t.reason} rows={2} maxLength={2000} />
      </Form>
      {report && <ReportView report={report} />}
    </Section>
  )
}
