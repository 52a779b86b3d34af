import { z } from 'zod'
import { statuses } from './status.rule.ts'

export const Words = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() })
export const Technology = z.enum(['network', 'tv', 'case'])
export type Technology = z.infer<typeof Technology>

/** What the applicant states for the ground, by the code of each fact. */
export const FactValues = z.record(z.string().max(40), z.union([z.string().max(300), z.boolean(), z.null()]))
export type FactValues = z.infer<typeof FactValues>

export const Missing = z.strictObject({
  kind: z.enum(['reason', 'fact', 'document']),
  /** Code of the fact or kind of the document; `reason` for the reason. */
  code: z.string(),
  clause: z.string(),
  stage: z.enum(['application', 'decision', 'order']),
  broughtBy: z.enum(['applicant', 'child', 'organisation', 'system']),
  name: Words,
})

export const VerdictView = z.strictObject({
  outcome: z.enum(['allowed', 'refused', 'needs']),
  ruleSet: z.string(),
  clauses: z.array(z.string()),
  refusals: z.array(z.strictObject({ clause: z.string(), text: Words })),
  missing: z.array(Missing),
  explanation: Words,
})
export type VerdictView = z.infer<typeof VerdictView>

/** One line of the documents list: what is wanted, who brings it, whether it is there. */
export const DocumentLine = z.strictObject({
  kind: z.string(),
  name: Words,
  hint: Words,
  clause: z.string(),
  stage: z.enum(['application', 'decision', 'order']),
  broughtBy: z.enum(['applicant', 'child', 'organisation', 'system']),
  writable: z.boolean(),
  sensitive: z.boolean(),
  /** The actor may bring it. */
  mayBring: z.boolean(),
  there: z.boolean(),
  items: z.array(
    z.strictObject({
      id: z.uuid(),
      fileName: z.string(),
      words: z.string(),
      addedAt: z.iso.datetime(),
      /** The file or words are hidden from this reader: health, housing, sentence. */
      hidden: z.boolean(),
      /** It lies in the paper file of an archive case. */
      onPaper: z.boolean(),
    }),
  ),
  /** A form that can be filled here instead of bringing a file. */
  form: z.enum(['child-opinion', 'home-conditions', 'psychologist-conclusion', 'housing-act']).nullable(),
  /** The system makes it from what it knows. */
  extract: z.boolean(),
  /** The council that has to decide: where its decision stands. */
  council: z
    .strictObject({
      kind: z.enum(['pedagogical-council', 'board-of-trustees', 'methodical-council']),
      state: z.enum(['none', 'on-agenda', 'adopted', 'rejected']),
      minutes: z.string(),
      decidedOn: z.iso.date().nullable(),
    })
    .nullable(),
})
export type DocumentLine = z.infer<typeof DocumentLine>

export const FactField = z.strictObject({
  code: z.string(),
  kind: z.enum(['date', 'choice', 'yes-no', 'text']),
  name: Words,
  clause: z.string(),
  options: z.array(z.strictObject({ code: z.string(), name: Words })),
})

export const GroundChoice = z.strictObject({
  code: z.string(),
  clause: z.string(),
  name: Words,
  hint: Words,
  /** Nobody applies: the organisation switches by order. */
  byAuthority: z.boolean(),
  /** Only a parent or representative applies, until the learner is of age. */
  byGuardian: z.boolean(),
})

/** A term of the chain as people see it: due date, ticks, how it stands. */
export const Term = z.strictObject({
  step: z.enum(['decision', 'order', 'acquaintance']),
  workingDays: z.number().int(),
  /** Working days of the term that have passed, for the ticks. */
  passed: z.number().int(),
  dueOn: z.iso.date(),
  doneOn: z.iso.date().nullable(),
  state: z.enum(['left', 'overdue', 'done', 'done-late', 'waiting']),
  /** Working days left or overdue. */
  count: z.number().int(),
  clause: z.string(),
})
export type Term = z.infer<typeof Term>

export const Step = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['registered', 'completed', 'opinion', 'returned', 'approved', 'refused', 'withdrawn', 'ordered', 'acquainted']),
  opinion: z.enum(['for', 'against']).nullable(),
  note: z.string(),
  by: z.string().nullable(),
  at: z.iso.datetime(),
})
export type Step = z.infer<typeof Step>

export const PlanContent = z.strictObject({
  items: z.array(
    z.strictObject({
      name: Words,
      credits: z.number().nullable(),
      hours: z.number().int().nullable(),
      teacher: z.string(),
      technologies: z.array(Technology),
      startsOn: z.iso.date().nullable(),
      endsOn: z.iso.date().nullable(),
    }),
  ),
  periods: z.array(z.strictObject({ name: Words, startsOn: z.iso.date(), endsOn: z.iso.date() })),
})
export type PlanContent = z.infer<typeof PlanContent>

export const Application = z.strictObject({
  id: z.uuid(),
  status: z.enum(statuses),
  revision: z.number().int(),
  label: z.string().nullable(),
  learner: z.strictObject({
    id: z.uuid(),
    name: z.string(),
    group: Words.nullable(),
    level: z.string(),
    studyYear: z.number().int().nullable(),
    programme: Words.nullable(),
  }),
  applicant: z.strictObject({ id: z.uuid(), name: z.string() }),
  byGuardian: z.boolean(),
  organisation: Words,
  ruleSet: z.string(),
  ground: GroundChoice.nullable(),
  grounds: z.array(GroundChoice),
  fields: z.array(FactField),
  facts: FactValues,
  reason: z.string(),
  technologies: z.array(Technology),
  mode: z.enum(['full', 'partial']),
  format: z.enum(['sync', 'async', 'mixed']),
  /** Where the learner goes; wanted where a ground forbids zones of danger. */
  destination: z.string(),
  asksDestination: z.boolean(),
  /** Entered later from paper. */
  archive: z.boolean(),
  periodFrom: z.iso.date().nullable(),
  periodTo: z.iso.date().nullable(),
  documents: z.array(DocumentLine),
  verdict: VerdictView.nullable(),
  /** SHA-256 of what would be signed now: the signature names it, so that nobody signs what he has not seen. */
  contentHash: z.string(),
  signedAt: z.iso.datetime().nullable(),
  registeredOn: z.iso.date().nullable(),
  terms: z.array(Term),
  steps: z.array(Step),
  decisionReason: z.string(),
  order: z.strictObject({ id: z.uuid(), label: z.string(), issuedOn: z.iso.date() }).nullable(),
  plan: z.strictObject({ id: z.uuid(), hash: z.string(), content: PlanContent }).nullable(),
  /** Why the reader may not sign it, with the age that the law asks; null for whoever may, and for the offices. */
  cannotSign: z.strictObject({ because: z.enum(['guardian-applies', 'too-young', 'of-age']), age: z.number().int() }).nullable(),
  can: z.strictObject({
    edit: z.boolean(),
    sign: z.boolean(),
    withdraw: z.boolean(),
    giveOpinion: z.boolean(),
    return: z.boolean(),
    decide: z.boolean(),
    acknowledge: z.boolean(),
    seeSensitive: z.boolean(),
  }),
})
export type Application = z.infer<typeof Application>
