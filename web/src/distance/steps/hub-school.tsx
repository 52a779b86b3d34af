import { useApi, useText } from '#app'
import { SelectField, TextField } from '#ui'
import { fieldOf } from '../field-of.ts'
import type { Draft } from '../use-draft.ts'

/**
 * The supporting school of a small school's pupil (A2021-22.b): chosen from the attachments of the class, with subject and days;
 * typed where the school has recorded none.
 */
export function HubSchool({ draft, label }: { draft: Draft; label: string }) {
  const text = useText()
  const { view, values, change } = draft
  const attached = useApi('GET /supporting-schools/for-application', { query: { learnerId: view.learner.id } })
  const { hubSchool: school, subject } = values.facts
  const said = typeof school === 'string' ? school : ''
  const items = attached.data?.items ?? []
  const keyOf = (name: string, of: string) => `${name}\n${of}`
  if (items.length === 0)
    return (
      <TextField
        label={label}
        field={fieldOf('hubSchool', said, (next: string) => change({ facts: { ...values.facts, hubSchool: next } }))}
        maxLength={300}
      />
    )
  const options = items.map((item) => ({
    value: keyOf(text(item.school), item.subject),
    label: `${text(item.school)}: ${item.subject}`,
    item,
  }))
  const chosen = keyOf(said, typeof subject === 'string' ? subject : '')
  return (
    <SelectField
      label={label}
      field={fieldOf('hubSchool', options.some(({ value }) => value === chosen) ? chosen : '', (next: string) => {
        const item = options.find(({ value }) => value === next)?.item
        if (item === undefined) return
        const { subject: of, startsOn: from, endsOn: to } = item
        change({ facts: { ...values.facts, hubSchool: text(item.school), subject: of, from, to } })
      })}
      options={options.map(({ value, label: name }) => ({ value, label: name }))}
    />
  )
}
