import { fullName } from '@dala/locale'
import type { LearnerStatus } from '@dala/domain/people'
import { useState } from 'react'
import { useApi, useMessages } from '#app'
import { Button, GroupFrame, IconButton, TextField } from '#ui'
import { messages } from './messages.ts'
import styles from './registrar.module.css'

export interface Chosen {
  id: string
  name: string
  note: string
}

interface ChoiceProps {
  people: readonly Chosen[]
  onChange: (people: readonly Chosen[]) => void
  /** Came with the address and stays. */
  fixed: string | null
  /** Whom the movement can concern. */
  status: LearnerStatus | undefined
}

/** Chooses learners by searching the registry; those whom the movement cannot concern are not offered. */
export function PeopleChoice({ people, onChange, fixed, status }: ChoiceProps) {
  const t = useMessages(messages)
  const [search, setSearch] = useState('')
  const found = useApi('GET /people/learners', {
    query: { ...(search.trim() !== '' && { search: search.trim() }), ...(status && { status }), limit: 20 },
  })
  const taken = new Set(people.map((each) => each.id))
  const offered = (found.data?.items ?? [])
    .filter((row) => !taken.has(row.id))
    .map((row): Chosen => ({ id: row.id, name: fullName(row), note: [row.group?.code, row.number].filter(Boolean).join(', ') }))
  const add = (more: readonly Chosen[]) => onChange([...people.filter((each) => each.id !== fixed), ...more])
  return (
    <GroupFrame name="people" label={t.whom} hint={people.length === 0 ? t.nobody : t.chosen(people.length)} error={undefined}>
      <ul className={styles.lines}>
        {people.map((each) => (
          <li key={each.id}>
            <div>
              <b>{each.name}</b>
              <span className={styles.note}>{each.note}</span>
            </div>
            {each.id !== fixed && (
              <IconButton
                name="remove"
                label={t.remove(each.name)}
                onClick={() => onChange(people.filter((one) => one.id !== each.id && one.id !== fixed))}
              />
            )}
          </li>
        ))}
      </ul>
      <TextField
        field={{ name: 'search', value: search, set: setSearch, leave: () => {}, error: undefined }}
        label={t.findPeople}
        type="search"
        optional
      />
      <ul className={styles.offered}>
        {offered.map((each) => (
          <li key={each.id}>
            <div>
              {each.name}
              <span className={styles.note}>{each.note}</span>
            </div>
            <Button look="link" aria-label={`${t.add}: ${each.name}`} onClick={() => add([each])}>
              {t.add}
            </Button>
          </li>
        ))}
      </ul>
      {offered.length > 1 && <Button onClick={() => add(offered)}>{t.addAll(offered.length)}</Button>}
    </GroupFrame>
  )
}
