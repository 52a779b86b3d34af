import type * as api from '@dala/domain/regulations/api'
import type { BodyOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import {
  clauseLabel,
  faultsOf,
  forbids,
  recompute,
  ruleSets,
  withOverrides,
  type EditionOverride,
  type Ruling,
} from '@dala/domain/regulations'
import { toIsoDate } from '@dala/locale'
import { missing, newId, type Db, type Trx } from '#lib/db'
import { emit, personal } from '#lib/events'
import { problem } from '#lib/problems'
import { asItWouldBe, beginningOf } from './as-it-would-be.ts'
import * as rows from './editions.queries.ts'
import type { RuledCase, RuledCases } from './ruled-case.ts'
import { shownFault, shownStatement } from './show-editions.ts'

/** So many cases of each noun are judged anew for a report; beyond them the newest speak for the rest. */
const mostCases = 5000
const mostShown = 200

/** The clauses that refuse or want something; where none does, the one that decided first. */
function deciding({ reasons, missing, clauses }: Ruling): string[] {
  const against = [...reasons.filter((reason) => reason.weight === 'refuses'), ...missing].map((each) => each.clause)
  return [...new Set(against.length > 0 ? against : clauses.slice(0, 1))]
}

const side = (ruling: Ruling) => ({
  outcome: ruling.outcome,
  ruleSet: ruling.ruleSet?.id ?? null,
  clauses: deciding(ruling),
  why: ruling.explanation,
})

type Wanted = BodyOf<typeof api.tryEdition>['override']
const overrideOf = (wanted: Wanted, today: string): EditionOverride => ({ ...wanted, recordedOn: today })

async function casesOf(trx: Trx, orgId: string, on: string, parts: readonly RuledCases[]) {
  const found: RuledCase[] = []
  let all = 0
  for (const part of parts) {
    const { cases, all: count } = await part(trx, { orgId, on, limit: mostCases })
    found.push(...cases)
    all += count
  }
  return { found, left: all - found.length }
}

/** What a change of an edition would alter, before it takes effect: faults, and every case judged by both. Nothing is kept. */
export const tryEdition = (db: Db, wanted: Wanted, parts: readonly RuledCases[], now: Date) =>
  db.transaction(async (trx) => {
    const today = toIsoDate(now)
    const standing = await rows.listStanding(trx, db.orgId)
    const override = overrideOf(wanted, today)
    const before = withOverrides(ruleSets, standing)
    const { found, left } = await casesOf(trx, db.orgId, beginningOf(override, today), parts)
    const byId = new Map(found.map((each) => [each.judged.id, each]))
    const report = recompute(
      before,
      asItWouldBe(before, override),
      found.map((each) => each.judged),
    )
    // Whoever comes out otherwise stands before those whose numbers or papers alone differ.
    const [otherwise, alike] = [
      report.changed.filter((each) => each.before.outcome !== each.after.outcome),
      report.changed.filter((each) => each.before.outcome === each.after.outcome),
    ]
    return {
      faults: faultsOf(ruleSets, [...standing, override]).map(shownFault),
      examined: report.examined,
      left,
      outcomes: [...report.outcomes],
      kept: report.retroactive.length,
      changed: [...otherwise, ...alike].slice(0, mostShown).map((each) => ({
        id: each.id,
        kind: byId.get(each.id)?.kind ?? 'application',
        label: byId.get(each.id)?.label ?? each.id,
        path: byId.get(each.id)?.path ?? null,
        asOf: each.before.asOf,
        kept: each.kept,
        before: side(each.before),
        after: side(each.after),
      })),
    }
  })

/**
 * Records what an administrator states about an edition: it speaks from now on, decisions made before keep their rules.
 * @throws Problem regulations.number-unsourced for a number of the act changed without the text by which it is so;
 * regulations.edition-faults for a gap, an overlap, unverified numbers in force, or a key that the edition does not have
 */
export const stateEdition = (db: Db, actor: Actor, body: BodyOf<typeof api.stateEdition>, now: Date) =>
  db.transaction(async (trx) => {
    await rows.lockEditions(trx, actor.orgId)
    const override = overrideOf(body.override, toIsoDate(now))
    demandSound([...(await rows.listStanding(trx, actor.orgId)), override])
    const id = newId()
    await rows.insertStatement(trx, { orgId: actor.orgId, id, override, reason: body.reason, by: actor.personId, now })
    await emit(trx, actor, 'regulations.edition-stated', {
      subject: ['edition', id],
      payload: {
        ruleSet: override.ruleSet,
        status: override.status ?? null,
        from: override.reach?.map((reach) => reach.from) ?? [],
        parameters: override.parameters?.map(({ key, value }) => `${key}=${value}`) ?? [],
        confirmed: override.confirmed !== undefined,
        reason: personal(body.reason),
      },
      at: now,
    })
    return statementOf(trx, actor.orgId, id)
  })

/** Takes a statement back. What was decided under it keeps its rules; the rest is judged by the editions that remain. */
export const withdrawStatement = (db: Db, actor: Actor, id: string, reason: string, now: Date) =>
  db.transaction(async (trx) => {
    await rows.lockEditions(trx, actor.orgId)
    const row = (await rows.findStatement(trx, actor.orgId, id)) ?? missing('statement', id)
    if (row.withdrawn_at !== null) throw problem('regulations.already-withdrawn')
    await rows.insertWithdrawal(trx, { orgId: actor.orgId, id, on: toIsoDate(now), reason, by: actor.personId, now })
    demandSound(await rows.listStanding(trx, actor.orgId))
    await emit(trx, actor, 'regulations.statement-withdrawn', {
      subject: ['edition', id],
      payload: { ruleSet: row.rule_set, reason: personal(reason) },
      at: now,
    })
    return statementOf(trx, actor.orgId, id)
  })

function demandSound(overrides: readonly EditionOverride[]): void {
  const faults = faultsOf(ruleSets, overrides).filter(forbids)
  const unsourced = faults.find((fault) => fault.kind === 'unsourced')
  if (unsourced !== undefined) {
    const { parameter, clause } = unsourced
    const labels = { clause_kk: clauseLabel(clause, 'kk'), clause_ru: clauseLabel(clause, 'ru'), clause_en: clauseLabel(clause, 'en') }
    const field = { path: 'body.override.confirmed.source', message: 'required' }
    throw problem('regulations.number-unsourced', { parameter, clause, ...labels }, [field])
  }
  if (faults.length > 0) throw problem('regulations.edition-faults', { count: faults.length })
}

const statementOf = async (trx: Trx, orgId: string, id: string) =>
  shownStatement((await rows.findStatement(trx, orgId, id)) ?? missing('statement', id))
