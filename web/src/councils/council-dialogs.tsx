import { addDays, toIsoDate } from '@dala/locale'
import { useState } from 'react'
import { showToast, useCall, useMessages } from '#app'
import { Button, CheckField, DateField, Dialog, Form, NumberField, RadioCards, SelectField, TextField, useForm } from '#ui'
import { messages } from './messages.ts'
import { PersonChoice, type Chosen } from './person-choice.tsx'
import type { Council, MemberRole } from './shapes.ts'

const roleNames: readonly MemberRole[] = ['chair', 'deputy', 'secretary', 'member']

/** Appoints a member for a term. */
export function AppointDialog({ councilId, onClose }: { councilId: string; onClose: () => void }) {
  const t = useMessages(messages)
  const [chosen, setChosen] = useState<Chosen[]>([])
  const appoint = useCall('POST /councils/:councilId/members', { quiet: true })
  const today = toIsoDate(new Date())
  const form = useForm<{ role: MemberRole; votes: boolean; since: string | null; until: string | null }>({
    initial: { role: 'member', votes: true, since: today, until: null },
  })
  const [person] = chosen
  return (
    <Dialog title={t.appoint} onClose={onClose}>
      <Form
        form={form}
        submit={t.appoint}
        unavailable={person === undefined && t.findPerson}
        onSubmit={async (values) => {
          if (person === undefined) return
          await appoint.send({ params: { councilId }, body: { ...values, personId: person.id, since: values.since ?? '' } })
          showToast({ kind: 'done', title: t.appointed })
          onClose()
        }}
      >
        <PersonChoice label={t.recuseWho} chosen={chosen} onChange={setChosen} single />
        <SelectField field={form.field('role')} label={t.role} options={roleNames.map((value) => ({ value, label: t.roles[value] }))} />
        <CheckField field={form.field('votes')} label={t.votes} />
        <DateField field={form.field('since')} label={t.since} />
        <DateField field={form.field('until')} label={t.until} optional />
      </Form>
    </Dialog>
  )
}

/** Changes a member's role or the end of the term. */
export function MemberDialog({
  councilId,
  member,
  onClose,
}: {
  councilId: string
  member: Council['members'][number]
  onClose: () => void
}) {
  const t = useMessages(messages)
  const change = useCall('PATCH /councils/:councilId/members/:memberId', { quiet: true })
  const form = useForm<{ role: MemberRole; votes: boolean; until: string | null }>({
    initial: { role: member.role, votes: member.votes, until: member.until },
  })
  const yesterday = addDays(toIsoDate(new Date()), -1)
  return (
    <Dialog title={member.person.name} onClose={onClose}>
      <Form
        form={form}
        submit={t.save}
        aside={
          <Button onClick={() => form.set({ until: yesterday < member.since ? addDays(member.since, -1) : yesterday })}>{t.endTerm}</Button>
        }
        onSubmit={async (body) => {
          await change.send({ params: { councilId, memberId: member.id }, body })
          showToast({ kind: 'done', title: t.saved })
          onClose()
        }}
      >
        <SelectField field={form.field('role')} label={t.role} options={roleNames.map((value) => ({ value, label: t.roles[value] }))} />
        <CheckField field={form.field('votes')} label={t.votes} />
        <DateField field={form.field('until')} label={t.until} optional />
      </Form>
    </Dialog>
  )
}

const shares = ['1/2', '51/100', '3/5', '2/3', '3/4', '1/1'] as const
const toShare = (text: string) => {
  const [numerator = 1, denominator = 1] = text.split('/').map(Number)
  return { numerator, denominator }
}

/** The rule of quorum and majority; meetings that were opened keep the rule of their day. */
export function RuleDialog({ council, onClose }: { council: Council; onClose: () => void }) {
  const t = useMessages(messages)
  const change = useCall('PATCH /councils/:councilId', { quiet: true })
  const { rule } = council
  const own = (share: { numerator: number; denominator: number }) => `${share.numerator}/${share.denominator}`
  const form = useForm<{
    quorum: string
    majority: string
    of: 'present' | 'voted'
    castingVote: boolean
    basis: string
    minutesDays: number | null
  }>({
    initial: {
      quorum: own(rule.quorum),
      majority: own(rule.majority),
      of: rule.majority.of,
      castingVote: rule.castingVote,
      basis: rule.basis,
      minutesDays: council.minutesDays,
    },
  })
  const options = (mine: string, most: number) =>
    [...new Set<string>([mine, ...shares])]
      .filter((each) => toShare(each).numerator / toShare(each).denominator <= most)
      .map((value) => ({ value, label: value }))
  return (
    <Dialog title={t.changeRule} onClose={onClose}>
      <Form
        form={form}
        submit={t.save}
        onSubmit={async (values) => {
          await change.send({
            params: { councilId: council.id },
            body: {
              rule: {
                quorum: toShare(values.quorum),
                majority: { ...toShare(values.majority), of: values.of },
                castingVote: values.castingVote,
                basis: values.basis,
              },
              ...(values.minutesDays !== null && { minutesDays: values.minutesDays }),
            },
          })
          showToast({ kind: 'done', title: t.saved })
          onClose()
        }}
      >
        <SelectField field={form.field('quorum')} label={t.quorumShare} options={options(own(rule.quorum), 1)} short />
        <SelectField
          field={form.field('majority')}
          label={t.majorityShare}
          hint={t.majorityHint}
          options={options(own(rule.majority), 0.99)}
          short
        />
        <RadioCards
          field={form.field('of')}
          label={t.majorityOf}
          options={[
            { value: 'present', label: t.ofPresent },
            { value: 'voted', label: t.ofVoted },
          ]}
        />
        <CheckField field={form.field('castingVote')} label={t.casting} />
        <NumberField field={form.field('minutesDays')} label={t.minutesDays} />
        <TextField field={form.field('basis')} label={t.basis} hint={t.basisHint} optional />
      </Form>
    </Dialog>
  )
}
