import { formatDateTime, formatNumber } from '@dala/locale'
import { useApi, useCall, useGo, useLocale, useMessages, Link } from '#app'
import { FileUpload, Form, Loaded, Page, RadioCards, Section, StatusBadge, useForm, type SentFile, type State } from '#ui'
import type { ImportKind, ImportStatus } from '@dala/domain/people'
import { messages } from './messages.ts'
import styles from './people.module.css'

const stateOf: Record<ImportStatus, State> = {
  read: 'attention',
  checking: 'term',
  checked: 'attention',
  committing: 'term',
  done: 'done',
  discarded: 'locked',
}
const kinds: readonly ImportKind[] = ['learners', 'guardians', 'staff']
const mostBytes = 40 * 1024 * 1024

/** Begins an import: who is in the list, the file; under it the latest imports. */
export function ImportsPage() {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const go = useGo()
  const create = useCall('POST /people/imports', { quiet: true })
  const latest = useApi('GET /people/imports')
  const form = useForm({ initial: { kind: 'learners' as ImportKind, files: [] as SentFile[] } }) // what the choices below offer
  return (
    <Page title={t.importTitle} lead={t.importLead} narrow>
      <Form
        form={form}
        submit={t.importRead}
        unavailable={form.values.files.length === 0 && t.importFileNeeded}
        onSubmit={async ({ kind, files }) => {
          const [file] = files
          if (file === undefined) return
          const made = await create.send({ body: { kind, fileId: file.id } })
          go(`/people/imports/${made.id}`)
        }}
      >
        <RadioCards
          field={form.field('kind')}
          label={t.importKind}
          options={kinds.map((value) => ({ value, label: t.importKinds[value], hint: t.importKindHints[value] }))}
        />
        <FileUpload
          field={form.field('files')}
          purpose="people.import"
          label={t.importFile}
          hint={t.importFileHint}
          accept=".csv,.txt,.xlsx"
          maxBytes={mostBytes}
        />
      </Form>
      <Section title={t.importLatest}>
        <Loaded query={latest} rows={3}>
          {(imports) => (
            <ul className={styles.lines}>
              {imports.map((each) => (
                <li key={each.id}>
                  <div>
                    <Link to={`/people/imports/${each.id}`}>{each.fileName}</Link>
                    <span className={styles.note}>
                      {[t.importKinds[each.kind], t.rows(formatNumber(each.rowCount, locale)), formatDateTime(each.createdAt)].join(' · ')}
                    </span>
                  </div>
                  <StatusBadge state={stateOf[each.status]} plain>
                    {t.importStatus[each.status]}
                  </StatusBadge>
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </Section>
    </Page>
  )
}
