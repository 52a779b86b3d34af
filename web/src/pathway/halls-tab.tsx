import { formatDate, toIsoDate } from '@dala/locale'
import { useState } from 'react'
import { useApi, useCall, useMessages, useText } from '#app'
import { Button, Clause, DataTable, DateField, Dialog, EmptyState, NumberField, SelectField, TextField } from '#ui'
import { fieldOf } from './field-of.ts'
import { messages } from './messages.ts'
import styles from './pathway.module.css'

const kinds = ['sports-hall', 'reading-hall', 'assembly-hall', 'computer-class', 'library'] as const
type Kind = (typeof kinds)[number]

/** Halls, classes and the library that pupils at a distance book free of charge (A2023-15.7). */
export function HallsTab() {
  const t = useMessages(messages)
  const text = useText()
  const [day, setDay] = useState<string | null>(toIsoDate(new Date()))
  const [adding, setAdding] = useState(false)
  const halls = useApi('GET /pathway/resources', { query: { day: day ?? '' } }, { enabled: day !== null })
  return (
    <>
      <p className={styles.note}>
        {t.bookingsWhy} <Clause id="A2023-15.7" />
      </p>
      <div className={styles.actions}>
        <DateField label={t.day} field={fieldOf('day', day, setDay)} />
      </div>
      <DataTable
        label={t.bookings}
        pages={{ items: halls.data?.items, error: halls.error, refetch: halls.refetch }}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t.hallsNone}>{t.hallsNoneWhy}</EmptyState>}
        columns={[
          {
            key: 'hall',
            title: t.hall,
            main: true,
            cell: (row) => (
              <>
                {text(row.name)}
                <span className={styles.second}>{t.resource[row.kind]}</span>
              </>
            ),
          },
          { key: 'hours', title: t.hour, cell: (row) => `${row.opensAt}:00–${row.closesAt}:00` },
          { key: 'seats', title: t.seats, align: 'end', cell: (row) => row.seats },
          {
            key: 'booked',
            title: `${t.bookedShort}${day === null ? '' : `, ${formatDate(day)}`}`,
            align: 'end',
            cell: (row) => row.free.reduce((sum, slot) => sum + row.seats - slot.seats, 0),
          },
        ]}
      />
      <div>
        <Button icon="add" onClick={() => setAdding(true)}>
          {t.addHall}
        </Button>
      </div>
      {adding && <AddHall onClose={() => setAdding(false)} />}
    </>
  )
}

const opening = 9
const closing = 18
const fewSeats = 10

function AddHall({ onClose }: { onClose: () => void }) {
  const t = useMessages(messages)
  const [kind, setKind] = useState<Kind>('library')
  const [name, setName] = useState({ kk: '', ru: '', en: '' })
  const [numbers, setNumbers] = useState<Record<'seats' | 'opensAt' | 'closesAt', number | null>>({
    seats: fewSeats,
    opensAt: opening,
    closesAt: closing,
  })
  const add = useCall('POST /pathway/resources', { done: onClose })
  const { seats, opensAt, closesAt } = numbers
  const whole = name.kk.trim() && name.ru.trim() && name.en.trim() && seats && opensAt !== null && closesAt && opensAt < closesAt
  return (
    <Dialog title={t.addHall} onClose={onClose}>
      <div className={styles.form}>
        <SelectField
          label={t.kindLabel}
          field={fieldOf<Kind>('kind', kind, setKind)}
          options={kinds.map((value) => ({ value, label: t.resource[value] }))}
        />
        <TextField label={t.nameKk} field={fieldOf('kk', name.kk, (kk) => setName({ ...name, kk }))} />
        <TextField label={t.nameRu} field={fieldOf('ru', name.ru, (ru) => setName({ ...name, ru }))} />
        <TextField label={t.nameEn} field={fieldOf('en', name.en, (en) => setName({ ...name, en }))} />
        {(['seats', 'opensAt', 'closesAt'] as const).map((each) => (
          <NumberField
            key={each}
            label={t[each]}
            field={fieldOf(each, numbers[each], (value) => setNumbers({ ...numbers, [each]: value }))}
          />
        ))}
        <div>
          <Button
            look="filled"
            pending={add.pending}
            disabled={!whole}
            onClick={() =>
              seats !== null && opensAt !== null && closesAt !== null && add.run({ body: { kind, name, seats, opensAt, closesAt } })
            }
          >
            {t.addHall}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
