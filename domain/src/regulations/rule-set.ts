import type { ActId, Confidence } from './act.ts'
import type { ClauseId } from './clause.ts'
import type { Ground, GroundCode } from './ground.ts'
import { a2015Grounds, a2016Grounds } from './grounds/a2015.grounds.ts'
import { a2023Grounds, collegeBan, lawCaseFact } from './grounds/a2023.grounds.ts'
import { collegeLevels, higherLevels, schoolLevels, type Level } from './level.ts'
import type { Parameter, Parameters } from './parameter.ts'

export type RuleSetId = 'A2015.2015' | 'A2015.2016' | 'A2021.draft' | 'A2023.2023' | 'A2023.2024'

/** For which levels a rule set speaks, from the first day to the last, both inclusive. */
export interface Reach {
  readonly levels: readonly Level[]
  readonly from: string
  readonly to: string | null
  readonly confidence: Confidence
}

/** One edition of an act as rules: its reach, its numbers, its grounds. */
export interface RuleSet {
  readonly id: RuleSetId
  readonly act: ActId
  readonly edition: string
  readonly status: 'in-force' | 'repealed' | 'draft'
  readonly reach: readonly Reach[]
  readonly parameters: Parameters
  readonly technologies: { readonly values: readonly Technology[]; readonly clause: ClauseId }
  readonly grounds: readonly Ground[]
}

export const technologies = ['network', 'tv', 'case'] as const
export type Technology = (typeof technologies)[number]

const chain = (origin: Parameter['origin']) =>
  ({
    considerWorkingDays: { value: 5, unit: 'working-day', clause: 'A2015-12.a', origin },
    orderWorkingDays: { value: 3, unit: 'working-day', clause: 'A2015-12.b', origin },
    acquaintWorkingDays: { value: 3, unit: 'working-day', clause: 'A2015-13.6', origin },
    longTripMonths: { value: 4, unit: 'month', clause: 'A2015-8.5', origin },
  }) as const

const threeTechnologies = { values: technologies, clause: 'A2016-2' } as const
const lower = [...schoolLevels, ...collegeLevels] as const

export type RuleSets = Readonly<Record<RuleSetId, RuleSet>>

/** The editions as rule sets. A level has at most one of them in force on any day, which a test proves. */
export const ruleSets: RuleSets = {
  'A2015.2015': {
    id: 'A2015.2015',
    act: 'A2015',
    edition: '2015-10-05',
    status: 'repealed',
    reach: [{ levels: [...lower, ...higherLevels], from: '2015-06-23', to: '2016-07-09', confidence: 'uncertain' }],
    parameters: chain('act'),
    technologies: threeTechnologies,
    grounds: a2015Grounds,
  },
  'A2015.2016': {
    id: 'A2015.2016',
    act: 'A2015',
    edition: '2016-05-30',
    status: 'in-force',
    reach: [
      { levels: higherLevels, from: '2016-07-10', to: null, confidence: 'medium' },
      { levels: [...lower, 'additional'], from: '2016-07-10', to: '2023-12-07', confidence: 'medium' },
    ],
    parameters: chain('act'),
    technologies: threeTechnologies,
    grounds: [...a2015Grounds, ...a2016Grounds],
  },
  'A2021.draft': {
    id: 'A2021.draft',
    act: 'A2021',
    edition: '2021-04-16',
    status: 'draft',
    reach: [],
    parameters: chain('internal'),
    technologies: threeTechnologies,
    grounds: [],
  },
  'A2023.2023': {
    id: 'A2023.2023',
    act: 'A2023',
    edition: '2023-11-27',
    status: 'repealed',
    reach: [{ levels: [...lower, 'additional'], from: '2023-12-08', to: '2024-06-10', confidence: 'uncertain' }],
    parameters: chain('internal'),
    technologies: threeTechnologies,
    grounds: a2023Grounds,
  },
  'A2023.2024': {
    id: 'A2023.2024',
    act: 'A2023',
    edition: '2024-05-31',
    status: 'in-force',
    reach: [{ levels: [...lower, 'additional'], from: '2024-06-11', to: null, confidence: 'uncertain' }],
    parameters: chain('internal'),
    technologies: threeTechnologies,
    grounds: a2023Grounds.map((ground) =>
      ground.byAuthority ? ground : { ...ground, facts: [...ground.facts, lawCaseFact], bans: [collegeBan, ...ground.bans] },
    ),
  },
}

// The keys of the literal above.
export const ruleSetIds = Object.keys(ruleSets) as RuleSetId[]

/** The reach of a rule set that holds a level on a day, or null. */
export const reachOf = (set: RuleSet, level: Level, on: string): Reach | null =>
  set.reach.find((reach) => reach.levels.includes(level) && reach.from <= on && (reach.to === null || on <= reach.to)) ?? null

/**
 * The rule set that speaks for a level on a day (`2026-11-22`), or null: a gap is a gap, and two editions that both claim the day are none,
 * never silently another. Drafts never speak.
 */
export function ruleSetFor(level: Level, on: string, among: RuleSets = ruleSets): RuleSet | null {
  const speaking = ruleSetIds.map((id) => among[id]).filter((set) => set.status !== 'draft' && reachOf(set, level, on) !== null)
  return speaking.length === 1 ? (speaking[0] ?? null) : null
}

/** The rule set under its stored ID, so that an old decision can be reproduced. */
export const findRuleSet = (id: string, among: RuleSets = ruleSets): RuleSet | null =>
  Object.hasOwn(among, id) ? among[id as RuleSetId] : null // checked by `hasOwn`

/** The grounds of a rule set that are open to a level, those by an authority's order last. */
export const groundsFor = (ruleSet: RuleSet, level: Level): readonly Ground[] =>
  ruleSet.grounds
    .filter((ground) => ground.levels.includes(level))
    .toSorted((a, b) => Number(a.byAuthority ?? false) - Number(b.byAuthority ?? false))

export const findGround = (ruleSet: RuleSet, code: string): Ground | null => ruleSet.grounds.find((ground) => ground.code === code) ?? null
export type { GroundCode }
