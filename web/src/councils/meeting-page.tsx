import { formatDate, formatDateTime } from '@dala/locale'
import { useState } from 'react'
import { Link, showToast, useApi, useCall, useMessages, useParam, useText } from '#app'
import { Button, ConfirmDialog, Dialog, Facts, Form, Loaded, Notice, Page, Section, SelectField, StatusBadge, TextArea, useForm } from '#ui'
import { AgendaLine } from './agenda-line.tsx'
import { Attendance } from './attendance.tsx'
import styles from './councils.module.css'
import { messages } from './messages.ts'
import { Minutes } from './minutes.tsx'
import { PlanDialog } from './plan-dialog.tsx'
import type { Meeting } from './shapes.ts'
import { stateOfMeeting } from './status-of.ts'

const whileOpen = 4000

/** A meeting from the plan to the signed minutes: agenda, attendance, votes, decisions. */
export function MeetingPage() {
  const meetingId = useParam('meetingId')
  const t = useMessages(messages)
  const [isOpen, setOpen] = useState(false)
  const query = useApi('GET /council-meetings/:meetingId', { params: { meetingId } }, isOpen ? { every: whileOpen } : {})
  const now = query.data?.status === 'open'
  // The reply tells whether to go on asking: others vote on their own devices.
  if (query.data !== undefined && now !== isOpen) setOpen(now)
  if (query.data === undefined)
    return (
      <Page title={t.meeting}>
        <Loaded query={query}>{() => null}</Loaded>
      </Page>
    )
  return <Shown meeting={query.data} />
}

function Shown({ meeting }: { meeting: Meeting }) {
  const t = useMessages(messages)
  const text = useText()
  const isPlanned = meeting.status === 'planned'
  return (
    <Page
      title={text(meeting.council.name)}
      badge={<StatusBadge state={stateOfMeeting[meeting.status]}>{t.statuses[meeting.status]}</StatusBadge>}
      lead={
        <>
          <Link to={`/councils/${meeting.council.id}`}>{t.kinds[meeting.council.kind]}</Link>
          {' · '}
          <span className="tabular">{formatDateTime(meeting.startsAt)}</span>
          {meeting.place && ` · ${meeting.place}`}
        </>
      }
      actions={<Actions meeting={meeting} />}
    >
      {meeting.note !== '' && (
        <Notice
          state="attention"
          title={
            meeting.status === 'drafting' || meeting.status === 'signing'
              ? t.returnedBecause(meeting.note)
              : `${t.cancelReason}: ${meeting.note}`
          }
        />
      )}
      {meeting.status === 'open' && !meeting.quorum.reached && (
        <Notice state="attention" title={t.noQuorumTitle}>
          {t.noQuorumText}
        </Notice>
      )}
      <Facts
        facts={[
          [t.form, t.forms[meeting.form]],
          [t.leads, meeting.chair?.name],
          [t.writes, meeting.secretary?.name],
          [t.invitation, isPlanned && meeting.invitedAt ? formatDateTime(meeting.invitedAt) : null],
          [t.opening, isPlanned && !meeting.can.open && meeting.can.plan ? t.notYetOpen(formatDate(meeting.heldOn)) : null],
        ]}
      />
      {['drafting', 'signing', 'closed'].includes(meeting.status) && <Minutes meeting={meeting} />}
      {meeting.status === 'open' && <Attendance meeting={meeting} />}
      {meeting.lines.length > 0 && (
        <Section title={t.agenda} aside={<span className={styles.count}>{meeting.lines.length}</span>}>
          <ol className={styles.lines}>
            {meeting.lines.map((line) => (
              <AgendaLine key={line.item.id} meeting={meeting} line={line} />
            ))}
          </ol>
        </Section>
      )}
      {meeting.seats.length > 0 && meeting.status !== 'open' && meeting.status !== 'cancelled' && <Attendance meeting={meeting} />}
    </Page>
  )
}

function Actions({ meeting }: { meeting: Meeting }) {
  const t = useMessages(messages)
  const [asking, setAsking] = useState<'open' | 'end' | 'cancel' | 'plan' | null>(null)
  const close = () => setAsking(null)
  const params = { meetingId: meeting.id }
  const invite = useCall('POST /council-meetings/:meetingId/invitations', { done: () => showToast({ kind: 'done', title: t.invited }) })
  const end = useCall('POST /council-meetings/:meetingId/end', { done: close })
  const pending = meeting.lines.filter((line) => line.status === 'pending').length
  const fails = !meeting.quorum.reached && meeting.lines.every((line) => line.decision === null)
  return (
    <>
      {meeting.can.cancel && <Button onClick={() => setAsking('cancel')}>{t.cancelMeeting}</Button>}
      {meeting.can.plan && <Button onClick={() => setAsking('plan')}>{t.changeMeeting}</Button>}
      {meeting.can.invite && (
        <Button
          look={meeting.can.open || meeting.invitedAt !== null ? 'default' : 'filled'}
          icon="send"
          pending={invite.pending}
          onClick={() => invite.run({ params, body: {} })}
        >
          {meeting.invitedAt === null ? t.invite : t.inviteAgain}
        </Button>
      )}
      {meeting.can.open && (
        <Button look="filled" onClick={() => setAsking('open')}>
          {t.open}
        </Button>
      )}
      {meeting.can.end && <Button onClick={() => setAsking('end')}>{t.end}</Button>}
      {asking === 'plan' && <PlanDialog council={{ id: meeting.council.id, waiting: meeting.waiting }} meeting={meeting} onClose={close} />}
      {asking === 'open' && <OpenDialog meeting={meeting} onClose={close} />}
      {asking === 'cancel' && <CancelDialog meeting={meeting} onClose={close} />}
      {asking === 'end' && (
        <ConfirmDialog
          question={t.endAsk}
          consequence={[fails ? t.endFailed : t.endThen, !fails && pending > 0 && t.endPending(pending)].filter(Boolean).join(' ')}
          act={t.end}
          keep={t.goOn}
          harmless={!fails}
          pending={end.pending}
          onAct={() => end.run({ params, body: {} })}
          onKeep={close}
        />
      )}
    </>
  )
}

function OpenDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const t = useMessages(messages)
  const open = useCall('POST /council-meetings/:meetingId/opening', { quiet: true })
  const leaders = meeting.seats.filter((seat) => seat.role === 'chair' || seat.role === 'deputy')
  const first = meeting.seats.find((seat) => seat.role === 'secretary')
  const form = useForm({ initial: { chairId: leaders[0]?.person.id ?? '', secretaryId: first?.person.id ?? '' } })
  return (
    <Dialog title={t.openLead} onClose={onClose}>
      <Form
        form={form}
        submit={t.open}
        onSubmit={async (body) => {
          await open.send({ params: { meetingId: meeting.id }, body })
          showToast({ kind: 'done', title: t.opened })
          onClose()
        }}
      >
        <SelectField
          field={form.field('chairId')}
          label={t.leads}
          options={leaders.map((seat) => ({ value: seat.person.id, label: `${seat.person.name}, ${t.roles[seat.role].toLowerCase()}` }))}
        />
        <SelectField
          field={form.field('secretaryId')}
          label={t.writes}
          options={meeting.seats
            .filter((seat) => seat.person.id !== form.values.chairId)
            .map((seat) => ({ value: seat.person.id, label: seat.person.name }))}
        />
      </Form>
    </Dialog>
  )
}

function CancelDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const t = useMessages(messages)
  const cancel = useCall('POST /council-meetings/:meetingId/cancellation', { quiet: true })
  const form = useForm({ initial: { reason: '' }, atLeast: { reason: 1 } })
  return (
    <Dialog title={t.cancelMeeting} onClose={onClose}>
      <Form
        form={form}
        submit={t.cancelMeeting}
        onSubmit={async (body) => {
          await cancel.send({ params: { meetingId: meeting.id }, body })
          onClose()
        }}
      >
        <TextArea field={form.field('reason')} label={t.cancelReason} rows={2} />
      </Form>
    </Dialog>
  )
}
