import { useEffect, useRef, useState } from 'react'
import { useCall, useMessages } from '#app'
import { ErrorState, Form, Skeleton, TextField, useForm } from '#ui'
import styles from './frame.module.css'
import { messages } from './messages.ts'
import { RecoveryCodes } from './recovery-codes.tsx'

/** Adds an authenticator app: scan, give its first code, keep the recovery codes. */
export function AddApp({ onDone }: { onDone: () => void }) {
  const t = useMessages(messages)
  const begin = useCall('POST /account/totp', { quiet: true, refresh: [] })
  const confirm = useCall('POST /account/totp/confirmation', { quiet: true, refresh: [] })
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const form = useForm({ initial: { code: '' }, schema: entered, say: { code: t.codeNeeded } })
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    begin.run({ body: {} })
  })
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />
  if (begin.problem) return <ErrorState problem={begin.problem} retry={() => begin.run({ body: {} })} />
  if (!begin.reply) return <Skeleton rows={4} />
  return (
    <Form form={form} submit={t.addApp} onSubmit={async (body) => setCodes((await confirm.send({ body })).recoveryCodes)}>
      <div>
        <p>{t.scan}</p>
        <img className={styles.qr} src={`data:image/svg+xml,${encodeURIComponent(begin.reply.qr)}`} alt={t.scan} width={200} height={200} />
        <p className={styles.fact}>
          {t.typeSecret} <span className={styles.secret}>{begin.reply.secret.replace(/(.{4})/g, '$1 ').trim()}</span>
        </p>
      </div>
      <TextField field={form.field('code')} label={t.firstCode} autoComplete="one-time-code" inputMode="numeric" maxLength={8} />
    </Form>
  )
}

const entered = async () => {
  const { z } = await import('zod')
  return z.object({ code: z.string().trim().min(6) })
}
