import { showToast, useCall, useMessages, type ApiReply } from '#app'
import { Form, Section, TextArea, useForm } from '#ui'
import { messages } from './office.messages.ts'
import styles from './office.module.css'
import { OfferingForm } from './offering-form.tsx'

type Offering = ApiReply<'GET /offerings/:offeringId'>

/** The description that learners read, and what the course is. */
export function CourseSettings({ offering }: { offering: Offering }) {
  const t = useMessages(messages)
  const change = useCall('PUT /offerings/:offeringId', { quiet: true })
  const saved = () => showToast({ kind: 'done', title: t.save })
  return (
    <div className={styles.stack} style={{ maxWidth: 720 }}>
      {offering.can.write && <Description offering={offering} onDone={saved} />}
      {offering.can.manage && (
        <Section title={t.settings}>
          <OfferingForm
            offering={offering}
            submit={t.save}
            onSubmit={async (body) => {
              await change.send({ params: { offeringId: offering.id }, body })
              saved()
            }}
          />
        </Section>
      )}
    </div>
  )
}

function Description({ offering, onDone }: { offering: Offering; onDone: () => void }) {
  const t = useMessages(messages)
  const describe = useCall('PUT /offerings/:offeringId/description', { quiet: true })
  const form = useForm({ initial: offering.description })
  return (
    <Section title={t.description}>
      <Form
        form={form}
        submit={t.save}
        look="default"
        onSubmit={async (description) => {
          await describe.send({ params: { offeringId: offering.id }, body: { description } })
          onDone()
        }}
      >
        {offering.languages.map((language, index) => (
          <TextArea
            key={language}
            field={form.field(language)}
            label={t.descriptionIn[language]}
            rows={4}
            maxLength={4000}
            {...(index === 0 && { hint: t.descriptionHint })}
          />
        ))}
      </Form>
    </Section>
  )
}
