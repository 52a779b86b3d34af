import { useState } from 'react'
import { showToast, useCall, useMessages, type ApiReply } from '#app'
import { Button, Dialog, Form, TextField, useForm } from '#ui'
import { messages } from './messages.ts'

type Card = ApiReply<'GET /people/:personId'>

/** The identity number: its last digits, the whole on request (which is recorded), and setting it. */
export function IinLine({ card }: { card: Card }) {
  const t = useMessages(messages)
  const [whole, setWhole] = useState<string | null>(null)
  const [setting, setSetting] = useState(false)
  const show = useCall('POST /people/:personId/iin-showing', {
    refresh: [],
    done: (reply) => {
      setWhole(reply.iin)
      showToast({ kind: 'done', title: t.iinShown })
    },
  })
  return (
    <>
      <span className="tabular">
        {card.iinEnding === null ? [t.iinNone, card.iinAbsentReason].filter(Boolean).join(': ') : (whole ?? t.iinHidden(card.iinEnding))}
      </span>{' '}
      {card.can.showIin && whole === null && (
        <Button look="link" pending={show.pending} onClick={() => show.run({ params: { personId: card.id }, body: {} })}>
          {t.iinShow}
        </Button>
      )}
      {card.can.change && card.iinEnding === null && (
        <Button look="link" onClick={() => setSetting(true)}>
          {t.iinSet}
        </Button>
      )}
      {setting && <SetIin card={card} onEnd={() => setSetting(false)} />}
    </>
  )
}

function SetIin({ card, onEnd }: { card: Card; onEnd: () => void }) {
  const t = useMessages(messages)
  const set = useCall('PUT /people/:personId/iin', { quiet: true })
  const form = useForm({ initial: { iin: '', absentReason: card.iinAbsentReason } })
  return (
    <Dialog title={t.iinSet} onClose={onEnd}>
      <Form
        form={form}
        submit={t.save}
        onSubmit={async ({ iin, absentReason }) => {
          await set.send({ params: { personId: card.id }, body: { iin: iin.trim() === '' ? null : iin, absentReason } })
          showToast({ kind: 'done', title: t.saved })
          onEnd()
        }}
      >
        <TextField field={form.field('iin')} label={t.iin} hint={t.iinHint} inputMode="numeric" short />
        {form.values.iin.trim() === '' && <TextField field={form.field('absentReason')} label={t.iinReason} hint={t.iinReasonHint} />}
      </Form>
    </Dialog>
  )
}
