import { fullName } from '@dala/locale'
import { useEffect, useState } from 'react'
import { useActor, useAddress, useApi, useCall, useGo, useMessages, usePages, useText } from '#app'
import { Button, DataTable, Dialog, EmptyState, Page, StatusBadge, TextField, useForm, type State } from '#ui'
import { useAmounts } from './plan-share.tsx'
import styles from './plans.module.css'
import { study } from './study.ts'

export const individualState: Record<'draft' | 'submitted' | 'returned' | 'approved' | 'superseded', State> = {
  draft: 'idle',
  submitted: 'term',
  returned: 'attention',
  approved: 'done',
  superseded: 'locked',
}
const statuses = ['submitted', 'draft', 'returned', 'approved', 'superseded'] as const

/** Individual study plans of the learners in reach. */
export function IndividualPlansPage() {
  const t = useMessages(study)
  const text = useText()
  const actor = useActor()
  const { amount, percent } = useAmounts()
  const [open, setOpen] = useState(false)
  const [address, setAddress] = useAddress({ search: '', status: '' })
  const status = statuses.find((each) => each === address.status)
  const pages = usePages('GET /individual-plans', {
    query: { ...(address.search && { search: address.search }), ...(status && { status }) },
  })
  return (
    <Page
      title={t.individualPlans}
      actions={
        actor.can('curricula.advise') && (
          <Button look="filled" icon="add" onClick={() => setOpen(true)}>
            {t.start}
          </Button>
        )
      }
    >
      <DataTable
        label={t.individualPlans}
        pages={pages}
        rowKey={(row) => row.id}
        rowTo={(row) => `/individual-plans/${row.id}`}
        address={[address, setAddress]}
        searchHint={t.searchLearner}
        filters={[{ name: 'status', label: t.status, options: statuses.map((value) => ({ value, label: t.statuses[value] })) }]}
        empty={<EmptyState title={t.noIndividual}>{t.noIndividualWhy}</EmptyState>}
        columns={[
          {
            key: 'learner',
            title: t.learner,
            main: true,
            cell: (row) => (
              <>
                {row.learner.name}
                <span className={styles.second}>{[text(row.learner.group), text(row.programme)].filter(Boolean).join(', ')}</span>
              </>
            ),
          },
          {
            key: 'share',
            title: t.share,
            align: 'end',
            cell: (row) => (
              <span className={row.over ? styles.over : undefined}>
                {percent(row.base === 0 ? 0 : (100 * row.volume) / row.base)}
                <span className={styles.second}>{amount(row.volume, row.unit)}</span>
              </span>
            ),
          },
          {
            key: 'whole',
            title: t.whole,
            wide: true,
            cell: (row) =>
              [row.missing > 0 && t.lacks(row.missing), !row.scheduled && t.noSchedule, row.over && t.over].filter(Boolean).join(', ') ||
              t.isWhole,
          },
          {
            key: 'status',
            title: t.status,
            cell: (row) => (
              <StatusBadge state={individualState[row.status]} plain>
                {t.statuses[row.status]}
              </StatusBadge>
            ),
          },
        ]}
      />
      {open && <Start onClose={() => setOpen(false)} />}
    </Page>
  )
}

/** Finds a learner by name and begins the plan, or opens the one that is under way. */
function Start({ onClose }: { onClose: () => void }) {
  const t = useMessages(study)
  const text = useText()
  const go = useGo()
  const form = useForm({ initial: { search: '' } })
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAsked(form.values.search.trim()), 350)
    return () => clearTimeout(timer)
  }, [form.values.search])
  const found = useApi('GET /people/learners', { query: { search: asked, limit: 10 } }, { enabled: asked.length >= 2 })
  const start = useCall('POST /individual-plans', { done: (made) => go(`/individual-plans/${made.id}`) })
  return (
    <Dialog title={t.start} onClose={onClose}>
      <div className={styles.stack}>
        <TextField field={form.field('search')} label={t.startFor} hint={t.startHint} type="search" autoFocus />
        {asked.length >= 2 && (
          <ul className={styles.lines}>
            {(found.data?.items ?? []).map((person) => (
              <li key={person.id}>
                <span className={styles.grow}>
                  {fullName(person)}
                  <span className={styles.second}>{text(person.group?.names ?? null)}</span>
                </span>
                <Button pending={start.pending} onClick={() => start.run({ body: { learnerId: person.id } })}>
                  {t.start}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  )
}
