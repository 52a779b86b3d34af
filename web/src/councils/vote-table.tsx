import { useState } from 'react'
import { useCall, useMessages } from '#app'
import { Button, NumberField, useForm } from '#ui'
import styles from './councils.module.css'
import { messages } from './messages.ts'
import type { Choice, Line, Meeting } from './shapes.ts'

const choices: readonly Choice[] = ['for', 'against', 'abstain']

/** The secretary's sheet of votes: by name in an open vote, counts in a secret one. */
export function VoteTable({ meeting, line }: { meeting: Meeting; line: Line }) {
  const t = useMessages(messages)
  const choose = useCall('PUT /council-meetings/:meetingId/items/:itemId/ballot')
  const params = { meetingId: meeting.id, itemId: line.item.id }
  return (
    <div className={styles.votes}>
      <fieldset className={styles.choices}>
        <legend className={styles.label}>{t.ballot}</legend>
        {(['open', 'secret'] as const).map((ballot) => (
          <label key={ballot} className={styles.choice}>
            <input
              type="radio"
              name={`ballot-${line.item.id}`}
              checked={line.ballot === ballot}
              onChange={() => choose.run({ params, body: { ballot } })}
            />
            <span>{t.ballots[ballot]}</span>
          </label>
        ))}
      </fieldset>
      {/* Somebody came or left: what was pressed before is asked of the server again. */}
      {line.quorum.reached &&
        (line.ballot === 'open' ? (
          <ByName key={line.voters.join()} meeting={meeting} line={line} />
        ) : (
          <Counts meeting={meeting} line={line} />
        ))}
    </div>
  )
}

function ByName({ meeting, line }: { meeting: Meeting; line: Line }) {
  const t = useMessages(messages)
  const [pressed, setPressed] = useState<Readonly<Record<string, Choice>>>({})
  const record = useCall('PUT /council-meetings/:meetingId/items/:itemId/votes')
  const voters = meeting.seats.filter((seat) => line.voters.includes(seat.person.id))
  const given = new Map(line.votes.map((vote) => [vote.personId, vote]))
  const choiceOf = (id: string): Choice | undefined => (given.get(id)?.own ? given.get(id)?.choice : (pressed[id] ?? given.get(id)?.choice))
  const save = (next: Readonly<Record<string, Choice>>) => {
    setPressed(next)
    // Votes that members cast themselves are not ours to send.
    const votes = voters.flatMap(({ person }) => {
      const choice = given.get(person.id)?.own ? undefined : (next[person.id] ?? given.get(person.id)?.choice)
      return choice === undefined ? [] : [{ personId: person.id, choice }]
    })
    record.run({ params: { meetingId: meeting.id, itemId: line.item.id }, body: { votes } })
  }
  const missing = voters.filter(({ person }) => choiceOf(person.id) === undefined)
  const count = (choice: Choice) => voters.filter(({ person }) => choiceOf(person.id) === choice).length
  return (
    <>
      <ul className={styles.voters}>
        {voters.map(({ person }) => {
          const own = given.get(person.id)?.own === true
          return (
            <li key={person.id}>
              <span className={styles.voter}>
                {person.name}
                {own && <span className={styles.second}>{t.ownVote}</span>}
              </span>
              <fieldset className={styles.choices} disabled={own}>
                <legend className={styles.hidden}>{person.name}</legend>
                {choices.map((choice) => (
                  <label key={choice} className={styles.choice}>
                    <input
                      type="radio"
                      name={`vote-${line.item.id}-${person.id}`}
                      checked={choiceOf(person.id) === choice}
                      onChange={() => save({ ...pressed, [person.id]: choice })}
                    />
                    <span>{t.choices[choice]}</span>
                  </label>
                ))}
              </fieldset>
            </li>
          )
        })}
      </ul>
      <div className={styles.foot}>
        {missing.length > 0 && (
          <Button
            pending={record.pending}
            onClick={() => save({ ...pressed, ...Object.fromEntries(missing.map(({ person }) => [person.id, 'for' as const])) })}
          >
            {t.allFor}
          </Button>
        )}
        <p className={styles.note} aria-live="polite">
          {t.counted(count('for'), count('against'), count('abstain'))}
          {missing.length > 0 && ` · ${t.missing(missing.length)}`}
        </p>
      </div>
    </>
  )
}

function Counts({ meeting, line }: { meeting: Meeting; line: Line }) {
  const t = useMessages(messages)
  const save = useCall('PUT /council-meetings/:meetingId/items/:itemId/count')
  const form = useForm<{ for: number | null; against: number | null; abstain: number | null }>({
    initial: line.count ?? { for: null, against: null, abstain: null },
  })
  const { values } = form
  const sum = (values.for ?? 0) + (values.against ?? 0) + (values.abstain ?? 0)
  return (
    <div className={styles.counts}>
      <NumberField field={form.field('for')} label={t.countFor} />
      <NumberField field={form.field('against')} label={t.countAgainst} />
      <NumberField field={form.field('abstain')} label={t.countAbstain} />
      <Button
        pending={save.pending}
        disabled={sum > line.voters.length}
        onClick={() =>
          save.run({
            params: { meetingId: meeting.id, itemId: line.item.id },
            body: { for: values.for ?? 0, against: values.against ?? 0, abstain: values.abstain ?? 0 },
          })
        }
      >
        {t.saveCount}
      </Button>
      <p className={styles.note}>
        {sum} / {line.voters.length}
      </p>
    </div>
  )
}
