import { endpoint } from '#contract'
import { z } from 'zod'
import { ThreeNames } from './plan.schema.ts'

const params = z.strictObject({ programmeId: z.uuid() })

export const DistanceListItem = z.strictObject({
  code: z.string().trim().min(1).max(40),
  name: ThreeNames,
  volume: z.number().positive().max(20_000),
  unit: z.enum(['credits', 'hours']),
})
export type DistanceListItem = z.infer<typeof DistanceListItem>

export const DistanceList = z.strictObject({
  id: z.uuid(),
  version: z.int(),
  status: z.enum(['draft', 'approved', 'superseded']),
  revision: z.int(),
  items: z.array(DistanceListItem),
  order: z.strictObject({ label: z.string(), orderedOn: z.iso.date(), by: z.string(), documentId: z.uuid().nullable() }).nullable(),
})
export type DistanceList = z.infer<typeof DistanceList>

const Lists = z.strictObject({
  approved: DistanceList.nullable(),
  draft: DistanceList.nullable(),
  /** Lines of the programme's plans that are taught at a distance, from which a list is made. */
  proposed: z.array(DistanceListItem),
  can: z.strictObject({ edit: z.boolean(), order: z.boolean() }),
})

export const getDistanceLists = endpoint('GET /programmes/:programmeId/distance-list', {
  summary: 'The disciplines of a programme allowed at a distance: the list in force and the draft of the next',
  actor: 'member',
  permission: 'curricula.read',
  tenant: 'org',
  rate: 'read',
  params,
  reply: Lists,
})

export const saveDistanceList = endpoint('PUT /programmes/:programmeId/distance-list', {
  summary: 'Save the draft of the list',
  actor: 'member',
  permission: 'curricula.manage',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2023-16.a', 'A2021-24.a'],
  params,
  body: z.strictObject({ items: z.array(DistanceListItem).max(400) }),
  reply: Lists,
})

export const orderDistanceList = endpoint('POST /programmes/:programmeId/distance-list/order', {
  summary: 'Approve the list by an order of the head, which is registered',
  actor: 'member',
  permission: 'curricula.approve',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2023-16.b', 'A2021-24.b'],
  params,
  body: z.strictObject({ revision: z.int() }),
  reply: Lists,
})
