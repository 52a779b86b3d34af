import { formatNumber } from '@dala/locale'
import type { ImportCounts, RowOutcome } from '@dala/domain/people'
import { apiUrl, queryClient, showToast, useApi, useCall, useGo, useLocale, useMessages, useParam, type ApiReply } from '#app'
import { Button, ButtonLink, DataTable, Download, JobProgress, Loaded, Page, Section, Sheet } from '#ui'
import { ImportMapping } from './import-mapping.tsx'
import { messages } from './messages.ts'
import styles from './people.module.css'

type Import = ApiReply<'GET /people/imports/:importId'>
const outcomes: readonly RowOutcome[] = ['new', 'changed', 'same', 'fault']

/** One import, step by step: columns, trial run, what was found, taking over. It survives leaving the page. */
export function ImportPage() {
  const importId = useParam('importId')
  const t = useMessages(messages)
  const go = useGo()
  const query = useApi('GET /people/imports/:importId', { params: { importId } })
  const discard = useCall('DELETE /people/imports/:importId', {
    done: () => {
      showToast({ kind: 'done', title: t.discarded })
      go('/people/imports')
    },
  })
  const isBusy = query.data?.status === 'checking' || query.data?.status === 'committing'
  return (
    <Page
      title={query.data?.status === 'done' ? t.doneTitle : t.importTitle}
      lead={query.data && `${query.data.fileName}, ${t.importKinds[query.data.kind]}`}
      actions={
        query.data &&
        !isBusy && (
          <Button pending={discard.pending} onClick={() => discard.run({ params: { importId } })}>
            {t.discard}
          </Button>
        )
      }
      narrow
    >
      <Loaded query={query}>{(data) => <Steps made={data} />}</Loaded>
    </Page>
  )
}

function Steps({ made }: { made: Import }) {
  const t = useMessages(messages)
  if ((made.status === 'checking' || made.status === 'committing') && made.jobId !== null)
    return (
      <JobProgress
        jobId={made.jobId}
        title={made.status === 'checking' ? t.checking : t.committing}
        onDone={() => void queryClient.invalidateQueries({ queryKey: ['GET /people/imports/:importId'] })}
      />
    )
  return (
    <>
      {made.counts && <Found made={made} counts={made.counts} />}
      {made.status !== 'done' && <ImportMapping key={made.status} made={made} />}
    </>
  )
}

function Found({ made, counts }: { made: Import; counts: ImportCounts }) {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const commit = useCall('POST /people/imports/:importId/commit')
  const isDone = made.status === 'done'
  const words = isDone ? t.outcomeDone : t.outcome
  const waiting = counts.new + counts.changed
  return (
    <Section title={isDone ? t.rows(formatNumber(made.rowCount, locale)) : t.checkedTitle}>
      <Sheet sunken>
        <dl className={styles.counts}>
          {outcomes.map((outcome) => (
            <div key={outcome}>
              <dt>{words[outcome]}</dt>
              <dd className="tabular">{formatNumber(counts[outcome], locale)}</dd>
            </div>
          ))}
        </dl>
      </Sheet>
      <div className={styles.buttons}>
        {isDone ? (
          <ButtonLink to={made.kind === 'learners' ? '/learners' : `/${made.kind}`} look="filled">
            {t.toRegistry}
          </ButtonLink>
        ) : waiting > 0 ? (
          <Button look="filled" pending={commit.pending} onClick={() => commit.run({ params: { importId: made.id }, body: {} })}>
            {t.commit(formatNumber(waiting, locale))}
          </Button>
        ) : (
          <b>{t.nothingNew}</b>
        )}
        {counts.fault > 0 && (
          <Download href={apiUrl('GET /people/imports/:importId/faults', { params: { importId: made.id }, query: { format: 'xlsx' } })}>
            {t.faultsFile}
          </Download>
        )}
        {!isDone && <span className={styles.note}>{t.checkedWhy}</span>}
      </div>
      {counts.fault > 0 && <FaultList made={made} />}
    </Section>
  )
}

/** The first rows with faults; all of them are in the file. */
function FaultList({ made }: { made: Import }) {
  const t = useMessages(messages)
  const rows = useApi('GET /people/imports/:importId/rows', { params: { importId: made.id }, query: { outcome: 'fault', limit: 20 } })
  const nameAt = ['fullName', 'surname', 'givenName']
    .map((field) => made.mapping.findIndex((each) => each === field))
    .filter((at) => at >= 0)
  return (
    <DataTable
      label={t.whatIsWrong}
      pages={{ items: rows.data?.items, error: rows.error, refetch: rows.refetch }}
      rowKey={(row) => String(row.number)}
      columns={[
        { key: 'row', title: '№', width: '90px', cell: (row) => t.faultRow(String(row.number)) },
        { key: 'name', title: t.name, main: true, cell: (row) => nameAt.map((at) => row.cells[at] ?? '').join(' ') },
        {
          key: 'faults',
          title: t.whatIsWrong,
          cell: (row) =>
            row.faults
              .map((fault) =>
                [fault.column === null ? '' : (made.columns[fault.column] ?? ''), t.faults[fault.code]].filter(Boolean).join(': '),
              )
              .join('; '),
        },
      ]}
    />
  )
}
