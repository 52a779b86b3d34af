import { addDays, toIsoDate } from '@dala/locale'
import { showToast, useCall, useMessages } from '#app'
import { DataTable, DateField, EmptyState, FileUpload, Form, Notice, useForm, type SentFile } from '#ui'
import { arrangeMessages } from './arrange-messages.ts'
import styles from './timetable.module.css'

interface Values {
  files: SentFile[]
  validFrom: string | null
  validUntil: string | null
}

const usualDays = 120

/** A week from a file: all rows become lessons, or each fault is told by its row and nothing is added. */
export function ImportForm({ onDone }: { onDone: () => void }) {
  const t = useMessages(arrangeMessages)
  const today = toIsoDate(new Date())
  const load = useCall('POST /timetable/import', { quiet: true })
  const form = useForm<Values>({
    initial: { files: [], validFrom: today, validUntil: addDays(today, usualDays) },
    atLeast: { files: 1 },
  })
  const faults = load.reply?.faults ?? []
  return (
    <div className={styles.stack}>
      <p>{t.importLead}</p>
      <Form
        form={form}
        submit={t.load}
        onSubmit={async ({ files, validFrom, validUntil }) => {
          const reply = await load.send({ body: { fileId: files[0]?.id ?? '', validFrom: validFrom ?? '', validUntil: validUntil ?? '' } })
          if (reply.faults.length > 0) return form.set({ files: [] })
          showToast({ kind: 'done', title: t.imported(reply.added) })
          onDone()
        }}
      >
        <FileUpload field={form.field('files')} purpose="timetable.import" label={t.file} accept=".csv,.xlsx" />
        <div className={styles.pair}>
          <DateField field={form.field('validFrom')} label={t.validFrom} />
          <DateField field={form.field('validUntil')} label={t.validUntil} />
        </div>
      </Form>
      {faults.length > 0 && (
        <>
          <Notice state="violated" title={t.faultsTitle(faults.length)} />
          <DataTable
            label={t.faultsTitle(faults.length)}
            pages={{ items: faults.map((fault, index) => ({ ...fault, key: `${index}` })) }}
            rowKey={(row) => row.key}
            empty={<EmptyState title={t.import} />}
            columns={[
              { key: 'row', title: t.row, align: 'end', width: '64px', cell: (row) => row.row },
              { key: 'column', title: t.column, cell: (row) => t.columns[row.column] },
              { key: 'fault', title: t.fault, main: true, cell: (row) => t.codes[row.code](row.value) },
            ]}
          />
        </>
      )}
    </div>
  )
}
