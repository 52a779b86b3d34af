import {
  memberRoles,
  overlap,
  type appointMember as appointApi,
  type changeCouncil as changeApi,
  type changeMember as changeMemberApi,
  type foundCouncil as foundApi,
} from '@dala/domain/councils'
import type { BodyOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import { addDays, toIsoDate } from '@dala/locale'
import { missing, newId, type Db, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { problem } from '#lib/problems'
import { notify } from '#messages'
import { tieOf } from './council-for.ts'
import {
  insertCouncil,
  insertMember,
  lastSeatOf,
  listMembers,
  lockCouncil,
  updateCouncil,
  updateMember,
  type CouncilRow,
} from './councils.queries.ts'
import { nameOf, namesOf } from './people.queries.ts'
import { councilName, showCouncil } from './show-council.ts'

const shown = async (trx: Trx, actor: Actor, id: string, now: Date) =>
  showCouncil(trx, actor, await lockCouncil(trx, actor.orgId, id), await tieOf(trx, actor, id, now), now)

/** Founds a council with the default rule: two thirds present, more than half of those present. */
export const foundCouncil = (db: Db, actor: Actor, body: BodyOf<typeof foundApi>, now: Date) =>
  db.transaction(async (trx) => {
    const id = newId()
    const { name } = body
    await insertCouncil(trx, {
      org_id: actor.orgId,
      id,
      kind: body.kind,
      name_kk: name.kk,
      name_ru: name.ru,
      name_en: name.en || name.kk,
      created_by: actor.personId,
      created_at: now,
    })
    const reply = await shown(trx, actor, id, now)
    await emit(trx, actor, 'councils.founded', { subject: ['council', id], payload: { council: body.kind }, at: now })
    return reply
  })

/** Changes name, rule or whether the council works; meetings that were opened keep the rule of their day. */
export const changeCouncil = (db: Db, actor: Actor, id: string, body: BodyOf<typeof changeApi>, now: Date) =>
  db.transaction(async (trx) => {
    await lockCouncil(trx, actor.orgId, id)
    const { rule, name } = body
    if (rule && (rule.quorum.numerator > rule.quorum.denominator || rule.majority.numerator >= rule.majority.denominator))
      throw problem('councils.rule-unlawful')
    const set = {
      ...(name && { name_kk: name.kk, name_ru: name.ru, name_en: name.en || name.kk }),
      ...(rule && {
        quorum_numerator: rule.quorum.numerator,
        quorum_denominator: rule.quorum.denominator,
        majority_numerator: rule.majority.numerator,
        majority_denominator: rule.majority.denominator,
        majority_of: rule.majority.of,
        casting_vote: rule.castingVote,
        rule_basis: rule.basis,
      }),
      ...(body.minutesDays !== undefined && { minutes_days: body.minutesDays }),
      ...(body.archived !== undefined && { archived_at: body.archived ? now : null }),
    }
    if (Object.keys(set).length > 0) await updateCouncil(trx, actor.orgId, id, set)
    const reply = await shown(trx, actor, id, now)
    await emit(trx, actor, 'councils.changed', {
      subject: ['council', id],
      payload: { ...(rule && { rule }), ...(body.minutesDays && { minutesDays: body.minutesDays }), archived: body.archived ?? null },
      at: now,
    })
    return reply
  })

const single = ['chair', 'secretary'] as const

/** One chair and one secretary at a time, and nobody sits twice. */
async function demandFree(
  trx: Trx,
  actor: Actor,
  council: CouncilRow,
  seat: { id: string; personId: string; role: keyof typeof memberRoles; since: string; until: string | null },
): Promise<void> {
  const others = (await listMembers(trx, actor.orgId, council.id)).filter((row) => row.id !== seat.id && isTaken(row) && overlap(row, seat))
  const twice = others.find((row) => row.person_id === seat.personId)
  if (twice !== undefined) throw problem('councils.already-member', { name: nameOf(twice) })
  const taken = others.find((row) => row.role === seat.role && (single as readonly string[]).includes(seat.role)) // widened to ask
  if (taken !== undefined)
    throw problem('councils.seat-taken', { role: memberRoles[seat.role][actor.locale].toLowerCase(), name: nameOf(taken) })
}

const isTaken = (row: { since: string; until: string | null }): boolean => row.until === null || row.until >= row.since

/** Appoints a person for a term, which opens the council and its matters to that person. */
export const appointMember = (db: Db, actor: Actor, id: string, body: BodyOf<typeof appointApi>, now: Date) =>
  db.transaction(async (trx) => {
    const council = await lockCouncil(trx, actor.orgId, id)
    if (council.archived_at !== null) throw problem('councils.archived')
    if (!(await namesOf(trx, actor.orgId, [body.personId])).has(body.personId)) throw problem('councils.unknown-person')
    const memberId = newId()
    await demandFree(trx, actor, council, { ...body, id: memberId })
    await insertMember(trx, {
      org_id: actor.orgId,
      id: memberId,
      council_id: id,
      person_id: body.personId,
      role: body.role,
      votes: body.votes,
      since: body.since,
      until: body.until,
      appointed_by: actor.personId,
      appointed_at: now,
    })
    await notify(trx, {
      orgId: actor.orgId,
      personIds: [body.personId],
      kind: 'councils.appointed',
      facts: { council: councilName(council), role: { ...memberRoles[body.role] } },
      link: `/councils/${id}`,
      now,
    })
    const reply = await shown(trx, actor, id, now)
    await emit(trx, actor, 'councils.member-appointed', {
      subject: ['council', id],
      about: body.personId,
      payload: { memberId, role: body.role, votes: body.votes, since: body.since, until: body.until },
      at: now,
    })
    return reply
  })

/** Changes a seat. A term cannot end before a meeting in which the member took part, nor begin to vote in one after the fact. */
export const changeMember = (db: Db, actor: Actor, id: string, memberId: string, body: BodyOf<typeof changeMemberApi>, now: Date) =>
  db.transaction(async (trx) => {
    const council = await lockCouncil(trx, actor.orgId, id)
    const row = (await listMembers(trx, actor.orgId, id)).find((each) => each.id === memberId) ?? missing('member', memberId)
    const until = body.until === undefined ? row.until : body.until
    if (body.until !== undefined && until !== null) {
      if (until < addDays(row.since, -1)) throw problem('request.invalid', {}, [{ path: 'body.until', message: 'until' }])
      const last = await lastSeatOf(trx, actor.orgId, id, row.person_id)
      if (last !== undefined && last.held_on >= row.since && until < last.held_on)
        throw problem('councils.term-in-past-meeting', { name: nameOf(row), day: last.held_on })
    }
    const role = body.role ?? row.role
    await demandFree(trx, actor, council, { id: memberId, personId: row.person_id, role, since: row.since, until })
    await updateMember(trx, actor.orgId, memberId, { role, votes: body.votes ?? row.votes, until })
    const reply = await shown(trx, actor, id, now)
    await emit(trx, actor, 'councils.member-changed', {
      subject: ['council', id],
      about: row.person_id,
      payload: { memberId, role, votes: body.votes ?? row.votes, until, on: toIsoDate(now) },
      at: now,
    })
    return reply
  })
