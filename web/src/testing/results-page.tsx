import { formatDateTime, formatNumber } from '@dala/locale'
import { useState } from 'react'
import { showToast, useApi, useCall, useLocale, useMessages, useParam, useText } from '#app'
import { Button, DataTable, Dialog, EmptyState, Form, Loaded, NumberField, Page, StatusBadge, TextArea, useForm } from '#ui'
import { authorMessages } from './author.messages.ts'

/** All attempts of a test: who is at work, who has handed in, what needs a decision. */
export function ResultsPage() {
  const t = useMessages(authorMessages)
  const text = useText()
  const { locale } = useLocale()
  const testId = useParam('testId')
  const results = useApi('GET /tests/:testId/results', { params: { testId } }, { every: 15_000 })
  const [adding, setAdding] = useState(false)
  const extend = useCall('POST /tests/:testId/extension', {
    quiet: true,
    done: ({ attempts }) => {
      setAdding(false)
      showToast({ kind: 'done', title: t.timeAdded(attempts) })
    },
  })
  return (
    <Loaded query={results}>
      {(data) => (
        <Page
          title={t.results}
          lead={`${text(data.test)} · ${text(data.course)}`}
          actions={data.items.some((row) => row.status === 'open') && <Button onClick={() => setAdding(true)}>{t.addTimeAll}</Button>}
        >
          <DataTable
            label={t.results}
            pages={{ items: data.items }}
            rowKey={(row) => row.attemptId}
            rowTo={(row) => `/testing/attempts/${row.attemptId}`}
            empty={<EmptyState title={t.noAttempts} />}
            columns={[
              { key: 'learner', title: t.learner, main: true, cell: (row) => row.learner },
              { key: 'number', title: t.attempt, align: 'end', cell: (row) => row.number },
              {
                key: 'status',
                title: t.status,
                cell: (row) => (
                  <StatusBadge
                    plain
                    state={
                      row.status === 'annulled'
                        ? 'violated'
                        : row.late > 0 || row.toMark > 0
                          ? 'attention'
                          : row.status === 'open'
                            ? 'term'
                            : 'done'
                    }
                  >
                    {[t.attemptStatus[row.status], row.late > 0 && t.lateShort(row.late), row.toMark > 0 && t.toMarkShort(row.toMark)]
                      .filter(Boolean)
                      .join(', ')}
                  </StatusBadge>
                ),
              },
              { key: 'answered', title: t.answered, align: 'end', cell: (row) => `${row.answered} / ${row.size}` },
              { key: 'started', title: t.started, cell: (row) => formatDateTime(row.startedAt, locale), wide: true },
              {
                key: 'ended',
                title: t.ended,
                wide: true,
                cell: (row) =>
                  row.endedAt === null ? '' : `${formatDateTime(row.endedAt, locale)}${row.endedBy ? `, ${t.endedBy[row.endedBy]}` : ''}`,
              },
              {
                key: 'percent',
                title: t.result,
                align: 'end',
                cell: (row) => (row.percent === null ? '' : `${formatNumber(row.percent, locale)}\u00a0%`),
              },
            ]}
          />
          {adding && (
            <ExtendDialog
              title={t.addTimeAll}
              onClose={() => setAdding(false)}
              onAdd={(minutes, reason) => extend.send({ params: { testId }, body: { minutes, reason } })}
            />
          )}
        </Page>
      )}
    </Loaded>
  )
}

interface ExtendProps {
  title: string
  onClose: () => void
  onAdd: (minutes: number, reason: string) => unknown
}

/** How many minutes and why: both stand in the ledger. */
export function ExtendDialog({ title, onClose, onAdd }: ExtendProps) {
  const t = useMessages(authorMessages)
  const form = useForm<{ minutes: number | null; reason: string }>({ initial: { minutes: 10, reason: '' } })
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        form={form}
        submit={t.addTime}
        aside={<Button onClick={onClose}>{t.cancel}</Button>}
        onSubmit={({ minutes, reason }) => onAdd(minutes ?? 1, reason)}
      >
        <NumberField field={form.field('minutes')} label={t.addMinutes} />
        <TextArea field={form.field('reason')} label={t.why} />
      </Form>
    </Dialog>
  )
}
