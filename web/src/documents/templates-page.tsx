import { formatDate } from '@dala/locale'
import { useApi, useMessages, useText } from '#app'
import { DataTable, Loaded, Page, StatusBadge } from '#ui'
import { templateWords } from './templates.messages.ts'

/** The kinds of papers that are written from a template, with the words each uses today. */
export function TemplatesPage() {
  const t = useMessages(templateWords)
  const text = useText()
  const query = useApi('GET /templates', {})
  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded query={query}>
        {({ items }) => (
          <DataTable
            label={t.title}
            pages={{ items }}
            rowKey={(row) => row.kind}
            rowTo={(row) => `/templates/${row.kind}`}
            columns={[
              { key: 'kind', title: t.kind, main: true, cell: (row) => text(row.name) },
              { key: 'used', title: t.used, cell: (row) => (row.version === null ? t.builtin : t.own(row.version)) },
              {
                key: 'draft',
                title: t.draft,
                cell: (row) =>
                  row.hasDraft ? (
                    <StatusBadge plain state="term">
                      {t.hasDraft}
                    </StatusBadge>
                  ) : (
                    '–'
                  ),
              },
              { key: 'changed', title: t.changed, wide: true, cell: (row) => row.changedAt && formatDate(row.changedAt) },
            ]}
          />
        )}
      </Loaded>
    </Page>
  )
}
