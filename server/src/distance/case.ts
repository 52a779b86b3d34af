import { createHash } from 'node:crypto'
import { fieldOfLearner } from '@dala/domain/curricula'
import type { DistanceSettings } from '@dala/domain/distance'
import type { Actor, Permission } from '@dala/domain/identity'
import {
  ageOn,
  evaluateApplication,
  findGround,
  findRuleSet,
  ruleSetFor,
  type ApplicationCase,
  type DocumentKind,
  type Facts,
  type Ground,
  type LearnerFacts,
  type RuleSet,
  type RuleSets,
  type Stage,
  type Verdict,
} from '@dala/domain/regulations'
import { toIsoDate } from '@dala/locale'
import canonicalize from 'canonicalize'
import { missing, type Trx } from '#lib/db'
import { unitsHeld } from '#organisations'
import { problem } from '#lib/problems'
import { editionsOf } from '#regulations'
import { findApplication, listAttachments, lockApplication, type ApplicationRow, type AttachmentRow } from './applications.queries.ts'
import { adoptedKinds, councilAnswers, type CouncilAnswers } from './council-cases.ts'
import { zoneOfJourney } from './journey.ts'
import { findLearner, isGuardian, type LearnerRow } from './people.queries.ts'
import { mayRead, type Tie } from './policy.ts'
import { readSettings } from './settings.queries.ts'
import type { ZoneRow } from './zones.queries.ts'

/** An application with all that a rule, a policy or a page asks of it. */
export interface Case {
  row: ApplicationRow
  learner: LearnerRow
  attachments: readonly AttachmentRow[]
  ruleSet: RuleSet
  ground: Ground | null
  tie: Tie
  settings: DistanceSettings
  /** The zone of danger that the journey touches on its days, if one does. */
  zone: ZoneRow | null
  answers: CouncilAnswers
  /** Age on the day of the reading, where the birthday is known. */
  age: number | null
}

type StudiesRow = Pick<LearnerRow, 'level' | 'study_form' | 'programme_code' | 'speciality_code' | 'programme_field'>

export const learnerFacts = ({ level, study_form, programme_code, speciality_code, programme_field }: StudiesRow): LearnerFacts => ({
  level,
  studyForm: study_form,
  programmeField: fieldOfLearner(
    level,
    programme_code === null ? null : { code: programme_code, specialityCode: speciality_code ?? '', field: programme_field },
  ),
})

/** What of a case the acts ask, whichever edition speaks. */
export interface Stated extends Pick<Case, 'zone' | 'answers' | 'age'> {
  row: Pick<ApplicationRow, 'facts' | 'reason' | 'destination'>
  learner: Parameters<typeof learnerFacts>[0]
  attachments: readonly Pick<AttachmentRow, 'kind'>[]
}

/** @param opinionFrom a child below this age is not asked for an opinion; null: whoever judges knows the age */
export const statedOf = (item: Stated, opinionFrom: number | null): ApplicationCase => ({
  learner: learnerFacts(item.learner),
  // A journey to a place on the list of zones counts, whatever was answered (A2023-9.d, A2023-11.1.h).
  facts: { ...item.row.facts, ...(item.zone !== null && { dangerZone: true }) } satisfies Facts,
  reason: item.row.reason,
  destination: item.row.destination,
  documents: [
    ...new Set<DocumentKind>([
      // Attachments are only taken for kinds of the rule data.
      ...item.attachments.map((attachment) => attachment.kind as DocumentKind),
      ...adoptedKinds(item.learner.level, item.answers),
      ...(opinionFrom !== null && item.age !== null && item.age < opinionFrom ? (['child-opinion'] as const) : []),
    ]),
  ],
})

/** The case by the edition it stands under; a child is asked from the age of the setting, else of that edition. */
export const inputOf = (item: Omit<Case, 'ground' | 'tie'>): ApplicationCase =>
  statedOf(item, item.settings.opinionFromAge ?? item.ruleSet.parameters.childOpinionFromAge?.value ?? null)

/** What the rule set says of the application as it stands, up to a step; null before a ground is chosen. */
export const judge = (item: Case, until: Stage, ruleSet = item.ruleSet): Verdict | null => {
  const ground = item.row.ground === null ? null : findGround(ruleSet, item.row.ground)
  return ground === null ? null : evaluateApplication(ground, inputOf(item), ruleSet, until)
}

/** The rule set for a learner's level on the day of `now`, with what the organisation's administrator has switched on. */
export async function ruleSetToday(trx: Trx, orgId: string, learner: Pick<LearnerRow, 'level'>, now: Date): Promise<RuleSet> {
  const found = ruleSetFor(learner.level, toIsoDate(now), await editionsOf(trx, orgId))
  if (found === null) throw problem('distance.no-rule-set')
  return found
}

/** Whether a group lies where the actor's role that gives a permission reaches. */
export async function reaches(trx: Trx, actor: Actor, groupId: string | null, permission: Permission = 'distance.read'): Promise<boolean> {
  const units = await unitsHeld(trx, actor, permission)
  return units === null || (groupId !== null && units.includes(groupId))
}

/**
 * The rules of a case: those of the day of its decision, and until then today's, so that what a new edition asks can be brought. A ground
 * that the new edition no longer knows stays what it was begun as; the decision says that it is not lawful any more.
 */
function rulesOf(row: ApplicationRow, learner: LearnerRow, editions: RuleSets, today: string): RuleSet {
  const begun = findRuleSet(row.rule_set, editions)
  if (begun === null) throw new Error(`Unknown rule set ${row.rule_set}`)
  const current = row.decided_on === null ? ruleSetFor(learner.level, today, editions) : null
  return current !== null && (row.ground === null || findGround(current, row.ground) !== null) ? current : begun
}

/**
 * The case for a reader. A case that the reader may not see answers like one that does not exist.
 * @param lock keeps the row from changing until the transaction ends
 */
export async function getCase(trx: Trx, actor: Actor, id: string, now: Date, lock: 'lock' | 'look' = 'look'): Promise<Case> {
  const row = await (lock === 'lock' ? lockApplication : findApplication)(trx, actor.orgId, id)
  if (row === undefined) return missing('application', id)
  const learner = await findLearner(trx, actor.orgId, row.learner_id)
  if (learner === undefined) return missing('application', id)
  const own = actor.personId === row.learner_id || (await isGuardian(trx, actor.orgId, actor.personId, row.learner_id))
  const over = new Set<Permission>()
  for (const each of ['distance.read', 'distance.consider', 'distance.decide'] as const)
    if (await reaches(trx, actor, learner.group_id, each)) over.add(each)
  const tie: Tie = { status: row.status, learnerId: row.learner_id, own, over }
  if (!mayRead(actor, tie)) return missing('application', id)
  const today = toIsoDate(now)
  const ruleSet = rulesOf(row, learner, await editionsOf(trx, actor.orgId), today)
  const attachments = await listAttachments(trx, actor.orgId, [id])
  const ground = row.ground === null ? null : findGround(ruleSet, row.ground)
  const zone = await zoneOfJourney(
    trx,
    actor.orgId,
    { ground, ruleSet, learner: learnerFacts(learner), facts: row.facts, destination: row.destination },
    today,
  )
  return {
    settings: await readSettings(trx, actor.orgId),
    zone,
    answers: (await councilAnswers(trx, actor.orgId, [id])).get(id) ?? [],
    age: learner.birth_date === null ? null : ageOn(learner.birth_date, today),
    row,
    learner,
    attachments,
    ruleSet,
    ground,
    tie,
  }
}

/** SHA-256 of what the applicant signs: the learner, the ground, what is stated, and every document by its id and words. */
export function signedContentHash(item: Pick<Case, 'row' | 'attachments'>): Buffer {
  const { row } = item
  const text = canonicalize({
    application: row.id,
    learner: row.learner_id,
    ruleSet: row.rule_set,
    ground: row.ground,
    facts: row.facts,
    reason: row.reason,
    technologies: row.technologies,
    mode: row.mode,
    format: row.format,
    destination: row.destination,
    documents: item.attachments
      .map((attachment) => ({ id: attachment.id, kind: attachment.kind, file: attachment.file_id, words: attachment.words }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  })
  if (text === undefined) throw new Error('An application is JSON')
  return createHash('sha256').update(text, 'utf8').digest()
}
