import { formatDate } from '@dala/locale'
import { useState } from 'react'
import { showToast, useActor, useAddress, useCall, useMessages, usePages, useText } from '#app'
import { Button, Clause, DataTable, DateField, Dialog, Due, EmptyState, RadioCards, StatusBadge, TextField, type Column } from '#ui'
import styles from './distance.module.css'
import { fieldOf } from './field-of.ts'
import type { Review } from './shapes.ts'
import { statusWords } from './status-words.ts'

const dayLength = 86_400_000
const daysUntil = (day: string): number => Math.floor((Date.parse(`${day}T23:59:59`) - Date.now()) / dayLength)

/** The tasks of the pedagogical council after an attestation (A2023-15.4). */
export function ReviewsList() {
  const t = useMessages(statusWords)
  const { can } = useActor()
  const [address, setAddress] = useAddress({ tab: 'reviews', search: '', state: '' })
  const [entering, setEntering] = useState<Review | null>(null)
  const pages = usePages('GET /distance/reviews', {
    query: { ...(address.search && { search: address.search }), ...(address.state === 'closed' && { state: 'closed' as const }) },
  })
  return (
    <>
      <DataTable
        label={t.tabs.reviews}
        pages={pages}
        columns={useColumns(can('distance.review') ? setEntering : null)}
        rowKey={(row) => row.id}
        address={[address, setAddress]}
        searchHint={t.learner}
        filters={[{ name: 'state', label: t.state, options: [{ value: 'closed', label: t.decidedOnes }] }]}
        empty={<EmptyState title={t.reviewsNone}>{t.reviewsNoneWhy}</EmptyState>}
      />
      {entering && <Enter review={entering} onClose={() => setEntering(null)} />}
    </>
  )
}

function useColumns(enter: ((review: Review) => void) | null): readonly Column<Review>[] {
  const t = useMessages(statusWords)
  const text = useText()
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
      key: 'review',
      title: t.review,
      cell: (row) => (
        <>
          {text(row.name)}
          <span className={styles.second}>{formatDate(row.attestedOn)}</span>
        </>
      ),
    },
    {
      key: 'due',
      title: t.due,
      cell: (row) =>
        row.decision === null ? (
          <Due daysLeft={daysUntil(row.dueOn)} date={row.dueOn} />
        ) : (
          <StatusBadge state={row.decision === 'none' ? 'violated' : 'done'} plain>
            {t.decision[row.decision]}
          </StatusBadge>
        ),
    },
    {
      key: 'minutes',
      title: t.minutes,
      cell: (row) =>
        row.decision === null ? (
          <span className={styles.actions}>
            {row.onAgenda ? t.onAgenda : enter && <ToAgenda id={row.id} />}
            {enter && (
              <Button look="link" onClick={() => enter(row)}>
                {t.enter}
              </Button>
            )}
          </span>
        ) : (
          row.minutesNumber && t.minutesOf(row.minutesNumber, row.decidedOn === null ? '' : formatDate(row.decidedOn))
        ),
    },
  ]
}

function ToAgenda({ id }: { id: string }) {
  const t = useMessages(statusWords)
  const put = useCall('POST /distance/reviews/:reviewId/agenda', { done: () => showToast({ kind: 'done', title: t.putOnAgenda }) })
  return (
    <Button look="link" pending={put.pending} onClick={() => put.run({ params: { reviewId: id }, body: {} })}>
      {t.toAgenda}
    </Button>
  )
}

function Enter({ review, onClose }: { review: Review; onClose: () => void }) {
  const t = useMessages(statusWords)
  const [decision, setDecision] = useState<'extend' | 'return'>('extend')
  const [untilOn, setUntil] = useState<string | null>(review.statusEndsOn)
  const [minutesNumber, setMinutes] = useState('')
  const [decidedOn, setDecided] = useState<string | null>(null)
  const save = useCall('POST /distance/reviews/:reviewId/decision', {
    done: () => {
      showToast({ kind: 'done', title: t.saved })
      onClose()
    },
  })
  const send = () => {
    if (decidedOn === null || (decision === 'extend' && untilOn === null)) return
    const known = { minutesNumber: minutesNumber.trim(), decidedOn }
    save.run({
      params: { reviewId: review.id },
      body: decision === 'extend' ? { decision, untilOn: untilOn ?? '', ...known } : { decision, ...known },
    })
  }
  return (
    <Dialog title={t.enterTitle} onClose={onClose}>
      <div className={styles.form}>
        <p className={styles.note}>
          {review.learner.name} <Clause id="A2023-15.4" />
        </p>
        <RadioCards
          label={t.decisionLabel}
          field={fieldOf<'extend' | 'return'>('decision', decision, setDecision)}
          options={[
            { value: 'extend', label: t.extend },
            { value: 'return', label: t.giveBack },
          ]}
        />
        {decision === 'extend' && <DateField label={t.untilOn} field={fieldOf('untilOn', untilOn, setUntil)} />}
        <TextField label={t.minutes} short field={fieldOf('minutesNumber', minutesNumber, setMinutes)} maxLength={60} />
        <DateField label={t.decidedOn} field={fieldOf('decidedOn', decidedOn, setDecided)} from={review.attestedOn} />
        <div>
          <Button look="filled" pending={save.pending} disabled={minutesNumber.trim() === '' || decidedOn === null} onClick={send}>
            {t.save}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
