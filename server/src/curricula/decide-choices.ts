import { layOut, type IndividualContent, type IndividualItem } from '@dala/domain/curricula'
import type { Actor } from '@dala/domain/identity'
import { toIsoDate } from '@dala/locale'
import { holdsOver } from '#organisations'
import { missing, newId, type Db, type Trx } from '#lib/db'
import { emitAll, type NewEvent } from '#lib/events'
import { problem } from '#lib/problems'
import { notify } from '#messages'
import * as choices from './choices.queries.ts'
import { giveFreedSeat } from './choose-elective.ts'
import { getWindow } from './electives.queries.ts'
import { advisingOf, broughtBy, forbid, formatsOf, judgeIndividual, type Advising } from './individual-context.ts'
import { beginPlan } from './individual-plans.ts'
import * as plans from './individual.queries.ts'
import { numberOfPeriod } from './periods.queries.ts'
import { findPlanInForce } from './plans.queries.ts'
import { getLearner } from './people.queries.ts'

type Choice = Awaited<ReturnType<typeof choices.lockChoices>>[number]

/**
 * Approves or refuses choices of learners in reach. An approved one goes into the learner's individual plan, in the place of the slot it fills;
 * a refused one frees its seat for the first who waits.
 */
export const decideChoices = (
  db: Db,
  actor: Actor,
  given: { choiceIds: readonly string[]; decision: 'approved' | 'refused'; note: string },
  now: Date,
) =>
  db.transaction(async (trx) => {
    const ids = [...new Set(given.choiceIds)]
    const found = await choices.lockChoices(trx, actor.orgId, ids)
    if (found.length < ids.length) return missing('elective-choice', ids.find((id) => !found.some((row) => row.id === id)) ?? '')
    for (const learnerId of new Set(found.map((row) => row.learner_id)))
      if (!(await holdsOver(trx, actor, 'curricula.advise', learnerId))) return missing('elective-choice', ids[0] ?? '')
    const open = found.filter((row) => row.status !== given.decision)
    if (open.some((row) => row.status !== 'seated' && !(given.decision === 'refused' && row.status === 'waiting')))
      throw problem('curricula.step-not-possible')
    const events: NewEvent[] = []
    let without = 0
    for (const row of open) {
      await choices.setChoice(trx, actor.orgId, row.id, given.decision, { by: actor.personId, note: given.note, now })
      const name = { kk: row.name_kk, ru: row.name_ru, en: row.name_en }
      if (given.decision === 'refused' && row.status === 'seated') await giveFreedSeat(trx, actor, { id: row.elective_id, name }, now)
      if (given.decision === 'approved' && !(await intoPlan(trx, actor, row, now))) without += 1
      await notify(trx, {
        orgId: actor.orgId,
        personIds: [row.learner_id],
        kind: given.decision === 'approved' ? 'curricula.choice-approved' : 'curricula.choice-refused',
        facts: { elective: name },
        link: '/electives',
        now,
      })
      events.push({
        kind: given.decision === 'approved' ? 'curricula.choice-approved' : 'curricula.choice-refused',
        subject: ['elective', row.elective_id],
        about: row.learner_id,
        payload: { choice: row.id, code: row.code },
        at: now,
      })
    }
    await emitAll(trx, actor, events)
    return { decided: open.length, refusedPlans: without }
  })

/**
 * Puts an approved elective into the learner's open plan, begun where there is none; refused where the rule set or the approved list forbids it there.
 * False where the learner has no working plan to follow.
 */
async function intoPlan(trx: Trx, actor: Actor, choice: Choice, now: Date): Promise<boolean> {
  const learner = await getLearner(trx, actor.orgId, choice.learner_id)
  const follows =
    learner.programme_id === null ? undefined : await findPlanInForce(trx, actor.orgId, learner.programme_id, learner.study_form, 0)
  if (follows === undefined) return false
  const { id } = await beginPlan(trx, actor, choice.learner_id, now)
  const row = await plans.lockIndividual(trx, actor.orgId, id)
  const advising = await advisingOf(trx, actor.orgId, choice.learner_id, row.plan_id, toIsoDate(now))
  const window = await getWindow(trx, actor.orgId, choice.window_id)
  const period = (await numberOfPeriod(trx, actor.orgId, window.period_id, [choice.learner_id])).get(choice.learner_id) ?? null
  const content = withElective(row.content, choice, period, advising)
  const [fault] = broughtBy(row.content, content, advising)
  if (fault !== undefined) forbid(fault, content, row.content)
  await plans.saveContent(trx, actor.orgId, id, content, judgeIndividual(content, advising).counted, now)
  return true
}

function withElective(content: IndividualContent, choice: Choice, period: number | null, advising: Advising): IndividualContent {
  if (content.items.some((item) => item.code === choice.code && item.source === 'elective')) return content
  const slot = advising.workingItems.find((item) => item.component === 'elective' && item.code !== '' && item.code === choice.slot)
  const [first = 'mixed'] = formatsOf(advising).allowed
  const item: IndividualItem = {
    id: newId(),
    planItemId: slot?.id ?? null,
    kind: 'discipline',
    component: 'elective',
    code: choice.code,
    name: { kk: choice.name_kk, ru: choice.name_ru, en: choice.name_en },
    period: period ?? slot?.period ?? null,
    credits: choice.credits,
    hours: choice.hours,
    control: slot?.control ?? 'exam',
    distance: choice.distance,
    technologies: choice.distance > 0 ? ['network'] : [],
    onlinePossible: true,
    format: choice.distance > 0 ? first : null,
    source: 'elective',
  }
  const items = [...content.items.filter((each) => slot === undefined || each.planItemId !== slot.id), item]
  const kept = content.schedule.filter((entry) => items.some((each) => each.id === entry.itemId))
  return { items, schedule: [...kept, ...layOut([item], advising.periods, 'mixed')] }
}
