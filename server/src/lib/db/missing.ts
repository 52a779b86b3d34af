import { problem } from '#lib/problems'

/** Answers 404 for a thing that is not there or belongs to somebody else: both look the same from outside. */
export function missing(_kind: string, _id?: string): never {
  throw problem('missing')
}
