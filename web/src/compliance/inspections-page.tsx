import { formatDate, formatDateTime } from '@dala/locale'
import { useState } from 'react'
import { showToast, useApi, useCall, useLocale, useMessages, usePages, useText, type ItemOf } from '#app'
import { Button, ButtonLink, ConfirmDialog, DataTable, EmptyState, Loaded, Page, Section, StatusBadge, type State } from '#ui'
import { InspectionDialog } from './inspection-dialog.tsx'
import { messages } from './messages.ts'
import styles from './compliance.module.css'

type Inspection = ItemOf<'GET /compliance/inspections'>

const stateOf: Record<Inspection['status'], State> = { coming: 'idle', running: 'term', over: 'locked', ended: 'locked' }

/** Who inspects, what they looked at, and what an authority sees. */
export function InspectionsPage() {
  const t = useMessages(messages)
  const [opening, setOpening] = useState(false)
  return (
    <Page
      title={t.inspectionsTitle}
      lead={t.inspectionsLead}
      actions={
        <>
          <ButtonLink to="/compliance" icon="back">
            {t.back}
          </ButtonLink>
          <Button look="filled" onClick={() => setOpening(true)}>
            {t.openInspection}
          </Button>
        </>
      }
    >
      <Inspections />
      <Section title={t.oversight}>
        <Oversight />
      </Section>
      <Section title={t.views}>
        <Views />
      </Section>
      {opening && <InspectionDialog onEnd={() => setOpening(false)} />}
    </Page>
  )
}

function Inspections() {
  const t = useMessages(messages)
  const text = useText()
  const list = usePages('GET /compliance/inspections', { query: {} })
  const end = useCall('POST /compliance/inspections/:inspectionId/end', { done: () => showToast({ kind: 'done', title: t.ended }) })
  const [ending, setEnding] = useState<Inspection | null>(null)
  return (
    <>
      <DataTable
        label={t.inspectionsTitle}
        pages={list}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t.inspectionsNone}>{t.inspectionsNoneText}</EmptyState>}
        columns={[
          { key: 'inspector', title: t.inspector, main: true, cell: (row) => row.inspector.name },
          { key: 'authority', title: t.authority, cell: (row) => `${row.authority}, ${row.basis}` },
          {
            key: 'term',
            title: t.term,
            cell: (row) => <span className="tabular">{`${formatDate(row.validFrom)} – ${formatDate(row.validUntil)}`}</span>,
          },
          {
            key: 'scope',
            title: t.clausesScope,
            wide: true,
            cell: (row) =>
              [
                row.units.length === 0 ? t.unitsAll : row.units.map(({ name }) => text(name)).join(', '),
                row.clauses.length === 0 ? t.clausesAll : row.clauses.join(', '),
              ].join(' · '),
          },
          { key: 'views', title: t.views, align: 'end', wide: true, cell: (row) => t.viewsCount(row.views) },
          {
            key: 'status',
            title: t.stands,
            cell: (row) => (
              <StatusBadge state={stateOf[row.status]} plain>
                {t.status[row.status]}
              </StatusBadge>
            ),
          },
          {
            key: 'end',
            title: t.endInspection,
            cell: (row) =>
              row.status === 'running' || row.status === 'coming' ? <Button onClick={() => setEnding(row)}>{t.endInspection}</Button> : '',
          },
        ]}
      />
      {ending && (
        <ConfirmDialog
          question={t.endQuestion(ending.inspector.name)}
          consequence={t.endText}
          act={t.endInspection}
          keep={t.endKeep}
          pending={end.pending}
          onKeep={() => setEnding(null)}
          onAct={async () => {
            await end.run({ params: { inspectionId: ending.id }, body: {} })
            setEnding(null)
          }}
        />
      )}
    </>
  )
}

function Oversight() {
  const t = useMessages(messages)
  const text = useText()
  const reply = useApi('GET /compliance/oversight')
  const set = useCall('PUT /compliance/oversight/:authorityId', { done: () => showToast({ kind: 'done', title: t.oversightSaved }) })
  return (
    <>
      <p className={styles.quiet}>{t.oversightText}</p>
      <Loaded query={reply}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t.oversightNone}</p>
          ) : (
            items.map((item) => (
              <label key={item.authorityId} className={styles.oversight}>
                <b>{text(item.name)}</b>
                <select
                  value={item.detail}
                  onChange={
                    (event) =>
                      void set.run({
                        params: { authorityId: item.authorityId },
                        body: { detail: event.target.value as 'none' | 'counts' | 'clauses' },
                      }) // one of the options
                  }
                >
                  {(['none', 'counts', 'clauses'] as const).map((detail) => (
                    <option key={detail} value={detail}>
                      {t.oversightDetail[detail]}
                    </option>
                  ))}
                </select>
              </label>
            ))
          )
        }
      </Loaded>
    </>
  )
}

function Views() {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const list = usePages('GET /compliance/views', { query: {} })
  return (
    <DataTable
      label={t.views}
      pages={list}
      rowKey={(row) => row.id}
      empty={<p className={styles.quiet}>{t.viewsNone}</p>}
      columns={[
        { key: 'at', title: t.since, cell: (row) => <span className="tabular">{formatDateTime(row.at, locale)}</span> },
        { key: 'inspector', title: t.inspector, main: true, cell: (row) => row.inspector.name },
        {
          key: 'what',
          title: t.views,
          cell: (row) => <code className={styles.print}>{`${row.what.replace('GET ', '')} ${row.subject ?? ''}`}</code>,
        },
      ]}
    />
  )
}
