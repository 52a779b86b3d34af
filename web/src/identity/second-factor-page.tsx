import { useEffect, useState } from 'react'
import { refreshSession, useAddress, useCall, useGo, useMessages, useSession } from '#app'
import { Form, RadioCards, Skeleton, TextField, useForm } from '#ui'
import { AddApp } from './add-app.tsx'
import { AddPasskey } from './add-passkey.tsx'
import { EntranceFrame } from './frame.tsx'
import styles from './frame.module.css'
import { messages } from './messages.ts'
import { nextPage } from './next-page.ts'
import { hasPasskeys } from './passkey.ts'

export function SecondFactorPage() {
  const { session } = useSession()
  const onward = useOnward()
  // Nothing is missing (any more): whoever comes back to this address goes on to work.
  const done = session !== undefined && session?.secondFactor !== 'needed'
  const [atArrival] = useState(done)
  useEffect(() => {
    if (done && atArrival) void onward()
  })
  if (!session || (done && atArrival)) return <Skeleton />
  const has = session.factors.totp || session.factors.passkeys > 0
  return has ? <Prompt /> : <SetUp />
}

function useOnward() {
  const go = useGo()
  const [address] = useAddress({ next: '' })
  return async () => {
    await refreshSession()
    go(nextPage(address.next), { replace: true })
  }
}

function SignOut() {
  const t = useMessages(messages)
  const go = useGo()
  const out = useCall('DELETE /session', { refresh: [] })
  const leave = () =>
    void out
      .send()
      .then(refreshSession)
      .then(() => go('/sign-in', { replace: true }))
      .catch(() => undefined)
  return (
    <button type="button" className={styles.link} onClick={leave}>
      {t.signOut}
    </button>
  )
}

/** Asks for the code of a factor that the account has. */
function Prompt() {
  const t = useMessages(messages)
  const onward = useOnward()
  const confirm = useCall('POST /session/second-factor', { quiet: true, refresh: [] })
  const form = useForm({ initial: { code: '' }, atLeast: { code: 6 }, say: { code: t.codeNeeded } })
  return (
    <EntranceFrame title={t.factorTitle} lead={t.factorLead} foot={<SignOut />}>
      <Form
        form={form}
        submit={t.confirm}
        onSubmit={async (body) => {
          await confirm.send({ body })
          await onward()
        }}
      >
        <TextField
          field={form.field('code')}
          label={t.factorCode}
          hint={t.factorHint}
          autoComplete="one-time-code"
          maxLength={24}
          autoFocus
        />
      </Form>
    </EntranceFrame>
  )
}

/** Staff without a factor set one up here; nothing else is open to them. */
function SetUp() {
  const t = useMessages(messages)
  const onward = useOnward()
  const [way, setWay] = useState<'app' | 'passkey'>('app')
  return (
    <EntranceFrame title={t.setUpTitle} lead={t.setUpLead} foot={<SignOut />}>
      <div className={styles.stack}>
        {hasPasskeys() && (
          <RadioCards
            label={t.way}
            field={{ name: 'way', value: way, set: setWay, leave: () => {}, error: undefined }}
            options={[
              { value: 'app', label: t.byApp, hint: t.byAppHint },
              { value: 'passkey', label: t.byKey, hint: t.byKeyHint },
            ]}
          />
        )}
        {way === 'app' ? <AddApp onDone={onward} /> : <AddPasskey onDone={onward} />}
      </div>
    </EntranceFrame>
  )
}
