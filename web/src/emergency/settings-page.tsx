import { formatDate, formatNumber } from '@dala/locale'
import { useState } from 'react'
import { showToast, useApi, useCall, useLocale, useMessages, useText, type ApiReply } from '#app'
import {
  Button,
  CheckField,
  DataTable,
  DateField,
  EmptyState,
  Facts,
  Form,
  Loaded,
  NumberField,
  Page,
  Section,
  Sheet,
  StatusBadge,
  TextField,
  useForm,
} from '#ui'
import styles from './emergency.module.css'
import { messages } from './messages.ts'
import { ThresholdDialog } from './threshold-dialog.tsx'

type Settings = ApiReply<'GET /emergency/settings'>
export type Threshold = Settings['thresholds'][number]

/** The region's numbers with their sources: windows of alert and thresholds of weather, confirmed or not. */
export function SettingsPage() {
  const t = useMessages(messages)
  const settings = useApi('GET /emergency/settings')
  return (
    <Page title={t.settingsTitle} lead={t.settingsLead}>
      <Loaded query={settings}>
        {(data) => (
          <>
            <Section title={t.windows}>{data.can.change ? <SettingsForm data={data} /> : <SettingsFacts data={data} />}</Section>
            <Thresholds data={data} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

const clockOf = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
const minuteOf = (clock: string): number => {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(clock.trim()) ?? []
  return hours === undefined ? -1 : Number(hours) * 60 + Number(minutes) // the server refuses what is no time
}

const places = [
  ['firstOrder', 'first', 'order'],
  ['firstAlert', 'first', 'alert'],
  ['secondOrder', 'second', 'order'],
  ['secondAlert', 'second', 'alert'],
] as const

function SettingsFacts({ data }: { data: Settings }) {
  const t = useMessages(messages)
  const text = useText()
  const region = data.regions.find((each) => data.place.startsWith(each.code))
  return (
    <Sheet>
      <Facts
        facts={[
          [t.place, region ? `${text(region.names)}, ${data.place}` : data.place],
          ...places.map(
            ([key, shift, what]) =>
              [t.window[key], `${clockOf(data.windows[shift][what].from)}–${clockOf(data.windows[shift][what].until)}`] as const,
          ),
          [t.source, data.windowsSource],
          [t.sourceOn, data.windowsSourceOn && formatDate(data.windowsSourceOn)],
        ]}
      />
    </Sheet>
  )
}

function SettingsForm({ data }: { data: Settings }) {
  const t = useMessages(messages)
  const save = useCall('PUT /emergency/settings', { quiet: true })
  const clocks = Object.fromEntries(
    places.flatMap(([key, shift, what]) => [
      [`${key}From`, clockOf(data.windows[shift][what].from)],
      [`${key}Until`, clockOf(data.windows[shift][what].until)],
    ]),
  ) as Record<`${(typeof places)[number][0]}${'From' | 'Until'}`, string> // the keys just written
  const form = useForm({
    initial: {
      ...clocks,
      place: data.place,
      windowsSource: data.windowsSource,
      windowsSourceOn: data.windowsSourceOn,
      windowsConfirmed: data.windowsConfirmed,
      accessDays: data.accessDays as number | null, // empty while it is typed
    },
  })
  return (
    <Form
      form={form}
      submit={t.save}
      onSubmit={async (values) => {
        const window = (key: (typeof places)[number][0]) => ({
          from: minuteOf(values[`${key}From`]),
          until: minuteOf(values[`${key}Until`]),
        })
        await save.send({
          body: {
            place: values.place.trim(),
            windows: {
              first: { order: window('firstOrder'), alert: window('firstAlert') },
              second: { order: window('secondOrder'), alert: window('secondAlert') },
            },
            windowsSource: values.windowsSource,
            windowsSourceOn: values.windowsSourceOn,
            windowsConfirmed: values.windowsConfirmed,
            accessDays: values.accessDays ?? 0,
          },
        })
        showToast({ kind: 'done', title: t.saved })
      }}
    >
      <TextField field={form.field('place')} label={t.place} hint={t.placeHint} inputMode="numeric" short maxLength={9} />
      {places.map(([key]) => (
        <fieldset key={key} className={styles.legendless}>
          <legend className={styles.legend}>{t.window[key]}</legend>
          <div className={styles.days}>
            <TextField field={form.field(`${key}From`)} label={t.windowFrom} short maxLength={5} />
            <TextField field={form.field(`${key}Until`)} label={t.windowUntil} short maxLength={5} />
          </div>
        </fieldset>
      ))}
      <TextField field={form.field('windowsSource')} label={t.source} maxLength={300} />
      <DateField field={form.field('windowsSourceOn')} label={t.sourceOn} optional />
      <CheckField field={form.field('windowsConfirmed')} label={t.confirmed} />
      <NumberField field={form.field('accessDays')} label={t.accessDays} />
    </Form>
  )
}

function Thresholds({ data }: { data: Settings }) {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const [opened, setOpened] = useState<Threshold | 'new' | null>(null)
  const take = useCall('POST /emergency/thresholds/known', {
    done: (sent) => showToast({ kind: 'done', title: t.taken(sent.taken) }),
  })
  const remove = useCall('DELETE /emergency/thresholds/:thresholdId')
  const regionName = (place: string) => {
    const region = data.regions.find((each) => place.startsWith(each.code))
    return region ? text(region.names) : place
  }
  return (
    <Section
      title={t.thresholds}
      aside={
        data.can.change && (
          <Button icon="add" onClick={() => setOpened('new')}>
            {t.addThreshold}
          </Button>
        )
      }
    >
      <DataTable
        label={t.thresholds}
        pages={{ items: data.thresholds }}
        rowKey={(row) => row.id ?? `${row.place}/${row.gradeFrom}/${row.windFrom}`}
        empty={<EmptyState title={t.thresholdsEmpty} />}
        columns={[
          { key: 'place', title: t.thresholdColumns.place, main: true, cell: (row) => regionName(row.place) },
          { key: 'grades', title: t.thresholdColumns.grades, cell: (row) => t.grades(row.gradeFrom, row.gradeTo) },
          { key: 'wind', title: t.thresholdColumns.wind, cell: (row) => t.windRange(row.windFrom, row.windTo) },
          { key: 'temperature', title: t.thresholdColumns.temperature, align: 'end', cell: (row) => formatNumber(row.temperature, locale) },
          {
            key: 'source',
            title: t.thresholdColumns.source,
            cell: (row) => (
              <>
                {row.source}
                <span className={styles.second}>{formatDate(row.sourceOn)}</span>
              </>
            ),
          },
          {
            key: 'state',
            title: t.thresholdColumns.state,
            cell: (row) => (
              <StatusBadge state={row.confirmed ? 'done' : 'attention'} plain>
                {row.id === null ? t.known : row.confirmed ? t.isConfirmed : t.toConfirm}
              </StatusBadge>
            ),
          },
          {
            key: 'do',
            title: t.edit,
            cell: (row) => {
              const { id } = row
              const of = `${regionName(row.place)} ${t.grades(row.gradeFrom, row.gradeTo)}`
              if (!data.can.change) return null
              if (id === null)
                return (
                  <Button look="link" aria-label={`${t.take}: ${of}`} onClick={() => take.run({ body: { place: row.place } })}>
                    {t.take}
                  </Button>
                )
              return (
                <span className={styles.tools}>
                  <Button look="link" aria-label={`${t.edit}: ${of}`} onClick={() => setOpened(row)}>
                    {t.edit}
                  </Button>
                  <Button look="link" aria-label={`${t.remove}: ${of}`} onClick={() => remove.run({ params: { thresholdId: id } })}>
                    {t.remove}
                  </Button>
                </span>
              )
            },
          },
        ]}
      />
      {opened && <ThresholdDialog row={opened === 'new' ? null : opened} place={data.place} onClose={() => setOpened(null)} />}
    </Section>
  )
}
