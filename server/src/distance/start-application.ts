import type { Actor } from '@dala/domain/identity'
import { missing, newId, type Db } from '#lib/db'
import { problem } from '#lib/problems'
import { findOpenApplication, insertDraft, listOwn } from './applications.queries.ts'
import { ruleSetToday } from './case.ts'
import { inThree, nameOf } from './names.ts'
import { findLearner, isGuardian, listApplicantLearners } from './people.queries.ts'
import { runningStep } from '@dala/domain/distance'
import { findGround, findRuleSet } from '@dala/domain/regulations'

/** For whom the person may apply (A2015-11.a, A2023-9.a). */
export const listApplicants = (db: Db, actor: Actor) =>
  db.transaction(async (trx) => ({
    learners: (await listApplicantLearners(trx, actor.orgId, actor.personId)).map((row) => ({
      id: row.id,
      name: nameOf(row),
      group: inThree(row.group_kk, row.group_ru, row.group_en),
      self: row.id === actor.personId,
      openApplicationId: row.open_id,
    })),
  }))

/** The applications of the person and of the person's children. */
export const listOwnApplications = (db: Db, actor: Actor) =>
  db.transaction(async (trx) => ({
    items: (await listOwn(trx, actor.orgId, actor.personId)).map((row) => {
      const ruleSet = findRuleSet(row.rule_set)
      const ground = ruleSet === null || row.ground === null ? null : findGround(ruleSet, row.ground)
      const step = runningStep(row.status)
      return {
        id: row.id,
        status: row.status,
        label: row.label,
        learner: { id: row.learner_id, name: nameOf(row) },
        ground: ground?.name ?? null,
        periodFrom: row.period_from,
        periodTo: row.period_to,
        dueOn:
          step === 'decision' ? row.decision_due : step === 'order' ? row.order_due : step === 'acquaintance' ? row.acquaint_due : null,
        createdAt: row.created_at,
      }
    }),
  }))

/**
 * Begins a draft for the learner, or gives the open application there is: a learner has one at a time.
 * Whoever is neither the learner nor the learner's guardian is told that there is no such learner.
 */
export const startApplication = (db: Db, actor: Actor, learnerId: string, now: Date): Promise<{ id: string }> =>
  db.transaction(async (trx) => {
    const learner = await findLearner(trx, actor.orgId, learnerId)
    const own = actor.personId === learnerId || (await isGuardian(trx, actor.orgId, actor.personId, learnerId))
    if (learner === undefined || !own) return missing('learner', learnerId)
    if (learner.status !== 'studying') throw problem('distance.not-studying')
    const id = newId()
    const added = await insertDraft(trx, {
      org_id: actor.orgId,
      id,
      learner_id: learnerId,
      applicant_id: actor.personId,
      rule_set: (await ruleSetToday(trx, actor.orgId, learner, now)).id,
      created_at: now,
      updated_at: now,
    })
    if (added) return { id }
    const open = await findOpenApplication(trx, actor.orgId, learnerId)
    if (open === undefined) throw problem('conflict')
    return { id: open.id }
  })
