import { formatDate } from '@dala/locale'
import { useAddress, useApi, useMessages, usePages, useText } from '#app'
import { DataTable, EmptyState, ErrorState, Page, StatusBadge } from '#ui'
import { messages } from './messages.ts'
import { shapeOf } from './state-words.ts'

type Filter = 'all' | 'broken' | 'attention'
const filters: readonly Filter[] = ['all', 'broken', 'attention']

/** All organisations that opened themselves to the authority: counts only, the worst first. */
export function NetworkPage() {
  const t = useMessages(messages)
  const text = useText()
  const address = useAddress({ search: '', state: '' })
  const state = filters.find((one) => one === address[0].state) ?? 'all'
  const query = { state, ...(address[0].search !== '' && { search: address[0].search }) }
  const whole = useApi('GET /compliance/network', { query: { limit: 1 } })
  const list = usePages('GET /compliance/network', { query })
  if (list.error) return <ErrorState problem={list.error} retry={() => void list.refetch()} />
  const number = (value: number, at: 'broken' | 'attention' | 'kept') =>
    value === 0 ? (
      <span className="tabular">0</span>
    ) : (
      <StatusBadge state={shapeOf[at]} plain>
        <span className="tabular">{value}</span>
      </StatusBadge>
    )
  return (
    <Page title={whole.data ? t.networkTitle(whole.data.counts.broken, whole.data.organisations) : t.networkLoading} lead={t.networkLead}>
      <DataTable
        label={t.networkLoading}
        pages={list}
        rowKey={(row) => row.id}
        rowTo={(row) => `/network/${row.id}`}
        address={address}
        search
        searchHint={t.organisationSearch}
        filters={[
          {
            name: 'state',
            label: t.stateFilter,
            options: (['broken', 'attention'] as const).map((value) => ({ value, label: t.states[value] })),
          },
        ]}
        empty={<EmptyState title={t.networkNone}>{t.networkNoneText}</EmptyState>}
        columns={[
          { key: 'name', title: t.organisation, main: true, cell: (row) => text(row.name) },
          { key: 'detail', title: t.stands, wide: true, cell: (row) => (row.detail === 'clauses' ? t.detailOpen : t.detailCounts) },
          {
            key: 'on',
            title: t.onDay,
            wide: true,
            cell: (row) => (row.on === null ? '' : <span className="tabular">{formatDate(row.on)}</span>),
          },
          { key: 'broken', title: t.states.broken, align: 'end', cell: (row) => number(row.counts.broken, 'broken') },
          { key: 'attention', title: t.states.attention, align: 'end', cell: (row) => number(row.counts.attention, 'attention') },
          {
            key: 'kept',
            title: t.states.kept,
            align: 'end',
            wide: true,
            cell: (row) => number(row.counts.kept + row.counts['by-hand'], 'kept'),
          },
        ]}
      />
    </Page>
  )
}
