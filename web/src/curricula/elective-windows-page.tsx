import { formatDateTime } from '@dala/locale'
import { useState } from 'react'
import { useActor, useLocale, useMessages, usePages, useText } from '#app'
import { Button, DataTable, EmptyState, Page, StatusBadge, type State } from '#ui'
import { study } from './study.ts'
import { WindowDialog } from './window-dialog.tsx'

export const windowState: Record<'coming' | 'open' | 'closed' | 'cancelled', State> = {
  coming: 'idle',
  open: 'term',
  closed: 'locked',
  cancelled: 'locked',
}

/** Registration windows for electives. */
export function ElectiveWindowsPage() {
  const t = useMessages(study)
  const text = useText()
  const actor = useActor()
  const { locale } = useLocale()
  const [open, setOpen] = useState(false)
  const pages = usePages('GET /elective-windows')
  return (
    <Page
      title={t.windows}
      actions={
        actor.can('curricula.manage') && (
          <Button look="filled" icon="add" onClick={() => setOpen(true)}>
            {t.newWindow}
          </Button>
        )
      }
    >
      <DataTable
        label={t.windows}
        pages={pages}
        rowKey={(row) => row.id}
        rowTo={(row) => `/elective-windows/${row.id}`}
        empty={<EmptyState title={t.noWindows}>{t.noWindowsWhy}</EmptyState>}
        columns={[
          { key: 'period', title: t.forPeriod, main: true, cell: (row) => text(row.period) },
          { key: 'programme', title: t.forProgramme, wide: true, cell: (row) => text(row.programme) || t.allProgrammes },
          { key: 'closes', title: t.closes, cell: (row) => formatDateTime(row.closesAt, locale) },
          { key: 'electives', title: t.catalogue, align: 'end', wide: true, cell: (row) => row.electives },
          { key: 'seated', title: t.choiceStatuses.seated, align: 'end', cell: (row) => row.seated },
          { key: 'waiting', title: t.choiceStatuses.waiting, align: 'end', cell: (row) => row.waiting },
          {
            key: 'state',
            title: t.status,
            cell: (row) => (
              <StatusBadge state={windowState[row.state]} plain>
                {t.states[row.state]}
              </StatusBadge>
            ),
          },
        ]}
      />
      {open && <WindowDialog onClose={() => setOpen(false)} />}
    </Page>
  )
}
