import { sql } from 'kysely'
import type { Trx } from '#lib/db'
import type { Link } from './link.ts'
import type { Disclosure } from './personal.ts'

export async function lockHead(trx: Trx, orgId: string): Promise<{ seq: number; hash: Buffer } | undefined> {
  const head = await trx.selectFrom('audit.chain_head').select(['seq', 'hash']).where('org_id', '=', orgId).forUpdate().executeTakeFirst()
  if (head !== undefined) return head
  // The first event of an organisation: two at once must still make one chain.
  await trx
    .insertInto('audit.chain_head')
    .values({ org_id: orgId, seq: 0, hash: Buffer.alloc(32) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return trx.selectFrom('audit.chain_head').select(['seq', 'hash']).where('org_id', '=', orgId).forUpdate().executeTakeFirst()
}

const toRow = ({ link, previous, hash }: { link: Link; previous: Buffer; hash: Buffer }) => ({
  org_id: link.orgId,
  seq: link.seq,
  id: link.id,
  at: link.at,
  actor_id: link.actorId,
  actor_kind: link.actorKind,
  kind: link.kind,
  subject_kind: link.subjectKind,
  subject_id: link.subjectId,
  about_id: link.aboutId,
  payload: JSON.stringify(link.payload),
  previous_hash: previous,
  hash,
})

const AT_ONCE = 1000

export async function insertEvents(trx: Trx, events: { link: Link; previous: Buffer; hash: Buffer }[]): Promise<void> {
  for (let start = 0; start < events.length; start += AT_ONCE)
    await trx
      .insertInto('audit.event')
      .values(events.slice(start, start + AT_ONCE).map(toRow))
      .execute()
}

export async function insertDisclosures(trx: Trx, orgId: string, disclosures: (Disclosure & { eventId: string })[]): Promise<void> {
  for (let start = 0; start < disclosures.length; start += AT_ONCE)
    await trx
      .insertInto('audit.disclosure')
      .values(
        disclosures
          .slice(start, start + AT_ONCE)
          .map((one) => ({ org_id: orgId, event_id: one.eventId, field: one.field, salt: one.salt, value: one.value })),
      )
      .execute()
}

export const advanceHead = (trx: Trx, orgId: string, seq: number, hash: Buffer) =>
  trx.updateTable('audit.chain_head').set({ seq, hash }).where('org_id', '=', orgId).execute()

export const findHead = (trx: Trx, orgId: string) =>
  trx.selectFrom('audit.chain_head').select(['seq', 'hash']).where('org_id', '=', orgId).executeTakeFirst()

export const listLinks = (trx: Trx, orgId: string, after: number, limit: number) =>
  trx.selectFrom('audit.event').selectAll().where('org_id', '=', orgId).where('seq', '>', after).orderBy('seq').limit(limit).execute()

export const listDisclosures = (trx: Trx, orgId: string, eventIds: string[]) =>
  trx
    .selectFrom('audit.disclosure')
    .select(['event_id', 'field', 'salt', 'value'])
    .where('org_id', '=', orgId)
    .where('event_id', '=', sql<string>`any(${eventIds}::uuid[])`)
    .execute()
