import { showToast, useCall, useMessages } from '#app'
import { Form, PasswordField, Section, Sheet, useForm } from '#ui'
import { accessMessages } from './access-messages.ts'
import { messages } from './messages.ts'
import { withPasswordWords } from './password-fault.ts'

export function ChangePassword() {
  const t = useMessages(accessMessages)
  const words = useMessages(messages)
  const change = useCall('PUT /account/password', { quiet: true, refresh: ['GET /sessions'] })
  const form = useForm({
    initial: { current: '', password: '' },
    schema: entered,
    say: { current: t.currentNeeded, password: words.faults['too-short'] },
  })
  return (
    <Section title={t.password}>
      <Sheet>
        <Form
          form={form}
          submit={t.changePassword}
          look="default"
          onSubmit={async (body) => {
            await withPasswordWords(words, change.send({ body }))
            form.reset()
            showToast({ kind: 'done', title: t.passwordChanged })
          }}
        >
          <PasswordField field={form.field('current')} label={t.currentPassword} autoComplete="current-password" />
          <PasswordField
            field={form.field('password')}
            label={words.newPassword}
            hint={words.newPasswordHint}
            autoComplete="new-password"
          />
        </Form>
      </Sheet>
    </Section>
  )
}

const entered = async () => {
  const { z } = await import('zod')
  return z.object({ current: z.string().min(1), password: z.string().min(12) })
}
