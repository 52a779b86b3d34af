import { formatDateTime } from '@dala/locale'
import { useState } from 'react'
import { showToast, useAddress, useApi, useCall, useLocale, useMessages, usePages } from '#app'
import { Button, DataTable, Drawer, EmptyState, Facts, Loaded, Page, StatusBadge } from '#ui'
import { messages } from './messages.ts'
import styles from './outbox-page.module.css'

const statuses = ['waiting', 'kept', 'sent', 'failed'] as const
const isStatus = (value: string): value is (typeof statuses)[number] => statuses.some((status) => status === value)
const stateOf = { waiting: 'term', kept: 'idle', sent: 'done', failed: 'violated' } as const

/** The mails of the organisation; without a mail server they are read here. */
export function OutboxPage() {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const [address, setAddress] = useAddress({ search: '', status: '' })
  const [opened, setOpened] = useState<string | null>(null)
  const pages = usePages('GET /outbox', {
    query: { ...(address.search && { search: address.search }), ...(isStatus(address.status) && { status: address.status }) },
  })
  const server = useApi('GET /outbox', { query: { limit: 1 } }).data?.server
  const mail = pages.items?.find((one) => one.id === opened)
  return (
    <Page title={t.outboxTitle} lead={server === undefined ? undefined : t.outboxLead(server)}>
      <DataTable
        label={t.outboxTitle}
        pages={pages}
        rowKey={(row) => row.id}
        onOpen={(row) => setOpened(row.id)}
        opened={opened}
        address={[address, setAddress]}
        searchHint={t.search}
        filters={[{ name: 'status', label: t.state, options: statuses.map((value) => ({ value, label: t.states[value] })) }]}
        empty={<EmptyState title={t.noMails} />}
        columns={[
          { key: 'to', title: t.to, main: true, cell: (row) => row.to },
          { key: 'subject', title: t.subject, cell: (row) => row.subject },
          { key: 'at', title: t.at, wide: true, cell: (row) => formatDateTime(row.createdAt, locale) },
          {
            key: 'status',
            title: t.state,
            cell: (row) => (
              <StatusBadge plain state={stateOf[row.status]}>
                {t.states[row.status]}
              </StatusBadge>
            ),
          },
        ]}
      />
      {mail && (
        <Drawer title={mail.subject} onClose={() => setOpened(null)}>
          <Mail mailId={mail.id} server={server === true} />
        </Drawer>
      )}
    </Page>
  )
}

function Mail({ mailId, server }: { mailId: string; server: boolean }) {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const query = useApi('GET /outbox/:mailId', { params: { mailId } })
  const again = useCall('POST /outbox/:mailId/sending', { done: () => showToast({ kind: 'done', title: t.queued }) })
  return (
    <Loaded query={query}>
      {(mail) => (
        <div className={styles.mail}>
          <Facts
            facts={[
              [t.to, mail.to],
              [t.at, formatDateTime(mail.createdAt, locale)],
              [t.state, t.states[mail.status]],
              [t.fault, mail.fault],
            ]}
          />
          <div className={styles.text} lang={mail.locale}>
            {mail.text === '' ? t.wiped : mail.text.split('\n\n').map((paragraph, index) => <p key={index}>{linked(paragraph)}</p>)}
          </div>
          {server && mail.status !== 'sent' && (
            <Button pending={again.pending} onClick={() => again.run({ params: { mailId }, body: {} })}>
              {t.sendAgain}
            </Button>
          )}
        </div>
      )}
    </Loaded>
  )
}

const linked = (paragraph: string) => (/^https?:\/\/\S+$/.test(paragraph) ? <a href={paragraph}>{paragraph}</a> : paragraph)
