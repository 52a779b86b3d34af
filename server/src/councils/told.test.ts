import * as api from '@dala/domain/councils'
import * as home from '@dala/domain/home'
import * as messages from '@dala/domain/messages'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#lib/db'
import { world } from '#lib/testing'
import { closed, council, decided, opened, putMatter, type TestPerson } from './councils.fixture.ts'
import { councilDecisionsAbout, jobs, takeOffAgenda } from './index.ts'

const w = await world()
beforeEach(() => w.clock.set('2026-11-23T05:00:00Z'))

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
