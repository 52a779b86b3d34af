import { formatDate } from '@dala/locale'
import { useAddress, useMessages, usePages, useText } from '#app'
import { DataTable, EmptyState, Page } from '#ui'
import { messages } from './messages.ts'
import { isRegister, registerNames, registers } from './register-names.ts'

/** The register of documents: every number that was given, newest first. */
export function DocumentsPage() {
  const t = useMessages(messages)
  const text = useText()
  const [address, setAddress] = useAddress({ search: '', register: '' })
  const pages = usePages('GET /documents', {
    query: { ...(address.search && { search: address.search }), ...(isRegister(address.register) && { register: address.register }) },
  })
  return (
    <Page title={t.title}>
      <DataTable
        label={t.title}
        pages={pages}
        rowKey={(row) => row.id}
        rowTo={(row) => `/documents/${row.id}`}
        address={[address, setAddress]}
        searchHint={t.searchHint}
        filters={[
          { name: 'register', label: t.register, options: registers.map((value) => ({ value, label: text(registerNames[value]) })) },
        ]}
        empty={<EmptyState title={t.empty}>{t.emptyWhy}</EmptyState>}
        columns={[
          { key: 'number', title: t.number, main: true, cell: (row) => `№\u00a0${row.label}`, width: '110px' },
          { key: 'name', title: t.name, cell: (row) => text(row.title) },
          { key: 'about', title: t.about, cell: (row) => row.about?.name },
          { key: 'date', title: t.date, cell: (row) => formatDate(row.datedOn) },
          { key: 'signed', title: t.signed, wide: true, cell: (row) => row.signedBy },
        ]}
      />
    </Page>
  )
}
