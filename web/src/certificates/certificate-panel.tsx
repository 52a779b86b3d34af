import { formatDate, formatPercent } from '@dala/locale'
import { useState } from 'react'
import { apiUrl, showToast, useApi, useCall, useLocale, useMessages, useText } from '#app'
import { Button, Dialog, Download, Facts, Form, Loaded, StatusBadge, TextArea, useForm } from '#ui'
import { messages, stateOf } from './messages.ts'
import styles from './certificates.module.css'

/** The facts of one certificate, and its revocation or reissue. */
export function CertificatePanel({ certificateId }: { certificateId: string }) {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const [asked, setAsked] = useState<'revoke' | 'reissue' | null>(null)
  const query = useApi('GET /certificates/:certificateId', { params: { certificateId } })
  return (
    <Loaded query={query}>
      {(certificate) => {
        const { facts } = certificate
        return (
          <div className={styles.panel}>
            <p className={styles.head}>
              <StatusBadge state={stateOf[certificate.status]}>{t.states[certificate.status]}</StatusBadge>
              <StatusBadge plain state={certificate.intact ? 'done' : 'violated'}>
                {certificate.intact ? t.intact : t.broken}
              </StatusBadge>
            </p>
            <Facts
              facts={[
                [t.holder, facts.holder],
                [t.study, facts.study && (locale === 'ru' ? facts.study.ru : facts.study.kk)],
                [t.course, text(facts.course)],
                [t.credits, facts.credits],
                [
                  t.mark,
                  `${formatPercent(facts.mastery.percent, locale)}, ${facts.mastery.mark.replace('-', '−')}, ${text(facts.mastery.words)}`,
                ],
                [t.issued, formatDate(facts.issuedOn)],
                [t.issuedBy, certificate.issuedBy],
                [t.signed, `${text(facts.signatory.position)} ${facts.signatory.name}`],
                [t.reason, certificate.reason],
                ['', certificate.replacedBy === null ? null : t.replacedBy(certificate.replacedBy)],
              ]}
            />
            <div className={styles.actions}>
              <Download href={apiUrl('GET /certificates/:certificateId/file', { params: { certificateId } })}>{t.download}</Download>
              <a href={certificate.link} target="_blank" rel="noreferrer">
                {t.open}
              </a>
            </div>
            {certificate.status === 'valid' && (
              <div className={styles.actions}>
                <Button onClick={() => setAsked('reissue')}>{t.reissue}</Button>
                <Button onClick={() => setAsked('revoke')}>{t.revoke}</Button>
              </div>
            )}
            {asked !== null && (
              <EndDialog certificateId={certificateId} number={certificate.number} act={asked} onClose={() => setAsked(null)} />
            )}
          </div>
        )
      }}
    </Loaded>
  )
}

interface EndProps {
  certificateId: string
  number: string
  act: 'revoke' | 'reissue'
  onClose: () => void
}

function EndDialog({ certificateId, number, act, onClose }: EndProps) {
  const t = useMessages(messages)
  const form = useForm({ initial: { reason: '' } })
  const revoke = useCall('POST /certificates/:certificateId/revocation', {
    quiet: true,
    done: () => showToast({ kind: 'done', title: t.revoked }),
  })
  const reissue = useCall('POST /certificates/:certificateId/reissue', {
    quiet: true,
    done: (made) => showToast({ kind: 'done', title: t.reissued(made.number) }),
  })
  const input = (reason: string) => ({ params: { certificateId }, body: { reason } })
  return (
    <Dialog title={act === 'revoke' ? t.revokeTitle(number) : t.reissueTitle(number)} onClose={onClose}>
      <Form
        form={form}
        submit={act === 'revoke' ? t.revoke : t.reissue}
        onSubmit={async ({ reason }) => {
          if (act === 'revoke') await revoke.send(input(reason))
          else await reissue.send(input(reason))
          onClose()
        }}
      >
        <TextArea
          field={form.field('reason')}
          label={t.reason}
          hint={act === 'revoke' ? t.revokeWhy : t.reissueWhy}
          rows={3}
          maxLength={500}
        />
      </Form>
    </Dialog>
  )
}
