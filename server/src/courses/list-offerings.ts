import type { OfferingRow } from '@dala/domain/courses'
import type { Actor } from '@dala/domain/identity'
import { decodeCursor, nextPage, type Db } from '#lib/db'
import { listOfferingRows } from './offerings.queries.ts'
import { languagesOf, three } from './words.ts'

interface Query {
  search?: string | undefined
  after?: string | undefined
  limit: number
  mine: 'yes' | 'no'
  status?: 'draft' | 'published' | 'closed' | undefined
}

/** Courses by name, page by page. */
export const listOfferings = (db: Db, actor: Actor, query: Query): Promise<{ items: OfferingRow[]; next: string | null }> =>
  db.transaction(async (trx) => {
    const [name, id] = query.after === undefined ? [] : decodeCursor(query.after, 2)
    const rows = await listOfferingRows(trx, actor.orgId, {
      search: query.search,
      status: query.status,
      taughtBy: query.mine === 'yes' ? actor.personId : null,
      after: name === undefined ? null : { name: String(name), id: String(id) },
      limit: query.limit,
    })
    const page = nextPage(rows, query.limit, (row) => [row.name_ru, row.id])
    return {
      next: page.next,
      items: page.items.map((row) => {
        if (row.teacher === null) throw new Error('an offering has a teacher by its foreign key')
        return {
          id: row.id,
          name: three(row.name_kk, row.name_ru, row.name_en),
          disciplineName: three(row.discipline_kk, row.discipline_ru, row.discipline_en),
          teacher: row.teacher,
          tutor: row.tutor,
          status: row.status,
          languages: languagesOf(row.languages),
          startsOn: row.starts_on,
          endsOn: row.ends_on,
          learners: row.learners ?? 0,
          lessons: row.lessons ?? 0,
        }
      }),
    }
  })
