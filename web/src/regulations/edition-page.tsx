import { formatDate, formatNumber } from '@dala/locale'
import { useState } from 'react'
import { showToast, useApi, useCall, useLocale, useMessages, useParam, useText, type ApiReply } from '#app'
import { Button, Clause, DataTable, Dialog, Facts, Form, Loaded, Page, Section, StatusBadge, TextArea, useForm } from '#ui'
import { ChangeForm } from './change-form.tsx'
import { ReachWords, statusShape } from './editions-page.tsx'
import { messages } from './messages.ts'

export type Read = ApiReply<'GET /regulations/editions/:ruleSet'>
type Statement = Read['statements'][number]

const isRuleSet = (text: string): text is Read['edition']['id'] => /^A20\d\d\.\w+$/.test(text)

/** One edition: its numbers, what was stated about it, and the form that tries and states a change. */
export function EditionPage() {
  const asked = useParam('ruleSet').replace('-', '.')
  const t = useMessages(messages)
  const text = useText()
  const ruleSet = isRuleSet(asked) ? asked : 'A2023.2024'
  const query = useApi('GET /regulations/editions/:ruleSet', { params: { ruleSet } })
  const edition = query.data?.edition
  return (
    <Page
      title={edition ? text(edition.name) : t.edition}
      badge={edition && <StatusBadge state={statusShape[edition.status]}>{t.statuses[edition.status]}</StatusBadge>}
    >
      <Loaded query={query}>{(read) => <Edition key={read.statements.length} read={read} />}</Loaded>
    </Page>
  )
}

function Edition({ read }: { read: Read }) {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const { edition, parameters, statements } = read
  return (
    <>
      <Section title={t.edition}>
        <Facts
          facts={[
            [t.reach, <ReachWords key="reach" edition={edition} />],
            [t.readTitle, t.read[edition.read]],
            // The notes of the shipped editions are the developers' own; an administrator's words are shown.
            [t.source, edition.overridden ? edition.source : null],
          ]}
        />
      </Section>
      <Section title={t.numbers}>
        <DataTable
          label={t.numbers}
          pages={{ items: parameters }}
          rowKey={(row) => row.key}
          columns={[
            { key: 'key', title: t.number, main: true, cell: (row) => text(row.name) },
            {
              key: 'value',
              title: t.value,
              align: 'end',
              cell: (row) =>
                `${formatNumber(row.value, locale)}${row.unit === 'percent' ? '\u00a0%' : ''}${row.shipped === row.value ? '' : ` (${t.shipped(formatNumber(row.shipped, locale))})`}`,
            },
            {
              key: 'verified',
              title: t.status,
              cell: (row) => (
                <StatusBadge state={row.verified ? 'done' : 'attention'} plain>
                  {[row.verified ? t.verified : t.notVerified, row.origin === 'internal' && t.internal].filter(Boolean).join(', ')}
                </StatusBadge>
              ),
            },
            { key: 'clause', title: t.clause, cell: (row) => <Clause id={row.clause} /> },
          ]}
        />
      </Section>
      <ChangeForm read={read} />
      <Section title={t.history}>
        {statements.length === 0 ? (
          <p>{t.noHistory}</p>
        ) : (
          statements.map((statement) => <StatementLine key={statement.id} statement={statement} />)
        )}
      </Section>
    </>
  )
}

function StatementLine({ statement }: { statement: Statement }) {
  const t = useMessages(messages)
  const [asking, setAsking] = useState(false)
  const form = useForm({ initial: { reason: '' } })
  const withdraw = useCall('POST /regulations/editions/statements/:statementId/withdrawal', {
    quiet: true,
    done: () => showToast({ kind: 'done', title: t.withdrawn }),
  })
  return (
    <div>
      <p>
        <strong>{t.by(statement.by, formatDate(statement.at))}</strong>
        {`: ${statement.reason}`}
        {statement.withdrawn &&
          ` (${t.withdrawn}: ${t.by(statement.withdrawn.by, formatDate(statement.withdrawn.at))}, ${statement.withdrawn.reason})`}
      </p>
      {statement.withdrawn === null && <Button onClick={() => setAsking(true)}>{t.withdraw}</Button>}
      {asking && (
        <Dialog title={t.withdrawAsk} onClose={() => setAsking(false)}>
          <p>{t.withdrawText}</p>
          <Form
            form={form}
            submit={t.withdraw}
            aside={<Button onClick={() => setAsking(false)}>{t.cancel}</Button>}
            onSubmit={async (body) => {
              await withdraw.send({ params: { statementId: statement.id }, body })
              setAsking(false)
            }}
          >
            <TextArea field={form.field('reason')} label={t.reason} rows={2} maxLength={2000} />
          </Form>
        </Dialog>
      )}
    </div>
  )
}
