import { formatDateTime, formatNumber, formatPercent } from '@dala/locale'
import { useGo, useCall, useApi, useLocale, useMessages, useParam, useText, Link, type ApiReply } from '#app'
import { Button, ButtonLink, Facts, Loaded, Notice, Page, Section, Sheet, StatusBadge } from '#ui'
import { handOver } from './exam.ts'
import { messages } from './messages.ts'
import styles from './pages.module.css'

type Lobby = ApiReply<'GET /tests/:testId'>

/** Before an attempt: what it is, how long, how often, what happens when the network goes. */
export function LobbyPage() {
  const testId = useParam('testId')
  const lobby = useApi('GET /tests/:testId', { params: { testId } })
  return <Loaded query={lobby}>{(data) => <LobbyView lobby={data} />}</Loaded>
}

function LobbyView({ lobby }: { lobby: Lobby }) {
  const t = useMessages(messages)
  const text = useText()
  const go = useGo()
  const { locale } = useLocale()
  const start = useCall('POST /tests/:testId/attempts', {
    refresh: ['GET /tests/:testId', 'GET /home'],
    done: (state) => {
      handOver(state)
      go(`/attempts/${state.id}`)
    },
  })
  const used = lobby.attempts.filter((attempt) => attempt.status !== 'annulled').length
  const windowWords = [
    lobby.opensAt && t.from(formatDateTime(lobby.opensAt, locale)),
    lobby.closesAt && t.until(formatDateTime(lobby.closesAt, locale)),
  ]
    .filter(Boolean)
    .join(' ')
  const why = lobby.cannotStart
  return (
    <Page title={text(lobby.name)} narrow lead={`${t.kind[lobby.control]} · ${text(lobby.course)}`}>
      <div className={styles.stack}>
        <Sheet>
          <Facts
            facts={[
              [t.size, t.questions(lobby.questions)],
              [t.time, lobby.minutes === null ? t.noLimit : t.minutes(lobby.minutes)],
              [t.window, windowWords],
              [t.attemptsLeft, t.attemptsOf(used, lobby.attemptsAllowed)],
              [t.passMark, formatPercent(lobby.passPercent, locale)],
            ]}
          />
        </Sheet>
        <ul className={styles.rules}>
          {t.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
          {lobby.penalties && <li>{t.penalties}</li>}
        </ul>
        {why !== null && <Notice state="locked">{t.cannot[why](lobby.opensAt ? formatDateTime(lobby.opensAt, locale) : '')}</Notice>}
        <div className={styles.actions}>
          {lobby.openAttemptId !== null ? (
            <ButtonLink look="filled" size="large" to={`/attempts/${lobby.openAttemptId}`}>
              {t.goOn}
            </ButtonLink>
          ) : (
            why === null && (
              <Button
                look="filled"
                size="large"
                pending={start.pending}
                onClick={() => start.run({ params: { testId: lobby.id }, body: {} })}
              >
                {used > 0 ? t.tryAgain : t.start}
              </Button>
            )
          )}
          <ButtonLink size="large" to={`/study/${lobby.offeringId}`}>
            {t.toCourse}
          </ButtonLink>
        </div>
        {lobby.attempts.length > 0 && (
          <Section title={t.myAttempts}>
            <Sheet rows>
              {lobby.attempts.map((attempt) => (
                <div key={attempt.id} className={styles.row}>
                  <div>
                    <Link to={attempt.status === 'open' ? `/attempts/${attempt.id}` : `/attempts/${attempt.id}/result`}>
                      {t.attempt(attempt.number)}
                    </Link>
                    <p>{formatDateTime(attempt.startedAt, locale)}</p>
                  </div>
                  {attempt.percent !== null && <b className="tabular">{`${formatNumber(attempt.percent, locale)}\u00a0%`}</b>}
                  <StatusBadge state={attempt.status === 'open' ? 'term' : attempt.status === 'submitted' ? 'done' : 'violated'} plain>
                    {t.status[attempt.status]}
                  </StatusBadge>
                </div>
              ))}
            </Sheet>
          </Section>
        )}
      </div>
    </Page>
  )
}
