import {
  acts,
  clauseOf,
  ruleSetFor,
  ruleSets,
  type ActId,
  type Clause,
  type ClauseId,
  type Day,
  type Level,
  type RuleSets,
} from '#regulations'
import type { RequirementLevel } from '#requirements'

/** Whether the act of a clause speaks today: in force, repealed and kept for archives, or a draft that was never in force. */
export type Force = 'in-force' | 'repealed' | 'draft'

export interface Reach {
  readonly force: Force
  readonly reach: 'speaks' | 'other-level' | 'reworded'
}

/** Levels of an organisation by its kind; those of its programmes come on top. */
export const levelsOfKind: Readonly<Record<'school' | 'college' | 'university' | 'additional', readonly Level[]>> = {
  school: ['primary', 'basic-secondary', 'general-secondary'],
  college: ['tvet', 'postsecondary'],
  university: ['bachelor', 'master', 'doctor'],
  additional: ['additional'],
}

const levelsOf: Readonly<Record<RequirementLevel, readonly Level[]>> = {
  ALL: ['primary', 'basic-secondary', 'general-secondary', 'tvet', 'postsecondary', 'bachelor', 'master', 'doctor', 'additional'],
  SCH: ['primary', 'basic-secondary', 'general-secondary'],
  TVET: ['tvet'],
  PSE: ['postsecondary'],
  HE: ['bachelor'],
  PG: ['master', 'doctor'],
  ADD: ['additional'],
  DPE: ['additional'],
}

/** Clauses of No. 137 that No. 343 reworded, with the clause that speaks instead. */
export const reworded: Readonly<Partial<Record<ClauseId, ClauseId>>> = {
  'A2015-2': 'A2016-2',
  'A2015-16': 'A2016-16.1.a',
  'A2015-21': 'A2016-21.b',
  'A2015-24': 'A2016-23',
  'A2015-29': 'A2016-29',
}

/** The levels that a clause and an organisation have in common. */
export const commonLevels = (clause: Pick<Clause, 'levels'>, own: readonly Level[]): readonly Level[] =>
  own.filter((level) => clause.levels.some((each) => levelsOf[each].includes(level)))

/** The act in whose rule set a clause is read: what No. 343 added is read in No. 137. */
const actRead = (act: ActId): ActId => acts[act].amends ?? act

/**
 * Whether a clause speaks to an organisation of these levels on a day, by the rule sets in force on it (C-01…C-21, versioning rule 3).
 * A clause of a repealed act or a draft keeps its reach, so that archive cases and the coming order can be looked at.
 */
export function reachOfClause(id: ClauseId, own: readonly Level[], today: Day, among: RuleSets = ruleSets): Reach {
  const clause = clauseOf(id)
  const common = commonLevels(clause, own)
  const speaking = common.flatMap((level) => ruleSetFor(level, today, among) ?? []).filter((set) => set.act === actRead(clause.act))
  const amended = clause.act === 'A2016' ? speaking.filter((set) => set.id !== 'A2015.2015') : speaking
  const spoken = id.startsWith('A2023-3-1') ? amended.filter((set) => set.id !== 'A2023.2023') : amended
  const reach = common.length === 0 ? 'other-level' : Object.hasOwn(reworded, id) ? 'reworded' : 'speaks'
  const { status } = acts[clause.act]
  if (status === 'in-force') return { force: 'in-force', reach: spoken.length === 0 ? 'other-level' : reach }
  return { force: spoken.length > 0 ? 'in-force' : status, reach }
}
