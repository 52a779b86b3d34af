import type { BodyOf, QueryOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import {
  answerWorkingDays,
  type ask as askApi,
  type listRequests as listApi,
  type Request,
  type RequestSummary,
} from '@dala/domain/pathway'
import { addWorkingDays } from '@dala/domain/regulations'
import { toIsoDate } from '@dala/locale'
import { decodeCursor, missing, newId, nextPage, type Db, type Trx } from '#lib/db'
import { emit, personal } from '#lib/events'
import { problem } from '#lib/problems'
import { notify } from '#messages'
import { calendarFor } from '#organisations'
import { ownLearner } from './access.ts'
import { listCourses, listGuardiansOf, listOwnLearners } from './learners.queries.ts'
import {
  changeRequest,
  findRequest,
  insertRequest,
  insertRequestLine,
  listAssigned,
  listContactRows,
  listLines,
  type RequestRow,
} from './life.queries.ts'
import { inThree, nameOf } from './names.ts'

export const requestView = (row: RequestRow, today: string): RequestSummary => ({
  id: row.id,
  office: row.office,
  topic: row.topic,
  course: inThree(row.course_kk, row.course_ru, row.course_en),
  learner: { id: row.learner_id, name: nameOf(row), group: inThree(row.group_kk, row.group_ru, row.group_en) },
  assignee: nameOf({ surname: row.assignee_surname, given_name: row.assignee_given_name, patronymic: row.assignee_patronymic }),
  dueOn: row.due_on,
  answeredOn: row.answered_on,
  closed: row.closed_at !== null,
  late: row.answered_on === null && row.closed_at === null && row.due_on < today,
  createdAt: row.created_at.toISOString(),
})

const isOwn = async (trx: Trx, actor: Actor, row: RequestRow): Promise<boolean> =>
  (await listOwnLearners(trx, actor.orgId, actor.personId)).some((each) => each.id === row.learner_id)

/** Who hears of an answer: the learner, and who asked while standing for the learner. */
const askersOf = async (trx: Trx, orgId: string, row: RequestRow): Promise<string[]> => {
  const guardians = await listGuardiansOf(trx, orgId, [row.learner_id])
  return [row.learner_id, ...guardians.map((tie) => tie.guardian_id).filter((id) => id === row.asked_by)]
}

/** A request for those between whom it is: the asker's side and the person asked. */
async function requestFor(trx: Trx, actor: Actor, id: string) {
  const row = (await findRequest(trx, actor.orgId, id)) ?? missing('request', id)
  const own = await isOwn(trx, actor, row)
  if (!own && row.assignee_id !== actor.personId) return missing('request', id)
  return row
}

async function show(trx: Trx, actor: Actor, id: string, now: Date): Promise<Request> {
  const row = await requestFor(trx, actor, id)
  const lines = await listLines(trx, actor.orgId, id)
  const open = row.closed_at === null
  return {
    ...requestView(row, toIsoDate(now)),
    lines: lines.map((line) => ({
      id: line.id,
      by: nameOf(line),
      own: line.by_id === actor.personId,
      words: line.words,
      at: line.at.toISOString(),
    })),
    can: { write: open, close: open },
  }
}

/** To whom a question goes: the teacher of the course, or the person of the office. */
async function assigneeOf(trx: Trx, actor: Actor, body: BodyOf<typeof askApi>): Promise<string> {
  if (body.office === 'teacher') {
    const course = (await listCourses(trx, actor.orgId, body.learnerId)).find((each) => each.id === body.offeringId)
    return course?.teacher_id ?? missing('offering', body.offeringId ?? '')
  }
  const contact = (await listContactRows(trx, actor.orgId)).find((each) => each.office === body.office)
  if (contact === undefined) throw problem('pathway.no-contact')
  return contact.person_id
}

/** Turns to a teacher about a topic, or to a specialist (A2023-15.5); the term of the answer runs from today. */
export const ask = (db: Db, actor: Actor, body: BodyOf<typeof askApi>, now: Date) =>
  db.transaction(async (trx) => {
    const { orgId } = actor
    const { learner } = await ownLearner(trx, actor, body.learnerId)
    const assignee = await assigneeOf(trx, actor, body)
    const due = addWorkingDays(toIsoDate(now), answerWorkingDays, await calendarFor(trx, orgId))
    const id = newId()
    await insertRequest(trx, {
      org_id: orgId,
      id,
      learner_id: body.learnerId,
      asked_by: actor.personId,
      office: body.office,
      offering_id: body.office === 'teacher' ? (body.offeringId ?? null) : null,
      topic: body.topic,
      assignee_id: assignee,
      due_on: due,
      created_at: now,
    })
    await insertRequestLine(trx, { org_id: orgId, id: newId(), request_id: id, by_id: actor.personId, words: body.words, at: now })
    await notify(trx, {
      orgId,
      personIds: [assignee],
      kind: 'pathway.request-came',
      facts: { learner: nameOf(learner), what: body.topic, due },
      link: `/requests/${id}`,
      now,
    })
    await emit(trx, actor, 'pathway.request-made', {
      subject: ['request', id],
      about: body.learnerId,
      payload: { office: body.office, dueOn: due, topic: personal(body.topic) },
      at: now,
    })
    return show(trx, actor, id, now)
  })

export const listRequests = (db: Db, actor: Actor, query: QueryOf<typeof listApi>, now: Date) =>
  db.transaction(async (trx) => {
    const [day, id] = query.after === undefined ? [] : decodeCursor(query.after, 2)
    const rows = await listAssigned(trx, actor.orgId, actor.personId, {
      open: query.state === 'open',
      after: day === undefined || id === undefined ? null : { day: String(day), id: String(id) },
      limit: query.limit,
    })
    const page = nextPage(rows, query.limit, (row) => [row.due_on, row.id])
    return { next: page.next, items: page.items.map((row) => requestView(row, toIsoDate(now))) }
  })

export const getRequest = (db: Db, actor: Actor, id: string, now: Date) => db.transaction((trx) => show(trx, actor, id, now))

/** Writes in a request; the first answer of the person asked ends the term. */
export const writeInRequest = (db: Db, actor: Actor, id: string, words: string, now: Date) =>
  db.transaction(async (trx) => {
    const { orgId } = actor
    const row = await requestFor(trx, actor, id)
    if (row.closed_at !== null) throw problem('pathway.request-closed')
    await insertRequestLine(trx, { org_id: orgId, id: newId(), request_id: id, by_id: actor.personId, words, at: now })
    const answers = actor.personId === row.assignee_id
    if (answers && row.answered_on === null) await changeRequest(trx, orgId, id, { answered_on: toIsoDate(now) })
    await notify(trx, {
      orgId,
      personIds: answers ? await askersOf(trx, orgId, row) : [row.assignee_id],
      kind: answers ? 'pathway.request-answered' : 'pathway.request-came',
      facts: answers
        ? {
            who: nameOf({ surname: row.assignee_surname, given_name: row.assignee_given_name, patronymic: row.assignee_patronymic }),
            what: row.topic,
          }
        : { learner: nameOf(row), what: row.topic, due: row.due_on },
      link: `/requests/${id}`,
      now,
    })
    await emit(trx, actor, answers ? 'pathway.request-answered' : 'pathway.request-written', {
      subject: ['request', id],
      about: row.learner_id,
      payload: { office: row.office, late: answers && row.answered_on === null && toIsoDate(now) > row.due_on },
      at: now,
    })
    return show(trx, actor, id, now)
  })

export const closeRequest = (db: Db, actor: Actor, id: string, now: Date) =>
  db.transaction(async (trx) => {
    const row = await requestFor(trx, actor, id)
    if (row.closed_at !== null) throw problem('pathway.request-closed')
    await changeRequest(trx, actor.orgId, id, { closed_at: now })
    await emit(trx, actor, 'pathway.request-closed', {
      subject: ['request', id],
      about: row.learner_id,
      payload: { office: row.office },
      at: now,
    })
    return show(trx, actor, id, now)
  })
