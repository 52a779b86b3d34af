import { useState } from 'react'
import { Link, useCall, useMessages } from '#app'
import { Form, Notice, TextField, useForm } from '#ui'
import { EntranceFrame } from './frame.tsx'
import styles from './frame.module.css'
import { messages } from './messages.ts'

export function ForgottenPasswordPage() {
  const t = useMessages(messages)
  const [sent, setSent] = useState(false)
  const ask = useCall('POST /password-resets', { quiet: true, refresh: [] })
  const form = useForm({ initial: { login: '' }, atLeast: { login: 1 }, say: { login: t.loginNeeded } })
  const back = (
    <Link to="/sign-in" className={styles.link}>
      {t.backToSignIn}
    </Link>
  )
  if (sent)
    return (
      <EntranceFrame title={t.forgotTitle} foot={back}>
        <div className={styles.stack} role="status">
          <Notice state="done" title={t.linkSent}>
            {t.linkSentMore}
          </Notice>
        </div>
      </EntranceFrame>
    )
  return (
    <EntranceFrame title={t.forgotTitle} lead={t.forgotLead} foot={back}>
      <Form
        form={form}
        submit={t.sendLink}
        onSubmit={async (body) => {
          await ask.send({ body })
          setSent(true)
        }}
      >
        <TextField field={form.field('login')} label={t.login} hint={t.loginHint} autoComplete="username" inputMode="email" autoFocus />
      </Form>
    </EntranceFrame>
  )
}
