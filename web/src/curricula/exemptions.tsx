import { formatDate } from '@dala/locale'
import { useState } from 'react'
import { useCall, useMessages } from '#app'
import { Button, DateField, Dialog, Form, IconButton, RadioCards, Section, Sheet, StatusBadge, TextField, useForm } from '#ui'
import styles from './plans.module.css'
import { plans } from './plans.ts'
import type { StudyPlan } from './use-plan.ts'

/** Documents that lawfully lift a limit or a ban of the plan: never a mere click. */
export function Exemptions({ plan }: { plan: StudyPlan }) {
  const t = useMessages(plans)
  const [open, setOpen] = useState(false)
  const remove = useCall('DELETE /study-plans/:planId/exemptions/:exemptionId')
  if (plan.exemptions.length === 0 && !plan.can.edit) return null
  return (
    <Section title={t.exemptions} aside={plan.can.edit && <Button onClick={() => setOpen(true)}>{t.addExemption}</Button>}>
      {plan.exemptions.length > 0 && (
        <Sheet>
          <ul className={styles.lines}>
            {plan.exemptions.map((one) => (
              <li key={one.id}>
                <span className={styles.grow}>
                  {t.exemptionKinds[one.kind]} {one.code}
                  <span className={styles.second}>
                    {`№ ${one.documentNumber}, ${formatDate(one.documentDate)}, ${one.issuedBy}`}
                    {one.validTo && ` · ${one.validFrom ? formatDate(one.validFrom) : '…'} – ${formatDate(one.validTo)}`}
                  </span>
                </span>
                <StatusBadge state={one.inForce ? 'done' : 'violated'} plain>
                  {one.inForce ? t.inForce : t.notInForce}
                </StatusBadge>
                {plan.can.edit && (
                  <IconButton
                    name="remove"
                    label={`${t.takeDocumentBack} № ${one.documentNumber}`}
                    onClick={() => remove.run({ params: { planId: plan.id, exemptionId: one.id } })}
                  />
                )}
              </li>
            ))}
          </ul>
        </Sheet>
      )}
      {open && <AddExemption planId={plan.id} onClose={() => setOpen(false)} />}
    </Section>
  )
}

function AddExemption({ planId, onClose }: { planId: string; onClose: () => void }) {
  const t = useMessages(plans)
  const add = useCall('POST /study-plans/:planId/exemptions', { quiet: true })
  const form = useForm({
    initial: {
      kind: 'law-case' as 'law-case' | 'emergency' | 'partner-agreement',
      code: '',
      documentNumber: '',
      documentDate: '',
      issuedBy: '',
      validFrom: '',
      validTo: '',
    },
  })
  const { values } = form
  const lacking =
    (values.kind === 'law-case' && values.code.trim() === '' && t.lawCase) ||
    (values.documentNumber.trim() === '' && t.documentNumber) ||
    (values.documentDate === '' && t.documentDate) ||
    (values.issuedBy.trim() === '' && t.issuedBy) ||
    (values.kind === 'emergency' && (values.validFrom === '' || values.validTo === '') && t.validTo)
  return (
    <Dialog title={t.addExemption} onClose={onClose}>
      <Form
        form={form}
        submit={t.save}
        unavailable={lacking}
        onSubmit={async ({ validFrom, validTo, ...rest }) => {
          await add.send({ params: { planId }, body: { ...rest, validFrom: validFrom || null, validTo: validTo || null } })
          onClose()
        }}
      >
        <RadioCards
          field={form.field('kind')}
          label={t.exemptionKind}
          options={(['law-case', 'emergency', 'partner-agreement'] as const).map((value) => ({
            value,
            label: t.exemptionKinds[value],
            hint: t.exemptionHints[value],
          }))}
        />
        {values.kind === 'law-case' && <TextField field={form.field('code')} label={t.lawCase} maxLength={60} short />}
        <TextField field={form.field('documentNumber')} label={t.documentNumber} maxLength={60} short />
        <DateField field={form.field('documentDate')} label={t.documentDate} />
        <TextField field={form.field('issuedBy')} label={t.issuedBy} maxLength={300} />
        <DateField field={form.field('validFrom')} label={t.validFrom} optional={values.kind !== 'emergency'} />
        <DateField field={form.field('validTo')} label={t.validTo} optional={values.kind !== 'emergency'} />
      </Form>
    </Dialog>
  )
}
