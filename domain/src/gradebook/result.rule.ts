import { scaleOf, stepFor, type ScaleStep } from './scale.ts'

/** How an organisation (or a discipline) turns marks into a final mark. Settings of its academic policy, not law. */
export interface GradeRule {
  /** share of the admission rating in the final mark, percent; the exam has the rest */
  ratingWeight: number
  /** least admission rating with which a learner may sit the exam */
  admissionPercent: number
  /** least mark with which a control event counts as passed */
  controlPercent: number
  /** least exam mark; below it the exam alone is the final mark */
  examPercent: number
  scale: string
}

/** Used until an organisation sets its own: 60/40 and 50, as academic policies of the country mostly have it. */
export const defaultRule: GradeRule = {
  ratingWeight: 60,
  admissionPercent: 50,
  controlPercent: 50,
  examPercent: 50,
  scale: 'letters-2018',
}

export interface Control {
  id: string
  kind: 'current' | 'midterm' | 'final'
  /** rating period; null for the final control */
  term: number | null
  weight: number
  required: boolean
}

/** A mark in percent points, or the learner did not appear. */
export type Mark = number | 'absent'
export type Marks = ReadonlyMap<string, Mark>

/** Why a learner may not sit the exam; `controls` are the control events concerned. */
export type Refusal =
  | { reason: 'controls-missing'; clause: 'A2015-33'; controls: string[] }
  | { reason: 'controls-failed'; clause: 'A2015-33'; controls: string[]; least: number }
  | { reason: 'rating-low'; clause: 'A2015-33'; rating: number; least: number }

export type Admission = { admitted: true; rating: number } | { admitted: false; rating: number | null; refusals: Refusal[] }

export type Outcome =
  | { status: 'open'; admission: Admission }
  | { status: 'failed'; admission: Admission; exam: number; percent: number; step: ScaleStep }
  | { status: 'graded'; admission: Admission; exam: number; percent: number; step: ScaleStep }

/** Half up to a whole percent, as people do by hand; every number shown is counted from numbers shown. */
export const wholePercent = (value: number): number => Math.floor(value + 0.5 + 1e-9)

const valueOf = (mark: Mark): number => (mark === 'absent' ? 0 : mark)

/** Rating of each period, from its control events that have a mark; null while none has. */
export function termRatings(controls: readonly Control[], marks: Marks): Map<number, number | null> {
  const sums = new Map<number, { weighted: number; weights: number }>()
  for (const control of controls) {
    if (control.term === null) continue
    const sum = sums.get(control.term) ?? { weighted: 0, weights: 0 }
    const mark = marks.get(control.id)
    if (mark !== undefined) {
      sum.weighted += valueOf(mark) * control.weight
      sum.weights += control.weight
    }
    sums.set(control.term, sum)
  }
  return new Map(
    [...sums]
      .sort(([a], [b]) => a - b)
      .map(([term, { weighted, weights }]) => [term, weights === 0 ? null : wholePercent(weighted / weights)]),
  )
}

/**
 * Admission rating: the mean of the period ratings; null until every period has one. A period in which nothing is required and nothing was
 * marked counts for nothing.
 */
export function admissionRating(controls: readonly Control[], marks: Marks): number | null {
  const binding = new Set(controls.filter((control) => control.required || marks.has(control.id)).map((control) => control.term))
  const ratings = [...termRatings(controls, marks)].flatMap(([term, rating]) => (binding.has(term) ? [rating] : []))
  if (ratings.length === 0) return null
  let sum = 0
  for (const rating of ratings) {
    if (rating === null) return null
    sum += rating
  }
  return wholePercent(sum / ratings.length)
}

/**
 * Whether a learner may sit the exam: only after doing and passing all control events of the working programme
 * (A2010-29, A2015-33), and with the rating that the organisation demands.
 */
export function admission(controls: readonly Control[], marks: Marks, rule: GradeRule): Admission {
  const required = controls.filter((control) => control.kind !== 'final' && control.required)
  const missing = required.filter((control) => marks.get(control.id) === undefined).map((control) => control.id)
  const failed = required
    .filter((control) => {
      const mark = marks.get(control.id)
      return mark !== undefined && wholePercent(valueOf(mark)) < rule.controlPercent
    })
    .map((control) => control.id)
  const rating = admissionRating(controls, marks)
  const refusals: Refusal[] = []
  if (missing.length > 0) refusals.push({ reason: 'controls-missing', clause: 'A2015-33', controls: missing })
  if (failed.length > 0) refusals.push({ reason: 'controls-failed', clause: 'A2015-33', controls: failed, least: rule.controlPercent })
  if (rating !== null && rating < rule.admissionPercent)
    refusals.push({ reason: 'rating-low', clause: 'A2015-33', rating, least: rule.admissionPercent })
  if (refusals.length > 0) return { admitted: false, rating, refusals }
  if (rating !== null) return { admitted: true, rating }
  // An offering without control events before its exam has no rating: the exam stands for the whole.
  const before = controls.filter((control) => control.kind !== 'final')
  if (before.length === 0) return { admitted: true, rating: 100 }
  // Where none is required, something must have been marked all the same: a rating that does not exist is no hundred.
  return { admitted: false, rating, refusals: [{ reason: 'controls-missing', clause: 'A2015-33', controls: before.map(({ id }) => id) }] }
}

/**
 * Final mark from the admission rating and the exam by the rule's weights (60/40 by default); an exam below the least mark fails
 * whatever the rating. Open while the learner is not admitted or has no exam mark.
 */
export function outcomeOf(controls: readonly Control[], marks: Marks, rule: GradeRule): Outcome {
  const admitted = admission(controls, marks, rule)
  const final = controls.find((control) => control.kind === 'final')
  const examMark = final === undefined ? undefined : marks.get(final.id)
  if (!admitted.admitted || examMark === undefined) return { status: 'open', admission: admitted }
  const exam = wholePercent(valueOf(examMark))
  const scale = scaleOf(rule.scale)
  if (exam < rule.examPercent) return { status: 'failed', admission: admitted, exam, percent: exam, step: stepFor(scale, exam) }
  const alone = controls.every((control) => control.kind === 'final')
  const percent = alone ? exam : Math.floor((rule.ratingWeight * admitted.rating + (100 - rule.ratingWeight) * exam + 50) / 100)
  const step = stepFor(scale, percent)
  return { status: step.passed ? 'graded' : 'failed', admission: admitted, exam, percent, step }
}

/** The rule in force: the discipline's newest one valid on the day, else the organisation's, else the default. */
export function ruleInForce<R extends { disciplineId: string | null; validFrom: string; id: string }>(
  rules: readonly R[],
  disciplineId: string,
  day: string,
): R | null {
  const valid = rules
    .filter((rule) => rule.validFrom <= day && (rule.disciplineId === disciplineId || rule.disciplineId === null))
    // ids are made in time order, so of two rules of one day the later decision counts
    .sort((a, b) => (a.validFrom === b.validFrom ? (a.id < b.id ? 1 : -1) : a.validFrom < b.validFrom ? 1 : -1))
  return valid.find((rule) => rule.disciplineId === disciplineId) ?? valid.find((rule) => rule.disciplineId === null) ?? null
}
