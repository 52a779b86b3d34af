import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Trx, Writer } from '#lib/db'
import './councils.tables.ts'

/** Meetings to which a person is invited or in which he sits now, the nearest first. */
export const selectMeetingsOfMember = (db: Writer, orgId: string, personId: string) =>
  db
    .selectFrom('councils.meeting as meeting')
    .innerJoin('councils.council as council', (join) =>
      join.onRef('council.id', '=', 'meeting.council_id').on('council.org_id', '=', orgId),
    )
    .where('meeting.org_id', '=', orgId)
    .where((where) =>
      where.or([
        where('meeting.status', '=', 'open'),
        where.and([where('meeting.status', '=', 'planned'), where('meeting.invited_at', 'is not', null)]),
      ]),
    )
    .where(
      sql<SqlBool>`EXISTS (SELECT FROM councils.member WHERE member.org_id = ${orgId} AND member.council_id = meeting.council_id AND member.person_id = ${personId}
        AND member.since <= meeting.held_on AND (member.until IS NULL OR member.until >= meeting.held_on))`,
    )
    .select(['meeting.id', 'meeting.status', 'meeting.starts_at', 'council.name_kk', 'council.name_ru', 'council.name_en'])
    .orderBy('meeting.starts_at')
    .limit(5)

/** Minutes that wait for a person's signature. */
export const selectMinutesToSign = (db: Writer, orgId: string, personId: string) =>
  db
    .selectFrom('councils.meeting as meeting')
    .innerJoin('councils.council as council', (join) =>
      join.onRef('council.id', '=', 'meeting.council_id').on('council.org_id', '=', orgId),
    )
    .where('meeting.org_id', '=', orgId)
    .where('meeting.status', '=', 'signing')
    .where((where) => where.or([where('meeting.chair_id', '=', personId), where('meeting.secretary_id', '=', personId)]))
    .where(
      sql<SqlBool>`NOT EXISTS (SELECT FROM councils.signature WHERE signature.org_id = ${orgId} AND signature.document_id = meeting.document_id AND signature.person_id = ${personId})`,
    )
    .select(['meeting.id', 'meeting.minutes_due', 'council.name_kk', 'council.name_ru', 'council.name_en'])
    .orderBy('meeting.minutes_due')

/** What waits in the councils whose papers a person keeps: as a secretary, or everywhere. */
export const selectWaiting = (
  orgId: string,
  keeper: { personId: string; everywhere: boolean },
  today: string,
): RawBuilder<{ waiting: number; unsigned: number; late: number; due: string | null }> => {
  const isKept = keeper.everywhere
    ? sql`true`
    : sql`EXISTS (
           SELECT FROM councils.member WHERE member.org_id = ${orgId} AND member.council_id = council.id AND member.person_id = ${keeper.personId}
              AND member.role = 'secretary' AND member.since <= ${today}::date AND (member.until IS NULL OR member.until >= ${today}::date))`
  return sql`
    WITH kept AS (SELECT council.id FROM councils.council WHERE council.org_id = ${orgId} AND council.archived_at IS NULL AND ${isKept})
    SELECT (SELECT count(*)::int FROM councils.item WHERE item.org_id = ${orgId} AND item.status = 'waiting' AND item.council_id IN (SELECT id FROM kept)) AS waiting,
           count(*)::int AS unsigned,
           (count(*) FILTER (WHERE meeting.minutes_due < ${today}::date))::int AS late,
           min(meeting.minutes_due)::text AS due
      FROM councils.meeting
     WHERE meeting.org_id = ${orgId} AND meeting.status IN ('drafting', 'signing') AND meeting.council_id IN (SELECT id FROM kept)`
}

/** Meetings of some days to which members were invited. */
export const listMeetingsOn = (trx: Trx, orgId: string, days: readonly string[]) =>
  trx
    .selectFrom('councils.meeting as meeting')
    .innerJoin('councils.council as council', (join) =>
      join.onRef('council.id', '=', 'meeting.council_id').on('council.org_id', '=', orgId),
    )
    .where('meeting.org_id', '=', orgId)
    .where('meeting.status', '=', 'planned')
    .where('meeting.invited_at', 'is not', null)
    .where('meeting.held_on', 'in', [...days])
    .select([
      'meeting.id',
      'meeting.council_id',
      'meeting.held_on',
      'meeting.starts_at',
      'meeting.place',
      'council.name_kk',
      'council.name_ru',
      'council.name_en',
    ])
    .execute()

/** The members of a council who are in office on a day. */
export const listMembersOn = async (trx: Trx, orgId: string, councilId: string, day: string): Promise<string[]> =>
  (
    await trx
      .selectFrom('councils.member')
      .select('person_id')
      .where('org_id', '=', orgId)
      .where('council_id', '=', councilId)
      .where('since', '<=', day)
      .where((where) => where.or([where('until', 'is', null), where('until', '>=', day)]))
      .execute()
  ).map((row) => row.person_id)

/** Numbered minutes past their term, with those of chair and secretary who have not signed. */
export async function listOverdueMinutes(trx: Trx, orgId: string, today: string) {
  const { rows } = await sql<{ id: string; minutes_label: string; name_kk: string; name_ru: string; name_en: string; unsigned: string[] }>`
    SELECT meeting.id, meeting.minutes_label, council.name_kk, council.name_ru, council.name_en,
           ARRAY(SELECT signer FROM unnest(ARRAY[meeting.chair_id, meeting.secretary_id]) AS signer
                  WHERE NOT EXISTS (SELECT FROM councils.signature WHERE signature.org_id = meeting.org_id
                                       AND signature.document_id = meeting.document_id AND signature.person_id = signer)) AS unsigned
      FROM councils.meeting
      JOIN councils.council ON council.org_id = meeting.org_id AND council.id = meeting.council_id
     WHERE meeting.org_id = ${orgId} AND meeting.status = 'signing' AND meeting.minutes_due < ${today}::date`.execute(trx)
  return rows
}
