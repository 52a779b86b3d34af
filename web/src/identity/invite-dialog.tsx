import { useApi, useCall, useMessages, useText, type ApiReply } from '#app'
import { Dialog, Form, Loaded, RadioCards, SelectField, useForm } from '#ui'
import { accessMessages } from './access-messages.ts'

/** Invites a group: codes to print, or mails. */
export function InviteDialog({ onClose, onMade }: { onClose: () => void; onMade: (reply: ApiReply<'POST /invitations'>) => void }) {
  const t = useMessages(accessMessages)
  const text = useText()
  const groups = useApi('GET /invitations/groups')
  const invite = useCall('POST /invitations', { quiet: true, refresh: ['GET /invitations', 'GET /invitations/groups'] })
  const form = useForm({ initial: { kind: 'code' as 'code' | 'mail', groupId: '' }, schema: chosen, say: { groupId: t.groupNeeded } })
  return (
    <Dialog title={t.invite} onClose={onClose}>
      <Loaded query={{ ...groups, data: groups.data?.items.filter(({ withoutAccount }) => withoutAccount > 0) }} empty={t.noGroups}>
        {(items) => (
          <Form
            form={form}
            submit={form.values.kind === 'code' ? t.makeCodes : t.sendMails}
            onSubmit={async ({ kind, groupId }) => onMade(await invite.send({ body: { kind, to: { groupId } } }))}
          >
            <RadioCards
              field={form.field('kind')}
              label={t.howToInvite}
              options={[
                { value: 'code', label: t.codesForGroup, hint: t.codesForGroupHint },
                { value: 'mail', label: t.byMail, hint: t.byMailHint },
              ]}
            />
            <SelectField
              field={form.field('groupId')}
              label={t.group}
              options={items.map((group) => ({ value: group.id, label: t.groupOption(text(group.name), group.withoutAccount) }))}
            />
          </Form>
        )}
      </Loaded>
    </Dialog>
  )
}

const chosen = async () => {
  const { z } = await import('zod')
  return z.object({ groupId: z.string().min(1) })
}
