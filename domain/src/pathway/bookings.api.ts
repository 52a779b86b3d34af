import { endpoint } from '#contract'
import { z } from 'zod'
import { resourceKinds } from './pathway.rule.ts'
import { Booking, Resource } from './pathway.schema.ts'

const name = z.string().trim().min(2).max(200)

export const listResources = endpoint('GET /pathway/resources', {
  summary: 'Halls, classes and the library, with the free places of a day by the hour',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  requirements: ['A2023-15.7'],
  query: z.strictObject({ day: z.iso.date() }),
  reply: z.strictObject({
    items: z.array(Resource.extend({ free: z.array(z.strictObject({ hour: z.number().int(), seats: z.number().int() })) })),
    can: z.strictObject({ manage: z.boolean() }),
  }),
})

export const addResource = endpoint('POST /pathway/resources', {
  summary: 'Add a hall, class or library that learners at a distance may book free of charge',
  actor: 'member',
  permission: 'pathway.manage',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2023-15.7'],
  body: z
    .strictObject({
      kind: z.enum(resourceKinds),
      name: z.strictObject({ kk: name, ru: name, en: name }),
      seats: z.number().int().min(1).max(500),
      opensAt: z.number().int().min(0).max(23),
      closesAt: z.number().int().min(1).max(24),
    })
    .refine((resource) => resource.opensAt < resource.closesAt, { path: ['closesAt'] }),
  reply: Resource,
})

export const book = endpoint('POST /pathway/bookings', {
  summary: 'Book an hour of a hall or the library for a learner at a distance, free of charge',
  actor: 'member',
  permission: 'pathway.study',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2023-15.7'],
  body: z.strictObject({ learnerId: z.uuid(), resourceId: z.uuid(), day: z.iso.date(), hour: z.number().int().min(0).max(23) }),
  reply: Booking,
})

export const cancelBooking = endpoint('DELETE /pathway/bookings/:bookingId', {
  summary: 'Give a booked hour back',
  actor: 'member',
  permission: 'pathway.study',
  tenant: 'org',
  rate: 'write',
  params: z.strictObject({ bookingId: z.uuid() }),
  reply: z.null(),
})
