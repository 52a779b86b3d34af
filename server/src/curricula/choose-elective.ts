import type { MyWindow } from '@dala/domain/curricula'
import type { Actor } from '@dala/domain/identity'
import { toIsoDate } from '@dala/locale'
import { missing, type Db, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { problem } from '#lib/problems'
import { notify } from '#messages'
import * as choices from './choices.queries.ts'
import { offerView, periodName, stateOfWindow } from './elective-windows.ts'
import * as rows from './electives.queries.ts'
import { findLearner, type LearnerRow } from './people.queries.ts'

const isLive = (status: string) => status === 'seated' || status === 'waiting' || status === 'approved'
const thirtyDays = 30 * 24 * 3_600_000

const isFor = (window: rows.WindowRow, learner: LearnerRow): boolean =>
  (window.programme_id === null || window.programme_id === learner.programme_id) &&
  (window.study_year === null || window.study_year === learner.study_year)

/** The windows in which a learner may choose, with free seats and the learner's own choices. */
export const listMyElectives = (db: Db, actor: Actor, now: Date) =>
  db.transaction(async (trx) => {
    const learner = await findLearner(trx, actor.orgId, actor.personId)
    if (learner === undefined || learner.status !== 'studying') return { windows: [] }
    const windows = await rows.listWindowsFor(
      trx,
      actor.orgId,
      { programmeId: learner.programme_id, studyYear: learner.study_year },
      new Date(now.getTime() - thirtyDays),
    )
    const ids = windows.map((window) => window.id)
    const electives = await rows.listElectives(trx, actor.orgId, ids)
    const own = await choices.listOwnChoices(trx, actor.orgId, actor.personId, ids)
    const studied = electives.some((each) => each.prerequisites.length > 0)
      ? await choices.listStudiedCodes(trx, actor.orgId, actor.personId, toIsoDate(now))
      : new Set<string>()
    return {
      windows: windows.map((window): MyWindow => ({
        id: window.id,
        period: periodName(window),
        state: stateOfWindow(window, now),
        opensAt: window.opens_at.toISOString(),
        closesAt: window.closes_at.toISOString(),
        least: window.least,
        most: window.most,
        electives: electives
          .filter((each) => each.window_id === window.id)
          .map((each) => {
            const choice = own.find((one) => one.elective_id === each.id && one.status !== 'left')
            const { teacherId: _, ...offer } = offerView(each)
            return {
              ...offer,
              mine:
                choice === undefined
                  ? null
                  : { status: choice.status, place: choice.status === 'waiting' ? (choice.ahead ?? 0) + 1 : null, note: choice.note },
              lacking: each.prerequisites.filter((code) => !studied.has(code)),
            }
          }),
      })),
    }
  })

/** The learner who asks, studying; staff and guests find nothing here. */
async function learnerOf(trx: Trx, actor: Actor): Promise<LearnerRow> {
  const learner = await findLearner(trx, actor.orgId, actor.personId)
  if (learner === undefined || learner.status !== 'studying') return missing('learner', actor.personId)
  return learner
}

/**
 * Takes a seat, or a place in the waiting list where none is free (A2021-12.1.g). The elective's row is locked, so seats are given one after another;
 * the table itself holds taken ≤ seats.
 */
export const chooseElective = (db: Db, actor: Actor, electiveId: string, now: Date) =>
  db.transaction(async (trx) => {
    const { orgId, personId } = actor
    const learner = await learnerOf(trx, actor)
    await choices.lockLearner(trx, orgId, personId)
    const elective = await rows.lockElective(trx, orgId, electiveId)
    const window = await rows.getWindow(trx, orgId, elective.window_id)
    const own = (await choices.listOwnChoices(trx, orgId, personId, [window.id])).filter((each) => isLive(each.status))
    const same = own.find((each) => each.elective_id === electiveId)
    if (same !== undefined) return { status: same.status, place: same.status === 'waiting' ? (same.ahead ?? 0) + 1 : null }
    if (stateOfWindow(window, now) !== 'open') throw problem('curricula.window-closed')
    if (!isFor(window, learner)) throw problem('curricula.not-for-you')
    if (own.length >= window.most) throw problem('curricula.enough-chosen', { most: window.most })
    if (elective.slot !== '' && own.some((each) => each.slot === elective.slot)) throw problem('curricula.slot-taken')
    if (elective.prerequisites.length > 0) {
      const studied = await choices.listStudiedCodes(trx, orgId, personId, toIsoDate(now))
      const codes = elective.prerequisites.filter((code) => !studied.has(code))
      if (codes.length > 0) throw problem('curricula.prerequisite-lacking', { codes: codes.join(', ') })
    }
    const waiting = await choices.countWaiting(trx, orgId, electiveId)
    const status = elective.taken < elective.seats && waiting === 0 ? 'seated' : 'waiting'
    const id = await choices.insertChoice(trx, orgId, { windowId: window.id, electiveId, learnerId: personId, status, now })
    if (status === 'seated') await rows.setTaken(trx, orgId, electiveId, 1)
    const place = status === 'waiting' ? waiting + 1 : null
    await emit(trx, actor, 'curricula.elective-chosen', {
      subject: ['elective', electiveId],
      about: personId,
      payload: { choice: id, code: elective.code, status, place },
      at: now,
    })
    return { status, place } as const
  })

/** Gives the seat that became free to the first who waits, and tells that learner. */
export async function giveFreedSeat(
  trx: Trx,
  actor: Actor,
  elective: { id: string; name: { kk: string; ru: string; en: string } },
  now: Date,
): Promise<string | null> {
  await rows.setTaken(trx, actor.orgId, elective.id, -1)
  const next = await choices.firstWaiting(trx, actor.orgId, elective.id)
  if (next === undefined) return null
  await choices.setChoice(trx, actor.orgId, next.id, 'seated', null)
  await rows.setTaken(trx, actor.orgId, elective.id, 1)
  await notify(trx, {
    orgId: actor.orgId,
    personIds: [next.learner_id],
    kind: 'curricula.seat-given',
    facts: { elective: elective.name },
    link: '/electives',
    now,
  })
  return next.learner_id
}

export const leaveElective = (db: Db, actor: Actor, electiveId: string, now: Date) =>
  db.transaction(async (trx) => {
    const { orgId, personId } = actor
    await learnerOf(trx, actor)
    await choices.lockLearner(trx, orgId, personId)
    const elective = await rows.lockElective(trx, orgId, electiveId)
    const window = await rows.getWindow(trx, orgId, elective.window_id)
    const own = (await choices.listOwnChoices(trx, orgId, personId, [window.id])).find(
      (each) => each.elective_id === electiveId && isLive(each.status),
    )
    if (own === undefined) return null // given back already
    if (stateOfWindow(window, now) !== 'open' || own.status === 'approved') throw problem('curricula.window-closed')
    await choices.setChoice(trx, orgId, own.id, 'left', null)
    const name = { kk: elective.name_kk, ru: elective.name_ru, en: elective.name_en }
    const promoted = own.status === 'seated' ? await giveFreedSeat(trx, actor, { id: electiveId, name }, now) : null
    await emit(trx, actor, 'curricula.elective-left', {
      subject: ['elective', electiveId],
      about: personId,
      payload: { choice: own.id, code: elective.code, promoted },
      at: now,
    })
    return null
  })
