import { judgeClause, levelsOfKind, placeOfClause, reachOfClause, type ClauseState } from '@dala/domain/compliance'
import { clauseIds, levels, type Day, type Level } from '@dala/domain/regulations'
import { addDays, toIsoDate } from '@dala/locale'
import { newId, type Trx } from '#lib/db'
import { editionsOf } from '#regulations'
import type { Checks } from './checks.ts'
import type { StateCounts } from './compliance.tables.ts'
import { listTerms } from './records.queries.ts'
import {
  findOrganisation,
  isOpenedToAuthority,
  listAnswers,
  listProgrammeLevels,
  listStandings,
  lockStandings,
  publishSummary,
  saveDay,
  saveStandings,
  type Standing,
} from './standing.queries.ts'

/** How many days ahead what breaks is amber. */
const SOON_DAYS = 30

export const daysOf = (now: Date): { today: Day; soonUntil: Day } => {
  const today = toIsoDate(now)
  return { today, soonUntil: addDays(today, SOON_DAYS) }
}

/** The levels of an organisation: those of its kind and those of its programmes. */
export async function levelsOfOrganisation(trx: Trx, orgId: string): Promise<Level[]> {
  const { kind } = await findOrganisation(trx, orgId)
  const own = new Set<Level>([...levelsOfKind[kind], ...(await listProgrammeLevels(trx, orgId))])
  return levels.filter((level) => own.has(level))
}

/**
 * Judges every clause anew from the answers and records that are there, and keeps what changed: the current row, a row of history, the
 * day's counts, the published summary. It counts no rows itself.
 */
export async function settle(trx: Trx, orgId: string, checks: Checks, now: Date): Promise<void> {
  await lockStandings(trx, orgId)
  const at = daysOf(now)
  const own = await levelsOfOrganisation(trx, orgId)
  const editions = await editionsOf(trx, orgId)
  const answers = new Map((await listAnswers(trx, orgId)).map((answer) => [answer.check_key, answer]))
  const terms = Map.groupBy(await listTerms(trx, orgId), (term) => term.clause_id)
  const before = new Map((await listStandings(trx, orgId)).map((row) => [row.clause_id, row]))
  const counts: StateCounts = {}
  const speaking: Standing[] = []
  const changed: (Standing & { id: string; since: Date })[] = []
  for (const id of clauseIds) {
    const { force, reach } = reachOfClause(id, own, at.today, editions)
    const found = (checks.byClause.get(id) ?? []).map(({ key }) => answers.get(key))
    const verdict = judgeClause(
      {
        reach,
        place: placeOfClause(id).is,
        checks: found.map((answer) => ({
          examined: answer?.examined ?? null,
          broken: answer?.broken ?? 0,
          soon: answer?.soon ?? 0,
          failed: (answer?.fault ?? '') !== '',
        })),
        records: (terms.get(id) ?? []).map((term) => ({ validFrom: term.valid_from, validUntil: term.valid_until })),
      },
      at,
    )
    const applies = reach === 'speaks'
    const total = (part: 'examined' | 'broken' | 'soon') => (applies ? found.reduce((all, answer) => all + (answer?.[part] ?? 0), 0) : 0)
    const standing = { clause_id: id, ...verdict, examined: total('examined'), broken: total('broken'), soon: total('soon') }
    if (force === 'in-force' && applies) {
      counts[verdict.state] = (counts[verdict.state] ?? 0) + 1
      speaking.push(standing)
    }
    const was = before.get(id)
    if (was === undefined && verdict.state === 'not-applicable') continue // never spoke here: nothing to remember
    if (was !== undefined && isSame(was, standing)) continue
    changed.push({ ...standing, id: newId(), since: was?.state === standing.state ? was.since : now })
  }
  await saveStandings(trx, orgId, changed, now)
  await saveDay(trx, orgId, at.today, counts)
  const open = await isOpenedToAuthority(trx, orgId)
  await publishSummary(
    trx,
    orgId,
    at.today,
    counts,
    open ? speaking.map((row) => [row.clause_id, row.state, row.reason, row.examined, row.broken, row.soon]) : null,
    now,
  )
}

const parts = ['state', 'reason', 'examined', 'broken', 'soon'] as const
const isSame = (a: Standing, b: Standing): boolean => parts.every((part) => a[part] === b[part])

export const sumOf = (counts: StateCounts, state: ClauseState): number => counts[state] ?? 0
