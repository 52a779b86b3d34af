import { formatDate, formatNumber, fullName } from '@dala/locale'
import type { LearnerStatus } from '@dala/domain/people'
import { Link, useAddress, useApi, useLocale, useMessages, usePages, useText } from '#app'
import { Clause, DataTable, DateField, EmptyState, Page, StatusBadge } from '#ui'
import { messages } from './messages.ts'
import { statusState } from '#people'

const isStatus = (text: string | undefined): text is LearnerStatus => text !== undefined && text in statusState

/** Who stood in the contingent on any day, each by the order behind it. */
export function OnDayPage() {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const [address, setAddress] = useAddress({ search: '', status: '', groupId: '', on: '' })
  const on = address.on ? { on: address.on } : {}
  const counts = useApi('GET /registrar/contingent', { query: on })
  const units = useApi('GET /units', { query: {} })
  const pages = usePages('GET /registrar/contingent/learners', {
    query: {
      ...on,
      ...(address.search && { search: address.search }),
      ...(isStatus(address.status) && { status: address.status }),
      ...(address.groupId && { groupId: address.groupId }),
    },
  })
  const places = (units.data?.units ?? []).filter((unit) => unit.kind !== 'office')
  const summary = counts.data?.byStatus.map(({ status, count }) => `${t.statuses[status]}: ${formatNumber(count, locale)}`).join(' · ')
  return (
    <Page title={t.onDayTitle} lead={<Clause id="A2015-18.b" />}>
      <DateField
        field={{
          name: 'on',
          value: address.on ?? '',
          set: (value: string) => setAddress({ ...address, on: value }),
          leave: () => {},
          error: undefined,
        }}
        label={t.onDay}
        optional
      />
      {summary && <p role="status">{`${formatDate(counts.data?.on ?? '')} · ${summary}`}</p>}
      <DataTable
        label={t.onDayTitle}
        pages={pages}
        rowKey={(row) => row.id}
        rowTo={(row) => `/people/${row.id}`}
        address={[address, setAddress]}
        searchHint={t.onDaySearch}
        filters={[
          { name: 'groupId', label: t.group, options: places.map((unit) => ({ value: unit.id, label: text(unit.names) })) },
          { name: 'status', label: t.status, options: Object.entries(t.statuses).map(([value, label]) => ({ value, label })) },
        ]}
        empty={<EmptyState title={t.onDayEmpty}>{t.emptyWhy}</EmptyState>}
        columns={[
          { key: 'name', title: t.name, main: true, cell: (row) => fullName(row) },
          { key: 'group', title: t.group, cell: (row) => (row.group === null ? '' : row.group.code || text(row.group.names)) },
          {
            key: 'status',
            title: t.status,
            cell: (row) => (
              <StatusBadge state={statusState[row.status]} plain>
                {t.statuses[row.status]}
              </StatusBadge>
            ),
          },
          { key: 'since', title: t.effective, wide: true, cell: (row) => formatDate(row.since) },
          {
            key: 'order',
            title: t.orderColumn,
            wide: true,
            cell: (row) => <Link to={`/contingent/${row.order.id}`}>{`№\u00a0${row.order.number}`}</Link>,
          },
        ]}
      />
    </Page>
  )
}
