import { formatDate, toIsoDate } from '@dala/locale'
import { useState } from 'react'
import { showToast, useApi, useCall, useMessages, useText } from '#app'
import {
  Button,
  Clause,
  DataTable,
  DateField,
  Dialog,
  EmptyState,
  Loaded,
  NumberField,
  Page,
  Section,
  SelectField,
  Sheet,
  TextField,
} from '#ui'
import styles from './distance.module.css'
import { fieldOf } from './field-of.ts'
import type { Settings, Zone } from './shapes.ts'
import { statusWords } from './status-words.ts'

/** Reminders, the council's term, internal terms (D-06) and the list of zones (D-16). */
export function SettingsPage() {
  const t = useMessages(statusWords)
  const settings = useApi('GET /distance/settings')
  return (
    <Page title={t.settings} lead={t.settingsLead}>
      <Loaded query={settings}>{(known) => <Numbers key={JSON.stringify(known)} known={known} />}</Loaded>
      <Zones />
    </Page>
  )
}

type Name = Exclude<keyof Settings, 'opinionFromAge'>
const groups = { reminders: ['remindDays', 'reviewDays'], terms: ['considerDays', 'orderDays', 'acquaintDays'] } as const

function Numbers({ known }: { known: Settings }) {
  const t = useMessages(statusWords)
  const [values, setValues] = useState(known)
  const save = useCall('PUT /distance/settings', { done: () => showToast({ kind: 'done', title: t.saved }) })
  const field = (name: Name) => (
    <NumberField
      key={name}
      label={t[name]}
      field={fieldOf<number | null>(name, values[name], (value) => value !== null && setValues({ ...values, [name]: value }))}
    />
  )
  return (
    <>
      <Section title={t.reminders} aside={<Clause id="A2023-15.4" />}>
        <Sheet>
          <div className={styles.form}>
            {groups.reminders.map(field)}
            <NumberField
              label={t.opinionFromAge}
              optional
              field={fieldOf<number | null>('opinionFromAge', values.opinionFromAge, (opinionFromAge) =>
                setValues({ ...values, opinionFromAge }),
              )}
            />
          </div>
        </Sheet>
      </Section>
      <Section title={t.terms}>
        <Sheet>
          <div className={styles.form}>
            <p className={styles.note}>{t.termsWhy}</p>
            {groups.terms.map(field)}
            <div>
              <Button look="filled" pending={save.pending} onClick={() => save.run({ body: values })}>
                {t.save}
              </Button>
            </div>
          </div>
        </Sheet>
      </Section>
    </>
  )
}

function Zones() {
  const t = useMessages(statusWords)
  const text = useText()
  const zones = useApi('GET /distance/zones')
  const [adding, setAdding] = useState(false)
  const close = useCall('POST /distance/zones/:zoneId/closing', { done: () => showToast({ kind: 'done', title: t.saved }) })
  return (
    <Section title={t.zones} aside={<Clause id="A2023-9.d" />}>
      <p className={styles.note}>{t.zonesWhy}</p>
      <DataTable
        label={t.zones}
        pages={{ items: zones.data?.items, error: zones.error, refetch: zones.refetch }}
        rowKey={(row: Zone) => row.id}
        empty={<EmptyState title={t.zonesNone}>{t.zonesNoneWhy}</EmptyState>}
        columns={[
          {
            key: 'zone',
            title: t.zone,
            main: true,
            cell: (row) => (
              <>
                {text(row.name)}
                <span className={styles.second}>{row.aliases.join(', ')}</span>
              </>
            ),
          },
          { key: 'kind', title: t.kind, cell: (row) => t.zoneKind[row.kind] },
          {
            key: 'source',
            title: t.source,
            wide: true,
            cell: (row) => (
              <>
                {row.source}
                <span className={styles.second}>{formatDate(row.sourceOn)}</span>
              </>
            ),
          },
          {
            key: 'valid',
            title: t.validFrom,
            cell: (row) => (
              <>
                {formatDate(row.validFrom)}
                {row.validTo === null ? (
                  <Button look="link" onClick={() => close.run({ params: { zoneId: row.id }, body: { validTo: toIsoDate(new Date()) } })}>
                    {t.closeZone}
                  </Button>
                ) : (
                  <span className={styles.second}>{t.closed(formatDate(row.validTo))}</span>
                )}
              </>
            ),
          },
        ]}
      />
      <div>
        <Button icon="add" onClick={() => setAdding(true)}>
          {t.addZone}
        </Button>
      </div>
      {adding && <AddZone onClose={() => setAdding(false)} />}
    </Section>
  )
}

const zoneKinds = ['hostilities', 'terrorism', 'bordering'] as const

function AddZone({ onClose }: { onClose: () => void }) {
  const t = useMessages(statusWords)
  const [name, setName] = useState({ kk: '', ru: '', en: '' })
  const [aliases, setAliases] = useState('')
  const [kind, setKind] = useState<(typeof zoneKinds)[number]>('hostilities')
  const [source, setSource] = useState('')
  const [sourceOn, setSourceOn] = useState<string | null>(null)
  const [validFrom, setValidFrom] = useState<string | null>(toIsoDate(new Date()))
  const add = useCall('POST /distance/zones', {
    done: () => {
      showToast({ kind: 'done', title: t.saved })
      onClose()
    },
  })
  const whole = name.kk.trim() && name.ru.trim() && name.en.trim() && source.trim() && sourceOn && validFrom
  return (
    <Dialog title={t.addZone} onClose={onClose}>
      <div className={styles.form}>
        <TextField label={t.nameKk} field={fieldOf('kk', name.kk, (kk) => setName({ ...name, kk }))} />
        <TextField label={t.nameRu} field={fieldOf('ru', name.ru, (ru) => setName({ ...name, ru }))} />
        <TextField label={t.nameEn} field={fieldOf('en', name.en, (en) => setName({ ...name, en }))} />
        <TextField label={t.aliases} optional field={fieldOf('aliases', aliases, setAliases)} />
        <SelectField
          label={t.kind}
          field={fieldOf<(typeof zoneKinds)[number]>('kind', kind, setKind)}
          options={zoneKinds.map((value) => ({ value, label: t.zoneKind[value] }))}
        />
        <TextField label={t.source} field={fieldOf('source', source, setSource)} />
        <DateField label={t.sourceOn} field={fieldOf('sourceOn', sourceOn, setSourceOn)} />
        <DateField label={t.validFrom} field={fieldOf('validFrom', validFrom, setValidFrom)} />
        <div>
          <Button
            look="filled"
            pending={add.pending}
            disabled={!whole}
            onClick={() =>
              sourceOn &&
              validFrom &&
              add.run({
                body: {
                  name,
                  aliases: aliases
                    .split(',')
                    .map((each) => each.trim())
                    .filter((each) => each.length > 2),
                  kind,
                  source: source.trim(),
                  sourceOn,
                  validFrom,
                },
              })
            }
          >
            {t.addZone}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
