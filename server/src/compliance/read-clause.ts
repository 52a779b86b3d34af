import { reachOfClause } from '@dala/domain/compliance'
import { allowed, holds, refused, type Actor } from '@dala/domain/identity'
import { acts, clauseOf, isClauseId, type ClauseId, type Language } from '@dala/domain/regulations'
import { fullName } from '@dala/locale'
import { missing, type Db } from '#lib/db'
import { demand } from '#lib/http'
import { problem } from '#lib/problems'
import { editionsOf } from '#regulations'
import type { Checks } from './checks.ts'
import { mayOpenRows } from './opens.ts'
import { boardClause } from './read-board.ts'
import { listVersions } from './records.queries.ts'
import { scopeOf, type Scope } from './scope.ts'
import { daysOf, levelsOfOrganisation } from './settle.ts'
import { listAnswers, listHistory, listStandings } from './standing.queries.ts'

const HISTORY_ROWS = 400

/** @throws Problem missing, compliance.outside-the-inspection */
export function demandClause(id: string, scope: Scope): ClauseId {
  if (!isClauseId(id)) return missing('clause', id)
  if (!scope.sees(id)) throw problem('compliance.outside-the-inspection')
  return id
}

type NameParts = { surname: string | null; given_name: string | null; patronymic: string | null }
const nameOf = (row: NameParts) => fullName({ surname: row.surname, givenName: row.given_name ?? '', patronymic: row.patronymic })

/** One clause with all that proves it. */
export const readClause = (db: Db, actor: Actor, checks: Checks, clauseId: string, language: Language, now: Date) =>
  db.transaction(async (trx) => {
    const { today } = daysOf(now)
    const scope = await scopeOf(trx, actor, today)
    const id = demandClause(clauseId, scope)
    const standing = (await listStandings(trx, actor.orgId)).find((row) => row.clause_id === id)
    const { force, reach } = reachOfClause(id, await levelsOfOrganisation(trx, actor.orgId), today, await editionsOf(trx, actor.orgId))
    const notHere = reach === 'speaks' ? undefined : { state: 'not-applicable' as const, reason: reach, examined: 0, broken: 0, soon: 0 }
    const answers = new Map((await listAnswers(trx, actor.orgId)).map((answer) => [answer.check_key, answer]))
    const versions = await listVersions(trx, actor.orgId, id)
    const newest = new Map<string, number>()
    for (const { record_id, version } of versions) newest.set(record_id, Math.max(version, newest.get(record_id) ?? 0))
    const { act } = clauseOf(id)
    return {
      clause: boardClause(id, notHere ?? standing, checks, language),
      act: { id: act, title: acts[act].title[language], force, path: `/law/acts/${act}` },
      checks: (checks.byClause.get(id) ?? []).map((check) => {
        const answer = answers.get(check.key)
        return {
          key: check.key,
          name: check.name[language],
          examined: answer?.examined ?? null,
          broken: answer?.broken ?? 0,
          soon: answer?.soon ?? 0,
          countedAt: answer?.counted_at ?? null,
          failed: (answer?.fault ?? '') !== '',
          rows: scope.rows && mayOpenRows(actor, check),
          mend: { path: check.mend.path, label: check.mend.label[language] },
        }
      }),
      records: versions.map((row) => ({
        id: row.id,
        recordId: row.record_id,
        version: row.version,
        status: row.status,
        title: row.title,
        note: row.note,
        responsible: row.responsible_id === null ? null : { id: row.responsible_id, name: nameOf(row) },
        validFrom: row.valid_from,
        validUntil: row.valid_until,
        file: row.file_id === null ? null : { id: row.file_id, name: row.file_name ?? '' },
        reason: row.reason,
        by:
          row.by_id === null
            ? null
            : { id: row.by_id, name: nameOf({ surname: row.by_surname, given_name: row.by_given_name, patronymic: row.by_patronymic }) },
        at: row.at,
        current: row.version === newest.get(row.record_id),
      })),
      history: (await listHistory(trx, actor.orgId, id, HISTORY_ROWS)).toReversed(),
      can: { record: holds(actor, 'compliance.record') },
    }
  })

/**
 * The rows of a look, a page at a time, asked of the noun itself: what is shown is what is there now.
 * @throws Problem missing, compliance.outside-the-inspection, compliance.rows-of-whole, identity.not-permitted
 */
export const listRows = (
  db: Db,
  actor: Actor,
  checks: Checks,
  key: string,
  asked: { which: 'broken' | 'soon' | 'examined'; after?: string | undefined; limit: number },
  now: Date,
) =>
  db.transaction(async (trx) => {
    const at = daysOf(now)
    const check = checks.byKey.get(key) ?? missing('check', key)
    const scope = await scopeOf(trx, actor, at.today)
    if (!check.clauses.some((id) => scope.sees(id))) throw problem('compliance.outside-the-inspection')
    if (!scope.rows) throw problem('compliance.rows-of-whole')
    demand(mayOpenRows(actor, check) ? allowed : refused('identity.not-permitted'))
    return check.rows(trx, { orgId: actor.orgId, ...at, which: asked.which, after: asked.after ?? null, limit: asked.limit })
  })
