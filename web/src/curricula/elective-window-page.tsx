import type { ElectiveOffer } from '@dala/domain/curricula'
import { formatDateTime } from '@dala/locale'
import { useState } from 'react'
import { showToast, useAddress, useApi, useCall, useLocale, useMessages, usePages, useParam, useText, type ApiReply } from '#app'
import { Button, DataTable, EmptyState, Loaded, Page, StatusBadge, Tabs } from '#ui'
import { ElectiveDialog } from './elective-dialog.tsx'
import { windowState } from './elective-windows-page.tsx'
import { useAmounts } from './plan-share.tsx'
import styles from './plans.module.css'
import { study } from './study.ts'
import { WindowDialog } from './window-dialog.tsx'

type Window = ApiReply<'GET /elective-windows/:windowId'>

/** A registration window: its catalogue with seats, and what learners chose. */
export function ElectiveWindowPage() {
  const windowId = useParam('windowId')
  const t = useMessages(study)
  const query = useApi('GET /elective-windows/:windowId', { params: { windowId } })
  if (query.data === undefined)
    return (
      <Page title={t.windows}>
        <Loaded query={query}>{() => null}</Loaded>
      </Page>
    )
  return <Shown window={query.data} />
}

function Shown({ window }: { window: Window }) {
  const t = useMessages(study)
  const text = useText()
  const { locale } = useLocale()
  const { amount } = useAmounts()
  const [address, setAddress] = useAddress({ tab: 'catalogue', search: '', status: '' })
  const [open, setOpen] = useState<{ window: true } | { elective: ElectiveOffer | null } | null>(null)
  return (
    <Page
      title={text(window.period)}
      badge={<StatusBadge state={windowState[window.state]}>{t.states[window.state]}</StatusBadge>}
      lead={[
        text(window.programme) || t.allProgrammes,
        window.studyYear === null ? t.allYears : `${t.studyYear} ${window.studyYear}`,
        `${formatDateTime(window.opensAt, locale)} – ${formatDateTime(window.closesAt, locale)}`,
      ].join(', ')}
      actions={
        window.can.edit && (
          <>
            <Button onClick={() => setOpen({ window: true })}>{t.editWindow}</Button>
            <Button look="filled" icon="add" onClick={() => setOpen({ elective: null })}>
              {t.addElective}
            </Button>
          </>
        )
      }
    >
      <Tabs
        label={t.windows}
        value={address.tab}
        onChange={(tab) => setAddress({ tab, search: '', status: '' })}
        tabs={[
          { value: 'catalogue', label: t.catalogue, count: window.electives.length },
          { value: 'choices', label: t.choices, count: window.undecided },
        ]}
      />
      {address.tab === 'choices' ? (
        <Choices window={window} address={[address, setAddress]} />
      ) : (
        <DataTable
          label={t.catalogue}
          pages={{ items: window.electives }}
          rowKey={(row) => row.id}
          {...(window.can.edit && { onOpen: (elective: ElectiveOffer) => setOpen({ elective }) })}
          empty={<EmptyState title={t.addElective} />}
          columns={[
            {
              key: 'name',
              title: t.name,
              main: true,
              cell: (row) => (
                <>
                  {text(row.name)}
                  <span className={styles.second}>
                    {[row.code, row.slot && `${t.slot}: ${row.slot}`, row.teacher].filter(Boolean).join(', ')}
                  </span>
                </>
              ),
            },
            {
              key: 'size',
              title: t.size,
              align: 'end',
              wide: true,
              cell: (row) =>
                row.credits !== null ? amount(row.credits, 'credits') : row.hours !== null ? amount(row.hours, 'hours') : '–',
            },
            { key: 'seats', title: t.seats, align: 'end', cell: (row) => t.taken(row.taken, row.seats) },
            { key: 'waiting', title: t.choiceStatuses.waiting, align: 'end', cell: (row) => row.waiting },
          ]}
        />
      )}
      {open && 'window' in open && <WindowDialog window={window} onClose={() => setOpen(null)} />}
      {open && 'elective' in open && <ElectiveDialog window={window} elective={open.elective} onClose={() => setOpen(null)} />}
    </Page>
  )
}

const statuses = ['seated', 'waiting', 'approved', 'refused'] as const

type Address = [Record<'tab' | 'search' | 'status', string>, (change: Partial<Record<'tab' | 'search' | 'status', string>>) => void]

function Choices({ window, address }: { window: Window; address: Address }) {
  const t = useMessages(study)
  const text = useText()
  const { locale } = useLocale()
  const status = statuses.find((each) => each === address[0].status)
  const pages = usePages('GET /elective-windows/:windowId/choices', {
    params: { windowId: window.id },
    query: { ...(address[0].search && { search: address[0].search }), ...(status && { status }) },
  })
  const decide = useCall('POST /elective-choices/decision', {
    done: ({ decided, refusedPlans }) =>
      showToast({ kind: 'done', title: t.decidedCount(decided), ...(refusedPlans > 0 && { text: t.withoutPlan(refusedPlans) }) }),
  })
  return (
    <DataTable
      label={t.choices}
      pages={pages}
      rowKey={(row) => row.id}
      address={address as never} // its own keys are among those of the page's address
      searchHint={t.searchLearner}
      filters={[{ name: 'status', label: t.status, options: statuses.map((value) => ({ value, label: t.choiceStatuses[value] })) }]}
      empty={<EmptyState title={t.noChoices} />}
      {...(window.can.decide && {
        selection: {
          name: (row: { learner: { name: string } }) => row.learner.name,
          actions: (choiceIds: string[], clear: () => void) =>
            (['approved', 'refused'] as const).map((decision) => (
              <Button
                key={decision}
                look="heroOutline"
                pending={decide.pending}
                onClick={() => {
                  decide.run({ body: { choiceIds, decision, note: '' } })
                  clear()
                }}
              >
                {decision === 'approved' ? t.approveChoices : t.refuseChoices}
              </Button>
            )),
        },
      })}
      columns={[
        {
          key: 'learner',
          title: t.learner,
          main: true,
          cell: (row) => (
            <>
              {row.learner.name}
              <span className={styles.second}>{text(row.learner.group)}</span>
            </>
          ),
        },
        { key: 'elective', title: t.name, cell: (row) => text(row.elective.name) },
        { key: 'at', title: t.chosenAt, wide: true, cell: (row) => formatDateTime(row.chosenAt, locale) },
        {
          key: 'status',
          title: t.status,
          cell: (row) => (
            <StatusBadge
              state={row.status === 'approved' ? 'done' : row.status === 'seated' ? 'term' : row.status === 'waiting' ? 'idle' : 'violated'}
              plain
            >
              {row.place === null ? t.choiceStatuses[row.status] : t.place(row.place)}
            </StatusBadge>
          ),
        },
      ]}
    />
  )
}
