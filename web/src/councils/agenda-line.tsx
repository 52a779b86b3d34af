import { useState } from 'react'
import { Link, showToast, useActor, useCall, useMessages, useText } from '#app'
import { Button, Dialog, Form, SelectField, StatusBadge, TextArea, TextField, useForm } from '#ui'
import styles from './councils.module.css'
import { ItemWords } from './council-page.tsx'
import { DecideForm } from './decide-form.tsx'
import { DecisionShown } from './decision-shown.tsx'
import { messages } from './messages.ts'
import type { Choice, Line, Meeting } from './shapes.ts'
import { stateOfLine } from './status-of.ts'
import { VoteTable } from './vote-table.tsx'

/** One item of the agenda: what is proposed, what was heard, how it was voted, what was decided. */
export function AgendaLine({ meeting, line }: { meeting: Meeting; line: Line }) {
  const t = useMessages(messages)
  const text = useText()
  const { item } = line
  return (
    <li className={styles.line}>
      <div className={styles.lineHead}>
        <span className={styles.number}>{line.number}</span>
        <div className={styles.words}>
          <ItemWords item={item} />
        </div>
        {meeting.status !== 'planned' && (
          <StatusBadge state={stateOfLine[line.status]}>
            {t.lineStatuses[line.status]}
            {line.movedBecause && `: ${t.movedBecause[line.movedBecause]}`}
          </StatusBadge>
        )}
      </div>
      <div className={styles.lineBody}>
        {!item.open && <p className={styles.note}>{t.closedWords}</p>}
        {item.proposal && text(item.proposal) !== '' && (
          <p>
            <b className={styles.label}>{t.proposal}: </b>
            {text(item.proposal)}
          </p>
        )}
        {item.path && <Link to={item.path}>{t.subject}</Link>}
        <Heard meeting={meeting} line={line} />
        <Recusals meeting={meeting} line={line} />
        {line.can.vote && <OwnVote meeting={meeting} line={line} />}
        <MyVote line={line} />
        {line.can.record ? <VoteTable meeting={meeting} line={line} /> : <VotesShown meeting={meeting} line={line} />}
        {line.decision && <DecisionShown meeting={meeting} line={line} />}
        {line.can.decide && <DecideForm meeting={meeting} line={line} />}
        <LineActions meeting={meeting} line={line} />
      </div>
    </li>
  )
}

function Heard({ meeting, line }: { meeting: Meeting; line: Line }) {
  const t = useMessages(messages)
  const save = useCall('PUT /council-meetings/:meetingId/items/:itemId/heard', {
    done: () => showToast({ kind: 'done', title: t.heardSaved }),
  })
  const [words, setWords] = useState<string | null>(null)
  const writes = meeting.can.note || meeting.can.drawUp
  if (!writes) return line.heard === '' ? null : <p className={styles.said}>{line.heard}</p>
  const shown = words ?? line.heard
  return (
    <div className={styles.heard}>
      <TextArea
        field={{ name: `heard-${line.number}`, value: shown, set: setWords, leave: () => {}, error: undefined }}
        label={t.heard}
        rows={2}
        maxLength={8000}
        optional
      />
      {words !== null && words !== line.heard && (
        <Button
          pending={save.pending}
          onClick={() => save.run({ params: { meetingId: meeting.id, itemId: line.item.id }, body: { heard: words } })}
        >
          {t.save}
        </Button>
      )}
    </div>
  )
}

function Recusals({ meeting, line }: { meeting: Meeting; line: Line }) {
  const t = useMessages(messages)
  const lift = useCall('DELETE /council-meetings/:meetingId/items/:itemId/recusals/:personId')
  if (line.recused.length === 0) return null
  return (
    <div>
      <b className={styles.label}>{t.recused}</b>
      <ul className={styles.plain}>
        {line.recused.map((each) => (
          <li key={each.person.id}>
            {each.person.name} <span className={styles.note}>({each.concerned ? t.isConcerned : each.reason})</span>{' '}
            {line.can.record && !each.concerned && (
              <Button
                look="link"
                pending={lift.pending}
                onClick={() => lift.run({ params: { meetingId: meeting.id, itemId: line.item.id, personId: each.person.id } })}
              >
                {t.lift}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

const choices: readonly Choice[] = ['for', 'against', 'abstain']

function OwnVote({ meeting, line }: { meeting: Meeting; line: Line }) {
  const t = useMessages(messages)
  const cast = useCall('POST /council-meetings/:meetingId/items/:itemId/vote', {
    done: () => showToast({ kind: 'done', title: t.voted }),
  })
  return (
    <div className={styles.own} role="group" aria-label={t.yourVote}>
      <b>{t.yourVote}</b>
      <div className={styles.ownChoices}>
        {choices.map((choice) => (
          <Button
            key={choice}
            size="large"
            pending={cast.pending}
            onClick={() => cast.run({ params: { meetingId: meeting.id, itemId: line.item.id }, body: { choice } })}
          >
            {t.choices[choice]}
          </Button>
        ))}
      </div>
    </div>
  )
}

function MyVote({ line }: { line: Line }) {
  const t = useMessages(messages)
  const actor = useActor()
  const mine = line.votes.find((vote) => vote.personId === actor.personId)
  return mine === undefined || line.decision !== null ? null : (
    <p className={styles.note}>{t.yourVoteIs(t.choices[mine.choice].toLowerCase())}</p>
  )
}

/** The votes as they were given, for those who only read. */
function VotesShown({ meeting, line }: { meeting: Meeting; line: Line }) {
  const t = useMessages(messages)
  const { votes } = line
  if (line.decision === null || votes.length === 0) return null
  return (
    <details className={styles.former}>
      <summary>
        {t.ballot}: {t.ballots[line.ballot].toLowerCase()}
      </summary>
      <ul className={styles.plain}>
        {meeting.seats.flatMap((seat) => {
          const vote = votes.find((each) => each.personId === seat.person.id)
          return vote === undefined ? [] : [<li key={seat.person.id}>{`${seat.person.name} – ${t.choices[vote.choice].toLowerCase()}`}</li>]
        })}
      </ul>
    </details>
  )
}

function LineActions({ meeting, line }: { meeting: Meeting; line: Line }) {
  const t = useMessages(messages)
  const actor = useActor()
  const [recusing, setRecusing] = useState<'self' | 'other' | null>(null)
  const params = { meetingId: meeting.id, itemId: line.item.id }
  const reopen = useCall('DELETE /council-meetings/:meetingId/items/:itemId/decision')
  const postpone = useCall('POST /council-meetings/:meetingId/items/:itemId/postponement')
  const { can } = line
  if (!can.reopen && !can.postpone && !can.recuseSelf && !can.record) return null
  return (
    <div className={styles.buttons}>
      {can.postpone && (
        <Button look="link" pending={postpone.pending} onClick={() => postpone.run({ params, body: {} })}>
          {t.postpone}
        </Button>
      )}
      {can.record && (
        <Button look="link" onClick={() => setRecusing('other')}>
          {t.recuse}
        </Button>
      )}
      {can.recuseSelf && !can.record && (
        <Button look="link" onClick={() => setRecusing('self')}>
          {t.recuseSelf}
        </Button>
      )}
      {can.reopen && (
        <Button look="link" pending={reopen.pending} onClick={() => reopen.run({ params })}>
          {t.reopen}
        </Button>
      )}
      {recusing && (
        <RecuseDialog meeting={meeting} line={line} self={recusing === 'self' ? actor.personId : null} onClose={() => setRecusing(null)} />
      )}
    </div>
  )
}

function RecuseDialog({ meeting, line, self, onClose }: { meeting: Meeting; line: Line; self: string | null; onClose: () => void }) {
  const t = useMessages(messages)
  const recuse = useCall('POST /council-meetings/:meetingId/items/:itemId/recusals', { quiet: true })
  const form = useForm({ initial: { personId: self ?? '', reason: '' }, atLeast: { personId: 1, reason: 1 } })
  return (
    <Dialog title={self === null ? t.recuse : t.recuseSelf} onClose={onClose}>
      <Form
        form={form}
        submit={self === null ? t.recuse : t.recuseSelf}
        onSubmit={async (body) => {
          await recuse.send({ params: { meetingId: meeting.id, itemId: line.item.id }, body })
          onClose()
        }}
      >
        {self === null && (
          <SelectField
            field={form.field('personId')}
            label={t.recuseWho}
            options={meeting.seats
              .filter((seat) => line.voters.includes(seat.person.id))
              .map((seat) => ({ value: seat.person.id, label: seat.person.name }))}
          />
        )}
        <TextField field={form.field('reason')} label={t.recuseReason} maxLength={500} />
      </Form>
    </Dialog>
  )
}
