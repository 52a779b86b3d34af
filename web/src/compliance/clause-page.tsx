import { formatDateTime } from '@dala/locale'
import { Link, useApi, useLocale, useMessages, useParam, type ApiReply } from '#app'
import { ButtonLink, Icon, LawMark, Loaded, Notice, Page, Section, Sheet, StatusBadge } from '#ui'
import { CheckRows } from './check-rows.tsx'
import { Line } from './line.tsx'
import { messages } from './messages.ts'
import { Records } from './records.tsx'
import { clauseOfPath, shapeOf } from './state-words.ts'
import styles from './compliance.module.css'

export type ClauseReply = ApiReply<'GET /compliance/clauses/:clauseId'>

/** One clause: what it asks, how it stands and why, its place, the rows, the records, its past. */
export function ClausePage() {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const clauseId = clauseOfPath(useParam('clauseId'))
  const reply = useApi('GET /compliance/clauses/:clauseId', { params: { clauseId }, query: { language: locale } })
  const clause = reply.data?.clause
  return (
    <Page
      title={clause?.label ?? t.clause}
      badge={clause && <StatusBadge state={shapeOf[clause.state]}>{t.states[clause.state]}</StatusBadge>}
      lead={clause?.summary}
      actions={
        <ButtonLink to="/compliance" icon="back">
          {t.back}
        </ButtonLink>
      }
    >
      <Loaded query={reply}>{(data) => <Clause data={data} />}</Loaded>
    </Page>
  )
}

function Clause({ data }: { data: ClauseReply }) {
  const t = useMessages(messages)
  const { clause, act, checks, history } = data
  const points = history.map((row) => ({ at: row.at, value: row.broken }))
  const soon = history.map((row) => ({ at: row.at, value: row.soon }))
  return (
    <div className={styles.clausePage}>
      <div>
        <Sheet>
          <p className={styles.reason}>{t.reasons[clause.reason]}</p>
          <p className={styles.quiet}>
            <LawMark /> <a href={`${act.path}#${encodeURIComponent(clause.id)}`}>{t.lawText}</a> · {act.title} · {clause.id}
          </p>
        </Sheet>
        <Section title={t.place}>
          <Sheet>
            <p>
              <b>{clause.place.title}</b>
            </p>
            <p>{clause.place.words}</p>
            {clause.place.is === 'here' && clause.place.path !== null && <PlaceLink path={clause.place.path} />}
            {clause.place.is === 'waits' && (
              <Notice state="idle" title={t.placeWaits}>
                {t.reasons.capability}
              </Notice>
            )}
            {clause.place.is === 'record' && <p className={styles.quiet}>{t.placeRecord}</p>}
          </Sheet>
        </Section>
        <Section title={t.evidence}>
          {checks.length === 0 ? (
            <p className={styles.quiet}>{t.evidenceNone}</p>
          ) : (
            checks.map((check) => <Check key={check.key} check={check} open={check.rows} />)
          )}
        </Section>
        <Records clauseId={clause.id} records={data.records} may={data.can.record} />
      </div>
      <aside className={styles.aside}>
        <Section title={t.history}>
          {history.length < 2 ? (
            <p className={styles.quiet}>{t.historyOne}</p>
          ) : (
            <>
              <p className={styles.quiet}>{t.historyBroken}</p>
              <Line label={t.historyBroken} points={points} steps />
              {soon.some(({ value }) => value > 0) && (
                <>
                  <p className={styles.quiet}>{t.historySoon}</p>
                  <Line label={t.historySoon} points={soon} steps />
                </>
              )}
            </>
          )}
          <Past history={history} />
        </Section>
      </aside>
    </div>
  )
}

/** A place that the server itself draws (the acts) is left to the browser. */
function PlaceLink({ path }: { path: string }) {
  const t = useMessages(messages)
  const face = (
    <>
      <Icon name="forward" size={18} /> {t.placeOpen}
    </>
  )
  return path.startsWith('/law') ? (
    <a href={path} className={styles.onward}>
      {face}
    </a>
  ) : (
    <Link to={path} className={styles.onward}>
      {face}
    </Link>
  )
}

function Check({ check, open }: { check: ClauseReply['checks'][number]; open: boolean }) {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const state =
    check.failed || check.examined === null
      ? 'attention'
      : check.broken > 0
        ? 'violated'
        : check.soon > 0
          ? 'attention'
          : check.examined > 0
            ? 'done'
            : 'idle'
  return (
    <div className={styles.check}>
      <div className={styles.checkHead}>
        <h3>{check.name}</h3>
        <StatusBadge state={state}>
          {check.broken > 0
            ? t.brokenOf(check.broken, check.examined ?? 0)
            : check.soon > 0
              ? t.soonOf(check.soon)
              : check.examined
                ? t.examinedOnly(check.examined)
                : t.reasons[check.examined === null ? 'not-counted' : 'nothing-examined']}
        </StatusBadge>
      </div>
      {check.failed && <Notice state="attention">{t.failed}</Notice>}
      <p className={styles.quiet}>
        {check.countedAt && t.countedAt(formatDateTime(check.countedAt, locale))}
        {check.broken + check.soon > 0 && (
          <>
            {' · '}
            <Link to={check.mend.path}>
              {t.mend}: {check.mend.label}
            </Link>
          </>
        )}
      </p>
      {open ? <CheckRows check={check} /> : <p className={styles.quiet}>{t.rowsClosed}</p>}
    </div>
  )
}

function Past({ history }: { history: ClauseReply['history'] }) {
  const t = useMessages(messages)
  const { locale } = useLocale()
  return (
    <ol className={styles.past}>
      {history
        .slice(-12)
        .toReversed()
        .map((row) => (
          <li key={row.at + row.state + String(row.broken)}>
            <time dateTime={row.at} className="tabular">
              {formatDateTime(row.at, locale)}
            </time>
            <span>
              {t.states[row.state]}
              {row.examined > 0 && ` · ${t.brokenOf(row.broken, row.examined)}`}
            </span>
          </li>
        ))}
    </ol>
  )
}
