import { formatDate, formatNumber, fullName } from '@dala/locale'
import type { LearnerStatus } from '@dala/domain/people'
import { apiUrl, useActor, useAddress, useApi, useLocale, useMessages, usePages, useText } from '#app'
import { ButtonLink, DataTable, EmptyState, Page, StatusBadge } from '#ui'
import { messages } from './messages.ts'
import { statusState } from './status-state.ts'

const isStatus = (text: string | undefined): text is LearnerStatus => text !== undefined && text in statusState

/** The registry of learners: search, filters, export; each row leads to a card. */
export function LearnersPage() {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const actor = useActor()
  const [address, setAddress] = useAddress({ search: '', status: '', unitId: '' })
  const query = {
    ...(address.search && { search: address.search }),
    ...(isStatus(address.status) && { status: address.status }),
    ...(address.unitId && { unitId: address.unitId }),
  }
  const pages = usePages('GET /people/learners', { query })
  const units = useApi('GET /units', { query: {} })
  const places = (units.data?.units ?? []).filter((unit) => unit.kind !== 'office')
  return (
    <Page
      title={t.learners}
      lead={pages.total === undefined ? undefined : t.learnersCount(formatNumber(pages.total, locale))}
      actions={
        actor.can('people.write') && (
          <>
            {actor.can('people.import') && <ButtonLink to="/people/imports">{t.import}</ButtonLink>}
            <ButtonLink to="/people/new?kind=learner" look="filled">
              {t.addLearner}
            </ButtonLink>
          </>
        )
      }
    >
      <DataTable
        label={t.learners}
        pages={pages}
        rowKey={(row) => row.id}
        rowTo={(row) => `/people/${row.id}`}
        address={[address, setAddress]}
        searchHint={t.searchLearners}
        filters={[
          { name: 'unitId', label: t.group, options: places.map((unit) => ({ value: unit.id, label: text(unit.names) })) },
          {
            name: 'status',
            label: t.status,
            options: Object.entries(t.statuses).map(([value, label]) => ({ value, label })),
          },
        ]}
        exportHref={apiUrl('GET /people/learners/file', { query: { format: 'xlsx', ...query } })}
        empty={<EmptyState title={t.noLearners}>{t.noLearnersWhy}</EmptyState>}
        columns={[
          { key: 'name', title: t.name, main: true, cell: (row) => fullName(row) },
          { key: 'group', title: t.group, cell: (row) => (row.group === null ? '' : row.group.code || text(row.group.names)) },
          { key: 'year', title: t.year, align: 'end', wide: true, cell: (row) => row.studyYear },
          { key: 'number', title: t.number, wide: true, cell: (row) => row.number },
          {
            key: 'status',
            title: t.status,
            cell: (row) => (
              <StatusBadge state={statusState[row.status]} plain>
                {t.statuses[row.status]}
              </StatusBadge>
            ),
          },
          { key: 'since', title: t.sinceTitle, wide: true, cell: (row) => row.statusSince && formatDate(row.statusSince) },
        ]}
      />
    </Page>
  )
}
