import { formatDateShort, formatMoment } from '@dala/locale'
import { useState } from 'react'
import { Problem, refreshSession, showProblem, showToast, useApi, useCall, useLocale, useMessages } from '#app'
import { Button, ConfirmDialog, Dialog, Loaded, Notice, Section, Sheet } from '#ui'
import { accessMessages } from './access-messages.ts'
import { AddApp } from './add-app.tsx'
import { AddPasskey } from './add-passkey.tsx'
import { messages } from './messages.ts'
import { hasPasskeys } from './passkey.ts'
import { RecoveryCodes } from './recovery-codes.tsx'
import styles from './security.module.css'
import { useStepUp } from './step-up.tsx'

type Opened = { add: 'app' | 'passkey' } | { codes: readonly string[] } | { remove: 'app' | string } | null

/** Second factors: the app with its recovery codes, passkeys; what is there, and adding and removing. */
export function Factors() {
  const t = useMessages(accessMessages)
  const words = useMessages(messages)
  const { locale } = useLocale()
  const factors = useApi('GET /account/factors')
  const [opened, setOpened] = useState<Opened>(null)
  const { confirmed, dialog } = useStepUp()
  const quiet = { quiet: true, refresh: ['GET /account/factors'] } as const
  const removeApp = useCall('DELETE /account/totp', quiet)
  const removeKey = useCall('DELETE /account/passkeys/:passkeyId', quiet)
  const renew = useCall('POST /account/recovery-codes', quiet)
  // Asked before a form opens, so that nobody fills it in vain; the server decides again when it is sent.
  const probe = useCall('POST /account/totp', quiet)

  const run = async (act: () => Promise<unknown>) => {
    try {
      await confirmed(act)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      showProblem(error)
    }
  }
  const finished = (title: string) => {
    setOpened(null)
    showToast({ kind: 'done', title })
    void refreshSession()
    void factors.refetch()
  }
  const add = (what: 'app' | 'passkey') => void run(async () => (await probe.send({ body: {} }), setOpened({ add: what })))
  const remove = (what: string) =>
    void run(async () => {
      if (what === 'app') await removeApp.send()
      else await removeKey.send({ params: { passkeyId: what } })
      finished(t.removed)
    })

  return (
    <Section title={t.factors}>
      <p>{t.factorsLead}</p>
      <Loaded query={factors} rows={3}>
        {(data) => (
          <>
            {data.compulsory && data.totpSince === null && data.passkeys.length === 0 && <Notice state="attention">{t.compulsory}</Notice>}
            <Sheet rows>
              <div className={styles.row}>
                <div className={styles.what}>
                  <b>{t.app}</b>
                  <span className={styles.more}>
                    {data.totpSince === null
                      ? t.noApp
                      : `${t.since(formatDateShort(data.totpSince, locale))} · ${t.codesLeft(data.recoveryCodesLeft)}`}
                  </span>
                </div>
                <div className={styles.buttons}>
                  {data.totpSince !== null && (
                    <Button
                      onClick={() => void run(async () => setOpened({ codes: (await renew.send({ body: {} })).recoveryCodes }))}
                      pending={renew.pending}
                    >
                      {t.newCodes}
                    </Button>
                  )}
                  <Button onClick={() => add('app')}>{data.totpSince === null ? t.addApp : t.changeApp}</Button>
                  {data.totpSince !== null && (
                    <Button look="quiet" onClick={() => setOpened({ remove: 'app' })}>
                      {t.remove}
                    </Button>
                  )}
                </div>
              </div>
              {data.passkeys.map((passkey) => (
                <div key={passkey.id} className={styles.row}>
                  <div className={styles.what}>
                    <b>
                      {t.passkey}: {passkey.name}
                    </b>
                    <span className={styles.more}>
                      {t.since(formatDateShort(passkey.createdAt, locale))} ·{' '}
                      {passkey.usedAt === null ? t.neverUsed : t.used(formatMoment(passkey.usedAt, new Date(), locale))}
                    </span>
                  </div>
                  <Button look="quiet" onClick={() => setOpened({ remove: passkey.id })}>
                    {t.remove}
                  </Button>
                </div>
              ))}
              {hasPasskeys() && (
                <div>
                  <Button icon="passkey" onClick={() => add('passkey')}>
                    {t.addKey}
                  </Button>
                </div>
              )}
            </Sheet>
          </>
        )}
      </Loaded>
      {opened && 'add' in opened && (
        <Dialog title={opened.add === 'app' ? words.addApp : words.addKey} onClose={() => setOpened(null)}>
          {opened.add === 'app' ? <AddApp onDone={() => finished(t.added)} /> : <AddPasskey onDone={() => finished(t.added)} />}
        </Dialog>
      )}
      {opened && 'codes' in opened && (
        <Dialog title={words.recoveryTitle} onClose={() => setOpened(null)}>
          <RecoveryCodes codes={opened.codes} onDone={() => setOpened(null)} />
        </Dialog>
      )}
      {opened && 'remove' in opened && (
        <ConfirmDialog
          question={t.removeQuestion}
          consequence={t.removeConsequence}
          act={t.remove}
          keep={t.keep}
          onAct={() => {
            setOpened(null)
            remove(opened.remove)
          }}
          onKeep={() => setOpened(null)}
        />
      )}
      {dialog}
    </Section>
  )
}
