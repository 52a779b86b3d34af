import { formatDate, formatRange } from '@dala/locale'
import { useState } from 'react'
import { apiUrl, queryClient, showToast, useActor, useApi, useCall, useLocale, useMessages, useParam, useText } from '#app'
import { Button, ButtonLink, Clause, ConfirmDialog, Download, Facts, Loaded, Notice, Page, Section, Sheet, StatusBadge } from '#ui'
import { Chain, History, Plan } from './case-parts.tsx'
import { DocumentLines } from './document-lines.tsx'
import styles from './distance.module.css'
import { messages } from './messages.ts'
import type { Application } from './shapes.ts'
import { stateOf } from './state-of.ts'
import { statusWords } from './status-words.ts'
import { useRemember } from './use-remember.ts'

/** One's own application: where it stands, until when, what was decided, the plan to acknowledge. */
export function ApplicationPage() {
  const applicationId = useParam('applicationId')
  const t = useMessages(messages)
  const query = useApi('GET /distance/applications/:applicationId', { params: { applicationId } })
  if (query.data === undefined)
    return (
      <Page title={t.draftTitle} narrow>
        <Loaded query={query}>{() => null}</Loaded>
      </Page>
    )
  return <Shown application={query.data} />
}

const again = () => void queryClient.invalidateQueries()

function Shown({ application }: { application: Application }) {
  const t = useMessages(messages)
  const ways = useMessages(statusWords)
  const text = useText()
  const { locale } = useLocale()
  const title = application.label ? t.application(application.label) : t.draftTitle
  return (
    <Page
      title={title}
      narrow
      badge={
        <StatusBadge state={stateOf[application.status]}>
          {[t.status[application.status], application.archive && ways.archive].filter(Boolean).join(', ')}
        </StatusBadge>
      }
      lead={[application.learner.name, text(application.learner.group), text(application.organisation)].filter(Boolean).join(', ')}
    >
      {application.status === 'returned' && <Notice state="attention" title={t.returnedLead} />}
      {application.status === 'refused' && (
        <Notice state="violated" title={t.refusedLead}>
          {application.decisionReason}
        </Notice>
      )}
      <Chain application={application} />
      {application.plan && (
        <Section title={t.planTitle} aside={<Clause id="A2015-13.6" />}>
          <Sheet>
            <Plan plan={application.plan} />
          </Sheet>
          <Acknowledge application={application} hash={application.plan.hash} />
        </Section>
      )}
      <Section title={t.history}>
        <Sheet>
          <History application={application} />
        </Sheet>
      </Section>
      <Section title={t.ground} aside={application.ground && <Clause id={application.ground.clause} />}>
        <Sheet>
          <Facts
            facts={[
              [t.ground, text(application.ground?.name)],
              ...factsOf(application, t, text),
              [t.applicant, application.byGuardian ? application.applicant.name : null],
              [t.technologies, application.technologies.map((each) => t.technologyShort[each]).join(', ')],
              [ways.manner, `${ways.mode[application.mode]}, ${ways.format[application.format]}`],
              [ways.destination, application.destination || null],
              [
                t.period,
                application.periodFrom && application.periodTo && formatRange(application.periodFrom, application.periodTo, locale),
              ],
            ]}
          />
          {application.reason && <p className={styles.said}>{application.reason}</p>}
        </Sheet>
      </Section>
      <Section title={t.documentsTitle}>
        <DocumentLines application={application} onChange={again} beforeOrder={application.order === null} />
      </Section>
      <Ways application={application} />
    </Page>
  )
}

/** What was stated for the ground, in the reader's words; the dates of the period stand in their own line. */
export const factsOf = (
  application: Application,
  t: { yes: string; no: string },
  text: (words: { kk: string; ru: string; en: string }) => string,
) =>
  application.fields
    .filter((field) => field.code !== 'from' && field.code !== 'to')
    .map((field): [string, string] => {
      const value = application.facts[field.code]
      if (typeof value === 'boolean') return [text(field.name), value ? t.yes : t.no]
      const option = field.options.find((each) => each.code === value)
      return [text(field.name), option ? text(option.name) : field.kind === 'date' && value ? formatDate(value) : (value ?? '')]
    })

/** The learner says that plan and timetable were read (A2015-13.6). */
function Acknowledge({ application, hash }: { application: Application; hash: string }) {
  const t = useMessages(messages)
  const remember = useRemember()
  const done = useCall('POST /distance/applications/:applicationId/acknowledgement', {
    done: (reply) => {
      remember(reply)
      showToast({ kind: 'done', title: t.acknowledged })
    },
  })
  if (application.status === 'acquainted') return <Notice state="done" title={t.acknowledged} />
  if (!application.can.acknowledge) return null
  return (
    <Notice state="attention" title={t.acknowledgeLead}>
      <div className={styles.actions}>
        <Button
          look="filled"
          size="large"
          icon="tick"
          pending={done.pending}
          onClick={() => done.run({ params: { applicationId: application.id }, body: { planHash: hash, confirmed: true } })}
        >
          {t.acknowledge}
        </Button>
      </div>
    </Notice>
  )
}

function Ways({ application }: { application: Application }) {
  const t = useMessages(messages)
  const ways = useMessages(statusWords)
  const { can, organisation } = useActor()
  const kind = organisation?.kind
  const [asking, setAsking] = useState(false)
  const remember = useRemember()
  const withdraw = useCall('POST /distance/applications/:applicationId/withdrawal', {
    done: (reply) => {
      remember(reply)
      setAsking(false)
      showToast({ kind: 'done', title: t.withdrawn })
    },
  })
  const params = { applicationId: application.id }
  return (
    <div className={styles.actions}>
      {application.can.edit && (
        <ButtonLink look="filled" to={`/applications/${application.id}/edit`}>
          {application.status === 'returned' ? t.complete : t.goOnDraft}
        </ButtonLink>
      )}
      {application.signedAt && application.can.seeSensitive && (
        <Download href={apiUrl('GET /distance/applications/:applicationId/file', { params })}>{t.download}</Download>
      )}
      {(application.status === 'ordered' || application.status === 'acquainted') && kind === 'school' && can('pathway.study') && (
        <ButtonLink to={`/pathway/${application.learner.id}`}>{ways.toPathway}</ButtonLink>
      )}
      {application.can.withdraw && <Button onClick={() => setAsking(true)}>{t.withdraw}</Button>}
      {asking && (
        <ConfirmDialog
          question={t.withdrawAsk}
          consequence={t.withdrawThen}
          act={t.withdraw}
          keep={t.keepIt}
          pending={withdraw.pending}
          onAct={() => withdraw.run({ params, body: {} })}
          onKeep={() => setAsking(false)}
        />
      )}
    </div>
  )
}
