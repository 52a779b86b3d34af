import { formatDate } from '@dala/locale'
import { useAddress, useMessages, usePages, useText } from '#app'
import { DataTable, EmptyState, Page, StatusBadge } from '#ui'
import styles from './councils.module.css'
import { messages } from './messages.ts'

/** Every decision of signed minutes, found by its words, by a person or by the number of the minutes. */
export function DecisionsPage() {
  const t = useMessages(messages)
  const text = useText()
  const [address, setAddress] = useAddress({ search: '', outcome: '' })
  const outcome = address.outcome === 'adopted' || address.outcome === 'rejected' ? address.outcome : null
  const pages = usePages('GET /council-decisions', {
    query: { ...(address.search && { search: address.search }), ...(outcome && { outcome }) },
  })
  return (
    <Page title={t.decisions} lead={t.decisionsLead}>
      <DataTable
        label={t.decisions}
        pages={pages}
        rowKey={(row) => row.id}
        rowTo={(row) => `/councils/meetings/${row.meetingId}`}
        address={[address, setAddress]}
        searchHint={t.searchDecisions}
        filters={[
          {
            name: 'outcome',
            label: t.outcome,
            options: [
              { value: 'adopted', label: t.lineStatuses.adopted },
              { value: 'rejected', label: t.lineStatuses.rejected },
            ],
          },
        ]}
        empty={<EmptyState title={t.noDecisions}>{t.noDecisionsWhy}</EmptyState>}
        columns={[
          {
            key: 'title',
            title: t.question,
            main: true,
            cell: (row) => (
              <>
                {text(row.title)}
                <span className={styles.second}>{text(row.council.name)}</span>
              </>
            ),
          },
          {
            key: 'outcome',
            title: t.outcome,
            cell: (row) =>
              row.outcome === null ? (
                <StatusBadge state="locked" plain>
                  –
                </StatusBadge>
              ) : (
                <StatusBadge state={row.corrected ? 'idle' : row.outcome === 'adopted' ? 'done' : 'violated'} plain>
                  {row.corrected ? t.corrected : t.lineStatuses[row.outcome]}
                </StatusBadge>
              ),
          },
          { key: 'minutes', title: t.minutes, cell: (row) => <span className="tabular">{t.minutesNo(row.minutesLabel)}</span> },
          { key: 'date', title: t.date, wide: true, cell: (row) => <span className="tabular">{formatDate(row.decidedOn)}</span> },
        ]}
      />
    </Page>
  )
}
