import { formatDate, toIsoDate } from '@dala/locale'
import { useState } from 'react'
import { showToast, useApi, useCall, useMessages, useText } from '#app'
import { Button, Clause, DateField, Dialog, Section, SelectField, Sheet } from '#ui'
import { fieldOf } from './field-of.ts'
import { messages } from './messages.ts'
import styles from './pathway.module.css'
import type { Pathway } from './shapes.ts'

/** 9 → «9:00–10:00». */
export const hourWords = (hour: number): string => `${hour}:00–${hour + 1}:00`

/** Halls and the library, booked free of charge (A2023-15.7). */
export function BookingsPart({ pathway }: { pathway: Pathway }) {
  const t = useMessages(messages)
  const text = useText()
  const [booking, setBooking] = useState(false)
  const cancel = useCall('DELETE /pathway/bookings/:bookingId')
  return (
    <Section title={t.bookings} aside={<Clause id="A2023-15.7" />}>
      <p className={styles.note}>{t.bookingsWhy}</p>
      <Sheet flush>
        {pathway.bookings.length === 0 ? (
          <p className={styles.none}>{t.bookingsNone}</p>
        ) : (
          <ul className={styles.rows}>
            {pathway.bookings.map((each) => (
              <li key={each.id}>
                <span className={styles.words}>
                  {text(each.resource.name)}
                  <span className={styles.second}>{`${formatDate(each.day)}, ${hourWords(each.hour)}`}</span>
                </span>
                {pathway.can.own && (
                  <Button look="link" onClick={() => cancel.run({ params: { bookingId: each.id } })}>
                    {t.giveBack}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Sheet>
      {pathway.can.own && pathway.status && (
        <div>
          <Button icon="appointment" onClick={() => setBooking(true)}>
            {t.book}
          </Button>
        </div>
      )}
      {booking && <Book learnerId={pathway.learner.id} until={pathway.status?.endsOn} onClose={() => setBooking(false)} />}
    </Section>
  )
}

function Book({ learnerId, until, onClose }: { learnerId: string; until: string | undefined; onClose: () => void }) {
  const t = useMessages(messages)
  const text = useText()
  const [day, setDay] = useState<string | null>(toIsoDate(new Date()))
  const [resourceId, setResource] = useState('')
  const [hour, setHour] = useState('')
  const halls = useApi('GET /pathway/resources', { query: { day: day ?? '' } }, { enabled: day !== null })
  const hall = halls.data?.items.find((each) => each.id === resourceId)
  const book = useCall('POST /pathway/bookings', {
    done: () => {
      showToast({ kind: 'done', title: t.booked })
      onClose()
    },
  })
  return (
    <Dialog title={t.book} onClose={onClose}>
      <div className={styles.form}>
        <DateField label={t.day} field={fieldOf('day', day, setDay)} from={toIsoDate(new Date())} {...(until && { until })} />
        <SelectField
          label={t.hall}
          field={fieldOf('resource', resourceId, setResource)}
          options={(halls.data?.items ?? []).map((each) => ({ value: each.id, label: text(each.name) }))}
        />
        {hall && (
          <SelectField
            label={t.hour}
            field={fieldOf('hour', hour, setHour)}
            options={hall.free
              .filter((slot) => slot.seats > 0)
              .map((slot) => ({ value: String(slot.hour), label: t.hourFree(hourWords(slot.hour), slot.seats) }))}
          />
        )}
        <div>
          <Button
            look="filled"
            pending={book.pending}
            disabled={day === null || resourceId === '' || hour === ''}
            onClick={() => day !== null && book.run({ body: { learnerId, resourceId, day, hour: Number(hour) } })}
          >
            {t.book}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
