import { endpoint } from '#contract'
import { z } from 'zod'
import { HomeCourse, HomeItem, HomeMark, WorkItem } from './home-item.ts'

const mine = { actor: 'member', permission: 'own', tenant: 'org', rate: 'read' } as const

export const readHome = endpoint('GET /home', {
  summary: 'What now: the things that wait for the person, courses with progress, new marks, and the work lists of an office',
  ...mine,
  reply: z.strictObject({
    items: z.array(HomeItem),
    courses: z.array(HomeCourse),
    marks: z.array(HomeMark),
    work: z.array(WorkItem),
    unread: z.int(),
  }),
})

const Counts = z.record(z.string(), z.strictObject({ all: z.number().int(), late: z.number().int() }))

export const readCounts = endpoint('GET /home/counts', {
  summary: 'How many things wait for the person, by kind',
  ...mine,
  reply: z.strictObject({ counts: Counts }),
})
