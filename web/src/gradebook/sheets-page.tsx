import { useAddress, useApi, useMessages, useText } from '#app'
import { DataTable, EmptyState, Page, StatusBadge } from '#ui'
import { messages } from './messages.ts'

const isStatus = (value: string): value is 'open' | 'published' | 'closed' => ['open', 'published', 'closed'].includes(value)

/** The sheets that a person teaches or may read. */
export function SheetsPage() {
  const t = useMessages(messages)
  const text = useText()
  const [address, setAddress] = useAddress({ search: '', status: '' })
  const query = useApi('GET /sheets', {
    query: { ...(address.search && { search: address.search }), ...(isStatus(address.status) && { status: address.status }) },
  })
  return (
    <Page title={t.sheetsTitle}>
      <DataTable
        label={t.sheetsTitle}
        pages={{ items: query.data?.items, error: query.error, refetch: query.refetch, isFetching: query.isFetching }}
        rowKey={(row) => row.offeringId}
        rowTo={(row) => `/sheets/${row.offeringId}`}
        address={[address, setAddress]}
        searchHint={t.search}
        filters={[
          {
            name: 'status',
            label: t.state,
            options: (['open', 'published', 'closed'] as const).map((value) => ({ value, label: t.states[value] })),
          },
        ]}
        empty={<EmptyState title={t.noSheets}>{t.noSheetsWhy}</EmptyState>}
        columns={[
          { key: 'course', title: t.course, main: true, cell: (row) => text(row.name) },
          { key: 'teacher', title: t.teacher, wide: true, cell: (row) => row.teacher },
          { key: 'learners', title: t.learners, align: 'end', cell: (row) => row.learners },
          { key: 'marked', title: t.marked, align: 'end', wide: true, cell: (row) => row.marked },
          {
            key: 'status',
            title: t.state,
            cell: (row) => (
              <StatusBadge plain state={row.status === 'open' ? 'term' : row.status === 'published' ? 'done' : 'locked'}>
                {t.states[row.status]}
              </StatusBadge>
            ),
          },
        ]}
      />
    </Page>
  )
}
