import {
  chapterOf,
  chapters,
  placeOfClause,
  reachOfClause,
  type BoardClause,
  type ClauseState,
  type StateReason,
} from '@dala/domain/compliance'
import { holds, type Actor } from '@dala/domain/identity'
import { acts, clauseIds, clauseLabel, clauseOf, type ActId, type ClauseId, type Language } from '@dala/domain/regulations'
import { addDays, formatDate } from '@dala/locale'
import type { Db } from '#lib/db'
import { editionsOf } from '#regulations'
import type { Checks } from './checks.ts'
import type { StateCounts } from './compliance.tables.ts'
import { listTerms } from './records.queries.ts'
import { scopeOf } from './scope.ts'
import { daysOf, levelsOfOrganisation, sumOf } from './settle.ts'
import { enqueueRecounts, listAnswers, listDays, listStandings } from './standing.queries.ts'

const LINE_DAYS = 84
const FORECAST_LINES = 100

interface Row {
  state: ClauseState
  reason: StateReason
  examined: number
  broken: number
  soon: number
}

const unknown: Row = { state: 'attention', reason: 'not-counted', examined: 0, broken: 0, soon: 0 }

/** A clause in the words of one language. */
export function boardClause(id: ClauseId, row: Row | undefined, checks: Checks, language: Language): BoardClause {
  const { kind, support, summary } = clauseOf(id)
  const place = placeOfClause(id)
  const { state, reason, examined, broken, soon } = row ?? unknown
  return {
    id,
    label: clauseLabel(id, language),
    summary: summary[language],
    kind,
    support,
    state,
    reason,
    examined,
    broken,
    soon,
    checks: checks.byClause.get(id)?.length ?? 0,
    place: { is: place.is, path: place.path, title: place.title[language], words: place.words[language] },
  }
}

const subtitleOf = (act: ActId): string =>
  [acts[act].number && `№\u00a0${acts[act].number}`, acts[act].signed && formatDate(acts[act].signed)].filter(Boolean).join(', ')

/** The board of the organisation: its clauses with their states as they were last judged, in one transaction and without counting; what was never counted is, soon after. */
export const readBoard = (
  db: Db,
  actor: Actor,
  checks: Checks,
  asked: { acts: 'in-force' | 'repealed' | 'draft'; language: Language },
  now: Date,
) =>
  db.transaction(async (trx) => {
    const at = daysOf(now)
    const { language } = asked
    const scope = await scopeOf(trx, actor, at.today)
    const own = await levelsOfOrganisation(trx, actor.orgId)
    const editions = await editionsOf(trx, actor.orgId)
    const standings = new Map((await listStandings(trx, actor.orgId)).map((row) => [row.clause_id, row]))
    const answers = await listAnswers(trx, actor.orgId)
    // Looks that are new since the last count, after an upgrade say, are counted now and not first in the night.
    const known = new Set(answers.map((answer) => answer.check_key))
    const fresh = checks.all.map((check) => check.key).filter((key) => !known.has(key))
    if (fresh.length > 0) await enqueueRecounts(trx, actor.orgId, fresh, new Date())
    const shown = clauseIds.filter((id) => {
      const { force, reach } = reachOfClause(id, own, at.today, editions)
      return force === asked.acts && reach === 'speaks' && scope.sees(id)
    })
    const clauses = new Map(shown.map((id) => [id, boardClause(id, standings.get(id), checks, language)]))
    const byAct = Map.groupBy(shown, (id) => clauseOf(id).act)
    const listed = [...byAct].map(([act, ids]) => ({
      id: act,
      title: acts[act].title[language],
      subtitle: subtitleOf(act),
      force: asked.acts,
      counts: countsOf(ids.flatMap((id) => clauses.get(id) ?? [])),
      chapters: [...Map.groupBy(ids, chapterOf)].map(([key, inside]) => ({
        key,
        title: chapters[key][language],
        clauses: inside.flatMap((id) => clauses.get(id) ?? []),
      })),
    }))
    const counted = answers.map((answer) => answer.counted_at).toSorted((a, b) => a.getTime() - b.getTime())
    const days = await listDays(trx, actor.orgId, addDays(at.today, -LINE_DAYS))
    return {
      today: at.today,
      countedAt: counted[0] ?? null,
      counts: countsOf([...clauses.values()]),
      acts: listed,
      line: days.map(({ on_date, counts }) => ({
        on: on_date,
        kept: sumOf(counts, 'kept') + sumOf(counts, 'by-hand'),
        attention: sumOf(counts, 'attention'),
        broken: sumOf(counts, 'broken'),
      })),
      forecast: [
        ...answers.flatMap((answer) => {
          const check = checks.byKey.get(answer.check_key)
          const named = check?.clauses.filter((id) => clauses.has(id)) ?? []
          const [clauseId] = named
          if (check === undefined || clauseId === undefined) return []
          return answer.forecast.map(({ on, count }) => ({
            on,
            count,
            title: check.name[language],
            clauses: named.map((id) => clauseLabel(id, language)),
            clauseId,
          }))
        }),
        ...(await listTerms(trx, actor.orgId)).flatMap((term) => {
          const clause = clauses.get(term.clause_id as ClauseId) // a key that is not there is not found
          if (clause === undefined || term.valid_until === null || term.valid_until < at.today || term.valid_until > at.soonUntil) return []
          return { on: addDays(term.valid_until, 1), count: 1, title: term.title, clauses: [clause.label], clauseId: clause.id }
        }),
      ]
        .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
        .slice(0, FORECAST_LINES),
      inspection: scope.inspection,
      can: {
        record: holds(actor, 'compliance.record'),
        export: holds(actor, 'compliance.export'),
        recount: holds(actor, 'compliance.record'),
        inspections: holds(actor, 'compliance.inspections'),
      },
    }
  })

const countsOf = (clauses: readonly BoardClause[]): Record<ClauseState, number> => {
  const counts: StateCounts = {}
  for (const { state } of clauses) counts[state] = (counts[state] ?? 0) + 1
  const whole = (state: ClauseState) => sumOf(counts, state)
  return {
    broken: whole('broken'),
    attention: whole('attention'),
    kept: whole('kept'),
    'by-hand': whole('by-hand'),
    'built-in': whole('built-in'),
    waits: whole('waits'),
    'not-applicable': whole('not-applicable'),
  }
}
