import type { QuestionBody } from './body.schema.ts'

/** A place of a paper: which question stands there for this learner, and in which order its options are shown. */
export interface Place {
  questionId: string
  version: number
  points: number
  /** Ids of options, or of the right sides of a matching; empty where there is nothing to order. */
  order: string[]
}

/** A question as it may be drawn. */
export type Candidate = Omit<Place, 'order'>

/** A section with its candidates: all of them, or a number by lot. */
export interface Draw {
  candidates: readonly Candidate[]
  count: number | 'all'
}

/** A stream of numbers in [0, 1) that the same seed gives again (xmur3 and sfc32; not for secrets). */
export function seededRandom(seed: string): () => number {
  let hash = 1779033703 ^ seed.length
  const next = () => {
    hash = Math.imul(hash ^ (hash >>> 16), 2246822507)
    hash = Math.imul(hash ^ (hash >>> 13), 3266489909)
    return (hash ^= hash >>> 16) >>> 0
  }
  for (const letter of seed) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 3432918353)
  let [a, b, c, d] = [next(), next(), next(), next()]
  const random = () => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  for (let warm = 0; warm < 12; warm++) random()
  return random
}

/** A new list in an order by lot (Fisher and Yates). */
export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const result = [...list]
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const [one, two] = [result[last], result[other]]
    if (one !== undefined && two !== undefined) [result[last], result[other]] = [two, one]
  }
  return result
}

/**
 * Draws the questions of one attempt. The same seed and candidates give the same paper; no question stands in it twice.
 * @param shuffle whether the questions are shuffled inside their section
 */
export function drawPaper(draws: readonly Draw[], seed: string, shuffle: boolean): Candidate[] {
  const random = seededRandom(seed)
  const taken = new Set<string>()
  return draws.flatMap(({ candidates, count }) => {
    const free = candidates.filter((candidate) => !taken.has(candidate.questionId))
    const byLot = count === 'all' ? (shuffle ? shuffled(free, random) : [...free]) : shuffled(free, random).slice(0, count)
    for (const { questionId } of byLot) taken.add(questionId)
    return byLot
  })
}

/** The order in which this learner sees the options of a question. */
export function orderOf(body: QuestionBody, seed: string, shuffle: boolean): string[] {
  // The right sides of a matching are always shuffled: their written order is the key.
  if (body.kind === 'matching')
    return shuffled(
      body.right.map(({ id }) => id),
      seededRandom(seed),
    )
  if (body.kind !== 'single' && body.kind !== 'multiple') return []
  const ids = body.options.map(({ id }) => id)
  return shuffle && body.shuffle ? shuffled(ids, seededRandom(seed)) : ids
}

/** The question as this learner sees it: options in the order of his or her paper. */
export function inOrder(body: QuestionBody, order: readonly string[]): QuestionBody {
  const sorted = <T extends { id: string }>(list: readonly T[]) =>
    list.toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id))
  if (body.kind === 'single' || body.kind === 'multiple') return { ...body, options: sorted(body.options) }
  if (body.kind === 'matching') return { ...body, right: sorted(body.right) }
  return body
}
