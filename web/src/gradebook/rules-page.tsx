import { scales, type ScaleId } from '@dala/domain/gradebook'
import { formatDate, toIsoDate } from '@dala/locale'
import { showToast, useApi, useCall, useMessages, useText, type ApiReply } from '#app'
import { DataTable, DateField, Facts, Form, Loaded, NumberField, Page, Section, SelectField, TextArea, useForm } from '#ui'
import { messages } from './messages.ts'

type Rules = ApiReply<'GET /grade-rules'>
const scaleIds = Object.keys(scales) as ScaleId[] // the keys of the literal

/** Weights, least marks and scale of the organisation: what holds now, a new rule, and all earlier ones. */
export function RulesPage() {
  const t = useMessages(messages)
  const query = useApi('GET /grade-rules')
  return (
    <Page title={t.rulesTitle} lead={t.rulesLead}>
      <Loaded query={query}>{(rules) => <RulesView key={rules.items.length} rules={rules} />}</Loaded>
    </Page>
  )
}

function RulesView({ rules }: { rules: Rules }) {
  const t = useMessages(messages)
  const text = useText()
  const { inForce } = rules
  const form = useForm({
    initial: {
      validFrom: toIsoDate(new Date()),
      ratingWeight: inForce.ratingWeight as number | null,
      admissionPercent: inForce.admissionPercent as number | null,
      controlPercent: inForce.controlPercent as number | null,
      examPercent: inForce.examPercent as number | null,
      scale: inForce.scale,
      reason: '',
    },
    schema: () => import('@dala/domain/gradebook').then((domain) => domain.setRule.body.omit({ disciplineId: true })),
  })
  const set = useCall('POST /grade-rules', { quiet: true, done: () => showToast({ kind: 'done', title: t.ruleSet }) })
  return (
    <>
      <Section title={t.inForce}>
        <Facts
          facts={[
            [t.ratingWeight, inForce.ratingWeight],
            [t.admissionPercent, inForce.admissionPercent],
            [t.controlPercent, inForce.controlPercent],
            [t.examPercent, inForce.examPercent],
            [t.scale, text(scales[inForce.scale])],
          ]}
        />
      </Section>
      <Section title={t.newRule}>
        <Form
          form={form}
          submit={t.setRule}
          onSubmit={(values) =>
            set.send({
              body: {
                disciplineId: null,
                validFrom: values.validFrom,
                ratingWeight: values.ratingWeight ?? 0,
                admissionPercent: values.admissionPercent ?? 0,
                controlPercent: values.controlPercent ?? 0,
                examPercent: values.examPercent ?? 0,
                scale: values.scale,
                reason: values.reason,
              },
            })
          }
        >
          <DateField field={form.field('validFrom')} label={t.since} />
          <NumberField field={form.field('ratingWeight')} label={t.ratingWeight} hint={t.ratingWeightHint} />
          <NumberField field={form.field('admissionPercent')} label={t.admissionPercent} />
          <NumberField field={form.field('controlPercent')} label={t.controlPercent} />
          <NumberField field={form.field('examPercent')} label={t.examPercent} />
          <SelectField
            field={form.field('scale')}
            label={t.scale}
            options={scaleIds.map((value) => ({ value, label: text(scales[value]) }))}
          />
          <TextArea field={form.field('reason')} label={t.decisionReason} rows={2} maxLength={500} />
        </Form>
      </Section>
      {rules.items.length > 0 && (
        <DataTable
          label={t.rulesTitle}
          pages={{ items: rules.items }}
          rowKey={(row) => row.id}
          columns={[
            { key: 'since', title: t.since, main: true, cell: (row) => formatDate(row.validFrom) },
            { key: 'where', title: t.course, cell: (row) => (row.discipline ? text(row.discipline) : t.wholeOrganisation) },
            { key: 'weight', title: t.ratingWeight, align: 'end', cell: (row) => `${row.ratingWeight} / ${100 - row.ratingWeight}` },
            { key: 'reason', title: t.decisionReason, wide: true, cell: (row) => row.reason },
            { key: 'by', title: t.by, wide: true, cell: (row) => row.by },
          ]}
        />
      )}
    </>
  )
}
