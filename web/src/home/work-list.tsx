import { daysUntil, formatNumber } from '@dala/locale'
import { useLocale, useMessages, useText, type ApiReply } from '#app'
import { Clause, DataTable, Due, EmptyState, Page, StatusBadge } from '#ui'
import { messages } from './messages.ts'

type Work = ApiReply<'GET /home'>['work'][number]

/** What waits for an office: kind, number, how many are late, the nearest date, and the clause that sets it. */
export function WorkList({ work }: { work: readonly Work[] }) {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const rows = work.filter(({ all }) => all > 0)
  const all = rows.reduce((sum, row) => sum + row.all, 0)
  const late = rows.reduce((sum, row) => sum + row.late, 0)
  return (
    <Page title={t.myWork} lead={rows.length > 0 && t.workLead(all, late)}>
      <DataTable
        label={t.myWork}
        pages={{ items: rows }}
        rowKey={(row) => row.kind}
        rowTo={(row) => row.link}
        empty={<EmptyState title={t.workCalm}>{t.workCalmWhy}</EmptyState>}
        columns={[
          { key: 'title', title: t.work, main: true, cell: (row) => text(row.title) },
          { key: 'clause', title: '§', wide: true, cell: (row) => row.clause && <Clause id={row.clause} plain /> },
          { key: 'all', title: t.count, align: 'end', cell: (row) => formatNumber(row.all, locale) },
          {
            key: 'late',
            title: t.state,
            cell: (row) => (
              <StatusBadge state={row.late > 0 ? 'violated' : 'term'} plain>
                {row.late > 0 ? t.late(row.late) : t.inTime}
              </StatusBadge>
            ),
          },
          { key: 'due', title: t.due, cell: (row) => row.dueAt && <Due daysLeft={daysUntil(row.dueAt, new Date())} date={row.dueAt} /> },
        ]}
      />
    </Page>
  )
}
