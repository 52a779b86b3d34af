import { useState } from 'react'
import { Link, Problem, refreshSession, useAddress, useCall, useGo, useMessages, type ApiReply } from '#app'
import { Button, Form, Notice, PasswordField, TextField, useForm } from '#ui'
import { EntranceFrame } from './frame.tsx'
import styles from './frame.module.css'
import { messages } from './messages.ts'
import { nextPage } from './next-page.ts'
import { answerByPasskey, hasPasskeys } from './passkey.ts'

/** Leads on after a sign-in: to the second factor, or to where the person was heading. */
export function useLeadOn() {
  const go = useGo()
  const [address] = useAddress({ next: '' })
  return async (session: ApiReply<'POST /session'>) => {
    await refreshSession()
    const then = nextPage(address.next)
    if (session.secondFactor === 'needed')
      go(then === '/' ? '/second-factor' : `/second-factor?next=${encodeURIComponent(then)}`, { replace: true })
    else go(then, { replace: true })
  }
}

export function SignInPage() {
  const t = useMessages(messages)
  const leadOn = useLeadOn()
  const signIn = useCall('POST /session', { quiet: true, refresh: [] })
  const form = useForm({
    initial: { login: '', password: '' },
    atLeast: { login: 1, password: 1 },
    say: { login: t.loginNeeded, password: t.passwordNeeded },
  })
  return (
    <EntranceFrame
      title={t.welcome}
      lead={t.portal}
      foot={
        <Link to="/invitation" className={styles.link}>
          {t.haveCode}
        </Link>
      }
    >
      <Form form={form} submit={t.signIn} onSubmit={async (body) => leadOn(await signIn.send({ body }))}>
        <TextField field={form.field('login')} label={t.login} hint={t.loginHint} autoComplete="username" inputMode="email" autoFocus />
        <PasswordField field={form.field('password')} label={t.password} autoComplete="current-password" />
        <Link to="/forgotten-password" className={`${styles.link} ${styles.forgot}`}>
          {t.forgot}
        </Link>
      </Form>
      <ByPasskey />
    </EntranceFrame>
  )
}

function ByPasskey() {
  const t = useMessages(messages)
  const leadOn = useLeadOn()
  const begin = useCall('POST /session/passkey/options', { quiet: true, refresh: [] })
  const finish = useCall('POST /session/passkey', { quiet: true, refresh: [] })
  const [fault, setFault] = useState('')
  const [pending, setPending] = useState(false)
  if (!hasPasskeys()) return null
  const start = async () => {
    setFault('')
    setPending(true)
    try {
      const { challengeId, options } = await begin.send({ body: {} })
      const response = await answerByPasskey(options)
      if (response === null) setFault(t.passkeyStopped)
      else await leadOn(await finish.send({ body: { challengeId, response } }))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setFault(error.body.title)
    } finally {
      setPending(false)
    }
  }
  return (
    <>
      <p className={styles.or}>{t.or}</p>
      <Button icon="passkey" className={styles.tall} pending={pending} onClick={() => void start()}>
        {t.byPasskey}
      </Button>
      {fault && (
        <div style={{ marginTop: 12 }} role="alert">
          <Notice state="attention">{fault}</Notice>
        </div>
      )}
    </>
  )
}
