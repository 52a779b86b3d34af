import { showToast, useAddress, useCall, useGo, useMessages } from '#app'
import { ButtonLink, Form, Page, TextField, useForm } from '#ui'
import { messages } from './messages.ts'
import { bodyOf, PersonFields, valuesOf } from './person-fields.tsx'

/** Adds one person. A learner begins as an applicant: the next step is an order. */
export function NewPersonPage() {
  const t = useMessages(messages)
  const go = useGo()
  const [{ kind }] = useAddress({ kind: 'learner' })
  const isStaff = kind === 'staff'
  const create = useCall('POST /people', { quiet: true })
  const form = useForm({ initial: valuesOf(null) })
  return (
    <Page title={isStaff ? t.addStaff : t.addLearner} lead={isStaff ? undefined : t.historyWhy} narrow>
      <Form
        form={form}
        submit={t.save}
        aside={<ButtonLink to={isStaff ? '/staff' : '/learners'}>{t.cancel}</ButtonLink>}
        onSubmit={async (values) => {
          const iin = values.iin.replace(/\s/g, '')
          const made = await create.send({
            body: {
              ...bodyOf(values, { learner: !isStaff, staff: isStaff }),
              iin: iin === '' ? null : iin,
              iinAbsentReason: values.iinAbsentReason,
            },
          })
          showToast({ kind: 'done', title: t.saved })
          go(`/people/${made.id}`)
        }}
      >
        <TextField field={form.field('iin')} label={t.iin} hint={t.iinHint} inputMode="numeric" short />
        {form.values.iin.trim() === '' && <TextField field={form.field('iinAbsentReason')} label={t.iinReason} hint={t.iinReasonHint} />}
        <PersonFields form={form} learner={!isStaff} staff={isStaff} applicant />
      </Form>
    </Page>
  )
}
