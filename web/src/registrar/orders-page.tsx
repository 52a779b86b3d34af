import { formatDate, shortName } from '@dala/locale'
import type { EventKind } from '@dala/domain/registrar'
import { useActor, useAddress, useMessages, usePages } from '#app'
import { ButtonLink, Clause, DataTable, EmptyState, Page, StatusBadge } from '#ui'
import { messages } from './messages.ts'

/** Orders on the contingent, newest first. */
export function OrdersPage() {
  const t = useMessages(messages)
  const actor = useActor()
  const [address, setAddress] = useAddress({ search: '', kind: '' })
  const isKind = (text: string | undefined): text is EventKind => text !== undefined && text in t.kinds
  const pages = usePages('GET /registrar/orders', {
    query: { ...(address.search && { search: address.search }), ...(isKind(address.kind) && { kind: address.kind }) },
  })
  return (
    <Page
      title={t.title}
      lead={<Clause id="A2015-18.b" />}
      actions={
        <>
          <ButtonLink to="/contingent/on-day">{t.onDayTitle}</ButtonLink>
          {actor.can('registrar.order') && (
            <ButtonLink to="/contingent/new" look="filled">
              {t.newOrder}
            </ButtonLink>
          )}
        </>
      }
    >
      <DataTable
        label={t.title}
        pages={pages}
        rowKey={(row) => row.id}
        rowTo={(row) => `/contingent/${row.id}`}
        address={[address, setAddress]}
        searchHint={t.searchHint}
        filters={[{ name: 'kind', label: t.kind, options: Object.entries(t.kinds).map(([value, label]) => ({ value, label })) }]}
        empty={<EmptyState title={t.empty}>{t.emptyWhy}</EmptyState>}
        columns={[
          { key: 'number', title: t.number, main: true, width: '110px', cell: (row) => `№\u00a0${row.number}` },
          { key: 'date', title: t.date, width: '120px', cell: (row) => formatDate(row.datedOn) },
          { key: 'kind', title: t.kind, cell: (row) => row.kinds.map((kind) => t.kinds[kind]).join(', ') },
          {
            key: 'people',
            title: t.people,
            cell: (row) => (row.firstPerson === null ? row.people : t.peopleCount(shortName(row.firstPerson), row.people - 1)),
          },
          {
            key: 'source',
            title: t.source,
            wide: true,
            cell: (row) =>
              row.reversedBy === null ? (
                row.source === 'issued' ? (
                  t.issued
                ) : (
                  t.recorded
                )
              ) : (
                <StatusBadge state="locked" plain>
                  {t.takenBack(row.reversedBy.number)}
                </StatusBadge>
              ),
          },
        ]}
      />
    </Page>
  )
}
