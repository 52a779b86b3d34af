import { formatBytes, formatDate, formatDateTime } from '@dala/locale'
import { useState } from 'react'
import { apiUrl, useCall, useLocale, useMessages, usePages } from '#app'
import { Button, ButtonLink, DataTable, Download, EmptyState, JobProgress, Page, Section } from '#ui'
import { messages } from './messages.ts'
import styles from './compliance.module.css'

/** The signed exports, and how one checks them. */
export function ExportsPage() {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const [job, setJob] = useState<string | null>(null)
  const list = usePages('GET /compliance/exports', { query: {} })
  const make = useCall('POST /compliance/exports', { done: ({ jobId }) => setJob(jobId) })
  const key = '/.well-known/dala-signing-key.json'
  return (
    <Page
      title={t.exportsTitle}
      lead={t.exportsLead}
      actions={
        <>
          <ButtonLink to="/compliance" icon="back">
            {t.back}
          </ButtonLink>
          <Button look="filled" pending={make.pending} onClick={() => make.run({ body: {} })}>
            {t.makeExport}
          </Button>
        </>
      }
    >
      {job !== null && <JobProgress jobId={job} title={t.making} onDone={() => void list.refetch()} />}
      <DataTable
        label={t.exportsTitle}
        pages={list}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t.exportsNone}>{t.exportsNoneText}</EmptyState>}
        columns={[
          { key: 'made', title: t.made, main: true, cell: (row) => <span className="tabular">{formatDateTime(row.madeAt, locale)}</span> },
          { key: 'by', title: t.madeBy, cell: (row) => row.by.name },
          { key: 'as-of', title: t.asOf, wide: true, cell: (row) => formatDate(row.asOf) },
          { key: 'rows', title: t.evidence, cell: (row) => `${t.found(row.clauses)}, ${t.rows(row.rows)}` },
          {
            key: 'print',
            title: t.fingerprint,
            wide: true,
            cell: (row) => <code className={styles.print}>{row.fingerprint.slice(0, 23)}…</code>,
          },
          { key: 'size', title: t.size, align: 'end', wide: true, cell: (row) => formatBytes(row.size, locale) },
          {
            key: 'file',
            title: t.takeFile,
            cell: (row) => (
              <Download href={apiUrl('GET /compliance/exports/:exportId/file', { params: { exportId: row.id } })}>{t.takeFile}</Download>
            ),
          },
        ]}
      />
      <Section title={t.verifyHow}>
        <p>{t.verifyText}</p>
        <p>
          <a href={key}>{key}</a>
        </p>
        <pre className={styles.command}>npm run dala -- verify dala-….zip</pre>
      </Section>
    </Page>
  )
}
