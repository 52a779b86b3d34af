import type { KeyboardEvent } from 'react'
import { useCall, useMessages } from '#app'
import { Button, Section, Sheet, StatusBadge } from '#ui'
import styles from './councils.module.css'
import { messages } from './messages.ts'
import type { Meeting, Presence, Seat } from './shapes.ts'

const offered = ['present', 'remote', 'absent', 'excused'] as const

/** Who takes part, with the quorum counted as it is noted. A digit notes the member in focus and goes on to the next. */
export function Attendance({ meeting }: { meeting: Meeting }) {
  const t = useMessages(messages)
  const note = useCall('PUT /council-meetings/:meetingId/attendance')
  const save = (seats: readonly { personId: string; presence: Presence }[]) =>
    note.run({ params: { meetingId: meeting.id }, body: { seats: [...seats] } })
  const unknown = meeting.seats.filter((seat) => seat.presence === 'unknown')
  return (
    <Section title={t.attendance} aside={<QuorumMark meeting={meeting} />}>
      <QuorumBar quorum={meeting.quorum} />
      <Sheet rows>
        {meeting.seats.map((seat) => (
          <div key={seat.person.id} className={styles.row}>
            <div className={styles.words}>
              <span className={styles.name}>{seat.person.name}</span>
              <span className={styles.second}>{[t.roles[seat.role], !seat.votes && t.noVote].filter(Boolean).join(' · ')}</span>
            </div>
            {meeting.can.note && !leads(meeting, seat) ? (
              <Presences seat={seat} onChoose={(presence) => save([{ personId: seat.person.id, presence }])} />
            ) : (
              meeting.status !== 'planned' && <PresenceMark presence={seat.presence} />
            )}
          </div>
        ))}
      </Sheet>
      {meeting.can.note && (
        <div className={styles.foot}>
          {unknown.length > 0 && (
            <Button pending={note.pending} onClick={() => save(unknown.map((seat) => ({ personId: seat.person.id, presence: 'present' })))}>
              {t.allPresent}
            </Button>
          )}
          <p className={styles.keys}>{t.keys}</p>
        </div>
      )}
    </Section>
  )
}

const leads = (meeting: Meeting, seat: Seat): boolean => seat.person.id === meeting.chair?.id || seat.person.id === meeting.secretary?.id

function Presences({ seat, onChoose }: { seat: Seat; onChoose: (presence: Presence) => void }) {
  const t = useMessages(messages)
  const onKey = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    const presence = offered[Number(event.key) - 1]
    if (presence === undefined) return
    event.preventDefault()
    onChoose(presence)
    const all = [...document.querySelectorAll<HTMLFieldSetElement>('[data-seat]')]
    const next = all[all.indexOf(event.currentTarget) + 1]
    ;(next?.querySelector<HTMLInputElement>('input:checked') ?? next?.querySelector('input'))?.focus()
  }
  return (
    <fieldset className={styles.choices} data-seat onKeyDown={onKey}>
      <legend className={styles.hidden}>{seat.person.name}</legend>
      {offered.map((presence) => (
        <label key={presence} className={styles.choice}>
          <input
            type="radio"
            name={`presence-${seat.person.id}`}
            value={presence}
            checked={seat.presence === presence}
            onChange={() => onChoose(presence)}
          />
          <span>{t.presence[presence]}</span>
        </label>
      ))}
    </fieldset>
  )
}

const shape = { unknown: 'idle', present: 'done', remote: 'done', absent: 'violated', excused: 'attention' } as const

function PresenceMark({ presence }: { presence: Presence }) {
  const t = useMessages(messages)
  return (
    <StatusBadge state={shape[presence]} plain>
      {t.presence[presence]}
    </StatusBadge>
  )
}

/** The quorum in words: number first. */
export function QuorumMark({ meeting }: { meeting: Pick<Meeting, 'quorum' | 'status'> }) {
  const t = useMessages(messages)
  const { present, members, needed, reached } = meeting.quorum
  if (meeting.status === 'planned') return <span className={styles.note}>{t.quorumWill(needed, members)}</span>
  return (
    <span aria-live="polite">
      <StatusBadge state={reached ? 'done' : 'attention'}>
        {reached ? t.quorumHas(present, members, needed) : t.quorumLacks(present, members, needed)}
      </StatusBadge>
    </span>
  )
}

/** One cell for each voting member; the black mark stands where the quorum begins. */
function QuorumBar({ quorum }: { quorum: Meeting['quorum'] }) {
  const t = useMessages(messages)
  const { present, members, needed } = quorum
  if (members === 0) return null
  return (
    <div
      className={styles.bar}
      role="img"
      aria-label={quorum.reached ? t.quorumHas(present, members, needed) : t.quorumLacks(present, members, needed)}
    >
      {Array.from({ length: members }, (_, at) => (
        <i key={at} data-taken={at < present || undefined} data-mark={at === needed - 1 || undefined} />
      ))}
    </div>
  )
}
