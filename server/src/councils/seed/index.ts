import type { Meeting } from '@dala/domain/councils'
import { permissionsOf, type Actor } from '@dala/domain/identity'
import { addDays, isWorkingDay, type WorkingCalendar } from '@dala/domain/regulations'
import { momentAt, toIsoDate } from '@dala/locale'
import type { Db } from '#lib/db'
import type { Seed } from '#lib/seeding'
import { calendarFor } from '#organisations'
import { demo, demoActor, demoOrganisations } from '#seed'
import { decideItem } from '../decide.ts'
import { appointMember, changeCouncil, foundCouncil } from '../found-council.ts'
import { endMeeting, noteAttendance, openMeeting } from '../hold-meeting.ts'
import { drawUpMinutes, signMinutes } from '../minutes.ts'
import { noteHeard } from '../note-heard.ts'
import { inviteMembers, planMeeting } from '../plan-meeting.ts'
import { putItem } from '../put-item.ts'
import { recordVotes } from '../vote.ts'
import { stories, type CouncilStory } from './stories.ts'

/** The working day so many steps before (negative) or after today. */
function workingDay(today: string, steps: number, calendar: WorkingCalendar): string {
  let day = today
  for (let left = Math.abs(steps); left > 0;) {
    day = addDays(day, Math.sign(steps))
    if (isWorkingDay(day, calendar)) left -= 1
  }
  return day
}

const minutesAfter = (moment: Date, minutes: number): Date => new Date(moment.getTime() + minutes * 60_000)

/** Holds a meeting of the past from the plan to both signatures, each step at its own minute. */
async function hold(db: Db, story: CouncilStory, councilId: string, startsAt: Date, secretary: Actor, chair: Actor): Promise<void> {
  const { past } = story
  const before = minutesAfter(startsAt, -3 * 24 * 60)
  const itemIds: string[] = []
  for (const item of past.items) {
    const { waiting } = await putItem(
      db,
      secretary,
      councilId,
      { title: item.title, proposal: item.proposal, personIds: (item.about ?? []).map((key) => demo.person(key).id), corrects: null },
      before,
    )
    itemIds.push(waiting.at(-1)?.id ?? '')
  }
  const plan = { startsAt: startsAt.toISOString(), place: story.place, form: 'in-person' as const, itemIds }
  const { id } = await planMeeting(db, secretary, councilId, plan, minutesAfter(before, 10))
  await inviteMembers(db, secretary, id, minutesAfter(before, 12))
  await openMeeting(db, secretary, id, { chairId: chair.personId, secretaryId: secretary.personId }, startsAt)
  const others = story.members.filter(([key]) => demo.person(key).id !== chair.personId && demo.person(key).id !== secretary.personId)
  let meeting: Meeting = await noteAttendance(
    db,
    secretary,
    id,
    {
      seats: others.map(([key]) => ({
        personId: demo.person(key).id,
        presence: past.absent.includes(key) ? ('excused' as const) : ('present' as const),
      })),
    },
    minutesAfter(startsAt, 3),
  )
  for (const [index, item] of past.items.entries()) {
    const at = minutesAfter(startsAt, 10 + index * 15)
    const itemId = itemIds[index] ?? ''
    await noteHeard(db, secretary, id, itemId, item.heard, at)
    const otherwise = new Map(Object.entries(item.otherwise ?? {}).map(([key, choice]) => [demo.person(key).id, choice]))
    const voters = meeting.lines.find((line) => line.item.id === itemId)?.voters ?? []
    const votes = voters.map((personId) => ({ personId, choice: otherwise.get(personId) ?? ('for' as const) }))
    await recordVotes(db, secretary, id, itemId, votes, minutesAfter(at, 5))
    const body = { wording: item.wording, conditions: item.conditions ?? '', validUntil: null }
    meeting = await decideItem(db, secretary, id, itemId, body, minutesAfter(at, 7))
  }
  const end = minutesAfter(startsAt, 75)
  await endMeeting(db, secretary, id, end)
  const drawn = await drawUpMinutes(db, secretary, id, minutesAfter(end, 50))
  const hash = drawn.minutes?.hash ?? ''
  await signMinutes(db, secretary, id, hash, minutesAfter(end, 55))
  await signMinutes(db, chair, id, hash, minutesAfter(end, 18 * 60))
}

async function play(db: Db, story: CouncilStory, now: Date): Promise<void> {
  const person = (role: 'chair' | 'secretary') => demo.person(story.members.find(([, each]) => each === role)?.[0] ?? '')
  const secretary = demoActor(person('secretary'))
  const chair = demoActor(person('chair'))
  const founder: Actor = { ...demoActor(demo.person(`head.${story.org}`)), permissions: permissionsOf(['head', 'council-secretary']) }
  const calendar = await db.transaction((trx) => calendarFor(trx, founder.orgId))
  const today = toIsoDate(now)
  const autumn = `${Number(today.slice(0, 4)) - (today.slice(5) < '09-01' ? 1 : 0)}-09-01`
  const startsAt = momentAt(workingDay(today, -story.past.ago, calendar), story.past.clock)
  const founded = minutesAfter(startsAt, -21 * 24 * 60)
  const council = await foundCouncil(db, founder, { kind: story.kind, name: story.name }, founded)
  if (story.basis !== '') await changeCouncil(db, founder, council.id, { rule: { ...council.rule, basis: story.basis } }, founded)
  for (const [index, [key, role]] of story.members.entries())
    await appointMember(
      db,
      founder,
      council.id,
      { personId: demo.person(key).id, role, votes: true, since: autumn, until: addDays(autumn, 3 * 365) },
      minutesAfter(founded, 5 + index),
    )
  await hold(db, story, council.id, startsAt, secretary, chair)
  const lately = momentAt(workingDay(today, -1, calendar), '11:40')
  const itemIds: string[] = []
  for (const item of [...story.coming.items, ...story.waiting]) {
    const body = { title: item.title, proposal: item.proposal, personIds: [], corrects: null }
    itemIds.push((await putItem(db, secretary, council.id, body, minutesAfter(lately, itemIds.length))).waiting.at(-1)?.id ?? '')
  }
  const { id } = await planMeeting(
    db,
    secretary,
    council.id,
    {
      startsAt: momentAt(workingDay(today, story.coming.inDays, calendar), story.coming.clock).toISOString(),
      place: story.place,
      form: 'in-person',
      itemIds: itemIds.slice(0, story.coming.items.length),
    },
    minutesAfter(lately, 15),
  )
  await inviteMembers(db, secretary, id, minutesAfter(lately, 20))
}

/** The councils of the demo: each with a meeting whose minutes are signed and one that is coming. */
export const seed: Seed = async ({ databases, now, log }) => {
  for (const organisation of demoOrganisations)
    for (const story of stories.filter((each) => each.org === organisation.key)) await play(databases.of(organisation.id), story, now)
  log(`    ${stories.length} councils with signed minutes and a coming meeting`)
}
