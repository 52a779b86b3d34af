import { addDays, toIsoDate } from '@dala/locale'
import { useState } from 'react'
import { Problem, showToast, useAddress, useLocale } from '#app'
import {
  Button,
  CheckField,
  CheckList,
  ClauseTag,
  Columns,
  ConfirmDialog,
  DataTable,
  DateField,
  Due,
  EmptyState,
  ErrorState,
  Facts,
  FileUpload,
  Form,
  HelpWhy,
  Hero,
  Notice,
  NumberField,
  Page,
  PasswordField,
  ProgressBar,
  RadioCards,
  SavedMark,
  Section,
  SelectField,
  ShareBar,
  Sheet,
  Skeleton,
  StatusBadge,
  Tabs,
  TermChain,
  TextArea,
  TextField,
  Timeline,
  useForm,
  type SentFile,
} from '#ui'
import { samples } from './kit-page.samples.ts'

/** Everything of the kit on one page, to be looked at in each language, scheme and width. Only in development. */
export function KitPage() {
  const { locale } = useLocale()
  const t = samples[locale]
  const today = toIsoDate(new Date())
  const [asking, setAsking] = useState(false)
  const address = useAddress({ tab: 'mine', search: '', sort: '', ground: '' })
  const form = useForm({
    initial: {
      name: '',
      ground: '',
      reason: '',
      from: '' as string | null,
      hours: 48 as number | null,
      password: '',
      technologies: ['network'] as string[],
      files: [] as SentFile[],
      agreed: false,
    },
    schema: async () => {
      const { z } = await import('zod')
      return z.looseObject({ name: z.string().min(1), from: z.iso.date() })
    },
  })
  const rows = t.people.map((name, index) => ({ id: String(index), name, left: index - 1 }))
  return (
    <Page
      title={t.title}
      lead={t.lead}
      badge={<StatusBadge state="idle">{t.draft}</StatusBadge>}
      actions={<Button look="filled">{t.decide}</Button>}
    >
      <Hero
        eyebrow={t.heroWhen}
        icon="live"
        title={t.heroTitle}
        detail={t.heroDetail}
        percent={80}
        action={
          <Button look="hero" size="large">
            {t.heroAction}
          </Button>
        }
        foot={<a href="/kit">{t.heroFoot}</a>}
      />
      <Tabs
        label={t.title}
        value={address[0].tab}
        onChange={(tab) => address[1]({ tab })}
        tabs={[
          { value: 'mine', label: t.mine, count: 12 },
          { value: 'all', label: t.all, count: 148 },
        ]}
      />
      <Columns>
        <DataTable
          label={t.title}
          pages={{ items: rows, total: 148, hasMore: true, more: () => {} }}
          address={address}
          filters={[{ name: 'ground', label: t.ground, options: [{ value: 'exchange', label: t.exchange }] }]}
          columns={[
            { key: 'name', title: t.learner, main: true, sort: true, cell: (row) => row.name },
            {
              key: 'ground',
              title: t.ground,
              wide: true,
              cell: () => <ClauseTag plain label={t.clause} text={t.clauseText} act={t.act} />,
            },
            { key: 'hours', title: t.hours, align: 'end', cell: (row) => 24 * (row.left + 2) },
            {
              key: 'due',
              title: t.due,
              cell: (row) => <Due daysLeft={row.left} date={addDays(today, row.left)} ticks={{ used: 5 - row.left, total: 5 }} />,
            },
          ]}
          rowKey={(row) => row.id}
          rowTo={() => '/kit'}
          exportHref="/kit"
          selection={{ name: (row) => row.name, actions: () => <Button>{t.decide}</Button> }}
        />
        <Sheet>
          <Facts
            facts={[
              [t.ground, <ClauseTag key="c" label={t.clause} text={t.clauseText} act={t.act} />],
              [t.due, '01.12.2026 – 29.05.2027'],
            ]}
          />
          <div style={{ height: 16 }} />
          <TermChain
            steps={[
              { name: t.decision, until: '23.11', used: 5, total: 5, state: 'attention' },
              { name: t.order, until: '26.11', used: 0, total: 3, state: 'idle' },
              { name: t.acquaint, until: '01.12', used: 0, total: 3, state: 'idle' },
            ]}
          />
          <div style={{ height: 16 }} />
          <Timeline
            steps={[
              { key: '1', state: 'done', title: t.registered, detail: '16.11.2026, 09:14' },
              { key: '2', state: 'attention', title: t.decision, detail: t.today, open: true },
            ]}
          />
        </Sheet>
      </Columns>
      <Section title={t.states}>
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
          <StatusBadge state="done">{t.done}</StatusBadge>
          <StatusBadge state="term">{t.inTerm}</StatusBadge>
          <StatusBadge state="attention">{t.today}</StatusBadge>
          <StatusBadge state="violated">{t.violated}</StatusBadge>
          <StatusBadge state="idle">{t.draft}</StatusBadge>
          <StatusBadge state="locked">{t.locked}</StatusBadge>
          <Due daysLeft={2} pill />
        </div>
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 16 }}>
          <SavedMark saving={{ state: 'saved', at: new Date() }} seconds />
          <SavedMark saving={{ state: 'here' }} />
          <SavedMark saving={{ state: 'saving' }} />
          <SavedMark saving={{ state: 'failed' }} />
        </div>
        <Notice state="attention" title={t.noNetwork}>
          {t.goOn}
        </Notice>
        <Sheet sunken>
          <ShareBar
            label={t.share}
            total={30}
            segments={t.groups.map((name, index) => ({
              name,
              value: [8.8, 3.2, 6.4][index] ?? 1,
              words: `${name} ${['8,8', '3,2', '6,4'][index]} %`,
            }))}
            limit={{ value: 20, words: t.limit }}
            refused={{ value: 2, words: t.refused }}
          />
        </Sheet>
        <Sheet>
          <ProgressBar label={t.heroTitle} percent={78} />
        </Sheet>
        <HelpWhy clause={{ label: t.clause, act: t.act }}>{t.clauseText}</HelpWhy>
      </Section>
      <Section title={t.formTitle}>
        <Form
          form={form}
          submit={t.send}
          onSubmit={() => showToast({ kind: 'done', title: t.decided, detail: t.decidedNext, action: { label: t.undo, run: () => {} } })}
          aside={<Button onClick={() => setAsking(true)}>{t.finish}</Button>}
        >
          <TextField field={form.field('name')} label={t.learner} hint={t.goOn} />
          <SelectField field={form.field('ground')} label={t.ground} options={[{ value: 'exchange', label: t.exchange }]} />
          <RadioCards
            field={form.field('ground')}
            label={t.ground}
            options={[
              { value: 'exchange', label: t.exchange, hint: t.clauseText },
              { value: 'health', label: t.health },
            ]}
          />
          <CheckList
            field={form.field('technologies')}
            label={t.technologies}
            options={[
              { value: 'network', label: t.network },
              { value: 'tv', label: t.tv },
            ]}
          />
          <DateField field={form.field('from')} label={t.due} />
          <NumberField field={form.field('hours')} label={t.hours} decimals />
          <PasswordField field={form.field('password')} label={t.password} autoComplete="current-password" />
          <TextArea field={form.field('reason')} label={t.reason} maxLength={2000} optional />
          <FileUpload
            field={form.field('files')}
            purpose="application-document"
            label={t.documents}
            maxBytes={10_485_760}
            multiple
            accept=".pdf"
          />
          <CheckField field={form.field('agreed')} label={t.agree} />
        </Form>
      </Section>
      <Section title={t.emptyTitle}>
        <Sheet>
          <EmptyState title={t.emptyTitle} action={<Button>{t.all}</Button>}>
            {t.emptyWhat}
          </EmptyState>
        </Sheet>
        <Sheet>
          <Skeleton />
        </Sheet>
        <Sheet>
          <ErrorState
            problem={
              new Problem({ type: '', slug: 'server.fault', title: t.failed, detail: t.failedNext, status: 500, requestId: '7f3a22c1' })
            }
            retry={() => {}}
          />
        </Sheet>
        <div>
          <Button onClick={() => showToast({ kind: 'failed', title: t.failed, detail: t.failedNext })}>{t.failed}</Button>
        </div>
      </Section>
      {asking && (
        <ConfirmDialog
          question={t.question}
          consequence={t.consequence}
          whom={t.whom}
          act={t.finish}
          keep={t.keep}
          onAct={() => setAsking(false)}
          onKeep={() => setAsking(false)}
        />
      )}
    </Page>
  )
}
