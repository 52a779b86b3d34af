import { useState } from 'react'
import { useApi, useMessages, useText } from '#app'
import { Button, GroupFrame, IconButton, TextField } from '#ui'
import styles from './councils.module.css'
import { messages } from './messages.ts'

export interface Chosen {
  id: string
  name: string
}

interface ChoiceProps {
  label: string
  hint?: string
  chosen: readonly Chosen[]
  onChange: (chosen: Chosen[]) => void
  /** Only one person can be chosen. */
  single?: boolean
  optional?: boolean
}

/** Finds people of the organisation by a few letters of the name. */
export function PersonChoice({ label, hint, chosen, onChange, single = false, optional = false }: ChoiceProps) {
  const t = useMessages(messages)
  const text = useText()
  const [search, setSearch] = useState('')
  const sought = search.trim()
  const found = useApi('GET /council-candidates', { query: { search: sought } }, { enabled: sought.length > 1 })
  const offered = sought.length > 1 ? (found.data?.items ?? []).filter((each) => !chosen.some((one) => one.id === each.id)) : []
  return (
    <GroupFrame name="person" label={label} {...(hint && { hint })} {...(optional && { optional })} error={undefined}>
      <ul className={styles.chosen}>
        {chosen.map((each) => (
          <li key={each.id}>
            {each.name}
            <IconButton
              name="close"
              label={`${t.remove}: ${each.name}`}
              onClick={() => onChange(chosen.filter((one) => one.id !== each.id))}
            />
          </li>
        ))}
      </ul>
      {(!single || chosen.length === 0) && (
        <>
          <TextField
            field={{ name: 'search', value: search, set: setSearch, leave: () => {}, error: undefined }}
            label={t.findPerson}
            hint={sought.length > 1 && found.data !== undefined && offered.length === 0 ? t.nobody : t.findHint}
            type="search"
            autoComplete="off"
          />
          <ul className={styles.offered}>
            {offered.slice(0, 8).map((each) => (
              <li key={each.id}>
                <div className={styles.words}>
                  <span>{each.name}</span>
                  {each.position && <span className={styles.second}>{text(each.position)}</span>}
                </div>
                <Button
                  look="link"
                  aria-label={`${t.choose}: ${each.name}`}
                  onClick={() => {
                    onChange(single ? [each] : [...chosen, each])
                    setSearch('')
                  }}
                >
                  {t.choose}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </GroupFrame>
  )
}
