import { toIsoDate } from '@dala/locale'
import { useRef } from 'react'
import { showToast, useApi, useCall, useGo, useMessages, useText, type ApiReply } from '#app'
import {
  ButtonLink,
  CheckList,
  DateField,
  FileUpload,
  Form,
  Loaded,
  NumberField,
  Page,
  RadioCards,
  SelectField,
  TextArea,
  TextField,
  useForm,
  type SentFile,
} from '#ui'
import { ClassTiles } from './class-tiles.tsx'
import styles from './emergency.module.css'
import { messages } from './messages.ts'
import { PreviewPanel } from './preview-panel.tsx'
import { usePreview, type Choice } from './use-preview.ts'

type Options = ApiReply<'GET /emergency/options'>
const newOrder = 'new'

interface Values {
  ground: 'weather' | 'emergency'
  /** As typed: a phone's keypad for numbers has no minus. */
  temperature: string
  wind: number | null
  kind: 'all' | 'shifts' | 'groups'
  shifts: string[]
  groupIds: string[]
  startsOn: string | null
  endsOn: string | null
  orderId: string
  number: string
  signedOn: string | null
  authority: 'department' | 'section' | 'other'
  region: string
  files: SentFile[]
  regime: string
  responsibleId: string
  skipSwitched: boolean
}

/** An authority's order switches classes to distance learning: one page, one action, made for a phone in the morning. */
export function NewSwitchPage() {
  const t = useMessages(messages)
  const options = useApi('GET /emergency/options')
  return (
    <Page title={t.newTitle} lead={t.newLead} narrow>
      <Loaded query={options}>{(data) => <SwitchForm options={data} />}</Loaded>
    </Page>
  )
}

const scopeOf = (values: Values): Choice['scope'] | null => {
  if (values.kind === 'all') return { kind: 'all' }
  if (values.kind === 'shifts') return values.shifts.length === 0 ? null : { kind: 'shifts', shifts: values.shifts.map(Number) }
  return values.groupIds.length === 0 ? null : { kind: 'groups', groupIds: values.groupIds }
}

/** `-31`, `−31,5`; null where it is no number. */
function degreesOf(typed: string): number | null {
  const text = typed
    .trim()
    .replace(/^[−–]/, '-')
    .replace(',', '.')
  return /^[+-]?\d{1,2}(\.\d)?$/.test(text) ? Number(text) : null
}

/** What the form says so far; null while the server could not judge it. */
function choiceOf(values: Values): Choice | null {
  const scope = scopeOf(values)
  const { startsOn, endsOn, signedOn } = values
  const isNew = values.orderId === newOrder
  const degrees = degreesOf(values.temperature)
  if (scope === null || !startsOn || !endsOn) return null
  if (isNew && (values.number.trim() === '' || !signedOn || values.region === '')) return null
  return {
    ground: values.ground,
    order: isNew
      ? {
          number: values.number.trim(),
          signedOn: signedOn ?? '',
          authority: values.authority,
          places: [values.region],
          from: startsOn,
          to: endsOn < startsOn ? startsOn : endsOn,
          fileId: values.files[0]?.id ?? null,
        }
      : { id: values.orderId },
    scope,
    startsOn,
    endsOn,
    weather: values.ground === 'weather' && degrees !== null && values.wind !== null ? { temperature: degrees, wind: values.wind } : null,
    regime: values.regime,
    responsibleId: values.responsibleId === '' ? null : values.responsibleId,
    skipSwitched: values.skipSwitched,
  }
}

/** The last choice is remembered where its classes still exist. */
function initialOf(options: Options, today: string): Values {
  const { last } = options
  const known = new Set(options.classes.map((each) => each.id))
  return {
    ground: last?.ground ?? 'weather',
    temperature: '',
    wind: null,
    kind: last?.scope.kind ?? 'all',
    shifts: last?.scope.kind === 'shifts' ? last.scope.shifts.map(String) : [],
    groupIds: last?.scope.kind === 'groups' ? last.scope.groupIds.filter((id) => known.has(id)) : [],
    startsOn: today,
    endsOn: today,
    orderId: options.orders.find((order) => order.ground === (last?.ground ?? 'weather') && order.from <= today)?.id ?? newOrder,
    number: '',
    signedOn: today,
    authority: 'department',
    region: options.place.slice(0, 2),
    files: [],
    regime: last?.regime ?? '',
    responsibleId: last?.responsibleId ?? '',
    skipSwitched: false,
  }
}

function SwitchForm({ options }: { options: Options }) {
  const t = useMessages(messages)
  const text = useText()
  const go = useGo()
  const today = toIsoDate(new Date())
  // One page, one switch: a second tap is answered with the first one's.
  const requestId = useRef(crypto.randomUUID())
  const make = useCall('POST /emergency/switches', { quiet: true })
  const form = useForm<Values>({ initial: initialOf(options, today) })
  const { values } = form
  const choice = choiceOf(values)
  const shown = usePreview(choice)
  const orders = options.orders.filter((order) => order.ground === values.ground)
  const orderId = orders.some((order) => order.id === values.orderId) ? values.orderId : newOrder
  const learners = (of: readonly { learners: number }[]) => of.reduce((sum, each) => sum + each.learners, 0)
  const shifts = [...new Set(options.classes.map((each) => each.shift))].toSorted((a, b) => a - b)
  const ready = choice !== null && shown.preview !== null && shown.preview.refusal === null && shown.preview.learners > 0
  return (
    <Form
      form={form}
      submit={shown.preview && ready ? t.act(shown.preview.learners) : t.actIdle}
      unavailable={!ready && (shown.preview?.refusal ? text(shown.preview.refusal.text) : t.wait)}
      aside={<ButtonLink to="/emergency">{t.cancel}</ButtonLink>}
      onSubmit={async () => {
        if (choice === null) return
        const made = await make.send({ body: { ...choice, requestId: requestId.current } })
        showToast({ kind: 'done', title: t.done(shown.preview?.learners ?? 0) })
        go(`/emergency/${made.id}`)
      }}
    >
      <RadioCards
        field={{ ...form.field('ground'), set: (ground: Values['ground']) => form.set({ ground, orderId: newOrder, skipSwitched: false }) }}
        label={t.groundLabel}
        options={(['weather', 'emergency'] as const).map((value) => ({ value, label: t.ground[value], hint: t.groundHint[value] }))}
      />
      {values.ground === 'weather' && (
        <div className={styles.days}>
          <TextField field={form.field('temperature')} label={t.temperature} hint={t.weatherHint} short maxLength={5} autoComplete="off" />
          <NumberField field={form.field('wind')} label={t.wind} decimals />
        </div>
      )}
      <RadioCards
        field={form.field('kind')}
        label={t.scope}
        options={[
          { value: 'all', label: t.scopes.all, hint: t.scopeHint(learners(options.classes)) },
          ...(shifts.length > 1 ? [{ value: 'shifts' as const, label: t.scopes.shifts }] : []),
          { value: 'groups', label: t.scopes.groups },
        ]}
      />
      {values.kind === 'shifts' && (
        <CheckList
          field={form.field('shifts')}
          label={t.shifts}
          options={shifts.map((shift) => ({
            value: String(shift),
            label: t.shift(shift),
            hint: t.scopeHint(learners(options.classes.filter((each) => each.shift === shift))),
          }))}
        />
      )}
      {values.kind === 'groups' && (
        <ClassTiles classes={options.classes} value={values.groupIds} onChange={(groupIds) => form.set({ groupIds })} />
      )}
      <div className={styles.days}>
        <DateField
          field={{
            ...form.field('startsOn'),
            set: (startsOn: string | null) =>
              form.set({ startsOn, ...(startsOn !== null && values.endsOn !== null && values.endsOn < startsOn && { endsOn: startsOn }) }),
          }}
          label={t.from}
          from={today}
        />
        <DateField field={form.field('endsOn')} label={t.until} from={values.startsOn ?? today} />
      </div>
      <SelectField
        field={{ ...form.field('orderId'), value: orderId }}
        label={t.authorityOrder}
        options={[...orders.map((order) => ({ value: order.id, label: `№ ${order.number}` })), { value: newOrder, label: t.otherOrder }]}
      />
      {orderId === newOrder && (
        <>
          <div className={styles.days}>
            <TextField field={form.field('number')} label={t.number} short maxLength={60} />
            <DateField field={form.field('signedOn')} label={t.signedOn} until={today} />
          </div>
          <SelectField
            field={form.field('authority')}
            label={t.authority}
            options={(['department', 'section', 'other'] as const).map((value) => ({ value, label: t.authorities[value] }))}
          />
          <SelectField
            field={form.field('region')}
            label={t.region}
            options={options.regions.map((region) => ({ value: region.code, label: text(region.names) }))}
          />
          <FileUpload
            field={form.field('files')}
            purpose="emergency.authority-order"
            label={t.scan}
            hint={t.scanHint}
            accept=".pdf,image/*"
            optional
          />
        </>
      )}
      <details className={styles.more}>
        <summary>{t.more}</summary>
        <div>
          <TextArea field={form.field('regime')} label={t.regime} hint={t.regimeHint} rows={3} maxLength={500} optional />
          <SelectField
            field={form.field('responsibleId')}
            label={t.responsible}
            none={t.responsibleNone}
            options={options.staff.map((person) => ({ value: person.id, label: person.name }))}
            optional
          />
        </div>
      </details>
      <PreviewPanel shown={shown} onSkip={() => form.set({ skipSwitched: true })} />
    </Form>
  )
}
