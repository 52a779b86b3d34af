import * as api from '@dala/domain/councils'
import * as home from '@dala/domain/home'
import * as messages from '@dala/domain/messages'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#lib/db'
import { verifyChain } from '#lib/events'
import { textOf } from '#lib/pdf'
import { world } from '#lib/testing'
import { closed, council, decided, opened, putMatter, type TestPerson } from './councils.fixture.ts'
import { agendaAbout, councilDecisionsAbout, jobs, takeOffAgenda } from './index.ts'

const w = await world()
beforeEach(() => w.clock.set('2026-11-23T05:00:00Z'))

const about = (orgId: string, id: string, type = 'test-application') =>
  w.db(orgId).transaction((trx) => councilDecisionsAbout(trx, orgId, { type, ids: [id] }))

describe('a decision', () => {
  test('A2023-11.1.a, A2021-23.b: of the pedagogical council counts when the minutes have a number and both signatures, not before', async () => {
    const orgId = w.school
    const where = await council(w)
    const child = await w.learner({ orgId, level: 'basic-secondary' })
    const subject = newId()
    const { itemId } = await putMatter(w, where, subject, [child.id])
    const meeting = await opened(w, where, [itemId])
    expect(meeting.quorum).toEqual({ members: 5, present: 5, needed: 4, reached: true })
    const after = await decided(where, meeting, itemId)
    expect(after.lines[0]).toMatchObject({ status: 'adopted', decision: { outcome: 'adopted', count: { for: 5, against: 0, abstain: 0 } } })
    expect(await about(orgId, subject)).toEqual([])
    expect(await w.db(orgId).transaction((trx) => agendaAbout(trx, orgId, { type: 'test-application', ids: [subject] }))).toMatchObject([
      { status: 'scheduled', meetsOn: '2026-11-23', path: `/councils/meetings/${meeting.id}` },
    ])

    const params = { meetingId: meeting.id }
    await where.secretary.client.ok(api.endMeeting, { params, body: {} })
    const drawn = await where.secretary.client.ok(api.drawUpMinutes, { params, body: {} })
    expect(drawn).toMatchObject({ status: 'signing', minutes: { label: expect.stringMatching(/^\d+-Х$/), dueOn: '2026-11-30' } })
    await where.secretary.client.ok(api.signMinutes, { params, body: { hash: drawn.minutes?.hash ?? '' } })
    expect(await about(orgId, subject)).toEqual([])
    const done = await where.chair.client.ok(api.signMinutes, { params, body: { hash: drawn.minutes?.hash ?? '' } })
    expect(done).toMatchObject({ status: 'closed', minutes: { signatures: [{ as: 'secretary' }, { as: 'chair' }] } })
    expect(await about(orgId, subject)).toMatchObject([
      {
        subjectId: subject,
        council: 'pedagogical-council',
        outcome: 'adopted',
        decidedOn: '2026-11-23',
        minutesDocumentId: done.minutes?.documentId,
        minutesNumber: done.minutes?.label,
      },
    ])
    expect(await verifyChain(w.db(orgId))).toMatchObject({ fault: null })
  })

  test('A2023-11.1.b: the board of trustees decides with minutes of its own', async () => {
    const board = await council(w, { kind: 'board-of-trustees', members: 4 })
    const subject = newId()
    const { itemId } = await putMatter(w, board, subject)
    const meeting = await opened(w, board, [itemId])
    await decided(board, meeting, itemId, 'against')
    await closed(board, meeting.id)
    expect(await about(w.school, subject)).toMatchObject([{ council: 'board-of-trustees', outcome: 'rejected' }])
  })

  test('A2023-11.2: in a college the methodical council of any name is one of the councils that decide', async () => {
    const where = await council(w, { orgId: w.college, kind: 'methodical-council' })
    const subject = newId()
    const { itemId } = await putMatter(w, where, subject)
    const meeting = await opened(w, where, [itemId])
    await decided(where, meeting, itemId)
    await closed(where, meeting.id)
    expect(await about(w.college, subject)).toMatchObject([{ council: 'methodical-council', outcome: 'adopted' }])
  })

  test('A2010-32.c: the academic council approves a practice programme, and the approval carries the number of the minutes', async () => {
    const where = await council(w, { orgId: w.university, kind: 'academic-council' })
    const programme = newId()
    const { itemId } = await putMatter(w, where, programme, [], 'practice-programme')
    const meeting = await opened(w, where, [itemId])
    await decided(where, meeting, itemId)
    expect(await about(w.university, programme, 'practice-programme')).toEqual([])
    const done = await closed(where, meeting.id)
    expect(await about(w.university, programme, 'practice-programme')).toMatchObject([
      { council: 'academic-council', outcome: 'adopted', minutesNumber: done.minutes?.label },
    ])
  })

  test('is not put twice while it waits, and needs a council of the kind', async () => {
    const where = await council(w, { orgId: w.university, kind: 'methodical-commission', members: 1 })
    const subject = newId()
    const first = await putMatter(w, where, subject)
    expect((await putMatter(w, where, subject)).itemId).toBe(first.itemId)
    await expect(putMatter(w, { ...where, kind: 'board-of-trustees' }, subject)).rejects.toMatchObject({ slug: 'councils.no-such-council' })
  })
})

describe('the quorum', () => {
  test('without it nobody votes and nothing is decided; the item goes to the next planned meeting by itself', async () => {
    const where = await council(w)
    const { itemId } = await putMatter(w, where, newId())
    const meeting = await opened(w, where, [itemId], [where.chair, where.secretary, ...where.members.slice(0, 1)])
    expect(meeting.quorum).toEqual({ members: 5, present: 3, needed: 4, reached: false })
    const params = { meetingId: meeting.id, itemId }
    expect(await where.chair.client.call(api.castVote, { params, body: { choice: 'for' } })).toBeProblem(409, 'councils.no-quorum')
    expect(
      await where.secretary.client.call(api.recordVotes, { params, body: { votes: [{ personId: where.chair.id, choice: 'for' }] } }),
    ).toBeProblem(409, 'councils.no-quorum')
    expect(await where.secretary.client.call(api.decideItem, { params, body: { wording: { kk: 'Иә', ru: 'Да' } } })).toBeProblem(
      409,
      'councils.no-quorum',
    )
    const next = await where.secretary.client.ok(api.planMeeting, {
      params: { councilId: where.id },
      body: { startsAt: '2026-11-30T09:00:00Z', place: '', form: 'online', itemIds: [] },
    })
    const ended = await where.secretary.client.ok(api.endMeeting, { params: { meetingId: meeting.id }, body: {} })
    expect(ended).toMatchObject({
      status: 'failed',
      minutes: null,
      lines: [{ status: 'moved', movedBecause: 'no-quorum', decision: null }],
    })
    const carried = await where.secretary.client.ok(api.getMeeting, { params: { meetingId: next.id } })
    expect(carried.lines).toMatchObject([{ item: { id: itemId, moved: 1, status: 'scheduled' }, status: 'pending' }])
    expect(await where.secretary.client.call(api.drawUpMinutes, { params: { meetingId: meeting.id }, body: {} })).toBeProblem(
      409,
      'councils.step-not-possible',
    )
  })

  test('with no later meeting planned, what was moved comes first on the next plan', async () => {
    const where = await council(w)
    const { itemId } = await putMatter(w, where, newId())
    const meeting = await opened(w, where, [itemId], [where.chair, where.secretary])
    await where.secretary.client.ok(api.endMeeting, { params: { meetingId: meeting.id }, body: {} })
    const fresh = await putMatter(w, where, newId())
    const next = await where.secretary.client.ok(api.planMeeting, {
      params: { councilId: where.id },
      body: { startsAt: '2026-12-01T09:00:00Z', place: '', form: 'in-person', itemIds: [fresh.itemId] },
    })
    expect(next.lines.map((line) => line.item.id)).toEqual([itemId, fresh.itemId])
  })

  test('whose term ended is no member any more: neither seat, nor vote, nor counted', async () => {
    const where = await council(w, { members: 3 })
    const clerk = await w.person({ orgId: w.school, roles: ['council-secretary'] })
    const before = await clerk.client.ok(api.getCouncil, { params: { councilId: where.id } })
    const leaving = where.members[0]
    const seat = before.members.find((each) => each.person.id === leaving?.id)
    await clerk.client.ok(api.changeMember, { params: { councilId: where.id, memberId: seat?.id ?? '' }, body: { until: '2026-11-22' } })
    const { itemId } = await putMatter(w, where, newId())
    const rest = { ...where, everybody: where.everybody.filter((person) => person !== leaving) }
    const meeting = await opened(w, rest, [itemId])
    expect(meeting.quorum).toMatchObject({ members: 4, needed: 3 })
    expect(await leaving?.client.call(api.castVote, { params: { meetingId: meeting.id, itemId }, body: { choice: 'for' } })).toBeProblem(
      404,
      'missing',
    )
    expect(
      await where.secretary.client.call(api.recordVotes, {
        params: { meetingId: meeting.id, itemId },
        body: { votes: [{ personId: leaving?.id ?? '', choice: 'for' }] },
      }),
    ).toBeProblem(403, 'councils.not-a-member')
  })

  test('the last day of a term still counts', async () => {
    const where = await council(w, { until: '2026-11-23' })
    const { itemId } = await putMatter(w, where, newId())
    expect((await opened(w, where, [itemId])).quorum.members).toBe(5)
  })

  test('is lost when too many leave before the vote', async () => {
    const where = await council(w)
    const { itemId } = await putMatter(w, where, newId())
    const meeting = await opened(w, where, [itemId])
    const params = { meetingId: meeting.id, itemId }
    await where.members[0]?.client.ok(api.castVote, { params, body: { choice: 'for' } })
    const left = await where.secretary.client.ok(api.noteAttendance, {
      params: { meetingId: meeting.id },
      body: { seats: where.members.slice(0, 2).map((person) => ({ personId: person.id, presence: 'absent' as const })) },
    })
    expect(left.quorum.reached).toBe(false)
    expect(left.lines[0]?.votes).toEqual([])
    expect(await where.chair.client.call(api.castVote, { params, body: { choice: 'for' } })).toBeProblem(409, 'councils.no-quorum')
  })

  test('a rule of the organisation holds for meetings opened after it; the one in session keeps its own', async () => {
    const where = await council(w)
    const clerk = await w.person({ orgId: w.school, roles: ['council-secretary'] })
    const { itemId } = await putMatter(w, where, newId())
    const meeting = await opened(w, where, [itemId], [where.chair, where.secretary, ...where.members.slice(0, 1)])
    const rule = { ...api.defaultRule, quorum: { numerator: 1, denominator: 2 }, basis: 'Жарғы, 12-тармақ' }
    expect((await clerk.client.ok(api.changeCouncil, { params: { councilId: where.id }, body: { rule } })).needed).toBe(3)
    const now = await where.secretary.client.ok(api.getMeeting, { params: { meetingId: meeting.id } })
    expect(now.quorum).toMatchObject({ needed: 4, reached: false })
    const broken = { ...rule, quorum: { numerator: 3, denominator: 2 } }
    expect(await clerk.client.call(api.changeCouncil, { params: { councilId: where.id }, body: { rule: broken } })).toBeProblem(
      422,
      'councils.rule-unlawful',
    )
  })
})

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

describe('a member whose term ends after the meeting', () => {
  test('still signs its minutes as the secretary who wrote them', async () => {
    const where = await council(w)
    const clerk = await w.person({ orgId: w.school, roles: ['council-secretary'] })
    const { itemId } = await putMatter(w, where, newId())
    const meeting = await opened(w, where, [itemId])
    await decided(where, meeting, itemId)
    const params = { meetingId: meeting.id }
    await where.secretary.client.ok(api.endMeeting, { params, body: {} })
    const seat = (await clerk.client.ok(api.getCouncil, { params: { councilId: where.id } })).members.find(
      (each) => each.person.id === where.secretary.id,
    )
    await clerk.client.ok(api.changeMember, {
      params: { councilId: where.id, memberId: seat?.id ?? '' },
      body: { until: '2026-11-23' },
    })
    w.clock.set('2026-11-24T05:00:00Z')
    expect(await where.secretary.client.call(api.getCouncil, { params: { councilId: where.id } })).toBeProblem(404, 'missing')
    const drawn = await where.secretary.client.ok(api.drawUpMinutes, { params, body: {} })
    const body = { hash: drawn.minutes?.hash ?? '' }
    await where.chair.client.ok(api.signMinutes, { params, body })
    expect((await where.secretary.client.ok(api.signMinutes, { params, body })).status).toBe('closed')
  })
})

describe('a matter that is taken back', () => {
  test('leaves what waits and planned agendas, never a meeting in session', async () => {
    const where = await council(w)
    const [one, two] = [newId(), newId()]
    const planned = await putMatter(w, where, one)
    const plan = await where.secretary.client.ok(api.planMeeting, {
      params: { councilId: where.id },
      body: { startsAt: '2026-11-27T09:00:00Z', place: '', form: 'online', itemIds: [planned.itemId] },
    })
    const take = (id: string) =>
      w.db(where.orgId).transaction((trx) => takeOffAgenda(trx, where.secretary.actor, { type: 'test-application', id }, w.clock.now()))
    expect(await take(one)).toBe(1)
    expect((await where.secretary.client.ok(api.getMeeting, { params: { meetingId: plan.id } })).lines).toEqual([])
    const { itemId } = await putMatter(w, where, two)
    const meeting = await opened(w, where, [itemId])
    expect(await take(two)).toBe(0)
    expect((await where.secretary.client.ok(api.getMeeting, { params: { meetingId: meeting.id } })).lines).toHaveLength(1)
    expect(await where.secretary.client.call(api.withdrawItem, { params: { councilId: where.id, itemId } })).toBeProblem(
      409,
      'councils.step-not-possible',
    )
  })
})

describe('what is told to whom', () => {
  test('a matter about a person is open to members and to those who work on the case; others see that it is there', async () => {
    const where = await council(w)
    const child = await w.learner({ orgId: w.school, name: 'Құпия', level: 'primary' })
    const { itemId } = await putMatter(w, where, newId(), [child.id])
    const meeting = await opened(w, where, [itemId])
    await decided(where, meeting, itemId)
    await closed(where, meeting.id)
    const params = { meetingId: meeting.id }
    const reader = await w.person({ orgId: w.school, roles: ['inspector'] })
    const seen = await reader.client.ok(api.getMeeting, { params })
    expect(seen.lines[0]).toMatchObject({
      item: { open: false, proposal: null, persons: [], path: null },
      decision: null,
      votes: [],
      heard: '',
    })
    expect(JSON.stringify(seen)).not.toContain('Құпия')
    expect(await reader.client.call(api.printMinutes, { params })).toBeProblem(403, 'councils.minutes-personal')
    expect(await reader.client.call(api.previewMinutes, { params })).toBeProblem(403, 'councils.minutes-personal')
    expect(await reader.client.call(api.makeExtract, { params: { ...params, itemId }, body: {} })).toBeProblem(
      403,
      'councils.minutes-personal',
    )
    expect((await reader.client.ok(api.listDecisions, { query: { search: 'Құпия', councilId: where.id } })).items).toEqual([])
    expect((await reader.client.ok(api.listDecisions, { query: { councilId: where.id } })).items).toMatchObject([
      { open: false, outcome: null },
    ])
    const head = await w.person({ orgId: w.school, roles: ['head'] })
    expect((await head.client.ok(api.getMeeting, { params })).lines[0]).toMatchObject({
      item: { open: true },
      decision: { outcome: 'adopted' },
    })
    const member = where.members[0] ?? where.chair
    expect((await member.client.ok(api.listDecisions, { query: { search: 'құпия' } })).items).toMatchObject([
      { open: true, outcome: 'adopted' },
    ])
    const teacher = await w.person({ orgId: w.school, roles: ['teacher'] })
    for (const client of [teacher.client, child.client, (await w.guardianOf(child)).client]) {
      expect(await client.call(api.getMeeting, { params })).toBeProblem(404, 'missing')
      expect((await client.ok(api.listCouncils)).items).toEqual([])
    }
  })

  test('another organisation finds nothing and changes nothing', async () => {
    const where = await council(w)
    const { itemId } = await putMatter(w, where, newId())
    const meeting = await opened(w, where, [itemId])
    const stranger = await w.person({ orgId: w.university, roles: ['council-secretary', 'head'] })
    const params = { meetingId: meeting.id, itemId }
    const tries = await Promise.all([
      stranger.client.call(api.getCouncil, { params: { councilId: where.id } }),
      stranger.client.call(api.getMeeting, { params }),
      stranger.client.call(api.castVote, { params, body: { choice: 'for' } }),
      stranger.client.call(api.recordVotes, { params, body: { votes: [] } }),
      stranger.client.call(api.endMeeting, { params, body: {} }),
      stranger.client.call(api.changeCouncil, { params: { councilId: where.id }, body: { archived: true } }),
      stranger.client.call(api.withdrawItem, { params: { councilId: where.id, itemId } }),
    ])
    for (const reply of tries) expect(reply).toBeProblem(404, 'missing')
    expect(
      await w.db(w.university).transaction((trx) => councilDecisionsAbout(trx, w.university, { type: 'test-application', ids: [itemId] })),
    ).toEqual([])
  })

  test('members are invited with day, hour and place; a cancelled meeting frees its items', async () => {
    const where = await council(w)
    const { itemId } = await putMatter(w, where, newId())
    const { id } = await where.secretary.client.ok(api.planMeeting, {
      params: { councilId: where.id },
      body: { startsAt: '2026-12-04T10:00:00Z', place: '204-бөлме', form: 'mixed', itemIds: [itemId] },
    })
    const params = { meetingId: id }
    expect((await where.members[0]?.client.ok(home.readHome))?.items).toEqual([])
    await where.secretary.client.ok(api.inviteMembers, { params, body: {} })
    expect((await where.members[0]?.client.ok(home.readHome))?.items).toMatchObject([{ link: `/councils/meetings/${id}` }])
    const told = await where.members[0]?.client.ok(messages.listNotifications)
    expect(told?.items[0]?.text).toContain('204-бөлме')
    expect(
      await where.secretary.client.call(api.openMeeting, { params, body: { chairId: where.chair.id, secretaryId: where.secretary.id } }),
    ).toBeProblem(409, 'councils.too-early')
    const other = { startsAt: '2026-12-05T10:00:00Z', place: '', form: 'online' as const, itemIds: [itemId] }
    expect(await where.secretary.client.call(api.planMeeting, { params: { councilId: where.id }, body: other })).toBeProblem(
      409,
      'councils.item-elsewhere',
    )
    await where.secretary.client.ok(api.cancelMeeting, { params, body: { reason: 'Карантин' } })
    const after = await where.secretary.client.ok(api.getCouncil, { params: { councilId: where.id } })
    expect(after.waiting).toMatchObject([{ id: itemId, moved: 0, status: 'waiting' }])
    expect(after.held).toMatchObject([{ id, status: 'cancelled' }])
  })

  test('the morning before, members are reminded; minutes past their term remind those who have to sign', async () => {
    const where = await council(w, { orgId: w.university, kind: 'own-commission', members: 1 })
    const { itemId } = await putMatter(w, where, newId())
    const { id } = await where.secretary.client.ok(api.planMeeting, {
      params: { councilId: where.id },
      body: { startsAt: '2026-11-25T10:00:00Z', place: '', form: 'online', itemIds: [itemId] },
    })
    const remind = async (instant: string) => {
      w.clock.set(instant)
      await jobs['councils.remind']({ orgId: w.university }, { dbFor: (orgId) => w.db(orgId), now: w.clock.now })
    }
    const told = async (person: TestPerson) =>
      (await person.client.ok(messages.listNotifications)).items.filter((each) => each.link?.includes(id))
    await remind('2026-11-24T03:00:00Z')
    expect(await told(where.chair)).toEqual([])
    await where.secretary.client.ok(api.inviteMembers, { params: { meetingId: id }, body: {} })
    await remind('2026-11-24T03:00:00Z')
    expect(await told(where.chair)).toHaveLength(2)
    w.clock.set('2026-11-25T10:00:00Z')
    const params = { meetingId: id }
    await where.secretary.client.ok(api.openMeeting, { params, body: { chairId: where.chair.id, secretaryId: where.secretary.id } })
    await where.secretary.client.ok(api.endMeeting, { params, body: {} })
    const drawn = await where.secretary.client.ok(api.drawUpMinutes, { params, body: {} })
    await where.secretary.client.ok(api.signMinutes, { params, body: { hash: drawn.minutes?.hash ?? '' } })
    const before = [(await told(where.chair)).length, (await told(where.secretary)).length]
    await remind('2026-12-07T03:00:00Z')
    expect([(await told(where.chair)).length, (await told(where.secretary)).length]).toEqual([(before[0] ?? 0) + 1, before[1]])
  })

  test('one chair and one secretary at a time, and nobody sits twice', async () => {
    const where = await council(w)
    const clerk = await w.person({ orgId: w.school, roles: ['council-secretary'] })
    const appoint = (personId: string, role: 'chair' | 'member', since: string) =>
      clerk.client.call(api.appointMember, { params: { councilId: where.id }, body: { personId, role, since, until: null } })
    const fresh = await w.person({ orgId: w.school })
    expect(await appoint(fresh.id, 'chair', '2026-11-23')).toBeProblem(409, 'councils.seat-taken')
    expect(await appoint(where.members[0]?.id ?? '', 'member', '2027-01-01')).toBeProblem(409, 'councils.already-member')
    expect(await appoint((await w.person({ orgId: w.college })).id, 'member', '2026-11-23')).toBeProblem(422, 'councils.unknown-person')
    const { itemId } = await putMatter(w, where, newId())
    await opened(w, where, [itemId])
    const seat = (await clerk.client.ok(api.getCouncil, { params: { councilId: where.id } })).members.find(
      (each) => each.person.id === where.chair.id,
    )
    expect(
      await clerk.client.call(api.changeMember, {
        params: { councilId: where.id, memberId: seat?.id ?? '' },
        body: { until: '2026-11-20' },
      }),
    ).toBeProblem(409, 'councils.term-in-past-meeting')
  })
})

describe('the minutes', () => {
  test('A2023-11.1.a, A2023-11.2: say who was there, how it was voted and what was decided, in kk and ru, as a numbered PDF', async () => {
    const where = await council(w)
    const child = await w.learner({ orgId: w.school, name: 'Әлия', level: 'primary' })
    const { itemId } = await putMatter(w, where, newId(), [child.id])
    const meeting = await opened(w, where, [itemId], [where.chair, where.secretary, ...where.members.slice(0, 2)])
    const params = { meetingId: meeting.id, itemId }
    await where.secretary.client.ok(api.noteHeard, { params, body: { heard: 'Сынып жетекшісі баяндады.' } })
    await decided(where, meeting, itemId)
    const done = await closed(where, meeting.id)
    const file = await where.chair.client.call(api.printMinutes, { params: { meetingId: meeting.id } })
    const text = (await textOf(file.raw)).replace(/\s+/g, ' ')
    const number = done.minutes?.label ?? ''
    for (const words of [
      `№ ${number} хаттама`,
      `Протокол № ${number}`,
      'Сынып жетекшісі баяндады',
      'Келісілсін',
      'Согласовать',
      'Әлия',
      'Кворум',
    ])
      expect(text).toContain(words)
    expect(text).toContain('қатыспады / отсутствовал')
    const extract = await where.secretary.client.ok(api.makeExtract, { params, body: {} })
    expect(await where.secretary.client.ok(api.makeExtract, { params, body: {} })).toEqual(extract)
    const paper = (await textOf((await where.secretary.client.call(api.printExtract, { params })).raw)).replace(/\s+/g, ' ')
    for (const words of ['Хаттамадан үзінді', 'Выписка из протокола', number, 'Согласовать', 'Әлия']) expect(paper).toContain(words)
  })

  test('are signed by the chair and the secretary of the meeting, each once and for oneself, over the words that were read', async () => {
    const where = await council(w)
    const { itemId } = await putMatter(w, where, newId())
    const meeting = await opened(w, where, [itemId])
    await decided(where, meeting, itemId)
    const params = { meetingId: meeting.id }
    await where.secretary.client.ok(api.endMeeting, { params, body: {} })
    const hash = (await where.secretary.client.ok(api.drawUpMinutes, { params, body: {} })).minutes?.hash ?? ''
    const member = where.members[0] ?? where.chair
    expect(await member.client.call(api.signMinutes, { params, body: { hash } })).toBeProblem(403, 'councils.not-your-signature')
    const head = await w.person({ orgId: w.school, roles: ['head', 'council-secretary'] })
    expect(await head.client.call(api.signMinutes, { params, body: { hash } })).toBeProblem(403, 'councils.not-your-signature')
    expect(await where.chair.client.call(api.signMinutes, { params, body: { hash: 'a'.repeat(64) } })).toBeProblem(
      409,
      'councils.changed-meanwhile',
    )
    await where.secretary.client.ok(api.signMinutes, { params, body: { hash } })
    // The secretary does not sign in the place of the chair.
    expect(await where.secretary.client.call(api.signMinutes, { params, body: { hash } })).toBeProblem(409, 'councils.already-signed')
    expect((await where.secretary.client.ok(api.getMeeting, { params })).status).toBe('signing')
    expect((await where.chair.client.ok(api.signMinutes, { params, body: { hash } })).status).toBe('closed')
  })

  test('go back for correction while they are unsigned, and get another number', async () => {
    const where = await council(w)
    const { itemId } = await putMatter(w, where, newId())
    const meeting = await opened(w, where, [itemId])
    await decided(where, meeting, itemId)
    const params = { meetingId: meeting.id }
    await where.secretary.client.ok(api.endMeeting, { params, body: {} })
    const first = (await where.secretary.client.ok(api.drawUpMinutes, { params, body: {} })).minutes
    await where.secretary.client.ok(api.signMinutes, { params, body: { hash: first?.hash ?? '' } })
    const back = await where.chair.client.ok(api.returnMinutes, { params, body: { reason: 'Баяндамашының аты қате' } })
    expect(back).toMatchObject({ status: 'drafting', minutes: null, note: 'Баяндамашының аты қате' })
    await where.secretary.client.ok(api.noteHeard, { params: { ...params, itemId }, body: { heard: 'Түзетілді' } })
    const second = (await where.secretary.client.ok(api.drawUpMinutes, { params, body: {} })).minutes
    expect(second?.label).not.toBe(first?.label)
    expect(second?.signatures).toEqual([])
    expect(await where.chair.client.call(api.signMinutes, { params, body: { hash: first?.hash ?? '' } })).toBeProblem(
      409,
      'councils.changed-meanwhile',
    )
  })

  test('once closed nothing changes; a correction is a new decision that refers to the old', async () => {
    const where = await council(w)
    const subject = newId()
    const { itemId } = await putMatter(w, where, subject)
    const meeting = await opened(w, where, [itemId])
    await decided(where, meeting, itemId)
    const done = await closed(where, meeting.id)
    const params = { meetingId: meeting.id, itemId }
    const tries = await Promise.all([
      where.secretary.client.call(api.noteHeard, { params, body: { heard: 'Басқа' } }),
      where.secretary.client.call(api.reopenItem, { params }),
      where.secretary.client.call(api.chooseBallot, { params, body: { ballot: 'secret' } }),
      where.secretary.client.call(api.decideItem, { params, body: { wording: { kk: 'Басқа', ru: '' } } }),
      where.secretary.client.call(api.noteAttendance, { params, body: { seats: [{ personId: where.chair.id, presence: 'absent' }] } }),
      where.secretary.client.call(api.endMeeting, { params, body: {} }),
      where.chair.client.call(api.returnMinutes, { params, body: { reason: 'x' } }),
      where.chair.client.call(api.signMinutes, { params, body: { hash: done.minutes?.hash ?? '' } }),
      where.secretary.client.call(api.cancelMeeting, { params, body: { reason: 'x' } }),
    ])
    for (const reply of tries) expect(reply).toBeProblem(409, 'councils.closed')
    const old = (await about(w.school, subject))[0]
    await where.secretary.client.ok(api.putItem, {
      params: { councilId: where.id },
      body: { title: { kk: 'Түзету', ru: 'Исправление', en: '' }, proposal: { kk: '', ru: '' }, corrects: old?.decisionId ?? '' },
    })
    w.clock.set('2026-11-25T05:00:00Z')
    const waiting = (await where.secretary.client.ok(api.getCouncil, { params: { councilId: where.id } })).waiting
    const again = await opened(w, where, [waiting[0]?.id ?? ''])
    expect(again.lines[0]?.item.corrects).toMatchObject({ meetingId: meeting.id, minutesLabel: done.minutes?.label, number: 1 })
    await decided(where, again, waiting[0]?.id ?? '')
    expect(await about(w.school, subject)).toMatchObject([{ decisionId: old?.decisionId }])
    const later = await closed(where, again.id)
    expect(await about(w.school, subject)).toMatchObject([{ minutesNumber: later.minutes?.label, decidedOn: '2026-11-25' }])
    const before = await where.chair.client.ok(api.getMeeting, { params: { meetingId: meeting.id } })
    expect(before.lines[0]?.decision?.correctedBy).toMatchObject({ meetingId: again.id })
  })

  test('of a decision that is not signed yet cannot be extracted or corrected', async () => {
    const where = await council(w)
    const { itemId } = await putMatter(w, where, newId())
    const meeting = await opened(w, where, [itemId])
    const after = await decided(where, meeting, itemId)
    const params = { meetingId: meeting.id, itemId }
    expect(await where.chair.client.call(api.makeExtract, { params, body: {} })).toBeProblem(409, 'councils.decision-not-closed')
    const body = { title: { kk: 'Т', ru: 'И', en: '' }, proposal: { kk: '', ru: '' }, corrects: after.lines[0]?.decision?.id ?? '' }
    expect(await where.chair.client.call(api.putItem, { params: { councilId: where.id }, body })).toBeProblem(
      409,
      'councils.decision-not-closed',
    )
  })
})
