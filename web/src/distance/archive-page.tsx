import { fullName } from '@dala/locale'
import { useState } from 'react'
import { showToast, useApi, useCall, useGo, useMessages, useText, type ApiReply } from '#app'
import { Button, CheckList, Clause, DateField, Page, RadioCards, Section, SelectField, Sheet, TextArea, TextField } from '#ui'
import styles from './distance.module.css'
import { fieldOf } from './field-of.ts'
import { messages } from './messages.ts'
import type { Technology } from './shapes.ts'
import { statusWords } from './status-words.ts'

type Ground = ApiReply<'GET /distance/archive/rules'>['grounds'][number]
type FactValue = string | boolean | null

/** Enters a past case from paper; the rules of its own day say what it had to have (D-18). */
export function ArchivePage() {
  const t = useMessages(statusWords)
  const [learner, setLearner] = useState<{ id: string; name: string } | null>(null)
  const [decidedOn, setDecidedOn] = useState<string | null>(null)
  const rules = useApi(
    'GET /distance/archive/rules',
    { query: { learnerId: learner?.id ?? '', on: decidedOn ?? '' } },
    { enabled: learner !== null && decidedOn !== null },
  )
  return (
    <Page title={t.archiveTitle} lead={t.archiveLead} narrow>
      <Sheet>
        <div className={styles.form}>
          <LearnerChoice chosen={learner} onChoose={setLearner} />
          <DateField label={t.decidedDay} field={fieldOf('decidedOn', decidedOn, setDecidedOn)} />
          {rules.data && <p className={styles.note}>{rules.data.ruleSet === null ? t.noRules : t.rulesOf(rules.data.ruleSet)}</p>}
        </div>
      </Sheet>
      {learner && decidedOn && rules.data?.ruleSet && (
        <Rest key={`${learner.id}${rules.data.ruleSet}`} learnerId={learner.id} decidedOn={decidedOn} grounds={rules.data.grounds} />
      )}
    </Page>
  )
}

interface ChoiceProps {
  chosen: { id: string; name: string } | null
  onChoose: (learner: { id: string; name: string } | null) => void
}

function LearnerChoice({ chosen, onChoose }: ChoiceProps) {
  const t = useMessages(statusWords)
  const [search, setSearch] = useState('')
  const most = 6
  const found = useApi('GET /people/learners', { query: { search: search.trim(), limit: most } }, { enabled: search.trim().length > 1 })
  if (chosen)
    return (
      <div className={styles.actions}>
        <b>{chosen.name}</b>
        <Button look="link" onClick={() => onChoose(null)}>
          {t.find}
        </Button>
      </div>
    )
  return (
    <>
      <TextField label={t.chooseLearner} hint={t.find} type="search" field={fieldOf('search', search, setSearch)} />
      <ul className={styles.choices} hidden={search.trim().length <= 1}>
        {(found.data?.items ?? []).map((row) => (
          <li key={row.id}>
            <Button look="link" onClick={() => onChoose({ id: row.id, name: fullName(row) })}>
              {[fullName(row), row.group?.code].filter(Boolean).join(', ')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

const technologies: readonly Technology[] = ['network', 'tv', 'case']

function Rest({ learnerId, decidedOn, grounds }: { learnerId: string; decidedOn: string; grounds: readonly Ground[] }) {
  const t = useMessages(statusWords)
  const words = useMessages(messages)
  const text = useText()
  const go = useGo()
  const [code, setCode] = useState('')
  const [facts, setFacts] = useState<Record<string, FactValue>>({})
  const [papers, setPapers] = useState<string[]>([])
  const [chosen, setChosen] = useState<Technology[]>(['network'])
  const [decision, setDecision] = useState<'approved' | 'refused'>('approved')
  const [said, setSaid] = useState({ paperNumber: '', orderNumber: '', reason: '', decisionReason: '' })
  const [days, setDays] = useState<Record<'registeredOn' | 'orderedOn' | 'startsOn' | 'endsOn' | 'acquaintedOn', string | null>>({
    registeredOn: null,
    orderedOn: null,
    startsOn: null,
    endsOn: null,
    acquaintedOn: null,
  })
  const ground = grounds.find((each) => each.code === code)
  const enter = useCall('POST /distance/archive', {
    done: (reply) => {
      showToast({ kind: 'done', title: t.entered })
      go(`/applications/${reply.id}`)
    },
  })
  const day = (name: keyof typeof days) => (
    <DateField key={name} label={t[name]} field={fieldOf(name, days[name], (value) => setDays({ ...days, [name]: value }))} />
  )
  const line = (name: keyof typeof said) => (
    <TextField
      key={name}
      short
      label={t[name]}
      field={fieldOf(name, said[name], (value) => setSaid({ ...said, [name]: value }))}
      maxLength={40}
    />
  )
  const approved = decision === 'approved'
  return (
    <>
      <Section title={t.ground} aside={ground && <Clause id={ground.clause} />}>
        <Sheet>
          <div className={styles.form}>
            <SelectField
              label={t.ground}
              field={fieldOf('ground', code, (value: string) => {
                setCode(value)
                setFacts({})
                setPapers([])
              })}
              options={grounds.map((each) => ({ value: each.code, label: text(each.name) }))}
            />
            {ground?.fields.map((field) => (
              <Fact
                key={field.code}
                field={field}
                value={facts[field.code] ?? null}
                onChange={(value) => setFacts({ ...facts, [field.code]: value })}
              />
            ))}
            <TextArea
              label={t.reason}
              rows={3}
              maxLength={10_000}
              field={fieldOf('reason', said.reason, (reason) => setSaid({ ...said, reason }))}
            />
            {ground && (
              <CheckList
                label={t.papers}
                field={fieldOf('papers', papers, setPapers)}
                options={ground.papers.map((paper) => ({ value: paper.kind, label: text(paper.name) }))}
              />
            )}
          </div>
        </Sheet>
      </Section>
      <Section title={t.course}>
        <Sheet>
          <div className={styles.form}>
            {line('paperNumber')}
            {day('registeredOn')}
            <RadioCards
              label={t.decisionLabel}
              field={fieldOf<'approved' | 'refused'>('decision', decision, setDecision)}
              options={[
                { value: 'approved', label: t.approved },
                { value: 'refused', label: t.refused },
              ]}
            />
            {approved ? (
              <>
                {line('orderNumber')}
                {(['orderedOn', 'startsOn', 'endsOn', 'acquaintedOn'] as const).map(day)}
                <CheckList
                  label={t.technologies}
                  field={fieldOf('technologies', chosen, setChosen)}
                  options={technologies.map((value) => ({ value, label: words.technology[value] }))}
                />
              </>
            ) : (
              line('decisionReason')
            )}
            <div>
              <Button
                look="filled"
                pending={enter.pending}
                disabled={
                  !ground ||
                  days.registeredOn === null ||
                  said.reason.trim().length < 3 ||
                  said.paperNumber.trim() === '' ||
                  chosen.length === 0
                }
                onClick={() =>
                  days.registeredOn !== null &&
                  enter.run({
                    body: {
                      learnerId,
                      ground: code,
                      facts,
                      reason: said.reason.trim(),
                      technologies: chosen,
                      paperNumber: said.paperNumber.trim(),
                      registeredOn: days.registeredOn,
                      decidedOn,
                      decision,
                      decisionReason: said.decisionReason.trim(),
                      ...(approved && {
                        orderNumber: said.orderNumber.trim(),
                        orderedOn: days.orderedOn,
                        startsOn: days.startsOn,
                        endsOn: days.endsOn,
                        acquaintedOn: days.acquaintedOn,
                      }),
                      papers,
                    },
                  })
                }
              >
                {t.enterArchive}
              </Button>
            </div>
          </div>
        </Sheet>
      </Section>
    </>
  )
}

function Fact({ field, value, onChange }: { field: Ground['fields'][number]; value: FactValue; onChange: (value: FactValue) => void }) {
  const t = useMessages(statusWords)
  const text = useText()
  const label = text(field.name)
  if (field.kind === 'date')
    return <DateField label={label} field={fieldOf<string | null>(field.code, typeof value === 'string' ? value : null, onChange)} />
  if (field.kind === 'yes-no')
    return (
      <RadioCards
        label={label}
        field={fieldOf<'yes' | 'no' | ''>(field.code, value === true ? 'yes' : value === false ? 'no' : '', (said) =>
          onChange(said === 'yes'),
        )}
        options={[
          { value: 'yes', label: t.yes },
          { value: 'no', label: t.no },
        ]}
      />
    )
  if (field.kind === 'choice')
    return (
      <SelectField
        label={label}
        field={fieldOf(field.code, typeof value === 'string' ? value : '', onChange)}
        options={field.options.map((option) => ({ value: option.code, label: text(option.name) }))}
      />
    )
  return <TextField label={label} field={fieldOf(field.code, typeof value === 'string' ? value : '', onChange)} maxLength={300} />
}
