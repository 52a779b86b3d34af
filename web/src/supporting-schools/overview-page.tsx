import { formatDate, formatRange } from '@dala/locale'
import { useState } from 'react'
import { Link, useActor, useAddress, useApi, useLocale, useMessages, usePages, useText, type ItemOf } from '#app'
import { Button, ButtonLink, Clause, DataTable, EmptyState, Loaded, Notice, Page, Section, StatusBadge } from '#ui'
import { messages } from './messages.ts'
import { shapeOf } from './states.ts'
import styles from './supporting-schools.module.css'
import { FillDialog, VacancyDialog } from './vacancy-dialogs.tsx'

type Vacancy = ItemOf<'GET /supporting-schools/vacancies'>

/** Subjects without a teacher, and the attachments of both sides. */
export function OverviewPage() {
  const t = useMessages(messages)
  const actor = useActor()
  const support = useApi('GET /supporting-schools')
  const [recording, setRecording] = useState(false)
  const may = support.data?.allowed === true && support.data.can.manage
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        may && (
          <>
            <ButtonLink to="/supporting-schools/new" look="filled" icon="organisation">
              {t.ask}
            </ButtonLink>
            <Button onClick={() => setRecording(true)}>{t.recordVacancy}</Button>
          </>
        )
      }
    >
      <Loaded query={support} rows={1}>
        {(data) =>
          !data.allowed && (
            <Notice state="idle" title={t.notAllowed}>
              <p>
                {t.notAllowedWhy} <Clause id="A2021-22.a" />
              </p>
              {actor.can('regulations.manage') && (
                <p>
                  <Link to={`/editions/${data.edition}`}>{t.editions}</Link>
                </p>
              )}
            </Notice>
          )
        }
      </Loaded>
      <Section title={t.attachments}>
        <Attachments />
      </Section>
      {support.data?.allowed === true && (
        <Section title={t.vacancies}>
          <Vacancies may={may} />
        </Section>
      )}
      {recording && <VacancyDialog onEnd={() => setRecording(false)} />}
    </Page>
  )
}

function Attachments() {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const [address, setAddress] = useAddress({ search: '', state: '' })
  const pages = usePages('GET /supporting-schools/attachments', {
    query: { ...(address.search && { search: address.search }), ...(address.state === 'all' && { state: 'all' as const }) },
  })
  return (
    <DataTable
      label={t.attachments}
      pages={pages}
      rowKey={(row) => row.id}
      rowTo={(row) => `/supporting-schools/${row.id}`}
      address={[address, setAddress]}
      searchHint={t.search}
      filters={[{ name: 'state', label: t.stateFilter, options: [{ value: 'all', label: t.all }] }]}
      empty={<EmptyState title={t.attachmentsNone}>{t.attachmentsNoneWhy}</EmptyState>}
      columns={[
        {
          key: 'subject',
          title: t.subject,
          main: true,
          cell: (row) => (
            <>
              {row.subject}
              <span className={styles.second}>{row.classes.map(({ name }) => name).join(', ')}</span>
            </>
          ),
        },
        {
          key: 'school',
          title: t.school,
          cell: (row) => (
            <>
              {text(row.school)}
              <span className={styles.second}>{t.side[row.side]}</span>
            </>
          ),
        },
        { key: 'teacher', title: t.teacher, wide: true, cell: (row) => row.teacher },
        {
          key: 'term',
          title: t.term,
          cell: (row) => <span className="tabular">{formatRange(row.startsOn, row.endsOn, locale, { year: true })}</span>,
        },
        {
          key: 'state',
          title: t.state,
          cell: (row) => (
            <StatusBadge state={shapeOf[row.status]} plain>
              {t.status[row.status]}
            </StatusBadge>
          ),
        },
      ]}
    />
  )
}

function Vacancies({ may }: { may: boolean }) {
  const t = useMessages(messages)
  const text = useText()
  const pages = usePages('GET /supporting-schools/vacancies', { query: {} })
  const [filling, setFilling] = useState<Vacancy | null>(null)
  return (
    <>
      <DataTable
        label={t.vacancies}
        pages={pages}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t.vacanciesNone}>{t.vacanciesNoneWhy}</EmptyState>}
        columns={[
          {
            key: 'subject',
            title: t.subject,
            main: true,
            cell: (row) => (
              <>
                {row.subject}
                <span className={styles.second}>{row.classes.map(({ name }) => text(name)).join(', ')}</span>
              </>
            ),
          },
          { key: 'since', title: t.since, cell: (row) => <span className="tabular">{formatDate(row.since)}</span> },
          {
            key: 'state',
            title: t.state,
            cell: (row) => (
              <StatusBadge state={row.filledOn === null ? 'attention' : 'done'} plain>
                {row.filledOn === null ? t.vacant : t.filledSince(formatDate(row.filledOn))}
              </StatusBadge>
            ),
          },
          {
            key: 'fill',
            title: t.fill,
            cell: (row) => (may && row.filledOn === null ? <Button onClick={() => setFilling(row)}>{t.fill}</Button> : ''),
          },
        ]}
      />
      {filling && <FillDialog vacancy={filling} onEnd={() => setFilling(null)} />}
    </>
  )
}
