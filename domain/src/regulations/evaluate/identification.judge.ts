import { fill, words } from '../words.ts'
import type { Judge } from './judge.ts'
import { used } from './parameters.ts'
import type { Reason } from './ruling.ts'

export interface IdentificationDetails {
  readonly identified: number
  readonly whole: number
}

const free = words('Бұл редакцияда мұндай үлес жоқ.', 'В этой редакции такой доли нет.', 'This edition has no such share.')
const enough = words(
  'жеке басын анықтап өтетін іс-шаралар {percent}\u00a0%-дан кем емес',
  'мероприятия с идентификацией — не менее {percent}\u00a0%',
  'events with identification are at least {percent}\u00a0%',
)
const short = words(
  'Жеке басын анықтап өтетін іс-шаралар {percent}\u00a0%-дан кем: {identified} / {whole}.',
  'Мероприятий с идентификацией меньше {percent}\u00a0%: {identified} из {whole}.',
  'Events with identification are under {percent}\u00a0%: {identified} of {whole}.',
)

/** The share of events with identification in the final grade of a MOOC; only the methods that the edition names count. */
export const judgeIdentification: Judge<'identification', IdentificationDetails> = (facts, ruleSet) => {
  const least = ruleSet.parameters.identifiedSharePercent
  const methods = ruleSet.identification.filter((each) => facts.tasks.some((task) => task.method === each.method))
  const sum = (tasks: typeof facts.tasks) => tasks.reduce((all, task) => all + task.weight, 0)
  const whole = sum(facts.tasks)
  const identified = sum(facts.tasks.filter((task) => methods.some((each) => each.method === task.method)))
  const details = { identified, whole }
  if (least === undefined) return { notApplicable: free, details }
  const holds = 100 * identified >= least.value * whole && whole > 0
  const text = fill(holds ? enough : short, { percent: least.value, identified, whole })
  const reason: Reason = { weight: holds ? 'grants' : 'refuses', clause: least.clause, text }
  return {
    reasons: [reason],
    parameters: [used('identifiedSharePercent', least)],
    clauses: methods.map((each) => each.clause),
    details,
  }
}
