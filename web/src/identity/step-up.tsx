import { useRef, useState, type ReactNode } from 'react'
import { Problem, useActor, useCall, useMessages } from '#app'
import { Dialog, Form, PasswordField, TextField, useForm } from '#ui'
import styles from './frame.module.css'
import { messages } from './messages.ts'

interface StepUp {
  /** Does the act; where the server wants a fresh confirmation, asks for it and does the act again. */
  confirmed: <T>(act: () => Promise<T>) => Promise<T | undefined>
  /** To be placed on the page. */
  dialog: ReactNode
}

/** For the most sensitive acts: roles, factors. */
export function useStepUp(): StepUp {
  const [open, setOpen] = useState(false)
  const settle = useRef<(done: boolean) => void>(() => {})
  const ask = () =>
    new Promise<boolean>((resolve) => {
      settle.current = (done) => {
        setOpen(false)
        resolve(done)
      }
      setOpen(true)
    })
  return {
    confirmed: async (act) => {
      try {
        return await act()
      } catch (error) {
        if (!(error instanceof Problem) || error.slug !== 'identity.step-up-required') throw error
        return (await ask()) ? act() : undefined
      }
    },
    dialog: open && <StepUpDialog onDone={() => settle.current(true)} onClose={() => settle.current(false)} />,
  }
}

function StepUpDialog({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const t = useMessages(messages)
  const actor = useActor()
  const [byCode, setByCode] = useState(actor.factors.totp)
  const stepUp = useCall('POST /session/step-up', { quiet: true, refresh: [] })
  const form = useForm({ initial: { code: '', password: '' } })
  return (
    <Dialog title={t.stepUpTitle} onClose={onClose}>
      <p>{t.stepUpLead}</p>
      <Form
        form={form}
        submit={t.confirm}
        aside={
          actor.factors.totp && (
            <button type="button" className={styles.link} onClick={() => setByCode(!byCode)}>
              {byCode ? t.stepUpByPassword : t.stepUpByCode}
            </button>
          )
        }
        onSubmit={async ({ code, password }) => {
          await stepUp.send({ body: byCode ? { code } : { password } })
          onDone()
        }}
      >
        {byCode ? (
          <TextField field={form.field('code')} label={t.factorCode} autoComplete="one-time-code" maxLength={24} short autoFocus />
        ) : (
          <PasswordField field={form.field('password')} label={t.password} autoComplete="current-password" autoFocus />
        )}
      </Form>
    </Dialog>
  )
}
