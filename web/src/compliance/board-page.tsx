import { formatDate, formatDateTime, formatPercent } from '@dala/locale'
import { useState, type ReactNode } from 'react'
import { Link, useAddress, useApi, useCall, useLocale, useMessages } from '#app'
import { Button, ButtonLink, EmptyState, JobProgress, Loaded, Notice, Page, Section, Tabs } from '#ui'
import { ClauseList } from './clause-list.tsx'
import { Line } from './line.tsx'
import { messages } from './messages.ts'
import { Mosaic } from './mosaic.tsx'
import { answers, clausePath, states, type Board } from './state-words.ts'
import styles from './compliance.module.css'

type Acts = 'in-force' | 'repealed' | 'draft'
const tabs: readonly Acts[] = ['in-force', 'repealed', 'draft']

/** The board of compliance: how the organisation stands, what will break, and every clause with its place. */
export function BoardPage() {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const [address, setAddress] = useAddress({ acts: 'in-force', search: '', state: '' })
  const acts = tabs.find((tab) => tab === address.acts) ?? 'in-force'
  const board = useApi('GET /compliance/board', { query: { acts, language: locale } })
  const [job, setJob] = useState<string | null>(null)
  const recount = useCall('POST /compliance/recount', { done: ({ jobId }) => setJob(jobId) })
  const data = board.data
  const title = data && acts === 'in-force' ? t.title(data.counts.broken, data.counts.attention) : t.boardLoading
  return (
    <Page
      title={title}
      lead={data && <Lead board={data} />}
      actions={data && <Actions board={data} pending={recount.pending} recount={() => recount.run({ body: {} })} />}
    >
      {job !== null && <JobProgress jobId={job} title={t.recounting} onDone={() => void board.refetch()} />}
      <Tabs<Acts>
        label={t.actsLabel}
        value={acts}
        onChange={(value) => setAddress({ acts: value, state: '' })}
        tabs={tabs.map((value) => ({ value, label: t.acts[value] }))}
      />
      {acts !== 'in-force' && <Notice state="idle">{acts === 'draft' ? t.draftNote : t.archiveNote}</Notice>}
      <Loaded query={board}>
        {(loaded) =>
          loaded.acts.length === 0 ? (
            <EmptyState title={t.emptyTitle}>{t.empty}</EmptyState>
          ) : (
            <Finder board={loaded} search={address.search} state={address.state} set={setAddress}>
              <div className={styles.top}>
                <Mosaic acts={loaded.acts} />
                {acts === 'in-force' && <Aside board={loaded} />}
              </div>
            </Finder>
          )
        }
      </Loaded>
    </Page>
  )
}

function Lead({ board }: { board: Board }) {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const total = states.reduce((sum, state) => sum + board.counts[state], 0)
  return (
    <>
      {board.countedAt === null ? t.notCounted : t.lead(total, formatDateTime(board.countedAt, locale))}
      {board.inspection && (
        <span className={styles.inspection}>
          {t.inspectionTerm(formatDate(board.inspection.validUntil))}{' '}
          {board.inspection.clauses.length > 0 && t.inspectionScope(board.inspection.clauses.join(', '))}
        </span>
      )}
    </>
  )
}

function Actions({ board, recount, pending }: { board: Board; recount: () => void; pending: boolean }) {
  const t = useMessages(messages)
  return (
    <>
      {board.can.recount && (
        <Button icon="again" onClick={recount} pending={pending}>
          {t.recount}
        </Button>
      )}
      {board.can.inspections && <ButtonLink to="/compliance/inspections">{t.inspections}</ButtonLink>}
      {board.can.export && (
        <ButtonLink to="/compliance/exports" icon="download">
          {t.export}
        </ButtonLink>
      )}
    </>
  )
}

const shareOf = ({ kept, attention, broken }: Board['line'][number]): number => (100 * kept) / Math.max(1, kept + attention + broken)

function Aside({ board }: { board: Board }) {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const points = board.line.map((day) => ({ at: day.on, value: shareOf(day) }))
  const last = points.at(-1)
  const said = (value: number) => formatPercent(value, locale)
  return (
    <aside className={styles.aside}>
      {last && (
        <Section title={t.keptShare} aside={<b className="tabular">{said(last.value)}</b>}>
          <Line label={t.keptShare} points={points} format={said} unit="percent" />
        </Section>
      )}
      <Section title={t.forecast}>
        {board.forecast.length === 0 ? (
          <p className={styles.quiet}>{t.forecastNone}</p>
        ) : (
          <ol className={styles.forecast}>
            {board.forecast.map((line) => (
              <li key={`${line.on}${line.clauseId}${line.title}`}>
                <time dateTime={line.on} className="tabular">
                  {formatDate(line.on).slice(0, 5)}
                </time>
                <span>
                  <Link to={clausePath(line.clauseId)}>{line.title}</Link>
                  <small>
                    {t.rows(line.count)} · {line.clauses[0]}
                  </small>
                </span>
              </li>
            ))}
          </ol>
        )}
      </Section>
    </aside>
  )
}

interface FinderProps {
  board: Board
  search: string
  state: string
  set: (change: { search?: string; state?: string }) => void
  /** The whole at one look, while nothing is searched for. */
  children: ReactNode
}

/** Search and states, and the clauses found; both are in the address. */
function Finder({ board, search, state, set, children }: FinderProps) {
  const t = useMessages(messages)
  const all = board.acts.flatMap((act) => act.chapters.flatMap((chapter) => chapter.clauses))
  const found = all.filter((clause) => (state === '' || clause.state === state) && answers(clause, search))
  return (
    <>
      <div className={styles.finder}>
        <label className={styles.search}>
          <span>{t.search}</span>
          <input type="search" value={search} placeholder={t.searchHint} onChange={(event) => set({ search: event.target.value })} />
        </label>
        <fieldset className={styles.chips}>
          <legend className={styles.visuallyHidden}>{t.stateFilter}</legend>
          {(['', ...states] as const).map((value) => {
            const count = value === '' ? all.length : board.counts[value]
            if (count === 0 && value !== state) return null
            return (
              <button
                key={value}
                type="button"
                className={styles.chip}
                aria-pressed={state === value}
                onClick={() => set({ state: value })}
              >
                {value === '' ? t.all : t.states[value]} <span className="tabular">{count}</span>
              </button>
            )
          })}
        </fieldset>
        <p className={styles.quiet} role="status">
          {t.found(found.length)}
        </p>
      </div>
      {search === '' && state === '' && children}
      {found.length === 0 ? (
        <EmptyState title={t.nothingFound}>{t.nothingFoundText}</EmptyState>
      ) : (
        <ClauseList acts={board.acts} search={search} state={state} />
      )}
    </>
  )
}
