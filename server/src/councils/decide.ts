import { countVotes, outcomeOf, quorumOf, type decideItem as decideApi, type Tally } from '@dala/domain/councils'
import type { BodyOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import { missing, newId, type Db } from '#lib/db'
import { emit, emitAll, personal } from '#lib/events'
import { problem } from '#lib/problems'
import { meetingToKeep } from './council-for.ts'
import { moveItems } from './hold-meeting.ts'
import { deleteDecision, insertDecision, listDecisionRows, listVotes, updateLine } from './meetings.queries.ts'
import { ruleAt, showMeetingNow } from './show-meeting.ts'
import { demandPending, demandQuorum, openLine } from './vote.ts'

/** Records the decision. Nobody chooses its outcome: it follows from the votes, the quorum and the rule, which are kept with it. */
export const decideItem = (db: Db, actor: Actor, id: string, itemId: string, body: BodyOf<typeof decideApi>, now: Date) =>
  db.transaction(async (trx) => {
    const item = await openLine(trx, actor, await meetingToKeep(trx, actor, id, now, 'open'), itemId)
    demandPending(item.line)
    demandQuorum(item)
    if (body.wording.kk === '' && body.wording.ru === '') throw problem('councils.wording-missing')
    const { line, voters } = item
    const cast = (await listVotes(trx, actor.orgId, id)).filter((each) => each.item_id === itemId && voters.includes(each.person_id))
    if (line.ballot === 'open' && cast.length < voters.length)
      throw problem('councils.votes-missing', { count: voters.length - cast.length })
    if (line.ballot === 'secret' && line.count_for === null) throw problem('councils.votes-missing', { count: voters.length })
    const count =
      line.ballot === 'open'
        ? countVotes(cast.map((each) => each.choice))
        : { for: line.count_for ?? 0, against: line.count_against ?? 0, abstain: line.count_abstain ?? 0 }
    // Somebody may have left since the ballots were counted.
    const votes = count.for + count.against + count.abstain
    if (votes > voters.length) throw problem('councils.too-many-votes', { votes, voters: voters.length })
    const rule = ruleAt(item)
    const chair = line.ballot === 'open' ? (cast.find((each) => each.person_id === item.meeting.chair_id)?.choice ?? null) : null
    const result = outcomeOf(rule, count, voters.length, chair)
    const tally: Tally = { ...count, ...result, ballot: line.ballot, quorum: quorumOf(rule, item.seats, item.recused), rule }
    const decisionId = newId()
    await insertDecision(trx, {
      org_id: actor.orgId,
      id: decisionId,
      meeting_id: id,
      item_id: itemId,
      outcome: result.outcome,
      wording_kk: body.wording.kk,
      wording_ru: body.wording.ru,
      conditions: body.conditions,
      valid_until: body.validUntil,
      tally: JSON.stringify(tally),
      recorded_by: actor.personId,
      recorded_at: now,
    })
    await updateLine(trx, actor.orgId, id, itemId, { status: result.outcome })
    const reply = await showMeetingNow(trx, actor, id, now)
    await emit(trx, actor, 'councils.decided', {
      subject: ['council-item', itemId],
      payload: {
        meetingId: id,
        decisionId,
        outcome: result.outcome,
        byChair: result.byChair,
        base: result.base,
        ballot: line.ballot,
        ...count,
        quorum: tally.quorum,
        validUntil: body.validUntil,
        wording: personal([body.wording.kk, body.wording.ru].filter(Boolean).join(' / ')),
      },
      at: now,
    })
    return reply
  })

/** Takes back a decision recorded by mistake while the meeting lasts; the votes stay. */
export const reopenItem = (db: Db, actor: Actor, id: string, itemId: string, now: Date) =>
  db.transaction(async (trx) => {
    const item = await openLine(trx, actor, await meetingToKeep(trx, actor, id, now, 'open'), itemId)
    const decision = (await listDecisionRows(trx, actor.orgId, id)).find((each) => each.item_id === itemId) ?? missing('decision', itemId)
    await deleteDecision(trx, actor.orgId, id, itemId)
    await updateLine(trx, actor.orgId, id, itemId, { status: 'pending' })
    const reply = await showMeetingNow(trx, actor, id, now)
    await emit(trx, actor, 'councils.decision-reopened', {
      subject: ['council-item', itemId],
      payload: { meetingId: id, decisionId: decision.id, outcome: decision.outcome, number: item.line.number },
      at: now,
    })
    return reply
  })

/** Moves an item to the next meeting without a decision. */
export const postponeItem = (db: Db, actor: Actor, id: string, itemId: string, now: Date) =>
  db.transaction(async (trx) => {
    const item = await openLine(trx, actor, await meetingToKeep(trx, actor, id, now, 'open'), itemId)
    demandPending(item.line)
    const moved = await moveItems(trx, actor.orgId, item, [itemId], 'postponed', now)
    const reply = await showMeetingNow(trx, actor, id, now)
    await emitAll(trx, actor, moved)
    return reply
  })
