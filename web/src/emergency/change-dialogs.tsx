import { addDays, toIsoDate } from '@dala/locale'
import { showToast, useCall, useMessages } from '#app'
import { DateField, Dialog, Form, useForm } from '#ui'
import { messages } from './messages.ts'
import type { SwitchView } from './switch-page.tsx'

interface DialogProps {
  data: SwitchView
  onClose: () => void
}

/** A later last day; where the authority's order was extended, its new end as well. */
export function ExtendDialog({ data, onClose }: DialogProps) {
  const t = useMessages(messages)
  const extend = useCall('POST /emergency/switches/:switchId/extension', { quiet: true })
  const next = addDays(data.endsOn, 1)
  const form = useForm<{ endsOn: string | null; orderTo: string | null }>({ initial: { endsOn: next, orderTo: null } })
  return (
    <Dialog title={t.extend} onClose={onClose}>
      <Form
        form={form}
        submit={t.extend}
        onSubmit={async ({ endsOn, orderTo }) => {
          await extend.send({ params: { switchId: data.id }, body: { endsOn: endsOn ?? '', orderTo } })
          showToast({ kind: 'done', title: t.extended })
          onClose()
        }}
      >
        <DateField field={form.field('endsOn')} label={t.until} from={next} />
        <DateField field={form.field('orderTo')} label={t.extendOrder} from={next} optional />
      </Form>
    </Dialog>
  )
}

export function EndDialog({ data, onClose }: DialogProps) {
  const t = useMessages(messages)
  const end = useCall('POST /emergency/switches/:switchId/end', { quiet: true })
  const today = toIsoDate(new Date())
  const begins = today < data.startsOn ? data.startsOn : today
  const form = useForm<{ lastDay: string | null }>({ initial: { lastDay: data.endsOn > begins ? begins : addDays(begins, -1) } })
  return (
    <Dialog title={t.end} onClose={onClose}>
      <Form
        form={form}
        submit={t.end}
        onSubmit={async ({ lastDay }) => {
          await end.send({ params: { switchId: data.id }, body: { lastDay: lastDay ?? '' } })
          showToast({ kind: 'done', title: t.endedEarly })
          onClose()
        }}
      >
        <DateField field={form.field('lastDay')} label={t.until} hint={t.endHint} from={addDays(begins, -1)} until={data.endsOn} />
      </Form>
    </Dialog>
  )
}
