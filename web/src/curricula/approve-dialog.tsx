import { useCall, useMessages } from '#app'
import { DateField, Dialog, Form, SelectField, TextField, useForm } from '#ui'
import { plans } from './plans.ts'
import type { StudyPlan } from './use-plan.ts'

/** The decision by which a plan comes into force. */
export function ApproveDialog({ plan, onClose }: { plan: StudyPlan; onClose: () => void }) {
  const t = useMessages(plans)
  const approve = useCall('POST /study-plans/:planId/approval', { quiet: true })
  const form = useForm({ initial: { body: 'academic-council' as keyof typeof t.bodies, number: '', decidedOn: '' } })
  const bodies = Object.keys(t.bodies) as (keyof typeof t.bodies)[] // the keys of the words
  return (
    <Dialog title={t.approvePlan} onClose={onClose}>
      <Form
        form={form}
        submit={t.approve}
        unavailable={(form.values.number.trim() === '' && t.decisionNumber) || (form.values.decidedOn === '' && t.decidedOn)}
        onSubmit={async (values) => {
          await approve.send({ params: { planId: plan.id }, body: { ...values, revision: plan.revision } })
          onClose()
        }}
      >
        <p>{t.approveHint}</p>
        <SelectField
          field={form.field('body')}
          label={t.decisionBody}
          options={bodies.map((value) => ({ value, label: t.bodies[value] }))}
        />
        <TextField field={form.field('number')} label={t.decisionNumber} maxLength={60} short />
        <DateField field={form.field('decidedOn')} label={t.decidedOn} />
      </Form>
    </Dialog>
  )
}
