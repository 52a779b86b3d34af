import * as api from '@dala/domain/councils'
import type { CouncilKind, Meeting } from '@dala/domain/councils'
import type { Role } from '@dala/domain/identity'
import type { World } from '#lib/testing'
import { putOnAgenda } from './index.ts'

export type TestPerson = Awaited<ReturnType<World['person']>>

export interface TestCouncil {
  id: string
  orgId: string
  kind: CouncilKind
  chair: TestPerson
  secretary: TestPerson
  members: TestPerson[]
  everybody: TestPerson[]
}

/** A council with chair, secretary and so many members besides, none of whom has a role that speaks of councils. */
export async function council(
  w: World,
  options: { orgId?: string; kind?: CouncilKind; members?: number; roles?: Role[]; until?: string | null } = {},
): Promise<TestCouncil> {
  const { orgId = w.school, kind = 'pedagogical-council', members = 3, roles = [], until = null } = options
  const clerk = await w.person({ orgId, roles: ['council-secretary'] })
  const { id } = await clerk.client.ok(api.foundCouncil, { body: { kind, name: { kk: 'Кеңес', ru: 'Совет', en: 'Council' } } })
  const seat = async (role: 'chair' | 'secretary' | 'member', name: string): Promise<TestPerson> => {
    const person = await w.person({ orgId, roles, name })
    await clerk.client.ok(api.appointMember, {
      params: { councilId: id },
      body: { personId: person.id, role, since: '2026-09-01', until },
    })
    return person
  }
  const chair = await seat('chair', 'Төраға')
  const secretary = await seat('secretary', 'Хатшы')
  const others: TestPerson[] = []
  for (let at = 0; at < members; at += 1) others.push(await seat('member', `Мүше${at}`))
  return { id, orgId, kind, chair, secretary, members: others, everybody: [chair, secretary, ...others] }
}

/** A matter of another noun before the council. */
export const putMatter = (w: World, where: TestCouncil, subjectId: string, personIds: readonly string[] = [], type = 'test-application') =>
  w.db(where.orgId).transaction((trx) =>
    putOnAgenda(trx, where.secretary.actor, {
      council: where.kind,
      councilId: where.id,
      subject: { type, id: subjectId },
      title: { kk: 'Қашықтан оқуға көшіру', ru: 'Перевод на дистанционное обучение', en: 'Move to distance learning' },
      proposal: 'Келісім берілсін',
      personIds,
      path: `/applications/${subjectId}`,
      readPermission: 'distance.consider',
      now: w.clock.now(),
    }),
  )

/** Plans a meeting of today with the items and opens it; everybody of `present` takes part. */
export async function opened(
  w: World,
  where: TestCouncil,
  itemIds: string[],
  present: readonly TestPerson[] = where.everybody,
): Promise<Meeting> {
  const startsAt = new Date(w.clock.now().getTime() + 60_000 * minutes).toISOString()
  minutes += 1
  const { id } = await where.secretary.client.ok(api.planMeeting, {
    params: { councilId: where.id },
    body: { startsAt, place: 'Мәжіліс залы', form: 'in-person', itemIds },
  })
  await where.secretary.client.ok(api.openMeeting, {
    params: { meetingId: id },
    body: { chairId: where.chair.id, secretaryId: where.secretary.id },
  })
  return where.secretary.client.ok(api.noteAttendance, {
    params: { meetingId: id },
    body: {
      seats: where.everybody
        .filter((person) => person !== where.chair && person !== where.secretary)
        .map((person) => ({ personId: person.id, presence: present.includes(person) ? ('present' as const) : ('absent' as const) })),
    },
  })
}
let minutes = 1

/** Records the same vote for all voters of an item and the decision. */
export async function decided(where: TestCouncil, meeting: Meeting, itemId: string, choice: 'for' | 'against' = 'for'): Promise<Meeting> {
  const params = { meetingId: meeting.id, itemId }
  const voters = meeting.lines.find((line) => line.item.id === itemId)?.voters ?? []
  await where.secretary.client.ok(api.recordVotes, { params, body: { votes: voters.map((personId) => ({ personId, choice })) } })
  return where.secretary.client.ok(api.decideItem, { params, body: { wording: { kk: 'Келісілсін.', ru: 'Согласовать.' } } })
}

/** Ends the session, draws the minutes up and has both sign. */
export async function closed(where: TestCouncil, meetingId: string): Promise<Meeting> {
  const params = { meetingId }
  await where.secretary.client.ok(api.endMeeting, { params, body: {} })
  const drawn = await where.secretary.client.ok(api.drawUpMinutes, { params, body: {} })
  const hash = drawn.minutes?.hash ?? ''
  await where.secretary.client.ok(api.signMinutes, { params, body: { hash } })
  return where.chair.client.ok(api.signMinutes, { params, body: { hash } })
}
