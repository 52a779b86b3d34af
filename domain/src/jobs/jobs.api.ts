import { z } from 'zod'
import { endpoint } from '#contract'

/** How far a long job has come, for the page that waits and for the one that comes back later. */
export const JobProgress = z.strictObject({
  id: z.uuid(),
  kind: z.string(),
  status: z.enum(['waiting', 'running', 'done', 'failed']),
  done: z.number().int(),
  total: z.number().int().nullable(),
  /** What came out of it, by the job's own shape. */
  result: z.unknown(),
  /** Slug of the problem it failed with. */
  failure: z.string().nullable(),
})
export type JobProgress = z.infer<typeof JobProgress>

export const getJob = endpoint('GET /jobs/:jobId', {
  summary: 'See how far a long job of one’s own has come',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  params: z.strictObject({ jobId: z.uuid() }),
  reply: JobProgress,
})
