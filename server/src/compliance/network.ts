import { clauseStates, type ClauseState } from '@dala/domain/compliance'
import type { Actor } from '@dala/domain/identity'
import { isClauseId, type Language } from '@dala/domain/regulations'
import { foldKazakh } from '@dala/locale'
import { decodeCursor, encodeCursor, missing, type Databases, type Db } from '#lib/db'
import { emit } from '#lib/events'
import { problem } from '#lib/problems'
import type { Checks } from './checks.ts'
import type { StateCounts } from './compliance.tables.ts'
import { findOpened, isAuthority, listAuthorities, listOpened, saveOversight } from './network.queries.ts'
import { boardClause } from './read-board.ts'
import { settle } from './settle.ts'

const whole = (counts: StateCounts | null): Record<ClauseState, number> =>
  // One entry for each state by construction.
  Object.fromEntries(clauseStates.map((state) => [state, counts?.[state] ?? 0])) as Record<ClauseState, number>

type Opened = Awaited<ReturnType<typeof listOpened>>[number]

const lineOf = (row: Opened) => ({
  id: row.id,
  name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
  kind: row.kind,
  detail: row.detail,
  on: row.on_date,
  counts: whole(row.counts),
})

async function demandAuthority(databases: Databases, actor: Actor): Promise<void> {
  if (!(await isAuthority(databases.global, actor.orgId))) throw problem('compliance.not-an-authority')
}

/**
 * The organisations that opened themselves to the authority, those with most broken clauses first. A country has some ten thousand of them:
 * the list is sorted and cut here, from one read of small rows.
 * @throws Problem compliance.not-an-authority
 */
export async function readNetwork(
  databases: Databases,
  actor: Actor,
  asked: { search?: string | undefined; state: 'all' | 'broken' | 'attention'; after?: string | undefined; limit: number },
) {
  await demandAuthority(databases, actor)
  const all = (await listOpened(databases.global, actor.orgId)).map(lineOf)
  const sum: StateCounts = {}
  for (const { counts } of all) for (const state of clauseStates) sum[state] = (sum[state] ?? 0) + counts[state]
  const searched = foldKazakh(asked.search ?? '')
  const found = all
    .filter(({ name }) => [name.kk, name.ru, name.en].some((each) => foldKazakh(each).includes(searched)))
    .filter(({ counts }) => asked.state === 'all' || counts[asked.state] > 0)
    .toSorted((a, b) => b.counts.broken - a.counts.broken || b.counts.attention - a.counts.attention || (a.id < b.id ? -1 : 1))
  const from = asked.after === undefined ? 0 : found.findIndex(({ id }) => id === decodeCursor(asked.after ?? '', 1)[0]) + 1
  const items = found.slice(from, from + asked.limit)
  const last = items.at(-1)
  return {
    items,
    next: from + asked.limit < found.length && last !== undefined ? encodeCursor([last.id]) : null,
    total: found.length,
    counts: whole(sum),
    organisations: all.length,
  }
}

/**
 * The clauses of one organisation with their numbers, as it published them.
 * @throws Problem compliance.not-an-authority, compliance.clauses-not-opened; missing where nothing was opened at all
 */
export async function readNetworkOrganisation(
  databases: Databases,
  actor: Actor,
  checks: Checks,
  organisationId: string,
  language: Language,
) {
  await demandAuthority(databases, actor)
  const row = (await findOpened(databases.global, actor.orgId, organisationId)) ?? missing('organisation', organisationId)
  if (row.detail !== 'clauses') throw problem('compliance.clauses-not-opened')
  return {
    ...lineOf(row),
    clauses: (row.clauses ?? []).flatMap(([id, state, reason, examined, broken, soon]) =>
      isClauseId(id) ? [boardClause(id, { state, reason, examined, broken, soon }, checks, language)] : [],
    ),
  }
}

export const readOversight = (db: Db, actor: Actor) =>
  db.transaction(async (trx) => ({
    items: (await listAuthorities(trx, actor.orgId)).map((row) => ({
      authorityId: row.org_id,
      name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
      detail: row.detail ?? ('none' as const),
      since: row.since,
    })),
  }))

/** Opens or closes the organisation to an authority; what it may read is published or withdrawn in the same transaction. */
export const setOversight = (
  db: Db,
  actor: Actor,
  checks: Checks,
  authorityId: string,
  detail: 'none' | 'counts' | 'clauses',
  now: Date,
): Promise<void> =>
  db.transaction(async (trx) => {
    if (authorityId === actor.orgId || !(await isAuthority(trx, authorityId))) return missing('authority', authorityId)
    await saveOversight(trx, actor.orgId, authorityId, detail, now)
    await settle(trx, actor.orgId, checks, now)
    await emit(trx, actor, 'compliance.oversight-set', { subject: ['authority', authorityId], payload: { detail }, at: now })
  })
