import { isInOffice, leastOf, type CouncilInList, type Council, type listCouncils as api } from '@dala/domain/councils'
import type { QueryOf } from '@dala/domain/contract'
import { holds, type Actor } from '@dala/domain/identity'
import { toIsoDate } from '@dala/locale'
import { decodeCursor, nextPage, type Db, type Trx } from '#lib/db'
import { councilFor } from './council-for.ts'
import { listCouncilRows, listMembers, ruleOf, type CouncilRow, type MemberRow } from './councils.queries.ts'
import { listWaiting } from './items.queries.ts'
import { listMeetingRows } from './meetings.queries.ts'
import { nameOf, searchPeople } from './people.queries.ts'
import { mayKeep, mayPut, type Tie } from './policy.ts'
import { showItems } from './show-item.ts'

/** Dates leave the server as ISO strings; inside they are dates. */
type Shown<T> = { [K in keyof T]: T[K] }

export const councilName = (row: Pick<CouncilRow, 'name_kk' | 'name_ru' | 'name_en'>) => ({
  kk: row.name_kk,
  ru: row.name_ru,
  en: row.name_en,
})

/** The councils that a reader may see: all with the permission, otherwise those in which the reader sits. */
export const listCouncils = (db: Db, actor: Actor, query: QueryOf<typeof api>, now: Date) =>
  db.transaction(async (trx) => {
    const [createdAt = null, id = null] = query.after === undefined ? [] : decodeCursor(query.after, 2)
    const rows = await listCouncilRows(trx, actor.orgId, {
      day: toIsoDate(now),
      personId: actor.personId,
      onlyMine: !holds(actor, 'councils.read') && !holds(actor, 'councils.keep'),
      kind: query.kind,
      search: query.search,
      after: createdAt === null ? null : [String(createdAt), String(id)],
      limit: query.limit,
    })
    const page = nextPage(rows, query.limit, (row) => [row.created_text, row.id])
    return {
      items: page.items.map((row): Shown<CouncilInList> => ({
        id: row.id,
        kind: row.kind,
        name: councilName(row),
        members: Number(row.members ?? 0),
        waiting: row.waiting,
        next:
          row.next_id === null || row.next_at === null || row.next_status === null
            ? null
            : { id: row.next_id, startsAt: row.next_at.toISOString(), status: row.next_status },
        mine: row.mine,
        archived: row.archived_at !== null,
      })),
      next: page.next,
      can: { found: holds(actor, 'councils.manage') },
    }
  })

const member = (row: MemberRow, today: string): Council['members'][number] => ({
  id: row.id,
  person: { id: row.person_id, name: nameOf(row) },
  position: row.position_kk === null ? null : { kk: row.position_kk, ru: row.position_ru ?? '', en: row.position_en ?? '' },
  role: row.role,
  votes: row.votes,
  since: row.since,
  until: row.until,
  inOffice: isInOffice(row, today),
})

const meetingInList = (row: Awaited<ReturnType<typeof listMeetingRows>>[number]): Council['held'][number] => ({
  id: row.id,
  status: row.status,
  startsAt: row.starts_at.toISOString(),
  place: row.place,
  items: row.items,
  minutesLabel: row.minutes_label,
  minutesDue: row.minutes_due,
})

/** A council as its page shows it. */
export async function showCouncil(trx: Trx, actor: Actor, council: CouncilRow, tie: Tie, now: Date): Promise<Council> {
  const today = toIsoDate(now)
  const rows = await listMembers(trx, actor.orgId, council.id)
  const terms = rows.filter((row) => row.until === null || row.until >= row.since).map((row) => member(row, today))
  const current = terms.filter((each) => each.until === null || each.until >= today)
  const inOffice = terms.filter((each) => each.inOffice)
  const meetings = (statuses: Parameters<typeof listMeetingRows>[3], order: 'asc' | 'desc', limit: number) =>
    listMeetingRows(trx, actor.orgId, council.id, statuses, order, limit)
  return {
    id: council.id,
    kind: council.kind,
    name: councilName(council),
    rule: ruleOf(council),
    minutesDays: council.minutes_days,
    archived: council.archived_at !== null,
    members: current,
    former: terms.filter((each) => !current.includes(each)),
    needed: leastOf(inOffice.filter((each) => each.votes).length, ruleOf(council).quorum),
    waiting: await showItems(trx, actor, tie, await listWaiting(trx, actor.orgId, council.id)),
    coming: (await meetings(['planned', 'open', 'drafting', 'signing'], 'asc', 20)).map(meetingInList),
    held: (await meetings(['closed', 'failed', 'cancelled'], 'desc', 30)).map(meetingInList),
    vacant: (['chair', 'secretary'] as const).filter((role) => !inOffice.some((each) => each.role === role)),
    can: {
      manage: holds(actor, 'councils.manage'),
      keep: mayKeep(actor, tie) && council.archived_at === null,
      put: mayPut(actor, tie) && council.archived_at === null,
    },
  }
}

export const getCouncil = (db: Db, actor: Actor, id: string, now: Date) =>
  db.transaction(async (trx) => {
    const { council, tie } = await councilFor(trx, actor, id, now)
    return showCouncil(trx, actor, council, tie, now)
  })

const most = 20

/** People who can be appointed, by a part of the name. */
export const listCandidates = (db: Db, actor: Actor, search: string) =>
  db.transaction(async (trx) => ({
    items: (await searchPeople(trx, actor.orgId, search, most)).map((row) => ({
      id: row.id,
      name: nameOf(row),
      position: row.position_kk === null ? null : { kk: row.position_kk, ru: row.position_ru ?? '', en: row.position_en ?? '' },
    })),
  }))
