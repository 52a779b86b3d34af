import * as api from '@dala/domain/councils'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#lib/db'
import { world } from '#lib/testing'
import { council, opened, putMatter } from './councils.fixture.ts'

const w = await world()
beforeEach(() => w.clock.set('2026-11-23T05:00:00Z'))

describe('a vote', () => {
  test('is the member’s own, once, and not to be overwritten', async () => {
    const where = await council(w)
    const { itemId } = await putMatter(w, where, newId())
    const meeting = await opened(w, where, [itemId])
    const params = { meetingId: meeting.id, itemId }
    const member = where.members[0] ?? where.chair
    await member.client.ok(api.castVote, { params, body: { choice: 'against' } })
    expect(await member.client.call(api.castVote, { params, body: { choice: 'against' } })).toBeProblem(409, 'councils.already-voted')
    expect(
      await where.secretary.client.call(api.recordVotes, { params, body: { votes: [{ personId: member.id, choice: 'for' }] } }),
    ).toBeProblem(409, 'councils.already-voted')
    const twice = { personId: where.chair.id, choice: 'for' as const }
    expect(await where.secretary.client.call(api.recordVotes, { params, body: { votes: [twice, twice] } })).toBeProblem(
      409,
      'councils.already-voted',
    )
    expect(await where.secretary.client.call(api.chooseBallot, { params, body: { ballot: 'secret' } })).toBeProblem(
      409,
      'councils.votes-cast',
    )
    const after = await where.secretary.client.ok(api.recordVotes, { params, body: { votes: [twice] } })
    expect(after.lines[0]?.votes).toHaveLength(2)
    expect(after.lines[0]?.votes.find((vote) => vote.personId === member.id)).toMatchObject({ choice: 'against', own: true })
  })

  test('is not given by the secretary instead, once the member was noted absent or aside and is back', async () => {
    const where = await council(w)
    const { itemId } = await putMatter(w, where, newId())
    const meeting = await opened(w, where, [itemId])
    const params = { meetingId: meeting.id, itemId }
    const [member = where.chair] = where.members
    await member.client.ok(api.castVote, { params, body: { choice: 'against' } })
    for (const presence of ['absent', 'present'] as const)
      await where.secretary.client.ok(api.noteAttendance, {
        params: { meetingId: meeting.id },
        body: { seats: [{ personId: member.id, presence }] },
      })
    const record = () => where.secretary.client.call(api.recordVotes, { params, body: { votes: [{ personId: member.id, choice: 'for' }] } })
    expect(await record()).toBeProblem(409, 'councils.already-voted')
    await where.secretary.client.ok(api.recuse, { params, body: { personId: member.id, reason: 'Қате' } })
    await where.secretary.client.ok(api.endRecusal, { params: { ...params, personId: member.id } })
    expect(await record()).toBeProblem(409, 'councils.already-voted')
    expect(await where.secretary.client.call(api.chooseBallot, { params, body: { ballot: 'secret' } })).toBeProblem(
      409,
      'councils.votes-cast',
    )
    await member.client.ok(api.castVote, { params, body: { choice: 'against' } })
  })

  test('of one click twice at the same moment is one vote', async () => {
    const where = await council(w)
    const { itemId } = await putMatter(w, where, newId())
    const meeting = await opened(w, where, [itemId])
    const params = { meetingId: meeting.id, itemId }
    const replies = await Promise.all([1, 2, 3].map(() => where.chair.client.call(api.castVote, { params, body: { choice: 'for' } })))
    expect(replies.map((reply) => reply.status).toSorted()).toEqual([200, 409, 409])
  })

  test('belongs to members: others of the organisation are refused, strangers find nothing', async () => {
    const where = await council(w)
    const { itemId } = await putMatter(w, where, newId())
    const meeting = await opened(w, where, [itemId])
    const params = { meetingId: meeting.id, itemId }
    const head = await w.person({ orgId: w.school, roles: ['head'] })
    expect(await head.client.call(api.castVote, { params, body: { choice: 'for' } })).toBeProblem(403, 'councils.not-a-member')
    const nobody = await w.person({ orgId: w.school })
    expect(await nobody.client.call(api.castVote, { params, body: { choice: 'for' } })).toBeProblem(404, 'missing')
    const member = where.members[0] ?? where.chair
    expect(
      await member.client.call(api.recordVotes, { params, body: { votes: [{ personId: where.chair.id, choice: 'for' }] } }),
    ).toBeProblem(403, 'identity.not-permitted')
  })

  test('is not given by a member whom the item concerns, or whose child it concerns', async () => {
    const where = await council(w, { members: 5 })
    const child = await w.learner({ orgId: w.school, level: 'primary' })
    const parent = await w.guardianOf(child)
    const clerk = await w.person({ orgId: w.school, roles: ['council-secretary'] })
    await clerk.client.ok(api.appointMember, {
      params: { councilId: where.id },
      body: { personId: parent.id, role: 'member', since: '2026-11-01', until: null },
    })
    const all = { ...where, everybody: [...where.everybody, parent] }
    const { itemId } = await putMatter(w, where, newId(), [child.id])
    const meeting = await opened(w, all, [itemId])
    const line = meeting.lines[0]
    expect(line?.recused).toMatchObject([{ person: { id: parent.id }, concerned: true }])
    expect(line?.quorum).toMatchObject({ members: 8, present: 7, needed: 6 })
    const params = { meetingId: meeting.id, itemId }
    expect(await parent.client.call(api.castVote, { params, body: { choice: 'for' } })).toBeProblem(409, 'councils.recused')
    expect(await where.secretary.client.call(api.endRecusal, { params: { ...params, personId: parent.id } })).toBeProblem(
      409,
      'councils.concerned',
    )
    const member = where.members[0] ?? where.chair
    await member.client.ok(api.castVote, { params, body: { choice: 'for' } })
    const aside = await member.client.ok(api.recuse, { params, body: { personId: member.id, reason: 'Туысым' } })
    expect(aside.lines[0]?.votes).toEqual([])
    expect(await member.client.call(api.recuse, { params, body: { personId: where.chair.id, reason: 'x' } })).toBeProblem(
      403,
      'identity.not-permitted',
    )
    const lifted = await where.secretary.client.ok(api.endRecusal, { params: { ...params, personId: member.id } })
    expect(lifted.lines[0]?.voters).toContain(member.id)
  })

  test('in secret is only counted, never more than the voters, and the chair does not break a tie', async () => {
    const where = await council(w, { members: 4 })
    const { itemId } = await putMatter(w, where, newId())
    const meeting = await opened(w, where, [itemId])
    const params = { meetingId: meeting.id, itemId }
    await where.secretary.client.ok(api.chooseBallot, { params, body: { ballot: 'secret' } })
    expect(await where.chair.client.call(api.castVote, { params, body: { choice: 'for' } })).toBeProblem(409, 'councils.secret-ballot')
    expect(await where.secretary.client.call(api.decideItem, { params, body: { wording: { kk: 'Иә', ru: '' } } })).toBeProblem(
      409,
      'councils.votes-missing',
    )
    expect(await where.secretary.client.call(api.recordCount, { params, body: { for: 5, against: 1, abstain: 1 } })).toBeProblem(
      422,
      'councils.too-many-votes',
    )
    await where.secretary.client.ok(api.recordCount, { params, body: { for: 3, against: 3, abstain: 0 } })
    const after = await where.secretary.client.ok(api.decideItem, { params, body: { wording: { kk: 'Келісілмесін', ru: '' } } })
    expect(after.lines[0]).toMatchObject({ status: 'rejected', votes: [], decision: { byChair: false } })
  })

  test('with a tie in an open vote the chair decides', async () => {
    const where = await council(w, { members: 4 })
    const { itemId } = await putMatter(w, where, newId())
    const meeting = await opened(w, where, [itemId])
    const params = { meetingId: meeting.id, itemId }
    const votes = where.everybody.map((person, at) => ({ personId: person.id, choice: at < 3 ? ('for' as const) : ('against' as const) }))
    await where.secretary.client.ok(api.recordVotes, { params, body: { votes: votes.slice(1) } })
    expect(await where.secretary.client.call(api.decideItem, { params, body: { wording: { kk: 'Иә', ru: '' } } })).toBeProblem(
      409,
      'councils.votes-missing',
    )
    await where.secretary.client.ok(api.recordVotes, { params, body: { votes } })
    const after = await where.secretary.client.ok(api.decideItem, { params, body: { wording: { kk: 'Иә', ru: '' } } })
    expect(after.lines[0]).toMatchObject({ status: 'adopted', decision: { byChair: true } })
  })
})
