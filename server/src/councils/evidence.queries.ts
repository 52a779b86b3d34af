import type { CouncilKind } from '@dala/domain/councils'
import { sql, type RawBuilder } from 'kysely'
import type { EvidenceAt } from '#compliance'
import type { LookRow } from '#lib/evidence'
import './councils.tables.ts'

/** What a check looks at: a council by its names, and of a meeting its number and day. */
export interface Looked extends LookRow {
  meeting_id: string | null
  council_id: string
  label: string | null
  held_on: string | null
}
export type Look = (at: EvidenceAt, kinds: readonly CouncilKind[]) => RawBuilder<Looked>

const title = sql`CASE WHEN council.name_kk = council.name_ru THEN council.name_kk ELSE council.name_kk || ' / ' || council.name_ru END AS title`

/** Held meetings whose minutes are not signed: broken after their term, soon before it. */
export const unsignedMinutes: Look = ({ orgId, today, soonUntil }, kinds) => sql<Looked>`
  SELECT meeting.id::text AS id, meeting.id AS meeting_id, council.id AS council_id, ${title},
         meeting.minutes_label AS label, meeting.held_on::text AS held_on,
         CASE WHEN meeting.status = 'closed' THEN NULL ELSE (meeting.minutes_due + 1)::text END AS since,
         CASE WHEN meeting.status = 'closed' THEN 'fine' WHEN meeting.minutes_due < ${today}::date THEN 'broken'
              WHEN meeting.minutes_due < ${soonUntil}::date THEN 'soon' ELSE 'fine' END AS state
    FROM councils.meeting
    JOIN councils.council ON council.org_id = meeting.org_id AND council.id = meeting.council_id
   WHERE meeting.org_id = ${orgId} AND council.kind = ANY(${[...kinds]}::text[]) AND meeting.status IN ('drafting', 'signing', 'closed')`

/** Decisions counted anew: too few took part, or somebody voted who was no member on the day. */
export const withoutQuorum: Look = ({ orgId }, kinds) => sql<Looked>`
  SELECT decision.id::text AS id, meeting.id AS meeting_id, council.id AS council_id, ${title},
         meeting.minutes_label AS label, meeting.held_on::text AS held_on, meeting.held_on::text AS since,
         CASE WHEN voting.members = 0
                OR (decision.tally #>> '{quorum,present}')::int * (meeting.rule #>> '{quorum,denominator}')::int
                     < voting.members * (meeting.rule #>> '{quorum,numerator}')::int
                OR EXISTS (
                  SELECT FROM councils.vote
                   WHERE vote.org_id = decision.org_id AND vote.meeting_id = decision.meeting_id AND vote.item_id = decision.item_id
                     AND NOT EXISTS (SELECT FROM councils.member WHERE member.org_id = vote.org_id AND member.council_id = meeting.council_id
                                        AND member.person_id = vote.person_id AND member.since <= meeting.held_on
                                        AND (member.until IS NULL OR member.until >= meeting.held_on)))
              THEN 'broken' ELSE 'fine' END AS state
    FROM councils.decision
    JOIN councils.meeting ON meeting.org_id = decision.org_id AND meeting.id = decision.meeting_id
    JOIN councils.council ON council.org_id = meeting.org_id AND council.id = meeting.council_id
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS members FROM councils.attendance seat
       WHERE seat.org_id = meeting.org_id AND seat.meeting_id = meeting.id AND seat.votes) AS voting
   WHERE decision.org_id = ${orgId} AND council.kind = ANY(${[...kinds]}::text[])`

/** Working councils without a chair or a secretary in office today, or by the day that counts as soon. */
export const vacantSeats: Look = ({ orgId, today, soonUntil }, kinds) => sql<Looked>`
  SELECT council.id::text AS id, NULL::uuid AS meeting_id, council.id AS council_id, ${title},
         NULL::text AS label, NULL::text AS held_on,
         CASE WHEN held.until < ${soonUntil}::date THEN (held.until + 1)::text END AS since,
         CASE WHEN held.until IS NULL OR held.until < ${today}::date THEN 'broken' WHEN held.until < ${soonUntil}::date THEN 'soon' ELSE 'fine' END AS state
    FROM councils.council
    CROSS JOIN LATERAL (
      -- the day until which both seats are taken without a gap from today; null where one is empty today
      SELECT min(seat.until) FILTER (WHERE count = 2) AS until FROM (
        SELECT max(coalesce(member.until, '9999-12-30'::date)) AS until, count(*) OVER () AS count
          FROM councils.member
         WHERE member.org_id = council.org_id AND member.council_id = council.id AND member.role IN ('chair', 'secretary')
           AND member.since <= ${today}::date AND (member.until IS NULL OR member.until >= ${today}::date)
         GROUP BY member.role) AS seat) AS held
   WHERE council.org_id = ${orgId} AND council.kind = ANY(${[...kinds]}::text[]) AND council.archived_at IS NULL`
