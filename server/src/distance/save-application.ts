import type { saveApplication as api } from '@dala/domain/distance'
import type { BodyOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import { factsWanted, findGround, periodOf, type Facts } from '@dala/domain/regulations'
import type { Db } from '#lib/db'
import { demand } from '#lib/http'
import { problem } from '#lib/problems'
import { saveDraft } from './applications.queries.ts'
import { getCase, learnerFacts, ruleSetToday } from './case.ts'
import { mayEdit } from './policy.ts'
import { showApplication } from './show-application.ts'

/**
 * Keeps what is written so far and says what is still missing (A2015-11.b, A2015-11.c). A ground that is not open to the learner's level
 * is refused; facts that the ground does not ask for are dropped. No event: the signature commits to the result.
 */
export const saveApplication = (db: Db, actor: Actor, id: string, change: BodyOf<typeof api>, now: Date) =>
  db.transaction(async (trx) => {
    const item = await getCase(trx, actor, id, now, 'lock')
    demand(mayEdit(item.tie))
    if (item.row.revision !== change.revision) throw problem('distance.changed-meanwhile')
    const ruleSet = await ruleSetToday(trx, actor.orgId, item.learner, now)
    const code = change.ground ?? item.row.ground
    const ground = code === null ? null : findGround(ruleSet, code)
    if (code !== null && (ground === null || ground.byAuthority || !ground.levels.includes(item.learner.level)))
      throw problem('request.invalid', {}, [{ path: 'body.ground', message: 'not open to this learner' }])
    const facts: Facts = { ...item.row.facts, ...change.facts }
    const wanted =
      ground === null ? [] : factsWanted(ground, { learner: learnerFacts(item.learner), facts }, ruleSet).map((fact) => fact.code)
    const kept = Object.fromEntries(
      Object.entries(facts).filter(([name, value]) => wanted.includes(name) && value !== null && value !== ''),
    )
    const period = ground === null ? { from: null, to: null } : periodOf(ground, kept)
    const backwards = period.from !== null && period.to !== null && period.to < period.from
    const saved = await saveDraft(trx, actor.orgId, id, change.revision, {
      rule_set: ruleSet.id,
      ground: code,
      facts: JSON.stringify(kept),
      reason: change.reason ?? item.row.reason,
      ...(change.mode !== undefined && { mode: change.mode }),
      ...(change.format !== undefined && { format: change.format }),
      ...(change.destination !== undefined && { destination: change.destination.trim() }),
      technologies: change.technologies === undefined ? item.row.technologies : [...new Set(change.technologies)],
      period_from: backwards ? null : period.from,
      period_to: backwards ? null : period.to,
      updated_at: now,
    })
    if (!saved) throw problem('distance.changed-meanwhile')
    return showApplication(trx, actor, await getCase(trx, actor, id, now), now)
  })
