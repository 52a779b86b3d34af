import { z } from 'zod'
import { isDay, type Day } from '../day.ts'
import { levels, studyForms } from '../level.ts'
import { ruleSetIds } from '../rule-set.ts'

/** The days that are asked about: counting working days over thousands of years would keep everybody else waiting. */
export const isAskable = (text: unknown): text is Day => isDay(text) && text >= '1900-01-01' && text <= '2200-12-31'
export const day = z.string().refine(isAskable, { message: 'not a day' })

export const ruleSetId = z.enum(ruleSetIds)

/** Asked with every question: the learner's level, and the edition where not the one in force is meant (archives, drafts, reproduction). */
export const common = { level: z.enum(levels), ruleSet: ruleSetId.nullish() }

/** The week of an organisation and the days it has changed. */
export const calendar = z.strictObject({
  weekDays: z.union([z.literal(5), z.literal(6)]),
  overrides: z.array(z.strictObject({ on: day, kind: z.enum(['working', 'day-off']) })).max(2000),
})

export const studyForm = z.enum(studyForms)
export const stage = z.enum(['application', 'decision', 'order'])
export const programmeField = z.enum(['medical', 'pharmaceutical', 'pedagogical'])
export const code = z.string().min(1).max(80)
export const text = z.string().max(10_000)

/** A place of the maintained list of zones of hostilities and terrorist danger, or a region that borders on one (decision D-16). */
export const dangerZone = z.strictObject({
  place: code,
  source: z.string().max(400),
  since: day,
  until: day.nullish(),
})

/** What the learner is, as far as the grounds ask for it. */
export const learner = { studyForm, programmeField: programmeField.nullish(), age: z.int().min(0).max(120).nullish() }

/** Something that is there: a document, a component, a field, with the days it is valid for. */
export const held = z.strictObject({ key: code, from: day.nullish(), until: day.nullish() })
/** A list to check the demands of an edition against, and the conditions that hold. */
export const checked = { present: z.array(held).max(500), conditions: z.array(code).max(50).nullish() }
