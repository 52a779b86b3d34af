import { formatRange, toIsoDate } from '@dala/locale'
import { useState } from 'react'
import { useActor, useAddress, useApi, useGo, useLocale, useMessages, usePages, useText } from '#app'
import { Button, ButtonLink, Clause, DataTable, DateField, EmptyState, Page, StatusBadge, Tabs, type Column } from '#ui'
import { ChangeDialog } from './change-dialog.tsx'
import styles from './distance.module.css'
import { fieldOf } from './field-of.ts'
import { messages } from './messages.ts'
import { ReviewsList } from './reviews-list.tsx'
import type { LearnerStatus } from './shapes.ts'
import { stateOfStatus } from './status-state.ts'
import { statusWords } from './status-words.ts'

const tabNames = ['on-day', 'ending', 'all', 'reviews'] as const
type Tab = (typeof tabNames)[number]
const isTab = (text: string): text is Tab => tabNames.some((name) => name === text)

/** Who studies at a distance as of a day, whose status ends soon, and what the council has to decide. */
export function StatusesPage() {
  const t = useMessages(statusWords)
  const { can } = useActor()
  const today = toIsoDate(new Date())
  const [address, setAddress] = useAddress({ tab: 'on-day', on: '', search: '', ground: '' })
  const tab = isTab(address.tab) ? address.tab : 'on-day'
  const summary = useApi('GET /distance/statuses/summary')
  const counts = summary.data
  return (
    <Page
      title={t.title}
      lead={counts && t.lead(counts.today)}
      actions={
        <>
          {can('distance.order') && (
            <ButtonLink to="/work/archive/new" icon="add">
              {t.archiveTitle}
            </ButtonLink>
          )}
        </>
      }
    >
      <Tabs
        label={t.title}
        value={tab}
        onChange={(next) => setAddress({ tab: next })}
        tabs={tabNames.map((value) => ({
          value,
          label: t.tabs[value],
          count:
            value === 'on-day' ? counts?.today : value === 'ending' ? counts?.ending : value === 'reviews' ? counts?.reviews : undefined,
        }))}
      />
      {tab === 'on-day' && (
        <div className={styles.onDay}>
          <DateField label={t.onDay} field={fieldOf<string | null>('on', address.on || today, (on) => on && setAddress({ on }))} />
        </div>
      )}
      {tab === 'reviews' ? <ReviewsList /> : <List key={tab} tab={tab} today={today} address={[address, setAddress]} />}
    </Page>
  )
}

interface ListProps {
  tab: Exclude<Tab, 'reviews'>
  today: string
  address: [{ tab: string; on: string; search: string; ground: string }, (change: Record<string, string>) => void]
}

function List({ tab, today, address: [address, setAddress] }: ListProps) {
  const t = useMessages(statusWords)
  const text = useText()
  const go = useGo()
  const summary = useApi('GET /distance/statuses/summary')
  const [asking, setAsking] = useState<{ kind: 'extend' | 'return'; ids: string[] } | null>(null)
  const pages = usePages('GET /distance/statuses', {
    query: {
      state: tab,
      ...(tab === 'on-day' && address.on && { on: address.on }),
      ...(address.search && { search: address.search }),
      ...(address.ground && { ground: address.ground }),
    },
  })
  return (
    <>
      <DataTable
        label={t.tabs[tab]}
        pages={pages}
        columns={useColumns(today)}
        rowKey={(row) => row.id}
        rowTo={(row) => `/distance/${row.id}`}
        address={[address, setAddress]}
        searchHint={t.searchHint}
        filters={[
          {
            name: 'ground',
            label: t.ground,
            options: (summary.data?.grounds ?? []).map(({ code, name }) => ({ value: code, label: text(name) })),
          },
        ]}
        empty={<EmptyState title={t.none}>{t.noneWhy}</EmptyState>}
        {...(summary.data?.can.order && {
          selection: {
            name: (row: LearnerStatus) => row.learner.name,
            actions: (ids: string[]) => (
              <>
                <Button look="heroOutline" onClick={() => setAsking({ kind: 'extend', ids })}>
                  {t.extend}
                </Button>
                <Button look="heroOutline" onClick={() => setAsking({ kind: 'return', ids })}>
                  {t.giveBack}
                </Button>
              </>
            ),
          },
        })}
      />
      {asking && <ChangeDialog {...asking} onClose={() => setAsking(null)} onDone={(orderId) => go(`/work/orders/${orderId}`)} />}
    </>
  )
}

function useColumns(today: string): readonly Column<LearnerStatus>[] {
  const t = useMessages(statusWords)
  const words = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  return [
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
      key: 'manner',
      title: t.manner,
      wide: true,
      cell: (row) => (
        <>
          {row.technologies.map((each) => words.technologyShort[each]).join(', ')}
          <span className={styles.second}>{`${t.mode[row.mode]}, ${t.format[row.format]}`}</span>
        </>
      ),
    },
    { key: 'period', title: t.period, cell: (row) => formatRange(row.startsOn, row.endsOn, locale) },
    {
      key: 'order',
      title: t.order,
      wide: true,
      cell: (row) => (
        <>
          {`№\u00a0${row.order.label}`}
          {(row.archive || row.pendingOrderId) && <span className={styles.second}>{row.archive ? t.archive : t.pending}</span>}
        </>
      ),
    },
    {
      key: 'state',
      title: t.state,
      cell: (row) => {
        const { state, words: said } = stateOfStatus(row, today, t)
        return (
          <StatusBadge state={state} plain>
            {said}
          </StatusBadge>
        )
      },
    },
  ]
}
