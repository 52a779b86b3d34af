import { formatDate, formatDateTime, formatRange } from '@dala/locale'
import { showToast, useApi, useCall, useLocale, useMessages, useParam } from '#app'
import { Button, ButtonLink, Facts, Loaded, Notice, Page, Sheet, StatusBadge } from '#ui'
import styles from './emergency.module.css'
import { notice } from './notice.ts'
import { stateShapes } from './states.ts'

/** «Today is distance» for those concerned: why, until when, by which order; the courses and the confirmation one tap away. */
export function NoticePage() {
  const switchId = useParam('switchId')
  const t = useMessages(notice)
  const { locale } = useLocale()
  const own = useApi('GET /emergency/notices/:switchId', { params: { switchId } })
  const acknowledge = useCall('POST /emergency/notices/:switchId/acknowledgement', {
    done: () => showToast({ kind: 'done', title: t.thanks }),
  })
  return (
    <Loaded query={own}>
      {(data) => (
        <Page
          narrow
          title={t.title[data.ground]}
          badge={<StatusBadge state={stateShapes[data.state]}>{t.state[data.state]}</StatusBadge>}
          lead={
            data.state === 'undone' ? t.undone : data.state === 'ended' ? t.ended : t.days(formatRange(data.startsOn, data.endsOn, locale))
          }
        >
          <div className={styles.stack}>
            <Sheet>
              <Facts
                facts={[
                  [t.whom, data.whom.join(', ')],
                  [t.back, formatDate(data.backOn)],
                  [t.order, data.orderLabel && t.number(data.orderLabel)],
                  [t.authority, data.authority && t.number(data.authority)],
                  [t.regime, data.regime],
                ]}
              />
            </Sheet>
            {data.acknowledgedAt ? (
              <Notice state="done" title={t.confirmed(formatDateTime(data.acknowledgedAt, locale))} />
            ) : (
              <Button
                look="filled"
                size="large"
                icon="tick"
                wide
                pending={acknowledge.pending}
                onClick={() => acknowledge.run({ params: { switchId }, body: {} })}
              >
                {t.confirm}
              </Button>
            )}
            {(data.learns || data.whom.length > 0) && (
              <ButtonLink to="/timetable" icon="timetable" size="large" wide>
                {t.timetable}
              </ButtonLink>
            )}
            {data.learns && (data.state === 'now' || data.state === 'coming') && (
              <ButtonLink to="/study" icon="lessons" size="large" wide>
                {t.courses}
              </ButtonLink>
            )}
          </div>
        </Page>
      )}
    </Loaded>
  )
}
