import type { BodyOf } from '@dala/domain/contract'
import { holds, type Actor } from '@dala/domain/identity'
import { freeSeat, type addResource as resourceApi, type book as bookApi, type Resource } from '@dala/domain/pathway'
import { toIsoDate } from '@dala/locale'
import { missing, newId, type Db } from '#lib/db'
import { emit } from '#lib/events'
import { problem } from '#lib/problems'
import { ownLearner } from './access.ts'
import { listOwnLearners } from './learners.queries.ts'
import {
  cancelBookingRow,
  findBooking,
  insertBooking,
  insertResource,
  listBookings,
  listResourceRows,
  listTaken,
  lockResource,
} from './life.queries.ts'
import { bookingView, pathStatus } from './show-pathway.ts'

type ResourceRow = Awaited<ReturnType<typeof listResourceRows>>[number]

const view = (row: ResourceRow): Resource => ({
  id: row.id,
  kind: row.kind,
  name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
  seats: row.seats,
  opensAt: row.opens_at,
  closesAt: row.closes_at,
})

/** Halls, classes and the library with the free places of a day (A2023-15.7). */
export const listResources = (db: Db, actor: Actor, day: string) =>
  db.transaction(async (trx) => {
    const taken = await listTaken(trx, actor.orgId, day)
    const rows = await listResourceRows(trx, actor.orgId)
    return {
      items: rows.map((row) => ({
        ...view(row),
        free: Array.from({ length: row.closes_at - row.opens_at }, (_, index) => {
          const hour = row.opens_at + index
          return { hour, seats: row.seats - taken.filter((each) => each.resource_id === row.id && each.hour === hour).length }
        }),
      })),
      can: { manage: holds(actor, 'pathway.manage') },
    }
  })

export const addResource = (db: Db, actor: Actor, body: BodyOf<typeof resourceApi>, now: Date) =>
  db.transaction(async (trx) => {
    const row: ResourceRow = {
      org_id: actor.orgId,
      id: newId(),
      kind: body.kind,
      name_kk: body.name.kk,
      name_ru: body.name.ru,
      name_en: body.name.en,
      seats: body.seats,
      opens_at: body.opensAt,
      closes_at: body.closesAt,
      archived_at: null,
      created_at: now,
    }
    await insertResource(trx, row)
    await emit(trx, actor, 'pathway.resource-added', {
      subject: ['resource', row.id],
      payload: { kind: body.kind, seats: body.seats },
      at: now,
    })
    return view(row)
  })

/** Books an hour for a learner at a distance, free of charge; of many who want the last place one gets it. */
export const book = (db: Db, actor: Actor, body: BodyOf<typeof bookApi>, now: Date) =>
  db.transaction(async (trx) => {
    const { orgId } = actor
    await ownLearner(trx, actor, body.learnerId)
    if (body.day < toIsoDate(now)) throw problem('pathway.closed-hours')
    if ((await pathStatus(trx, orgId, body.learnerId, body.day)) === null) throw problem('pathway.not-at-a-distance')
    const resource = (await lockResource(trx, orgId, body.resourceId)) ?? missing('resource', body.resourceId)
    if (body.hour < resource.opens_at || body.hour >= resource.closes_at) throw problem('pathway.closed-hours')
    const taken = await listTaken(trx, orgId, body.day)
    if (taken.some((each) => each.learner_id === body.learnerId && each.hour === body.hour)) throw problem('pathway.booked-already')
    const seat = freeSeat(
      resource.seats,
      taken.filter((each) => each.resource_id === resource.id && each.hour === body.hour).map((each) => each.seat),
    )
    if (seat === null) throw problem('pathway.full')
    const id = newId()
    const added = await insertBooking(trx, {
      org_id: orgId,
      id,
      resource_id: resource.id,
      learner_id: body.learnerId,
      day: body.day,
      hour: body.hour,
      seat,
      booked_by: actor.personId,
      booked_at: now,
    })
    if (!added) throw problem('pathway.booked-already')
    await emit(trx, actor, 'pathway.booked', {
      subject: ['booking', id],
      about: body.learnerId,
      payload: { resourceId: resource.id, kind: resource.kind, day: body.day, hour: body.hour, price: 0 },
      at: now,
    })
    const made = (await listBookings(trx, orgId, body.learnerId, body.day)).find((row) => row.id === id)
    return made === undefined ? missing('booking', id) : bookingView(made)
  })

/** Gives an hour back: the learner or guardian, or the office. */
export const cancelBooking = (db: Db, actor: Actor, id: string, now: Date): Promise<null> =>
  db.transaction(async (trx) => {
    const booking = (await findBooking(trx, actor.orgId, id)) ?? missing('booking', id)
    const own = (await listOwnLearners(trx, actor.orgId, actor.personId)).some((each) => each.id === booking.learner_id)
    if (!own || !(await cancelBookingRow(trx, actor.orgId, id, now))) return missing('booking', id)
    await emit(trx, actor, 'pathway.booking-cancelled', {
      subject: ['booking', id],
      about: booking.learner_id,
      payload: { day: booking.day, hour: booking.hour },
      at: now,
    })
    return null
  })
