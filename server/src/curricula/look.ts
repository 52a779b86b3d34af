import { words, type ClauseId, type Words } from '@dala/domain/regulations'
import type { Evidence, EvidenceAt } from '#compliance'
import * as rows from './evidence.queries.ts'

/** A check whose rows one query gives. */
export interface Look {
  slug: string
  clauses: readonly ClauseId[]
  name: Words
  touchedBy: readonly string[]
  looked: (at: EvidenceAt) => rows.Looked
  broken: Words
  path: (id: string) => string | null
  mend: Evidence['mend']
}

export const inOrder = words('Бәрі дұрыс', 'В порядке', 'In order')

export const look = ({ slug, clauses, name, touchedBy, looked, broken, path, mend }: Look): Evidence => ({
  key: `curricula.${slug}`,
  clauses,
  name,
  touchedBy,
  mend,
  count: (trx, at) => rows.countLooked(trx, looked(at)),
  rows: async (trx, at) => {
    const found = await rows.listLooked(trx, looked(at), at)
    const items = found.slice(0, at.limit)
    return {
      items: items.map((row) => ({
        id: row.id,
        title: row.title,
        detail: row.broken || row.soon ? broken : inOrder,
        path: path(row.id),
        since: row.since,
      })),
      next: found.length > at.limit ? (items.at(-1)?.id ?? null) : null,
    }
  },
})
