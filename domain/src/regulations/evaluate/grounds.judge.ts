import type { ClauseId } from '../clause.ts'
import { documentsWanted, holdsTest } from '../evaluate-application.ts'
import type { Ground } from '../ground.ts'
import { groundsFor } from '../rule-set.ts'
import { words, type Words } from '../words.ts'
import { bodiesOf } from './bodies.ts'
import type { Judge } from './judge.ts'
import type { DecidingBody, Reason } from './ruling.ts'
import { wantedDocument, type WantedDocument } from './wanted-document.ts'

/** A ground as it stands for such a learner. */
export interface OpenGround extends Pick<Ground, 'code' | 'clause' | 'name' | 'hint'> {
  /** False where something that is known of the learner already closes it. */
  readonly open: boolean
  readonly byAuthority: boolean
  readonly byGuardian: boolean
  readonly documents: readonly WantedDocument[]
  readonly bodies: readonly DecidingBody[]
  readonly closedBy: readonly { readonly clause: ClauseId; readonly text: Words }[]
}

export interface GroundsDetails {
  readonly grounds: readonly OpenGround[]
}

/** The grounds of an edition that are open to a learner of this level, form and field. */
export const judgeGrounds: Judge<'grounds', GroundsDetails> = (facts, ruleSet) => {
  const { level, studyForm, programmeField, age } = facts
  const learner = { level, studyForm, programmeField: programmeField ?? null, age: age ?? null }
  const input = { learner, facts: {} }
  const grounds = groundsFor(ruleSet, facts.level).map((ground) => {
    const closedBy = ground.bans
      .filter((ban) => holdsTest(ban.when, input, ruleSet))
      .map((ban) => ({ clause: ban.clause, text: ban.because }))
    return {
      code: ground.code,
      clause: ground.clause,
      name: ground.name,
      hint: ground.hint,
      open: closedBy.length === 0,
      byAuthority: ground.byAuthority ?? false,
      byGuardian: ground.byGuardian ?? false,
      documents: documentsWanted(ground, input, ruleSet).map(wantedDocument),
      bodies: bodiesOf(ground, facts.level),
      closedBy,
    }
  })
  const open = grounds.filter((ground) => ground.open)
  const reasons: Reason[] =
    open.length > 0
      ? open.map((ground) => ({ weight: 'grants', clause: ground.clause, text: ground.name }))
      : grounds.flatMap((ground) => ground.closedBy.map((each) => ({ weight: 'refuses' as const, ...each })))
  return {
    ...(grounds.length === 0
      ? {
          notApplicable: words(
            'Бұл редакция мұндай деңгейге негіз бермейді.',
            'Эта редакция не даёт оснований для такого уровня.',
            'This edition gives no ground for such a level.',
          ),
        }
      : {}),
    reasons,
    clauses: ruleSet.scope === null ? [] : [ruleSet.scope],
    details: { grounds },
  }
}
