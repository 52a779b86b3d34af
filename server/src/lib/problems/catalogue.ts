import { coreProblems } from '@dala/domain/problems'

/** All problems of the house: a noun adds the line of its own catalogue here. */
export const catalogue = {
  ...coreProblems,
}
