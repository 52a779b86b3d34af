import type { Day } from '../day.ts'
import type { FactsOf, Question } from '../questions/facts.ts'
import type { RuleSet } from '../rule-set.ts'
import { judgeApplication, type ApplicationDetails } from './application.judge.ts'
import { judgeDeadlines, type DeadlinesDetails } from './deadlines.judge.ts'
import { judgeGrounds, type OpenGround } from './grounds.judge.ts'
import type { Finding } from './ruling.ts'
import { judgeShare, type ShareDetails } from './share.judge.ts'

/** What the ruling of each question shows besides the common shape. */
export interface DetailsOf {
  application: ApplicationDetails
  grounds: { readonly grounds: readonly OpenGround[] }
  deadlines: DeadlinesDetails
  share: ShareDetails
}

/** The rule of every question. */
export const judges: { readonly [Q in Question]: (facts: FactsOf[Q], ruleSet: RuleSet, asOf: Day) => Finding<DetailsOf[Q]> } = {
  application: judgeApplication,
  grounds: judgeGrounds,
  deadlines: judgeDeadlines,
  share: judgeShare,
}
