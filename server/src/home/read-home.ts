import { byUrgency, type HomeCourse, type HomeItem, type HomeMark, type WorkItem } from '@dala/domain/home'
import type { Actor } from '@dala/domain/identity'
import { toIsoDate } from '@dala/locale'
import { together, type Db } from '#lib/db'
import type { HomeAbout, HomeAsked, HomePart, HomeQuestion, HomeTold } from './home-part.ts'

const MOST_ITEMS = 20

/** Everything of the home page: the questions of all nouns in one statement, then what some nouns ask by themselves. */
export async function readHome(db: Db, parts: readonly HomePart[], actor: Actor, now: Date) {
  const told = await askAll(db, parts, actor, now, () => true)
  const items: HomeItem[] = []
  const work: WorkItem[] = []
  const courses: HomeCourse[] = []
  const marks: HomeMark[] = []
  let unread = 0
  await db.transaction(async (trx) => {
    for (const part of parts) {
      const answers = told.get(part) ?? []
      items.push(...answers.flatMap((each) => each.items ?? []), ...((await part.homeItems?.(trx, actor, now)) ?? []))
      work.push(...answers.flatMap((each) => each.work ?? []), ...((await part.workItems?.(trx, actor, now)) ?? []))
      courses.push(...answers.flatMap((each) => each.courses ?? []), ...((await part.homeCourses?.(trx, actor, now)) ?? []))
      marks.push(...answers.flatMap((each) => each.marks ?? []), ...((await part.homeMarks?.(trx, actor, now)) ?? []))
      unread += (unreadOf(answers) ?? 0) + ((await part.unreadCount?.(trx, actor)) ?? 0)
    }
  })
  return { items: items.sort(byUrgency(now)).slice(0, MOST_ITEMS), work, courses, marks, unread }
}

/** The counters beside the entries of the navigation. */
export async function readCounts(db: Db, parts: readonly HomePart[], actor: Actor, now: Date) {
  const told = await askAll(db, parts, actor, now, ({ counted }) => counted)
  const counts: Record<string, { all: number; late: number }> = {}
  await db.transaction(async (trx) => {
    for (const part of parts) {
      const answers = told.get(part) ?? []
      const work = [...answers.flatMap((each) => each.work ?? []), ...((await part.workItems?.(trx, actor, now)) ?? [])]
      for (const item of work) counts[item.kind] = { all: item.all, late: item.late }
    }
    for (const part of parts) {
      const unread = unreadOf(told.get(part) ?? []) ?? (await part.unreadCount?.(trx, actor))
      if (unread !== undefined) counts['messages'] = { all: unread, late: 0 }
    }
  })
  return { counts }
}

const unreadOf = (answers: readonly HomeTold[]): number | undefined => answers.find(({ unread }) => unread !== undefined)?.unread

const ask = together<HomeAsked, HomeAbout, HomeTold>()

/** What the questions that concern the actor are answered, by part. */
async function askAll(
  db: Db,
  parts: readonly HomePart[],
  actor: Actor,
  now: Date,
  wanted: (question: HomeQuestion) => boolean,
): Promise<Map<HomePart, HomeTold[]>> {
  const asked = parts.flatMap((part) =>
    (part.homeQuestions ?? []).filter((each) => wanted(each) && each.concerns(actor)).map((each) => ({ part, each })),
  )
  const answers = await ask(
    db.ask,
    asked.map(({ each }) => each),
    { orgId: actor.orgId, personId: actor.personId, now, today: toIsoDate(now) },
    { actor, now },
  )
  const told = new Map<HomePart, HomeTold[]>()
  for (const [index, { part }] of asked.entries()) {
    const answer = answers[index]
    if (answer !== undefined) told.set(part, [...(told.get(part) ?? []), answer])
  }
  return told
}
