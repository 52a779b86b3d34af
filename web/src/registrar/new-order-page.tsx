import { fullName, toIsoDate } from '@dala/locale'
import type { Movement, MovementReason } from '@dala/domain/registrar'
import { useState } from 'react'
import { showToast, useAddress, useApi, useCall, useGo, useMessages, useText } from '#app'
import { ButtonLink, DateField, Form, NumberField, Page, RadioCards, SelectField, TextArea, TextField, useForm } from '#ui'
import { messages } from './messages.ts'
import { PeopleChoice, type Chosen } from './people-choice.tsx'

// As in the contract; the server refuses any other.
const reasonsOf: Partial<Record<Movement, readonly MovementReason[]>> = {
  enrol: ['competition', 'from-other', 'own-application', 'other'],
  transfer: ['own-application', 'other'],
  'academic-leave': ['medical', 'military', 'childcare', 'other'],
  return: ['own-application'],
  reinstate: ['from-other', 'own-application'],
  'transfer-out': ['own-application'],
  expel: ['own-wish', 'poor-progress', 'payment', 'discipline', 'honesty', 'no-return', 'death', 'other'],
}
const withGroup: readonly Movement[] = ['enrol', 'transfer', 'next-year', 'return', 'reinstate']
const statusFor: Partial<Record<Movement, 'applicant' | 'studying' | 'academic-leave' | 'expelled'>> = {
  enrol: 'applicant',
  transfer: 'studying',
  'next-year': 'studying',
  'academic-leave': 'studying',
  return: 'academic-leave',
  reinstate: 'expelled',
  graduate: 'studying',
}

interface Values {
  source: 'issued' | 'recorded'
  number: string
  datedOn: string | null
  kind: Movement
  reason: MovementReason | ''
  effectiveOn: string | null
  until: string | null
  groupId: string
  studyYear: number | null
  basis: string
}

/** Prepares and issues an order of one paragraph: what happens, from when, to whom. */
export function NewOrderPage() {
  const t = useMessages(messages)
  const text = useText()
  const go = useGo()
  const [{ person, kind }] = useAddress({ person: '', kind: '' })
  const today = toIsoDate(new Date())
  const issue = useCall('POST /registrar/orders', { quiet: true })
  const units = useApi('GET /units', { query: {} })
  const first = useApi('GET /people/:personId', { params: { personId: person ?? '' } }, { enabled: Boolean(person) })
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  const people: readonly Chosen[] =
    first.data && !chosen.some((each) => each.id === first.data.id)
      ? [{ id: first.data.id, name: fullName(first.data), note: first.data.learner?.group?.code ?? '' }, ...chosen]
      : chosen
  const form = useForm<Values>({
    initial: {
      source: 'issued',
      number: '',
      datedOn: today,
      kind: kind && kind in t.kindHints ? (kind as Movement) : person ? 'transfer' : 'enrol', // checked beside it
      reason: '',
      effectiveOn: today,
      until: null,
      groupId: '',
      studyYear: null,
      basis: '',
    },
  })
  const { values } = form
  const movement = values.kind
  const reasons = reasonsOf[movement] ?? []
  const groups = (units.data?.units ?? []).filter((unit) => unit.kind === 'group' || unit.kind === 'class')
  return (
    <Page title={t.newOrder} lead={t.lead} narrow>
      <Form
        form={form}
        submit={values.source === 'issued' ? t.issue : t.record}
        unavailable={people.length === 0 && t.nobodyYet}
        aside={<ButtonLink to="/contingent">{t.cancel}</ButtonLink>}
        onSubmit={async (body) => {
          const made = await issue.send({
            body: {
              source: body.source,
              number: body.source === 'recorded' ? body.number : '',
              datedOn: body.datedOn ?? '',
              basis: body.basis,
              paragraphs: [
                {
                  kind: movement,
                  reason: body.reason !== '' && reasons.includes(body.reason) ? body.reason : null,
                  effectiveOn: body.effectiveOn ?? '',
                  until: movement === 'academic-leave' ? body.until : null,
                  ...(withGroup.includes(movement) && body.groupId !== '' && { groupId: body.groupId }),
                  ...(withGroup.includes(movement) && body.studyYear !== null && { studyYear: body.studyYear }),
                  personIds: people.map((each) => each.id),
                },
              ],
            },
          })
          showToast({ kind: 'done', title: t.done(made.number) })
          go(`/contingent/${made.id}`)
        }}
      >
        <SelectField
          field={form.field('kind')}
          label={t.movement}
          hint={t.kindHints[movement]}
          options={(Object.keys(t.kindHints) as Movement[]).map((value) => ({ value, label: t.kinds[value] }))} // keys of the words
        />
        <PeopleChoice people={people} onChange={setChosen} fixed={first.data?.id ?? null} status={statusFor[movement]} />
        {reasons.length > 0 && (
          <SelectField
            field={form.field('reason')}
            label={t.reason}
            none={t.none}
            options={reasons.map((value) => ({ value, label: t.reasons[value] }))}
            optional
          />
        )}
        <DateField field={form.field('effectiveOn')} label={t.effective} />
        {movement === 'academic-leave' && <DateField field={form.field('until')} label={t.until} />}
        {withGroup.includes(movement) && (
          <>
            <SelectField
              field={form.field('groupId')}
              label={t.group}
              none={t.groupSame}
              options={groups.map((unit) => ({ value: unit.id, label: text(unit.names) }))}
              optional={movement !== 'enrol'}
            />
            <NumberField field={form.field('studyYear')} label={t.studyYear} optional />
          </>
        )}
        <TextArea field={form.field('basis')} label={t.basis} rows={2} optional />
        <RadioCards
          field={form.field('source')}
          label={t.source}
          options={[
            { value: 'issued', label: t.sourceIssued, hint: t.sourceIssuedHint },
            { value: 'recorded', label: t.sourceRecorded, hint: t.sourceRecordedHint },
          ]}
        />
        {values.source === 'recorded' && <TextField field={form.field('number')} label={t.paperNumber} short />}
        <DateField field={form.field('datedOn')} label={t.datedOn} until={today} />
      </Form>
    </Page>
  )
}
