import { sql, type RawBuilder } from 'kysely'
import type { EvidenceAt } from '#compliance'
import type { FlaggedRow } from '#lib/evidence'

/** Rows that are looked at, each with its page. */
export type Looked = RawBuilder<FlaggedRow & { path: string | null }>

/** A year: what happened longer ago is history, not a breach of today. */
export const yearBefore = (at: EvidenceAt) => sql`(${at.today}::date - 365)`

/** Statuses with their case, learner and order; `last_day` is the last day as it stands. */
export const ofStatuses = (
  at: EvidenceAt,
  look: { where: RawBuilder<unknown>; broken: RawBuilder<unknown>; soon?: RawBuilder<unknown>; since?: RawBuilder<unknown> },
): Looked => sql`
  SELECT status.id::text AS id, concat_ws(' ', person.surname, person.given_name, person.patronymic) AS title, '/distance/' || status.id AS path,
         coalesce((${look.broken}), true) AS broken, coalesce((${look.soon ?? sql`false`}), false) AS soon, (${look.since ?? sql`status.starts_on`})::date AS since
    FROM (SELECT found.*, least(found.ends_on, coalesce(found.ended_on, found.ends_on)) AS last_day FROM distance.status AS found WHERE found.org_id = ${at.orgId}::uuid) AS status
    JOIN distance.application AS application ON application.org_id = ${at.orgId}::uuid AND application.id = status.application_id
    JOIN distance.order AS made ON made.org_id = ${at.orgId}::uuid AND made.id = status.order_id
    JOIN people.learner AS learner ON learner.org_id = ${at.orgId}::uuid AND learner.person_id = status.learner_id
    JOIN people.person AS person ON person.org_id = ${at.orgId}::uuid AND person.id = status.learner_id
   WHERE status.org_id = ${at.orgId}::uuid AND status.last_day >= greatest(status.starts_on, ${yearBefore(at)}) AND (${look.where})`

/** Applications that were handed in, with learner. */
export const ofApplications = (
  at: EvidenceAt,
  look: { where: RawBuilder<unknown>; broken: RawBuilder<unknown>; soon?: RawBuilder<unknown>; since?: RawBuilder<unknown> },
): Looked => sql`
  SELECT application.id::text AS id, concat_ws(' ', '№ ' || application.label || ',', person.surname, person.given_name) AS title, '/applications/' || application.id AS path,
         coalesce((${look.broken}), true) AS broken, coalesce((${look.soon ?? sql`false`}), false) AS soon, (${look.since ?? sql`application.registered_on`})::date AS since
    FROM distance.application AS application
    JOIN people.person AS person ON person.org_id = ${at.orgId}::uuid AND person.id = application.learner_id
   WHERE application.org_id = ${at.orgId}::uuid AND application.registered_on >= ${yearBefore(at)} AND application.status NOT IN ('draft', 'withdrawn') AND (${look.where})`

/** Whether a paper lies in a status's case, as an attachment or as a council's decision by signed minutes. */
export const hasPaper = (at: EvidenceAt, kinds: readonly string[], councils: readonly string[] = []) => sql`(
  EXISTS (SELECT FROM distance.attachment AS paper
    WHERE paper.org_id = ${at.orgId}::uuid AND paper.application_id = application.id AND paper.removed_at IS NULL AND paper.kind = ANY(${[...kinds]}))
  OR EXISTS (SELECT FROM councils.item AS item
      JOIN councils.council AS council ON council.org_id = ${at.orgId}::uuid AND council.id = item.council_id AND council.kind = ANY(${[...councils]})
      JOIN councils.decision AS decision ON decision.org_id = ${at.orgId}::uuid AND decision.item_id = item.id AND decision.outcome = 'adopted'
      JOIN councils.meeting AS meeting ON meeting.org_id = ${at.orgId}::uuid AND meeting.id = decision.meeting_id AND meeting.status = 'closed'
    WHERE item.org_id = ${at.orgId}::uuid AND item.subject_type = 'application' AND item.subject_id = application.id))`
