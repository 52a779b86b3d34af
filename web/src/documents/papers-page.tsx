import { formatDate, formatDateTime } from '@dala/locale'
import { useState } from 'react'
import { showToast, useAddress, useApi, useCall, useMessages, usePages, useText, type ApiInput, type ApiReply } from '#app'
import {
  Button,
  DataTable,
  DateField,
  Dialog,
  EmptyState,
  FileUpload,
  Form,
  Page,
  Section,
  SelectField,
  StatusBadge,
  TextArea,
  TextField,
  useForm,
  type SentFile,
} from '#ui'
import styles from './documents.module.css'
import { paperWords } from './papers.messages.ts'

type Types = ApiReply<'GET /paper-types'>
type Paper = ApiReply<'GET /papers'>['items'][number]
type Query = NonNullable<ApiInput<'GET /papers'>['query']>
const shapes = { draft: 'idle', submitted: 'term', returned: 'attention', approved: 'done' } as const

/** Papers of a period: one's own to keep and send, those that wait for one's yes, and the periods closed into the archive. */
export function PapersPage() {
  const t = useMessages(paperWords)
  const text = useText()
  const types = useApi('GET /paper-types', {})
  const [address, setAddress] = useAddress({ search: '', type: '', state: '' })
  const pages = usePages('GET /papers', {
    query: {
      ...(address.search && { search: address.search }),
      ...(address.type && { type: address.type as NonNullable<Query['type']> }), // the server refuses what is none
      ...(address.state && { state: address.state as NonNullable<Query['state']> }), // the server refuses what is none
    },
  })
  const [open, setOpen] = useState<'add' | 'close' | Paper | null>(null)
  const shown = typeof open === 'object' ? open : null
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <>
          {types.data?.can.close && <Button onClick={() => setOpen('close')}>{t.close}</Button>}
          <Button look="filled" icon="add" onClick={() => setOpen('add')}>
            {t.add}
          </Button>
        </>
      }
    >
      <DataTable
        label={t.title}
        pages={pages}
        rowKey={(row) => row.id}
        onOpen={setOpen}
        opened={shown?.id ?? null}
        address={[address, setAddress]}
        searchHint={t.search}
        filters={[
          { name: 'type', label: t.type, options: (types.data?.items ?? []).map((each) => ({ value: each.type, label: text(each.name) })) },
          { name: 'state', label: t.state, options: Object.entries(t.states).map(([value, label]) => ({ value, label })) },
        ]}
        empty={<EmptyState title={t.empty}>{t.emptyWhy}</EmptyState>}
        columns={[
          {
            key: 'name',
            title: t.name,
            main: true,
            cell: (row) => (
              <>
                {row.title}
                <span className={styles.note}>{text(row.typeName)}</span>
              </>
            ),
          },
          { key: 'period', title: t.period, cell: (row) => `${formatDate(row.periodFrom)} – ${formatDate(row.periodTo)}` },
          { key: 'responsible', title: t.responsible, wide: true, cell: (row) => row.responsible.name },
          {
            key: 'route',
            title: t.route,
            wide: true,
            cell: (row) => row.route.map((step) => `${step.done ? '✓\u00a0' : ''}${text(step.role)}`).join(' → '),
          },
          {
            key: 'state',
            title: t.state,
            cell: (row) => (
              <StatusBadge plain state={row.archived ? 'locked' : shapes[row.state]}>
                {row.archived ? t.states.archived : t.states[row.state]}
              </StatusBadge>
            ),
          },
        ]}
      />
      {types.data && types.data.closed.length > 0 && (
        <Section title={t.archives}>
          <ul className={styles.readers}>
            {types.data.closed.map((archive) => (
              <li key={archive.id}>
                {t.archive(formatDate(archive.from), formatDate(archive.to), archive.papers)}
                <span className={styles.note}>
                  {formatDateTime(archive.at)} · SHA-256 {archive.hash.slice(0, 16)}…
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {open === 'add' && types.data && <Add types={types.data} onClose={() => setOpen(null)} />}
      {open === 'close' && <Close onClose={() => setOpen(null)} />}
      {shown && <PaperDialog paper={shown} onClose={() => setOpen(null)} />}
    </Page>
  )
}

function Add({ types, onClose }: { types: Types; onClose: () => void }) {
  const t = useMessages(paperWords)
  const text = useText()
  const create = useCall('POST /papers', { quiet: true })
  const form = useForm<{ type: string; title: string; periodFrom: string; periodTo: string; file: readonly SentFile[] }>({
    initial: { type: types.items[0]?.type ?? '', title: '', periodFrom: '', periodTo: '', file: [] },
    atLeast: { title: 1, periodFrom: 10, periodTo: 10 },
  })
  return (
    <Dialog title={t.add} onClose={onClose}>
      <Form
        form={form}
        submit={t.create}
        onSubmit={async ({ file, type, ...rest }) => {
          await create.send({ body: { ...rest, type: type as Paper['type'], fileId: file[0]?.id ?? null } }) // one of the options
          showToast({ kind: 'done', title: t.created })
          onClose()
        }}
      >
        <SelectField
          field={form.field('type')}
          label={t.type}
          options={types.items.map((each) => ({ value: each.type, label: text(each.name) }))}
        />
        <TextField field={form.field('title')} label={t.titleField} maxLength={300} />
        <DateField field={form.field('periodFrom')} label={t.from} />
        <DateField field={form.field('periodTo')} label={t.to} />
        <FileUpload
          field={form.field('file')}
          purpose="documents.paper"
          label={t.file}
          hint={t.fileHint}
          accept=".pdf,.docx,.doc,.odt"
          optional
        />
      </Form>
    </Dialog>
  )
}

function PaperDialog({ paper, onClose }: { paper: Paper; onClose: () => void }) {
  const t = useMessages(paperWords)
  const text = useText()
  return (
    <Dialog title={paper.title} onClose={onClose}>
      <p>
        {text(paper.typeName)}, {formatDate(paper.periodFrom)} – {formatDate(paper.periodTo)}
        <span className={styles.note}>{paper.responsible.name}</span>
      </p>
      {paper.documentId && (
        <p>
          <a href={`/documents/${paper.documentId}`}>{t.document(paper.documentLabel ?? '')}</a>
        </p>
      )}
      <ol className={styles.steps}>
        {paper.steps.map((step, index) => (
          <li key={index}>
            {step.by}: {t.steps[step.kind]}, {formatDateTime(step.at)}
            {step.note && <span className={styles.note}>{step.note}</span>}
          </li>
        ))}
      </ol>
      {paper.can.submit && <Submit paper={paper} onClose={onClose} />}
      {paper.can.approve && <Decide paper={paper} onClose={onClose} />}
    </Dialog>
  )
}

function Submit({ paper, onClose }: { paper: Paper; onClose: () => void }) {
  const t = useMessages(paperWords)
  const submit = useCall('POST /papers/:paperId/submission', { quiet: true })
  const form = useForm<{ file: readonly SentFile[] }>({ initial: { file: [] } })
  return (
    <Form
      form={form}
      submit={t.submit}
      onSubmit={async ({ file }) => {
        await submit.send({ params: { paperId: paper.id }, body: { fileId: file[0]?.id ?? null } })
        showToast({ kind: 'done', title: t.submitted })
        onClose()
      }}
    >
      <FileUpload
        field={form.field('file')}
        purpose="documents.paper"
        label={t.file}
        hint={t.fileHint}
        accept=".pdf,.docx,.doc,.odt"
        {...(paper.fileId !== null && { optional: true })}
      />
    </Form>
  )
}

function Decide({ paper, onClose }: { paper: Paper; onClose: () => void }) {
  const t = useMessages(paperWords)
  const decide = useCall('POST /papers/:paperId/decision', { quiet: true })
  const form = useForm({ initial: { note: '' } })
  const say = async (agree: boolean, note: string) => {
    await decide.send({ params: { paperId: paper.id }, body: { agree, note } })
    showToast({ kind: 'done', title: t.decided })
    onClose()
  }
  return (
    <Form
      form={form}
      submit={t.agree}
      aside={
        <Button pending={decide.pending} onClick={() => void form.submit(({ note }) => say(false, note))}>
          {t.giveBack}
        </Button>
      }
      onSubmit={({ note }) => say(true, note)}
    >
      <TextArea field={form.field('note')} label={t.note} hint={t.noteHint} rows={2} maxLength={1000} optional />
    </Form>
  )
}

function Close({ onClose }: { onClose: () => void }) {
  const t = useMessages(paperWords)
  const close = useCall('POST /paper-archives', { quiet: true })
  const form = useForm({ initial: { from: '', to: '' }, atLeast: { from: 10, to: 10 } })
  return (
    <Dialog title={t.close} onClose={onClose}>
      <p>{t.closeLead}</p>
      <Form
        form={form}
        submit={t.close}
        onSubmit={async (body) => {
          const made = await close.send({ body })
          showToast({ kind: 'done', title: t.closed(made.papers) })
          onClose()
        }}
      >
        <DateField field={form.field('from')} label={t.from} />
        <DateField field={form.field('to')} label={t.to} />
      </Form>
    </Dialog>
  )
}
