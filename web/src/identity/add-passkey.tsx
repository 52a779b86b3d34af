import { useState } from 'react'
import { useCall, useMessages } from '#app'
import { Form, Notice, TextField, useForm } from '#ui'
import { messages } from './messages.ts'
import { makePasskey } from './passkey.ts'

/** Adds a passkey of this device. */
export function AddPasskey({ onDone }: { onDone: () => void }) {
  const t = useMessages(messages)
  const begin = useCall('POST /account/passkeys/options', { quiet: true, refresh: [] })
  const add = useCall('POST /account/passkeys', { quiet: true, refresh: [] })
  const [stopped, setStopped] = useState(false)
  const form = useForm({ initial: { name: t.thisDevice } })
  return (
    <Form
      form={form}
      submit={t.addKey}
      onSubmit={async ({ name }) => {
        setStopped(false)
        const { challengeId, options } = await begin.send({ body: {} })
        const response = await makePasskey(options)
        if (response === null) return setStopped(true)
        await add.send({ body: { challengeId, name, response } })
        onDone()
      }}
    >
      <TextField field={form.field('name')} label={t.keyName} maxLength={60} />
      {stopped && <Notice state="attention">{t.passkeyStopped}</Notice>}
    </Form>
  )
}
