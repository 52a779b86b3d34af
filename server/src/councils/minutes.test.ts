import * as api from '@dala/domain/councils'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#lib/db'
import { textOf } from '#lib/pdf'
import { world } from '#lib/testing'
import { closed, council, decided, opened, putMatter } from './councils.fixture.ts'
import { councilDecisionsAbout } from './index.ts'

const w = await world()
beforeEach(() => w.clock.set('2026-11-23T05:00:00Z'))

const about = (orgId: string, id: string, type = 'test-application') =>
  w.db(orgId).transaction((trx) => councilDecisionsAbout(trx, orgId, { type, ids: [id] }))

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
