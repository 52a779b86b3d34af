import { useState } from 'react'
import { Link, showToast, useCall, useGo, useMessages } from '#app'
import { Form, Notice, PasswordField, useForm } from '#ui'
import { EntranceFrame } from './frame.tsx'
import styles from './frame.module.css'
import { messages } from './messages.ts'
import { takeSecret } from './take-secret.ts'
import { withPasswordWords } from './password-fault.ts'

export function NewPasswordPage() {
  const t = useMessages(messages)
  const go = useGo()
  const [token] = useState(takeSecret)
  const use = useCall('POST /password-resets/use', { quiet: true, refresh: [] })
  const form = useForm({ initial: { password: '' } })
  const back = (
    <Link to="/forgotten-password" className={styles.link}>
      {t.forgot}
    </Link>
  )
  if (token === '')
    return (
      <EntranceFrame title={t.newTitle} foot={back}>
        <div className={styles.stack}>
          <Notice state="attention">{t.noToken}</Notice>
        </div>
      </EntranceFrame>
    )
  return (
    <EntranceFrame title={t.newTitle} lead={t.newLead} foot={back}>
      <Form
        form={form}
        submit={t.keepPassword}
        onSubmit={async ({ password }) => {
          await withPasswordWords(t, use.send({ body: { token, password } }))
          showToast({ kind: 'done', title: t.passwordKept })
          go('/sign-in', { replace: true })
        }}
      >
        <PasswordField
          field={form.field('password')}
          label={t.newPassword}
          hint={t.newPasswordHint}
          autoComplete="new-password"
          autoFocus
        />
      </Form>
    </EntranceFrame>
  )
}
