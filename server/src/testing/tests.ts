import type { BodyOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import type * as api from '@dala/domain/testing'
import { defaultReview, type Section, type TestSettings } from '@dala/domain/testing'
import { offeringFor } from '#courses'
import { linkOfTest, linkTest } from '#gradebook'
import { newId, type Db, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { demand } from '#lib/http'
import { problem } from '#lib/problems'
import { acceptsUntil } from './attempt-state.ts'
import { getBank, taughtDisciplines } from './banks.queries.ts'
import { mayConduct, mayDesign, mayUseBank, worksOnAll } from './policy.ts'
import { endUntimed } from './results.queries.ts'
import { courseOf, nameOf } from './test-names.ts'
import * as rows from './tests.queries.ts'

export const settingsOf = (row: rows.TestRow): TestSettings => ({
  name: nameOf(row),
  control: row.control,
  minutes: row.minutes,
  opensAt: row.opens_at?.toISOString() ?? null,
  closesAt: row.closes_at?.toISOString() ?? null,
  attempts: row.attempts,
  passPercent: row.pass_percent,
  shuffleQuestions: row.shuffle_questions,
  shuffleOptions: row.shuffle_options,
  penalties: row.penalties,
  review: row.review,
  networks: row.networks,
})

/** How many questions a paper has. */
export const sizeOf = (sections: readonly Section[]): number =>
  sections.reduce((sum, section) => sum + (section.kind === 'fixed' ? section.questionIds.length : section.count), 0)

const teacherScope = (actor: Actor) => (worksOnAll(actor) ? null : actor.personId)

export const listTests = (db: Db, actor: Actor, offeringId: string | undefined) =>
  db.transaction(async (trx) => {
    const found = await rows.listTestRows(trx, actor.orgId, { teacherId: teacherScope(actor), offeringId })
    const counts = await rows.countAttempts(
      trx,
      actor.orgId,
      found.map(({ id }) => id),
    )
    const courses = await rows.listCourses(trx, actor.orgId, teacherScope(actor))
    return {
      items: found.map((row) => ({
        id: row.id,
        offeringId: row.offering_id,
        course: courseOf(row),
        name: nameOf(row),
        control: row.control,
        status: row.status,
        minutes: row.minutes,
        opensAt: row.opens_at,
        closesAt: row.closes_at,
        open: counts(row.id, 'open'),
        submitted: counts(row.id, 'submitted'),
      })),
      courses: courses.map((row) => ({ id: row.id, name: nameOf(row) })),
    }
  })

export const createTest = (db: Db, actor: Actor, body: BodyOf<typeof api.createTest>, now: Date) =>
  db.transaction(async (trx) => {
    demand(mayDesign(actor, await offeringFor(trx, actor, body.offeringId)))
    const id = newId()
    const settings: TestSettings = {
      name: body.name,
      control: body.control,
      minutes: body.control === 'final' || body.control === 'midterm' ? 40 : 20,
      opensAt: null,
      closesAt: null,
      attempts: body.control === 'final' || body.control === 'midterm' ? 1 : 3,
      passPercent: 50,
      shuffleQuestions: true,
      shuffleOptions: true,
      penalties: false,
      review: defaultReview(body.control),
      networks: [],
    }
    await rows.insertTest(trx, { orgId: actor.orgId, id, offeringId: body.offeringId, settings, sections: [], byId: actor.personId, now })
    await emit(trx, actor, 'testing.test-created', {
      subject: ['test', id],
      payload: { offeringId: body.offeringId, control: body.control },
    })
    return { id }
  })

const candidatesFor = (trx: Trx, actor: Actor, sections: readonly Section[]) => rows.listCandidates(trx, actor.orgId, sections)

export const readTest = (db: Db, actor: Actor, testId: string) =>
  db.transaction(async (trx) => {
    const test = await rows.getTest(trx, actor.orgId, testId)
    const offering = { teacherId: test.teacher_id }
    demand(mayDesign(actor, offering))
    const candidates = await candidatesFor(trx, actor, test.sections)
    const categories = test.sections.flatMap((section) => (section.kind === 'draw' ? [section.categoryId] : []))
    const titles = new Map((await rows.listCategoryTitles(trx, actor.orgId, categories)).map((row) => [row.id, row.path.join(' / ')]))
    const attempts = (await rows.countAttempts(trx, actor.orgId, [testId]))(testId)
    const { linked, mayLink } = await linkOfTest(trx, actor, { id: testId, ...offering })
    const change = test.status !== 'closed'
    return {
      id: test.id,
      offeringId: test.offering_id,
      course: courseOf(test),
      status: test.status,
      settings: settingsOf(test),
      sections: test.sections.map((section, place) => ({
        section,
        available: candidates[place]?.length ?? 0,
        title: section.kind === 'draw' ? (titles.get(section.categoryId) ?? '') : '',
        questions:
          section.kind === 'fixed' ? (candidates[place] ?? []).map(({ id, name, kind, points }) => ({ id, name, kind, points })) : [],
      })),
      size: sizeOf(test.sections),
      attempts,
      unlinked: test.status === 'published' && test.control !== 'entry' && !linked,
      can: {
        change,
        publish: test.status === 'draft',
        close: test.status === 'published',
        results: mayConduct(actor, offering).allowed,
        link: mayLink,
      },
    }
  })

export const saveTest = (db: Db, actor: Actor, testId: string, body: BodyOf<typeof api.saveTest>, now: Date) =>
  db.transaction(async (trx) => {
    await rows.lockTest(trx, actor.orgId, testId)
    const test = await rows.getTest(trx, actor.orgId, testId)
    demand(mayDesign(actor, { teacherId: test.teacher_id }))
    if (test.status === 'closed') throw problem('testing.closed')
    const sameSections = JSON.stringify(body.sections) === JSON.stringify(test.sections)
    if (!sameSections) {
      const attempts = (await rows.countAttempts(trx, actor.orgId, [testId]))(testId)
      if (attempts > 0) throw problem('testing.already-taken')
      await demandBanks(trx, actor, body.sections)
    }
    await rows.updateDesign(trx, actor.orgId, testId, body.settings, body.sections, now)
    await emit(trx, actor, 'testing.test-changed', {
      subject: ['test', testId],
      payload: {
        control: body.settings.control,
        minutes: body.settings.minutes,
        opensAt: body.settings.opensAt,
        closesAt: body.settings.closesAt,
        attempts: body.settings.attempts,
        passPercent: body.settings.passPercent,
        questions: sizeOf(body.sections),
      },
    })
    return null
  })

// A test takes questions only from banks that its author may use; a foreign question looks like a missing one.
async function demandBanks(trx: Trx, actor: Actor, sections: readonly Section[]): Promise<void> {
  const candidates = await candidatesFor(trx, actor, sections)
  const missing = sections.some((section, place) => {
    const found = candidates[place]?.length ?? 0
    return section.kind === 'fixed' ? found < section.questionIds.length : found < section.count
  })
  if (missing) throw problem('testing.no-questions')
  const taught = await taughtDisciplines(trx, actor.orgId, actor.personId)
  for (const bankId of new Set(candidates.flat().map((row) => row.bank_id))) {
    const bank = await getBank(trx, actor.orgId, bankId)
    demand(mayUseBank(actor, { ownerId: bank.owner_id, disciplineId: bank.discipline_id }, taught))
  }
}

export const publishTest = (db: Db, actor: Actor, testId: string, now: Date) =>
  db.transaction(async (trx) => {
    await rows.lockTest(trx, actor.orgId, testId)
    const test = await rows.getTest(trx, actor.orgId, testId)
    demand(mayDesign(actor, { teacherId: test.teacher_id }))
    if (test.status === 'published') return null
    if (test.status === 'closed') throw problem('testing.closed')
    const candidates = await candidatesFor(trx, actor, test.sections)
    const enough = test.sections.every((section, place) => {
      const found = candidates[place]?.length ?? 0
      return section.kind === 'fixed' ? found === section.questionIds.length : found >= section.count
    })
    if (!enough || sizeOf(test.sections) === 0) throw problem('testing.no-questions')
    await rows.setStatus(trx, actor.orgId, testId, 'published', now)
    await emit(trx, actor, 'testing.test-published', { subject: ['test', testId], payload: { questions: sizeOf(test.sections) } })
    if (test.control === 'midterm' || test.control === 'final')
      await linkTest(trx, actor, { id: testId, offeringId: test.offering_id, control: test.control }, now)
    return null
  })

// Who still answers without a limit of time when a test is closed finishes the thought; the page shows the minutes with the next save.
const LAST_MINUTES = 15

/** Closes a test: no attempt begins any more, a timed one has its time, an untimed one ends in a quarter of an hour. */
export const closeTest = (db: Db, actor: Actor, testId: string, now: Date) =>
  db.transaction(async (trx) => {
    await rows.lockTest(trx, actor.orgId, testId)
    const test = await rows.getTest(trx, actor.orgId, testId)
    demand(mayDesign(actor, { teacherId: test.teacher_id }))
    if (test.status === 'closed') return null
    if (test.status === 'draft') throw problem('testing.not-published')
    await rows.setStatus(trx, actor.orgId, testId, 'closed', now)
    const deadlineAt = new Date(now.getTime() + LAST_MINUTES * 60_000)
    const ending = await endUntimed(trx, actor.orgId, testId, { deadlineAt, acceptsUntil: acceptsUntil(deadlineAt) })
    await emit(trx, actor, 'testing.test-closed', { subject: ['test', testId], payload: { minutes: LAST_MINUTES, attempts: ending } })
    return null
  })
