import { formatDate } from '@dala/locale'
import { useState } from 'react'
import { showToast, useApi, useCall, useMessages, useText, type ApiReply } from '#app'
import { Button, Facts, Form, Loaded, Page, RadioCards, Section, StatusBadge, TextField, useForm, type State } from '#ui'
import { LicenceDialog, type Licence } from './licence-dialog.tsx'
import { messages } from './messages.ts'
import styles from './organisations.module.css'

type Organisation = ApiReply<'GET /organisation'>

const licenceState: Record<Licence['state'], State> = { valid: 'done', ended: 'violated', withdrawn: 'violated', 'not-yet': 'idle' }

/** Profile and licences of the organisation. */
export function OrganisationPage() {
  const t = useMessages(messages)
  const text = useText()
  const query = useApi('GET /organisation')
  const [changing, setChanging] = useState(false)
  return (
    <Page
      title={query.data ? text(query.data.names) : t.organisation}
      lead={query.data && t.kinds[query.data.kind]}
      actions={
        query.data?.can.change &&
        !changing && (
          <Button look="filled" onClick={() => setChanging(true)}>
            {t.change}
          </Button>
        )
      }
      narrow
    >
      <Loaded query={query}>
        {(organisation) =>
          changing ? (
            <ProfileForm organisation={organisation} onEnd={() => setChanging(false)} />
          ) : (
            <>
              <Section title={t.profile}>
                <Facts
                  facts={[
                    [t.bin, organisation.bin],
                    [t.address, text(organisation.addresses)],
                    [t.phone, organisation.phone],
                    [t.email, organisation.email],
                    [t.week, t.weekDays[organisation.weekDays === 6 ? '6' : '5']],
                  ]}
                />
              </Section>
              <Licences mayChange={organisation.can.change} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

function Licences({ mayChange }: { mayChange: boolean }) {
  const t = useMessages(messages)
  const text = useText()
  const query = useApi('GET /organisation/licences')
  const [open, setOpen] = useState<Licence | 'new' | null>(null)
  return (
    <Section title={t.licences} aside={mayChange && <Button onClick={() => setOpen('new')}>{t.addLicence}</Button>}>
      <Loaded query={query} rows={2}>
        {(licences) =>
          licences.length === 0 ? (
            <p>{t.noLicences}</p>
          ) : (
            <ul className={styles.lines}>
              {licences.map((licence) => (
                <li key={licence.id}>
                  <div>
                    <b>№ {licence.number}</b>
                    <span className={styles.note}>
                      {[
                        formatDate(licence.issuedOn),
                        licence.validUntil === null ? t.noTerm : t.until(formatDate(licence.validUntil)),
                        text(licence.annex),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </div>
                  <StatusBadge state={licenceState[licence.state]} plain>
                    {t.licenceStates[licence.state]}
                  </StatusBadge>
                  {mayChange && (
                    <Button look="link" onClick={() => setOpen(licence)}>
                      {t.change}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {open !== null && <LicenceDialog licence={open === 'new' ? null : open} onEnd={() => setOpen(null)} />}
    </Section>
  )
}

function ProfileForm({ organisation, onEnd }: { organisation: Organisation; onEnd: () => void }) {
  const t = useMessages(messages)
  const change = useCall('PUT /organisation', { quiet: true })
  const { names, shortNames, addresses } = organisation
  const form = useForm({
    initial: {
      nameKk: names.kk,
      nameRu: names.ru,
      nameEn: names.en,
      shortKk: shortNames.kk,
      shortRu: shortNames.ru,
      shortEn: shortNames.en,
      addressKk: addresses.kk,
      addressRu: addresses.ru,
      addressEn: addresses.en,
      bin: organisation.bin ?? '',
      email: organisation.email,
      phone: organisation.phone,
      week: organisation.weekDays === 6 ? ('6' as const) : ('5' as const),
    },
  })
  return (
    <Form
      form={form}
      submit={t.save}
      aside={<Button onClick={onEnd}>{t.cancel}</Button>}
      onSubmit={async (values) => {
        await change.send({
          body: {
            names: { kk: values.nameKk, ru: values.nameRu, en: values.nameEn },
            shortNames: { kk: values.shortKk, ru: values.shortRu, en: values.shortEn },
            addresses: { kk: values.addressKk, ru: values.addressRu, en: values.addressEn },
            bin: values.bin.trim() === '' ? null : values.bin.replace(/\s/g, ''),
            email: values.email,
            phone: values.phone,
            weekDays: values.week === '6' ? 6 : 5,
          },
        })
        showToast({ kind: 'done', title: t.saved })
        onEnd()
      }}
    >
      <TextField field={form.field('nameKk')} label={t.nameKk} />
      <TextField field={form.field('nameRu')} label={t.nameRu} />
      <TextField field={form.field('nameEn')} label={t.nameEn} />
      <TextField field={form.field('shortKk')} label={t.shortKk} optional />
      <TextField field={form.field('shortRu')} label={t.shortRu} optional />
      <TextField field={form.field('shortEn')} label={t.shortEn} optional />
      <TextField field={form.field('bin')} label={t.bin} hint={t.binHint} inputMode="numeric" optional short />
      <RadioCards
        field={form.field('week')}
        label={t.week}
        hint={t.weekHint}
        options={[
          { value: '5', label: t.weekDays['5'] },
          { value: '6', label: t.weekDays['6'] },
        ]}
      />
      <TextField field={form.field('addressKk')} label={t.addressKk} optional />
      <TextField field={form.field('addressRu')} label={t.addressRu} optional />
      <TextField field={form.field('addressEn')} label={t.addressEn} optional />
      <TextField field={form.field('phone')} label={t.phone} type="tel" optional />
      <TextField field={form.field('email')} label={t.email} type="email" optional />
    </Form>
  )
}
