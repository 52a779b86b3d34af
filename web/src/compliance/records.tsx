import { formatDate, formatDateTime, toIsoDate } from '@dala/locale'
import { useState } from 'react'
import { showToast, useApi, useCall, useLocale, useMessages } from '#app'
import {
  Button,
  DateField,
  Dialog,
  Download,
  EmptyState,
  FileUpload,
  Form,
  Section,
  SelectField,
  StatusBadge,
  TextArea,
  TextField,
  useForm,
  type SentFile,
} from '#ui'
import type { ClauseReply } from './clause-page.tsx'
import { messages } from './messages.ts'
import styles from './compliance.module.css'

type RecordVersion = ClauseReply['records'][number]

/** What the organisation records by hand about a clause, the newest version of each record first, with its past. */
export function Records({ clauseId, records, may }: { clauseId: string; records: ClauseReply['records']; may: boolean }) {
  const t = useMessages(messages)
  const [open, setOpen] = useState<RecordVersion | 'new' | null>(null)
  const [leaving, setLeaving] = useState<RecordVersion | null>(null)
  const newest = records.filter(({ current }) => current)
  return (
    <Section
      title={t.records}
      aside={
        may && (
          <Button icon="add" onClick={() => setOpen('new')}>
            {t.addRecord}
          </Button>
        )
      }
    >
      {newest.length === 0 && <EmptyState title={t.recordsNone}>{t.recordsNoneText}</EmptyState>}
      {newest.map((record) => (
        <RecordLine
          key={record.recordId}
          record={record}
          past={records.filter((each) => each.recordId === record.recordId && !each.current)}
          may={may}
          renew={() => setOpen(record)}
          withdraw={() => setLeaving(record)}
        />
      ))}
      {open !== null && <RecordDialog clauseId={clauseId} record={open === 'new' ? null : open} onEnd={() => setOpen(null)} />}
      {leaving !== null && <WithdrawDialog record={leaving} onEnd={() => setLeaving(null)} />}
    </Section>
  )
}

interface LineProps {
  record: RecordVersion
  past: readonly RecordVersion[]
  may: boolean
  renew: () => void
  withdraw: () => void
}

function RecordLine({ record, past, may, renew, withdraw }: LineProps) {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const isOver = record.validUntil !== null && record.validUntil < toIsoDate(new Date())
  return (
    <div className={styles.record}>
      <div>
        <b>{record.title}</b>{' '}
        {record.status === 'withdrawn' ? (
          <StatusBadge state="idle">{t.withdrawn}</StatusBadge>
        ) : (
          isOver && <StatusBadge state="violated">{t.expired}</StatusBadge>
        )}
        <p className={styles.quiet}>
          {formatDate(record.validFrom)} – {record.validUntil === null ? t.noTerm : formatDate(record.validUntil)} · {t.responsible}:{' '}
          {record.responsible?.name ?? t.responsibleNone}
        </p>
        {record.note !== '' && <p>{record.note}</p>}
        {record.reason !== '' && <p className={styles.quiet}>{record.reason}</p>}
        {record.file && <Download href={`/api/files/${record.file.id}/content`}>{record.file.name}</Download>}
        <ol className={styles.past}>
          {[record, ...past].map((version) => (
            <li key={version.id}>
              <time dateTime={version.at}>{formatDateTime(version.at, locale)}</time>
              <span>
                {t.version(version.version)} · {version.by?.name}
                {version.status === 'withdrawn' && ` · ${t.withdrawn}`}
              </span>
            </li>
          ))}
        </ol>
      </div>
      {may && record.status === 'kept' && (
        <div className={styles.recordActions}>
          <Button onClick={renew}>{t.renewRecord}</Button>
          <Button look="quiet" onClick={withdraw}>
            {t.withdrawRecord}
          </Button>
        </div>
      )}
    </div>
  )
}

function RecordDialog({ clauseId, record, onEnd }: { clauseId: string; record: RecordVersion | null; onEnd: () => void }) {
  const t = useMessages(messages)
  const add = useCall('POST /compliance/clauses/:clauseId/records', { quiet: true })
  const change = useCall('POST /compliance/records/:recordId/versions', { quiet: true })
  const people = useApi('GET /compliance/responsible', { query: {} })
  const form = useForm({
    initial: {
      title: record?.title ?? '',
      note: record?.note ?? '',
      responsibleId: record?.responsible?.id ?? '',
      validFrom: record?.validFrom ?? toIsoDate(new Date()),
      validUntil: record?.validUntil ?? null,
      files: [] as SentFile[],
    },
  })
  const options = [...(people.data?.items ?? [])]
  if (record?.responsible && !options.some(({ id }) => id === record.responsible?.id)) options.unshift(record.responsible)
  return (
    <Dialog title={record === null ? t.addRecord : t.renewRecord} onClose={onEnd}>
      <Form
        form={form}
        submit={t.save}
        onSubmit={async ({ files, responsibleId, validFrom, ...rest }) => {
          const body = {
            ...rest,
            validFrom: validFrom ?? '',
            responsibleId: responsibleId === '' ? null : responsibleId,
            fileId: files[0]?.id ?? null,
          }
          if (record === null) await add.send({ params: { clauseId }, body })
          else await change.send({ params: { recordId: record.recordId }, body })
          showToast({ kind: 'done', title: t.saved })
          onEnd()
        }}
      >
        <TextField field={form.field('title')} label={t.recordTitle} hint={t.recordTitleHint} />
        <SelectField
          field={form.field('responsibleId')}
          label={t.responsible}
          none={t.responsibleNone}
          optional
          options={options.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateField field={form.field('validFrom')} label={t.validFrom} />
        <DateField field={form.field('validUntil')} label={t.validUntil} hint={t.validUntilHint} optional />
        <FileUpload field={form.field('files')} label={t.file} purpose="compliance.record" accept=".pdf,.docx,.xlsx,image/*" optional />
        <TextArea field={form.field('note')} label={t.recordNote} optional />
      </Form>
    </Dialog>
  )
}

function WithdrawDialog({ record, onEnd }: { record: RecordVersion; onEnd: () => void }) {
  const t = useMessages(messages)
  const withdraw = useCall('POST /compliance/records/:recordId/withdrawal', { quiet: true })
  const form = useForm({ initial: { reason: '' } })
  return (
    <Dialog title={t.withdrawQuestion} onClose={onEnd}>
      <p>{t.withdrawText}</p>
      <Form
        form={form}
        submit={t.withdrawAct}
        onSubmit={async (body) => {
          await withdraw.send({ params: { recordId: record.recordId }, body })
          onEnd()
        }}
      >
        <TextArea field={form.field('reason')} label={t.withdrawReason} />
      </Form>
    </Dialog>
  )
}
