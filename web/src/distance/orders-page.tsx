import { formatDate } from '@dala/locale'
import { useAddress, useMessages, usePages } from '#app'
import { ButtonLink, DataTable, EmptyState, Page, StatusBadge } from '#ui'
import styles from './distance.module.css'
import { office } from './office.ts'
import { statusWords } from './status-words.ts'

/** The orders on distance learning with what is late and who has read the plan. */
export function OrdersPage() {
  const t = useMessages(office)
  const ways = useMessages(statusWords)
  const [address, setAddress] = useAddress({ search: '', status: '' })
  const pages = usePages('GET /distance/orders', {
    query: {
      ...(address.search && { search: address.search }),
      ...((address.status === 'draft' || address.status === 'issued') && { status: address.status }),
    },
  })
  return (
    <Page title={t.orders}>
      <DataTable
        label={t.orders}
        pages={pages}
        rowKey={(row) => row.id}
        rowTo={(row) => `/work/orders/${row.id}`}
        address={[address, setAddress]}
        searchHint={t.number}
        filters={[
          {
            name: 'status',
            label: t.state,
            options: [
              { value: 'draft', label: t.orderState.draft },
              { value: 'issued', label: t.orderState.issued },
            ],
          },
        ]}
        empty={
          <EmptyState title={t.noOrders} action={<ButtonLink to="/work/applications?tab=order">{t.toApproved}</ButtonLink>}>
            {t.noOrdersWhy}
          </EmptyState>
        }
        columns={[
          {
            key: 'number',
            title: t.number,
            main: true,
            cell: (row) => (
              <>
                {row.label ? t.order(row.label) : t.draftOrder}
                {row.kind !== 'begin' && <span className={styles.second}>{ways.orderKind[row.kind]}</span>}
              </>
            ),
          },
          {
            key: 'state',
            title: t.state,
            cell: (row) => (
              <StatusBadge state={row.status === 'issued' ? 'done' : 'idle'} plain>
                {t.orderState[row.status]}
              </StatusBadge>
            ),
          },
          {
            key: 'date',
            title: t.date,
            cell: (row) => (row.issuedOn ? formatDate(row.issuedOn) : row.earliestDue && formatDate(row.earliestDue)),
          },
          { key: 'learners', title: t.learners, align: 'end', cell: (row) => row.learners },
          {
            key: 'late',
            title: t.orderDue,
            cell: (row) =>
              row.status === 'issued' && (
                <StatusBadge state={row.late > 0 ? 'violated' : 'done'} plain>
                  {row.late > 0 ? t.lateCount(row.late) : t.inTime}
                </StatusBadge>
              ),
          },
          {
            key: 'read',
            title: t.acquaintance,
            align: 'end',
            cell: (row) => row.status === 'issued' && t.acknowledged(row.acknowledged, row.learners),
          },
        ]}
      />
    </Page>
  )
}
