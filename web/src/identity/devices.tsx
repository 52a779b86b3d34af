import { formatMoment } from '@dala/locale'
import { showToast, useApi, useCall, useLocale, useMessages } from '#app'
import { Button, Loaded, Section, Sheet, StatusBadge } from '#ui'
import { accessMessages } from './access-messages.ts'
import styles from './security.module.css'

/** Where the account is signed in, with the way to end each session at once. */
export function Devices() {
  const t = useMessages(accessMessages)
  const { locale } = useLocale()
  const sessions = useApi('GET /sessions')
  const end = useCall('DELETE /sessions/:sessionId', {
    refresh: ['GET /sessions'],
    done: () => showToast({ kind: 'done', title: t.deviceEnded }),
  })
  const endOthers = useCall('DELETE /sessions', {
    refresh: ['GET /sessions'],
    done: ({ ended }) => showToast({ kind: 'done', title: t.endedOthers(ended) }),
  })
  const others = (sessions.data?.items.length ?? 0) > 1
  return (
    <Section title={t.devices}>
      <Loaded query={sessions} rows={3}>
        {({ items }) => (
          <Sheet rows>
            {items.map((session) => (
              <div key={session.id} className={styles.row}>
                <div className={styles.what}>
                  <b>{session.device || t.unknownDevice}</b>
                  <span className={styles.more}>
                    {session.address} · {t.seen(formatMoment(session.seenAt, new Date(), locale))}
                  </span>
                </div>
                {session.current ? (
                  <StatusBadge state="done" plain>
                    {t.thisDevice}
                  </StatusBadge>
                ) : (
                  <Button pending={end.pending} onClick={() => end.run({ params: { sessionId: session.id } })}>
                    {t.signOutDevice}
                  </Button>
                )}
              </div>
            ))}
          </Sheet>
        )}
      </Loaded>
      {others && (
        <div>
          <Button pending={endOthers.pending} onClick={() => endOthers.run()}>
            {t.signOutOthers}
          </Button>
        </div>
      )}
    </Section>
  )
}
