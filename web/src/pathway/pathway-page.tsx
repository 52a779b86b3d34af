import { formatRange } from '@dala/locale'
import type { ReactNode } from 'react'
import { useApi, useLocale, useMessages, useParam, useText } from '#app'
import { Clause, EmptyState, Loaded, Notice, Page } from '#ui'
import { BookingsPart } from './bookings-part.tsx'
import { ActivitiesPart, EventsPart } from './life-part.tsx'
import { MaterialsPart } from './materials-part.tsx'
import { messages } from './messages.ts'
import { RequestsPart } from './requests-part.tsx'
import { SittingsPart } from './sittings-part.tsx'
import { TopicsPart } from './topics-part.tsx'

export function PathwayPage() {
  const learnerId = useParam('learnerId')
  return <PathwayOf key={learnerId} learnerId={learnerId} />
}

/** The pathway of a pupil at a distance (paragraph 15): for the pupil, the guardian, the teacher and the office, each with what may be done. */
export function PathwayOf({ learnerId, choice }: { learnerId: string; choice?: ReactNode }) {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const query = useApi('GET /pathway/learners/:learnerId', { params: { learnerId } })
  const learner = query.data?.learner
  return (
    <Page title={t.title} narrow lead={learner && [learner.name, text(learner.group)].filter(Boolean).join(', ')}>
      {choice}
      <Loaded query={query} rows={8}>
        {(pathway) =>
          pathway.status === null && pathway.materials.length === 0 && pathway.sittings.length === 0 ? (
            <EmptyState title={t.notNow}>{t.nobodyWhy}</EmptyState>
          ) : (
            <>
              <Notice
                state={pathway.status ? 'done' : 'idle'}
                title={pathway.status ? t.until(formatRange(pathway.status.startsOn, pathway.status.endsOn, locale)) : t.notNow}
              >
                {pathway.status && (
                  <>
                    {text(pathway.status.ground.name)} <Clause id="A2023-15.3.a" />
                  </>
                )}
              </Notice>
              <MaterialsPart pathway={pathway} />
              <SittingsPart pathway={pathway} />
              <TopicsPart pathway={pathway} />
              <RequestsPart pathway={pathway} />
              <BookingsPart pathway={pathway} />
              <ActivitiesPart pathway={pathway} />
              <EventsPart pathway={pathway} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
