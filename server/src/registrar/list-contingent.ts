import type { listContingent as api } from '@dala/domain/registrar'
import type { QueryOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import { foldKazakh, toIsoDate } from '@dala/locale'
import { decodeCursor, nextPage, type Db } from '#lib/db'
import { listUnitsBelow, unitsHeld } from '#organisations'
import { listGroups, listOnDay } from './contingent.queries.ts'
import { shownState } from './shown-state.ts'

/** A page of those who stood in the contingent on a day, in the order of the Kazakh alphabet; a role of one unit sees its groups. */
export const listContingent = (db: Db, actor: Actor, query: QueryOf<typeof api>, now: Date) =>
  db.transaction(async (trx) => {
    const reach = await unitsHeld(trx, actor, 'people.read')
    const asked = query.groupId === undefined ? null : await listUnitsBelow(trx, db.orgId, [query.groupId])
    const groupIds = asked === null ? reach : reach === null ? asked : asked.filter((id) => reach.includes(id))
    const search = query.search ?? ''
    const words = foldKazakh(search)
      .split(' ')
      .filter((word) => word !== '')
    const [sortName, id] = query.after === undefined ? [] : decodeCursor(query.after, 2)
    const filter = { on: query.on ?? toIsoDate(now), words, raw: search, status: query.status, groupIds }
    const rows = await listOnDay(trx, db.orgId, filter, id === undefined ? null : [String(sortName), String(id)], query.limit + 1)
    const page = nextPage(rows, query.limit, (row) => [row.sort_name, row.id])
    const groups = await listGroups(
      trx,
      db.orgId,
      page.items.map((row) => row.group_id),
    )
    return {
      items: page.items.map((row) => ({
        id: row.id,
        surname: row.surname,
        givenName: row.given_name,
        patronymic: row.patronymic,
        number: row.number,
        since: row.effective_on,
        order: { id: row.order_id, number: row.order_number },
        ...shownState(
          { status: row.status, groupId: row.group_id, studyYear: row.study_year, studyForm: row.study_form, language: row.language },
          groups,
        ),
      })),
      next: page.next,
    }
  })
