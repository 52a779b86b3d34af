import { filesProblems } from '@dala/domain/files'
import { gradebookProblems } from '@dala/domain/gradebook'
import { messagesProblems } from '@dala/domain/messages'
import { identityProblems } from '@dala/domain/identity'
import { coreProblems } from '@dala/domain/problems'

/** All problems of the house: a noun adds the line of its own catalogue here. */
export const catalogue = {
  ...coreProblems,
  ...identityProblems,
  ...filesProblems,
  ...messagesProblems,
  ...gradebookProblems,
}
