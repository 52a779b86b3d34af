import { formatRange, shortName } from '@dala/locale'
import { useState } from 'react'
import { useActor, useAddress, useGo, useLocale, useMessages, usePages, useText, type ItemOf } from '#app'
import { Button, DataTable, EmptyState, Page, StatusBadge, Tabs } from '#ui'
import { messages } from './office.messages.ts'
import { OfferingDialog } from './offering-dialog.tsx'

type Row = ItemOf<'GET /offerings'>

export const offeringStates = { draft: 'idle', published: 'done', closed: 'locked' } as const

/** Courses of the organisation, or those that the person leads. */
export function CoursesPage() {
  const t = useMessages(messages)
  const text = useText()
  const go = useGo()
  const actor = useActor()
  const { locale } = useLocale()
  const teaches = actor.can('courses.teach')
  const [address, setAddress] = useAddress({ mine: teaches ? 'yes' : 'no', search: '', status: '' })
  const [creating, setCreating] = useState(false)
  const pages = usePages('GET /offerings', {
    query: {
      mine: address.mine === 'yes' ? 'yes' : 'no',
      ...(address.search && { search: address.search }),
      ...(address.status && { status: address.status as Row['status'] }), // one of the filter's options
    },
  })
  return (
    <Page
      title={t.courses}
      actions={
        actor.can('courses.manage') && (
          <Button look="filled" icon="add" onClick={() => setCreating(true)}>
            {t.newCourse}
          </Button>
        )
      }
    >
      {teaches && (
        <Tabs
          label={t.courses}
          value={address.mine}
          onChange={(mine) => setAddress({ mine })}
          tabs={[
            { value: 'yes', label: t.mine },
            { value: 'no', label: t.all },
          ]}
        />
      )}
      <DataTable
        label={t.courses}
        pages={pages}
        rowKey={(row) => row.id}
        rowTo={(row) => `/courses/${row.id}`}
        address={[address, setAddress]}
        search
        searchHint={t.searchHint}
        filters={[
          {
            name: 'status',
            label: t.status,
            options: (['draft', 'published', 'closed'] as const).map((value) => ({ value, label: t.statuses[value] })),
          },
        ]}
        empty={<EmptyState title={t.noCourses}>{t.noCoursesWhy}</EmptyState>}
        columns={[
          { key: 'name', title: t.name, cell: (row) => text(row.name), main: true },
          { key: 'discipline', title: t.discipline, cell: (row) => text(row.disciplineName), wide: true },
          { key: 'teacher', title: t.teacher, cell: (row) => shortName(row.teacher.name), wide: true },
          { key: 'learners', title: t.learners, cell: (row) => row.learners, align: 'end' },
          { key: 'lessons', title: t.lessons, cell: (row) => row.lessons, align: 'end', wide: true },
          {
            key: 'dates',
            title: t.dates,
            cell: (row) => row.startsOn && row.endsOn && formatRange(row.startsOn, row.endsOn, locale),
            wide: true,
          },
          {
            key: 'status',
            title: t.status,
            cell: (row) => (
              <StatusBadge state={offeringStates[row.status]} plain>
                {t.statuses[row.status]}
              </StatusBadge>
            ),
          },
        ]}
      />
      {creating && <OfferingDialog onClose={() => setCreating(false)} onDone={(id) => go(`/courses/${id}`)} />}
    </Page>
  )
}
