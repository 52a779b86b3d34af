import type { DecisionInList, listDecisions as api } from '@dala/domain/councils'
import type { QueryOf } from '@dala/domain/contract'
import { holds, type Actor } from '@dala/domain/identity'
import { toIsoDate } from '@dala/locale'
import { decodeCursor, nextPage, type Db } from '#lib/db'
import { listArchive } from './archive.queries.ts'
import { listSeatsOf } from './councils.queries.ts'
import { mayReadItem } from './policy.ts'

const closedTitle = { kk: 'Жеке тұлғаға қатысты мәселе', ru: 'Вопрос, касающийся отдельных лиц', en: 'A matter about particular persons' }

/** Decisions of closed meetings, newest first. Matters about people are found and read only by those to whom they are open. */
export const listDecisions = (db: Db, actor: Actor, query: QueryOf<typeof api>, now: Date) =>
  db.transaction(async (trx) => {
    const [heldOn = null, id = null] = query.after === undefined ? [] : decodeCursor(query.after, 2)
    const seats = await listSeatsOf(trx, actor.orgId, actor.personId, toIsoDate(now))
    const rows = await listArchive(trx, actor.orgId, {
      mine: seats.map((seat) => seat.id),
      everywhere: holds(actor, 'councils.read') || holds(actor, 'councils.keep'),
      all: holds(actor, 'councils.keep'),
      permissions: [...actor.permissions],
      councilId: query.councilId,
      outcome: query.outcome,
      year: query.year,
      search: query.search,
      after: heldOn === null ? null : [String(heldOn), String(id)],
      limit: query.limit,
    })
    const page = nextPage(rows, query.limit, (row) => [row.held_on, row.id])
    return {
      items: page.items.map((row): DecisionInList => {
        const seat = seats.find((each) => each.id === row.council_id)
        const open = mayReadItem(actor, { role: seat?.role ?? null }, { hasPersons: row.has_persons, readPermission: row.read_permission })
        return {
          id: row.id,
          meetingId: row.meeting_id,
          itemId: row.item_id,
          council: { id: row.council_id, kind: row.kind, name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en } },
          number: row.number,
          title: open ? { kk: row.title_kk, ru: row.title_ru, en: row.title_en } : closedTitle,
          open,
          outcome: open ? row.outcome : null,
          wording: open ? { kk: row.wording_kk, ru: row.wording_ru } : null,
          decidedOn: row.held_on,
          minutesLabel: row.minutes_label ?? '',
          corrected: !row.in_force,
        }
      }),
      next: page.next,
    }
  })
