import { kindOfDay, type WorkingCalendar } from '@dala/domain/regulations'
import { formatDateLong, formatWeekday } from '@dala/locale'
import { showToast, useCall, useLocale, useMessages, type ApiReply } from '#app'
import { Button, Dialog, Form, RadioCards, TextField, useForm } from '#ui'
import { messages } from './messages.ts'

type Day = ApiReply<'GET /calendar'>['days'][number]

/** Makes a day working or free, or gives it back to the national calendar. */
export function DayDialog({ on, own, calendar, onEnd }: { on: string; own: Day | null; calendar: WorkingCalendar; onEnd: () => void }) {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const set = useCall('PUT /calendar/days/:on', { quiet: true })
  const clear = useCall('DELETE /calendar/days/:on', {
    done: () => {
      showToast({ kind: 'done', title: t.dayCleared })
      onEnd()
    },
  })
  const isWorking = kindOfDay(on, calendar).kind === 'working'
  const other = isWorking ? ('day-off' as const) : ('working' as const)
  const form = useForm({ initial: { kind: own?.kind ?? other, reason: own?.reason ?? '' } })
  return (
    <Dialog title={`${formatDateLong(on, locale)}, ${formatWeekday(on, locale)}`} onClose={onEnd}>
      <Form
        form={form}
        submit={t.save}
        aside={
          own && (
            <Button pending={clear.pending} onClick={() => clear.run({ params: { on } })}>
              {t.clear}
            </Button>
          )
        }
        onSubmit={async (body) => {
          await set.send({ params: { on }, body })
          showToast({ kind: 'done', title: t.daySaved })
          onEnd()
        }}
      >
        <RadioCards
          field={form.field('kind')}
          label={t.periodKind}
          options={[
            { value: 'working', label: t.makeWorking },
            { value: 'day-off', label: t.makeDayOff },
          ]}
        />
        <TextField field={form.field('reason')} label={t.reason} hint={t.reasonHint} />
      </Form>
    </Dialog>
  )
}
