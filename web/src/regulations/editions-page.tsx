import { formatDate, formatNumber } from '@dala/locale'
import { useApi, useLocale, useMessages, useText, type ApiReply } from '#app'
import { DataTable, Loaded, Page, StatusBadge, type State } from '#ui'
import { messages } from './messages.ts'

type Edition = ApiReply<'GET /regulations/editions'>['items'][number]

export const statusShape: Record<Edition['status'], State> = { 'in-force': 'done', repealed: 'locked', draft: 'idle' }

/** For whom and since when an edition speaks, in words. */
export function ReachWords({ edition }: { edition: Pick<Edition, 'reach'> }) {
  const t = useMessages(messages)
  if (edition.reach.length === 0) return t.nowhere
  return edition.reach.map((reach) => (
    <span key={`${reach.from} ${reach.levels.join()}`} style={{ display: 'block' }}>
      {`${formatDate(reach.from)} – ${reach.to === null ? t.always : formatDate(reach.to)}: ${reach.levels.map((level) => t.levelNames[level]).join(', ')}`}
    </span>
  ))
}

/** The editions of the acts as they speak in the organisation. */
export function EditionsPage() {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const query = useApi('GET /regulations/editions')
  return (
    <Page title={t.title} lead={t.lead} actions={<a href={`/law?lang=${locale}`}>{t.navigator}</a>}>
      <Loaded query={query}>
        {({ items }) => (
          <DataTable
            label={t.title}
            pages={{ items }}
            rowKey={(row) => row.id}
            // A dot in an address would name a file.
            rowTo={(row) => `/editions/${row.id.replace('.', '-')}`}
            columns={[
              {
                key: 'edition',
                title: t.order,
                main: true,
                width: '200px',
                cell: (row) => text(row.name),
              },
              {
                key: 'status',
                title: t.status,
                width: '170px',
                cell: (row) => (
                  <StatusBadge state={statusShape[row.status]} plain>
                    {t.statuses[row.status]}
                  </StatusBadge>
                ),
              },
              { key: 'reach', title: t.reach, cell: (row) => <ReachWords edition={row} /> },
              {
                key: 'read',
                title: t.readTitle,
                wide: true,
                cell: (row) =>
                  [
                    t.read[row.read],
                    row.unverified > 0 && t.unverified(formatNumber(row.unverified, locale)),
                    row.overridden && t.overridden,
                  ]
                    .filter(Boolean)
                    .join('; '),
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  )
}
