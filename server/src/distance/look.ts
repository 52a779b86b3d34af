import type { ClauseId, Words } from '@dala/domain/regulations'
import type { Evidence, EvidenceAt } from '#compliance'
import { countLooked, listLooked, type Looked } from './look.queries.ts'

/** One look into rows: what is looked for, what it proves, and the words of a broken row. */
export interface Look {
  key: string
  clauses: readonly ClauseId[]
  name: Words
  /** What is wrong with a broken row. */
  broken: Words
  touchedBy: readonly string[]
  looked: (at: EvidenceAt) => Looked
  mend: Evidence['mend']
}

const inOrder: Words = { kk: 'Бәрі дұрыс', ru: 'В порядке', en: 'In order' }

/** A look as evidence of the board. */
export const evidenceOf = ({ key, clauses, name, broken, touchedBy, looked, mend }: Look): Evidence => ({
  key,
  clauses,
  name,
  touchedBy,
  mend,
  count: (trx, at) => countLooked(trx, looked(at)),
  rows: async (trx, at) => {
    const found = await listLooked(trx, looked(at), at)
    const items = found.slice(0, at.limit)
    return {
      items: items.map((row) => ({
        id: row.id,
        title: row.title,
        detail: row.broken || row.soon ? broken : inOrder,
        path: row.path,
        since: row.since,
      })),
      next: found.length > at.limit ? (items.at(-1)?.id ?? null) : null,
    }
  },
})
