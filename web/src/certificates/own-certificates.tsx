import { formatDate, formatPercent } from '@dala/locale'
import { apiUrl, showToast, useActor, useApi, useLocale, useMessages, useParam, useText, type ApiReply } from '#app'
import { Button, Download, EmptyState, Loaded, Page, Sheet, StatusBadge } from '#ui'
import { messages, stateOf } from './messages.ts'
import styles from './certificates.module.css'

type Line = ApiReply<'GET /learners/:learnerId/certificates'>['items'][number]

/** The certificates of the person who looks. */
export function OwnCertificatesPage() {
  const { personId } = useActor()
  return personId === null ? null : <CertificatesOf learnerId={personId} />
}

/** The certificates of a child or of a learner. */
export function LearnerCertificatesPage() {
  return <CertificatesOf learnerId={useParam('learnerId')} />
}

function CertificatesOf({ learnerId }: { learnerId: string }) {
  const t = useMessages(messages)
  const query = useApi('GET /learners/:learnerId/certificates', { params: { learnerId } })
  return (
    <Page title={t.title} narrow>
      <Loaded query={query} empty={<EmptyState title={t.none}>{t.noneWhy}</EmptyState>}>
        {({ items }) => items.map((line) => <Certificate key={line.id} line={line} />)}
      </Loaded>
    </Page>
  )
}

function Certificate({ line }: { line: Line }) {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  return (
    <Sheet>
      <div className={styles.head}>
        <h2>{text(line.course)}</h2>
        <StatusBadge state={stateOf[line.status]}>{t.states[line.status]}</StatusBadge>
      </div>
      <p className={styles.line}>
        №&nbsp;{line.number} · {formatDate(line.issuedOn)} · {formatPercent(line.percent, locale)}, {line.mark.replace('-', '−')}
      </p>
      {line.reason !== '' && (
        <p className={styles.line}>
          {t.reason}: {line.reason}
        </p>
      )}
      {line.replacedBy !== null && <p className={styles.line}>{t.replacedBy(line.replacedBy)}</p>}
      <div className={styles.actions}>
        {line.status === 'valid' && (
          <Download href={apiUrl('GET /certificates/:certificateId/file', { params: { certificateId: line.id } })}>{t.download}</Download>
        )}
        <a href={line.link} target="_blank" rel="noreferrer">
          {t.open}
        </a>
        <Button
          look="link"
          onClick={() => void navigator.clipboard?.writeText(line.link).then(() => showToast({ kind: 'done', title: t.copied }))}
        >
          {t.copy}
        </Button>
      </div>
    </Sheet>
  )
}
