import { toIsoDate } from '@dala/locale'
import { showToast, useCall, useMessages } from '#app'
import { CheckField, DateField, Dialog, Form, NumberField, TextField, useForm } from '#ui'
import styles from './emergency.module.css'
import { messages } from './messages.ts'
import type { Threshold } from './settings-page.tsx'

interface Values {
  place: string
  gradeFrom: number | null
  gradeTo: number | null
  windFrom: number | null
  windTo: number | null
  temperature: number | null
  source: string
  sourceOn: string | null
  confirmed: boolean
}

const anyWind = 99

/** A threshold with its source: entered, corrected or confirmed. */
export function ThresholdDialog({ row, place, onClose }: { row: Threshold | null; place: string; onClose: () => void }) {
  const t = useMessages(messages)
  const add = useCall('POST /emergency/thresholds', { quiet: true })
  const change = useCall('PUT /emergency/thresholds/:thresholdId', { quiet: true })
  const form = useForm<Values>({
    initial: row ?? {
      place: place.slice(0, 2),
      gradeFrom: 0,
      gradeTo: 4,
      windFrom: 0,
      windTo: anyWind,
      temperature: null,
      source: '',
      sourceOn: toIsoDate(new Date()),
      confirmed: false,
    },
  })
  return (
    <Dialog title={row ? t.changeThreshold : t.addThreshold} onClose={onClose}>
      <Form
        form={form}
        submit={t.save}
        onSubmit={async (values) => {
          const body = {
            place: values.place.trim(),
            gradeFrom: values.gradeFrom ?? 0,
            gradeTo: values.gradeTo ?? 0,
            windFrom: values.windFrom ?? 0,
            windTo: values.windTo ?? anyWind,
            temperature: values.temperature ?? 0,
            source: values.source,
            sourceOn: values.sourceOn ?? '',
            confirmed: values.confirmed,
          }
          if (row?.id) await change.send({ params: { thresholdId: row.id }, body })
          else await add.send({ body })
          showToast({ kind: 'done', title: t.saved })
          onClose()
        }}
      >
        <TextField field={form.field('place')} label={t.place} hint={t.placeHint} inputMode="numeric" short maxLength={9} />
        <div className={styles.days}>
          <NumberField field={form.field('gradeFrom')} label={t.gradeFrom} />
          <NumberField field={form.field('gradeTo')} label={t.gradeTo} />
        </div>
        <div className={styles.days}>
          <NumberField field={form.field('windFrom')} label={t.windFrom} decimals />
          <NumberField field={form.field('windTo')} label={t.windTo} decimals />
        </div>
        <NumberField field={form.field('temperature')} label={t.temperature} decimals />
        <TextField field={form.field('source')} label={t.source} maxLength={300} />
        <DateField field={form.field('sourceOn')} label={t.sourceOn} />
        <CheckField field={form.field('confirmed')} label={t.confirmed} />
      </Form>
    </Dialog>
  )
}
