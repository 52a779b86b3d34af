import { formatDate } from '@dala/locale'
import { useActor, useAddress, useApi, useMessages, usePages, useText, type ApiReply } from '#app'
import { ButtonLink, DataTable, EmptyState, Page, StatusBadge } from '#ui'
import { DateRange } from './date-range.tsx'
import { messages } from './messages.ts'
import { stateOfVerdict } from './verdict.ts'

type Facets = ApiReply<'GET /document-facets'>
type Register = Facets['registers'][number]['register']
type State = Facets['signatures'][number]['state']

/** The register of documents: every number that was given, newest first, with what is known of its signatures. */
export function DocumentsPage() {
  const t = useMessages(messages)
  const text = useText()
  const actor = useActor()
  const [address, setAddress] = useAddress({ search: '', register: '', year: '', signatures: '', from: '', to: '' })
  const facets = useApi('GET /document-facets', { query: {} })
  const query = {
    ...(address.search && { search: address.search }),
    ...(address.register && { register: address.register as Register }), // the server refuses what is none
    ...(address.year && { year: Number(address.year) }),
    ...(address.signatures && { signatures: address.signatures as State }), // the server refuses what is none
    ...(address.from && { from: address.from }),
    ...(address.to && { to: address.to }),
  }
  const pages = usePages('GET /documents', { query })
  return (
    <Page
      title={t.title}
      actions={
        <>
          <ButtonLink to="/registers" icon="list">
            {t.registers}
          </ButtonLink>
          <ButtonLink to="/templates" icon="edit">
            {t.templates}
          </ButtonLink>
          {actor.can('documents.papers') && (
            <ButtonLink to="/papers" icon="notebook">
              {t.papers}
            </ButtonLink>
          )}
        </>
      }
    >
      <DataTable
        label={t.title}
        pages={pages}
        rowKey={(row) => row.id}
        rowTo={(row) => `/documents/${row.id}`}
        address={[address, setAddress]}
        searchHint={t.searchHint}
        filters={[
          {
            name: 'register',
            label: t.register,
            options: (facets.data?.registers ?? []).map((each) => ({ value: each.register, label: `${text(each.name)} (${each.count})` })),
          },
          {
            name: 'year',
            label: t.year,
            options: (facets.data?.years ?? []).map((each) => ({ value: String(each.year), label: `${each.year} (${each.count})` })),
          },
          {
            name: 'signatures',
            label: t.signatures,
            options: (facets.data?.signatures ?? []).map((each) => ({
              value: each.state,
              label: `${t.signatureStates[each.state]} (${each.count})`,
            })),
          },
        ]}
        tools={<DateRange words={t} value={address} onChange={setAddress} />}
        empty={<EmptyState title={t.empty}>{t.emptyWhy}</EmptyState>}
        columns={[
          { key: 'number', title: t.number, main: true, cell: (row) => `№\u00a0${row.label}`, width: '120px' },
          { key: 'name', title: t.name, cell: (row) => text(row.title) },
          { key: 'about', title: t.about, cell: (row) => row.about?.name },
          { key: 'date', title: t.date, cell: (row) => formatDate(row.datedOn) },
          {
            key: 'signatures',
            title: t.signatures,
            cell: (row) =>
              row.annulled ? (
                <StatusBadge plain state="locked">
                  {t.annulled}
                </StatusBadge>
              ) : (
                <StatusBadge plain state={row.signatures === 'none' ? 'idle' : stateOfVerdict[row.signatures]}>
                  {t.signatureStates[row.signatures]}
                </StatusBadge>
              ),
          },
        ]}
      />
    </Page>
  )
}
