import { formatDate, formatDateTime, formatRange, toIsoDate } from '@dala/locale'
import { useState } from 'react'
import { useActor, useApi, useGo, useLocale, useMessages, useParam, useText } from '#app'
import { Button, ButtonLink, Clause, Facts, Loaded, Page, Section, Sheet, StatusBadge, Timeline } from '#ui'
import { ChangeDialog } from './change-dialog.tsx'
import styles from './distance.module.css'
import { messages } from './messages.ts'
import { stateOfStatus } from './status-state.ts'
import { statusWords } from './status-words.ts'

/** One period of a learner at a distance: ground, days, how it came about and changed. */
export function StatusPage() {
  const statusId = useParam('statusId')
  const t = useMessages(statusWords)
  const words = useMessages(messages)
  const text = useText()
  const go = useGo()
  const { locale } = useLocale()
  const { can } = useActor()
  const [asking, setAsking] = useState<'extend' | 'return' | null>(null)
  const query = useApi('GET /distance/statuses/:statusId', { params: { statusId } })
  const shown = query.data
  const standing = shown && stateOfStatus(shown, toIsoDate(new Date()), t)
  return (
    <Page
      title={t.statusTitle}
      narrow
      badge={standing && <StatusBadge state={standing.state}>{standing.words}</StatusBadge>}
      lead={shown && [shown.learner.name, text(shown.learner.group)].filter(Boolean).join(', ')}
      actions={
        shown && (
          <>
            {shown.can.extend && <Button onClick={() => setAsking('extend')}>{t.extend}</Button>}
            {shown.can.return && <Button onClick={() => setAsking('return')}>{t.giveBack}</Button>}
          </>
        )
      }
    >
      <Loaded query={query}>
        {(status) => (
          <>
            <Sheet>
              <Facts
                facts={[
                  [
                    t.ground,
                    <span key="ground">
                      {text(status.ground.name)} <Clause id={status.ground.clause} />
                    </span>,
                  ],
                  [t.period, formatRange(status.startsOn, status.endsOn, locale)],
                  [t.lastDay, status.endedOn && status.endedOn < status.endsOn ? formatDate(status.endedOn) : null],
                  [t.technologies, status.technologies.map((each) => words.technologyShort[each]).join(', ')],
                  [t.manner, `${t.mode[status.mode]}, ${t.format[status.format]}`],
                  [t.order, `№\u00a0${status.order.label}${status.archive ? `, ${t.archive}` : ''}`],
                ]}
              />
            </Sheet>
            <Section title={t.course}>
              <Sheet>
                <Timeline
                  steps={status.changes.map((change) => ({
                    key: change.id,
                    state: change.kind === 'ended' ? 'idle' : 'done',
                    title: change.kind === 'begun' ? t.change.begun : `${t.change[change.kind]}, ${t.until(formatDate(change.endsOn))}`,
                    detail: [formatDateTime(change.at), change.by, change.orderLabel && `№\u00a0${change.orderLabel}`]
                      .filter(Boolean)
                      .join(' · '),
                  }))}
                />
              </Sheet>
            </Section>
            {status.reviews.length > 0 && (
              <Section title={t.reviews} aside={<Clause id="A2023-15.4" />}>
                <Sheet flush>
                  <ul className={styles.rows}>
                    {status.reviews.map((review) => (
                      <li key={review.id}>
                        <span className={styles.rowWords}>
                          {text(review.name)}
                          <span className={styles.note}>{`${t.due}: ${formatDate(review.dueOn)}`}</span>
                        </span>
                        <StatusBadge
                          state={
                            review.decision === null
                              ? review.dueOn < toIsoDate(new Date())
                                ? 'violated'
                                : 'term'
                              : review.decision === 'none'
                                ? 'violated'
                                : 'done'
                          }
                        >
                          {review.decision === null ? (review.onAgenda ? t.onAgenda : t.due) : t.decision[review.decision]}
                        </StatusBadge>
                      </li>
                    ))}
                  </ul>
                </Sheet>
              </Section>
            )}
            <div className={styles.actions}>
              <ButtonLink look="link" to={`/applications/${status.applicationId}`}>
                {t.toCase}
              </ButtonLink>
              {(can('pathway.study') || can('pathway.work')) && (
                <ButtonLink look="link" to={can('pathway.study') ? `/pathway/${status.learner.id}` : `/work/pathway/${status.learner.id}`}>
                  {t.toPathway}
                </ButtonLink>
              )}
            </div>
            {asking && (
              <ChangeDialog kind={asking} ids={[status.id]} onClose={() => setAsking(null)} onDone={(id) => go(`/work/orders/${id}`)} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
