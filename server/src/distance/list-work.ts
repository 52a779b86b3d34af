import type { listWork as api, Tab } from '@dala/domain/distance'
import type { QueryOf } from '@dala/domain/contract'
import { holds, type Actor, type Permission } from '@dala/domain/identity'
import {
  documentsWanted,
  evaluateApplication,
  findGround,
  findRuleSet,
  workingDaysBetween,
  type DocumentKind,
  type Words,
} from '@dala/domain/regulations'
import { toIsoDate } from '@dala/locale'
import { decodeCursor, nextPage, type Db, type Trx } from '#lib/db'
import { listAttachments } from './applications.queries.ts'
import { calendarFor, listUnitsBelow, unitsHeld } from '#organisations'
import { learnerFacts } from './case.ts'
import { adoptedKinds, councilAnswers } from './council-cases.ts'
import { inThree, nameOf } from './names.ts'
import { readSettings } from './settings.queries.ts'
import { runningTerm } from './terms.ts'
import { countWork, listDecided, listFilters, listOpinions, listWorkRows, tabStatuses, type Reach } from './work.queries.ts'

type Row = Awaited<ReturnType<typeof listWorkRows>>[number]

/** The units below those for which the actor holds a permission; null is the whole organisation. */
export async function reachOf(trx: Trx, actor: Actor, permission: Permission = 'distance.read'): Promise<Reach> {
  return { units: await unitsHeld(trx, actor, permission) }
}

const unknown = { kk: '–', ru: '–', en: '–' }

/** Which papers a case still misses for the decision, and whether it may be approved as it stands. */
function readiness(row: Row, kinds: readonly DocumentKind[]) {
  const ruleSet = findRuleSet(row.rule_set)
  const ground = ruleSet === null || row.ground === null ? null : findGround(ruleSet, row.ground)
  if (ruleSet === null || ground === null)
    return {
      ground: { code: row.ground ?? '', name: unknown, clause: 'A2015-11.c' },
      documents: { there: 0, wanted: 0, missing: [] },
      ready: false,
    }
  const input = { learner: learnerFacts(row), facts: row.facts, reason: row.reason, documents: kinds }
  const verdict = evaluateApplication(ground, input, ruleSet, 'decision')
  const wanted = documentsWanted(ground, input, ruleSet).filter((document) => document.stage !== 'order')
  const missing: Words[] = verdict.missing.filter((each) => each.kind === 'document').map((each) => each.name)
  return {
    ground: { code: ground.code, name: ground.name, clause: ground.clause },
    documents: { there: wanted.length - missing.length, wanted: wanted.length, missing: missing.map((name) => ({ ...name })) },
    ready: verdict.outcome === 'allowed',
  }
}

/** The work list of an office, the most urgent first (A2015-12.a, A2015-12.b, A2015-13.6). */
export const listWork = (db: Db, actor: Actor, query: QueryOf<typeof api>, now: Date) =>
  db.transaction(async (trx) => {
    const { orgId } = actor
    const today = toIsoDate(now)
    const calendar = await calendarFor(trx, orgId)
    const [due, id] = query.after === undefined ? [] : decodeCursor(query.after, 2)
    const found = await listWorkRows(trx, orgId, await reachOf(trx, actor), {
      ...query,
      units: query.unitId === undefined ? undefined : await listUnitsBelow(trx, orgId, [query.unitId]),
      today,
      after: due === undefined || id === undefined ? null : { due: String(due), id: String(id) },
    })
    const page = nextPage(found, query.limit, (row) => [row.due_key, row.id])
    const ids = page.items.map((row) => row.id)
    const attachments = await listAttachments(trx, orgId, ids)
    const opinions = await listOpinions(trx, orgId, ids)
    const answers = await councilAnswers(trx, orgId, ids)
    const settings = await readSettings(trx, orgId)
    return {
      next: page.next,
      items: page.items.map((row) => {
        const kinds = [
          // Attachments are only taken for kinds of the rule data.
          ...attachments.filter((each) => each.application_id === row.id).map((each) => each.kind as DocumentKind),
          ...adoptedKinds(row.level, answers.get(row.id) ?? []),
        ]
        return {
          id: row.id,
          status: row.status,
          label: row.label ?? '',
          learner: {
            id: row.learner_id,
            name: nameOf(row),
            group: inThree(row.group_kk, row.group_ru, row.group_en),
            studyYear: row.study_year,
          },
          ...readiness(row, kinds),
          term: runningTerm(row, today, calendar, settings),
          opinion: opinions.find((each) => each.application_id === row.id)?.opinion ?? null,
          order: row.order_id === null ? null : { id: row.order_id, label: row.order_label ?? '' },
        }
      }),
    }
  })

/** Counts of the tabs, what is due today and overdue, and how long decisions of this month took. */
export const workSummary = (db: Db, actor: Actor, now: Date) =>
  db.transaction(async (trx) => {
    const { orgId } = actor
    const today = toIsoDate(now)
    const reach = await reachOf(trx, actor)
    const calendar = await calendarFor(trx, orgId)
    const counts = await countWork(trx, orgId, reach, today)
    const decided = await listDecided(trx, orgId, reach, `${today.slice(0, 8)}01`, today)
    const { grounds, units } = await listFilters(trx, orgId, reach)
    const of = (tab: Tab) => counts.filter((row) => tabStatuses[tab].includes(row.status)).reduce((sum, row) => sum + row.all, 0)
    const days = decided.map((row) => workingDaysBetween(row.registered_on ?? today, row.decided_on ?? today, calendar))
    const names = new Map<string, Words>()
    for (const row of grounds) {
      const ruleSet = findRuleSet(row.rule_set)
      const ground = ruleSet === null || row.ground === null ? null : findGround(ruleSet, row.ground)
      if (ground !== null) names.set(ground.code, ground.name)
    }
    return {
      counts: { decide: of('decide'), order: of('order'), acquaint: of('acquaint'), returned: of('returned'), all: of('all') },
      dueToday: counts.reduce((sum, row) => sum + row.today, 0),
      overdue: counts.reduce((sum, row) => sum + row.overdue, 0),
      meanDecisionDays: days.length === 0 ? null : Math.round((days.reduce((sum, each) => sum + each, 0) / days.length) * 10) / 10,
      grounds: [...names].map(([code, name]) => ({ code, name: { ...name } })),
      units: units.map((unit) => ({ id: unit.id, name: { kk: unit.name_kk, ru: unit.name_ru, en: unit.name_en } })),
      can: { decide: holds(actor, 'distance.decide'), order: holds(actor, 'distance.order'), consider: holds(actor, 'distance.consider') },
    }
  })
