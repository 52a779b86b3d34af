import type { Actor, Role } from '@dala/domain/identity'
import { addDays, addMonths, ageOn, isWorkingDay, ruleSetFor, type WorkingCalendar } from '@dala/domain/regulations'
import { momentAt, toIsoDate } from '@dala/locale'
import type { Db } from '#lib/db'
import type { Seed, SeedParts } from '#lib/seeding'
import { demoActor, demoOrganisations, demoPeople, type DemoPerson } from '#seed'
import { acknowledgePlan } from '../acknowledge-plan.ts'
import { addAttachment } from '../attachments.ts'
import { calendarFor } from '#organisations'
import { getCase } from '../case.ts'
import { giveOpinion, returnApplication } from '../consider-application.ts'
import { keepStatuses } from '../daily.ts'
import { decideApplication } from '../decide-application.ts'
import { draftOrder } from '../draft-order.ts'
import { enterArchive } from '../enter-archive.ts'
import { issueOrder } from '../issue-order.ts'
import { makeExtract } from '../make-extract.ts'
import { listPeople } from '../people.queries.ts'
import { putCaseOnAgenda } from '../put-before-council.ts'
import { saveApplication } from '../save-application.ts'
import { showApplication } from '../show-application.ts'
import { signApplication } from '../sign-application.ts'
import { startApplication } from '../start-application.ts'
import { withdrawApplication } from '../withdraw-application.ts'
import { addZone } from '../zones.ts'
import { uploadSample } from './scan.ts'
import { orderStories, stories, type Story } from './stories.ts'

/** One thing that somebody did at a moment of the past. */
interface Deed {
  at: Date
  do: () => Promise<unknown>
}

/** The day that lies so many working days before today. */
function workingDaysAgo(today: string, count: number, calendar: WorkingCalendar): string {
  let day = today
  for (let left = count; left > 0;) {
    day = addDays(day, -1)
    if (isWorkingDay(day, calendar)) left -= 1
  }
  return day
}

/** Those of the demo by their keys; `extra.1` … are learners without a story of their own, the last of the list first. */
function castOf(people: readonly DemoPerson[]): (key: string) => DemoPerson | undefined {
  const named = new Set(stories.map((story) => story.learner))
  const extras = people.filter((person) => person.learner?.level === 'bachelor' && !named.has(person.key)).toReversed()
  return (key) => (key.startsWith('extra.') ? extras[Number(key.slice(6)) * 3] : people.find((person) => person.key === key))
}

async function play(parts: SeedParts, orgKey: DemoPerson['org'], orgId: string): Promise<number> {
  const db = parts.databases.of(orgId)
  const everybody = demoPeople.filter((person) => person.orgId === orgId)
  const registered = new Set(
    (
      await db.transaction((trx) =>
        listPeople(
          trx,
          orgId,
          everybody.map((person) => person.id),
        ),
      )
    ).map((row) => row.id),
  )
  const people = everybody.filter((person) => registered.has(person.id))
  const withRole = (role: Role) => people.find((person) => person.roles.includes(role))
  const head = withRole('head')
  const registrar = withRole('registrar')
  if (head === undefined || registrar === undefined) return 0
  const [boss, clerk] = [demoActor(head), demoActor(registrar)]
  const dean = withRole('adviser') ?? registrar
  const calendar = await db.transaction((trx) => calendarFor(trx, orgId))
  const today = toIsoDate(parts.now)
  const when = (ago: number, clock: string) => momentAt(workingDaysAgo(today, ago, calendar), clock)
  const cast = castOf(people)
  const deeds: Deed[] = []
  const ids = new Map<string, string>()
  const orders = new Map<string, string>()
  const id = (story: Story) => ids.get(story.learner) ?? ''

  for (const [index, story] of stories.filter((each) => each.org === orgKey).entries()) {
    const learner = cast(story.learner)
    const guardian = people.find((person) => person.children.includes(story.learner))
    if (learner === undefined) continue
    const adultAge = learner.learner && ruleSetFor(learner.learner.level, today)?.parameters.adultAge.value
    // Years after the stories were written a child of them is of age and applies alone.
    const isAdult = adultAge !== undefined && ageOn(learner.birthDate, toIsoDate(when(story.registered ?? 1, '10:00'))) >= adultAge
    const applicant = story.guardian && !isAdult ? guardian : learner
    if (applicant === undefined) continue
    const by = demoActor(applicant)
    const minutes = String(11 + index * 2).padStart(2, '0')
    const handedIn = when(story.registered ?? 1, `10:${minutes}`)
    deeds.push({ at: handedIn, do: async () => ids.set(story.learner, await apply(db, parts, by, learner.id, story, today, handedIn)) })
    for (const kind of story.officeDocuments ?? []) {
      const at = when(Math.max(1, (story.registered ?? 1) - 1), '14:20')
      deeds.push({ at, do: () => attach(db, parts, clerk, id(story), kind, at) })
    }
    const does = (ago: number | undefined, clock: string, act: (at: Date) => Promise<unknown>) => {
      if (ago === undefined) return
      const at = when(ago, clock)
      deeds.push({ at, do: () => act(at) })
    }
    does(story.opinion?.[0], '11:02', (at) =>
      giveOpinion(db, demoActor(dean), id(story), { opinion: story.opinion?.[1] ?? 'for', note: story.opinion?.[2] ?? '' }, at),
    )
    does(story.returned?.[0], '12:30', (at) => returnApplication(db, clerk, id(story), story.returned?.[1] ?? '', at))
    does(story.approved, '15:40', (at) => decideApplication(db, boss, id(story), { decision: 'approve', reason: '' }, at))
    does(story.refused?.[0], '16:05', (at) =>
      decideApplication(db, boss, id(story), { decision: 'refuse', reason: story.refused?.[1] ?? '' }, at),
    )
    does(story.agenda, '12:10', async (at) => {
      await makeExtract(db, clerk, id(story), at)
      await putCaseOnAgenda(db, clerk, id(story), 'pedagogical-council', at)
    })
    does(story.withdrawn, '09:50', (at) => withdrawApplication(db, by, id(story), '', at))
    does(story.acquainted, '18:25', (at) => acknowledge(db, by, id(story), at))
  }
  for (const order of orderStories.filter((each) => each.org === orgKey)) {
    const members = () => stories.filter((story) => story.order === order.key && ids.has(story.learner)).map(id)
    const drafted = when(order.drafted, '16:30')
    deeds.push({ at: drafted, do: async () => orders.set(order.key, (await draftOrder(db, clerk, members(), drafted)).id) })
    if (order.issued === undefined) continue
    const issued = when(order.issued, '17:10')
    deeds.push({ at: issued, do: () => issueOrder(db, boss, orders.get(order.key) ?? '', issued) })
  }
  for (const deed of deeds.toSorted((a, b) => a.at.getTime() - b.at.getTime())) await deed.do()
  const administrator = withRole('administrator')
  if (administrator !== undefined) await addSampleZone(db, demoActor(administrator), parts.now)
  await enterPast(db, clerk, cast('extra.9'), parts.now)
  await keepStatuses(db, parts.now)
  return ids.size
}

async function attach(db: Db, parts: SeedParts, by: Actor, applicationId: string, kind: string, at: Date): Promise<void> {
  const fileId = await db.transaction((trx) => uploadSample(trx, parts.config, by, kind, at))
  await addAttachment(db, by, applicationId, { kind, fileId }, at)
}

/** Writes an application as its person would, and hands it in where the story says so. */
async function apply(db: Db, parts: SeedParts, by: Actor, learnerId: string, story: Story, today: string, at: Date): Promise<string> {
  const { id } = await startApplication(db, by, learnerId, at)
  const [days, months] = story.period ?? [9, 6]
  const from = addDays(today, days)
  const facts = { ...story.facts, from, to: addMonths(from, months) }
  await saveApplication(
    db,
    by,
    id,
    {
      revision: 1,
      ground: story.ground,
      facts,
      reason: story.reason,
      ...(story.destination !== undefined && { destination: story.destination }),
      ...(story.technologies && { technologies: story.technologies }),
    },
    at,
  )
  for (const kind of story.documents ?? []) await attach(db, parts, by, id, kind, at)
  if (story.registered === undefined) return id
  const seen = await db.transaction(async (trx) => showApplication(trx, by, await getCase(trx, by, id, at), at))
  await signApplication(db, by, id, seen.contentHash, at)
  return id
}

async function acknowledge(db: Db, by: Actor, applicationId: string, at: Date): Promise<void> {
  const seen = await db.transaction(async (trx) => showApplication(trx, by, await getCase(trx, by, applicationId, at), at))
  await acknowledgePlan(db, by, applicationId, seen.plan?.hash ?? '', at)
}

/** A zone that does not exist, so that the list shows what an entry looks like. */
const addSampleZone = (db: Db, by: Actor, now: Date) =>
  addZone(
    db,
    by,
    {
      name: { kk: 'Қырат аймағы (үлгі)', ru: 'Область Кырат (образец)', en: 'Kyrat region (sample)' },
      aliases: ['Кыратград'],
      kind: 'hostilities',
      source: 'Көрсетілім дерегі: мұндай аймақ жоқ',
      sourceOn: toIsoDate(now),
      validFrom: toIsoDate(now),
    },
    now,
  )

/** A case of two years ago that was kept on paper; only the university of the demo has one. */
async function enterPast(db: Db, by: Actor, learner: DemoPerson | undefined, now: Date): Promise<void> {
  if (learner?.learner?.level !== 'bachelor') return
  const [startsOn, endsOn] = ['2024-10-01', '2025-01-31']
  await enterArchive(
    db,
    by,
    {
      learnerId: learner.id,
      ground: 'disability',
      facts: { subtype: 'group-2', from: startsOn, to: endsOn },
      reason: 'Денсаулығына байланысты бір семестр қашықтан оқуға өтініш (қағаз істен).',
      technologies: ['case'],
      mode: 'full',
      format: 'async',
      paperNumber: '31',
      registeredOn: '2024-09-11',
      decidedOn: '2024-09-17',
      decision: 'approved',
      decisionReason: '',
      orderNumber: '112-Д',
      orderedOn: '2024-09-19',
      startsOn,
      endsOn,
      acquaintedOn: '2024-09-23',
      papers: ['application', 'disability'],
    },
    now,
  )
}

/** Applications in every state for the demo organisations, as if people had worked on them during the last weeks. */
export const seed: Seed = async (parts) => {
  let count = 0
  for (const organisation of demoOrganisations) count += await play(parts, organisation.key, organisation.id)
  parts.log(`    ${count} applications for distance learning in every state`)
}
