import { fullName } from '@dala/locale'
import { useState } from 'react'
import { showToast, useApi, useCall, useMessages } from '#app'
import { Button, Clause, Dialog, Loaded, Sheet, SelectField, StatusBadge, TextField } from '#ui'
import { fieldOf } from './field-of.ts'
import { messages } from './messages.ts'
import styles from './pathway.module.css'
import type { Pathway } from './shapes.ts'

type ContactOffice = Pathway['contacts'][number]['office']

/** Who is psychologist, medical worker, juvenile inspector and social pedagogue (A2023-15.5.b). */
export function ContactsTab() {
  const t = useMessages(messages)
  const contacts = useApi('GET /pathway/contacts')
  const [naming, setNaming] = useState<ContactOffice | null>(null)
  return (
    <>
      <p className={styles.note}>
        {t.contactsWhy} <Clause id="A2023-15.5.b" />
      </p>
      <Loaded query={contacts}>
        {({ items }) => (
          <Sheet flush>
            <ul className={styles.rows}>
              {items.map((contact) => (
                <li key={contact.office}>
                  <span className={styles.words}>
                    {t.office[contact.office]}
                    <span className={styles.second}>{[contact.person?.name, contact.phone].filter(Boolean).join(' · ')}</span>
                  </span>
                  {!contact.person && (
                    <StatusBadge state="attention" plain>
                      {t.notNamed}
                    </StatusBadge>
                  )}
                  <Button look="link" onClick={() => setNaming(contact.office)}>
                    {t.nameContact}
                  </Button>
                </li>
              ))}
            </ul>
          </Sheet>
        )}
      </Loaded>
      {naming && <Name office={naming} onClose={() => setNaming(null)} />}
    </>
  )
}

function Name({ office, onClose }: { office: ContactOffice; onClose: () => void }) {
  const t = useMessages(messages)
  const most = 100
  const staff = useApi('GET /people/staff', { query: { limit: most } })
  const [personId, setPerson] = useState('')
  const [phone, setPhone] = useState('')
  const save = useCall('PUT /pathway/contacts/:office', {
    done: () => {
      showToast({ kind: 'done', title: t.saved })
      onClose()
    },
  })
  return (
    <Dialog title={t.office[office]} onClose={onClose}>
      <div className={styles.form}>
        <SelectField
          label={t.staff}
          field={fieldOf('personId', personId, setPerson)}
          options={(staff.data?.items ?? []).map((row) => ({ value: row.id, label: fullName(row) }))}
        />
        <TextField label={t.phone} type="tel" optional field={fieldOf('phone', phone, setPhone)} maxLength={40} />
        <div>
          <Button
            look="filled"
            pending={save.pending}
            disabled={personId === ''}
            onClick={() => save.run({ params: { office }, body: { personId, phone: phone.trim() } })}
          >
            {t.save}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
