import { formatDate, fullName } from '@dala/locale'
import { useState } from 'react'
import { showToast, useActor, useApi, useCall, useMessages, useParam, useText, type ApiReply } from '#app'
import { Button, ButtonLink, Facts, Form, Loaded, Notice, Page, Section, StatusBadge, Timeline, useForm } from '#ui'
import { IinLine } from './iin-line.tsx'
import { messages } from './messages.ts'
import { bodyOf, PersonFields, valuesOf } from './person-fields.tsx'
import { Papers } from './papers.tsx'
import { Qualifications } from './qualifications.tsx'
import { Relatives } from './relatives.tsx'
import { statusState } from './status-state.ts'

type Card = ApiReply<'GET /people/:personId'>

/** The card of a person: who it is, study and movements, family, work and training. */
export function PersonPage() {
  const personId = useParam('personId')
  const t = useMessages(messages)
  const query = useApi('GET /people/:personId', { params: { personId } })
  const [changing, setChanging] = useState(false)
  const actor = useActor()
  const card = query.data
  return (
    <Page
      title={card ? fullName(card) : t.card}
      badge={card?.learner && <StatusBadge state={statusState[card.learner.status]}>{t.statuses[card.learner.status]}</StatusBadge>}
      actions={
        card &&
        !changing && (
          <>
            {actor.can('footprint.read') && card.learner && <ButtonLink to={`/people/${card.id}/trail`}>{t.trail}</ButtonLink>}
            {card.can.order && <ButtonLink to={`/contingent/new?person=${card.id}`}>{t.issueOrder}</ButtonLink>}
            {card.can.change && (
              <Button look="filled" onClick={() => setChanging(true)}>
                {t.change}
              </Button>
            )}
          </>
        )
      }
      narrow
    >
      <Loaded query={query}>
        {(shown) =>
          changing ? (
            <ChangeForm card={shown} onEnd={() => setChanging(false)} />
          ) : (
            <>
              <Personal card={shown} />
              {shown.learner && <Study card={shown} learner={shown.learner} />}
              {shown.learner && <History personId={shown.id} />}
              {shown.learner && <Papers personId={shown.id} />}
              <Relatives card={shown} />
              {shown.staff && <Work staff={shown.staff} />}
              {shown.staff && <Qualifications card={shown} />}
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

function Personal({ card }: { card: Card }) {
  const t = useMessages(messages)
  return (
    <Section title={t.personal}>
      <Facts
        facts={[
          [t.birthDate, card.birthDate && formatDate(card.birthDate)],
          [t.iin, <IinLine key="iin" card={card} />],
          [t.latinName, card.latinName],
          [t.phone, card.phone],
          [t.email, card.email],
          [t.externalId, card.externalId],
          [t.account, card.hasAccount ? t.hasAccount : t.noAccount],
        ]}
      />
      {card.iinWarning && <Notice state="attention" title={t.iinWarning} />}
    </Section>
  )
}

function Study({ learner }: { card: Card; learner: NonNullable<Card['learner']> }) {
  const t = useMessages(messages)
  const text = useText()
  return (
    <Section title={t.study}>
      <Facts
        facts={[
          [t.status, `${t.statuses[learner.status]}${learner.statusSince ? `, ${t.since(formatDate(learner.statusSince))}` : ''}`],
          [t.group, learner.group && text(learner.group.names)],
          [t.year, learner.studyYear],
          [t.level, t.levels[learner.level]],
          [t.form, t.forms[learner.studyForm]],
          [t.language, t.languages[learner.language]],
          [t.number, learner.number],
        ]}
      />
    </Section>
  )
}

/** Every order about the learner, oldest first. */
function History({ personId }: { personId: string }) {
  const t = useMessages(messages)
  const history = useApi('GET /registrar/learners/:personId/history', { params: { personId } })
  return (
    <Section title={t.history}>
      <Loaded query={history} rows={2}>
        {({ entries }) =>
          entries.length === 0 ? (
            <p>
              {t.noHistory}. {t.historyWhy}
            </p>
          ) : (
            <Timeline
              steps={entries.map((entry) => ({
                key: entry.id,
                state: entry.reversed ? ('locked' as const) : ('done' as const),
                title: [t.events[entry.kind], entry.reason && t.reasons[entry.reason], entry.reversed && t.takenBack]
                  .filter(Boolean)
                  .join(', '),
                detail: [
                  formatDate(entry.effectiveOn),
                  entry.after.group?.code,
                  t.order(entry.order.number, formatDate(entry.order.datedOn)),
                ]
                  .filter(Boolean)
                  .join(' · '),
              }))}
            />
          )
        }
      </Loaded>
    </Section>
  )
}

function Work({ staff }: { staff: NonNullable<Card['staff']> }) {
  const t = useMessages(messages)
  const text = useText()
  return (
    <Section title={t.work}>
      <Facts
        facts={[
          [t.position, text(staff.position)],
          [t.unit, staff.unit && text(staff.unit.names)],
          [t.hiredOn, staff.hiredOn && formatDate(staff.hiredOn)],
          [t.leftOn, staff.leftOn && formatDate(staff.leftOn)],
        ]}
      />
    </Section>
  )
}

function ChangeForm({ card, onEnd }: { card: Card; onEnd: () => void }) {
  const t = useMessages(messages)
  const change = useCall('PUT /people/:personId', { quiet: true })
  const form = useForm({ initial: valuesOf(card) })
  return (
    <Form
      form={form}
      submit={t.save}
      aside={<Button onClick={onEnd}>{t.cancel}</Button>}
      onSubmit={async (values) => {
        await change.send({
          params: { personId: card.id },
          body: bodyOf(values, { learner: card.learner !== null, staff: card.staff !== null }),
        })
        showToast({ kind: 'done', title: t.saved })
        onEnd()
      }}
    >
      <PersonFields
        form={form}
        learner={card.learner !== null}
        staff={card.staff !== null}
        applicant={card.learner?.status === 'applicant'}
      />
    </Form>
  )
}
