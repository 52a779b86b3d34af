import { formatDate, fullName } from '@dala/locale'
import { useState } from 'react'
import { showToast, useAddress, useCall, useMessages, usePages, useText, type ApiReply, type ItemOf } from '#app'
import { Button, DataTable, EmptyState, Page, StatusBadge } from '#ui'
import { accessMessages } from './access-messages.ts'
import { CodeList } from './code-list.tsx'
import { InviteDialog } from './invite-dialog.tsx'

type Invitation = ItemOf<'GET /invitations'>
const states = { open: 'term', used: 'done', expired: 'violated', withdrawn: 'idle' } as const

export function InvitationsPage() {
  const t = useMessages(accessMessages)
  const text = useText()
  const [address, setAddress] = useAddress({ search: '', status: '' })
  const invitations = usePages('GET /invitations', {
    query: { search: address.search, ...(address.status && { status: address.status as Invitation['status'] }) }, // an option of the filter
  })
  const [inviting, setInviting] = useState(false)
  const [made, setMade] = useState<ApiReply<'POST /invitations'> | null>(null)
  const withdraw = useCall('DELETE /invitations/:invitationId', {
    refresh: ['GET /invitations'],
    done: () => showToast({ kind: 'done', title: t.withdrawn }),
  })
  if (made) return <CodeList made={made} onClose={() => setMade(null)} />
  const invite = (
    <Button look="filled" icon="invite" onClick={() => setInviting(true)}>
      {t.invite}
    </Button>
  )
  return (
    <Page title={t.invitations} lead={t.invitationsLead} actions={invite}>
      <DataTable
        label={t.invitations}
        pages={invitations}
        address={[address, setAddress]}
        search
        searchHint={t.searchPerson}
        filters={[{ name: 'status', label: t.status, options: Object.entries(t.statuses).map(([value, label]) => ({ value, label })) }]}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t.noInvitations}>{t.noInvitationsMore}</EmptyState>}
        columns={[
          { key: 'person', title: t.person, main: true, cell: (row) => fullName(row.name) },
          { key: 'group', title: t.group, wide: true, cell: (row) => text(row.groupName) },
          { key: 'kind', title: t.kind, wide: true, cell: (row) => t.kinds[row.kind] },
          {
            key: 'status',
            title: t.status,
            cell: (row) => (
              <StatusBadge state={states[row.status]} plain>
                {t.statuses[row.status]}
              </StatusBadge>
            ),
          },
          { key: 'made', title: t.made, wide: true, cell: (row) => formatDate(row.createdAt) },
          { key: 'expires', title: t.expires, wide: true, cell: (row) => formatDate(row.expiresAt) },
          {
            key: 'act',
            title: '',
            align: 'end',
            cell: (row) =>
              row.status === 'open' && (
                <Button
                  look="quiet"
                  pending={withdraw.pending}
                  aria-label={`${t.withdraw}: ${fullName(row.name)}`}
                  onClick={() => withdraw.run({ params: { invitationId: row.id } })}
                >
                  {t.withdraw}
                </Button>
              ),
          },
        ]}
      />
      {inviting && (
        <InviteDialog
          onClose={() => setInviting(false)}
          onMade={(reply) => {
            setInviting(false)
            setMade(reply)
          }}
        />
      )}
    </Page>
  )
}
