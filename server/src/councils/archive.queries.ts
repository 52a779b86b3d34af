import type { Outcome } from '@dala/domain/councils'
import { sql, type SqlBool } from 'kysely'
import type { Trx } from '#lib/db'
import { isInForce } from './decisions.queries.ts'

export interface ArchiveQuery {
  /** The councils in which the reader sits. */
  mine: readonly string[]
  /** The reader sees every council's decisions. */
  everywhere: boolean
  /** … and the matters about people in them. */
  all: boolean
  permissions: readonly string[]
  councilId: string | undefined
  outcome: Outcome | undefined
  year: number | undefined
  search: string | undefined
  after: readonly [heldOn: string, id: string] | null
  limit: number
}

/** Decisions of closed meetings. Words about people are searched only where they are open to the reader. */
export const listArchive = (trx: Trx, orgId: string, query: ArchiveQuery) => {
  const hasPersons = sql<boolean>`EXISTS (SELECT FROM councils.item_person concerned WHERE concerned.org_id = ${orgId} AND concerned.item_id = item.id)`
  const isOpen = sql<SqlBool>`(${query.all} OR council.id = ANY(${[...query.mine]}::uuid[]) OR item.read_permission = ANY(${[...query.permissions]}::text[]) OR NOT ${hasPersons})`
  const like = `%${(query.search ?? '').toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  return trx
    .selectFrom('councils.decision as decision')
    .innerJoin('councils.meeting as meeting', (join) =>
      join.onRef('meeting.id', '=', 'decision.meeting_id').on('meeting.org_id', '=', orgId),
    )
    .innerJoin('councils.council as council', (join) =>
      join.onRef('council.id', '=', 'meeting.council_id').on('council.org_id', '=', orgId),
    )
    .innerJoin('councils.item as item', (join) => join.onRef('item.id', '=', 'decision.item_id').on('item.org_id', '=', orgId))
    .innerJoin('councils.line as line', (join) =>
      join
        .onRef('line.meeting_id', '=', 'decision.meeting_id')
        .onRef('line.item_id', '=', 'decision.item_id')
        .on('line.org_id', '=', orgId),
    )
    .where('decision.org_id', '=', orgId)
    .where('meeting.status', '=', 'closed')
    .$if(!query.everywhere, (rows) => rows.where(sql<SqlBool>`council.id = ANY(${[...query.mine]}::uuid[])`))
    .$if(query.councilId !== undefined, (rows) => rows.where('council.id', '=', query.councilId ?? ''))
    .$if(query.outcome !== undefined, (rows) => rows.where('decision.outcome', '=', query.outcome ?? 'adopted').where(isOpen))
    .$if(query.year !== undefined, (rows) => rows.where(sql<SqlBool>`extract(year FROM meeting.held_on) = ${query.year ?? 0}`))
    .$if(query.search !== undefined && query.search !== '', (rows) =>
      rows.where(
        sql<SqlBool>`(lower(meeting.minutes_label) LIKE ${like} OR (${isOpen} AND (lower(concat_ws(' ', item.title_kk, item.title_ru, decision.wording_kk, decision.wording_ru)) LIKE ${like}
          OR EXISTS (SELECT FROM councils.item_person concerned JOIN people.person ON person.org_id = concerned.org_id AND person.id = concerned.person_id
               WHERE concerned.org_id = ${orgId} AND concerned.item_id = item.id AND lower(concat_ws(' ', person.surname, person.given_name, person.patronymic)) LIKE ${like}))))`,
      ),
    )
    .$if(query.after !== null, (rows) =>
      rows.where(sql<SqlBool>`(meeting.held_on, decision.id) < (${query.after?.[0] ?? ''}::date, ${query.after?.[1] ?? ''}::uuid)`),
    )
    .select([
      'decision.id',
      'decision.item_id',
      'decision.outcome',
      'decision.wording_kk',
      'decision.wording_ru',
      'meeting.id as meeting_id',
      'meeting.held_on',
      'meeting.minutes_label',
      'council.id as council_id',
      'council.kind',
      'council.name_kk',
      'council.name_ru',
      'council.name_en',
      'item.title_kk',
      'item.title_ru',
      'item.title_en',
      'item.read_permission',
      'line.number',
      hasPersons.as('has_persons'),
      sql<boolean>`${isInForce}`.as('in_force'),
    ])
    .orderBy('meeting.held_on', 'desc')
    .orderBy('decision.id', 'desc')
    .limit(query.limit + 1)
    .execute()
}
