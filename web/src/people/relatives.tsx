import { fullName } from '@dala/locale'
import { useState } from 'react'
import { Link, showToast, useApi, useCall, useMessages, type ApiReply } from '#app'
import { Button, Dialog, Form, IconButton, Section, SelectField, TextField, useForm } from '#ui'
import { messages } from './messages.ts'
import styles from './people.module.css'

type Card = ApiReply<'GET /people/:personId'>
type Relation = Card['guardians'][number]['relation']

/** Guardians of a learner, children of a guardian. */
export function Relatives({ card }: { card: Card }) {
  const t = useMessages(messages)
  const [adding, setAdding] = useState(false)
  const unlink = useCall('DELETE /people/:guardianId/children/:childId', { done: () => showToast({ kind: 'done', title: t.unlinked }) })
  const list = (people: Card['guardians'], pair: (id: string) => { guardianId: string; childId: string }) => (
    <ul className={styles.lines}>
      {people.map((person) => (
        <li key={person.id}>
          <div>
            <Link to={`/people/${person.id}`}>{fullName(person)}</Link>
            <span className={styles.note}>{[t.relations[person.relation], person.phone].filter(Boolean).join(' · ')}</span>
          </div>
          {card.can.change && (
            <IconButton name="remove" label={t.unlink(fullName(person))} onClick={() => unlink.run({ params: pair(person.id) })} />
          )}
        </li>
      ))}
    </ul>
  )
  return (
    <>
      {card.learner && (
        <Section title={t.guardiansOf} aside={card.can.change && <Button onClick={() => setAdding(true)}>{t.link}</Button>}>
          {card.guardians.length === 0 ? <p>{t.noGuardians}</p> : list(card.guardians, (id) => ({ guardianId: id, childId: card.id }))}
        </Section>
      )}
      {card.children.length > 0 && (
        <Section title={t.childrenOf}>{list(card.children, (id) => ({ guardianId: card.id, childId: id }))}</Section>
      )}
      {adding && <LinkDialog card={card} onEnd={() => setAdding(false)} />}
    </>
  )
}

/** Finds a guardian in the registry, or names a new one. */
function LinkDialog({ card, onEnd }: { card: Card; onEnd: () => void }) {
  const t = useMessages(messages)
  const link = useCall('PUT /people/:guardianId/children/:childId', { quiet: true })
  const create = useCall('POST /people', { quiet: true, refresh: [] })
  const form = useForm<{
    surname: string
    givenName: string
    patronymic: string
    phone: string
    iin: string
    iinAbsentReason: string
    relation: Relation
  }>({
    initial: { surname: '', givenName: '', patronymic: '', phone: '', iin: '', iinAbsentReason: '', relation: 'parent' },
  })
  const search = form.values.surname.trim()
  const found = useApi('GET /people/guardians', { query: { search, limit: 5 } }, { enabled: search.length > 2 })
  const attach = async (guardianId: string) => {
    await link.send({ params: { guardianId, childId: card.id }, body: { relation: form.values.relation } })
    showToast({ kind: 'done', title: t.linked })
    onEnd()
  }
  return (
    <Dialog title={t.link} onClose={onEnd}>
      <Form
        form={form}
        submit={t.link}
        onSubmit={async ({ iin, relation: _, ...values }) => {
          const made = await create.send({
            body: {
              ...values,
              iin: iin.trim() === '' ? null : iin,
              latinName: '',
              birthDate: null,
              email: '',
              externalId: null,
              learner: null,
              staff: null,
            },
          })
          await attach(made.id)
        }}
      >
        <SelectField
          field={form.field('relation')}
          label={t.relationLabel}
          options={(Object.entries(t.relations) as [Relation, string][]).map(([value, label]) => ({ value, label }))} // keys of the words
        />
        <TextField field={form.field('surname')} label={t.surname} hint={t.linkSearch} />
        {found.data && search.length > 2 && found.data.items.length > 0 && (
          <ul className={styles.lines}>
            {found.data.items.map((person) => (
              <li key={person.id}>
                <div>
                  {fullName(person)}
                  <span className={styles.note}>{person.phone}</span>
                </div>
                <Button onClick={() => void attach(person.id)}>{t.link}</Button>
              </li>
            ))}
          </ul>
        )}
        <TextField field={form.field('givenName')} label={t.givenName} />
        <TextField field={form.field('patronymic')} label={t.patronymic} optional />
        <TextField field={form.field('phone')} label={t.phone} type="tel" optional />
        <TextField field={form.field('iin')} label={t.iin} hint={t.iinHint} inputMode="numeric" short />
        {form.values.iin.trim() === '' && <TextField field={form.field('iinAbsentReason')} label={t.iinReason} hint={t.iinReasonHint} />}
      </Form>
    </Dialog>
  )
}
