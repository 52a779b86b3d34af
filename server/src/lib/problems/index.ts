import type { Facts, ProblemEntry } from '@dala/domain/problems'
import { catalogue } from './catalogue.ts'

export type Slug = keyof typeof catalogue
export interface FieldFault {
  path: string
  message: string
}

/** An expected refusal on its way to the edge, where it becomes an RFC 9457 answer in the caller's language. */
export class Problem extends Error {
  readonly slug: Slug
  readonly facts: Facts
  readonly fields: readonly FieldFault[] | undefined
  constructor(slug: Slug, facts: Facts, fields?: readonly FieldFault[]) {
    super(slug)
    this.slug = slug
    this.facts = facts
    this.fields = fields
  }
}

/**
 * Makes the problem to throw.
 * @param slug a key of the catalogue
 * @param facts values for the sentence's `{…}`, also sent as data: never personal data of others
 * @param fields the fields at fault, by path (`body.reason`)
 */
export const problem = (slug: Slug, facts: Facts = {}, fields?: readonly FieldFault[]): Problem => new Problem(slug, facts, fields)

export const entryOf = (slug: Slug): ProblemEntry => catalogue[slug]
export const isSlug = (text: string): text is Slug => Object.hasOwn(catalogue, text)
