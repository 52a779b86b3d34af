import { addDays, formatDate, formatWeekday, toIsoDate } from '@dala/locale'
import { useState } from 'react'
import { showToast, useApi, useCall, useLocale, useMessages, type ApiReply } from '#app'
import { Button, ButtonLink, DateField, Dialog, Form, IconButton, Loaded, Page, Section, SelectField, Sheet, TextField, useForm } from '#ui'
import { arrangeMessages } from './arrange-messages.ts'
import { clockOf, minuteOf } from './clock.ts'
import styles from './timetable.module.css'

type Bells = ApiReply<'GET /timetable/bells'>
type Shift = Bells['shifts'][number]

const aMonday = '2026-11-23'

/** The bells of each shift, and the days on which another weekday's lessons are held. */
export function BellsPage() {
  const t = useMessages(arrangeMessages)
  const bells = useApi('GET /timetable/bells')
  return (
    <Page
      title={t.bells.title}
      lead={t.bells.lead}
      narrow
      actions={
        <ButtonLink to="/timetable" icon="timetable">
          {t.bells.toWeek}
        </ButtonLink>
      }
    >
      <Loaded query={bells}>
        {(data) => (
          <>
            {data.shifts.map((shift) => (
              <ShiftBells key={`${shift.shift} ${JSON.stringify(shift.bells)}`} shift={shift} mayWrite={data.can.write} />
            ))}
            <DaysAs data={data} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function ShiftBells({ shift, mayWrite }: { shift: Shift; mayWrite: boolean }) {
  const t = useMessages(arrangeMessages)
  const [editing, setEditing] = useState(false)
  return (
    <Section
      title={t.bells.shift(shift.shift)}
      aside={
        mayWrite &&
        !editing && (
          <Button icon="edit" aria-label={`${t.bells.time}: ${t.bells.shift(shift.shift)}`} onClick={() => setEditing(true)}>
            {t.bells.time}
          </Button>
        )
      }
    >
      {editing ? (
        <BellsForm shift={shift} onDone={() => setEditing(false)} />
      ) : shift.bells.length === 0 ? (
        <p className={styles.noLessons}>{t.bells.none}</p>
      ) : (
        <Sheet rows>
          {shift.bells.map((bell) => (
            <div key={bell.slot} className={`${styles.times} tabular`}>
              <b>{bell.slot}</b>
              <span>
                {clockOf(bell.begins)}–{clockOf(bell.ends)}
              </span>
            </div>
          ))}
        </Sheet>
      )}
    </Section>
  )
}

interface Row {
  slot: number
  begins: string
  ends: string
}

const usualLesson = 45 // minutes

function BellsForm({ shift, onDone }: { shift: Shift; onDone: () => void }) {
  const t = useMessages(arrangeMessages)
  const save = useCall('PUT /timetable/bells/:shift', { quiet: true })
  const form = useForm<{ rows: Row[] }>({
    initial: { rows: shift.bells.map((bell) => ({ slot: bell.slot, begins: clockOf(bell.begins), ends: clockOf(bell.ends) })) },
  })
  const { rows } = form.values
  const put = (index: number, change: Partial<Row>) =>
    form.set({ rows: rows.map((row, at) => (at === index ? { ...row, ...change } : row)) })
  const field = (index: number, name: 'begins' | 'ends') => ({
    name: `rows.${index}.${name}`,
    value: rows[index]?.[name] ?? '',
    set: (value: string) => put(index, { [name]: value }),
    leave: () => {},
    error: form.errors[`bells.${index}.${name}`],
  })
  const last = rows.at(-1)
  const next = (): Row => {
    const begins = last === undefined ? 480 : Math.max(minuteOf(last.ends), 0) + 10
    return { slot: (last?.slot ?? 0) + 1, begins: clockOf(begins), ends: clockOf(Math.min(begins + usualLesson, 1439)) }
  }
  return (
    <Form
      form={form}
      submit={t.save}
      onSubmit={async () => {
        const bells = rows.map((row) => ({ slot: row.slot, begins: minuteOf(row.begins), ends: minuteOf(row.ends) }))
        await save.send({ params: { shift: shift.shift }, body: { bells } })
        showToast({ kind: 'done', title: t.bells.saved })
        onDone()
      }}
      aside={
        <Button icon="add" onClick={() => form.set({ rows: [...rows, next()] })}>
          {t.bells.add}
        </Button>
      }
    >
      {rows.map((row, index) => (
        <div key={row.slot} className={styles.bell}>
          <b>{row.slot}</b>
          <TextField field={field(index, 'begins')} label={t.bells.begins(row.slot)} inputMode="numeric" maxLength={5} />
          <TextField field={field(index, 'ends')} label={t.bells.ends(row.slot)} inputMode="numeric" maxLength={5} />
          <IconButton
            name="remove"
            label={t.bells.remove(row.slot)}
            onClick={() => form.set({ rows: rows.filter((each) => each !== row) })}
          />
        </div>
      ))}
    </Form>
  )
}

function DaysAs({ data }: { data: Bells }) {
  const t = useMessages(arrangeMessages)
  const { locale } = useLocale()
  const [adding, setAdding] = useState(false)
  const clear = useCall('DELETE /timetable/days/:on')
  return (
    <Section
      title={t.bells.days}
      aside={
        data.can.write && (
          <Button icon="add" onClick={() => setAdding(true)}>
            {t.bells.addDay}
          </Button>
        )
      }
    >
      <p className={styles.noLessons}>{data.days.length === 0 ? `${t.bells.noDays} ${t.bells.daysLead}` : t.bells.daysLead}</p>
      {data.days.length > 0 && (
        <Sheet rows>
          {data.days.map((day) => (
            <div key={day.on} className={styles.bar}>
              <span>
                {formatDate(day.on)} – {formatWeekday(addDays(aMonday, day.weekday - 1), locale)}
                {day.note && `, ${day.note}`}
              </span>
              {data.can.write && (
                <IconButton name="remove" label={t.bells.clear(formatDate(day.on))} onClick={() => clear.run({ params: { on: day.on } })} />
              )}
            </div>
          ))}
        </Sheet>
      )}
      {adding && <DayAsDialog onClose={() => setAdding(false)} />}
    </Section>
  )
}

function DayAsDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages(arrangeMessages)
  const { locale } = useLocale()
  const set = useCall('PUT /timetable/days/:on', { quiet: true })
  const form = useForm<{ on: string | null; weekday: string; note: string }>({
    initial: { on: toIsoDate(new Date()), weekday: '1', note: '' },
  })
  return (
    <Dialog title={t.bells.addDay} onClose={onClose}>
      <Form
        form={form}
        submit={t.save}
        onSubmit={async ({ on, weekday, note }) => {
          await set.send({ params: { on: on ?? '' }, body: { weekday: Number(weekday), note } })
          onClose()
        }}
      >
        <DateField field={form.field('on')} label={t.bells.day} />
        <SelectField
          field={form.field('weekday')}
          label={t.bells.as}
          options={[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: formatWeekday(addDays(aMonday, day - 1), locale) }))}
        />
        <TextField field={form.field('note')} label={t.bells.note} maxLength={300} optional />
      </Form>
    </Dialog>
  )
}
