import { fullName } from '@dala/locale'
import { useEffect, useRef, useState } from 'react'
import { Link, refreshSession, useCall, useGo, useMessages, useSession, useText, type ApiReply } from '#app'
import { Button, Form, PasswordField, TextField, useForm } from '#ui'
import { EntranceFrame } from './frame.tsx'
import styles from './frame.module.css'
import { messages } from './messages.ts'
import { withPasswordWords } from './password-fault.ts'
import { useLeadOn } from './sign-in-page.tsx'
import { takeSecret } from './take-secret.ts'

type Opened = ApiReply<'POST /invitations/lookup'> & { code: string }

export function InvitationPage() {
  const t = useMessages(messages)
  const [fromLink] = useState(takeSecret)
  const [opened, setOpened] = useState<Opened | null>(null)
  const lookUp = useCall('POST /invitations/lookup', { quiet: true, refresh: [] })
  const form = useForm({ initial: { code: fromLink }, atLeast: { code: 8 }, say: { code: t.codeNeeded } })
  const open = async ({ code }: { code: string }) => setOpened({ ...(await lookUp.send({ body: { code } })), code })
  const asked = useRef(false)
  useEffect(() => {
    if (fromLink === '' || asked.current) return
    asked.current = true
    void form.submit(open)
  })
  if (opened) return <Welcome opened={opened} onOther={() => setOpened(null)} />
  return (
    <EntranceFrame
      title={t.codeTitle}
      lead={t.codeLead}
      foot={
        <Link to="/sign-in" className={styles.link}>
          {t.backToSignIn}
        </Link>
      }
    >
      <Form form={form} submit={t.showCode} onSubmit={open}>
        <TextField field={form.field('code')} label={t.code} hint={t.codeHint} autoComplete="one-time-code" maxLength={40} autoFocus />
      </Form>
    </EntranceFrame>
  )
}

/** The person sees who is meant and sets the first password, or adds the organisation to the account that is signed in. */
function Welcome({ opened, onOther }: { opened: Opened; onOther: () => void }) {
  const t = useMessages(messages)
  const text = useText()
  const go = useGo()
  const leadOn = useLeadOn()
  const { session } = useSession()
  const accept = useCall('POST /invitations/acceptance', { quiet: true, refresh: [] })
  const join = useCall('POST /account/organisations', { refresh: [] })
  const form = useForm({ initial: { password: '' } })
  return (
    <EntranceFrame
      title={t.hello(fullName(opened.name))}
      lead={t.invitedBy(text(opened.organisation))}
      foot={
        <button type="button" className={styles.link} onClick={onOther}>
          {t.otherCode}
        </button>
      }
    >
      {session && (
        <div className={styles.stack}>
          <Button
            className={styles.tall}
            pending={join.pending}
            onClick={() =>
              void join
                .send({ body: { code: opened.code } })
                .then(refreshSession)
                .then(() => go('/', { replace: true }))
                .catch(() => undefined)
            }
          >
            {t.signedInJoin}
          </Button>
        </div>
      )}
      <Form
        form={form}
        submit={t.begin}
        onSubmit={async ({ password }) => leadOn(await withPasswordWords(t, accept.send({ body: { code: opened.code, password } })))}
      >
        <div className={styles.fact}>
          {t.willSignIn}
          <ul className={styles.logins}>
            {opened.logins.map((login) => (
              <li key={login}>{login}</li>
            ))}
          </ul>
        </div>
        <input type="text" name="username" autoComplete="username" hidden readOnly value={opened.logins[0] ?? ''} />
        <PasswordField
          field={form.field('password')}
          label={t.firstPassword}
          hint={t.newPasswordHint}
          autoComplete="new-password"
          autoFocus
        />
      </Form>
    </EntranceFrame>
  )
}
