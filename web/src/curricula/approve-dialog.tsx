import { formatDate } from '@dala/locale'
import { useCall, useMessages } from '#app'
import { DateField, Dialog, Form, RadioCards, SelectField, TextField, useForm } from '#ui'
import { plans } from './plans.ts'
import type { StudyPlan } from './use-plan.ts'

/** The decision by which a plan comes into force: from a council's signed minutes, or entered by hand. */
export function ApproveDialog({ plan, onClose }: { plan: StudyPlan; onClose: () => void }) {
  const t = useMessages(plans)
  const approve = useCall('POST /study-plans/:planId/approval', { quiet: true })
  const { adopted } = plan.councils
  const form = useForm({
    initial: { decisionId: adopted.at(-1)?.decisionId ?? '', body: 'academic-council' as keyof typeof t.bodies, number: '', decidedOn: '' },
  })
  const { values } = form
  const bodies = Object.keys(t.bodies) as (keyof typeof t.bodies)[] // the keys of the words
  const chosen = adopted.find((each) => each.decisionId === values.decisionId)
  return (
    <Dialog title={t.approvePlan} onClose={onClose}>
      <Form
        form={form}
        submit={t.approve}
        unavailable={!chosen && ((values.number.trim() === '' && t.decisionNumber) || (values.decidedOn === '' && t.decidedOn))}
        onSubmit={async ({ decisionId: _, ...byHand }) => {
          const decision = chosen ?? { ...byHand, decisionId: null }
          await approve.send({ params: { planId: plan.id }, body: { ...decision, revision: plan.revision } })
          onClose()
        }}
      >
        <p>{t.approveHint}</p>
        {adopted.length > 0 && (
          <RadioCards
            field={form.field('decisionId')}
            label={t.decisionBody}
            options={[
              ...adopted.map((each) => ({
                value: each.decisionId,
                label: t.byMinutes,
                hint: t.decision(t.bodies[each.body], each.number, formatDate(each.decidedOn)),
              })),
              { value: '', label: t.byHand },
            ]}
          />
        )}
        {!chosen && (
          <>
            <SelectField
              field={form.field('body')}
              label={t.decisionBody}
              options={bodies.map((value) => ({ value, label: t.bodies[value] }))}
            />
            <TextField field={form.field('number')} label={t.decisionNumber} maxLength={60} short />
            <DateField field={form.field('decidedOn')} label={t.decidedOn} />
          </>
        )}
      </Form>
    </Dialog>
  )
}
