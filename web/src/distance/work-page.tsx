import { formatNumber } from '@dala/locale'
import { useState } from 'react'
import { Link, showToast, useActor, useAddress, useApi, useCall, useGo, useLocale, useMessages, usePages, useText } from '#app'
import { Button, Clause, Columns, ConfirmDialog, DataTable, Drawer, Due, EmptyState, Page, StatusBadge, Tabs, type Column } from '#ui'
import { CasePanel } from './case-panel.tsx'
import styles from './distance.module.css'
import { messages } from './messages.ts'
import { office } from './office.ts'
import type { WorkRow } from './shapes.ts'
import { daysLeft, stateOf } from './state-of.ts'
import { useStepping } from './use-stepping.ts'
import { useWide } from './use-wide.ts'

const tabNames = ['decide', 'order', 'acquaint', 'returned', 'all'] as const
type Tab = (typeof tabNames)[number]
const isTab = (text: string): text is Tab => tabNames.some((name) => name === text)

/** The office's work list: the most urgent first, a panel with the case beside it, a bar for what is selected. */
export function WorkPage() {
  const t = useMessages(office)
  const text = useText()
  const { locale } = useLocale()
  const wide = useWide()
  const kind = useActor().organisation?.kind ?? 'university'
  const [address, setAddress] = useAddress({ tab: 'decide', search: '', ground: '', unitId: '', due: '', opened: '' })
  const tab = isTab(address.tab) ? address.tab : 'decide'
  const summary = useApi('GET /distance/work/summary')
  const pages = usePages('GET /distance/work', {
    query: {
      tab,
      ...(address.search && { search: address.search }),
      ...(address.ground && { ground: address.ground }),
      ...(address.unitId && { unitId: address.unitId }),
      ...((address.due === 'overdue' || address.due === 'today') && { due: address.due }),
    },
  })
  const opened = address.opened || null
  const close = () => setAddress({ opened: '' })
  useStepping(pages.items, opened, (id) => setAddress({ opened: id }))
  const counts = summary.data?.counts
  const lead =
    summary.data &&
    [
      t.lead(summary.data.dueToday, summary.data.overdue),
      summary.data.meanDecisionDays !== null && t.mean(formatNumber(summary.data.meanDecisionDays, locale)),
    ]
      .filter(Boolean)
      .join(' ')
  const list = (
    <DataTable
      key={tab}
      label={t.tabs[tab]}
      pages={pages}
      columns={useColumns(tab)}
      rowKey={(row) => row.id}
      onOpen={(row) => setAddress({ opened: row.id })}
      opened={opened}
      address={[address, setAddress]}
      searchHint={t.searchHint}
      filters={[
        {
          name: 'ground',
          label: t.ground,
          options: (summary.data?.grounds ?? []).map(({ code, name }) => ({ value: code, label: text(name) })),
        },
        {
          name: 'unitId',
          label: t.unitOf[kind],
          options: (summary.data?.units ?? []).map(({ id, name }) => ({ value: id, label: text(name) })),
        },
        {
          name: 'due',
          label: t.due,
          options: [
            { value: 'overdue', label: t.dueOptions.overdue },
            { value: 'today', label: t.dueOptions.today },
          ],
        },
      ]}
      empty={<EmptyState title={t.empty}>{t.emptyWhy}</EmptyState>}
      {...((tab === 'decide' ? summary.data?.can.decide : tab === 'order' && summary.data?.can.order) && {
        selection: {
          name: (row: WorkRow) => row.learner.name,
          actions: (keys: string[], clear: () => void) =>
            tab === 'decide' ? <ApproveSelected ids={keys} done={clear} /> : <OrderSelected ids={keys} />,
        },
      })}
    />
  )
  return (
    <Page title={t.title} lead={lead}>
      <Tabs
        label={t.title}
        value={tab}
        onChange={(next) => setAddress({ tab: next, opened: '' })}
        tabs={tabNames.map((value) => ({ value, label: t.tabs[value], count: counts?.[value] }))}
      />
      {opened && wide ? (
        <Columns>
          {list}
          <CasePanel key={opened} applicationId={opened} onClose={close} />
        </Columns>
      ) : (
        list
      )}
      {opened && !wide && (
        <Drawer title={t.panel} onClose={close}>
          <CasePanel key={opened} applicationId={opened} />
        </Drawer>
      )}
    </Page>
  )
}

function useColumns(tab: Tab): readonly Column<WorkRow>[] {
  const t = useMessages(office)
  const words = useMessages(messages)
  const text = useText()
  // A class says its year itself: 7Ә.
  const isSchool = useActor().organisation?.kind === 'school'
  return [
    {
      key: 'learner',
      title: t.learner,
      main: true,
      cell: (row) => (
        <>
          {row.learner.name}
          <span className={styles.second}>
            {[text(row.learner.group), !isSchool && row.learner.studyYear !== null && t.year(row.learner.studyYear), `№\u00a0${row.label}`]
              .filter(Boolean)
              .join(', ')}
          </span>
        </>
      ),
    },
    {
      key: 'ground',
      title: t.ground,
      cell: (row) => (
        <>
          {text(row.ground.name)}
          <span className={styles.second}>
            <Clause id={row.ground.clause} plain />
          </span>
        </>
      ),
    },
    {
      key: 'documents',
      title: t.documents,
      wide: true,
      cell: (row) => (
        <>
          {t.ofAll(row.documents.there, row.documents.wanted)}
          <span className={row.documents.missing.length > 0 ? `${styles.second} ${styles.warn}` : styles.second}>
            {row.documents.missing.length > 0 ? t.lacks(row.documents.missing.map((name) => text(name)).join(', ')) : t.allThere}
            {row.opinion && `, ${t.opinions[row.opinion]}`}
          </span>
          {tab === 'order' && row.order && (
            <span className={styles.second}>
              <Link to={`/work/orders/${row.order.id}`}>{t.inDraft}</Link>
            </span>
          )}
        </>
      ),
    },
    {
      key: 'due',
      title: tab === 'all' || tab === 'returned' ? t.state : t.decisionDue,
      cell: (row) =>
        row.term ? (
          <Due daysLeft={daysLeft(row.term)} working date={row.term.dueOn} ticks={{ used: row.term.passed, total: row.term.workingDays }} />
        ) : (
          <StatusBadge state={stateOf[row.status]} plain>
            {words.status[row.status]}
          </StatusBadge>
        ),
    },
  ]
}

/** Approves what is selected; what cannot be approved is told and stays in the list. */
function ApproveSelected({ ids, done }: { ids: string[]; done: () => void }) {
  const t = useMessages(office)
  const [asking, setAsking] = useState(false)
  const approve = useCall('POST /distance/approvals', {
    done: ({ results }) => {
      setAsking(false)
      const failed = results.filter((result) => !result.approved).length
      showToast({
        kind: failed > 0 ? 'attention' : 'done',
        title: t.approvedMany(results.length - failed),
        detail: failed > 0 ? t.notApproved(failed) : undefined,
      })
      done()
    },
  })
  return (
    <>
      <Button look="heroOutline" onClick={() => setAsking(true)}>
        {t.approveMany}
      </Button>
      {asking && (
        <ConfirmDialog
          question={t.approveAsk(ids.length)}
          consequence={t.approveThen}
          act={t.approve}
          keep={t.notNow}
          harmless
          pending={approve.pending}
          onAct={() => approve.run({ body: { applicationIds: ids } })}
          onKeep={() => setAsking(false)}
        />
      )}
    </>
  )
}

function OrderSelected({ ids }: { ids: string[] }) {
  const t = useMessages(office)
  const go = useGo()
  const draft = useCall('POST /distance/orders', { done: (order) => go(`/work/orders/${order.id}`) })
  return (
    <Button look="heroOutline" pending={draft.pending} onClick={() => draft.run({ body: { applicationIds: ids } })}>
      {t.prepareOrder}
    </Button>
  )
}
