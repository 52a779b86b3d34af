import type { BodyOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import { smallSchoolEdition, type recordVacancy as recordApi, type Vacancy } from '@dala/domain/supporting-schools'
import { toIsoDate } from '@dala/locale'
import { decodeCursor, missing, newId, nextPage, type Db, type Trx } from '#lib/db'
import { emitAll } from '#lib/events'
import { problem } from '#lib/problems'
import { demandAllowed, demandWhole, isAllowed, keepsWhole, schoolOf } from './access.ts'
import { lockUnderWay } from './attachments.queries.ts'
import { endCopy, withdrawCopy } from './end-copy.ts'
import { findVacancy, insertVacancy, listClassRows, listVacancyRows, lockVacancy, setFilled, type VacancyRow } from './vacancies.queries.ts'

const viewOf = (row: VacancyRow): Vacancy => ({
  id: row.id,
  subject: row.subject,
  classes: row.classes.map(({ id, kk, ru, en }) => ({ id, name: { kk, ru, en } })),
  since: row.since,
  filledOn: row.filled_on,
  attachments: row.attachments,
})

const show = async (trx: Trx, orgId: string, id: string): Promise<Vacancy> =>
  viewOf((await findVacancy(trx, orgId, id)) ?? missing('vacancy', id))

/** Whether small schools are known to the editions in force here, and which edition knows them. */
export const readSupport = (db: Db, actor: Actor, now: Date) =>
  db.transaction(async (trx) => ({
    allowed: await isAllowed(trx, actor.orgId, now),
    edition: smallSchoolEdition,
    can: { manage: keepsWhole(actor) },
  }))

export const listVacancies = (db: Db, actor: Actor, asked: { after?: string | undefined; limit: number }) =>
  db.transaction(async (trx) => {
    const [filled, id] = asked.after === undefined ? [] : decodeCursor(asked.after, 2)
    const after = id === undefined ? null : { filled: filled === 'filled', id: String(id) }
    const rows = await listVacancyRows(trx, actor.orgId, after, asked.limit + 1)
    const page = nextPage(rows, asked.limit, (row) => [row.filled ? 'filled' : 'open', row.id])
    return { next: page.next, items: page.items.map(viewOf) }
  })

/**
 * Records that a subject has no teacher (A2021-6.4, A2021-22.a).
 * @throws Problem supporting.not-in-force, supporting.schools-only; missing for a class elsewhere
 */
export const recordVacancy = (db: Db, actor: Actor, body: BodyOf<typeof recordApi>, now: Date): Promise<Vacancy> =>
  db.transaction(async (trx) => {
    demandWhole(actor)
    const { orgId } = actor
    await schoolOf(trx, actor)
    await demandAllowed(trx, orgId, now)
    const classIds = [...new Set(body.classIds)]
    const known = await listClassRows(trx, orgId, classIds)
    const lost = classIds.find((each) => !known.some((row) => row.id === each))
    if (lost !== undefined) missing('class', lost)
    const id = newId()
    await insertVacancy(
      trx,
      { org_id: orgId, id, subject: body.subject, since: body.since, recorded_by: actor.personId, recorded_at: now },
      classIds,
    )
    await emitAll(trx, actor, [
      {
        kind: 'supporting.vacancy-recorded',
        subject: ['vacancy', id],
        payload: { subject: body.subject, since: body.since, classes: classIds },
        at: now,
      },
    ])
    return show(trx, orgId, id)
  })

/**
 * Records that the subject has a teacher again: what was asked is taken back, what runs ends (A2021-22.a). A second click changes nothing.
 * @throws Problem supporting.filled-ahead; missing
 */
export const fillVacancy = (db: Db, actor: Actor, id: string, on: string, now: Date): Promise<Vacancy> =>
  db.transaction(async (trx) => {
    demandWhole(actor)
    const { orgId } = actor
    const vacancy = (await lockVacancy(trx, orgId, id)) ?? missing('vacancy', id)
    if (vacancy.filled_on !== null) return show(trx, orgId, id)
    if (on > toIsoDate(now) || on < vacancy.since) throw problem('supporting.filled-ahead')
    await setFilled(trx, orgId, id, on)
    const events = []
    for (const copy of await lockUnderWay(trx, orgId, id)) {
      if (copy.status === 'asked') events.push(...(await withdrawCopy(trx, orgId, copy, actor.personId, now)))
      else events.push(...(await endCopy(trx, orgId, copy, { on, because: 'filled', by: actor.personId, note: '' }, now)))
    }
    await emitAll(trx, actor, [
      { kind: 'supporting.vacancy-filled', subject: ['vacancy', id], payload: { on, attachments: events.length }, at: now },
      ...events,
    ])
    return show(trx, orgId, id)
  })
