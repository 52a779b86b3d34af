import { formatDate, fullName } from '@dala/locale'
import { apiUrl, useActor, useAddress, useMessages, usePages, useText } from '#app'
import { ButtonLink, Clause, DataTable, EmptyState, Page, StatusBadge } from '#ui'
import { messages } from './messages.ts'

/** Members of staff with the training in distance technologies that the law asks for. */
export function StaffPage() {
  const t = useMessages(messages)
  const text = useText()
  const actor = useActor()
  const [address, setAddress] = useAddress({ search: '', training: '' })
  const query = {
    ...(address.search && { search: address.search }),
    ...((address.training === 'missing' || address.training === 'valid') && { training: address.training as 'missing' | 'valid' }),
  }
  const pages = usePages('GET /people/staff', { query })
  return (
    <Page
      title={t.staff}
      lead={<Clause id="A2015-7.1" />}
      actions={
        actor.can('people.write') && (
          <ButtonLink to="/people/new?kind=staff" look="filled">
            {t.addStaff}
          </ButtonLink>
        )
      }
    >
      <DataTable
        label={t.staff}
        pages={pages}
        rowKey={(row) => row.id}
        rowTo={(row) => `/people/${row.id}`}
        address={[address, setAddress]}
        searchHint={t.searchPeople}
        filters={[
          {
            name: 'training',
            label: t.training,
            options: [
              { value: 'missing', label: t.trainingMissing },
              { value: 'valid', label: t.trainingValid },
            ],
          },
        ]}
        exportHref={apiUrl('GET /people/staff/file', { query: { format: 'xlsx', ...query } })}
        empty={<EmptyState title={t.noStaff} />}
        columns={[
          { key: 'name', title: t.name, main: true, cell: (row) => fullName(row) },
          {
            key: 'position',
            title: t.position,
            cell: (row) => (row.leftOn === null ? text(row.position) : `${text(row.position)} (${t.left})`),
          },
          { key: 'unit', title: t.unit, wide: true, cell: (row) => row.unit && text(row.unit.names) },
          { key: 'email', title: t.email, wide: true, cell: (row) => row.email },
          {
            key: 'training',
            title: t.training,
            cell: (row) =>
              row.distanceTraining === null ? (
                row.teaches && (
                  <StatusBadge state="attention" plain>
                    {t.trainingNone}
                  </StatusBadge>
                )
              ) : (
                <StatusBadge state="done" plain>
                  {row.distanceTraining.validUntil === null
                    ? t.trainingForEver
                    : t.trainingUntil(formatDate(row.distanceTraining.validUntil))}
                </StatusBadge>
              ),
          },
        ]}
      />
    </Page>
  )
}
