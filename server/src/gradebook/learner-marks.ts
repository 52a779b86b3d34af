import { admission, gpa, scaleOf, type CourseMarks } from '@dala/domain/gradebook'
import type { Actor } from '@dala/domain/identity'
import { fullName } from '@dala/locale'
import { missing, type Db } from '#lib/db'
import { holdsOver } from '#organisations'
import { authorOf, inThree } from './read-sheet.ts'
import {
  findLearnerName,
  isGuardian,
  listAllRules,
  listControlsOfOfferings,
  listCoursesOfLearner,
  listResultsOfLearner,
} from './results.queries.ts'
import { byControl, controlOf, marksOf, ruleFor } from './rule-for.ts'
import { findOrganisationKind } from './rules.queries.ts'

/** For the learner, a guardian, and those who read gradebooks in the learner's unit: all marks by course, the state of admission to each exam, the published results and their average. */
export const readMarksOf = (db: Db, actor: Actor, learnerId: string) =>
  db.transaction(async (trx) => {
    const { orgId } = actor
    const may =
      actor.personId === learnerId ||
      (await holdsOver(trx, actor, 'gradebook.read', learnerId)) ||
      (await isGuardian(trx, orgId, actor.personId, learnerId))
    if (!may) missing('learner', learnerId)
    const learner = (await findLearnerName(trx, orgId, learnerId)) ?? missing('learner', learnerId)
    const offerings = await listCoursesOfLearner(trx, orgId, learnerId)
    const allControls = await listControlsOfOfferings(
      trx,
      orgId,
      offerings.map((offering) => offering.id),
    )
    const byOffering = Map.groupBy(allControls, (control) => control.offering_id)
    const rules = await listAllRules(trx, orgId)
    const kind = await findOrganisationKind(trx, orgId)
    const published = await listResultsOfLearner(trx, orgId, learnerId)
    const results = new Map(published.map((row) => [row.offering_id, row]))

    const courses = offerings.map((offering): CourseMarks => {
      const controls = byOffering.get(offering.id) ?? []
      const stored = byControl(offering.marks ?? [], controls)
      const rule = ruleFor(rules, offering, kind)
      const admitted = admission(controls.map(controlOf), marksOf(stored), rule)
      const result = results.get(offering.id)
      const step = result && scaleOf(result.rule.scale).steps.find((one) => one.mark === result.mark)
      return {
        offeringId: offering.id,
        name: inThree(offering),
        teacher: authorOf(offering),
        credits: offering.credits,
        controls: controls.map((control) => {
          const [percent, changes, absent] = stored[control.id] ?? [null, 0, 0]
          return {
            id: control.id,
            kind: control.kind,
            term: control.term,
            name: inThree(control),
            required: control.required,
            mark: absent === 1 ? 'absent' : percent,
            changes,
          }
        }),
        ratingWeight: rule.ratingWeight,
        rating: controls.length === 0 ? null : admitted.rating,
        admitted: controls.length > 0 && admitted.admitted,
        refusals: admitted.admitted ? [] : admitted.refusals,
        result:
          result === undefined
            ? null
            : {
                status: result.status,
                percent: result.percent,
                mark: result.mark,
                points: result.points,
                words: step ? { kk: step.kk, ru: step.ru, en: step.en } : { kk: 'жіберілген жоқ', ru: 'не допущен', en: 'not admitted' },
                at: result.at.toISOString(),
              },
      }
    })
    const graded = published
      .filter((result) => result.status !== 'not-admitted')
      .map((result) => ({
        disciplineId: result.discipline_id,
        credits: result.credits ?? 0,
        points: result.points,
        passed: result.status === 'graded',
        at: result.at.toISOString(),
      }))
    return {
      learner: fullName({ surname: learner.surname, givenName: learner.given_name, patronymic: learner.patronymic }),
      gpa: gpa(graded),
      credits: graded.filter((one) => one.passed).reduce((sum, one) => sum + one.credits, 0),
      courses,
    }
  })
