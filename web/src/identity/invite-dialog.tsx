import { fullName } from '@dala/locale'
import { useDeferredValue } from 'react'
import { useApi, useCall, useMessages, useText, type ApiReply } from '#app'
import { Dialog, Form, Loaded, RadioCards, SelectField, TextField, useForm, type FormState } from '#ui'
import { accessMessages } from './access-messages.ts'
import styles from './security.module.css'

interface Values {
  way: 'code' | 'mail' | 'forgotten'
  groupId: string
  search: string
  personId: string
}

/** Invites a group by codes to print or by mails, or makes a code for one person who forgot the password. */
export function InviteDialog({ onClose, onMade }: { onClose: () => void; onMade: (reply: ApiReply<'POST /invitations'>) => void }) {
  const t = useMessages(accessMessages)
  const invite = useCall('POST /invitations', { quiet: true, refresh: ['GET /invitations', 'GET /invitations/groups'] })
  const form = useForm<Values>({
    initial: { way: 'code', groupId: '', search: '', personId: '' },
    schema: chosen,
    say: { groupId: t.groupNeeded, personId: t.personNeeded },
  })
  const forgotten = form.values.way === 'forgotten'
  return (
    <Dialog title={t.invite} onClose={onClose}>
      <Form
        form={form}
        submit={form.values.way === 'mail' ? t.sendMails : forgotten ? t.makeCode : t.makeCodes}
        onSubmit={async ({ way, groupId, personId }) =>
          onMade(
            await invite.send({
              body: way === 'forgotten' ? { kind: 'code', to: { personIds: [personId] }, forgotten: true } : { kind: way, to: { groupId } },
            }),
          )
        }
      >
        <RadioCards
          field={form.field('way')}
          label={t.howToInvite}
          options={[
            { value: 'code', label: t.codesForGroup, hint: t.codesForGroupHint },
            { value: 'mail', label: t.byMail, hint: t.byMailHint },
            { value: 'forgotten', label: t.forgotten, hint: t.forgottenHint },
          ]}
        />
        {forgotten ? <OnePerson form={form} /> : <OneGroup form={form} />}
      </Form>
    </Dialog>
  )
}

function OneGroup({ form }: { form: FormState<Values> }) {
  const t = useMessages(accessMessages)
  const text = useText()
  const groups = useApi('GET /invitations/groups')
  return (
    <Loaded query={{ ...groups, data: groups.data?.items.filter(({ withoutAccount }) => withoutAccount > 0) }} empty={t.noGroups} rows={1}>
      {(items) => (
        <SelectField
          field={form.field('groupId')}
          label={t.group}
          options={items.map((group) => ({ value: group.id, label: t.groupOption(text(group.name), group.withoutAccount) }))}
        />
      )}
    </Loaded>
  )
}

function OnePerson({ form }: { form: FormState<Values> }) {
  const t = useMessages(accessMessages)
  const search = useDeferredValue(form.values.search)
  const people = useApi('GET /invitations/people', { query: { search } })
  const withAccount = people.data?.items.filter(({ hasAccount }) => hasAccount).slice(0, 6)
  return (
    <>
      <TextField field={form.field('search')} label={t.findPerson} hint={t.findPersonHint} type="search" autoComplete="off" />
      {withAccount &&
        (withAccount.length === 0 ? (
          <p className={styles.more}>{t.nobodyFound}</p>
        ) : (
          <RadioCards
            field={form.field('personId')}
            label={t.person}
            options={withAccount.map(({ id, name }) => ({ value: id, label: fullName(name) }))}
          />
        ))}
    </>
  )
}

const chosen = async () => {
  const { z } = await import('zod')
  return z.discriminatedUnion('way', [
    z.object({ way: z.literal('forgotten'), personId: z.string().min(1) }),
    z.object({ way: z.enum(['code', 'mail']), groupId: z.string().min(1) }),
  ])
}
