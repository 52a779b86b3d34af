import * as api from '@dala/domain/councils'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#lib/db'
import { verifyChain } from '#lib/events'
import { world } from '#lib/testing'
import { closed, council, decided, opened, putMatter } from './councils.fixture.ts'
import { agendaAbout, councilDecisionsAbout } from './index.ts'

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
