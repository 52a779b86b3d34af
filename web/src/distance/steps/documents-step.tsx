import { useMessages, useText } from '#app'
import { Clause, DateField, Notice, ProgressBar, RadioCards, SelectField, TextField } from '#ui'
import { DocumentLines } from '../document-lines.tsx'
import styles from '../distance.module.css'
import { fieldOf } from '../field-of.ts'
import { messages } from '../messages.ts'
import type { Application } from '../shapes.ts'
import { statusWords } from '../status-words.ts'
import type { Draft } from '../use-draft.ts'
import { HubSchool } from './hub-school.tsx'

/** Step 2: what the ground asks, and the documents with who brings them. */
export function DocumentsStep({ draft }: { draft: Draft }) {
  const t = useMessages(messages)
  const ways = useMessages(statusWords)
  const text = useText()
  const { view } = draft
  const wanted = view.documents.filter((line) => line.stage !== 'order')
  const there = wanted.filter((line) => line.there).length
  return (
    <>
      <div className={styles.head}>
        <h1>{view.ground ? text(view.ground.name) : t.draftTitle}</h1>
        {view.ground && (
          <div>
            <Clause id={view.ground.clause} />
          </div>
        )}
      </div>
      <Refusals view={view} />
      {view.fields
        // The checklist among the documents answers this one.
        .filter((fact) => fact.code !== 'homeConditions')
        .map((fact) => (
          <Fact key={fact.code} fact={fact} draft={draft} />
        ))}
      {view.asksDestination && (
        <TextField
          label={ways.destination}
          hint={ways.destinationHint}
          field={fieldOf('destination', draft.values.destination ?? view.destination, (destination) => draft.change({ destination }))}
          maxLength={300}
        />
      )}
      <section className={styles.form}>
        <ProgressBar
          label={<h2>{t.documentsTitle}</h2>}
          percent={wanted.length === 0 ? 100 : (100 * there) / wanted.length}
          value={t.ready(there, wanted.length)}
        />
        <DocumentLines application={view} onChange={draft.take} before={draft.flush} beforeOrder />
      </section>
    </>
  )
}

/** What the acts forbid, at once and with the clause. */
export function Refusals({ view }: { view: Application }) {
  const t = useMessages(messages)
  const text = useText()
  if (view.verdict?.outcome !== 'refused') return null
  return (
    <Notice state="violated" title={t.forbidden}>
      {view.verdict.refusals.map((refusal) => (
        <p key={refusal.clause + refusal.text.en}>
          {text(refusal.text)} <Clause id={refusal.clause} />
        </p>
      ))}
    </Notice>
  )
}

function Fact({ fact, draft }: { fact: Application['fields'][number]; draft: Draft }) {
  const t = useMessages(messages)
  const text = useText()
  const { values, change } = draft
  const label = text(fact.name)
  const value = values.facts[fact.code]
  const said = typeof value === 'string' ? value : ''
  const set = (next: string | boolean | null) => change({ facts: { ...values.facts, [fact.code]: next } })
  if (fact.kind === 'date') return <DateField label={label} field={fieldOf(fact.code, said, set)} />
  if (fact.kind === 'yes-no')
    return (
      <RadioCards
        label={label}
        field={fieldOf(fact.code, value === true ? 'yes' : value === false ? 'no' : '', (next) => set(next === 'yes'))}
        options={[
          { value: 'yes', label: t.yes },
          { value: 'no', label: t.no },
        ]}
      />
    )
  if (fact.code === 'hubSchool') return <HubSchool draft={draft} label={label} />
  const options = fact.options.map((option) => ({ value: option.code, label: text(option.name) }))
  if (fact.kind === 'choice') return <SelectField label={label} field={fieldOf(fact.code, said, set)} options={options} />
  return <TextField label={label} field={fieldOf(fact.code, said, set)} maxLength={300} />
}
