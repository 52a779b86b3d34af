import { formatDate, formatDateTime } from '@dala/locale'
import { useState } from 'react'
import { apiUrl, showToast, useApi, useCall, useMessages, useParam, useText, type ApiReply } from '#app'
import { Button, Dialog, Download, Facts, Form, Loaded, Notice, Page, Section, Sheet, StatusBadge, TextArea, useForm } from '#ui'
import styles from './documents.module.css'
import { messages } from './messages.ts'
import { PaperWords } from './paper-block.tsx'
import { SignDocument } from './sign-document.tsx'

type Shown = ApiReply<'GET /documents/:documentId'>

/** One registered document: its words, signatures, template, readers and term of keeping. */
export function DocumentPage() {
  const documentId = useParam('documentId')
  const t = useMessages(messages)
  const text = useText()
  const params = { documentId }
  const query = useApi('GET /documents/:documentId', { params })
  const document = query.data
  return (
    <Page
      title={document ? `${text(document.title)} №\u00a0${document.label}` : t.document}
      badge={
        document && (
          <StatusBadge state={!document.intact ? 'violated' : document.annulled ? 'locked' : 'done'}>
            {!document.intact ? t.broken : document.annulled ? t.annulled : t.intact}
          </StatusBadge>
        )
      }
      lead={document && text(document.registerName)}
      actions={
        <>
          <Download href={apiUrl('GET /documents/:documentId/file', { params })}>{t.download}</Download>
          <Download href={apiUrl('GET /documents/:documentId/package', { params })}>{t.package}</Download>
        </>
      }
    >
      <Loaded query={query}>{(shown) => <Document document={shown} />}</Loaded>
    </Page>
  )
}

function Document({ document }: { document: Shown }) {
  const t = useMessages(messages)
  return (
    <>
      {document.annulled && (
        <Notice state="attention" title={t.annulled}>
          {document.annulment}
        </Notice>
      )}
      <div className={styles.sides}>
        <Section title={t.words}>
          <Sheet>
            <PaperWords blocks={document.content.blocks} />
          </Sheet>
        </Section>
        <div className={styles.side}>
          <Section title={t.signatures}>
            <SignDocument documentId={document.id} />
            <SignatureTools document={document} />
          </Section>
          <Section title={t.facts}>
            <FactsOf document={document} />
          </Section>
          <Section title={t.readers}>
            <ul className={styles.readers}>
              {document.readers.map((reader) => (
                <li key={reader.name}>
                  {reader.name}
                  <span className={styles.note}>
                    {formatDateTime(reader.at)} · {t.readTimes(reader.times)}
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        </div>
      </div>
    </>
  )
}

function FactsOf({ document }: { document: Shown }) {
  const t = useMessages(messages)
  const text = useText()
  const { template } = document
  return (
    <>
      <Facts
        facts={[
          [t.date, formatDate(document.datedOn)],
          [t.about, document.about?.name],
          [t.registeredBy, `${document.createdBy}, ${formatDateTime(document.createdAt)}`],
          [
            t.template,
            template === null ? (
              t.noTemplate
            ) : (
              <>
                <a href={`/templates/${template.kind}`}>{t.templateOf(text(template.name), template.edition, template.own)}</a>
                <span className={styles.note}>{template.same ? t.templateSame : t.templateOther}</span>
                {!template.current && <span className={styles.note}>{t.templateOld}</span>}
              </>
            ),
          ],
          [
            t.keptUntil,
            <>
              {formatDate(document.keptUntil)}
              <span className={styles.note}>{t.keptWhy}</span>
            </>,
          ],
          [
            t.verify,
            <>
              <a href={document.verifyPath} className={styles.hash}>
                {document.verifyPath.slice(0, -48)}…
              </a>
              <span className={styles.note}>{t.verifyWhy}</span>
            </>,
          ],
          [
            t.hash,
            <code key="hash" className={styles.hash}>
              {document.hash}
            </code>,
          ],
        ]}
      />
      <Holds document={document} />
    </>
  )
}

function SignatureTools({ document }: { document: Shown }) {
  const t = useMessages(messages)
  const check = useCall('POST /signatures/:signatureId/checks', { done: () => showToast({ kind: 'done', title: t.checked }) })
  const electronic = document.signed.filter((each) => each.kind === 'cms')
  return (
    <div className={styles.tools}>
      <Download href={apiUrl('GET /documents/:documentId/bytes', { params: { documentId: document.id } })}>{t.bytes}</Download>
      {electronic.map((each) => (
        <span key={each.id} className={styles.tools}>
          <Download href={apiUrl('GET /signatures/:signatureId/file', { params: { signatureId: each.id } })}>{t.signatureFile}</Download>
          <Button
            look="quiet"
            icon="again"
            pending={check.pending}
            onClick={() => check.run({ params: { signatureId: each.id }, body: {} })}
          >
            {t.checkAgain}
          </Button>
        </span>
      ))}
    </div>
  )
}

function Holds({ document }: { document: Shown }) {
  const t = useMessages(messages)
  const [open, setOpen] = useState<'hold' | string | null>(null)
  const active = document.holds.filter((hold) => hold.liftedAt === null)
  return (
    <div className={styles.tools}>
      {active.map((hold) => (
        <p key={hold.id} className={styles.note}>
          {t.held(hold.reason, hold.by, formatDate(hold.at))}{' '}
          {document.can.hold && (
            <Button look="link" onClick={() => setOpen(hold.id)}>
              {t.lift}
            </Button>
          )}
        </p>
      ))}
      {document.can.hold && (
        <Button look="quiet" icon="lock" onClick={() => setOpen('hold')}>
          {t.hold}
        </Button>
      )}
      {open !== null && <HoldDialog documentId={document.id} holdId={open === 'hold' ? null : open} onClose={() => setOpen(null)} />}
    </div>
  )
}

function HoldDialog({ documentId, holdId, onClose }: { documentId: string; holdId: string | null; onClose: () => void }) {
  const t = useMessages(messages)
  const hold = useCall('POST /documents/:documentId/holds', { quiet: true })
  const lift = useCall('POST /holds/:holdId/end', { quiet: true })
  const form = useForm({ initial: { reason: '' }, atLeast: { reason: 3 } })
  return (
    <Dialog title={holdId === null ? t.hold : t.lift} onClose={onClose}>
      {holdId === null && <p>{t.holdWhy}</p>}
      <Form
        form={form}
        submit={holdId === null ? t.hold : t.lift}
        onSubmit={async (body) => {
          if (holdId === null) await hold.send({ params: { documentId }, body })
          else await lift.send({ params: { holdId }, body })
          onClose()
        }}
      >
        <TextArea field={form.field('reason')} label={t.reason} rows={3} maxLength={1000} />
      </Form>
    </Dialog>
  )
}
