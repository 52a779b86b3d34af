import { momentAt, formatTime, toIsoDate } from '@dala/locale'
import { showToast, useCall, useMessages, useText } from '#app'
import { CheckList, DateField, Dialog, Form, SelectField, TextField, useForm } from '#ui'
import { messages } from './messages.ts'
import type { Council, Item, Meeting } from './shapes.ts'

interface Values {
  day: string | null
  time: string
  place: string
  form: Meeting['form']
  items: string[]
}

interface PlanProps {
  council: Pick<Council, 'id' | 'waiting'>
  /** An existing plan to change. */
  meeting?: Meeting
  onClose: () => void
  onPlanned?: (meetingId: string) => void
}

const clock = /^([01]?\d|2[0-3]):[0-5]\d$/

/** Day, hour, place and agenda of a meeting. */
export function PlanDialog({ council, meeting, onClose, onPlanned }: PlanProps) {
  const t = useMessages(messages)
  const text = useText()
  const plan = useCall('POST /councils/:councilId/meetings', { quiet: true })
  const change = useCall('PATCH /council-meetings/:meetingId', { quiet: true })
  const mine = meeting?.lines.map((line) => line.item) ?? []
  const offered: Item[] = [...mine, ...council.waiting]
  const form = useForm<Values>({
    initial: {
      day: meeting ? toIsoDate(meeting.startsAt) : null,
      time: meeting ? formatTime(meeting.startsAt) : '15:00',
      place: meeting?.place ?? '',
      form: meeting?.form ?? 'in-person',
      items: (meeting ? mine : offered).map((item) => item.id),
    },
  })
  const isTime = clock.test(form.values.time)
  return (
    <Dialog title={meeting ? t.changeMeeting : t.plan} onClose={onClose}>
      <Form
        form={form}
        submit={meeting ? t.save : t.plan}
        unavailable={(form.values.day === null && t.day) || (!isTime && t.timeHint)}
        onSubmit={async (values) => {
          const body = {
            startsAt: momentAt(values.day ?? '', values.time.padStart(5, '0')).toISOString(),
            place: values.place,
            form: values.form,
            itemIds: values.items,
          }
          if (meeting) await change.send({ params: { meetingId: meeting.id }, body })
          else onPlanned?.((await plan.send({ params: { councilId: council.id }, body })).id)
          showToast({ kind: 'done', title: meeting ? t.saved : t.planDone })
          onClose()
        }}
      >
        <DateField field={form.field('day')} label={t.day} from={toIsoDate(new Date())} />
        <TextField field={form.field('time')} label={t.time} hint={t.timeHint} inputMode="numeric" short />
        <TextField field={form.field('place')} label={t.place} maxLength={200} optional />
        <SelectField
          field={form.field('form')}
          label={t.form}
          options={(['in-person', 'online', 'mixed'] as const).map((value) => ({ value, label: t.forms[value] }))}
        />
        {offered.length > 0 && (
          <CheckList
            field={form.field('items')}
            label={t.agenda}
            hint={t.agendaNote}
            options={offered.map((item) => ({
              value: item.id,
              label: text(item.title),
              ...(item.persons.length > 0 && { hint: item.persons.map((person) => person.name).join(', ') }),
            }))}
          />
        )}
      </Form>
    </Dialog>
  )
}
