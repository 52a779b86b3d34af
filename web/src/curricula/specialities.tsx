import { useState } from 'react'
import { useApi, useCall, useMessages, useText, type ApiReply } from '#app'
import { Button, CheckField, Dialog, Form, Loaded, TextField, useForm } from '#ui'
import styles from './plans.module.css'
import { plans } from './plans.ts'

type Speciality = ApiReply<'GET /specialities'>['items'][number]

/** The specialities that the system knows, each with its source; the organisation confirms what it read itself. */
export function Specialities({ first, onClose }: { first: string; onClose: () => void }) {
  const t = useMessages(plans)
  const text = useText()
  const query = useApi('GET /specialities')
  const [chosen, setChosen] = useState<Speciality | null>(null)
  if (chosen !== null) return <Confirm speciality={chosen} onClose={() => setChosen(null)} />
  return (
    <Dialog title={t.specialities} wide onClose={onClose}>
      <p>{t.specialitiesHint}</p>
      <Loaded query={query}>
        {({ items }) => (
          <ul className={styles.lines}>
            {[
              ...items.filter((one) => one.code === first),
              ...(items.some((one) => one.code === first) ? [] : [blank(first)]),
              ...items.filter((one) => one.code !== first),
            ].map((one) => (
              <li key={one.code}>
                <span className={styles.grow}>
                  {one.code} {text(one.name)}
                  <span className={styles.second}>
                    {[one.own ? t.confirmed : t.notConfirmed, one.extramural && t.extramuralListed, one.source].filter(Boolean).join(' · ')}
                  </span>
                </span>
                <Button onClick={() => setChosen(one)}>{t.confirm}</Button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Dialog>
  )
}

const blank = (code: string): Speciality => ({
  code,
  name: { kk: '', ru: '', en: '' },
  classified: true,
  extramural: false,
  source: '',
  own: false,
})

function Confirm({ speciality, onClose }: { speciality: Speciality; onClose: () => void }) {
  const t = useMessages(plans)
  const save = useCall('PUT /specialities/:code', { quiet: true })
  const form = useForm({
    initial: {
      kk: speciality.name.kk,
      ru: speciality.name.ru,
      en: speciality.name.en,
      classified: speciality.classified,
      extramural: speciality.extramural,
      source: speciality.own ? speciality.source : '',
    },
  })
  return (
    <Dialog title={`${t.confirm}: ${speciality.code}`} onClose={onClose}>
      <Form
        form={form}
        submit={t.confirm}
        unavailable={form.values.source.trim().length < 3 && t.source}
        onSubmit={async ({ kk, ru, en, ...rest }) => {
          await save.send({ params: { code: speciality.code }, body: { ...rest, name: { kk, ru, en } } })
          onClose()
        }}
      >
        <TextField field={form.field('kk')} label={`${t.name} (kk)`} maxLength={300} />
        <TextField field={form.field('ru')} label={`${t.name} (ru)`} maxLength={300} />
        <TextField field={form.field('en')} label={`${t.name} (en)`} maxLength={300} />
        <CheckField field={form.field('classified')} label={t.classified} />
        <CheckField field={form.field('extramural')} label={t.extramuralListed} />
        <TextField field={form.field('source')} label={t.source} maxLength={500} />
      </Form>
    </Dialog>
  )
}
