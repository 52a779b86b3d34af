import { formatDate } from '@dala/locale'
import { useState } from 'react'
import { useActor, useAddress, useApi, useCall, useGo, useMessages, usePages, useText } from '#app'
import {
  Button,
  CheckField,
  DataTable,
  Dialog,
  EmptyState,
  Form,
  NumberField,
  Page,
  RadioCards,
  SelectField,
  StatusBadge,
  useForm,
} from '#ui'
import { useAmounts } from './plan-share.tsx'
import { plans } from './plans.ts'
import styles from './plans.module.css'

const stateOf = { draft: 'idle', approved: 'done', superseded: 'locked', discarded: 'locked' } as const
export const planState = stateOf

/** Working study plans with their shares at a distance, those in force and the drafts. */
export function StudyPlansPage() {
  const t = useMessages(plans)
  const text = useText()
  const actor = useActor()
  const { percent } = useAmounts()
  const [open, setOpen] = useState<'plan' | 'counting' | null>(null)
  const [address, setAddress] = useAddress({ search: '', status: '', programmeId: '' })
  const pages = usePages('GET /study-plans', {
    query: {
      ...(address.search && { search: address.search }),
      ...((address.status === 'draft' || address.status === 'approved' || address.status === 'superseded') && { status: address.status }),
      ...(address.programmeId && { programmeId: address.programmeId }),
    },
  })
  return (
    <Page
      title={t.plans}
      actions={
        <>
          {actor.can('organisations.manage') && <Button onClick={() => setOpen('counting')}>{t.counting}</Button>}
          {actor.can('curricula.manage') && (
            <Button look="filled" icon="add" onClick={() => setOpen('plan')}>
              {t.newPlan}
            </Button>
          )}
        </>
      }
    >
      <DataTable
        label={t.plans}
        pages={pages}
        rowKey={(row) => row.id}
        rowTo={(row) => `/study-plans/${row.id}`}
        address={[address, setAddress]}
        searchHint={t.searchPlans}
        filters={[
          {
            name: 'status',
            label: t.status,
            options: (['draft', 'approved', 'superseded'] as const).map((value) => ({ value, label: t.statuses[value] })),
          },
        ]}
        empty={<EmptyState title={t.noPlans}>{t.noPlansWhy}</EmptyState>}
        columns={[
          {
            key: 'programme',
            title: t.programme,
            main: true,
            cell: (row) => (
              <>
                {row.programme.code} {text(row.programme.name)}
                <span className={styles.second}>{[t.cohortOf(row.cohort), t.version(row.version)].join(', ')}</span>
              </>
            ),
          },
          { key: 'form', title: t.form, cell: (row) => t.forms[row.studyForm], wide: true },
          {
            key: 'share',
            title: t.share,
            align: 'end',
            cell: (row) => (
              <span
                className={
                  row.share.limit && !row.share.limit.exemptBy && row.share.volume > row.share.limit.bounds ? styles.over : undefined
                }
              >
                {percent(row.share.percent)} {row.share.limit && t.of(percent(row.share.limit.percent))}
              </span>
            ),
          },
          {
            key: 'faults',
            title: t.faults,
            align: 'end',
            wide: true,
            cell: (row) =>
              row.faults > 0 ? (
                <StatusBadge state="violated" plain>
                  {row.faults}
                </StatusBadge>
              ) : (
                '–'
              ),
          },
          {
            key: 'status',
            title: t.status,
            cell: (row) => (
              <StatusBadge state={stateOf[row.status]} plain>
                {t.statuses[row.status]}
              </StatusBadge>
            ),
          },
          { key: 'decided', title: t.decidedOn, wide: true, cell: (row) => row.decidedOn && formatDate(row.decidedOn) },
        ]}
      />
      {open === 'plan' && <NewPlan onClose={() => setOpen(null)} />}
      {open === 'counting' && <Counting onClose={() => setOpen(null)} />}
    </Page>
  )
}

function NewPlan({ onClose }: { onClose: () => void }) {
  const t = useMessages(plans)
  const text = useText()
  const go = useGo()
  const programmes = useApi('GET /programmes', { query: { limit: 200 } })
  const add = useCall('POST /study-plans', { quiet: true })
  const form = useForm({
    initial: {
      programmeId: '',
      cohort: new Date().getFullYear() as number | null,
      studyForm: 'full-time' as keyof typeof t.forms,
      arrangement: 'none' as keyof typeof t.arrangements,
    },
  })
  const options = <K extends string>(words: Record<K, string>) =>
    (Object.keys(words) as K[]).map((value) => ({ value, label: words[value] })) // the keys of the words
  return (
    <Dialog title={t.newPlan} onClose={onClose}>
      <Form
        form={form}
        submit={t.newPlan}
        unavailable={(form.values.programmeId === '' && t.programme) || (form.values.cohort === null && t.cohort)}
        onSubmit={async (values) => {
          const made = await add.send({ body: { ...values, cohort: values.cohort ?? 0 } })
          onClose()
          go(`/study-plans/${made.id}`)
        }}
      >
        <SelectField
          field={form.field('programmeId')}
          label={t.programme}
          options={(programmes.data?.items ?? []).map((one) => ({ value: one.id, label: `${one.code} · ${text(one.name)}` }))}
        />
        <NumberField field={form.field('cohort')} label={t.cohort} />
        <SelectField field={form.field('studyForm')} label={t.form} options={options(t.forms)} />
        <SelectField field={form.field('arrangement')} label={t.arrangement} options={options(t.arrangements)} />
      </Form>
    </Dialog>
  )
}

function Counting({ onClose }: { onClose: () => void }) {
  const settings = useApi('GET /curricula/settings')
  return settings.data === undefined ? null : <CountingForm settings={settings.data} onClose={onClose} />
}

function CountingForm({
  settings,
  onClose,
}: {
  settings: {
    practiceBase: 'narrow' | 'wide'
    hoursPerCredit: number | null
    authorityCounts: boolean
  }
  onClose: () => void
}) {
  const t = useMessages(plans)
  const save = useCall('PUT /curricula/settings', { quiet: true })
  const form = useForm({ initial: { practiceBase: settings.practiceBase, authorityCounts: settings.authorityCounts } })
  return (
    <Dialog title={t.counting} onClose={onClose}>
      <Form
        form={form}
        submit={t.save}
        onSubmit={async (values) => {
          await save.send({ body: { ...settings, ...values } })
          onClose()
        }}
      >
        <RadioCards
          field={form.field('practiceBase')}
          label={t.practiceBase}
          options={(['narrow', 'wide'] as const).map((value) => ({ value, label: t.bases[value] }))}
        />
        <CheckField field={form.field('authorityCounts')} label={t.authorityCounts} />
      </Form>
    </Dialog>
  )
}
