import { formatDate, formatDateTime } from '@dala/locale'
import { useState } from 'react'
import { Problem, showToast, useActor, useApi, useCall, useLocale, useMessages, useText, type ApiReply } from '#app'
import { Button, Dialog, Form, Loaded, Notice, PasswordField, Sheet, StatusBadge, TextField, useForm } from '#ui'
import styles from './documents.module.css'
import { NoSignature, signWithNcaLayer } from './ncalayer.ts'
import { signing } from './signing.messages.ts'
import { stateOfVerdict } from './verdict.ts'

type Signing = ApiReply<'GET /documents/:documentId/signing'>
type Signature = Signing['signatures'][number]

export interface SignDocumentProps {
  documentId: string
  /** Called after the person signed. */
  onSigned?: (signing: Signing) => void
}

/**
 * Signing of a registered document: with the national signature program, or the weaker confirmation by password or code,
 * each called what it is; and the signatures so far with what was found.
 */
export function SignDocument({ documentId, onSigned }: SignDocumentProps) {
  const query = useApi('GET /documents/:documentId/signing', { params: { documentId } })
  return <Loaded query={query}>{(data) => <Shown signing={data} {...(onSigned && { onSigned })} />}</Loaded>
}

function Shown({ signing: data, onSigned }: { signing: Signing; onSigned?: (signing: Signing) => void }) {
  const t = useMessages(signing)
  const actor = useActor()
  const own = data.signatures.filter((each) => each.signer.id === actor.personId && each.verdict !== 'invalid')
  return (
    <div className={styles.signing}>
      {data.issued && <p className={styles.quiet}>{t.issued(data.issued.name, formatDateTime(data.issued.at))}</p>}
      {data.signatures.length === 0 ? <p className={styles.quiet}>{t.none}</p> : <Signatures signatures={data.signatures} />}
      {data.can.sign && !own.some((each) => each.kind === 'cms') && (
        <Acts data={data} confirmed={own.length > 0} {...(onSigned && { onSigned })} />
      )}
    </div>
  )
}

/** Each signature: who, when, how it stands in plain words and why. */
export function Signatures({ signatures }: { signatures: readonly Signature[] }) {
  const t = useMessages(signing)
  const text = useText()
  return (
    <ul className={styles.signatures}>
      {signatures.map((each) => (
        <li key={each.id}>
          <Sheet>
            <div className={styles.signatureHead}>
              <b>{each.signer.name}</b>
              <StatusBadge state={stateOfVerdict[each.verdict]}>{t.verdicts[each.verdict]}</StatusBadge>
            </div>
            <p className={styles.quiet}>
              {formatDateTime(each.signedAt)}
              {each.timestampAt && ` · ${t.timestamp}: ${formatDateTime(each.timestampAt)}`}
            </p>
            {each.certificate && (
              <p className={styles.quiet}>
                {t.certificate(each.certificate.subject, each.certificate.iinEnd ?? '–', formatDate(each.certificate.validTo))}
                <br />
                {t.issuer(each.certificate.issuer)}
                {each.certificate.organisation && ` · ${each.certificate.organisation}`}
              </p>
            )}
            {each.reasons.length > 0 && (
              <ul className={styles.reasons}>
                {each.reasons.map((reason) => (
                  <li key={reason.code}>{text(reason)}</li>
                ))}
              </ul>
            )}
          </Sheet>
        </li>
      ))}
    </ul>
  )
}

function Acts({ data, confirmed, onSigned }: { data: Signing; confirmed: boolean; onSigned?: (signing: Signing) => void }) {
  const t = useMessages(signing)
  const { locale } = useLocale()
  const sign = useCall('POST /documents/:documentId/signatures', { quiet: true })
  const [working, setWorking] = useState(false)
  const [confirming, setConfirming] = useState(false)
  const [trouble, setTrouble] = useState<NoSignature['why'] | Problem | null>(null)
  const done = (reply: Signing) => {
    const last = reply.signatures.at(-1)
    showToast({ kind: 'done', title: last?.verdict === 'not-verified' ? t.keptUnverified : t.signed })
    onSigned?.(reply)
  }
  const byProgram = async () => {
    setWorking(true)
    setTrouble(null)
    try {
      const cms = await signWithNcaLayer(data.bytes, locale)
      done(await sign.send({ params: { documentId: data.id }, body: { kind: 'cms', hash: data.hash, cms } }))
    } catch (error) {
      if (error instanceof NoSignature) setTrouble(error.why)
      else if (error instanceof Problem) setTrouble(error)
      else throw error
    } finally {
      setWorking(false)
    }
  }
  return (
    <>
      <div aria-live="polite">
        {trouble instanceof Problem && (
          <Notice state="violated" title={trouble.body.title}>
            {t.nothingKept}
          </Notice>
        )}
        {trouble === 'not-running' && (
          <Notice state="attention" title={t.notRunning}>
            <ol className={styles.steps}>
              {t.whatToDo.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </Notice>
        )}
        {trouble === 'cancelled' && <Notice state="idle" title={t.cancelled} />}
        {trouble === 'failed' && <Notice state="violated" title={t.failed} />}
      </div>
      {(!data.checks.authorities || !data.checks.national) && (
        <p className={styles.quiet}>{!data.checks.authorities ? t.noAuthorities : t.noNational}</p>
      )}
      <div className={styles.acts}>
        <Button look="filled" icon="certificate" pending={working} onClick={() => void byProgram()}>
          {working ? t.waiting : t.sign}
        </Button>
        {!confirmed && (
          <Button look="link" onClick={() => setConfirming(true)}>
            {t.confirmInstead}
          </Button>
        )}
      </div>
      {confirming && (
        <Confirm
          data={data}
          onClose={() => setConfirming(false)}
          onDone={(reply) => {
            setConfirming(false)
            done(reply)
          }}
        />
      )}
    </>
  )
}

function Confirm({ data, onClose, onDone }: { data: Signing; onClose: () => void; onDone: (reply: Signing) => void }) {
  const t = useMessages(signing)
  const actor = useActor()
  const byCode = actor.factors.totp
  const stepUp = useCall('POST /session/step-up', { quiet: true, refresh: [] })
  const sign = useCall('POST /documents/:documentId/signatures', { quiet: true })
  const form = useForm({ initial: { secret: '' } })
  return (
    <Dialog title={t.confirmTitle} onClose={onClose}>
      <p>{t.confirmLead}</p>
      <Form
        form={form}
        submit={t.confirm}
        onSubmit={async ({ secret }) => {
          await stepUp.send({ body: byCode ? { code: secret } : { password: secret } })
          onDone(await sign.send({ params: { documentId: data.id }, body: { kind: 'confirmation', hash: data.hash } }))
        }}
      >
        {byCode ? (
          <TextField field={form.field('secret')} label={t.code} autoComplete="one-time-code" inputMode="numeric" maxLength={24} short />
        ) : (
          <PasswordField field={form.field('secret')} label={t.password} autoComplete="current-password" />
        )}
      </Form>
    </Dialog>
  )
}
