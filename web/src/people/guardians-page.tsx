import { fullName, shortName } from '@dala/locale'
import { apiUrl, useAddress, useMessages, usePages } from '#app'
import { DataTable, EmptyState, Page } from '#ui'
import { messages } from './messages.ts'

/** Parents and lawful representatives with their children. */
export function GuardiansPage() {
  const t = useMessages(messages)
  const [address, setAddress] = useAddress({ search: '' })
  const query = address.search ? { search: address.search } : {}
  const pages = usePages('GET /people/guardians', { query })
  return (
    <Page title={t.guardians}>
      <DataTable
        label={t.guardians}
        pages={pages}
        rowKey={(row) => row.id}
        rowTo={(row) => `/people/${row.id}`}
        address={[address, setAddress]}
        searchHint={t.searchPeople}
        exportHref={apiUrl('GET /people/guardians/file', { query: { format: 'xlsx', ...query } })}
        empty={<EmptyState title={t.noGuardians}>{t.noGuardiansWhy}</EmptyState>}
        columns={[
          { key: 'name', title: t.name, main: true, cell: (row) => fullName(row) },
          {
            key: 'children',
            title: t.children,
            cell: (row) => row.children.map((child) => `${shortName(child)} (${t.relations[child.relation]})`).join(', '),
          },
          { key: 'phone', title: t.phone, wide: true, cell: (row) => row.phone },
          { key: 'email', title: t.email, wide: true, cell: (row) => row.email },
        ]}
      />
    </Page>
  )
}
