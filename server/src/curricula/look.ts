import type { ClauseId, Words } from '@dala/domain/regulations'
import type { Evidence, EvidenceAt } from '#compliance'
import { lookForFlags } from '#lib/evidence'
import type { Looked } from './evidence.queries.ts'

/** A check whose rows one query gives. */
export interface Look {
  slug: string
  clauses: readonly ClauseId[]
  name: Words
  touchedBy: readonly string[]
  looked: (at: EvidenceAt) => Looked
  broken: Words
  path: (id: string) => string | null
  mend: Evidence['mend']
}

export const look = ({ slug, path, ...about }: Look): Evidence =>
  lookForFlags({ ...about, key: `curricula.${slug}`, path: ({ id }) => path(id) })
