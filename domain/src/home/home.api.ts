import { endpoint } from '#contract'
import { z } from 'zod'

const Counts = z.record(z.string(), z.strictObject({ all: z.number().int(), late: z.number().int() }))

export const readCounts = endpoint('GET /home/counts', {
  summary: 'How many things wait for the person, by kind',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  reply: z.strictObject({ counts: Counts }),
})
