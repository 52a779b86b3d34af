import { useAddress, useMessages, usePages, useText } from '#app'
import { DataTable, EmptyState, Page } from '#ui'
import { messages } from './messages.ts'
import styles from './pathway.module.css'
import { RequestState } from './requests-part.tsx'

/** Questions that are routed to the person, the most urgent first. */
export function RequestsPage() {
  const t = useMessages(messages)
  const text = useText()
  const [address, setAddress] = useAddress({ state: '', search: '' })
  const pages = usePages('GET /pathway/requests', { query: { ...(address.state === 'all' && { state: 'all' as const }) } })
  return (
    <Page title={t.requestsWork}>
      <DataTable
        label={t.requestsWork}
        pages={pages}
        rowKey={(row) => row.id}
        rowTo={(row) => `/requests/${row.id}`}
        search={false}
        address={[address, setAddress]}
        filters={[{ name: 'state', label: t.requests, options: [{ value: 'all', label: t.all }] }]}
        empty={<EmptyState title={t.requestsWorkNone}>{t.requestsWorkWhy}</EmptyState>}
        columns={[
          {
            key: 'topic',
            title: t.topic,
            main: true,
            cell: (row) => (
              <>
                {row.topic}
                <span className={styles.second}>{[t.office[row.office], text(row.course)].filter(Boolean).join(' · ')}</span>
              </>
            ),
          },
          {
            key: 'learner',
            title: t.learner,
            cell: (row) => (
              <>
                {row.learner.name}
                <span className={styles.second}>{text(row.learner.group)}</span>
              </>
            ),
          },
          { key: 'state', title: t.answer, cell: (row) => <RequestState request={row} /> },
        ]}
      />
    </Page>
  )
}
