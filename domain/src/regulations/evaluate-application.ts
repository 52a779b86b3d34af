import type { ClauseId } from './clause.ts'
import { addMonths, isDay } from './day.ts'
import type { Bringer, DocumentKind, DocumentSpec, Facts, FactSpec, Ground, ProgrammeField, Stage, Test } from './ground.ts'
import type { Level, StudyForm } from './level.ts'
import type { Parameter, ParameterKey } from './parameter.ts'
import type { RuleSet, RuleSetId } from './rule-set.ts'
import { fill, words, type Words } from './words.ts'

/** What the registry knows of the learner, as far as the grounds ask for it. */
export interface LearnerFacts {
  readonly level: Level
  readonly studyForm: StudyForm
  readonly programmeField?: ProgrammeField | null
  /** Full years; unknown where the registry has no birth date. */
  readonly age?: number | null
}

export interface ApplicationCase {
  readonly learner: LearnerFacts
  readonly facts: Facts
  readonly reason: string
  /** Kinds of the documents that are there. */
  readonly documents: readonly DocumentKind[]
  /** Where the learner will be; left out where the question is not about a journey at all, as in a case from paper. */
  readonly destination?: string
}

/** A sentence of the verdict with the clause behind it. */
export interface Reason {
  readonly clause: ClauseId
  readonly text: Words
}

export type Missing =
  | { readonly kind: 'reason'; readonly clause: ClauseId; readonly stage: Stage; readonly broughtBy: Bringer; readonly name: Words }
  | {
      readonly kind: 'fact'
      readonly fact: string
      readonly clause: ClauseId
      readonly stage: Stage
      readonly broughtBy: Bringer
      readonly name: Words
    }
  | {
      readonly kind: 'document'
      readonly document: DocumentKind
      readonly clause: ClauseId
      readonly stage: Stage
      readonly broughtBy: Bringer
      readonly name: Words
    }

/** The answer to "may this learner study at a distance on this ground, and what is still missing until this step?". */
export interface Verdict {
  readonly outcome: 'allowed' | 'refused' | 'needs'
  readonly ruleSet: RuleSetId
  readonly ground: string
  /** The clauses that grant, refuse or ask, without repetition. */
  readonly clauses: readonly ClauseId[]
  readonly refusals: readonly Reason[]
  readonly missing: readonly Missing[]
  readonly parameters: Readonly<Partial<Record<ParameterKey, Parameter>>>
  readonly explanation: Words
}

const given = (value: Facts[string]): boolean => value !== undefined && value !== null && value !== ''

function monthsTest(facts: Facts, test: { from: string; to: string }): { from: string; to: string } | null {
  const from = facts[test.from]
  const to = facts[test.to]
  return isDay(from) && isDay(to) ? { from, to } : null
}

/** Whether a test of the rule data holds; an unstated fact makes no test true but `isNot`, which asks for what was stated otherwise. */
export function holdsTest(test: Test, input: Pick<ApplicationCase, 'learner' | 'facts'>, ruleSet: RuleSet): boolean {
  const { learner, facts } = input
  if ('all' in test) return test.all.every((each) => holdsTest(each, input, ruleSet))
  if ('levels' in test) return test.levels.includes(learner.level)
  // Where the age is not known, or the edition names none, the stricter reading stands.
  if ('ageFrom' in test) return learner.age == null || learner.age >= (ruleSet.parameters[test.ageFrom]?.value ?? 0)
  if ('programmeField' in test) return learner.programmeField != null && test.programmeField.includes(learner.programmeField)
  if ('studyFormNot' in test) return learner.studyForm !== test.studyFormNot
  if ('is' in test) return facts[test.fact] === test.is
  if ('isNot' in test) return given(facts[test.fact]) && facts[test.fact] !== test.isNot
  const period = monthsTest(facts, test)
  if (!period) return false
  if ('backwards' in test) return period.to < period.from
  return period.to <= addMonths(period.from, ruleSet.parameters[test.atMostMonths].value)
}

/** The facts that a ground asks of this learner. */
export const factsWanted = (ground: Ground, input: Pick<ApplicationCase, 'learner' | 'facts'>, ruleSet: RuleSet): readonly FactSpec[] =>
  ground.facts.filter((fact) => !fact.when || holdsTest(fact.when, input, ruleSet))

/** The fact by which a ground asks this learner where the days will be spent: the answer is compared with the list of zones of danger, so that it must name a place. */
export const journeyFact = (ground: Ground, input: Pick<ApplicationCase, 'learner' | 'facts'>, ruleSet: RuleSet): FactSpec | null =>
  factsWanted(ground, input, ruleSet).find((fact) => fact.code === 'dangerZone') ?? null

const destinationName = words(
  'Білім алушы қайда болады: ел, қала',
  'Где будет обучающийся: страна, город',
  'Where the learner will be: country, city',
)

/** The documents that a ground wants of this learner, of all steps. */
export const documentsWanted = (
  ground: Ground,
  input: Pick<ApplicationCase, 'learner' | 'facts'>,
  ruleSet: RuleSet,
): readonly DocumentSpec[] => ground.documents.filter((document) => !document.when || holdsTest(document.when, input, ruleSet))

const stageOrder: Record<Stage, number> = { application: 0, decision: 1, order: 2 }
const unique = <T>(list: readonly T[]): T[] => [...new Set(list)]

const whole = {
  allowed: words('Заң бойынша рұқсат: {ground}.', 'По закону можно: {ground}.', 'The act allows it: {ground}.'),
  refused: words('Заң бойынша рұқсат жоқ. {because}', 'По закону нельзя. {because}', 'The act forbids it. {because}'),
  needs: words('Әлі жетпейді: {names}.', 'Пока не хватает: {names}.', 'Still missing: {names}.'),
}

const joined = (list: readonly Words[], between: string): Words => ({
  kk: list.map((each) => each.kk).join(between),
  ru: list.map((each) => each.ru).join(between),
  en: list.map((each) => each.en).join(between),
})

const learnerBan = (ground: Ground): Reason => ({
  clause: ground.clause,
  text: words(
    'Бұл негіз білім алушының деңгейіне берілмейді.',
    'Это основание не предусмотрено для уровня обучающегося.',
    'This ground is not provided for the learner’s level.',
  ),
})
const authorityBan = (ground: Ground): Reason => ({
  clause: ground.clause,
  text: words(
    'Бұл негізде өтініш берілмейді: ұйым бұйрықпен көшіреді.',
    'По этому основанию заявление не подают: организация переводит приказом.',
    'Nobody applies on this ground: the organisation switches by order.',
  ),
})

/**
 * Judges an application on a ground by one rule set, as far as a step needs it: deterministic, explained in three languages.
 * A refusal stands above what is missing. Clauses: A2015-8…11, A2016-8-1, A2023-3…11 with 3-1.
 * @param until the step to be taken: registering the application, deciding on it, issuing the order
 */
export function evaluateApplication(ground: Ground, input: ApplicationCase, ruleSet: RuleSet, until: Stage = 'application'): Verdict {
  const wanted = documentsWanted(ground, input, ruleSet)
  const bans = ground.bans.filter((ban) => holdsTest(ban.when, input, ruleSet))
  const used = ground.bans.flatMap((ban) => ('atMostMonths' in ban.when ? [ban.when.atMostMonths] : []))
  const parameters = Object.fromEntries(used.map((key) => [key, ruleSet.parameters[key]]))
  const values = Object.fromEntries(used.map((key) => [key, ruleSet.parameters[key].value]))

  const refusals: Reason[] = []
  if (!ground.levels.includes(input.learner.level)) refusals.push(learnerBan(ground))
  if (ground.byAuthority) refusals.push(authorityBan(ground))
  for (const ban of bans) refusals.push({ clause: ban.clause, text: fill(ban.because, values) })

  const missing: Missing[] = []
  for (const fact of factsWanted(ground, input, ruleSet)) {
    const value = input.facts[fact.code]
    const fits =
      given(value) &&
      (fact.kind !== 'date' || isDay(value)) &&
      (fact.kind !== 'choice' || (fact.options ?? []).some((option) => option.code === value)) &&
      (fact.kind !== 'yes-no' || typeof value === 'boolean') &&
      (fact.kind !== 'text' || (typeof value === 'string' && value.trim() !== ''))
    if (!fits)
      missing.push({ kind: 'fact', fact: fact.code, clause: fact.clause, stage: 'application', broughtBy: 'applicant', name: fact.name })
  }
  const journey = journeyFact(ground, input, ruleSet)
  if (journey !== null && input.destination?.trim() === '')
    missing.push({
      kind: 'fact',
      fact: 'destination',
      clause: journey.clause,
      stage: 'application',
      broughtBy: 'applicant',
      name: destinationName,
    })
  if (!ground.general && input.reason.trim() === '') {
    missing.push({
      kind: 'reason',
      clause: ruleSet.reasonClause,
      stage: 'application',
      broughtBy: 'applicant',
      name: words('Өтініштің негіздемесі', 'Обоснование заявления', 'Reason of the application'),
    })
  }
  for (const document of wanted) {
    if (stageOrder[document.stage] > stageOrder[until] || document.broughtBy === 'system' || input.documents.includes(document.kind))
      continue
    missing.push({
      kind: 'document',
      document: document.kind,
      clause: document.clause,
      stage: document.stage,
      broughtBy: document.broughtBy,
      name: document.name,
    })
  }

  const outcome = refusals.length > 0 ? 'refused' : missing.length > 0 ? 'needs' : 'allowed'
  const clauses = unique<ClauseId>(
    outcome === 'refused'
      ? refusals.map((reason) => reason.clause)
      : outcome === 'needs'
        ? missing.map((each) => each.clause)
        : [ground.clause, ...wanted.map((document) => document.clause)],
  )
  const explanation =
    outcome === 'allowed'
      ? fill(whole.allowed, { ground: ground.name })
      : outcome === 'refused'
        ? fill(whole.refused, {
            because: joined(
              refusals.map((reason) => reason.text),
              ' ',
            ),
          })
        : fill(whole.needs, {
            names: joined(
              missing.map((each) => each.name),
              ', ',
            ),
          })
  return { outcome, ruleSet: ruleSet.id, ground: ground.code, clauses, refusals, missing, parameters, explanation }
}

/** The period that the facts state, as far as they do. */
export function periodOf(ground: Ground, facts: Facts): { from: string | null; to: string | null } {
  const find = (edge: 'from' | 'to') => {
    const code = ground.facts.find((fact) => fact.period === edge)?.code
    const value = code === undefined ? null : facts[code]
    return isDay(value) ? value : null
  }
  return { from: find('from'), to: find('to') }
}
