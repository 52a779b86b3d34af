import { fullName, momentAt } from '@dala/locale'
import { useDeferredValue } from 'react'
import { showToast, useApi, useCall, useMessages, useText, type ApiReply } from '#app'
import { DateField, Dialog, Form, RadioCards, SelectField, TextField, useForm } from '#ui'
import { accessMessages } from './access-messages.ts'
import styles from './security.module.css'
import { useStepUp } from './step-up.tsx'

type RoleName = ApiReply<'GET /roles'>['items'][number]['role']

/** Grants a role: whom, which, where, until when; what the role permits is said in words before. */
export function GrantDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages(accessMessages)
  const text = useText()
  const roles = useApi('GET /roles')
  const form = useForm({
    initial: { search: '', personId: '', role: '' as RoleName | '', unitId: '', until: '' },
    schema: chosen,
    say: { personId: t.personNeeded, role: t.roleNeeded },
  })
  const search = useDeferredValue(form.values.search)
  const candidates = useApi('GET /role-grants/candidates', { query: { search } })
  const { confirmed, dialog } = useStepUp()
  const grant = useCall('POST /role-grants', { quiet: true, refresh: ['GET /role-grants', 'GET /roles'] })
  const role = roles.data?.items.find((one) => one.role === form.values.role)
  return (
    <Dialog title={t.grantTitle} onClose={onClose} wide>
      <Form
        form={form}
        submit={t.grant}
        onSubmit={async ({ personId, role: name, unitId, until }) => {
          if (name === '') return
          const validUntil = until === '' ? null : momentAt(until, '23:59:59').toISOString()
          const done = await confirmed(() => grant.send({ body: { personId, role: name, unitId: unitId || null, validUntil } }))
          if (!done) return
          showToast({ kind: 'done', title: t.grantDone })
          onClose()
        }}
      >
        <TextField field={form.field('search')} label={t.findPerson} hint={t.findPersonHint} type="search" autoComplete="off" autoFocus />
        {candidates.data &&
          (candidates.data.people.length === 0 ? (
            <p className={styles.more}>{t.nobodyFound}</p>
          ) : (
            <RadioCards
              field={form.field('personId')}
              label={t.person}
              options={candidates.data.people
                .slice(0, 6)
                .map(({ id, name, hasAccount }) => ({ value: id, label: fullName(name), hint: hasAccount ? undefined : t.noAccount }))}
            />
          ))}
        <SelectField
          field={form.field('role')}
          label={t.role}
          options={(roles.data?.items ?? []).map((one) => ({ value: one.role, label: text(one.name) }))}
        />
        {role && (
          <div>
            <p className={styles.more}>{t.willBeAble}</p>
            <ul className={styles.permissions}>
              {role.permissions.map(({ permission, words }) => (
                <li key={permission}>{text(words)}</li>
              ))}
            </ul>
            {role.staff && <p className={styles.more}>{t.needsFactor}</p>}
          </div>
        )}
        <SelectField
          field={form.field('unitId')}
          label={t.unit}
          none={t.whole}
          options={(candidates.data?.units ?? []).map(({ id, name }) => ({ value: id, label: text(name) }))}
        />
        <DateField field={form.field('until')} label={t.untilOptional} optional />
      </Form>
      {dialog}
    </Dialog>
  )
}

const chosen = async () => {
  const { z } = await import('zod')
  return z.object({ personId: z.string().min(1), role: z.string().min(1) })
}
