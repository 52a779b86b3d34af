import type { Databases, Trx } from '#lib/db'
import type { Progress } from './job.ts'
import './jobs.tables.ts'

/** The progress of a job by the ids in its payload; one that does nothing when nobody watches. */
export const progressOf = (databases: Databases, payload: unknown, now: () => Date): Progress => {
  const ids = watchedIds(payload)
  if (!ids) return { id: null, checkpoint: async () => null, report: async () => {}, finish: async () => {} }
  const { orgId, id } = ids
  const change = (values: object, trx: Trx | undefined) => {
    const update = (inside: Trx) =>
      inside
        .updateTable('jobs.progress')
        .set({ updated_at: now(), ...values })
        .where('org_id', '=', orgId)
        .where('id', '=', id)
        .execute()
    return trx ? update(trx) : databases.of(orgId).transaction(update)
  }
  return {
    id,
    checkpoint: async <T>() => {
      const row = await databases
        .of(orgId)
        .transaction((trx) =>
          trx.selectFrom('jobs.progress').select('checkpoint').where('org_id', '=', orgId).where('id', '=', id).executeTakeFirst(),
        )
      return (row?.checkpoint ?? null) as T | null // written by the same job
    },
    report: async ({ done, total, checkpoint }, trx) => {
      await change(
        { done, ...(total !== undefined && { total }), ...(checkpoint !== undefined && { checkpoint: JSON.stringify(checkpoint) }) },
        trx,
      )
    },
    finish: async (result, trx) => {
      await change({ result: JSON.stringify(result) }, trx)
    },
  }
}

/** The marks the runner sets itself, around the handler. */
export const progressMarks = (databases: Databases, payload: unknown, now: () => Date) => {
  const ids = watchedIds(payload)
  const mark = async (values: object) => {
    if (!ids) return
    await databases.of(ids.orgId).transaction((trx) =>
      trx
        .updateTable('jobs.progress')
        .set({ updated_at: now(), ...values })
        .where('org_id', '=', ids.orgId)
        .where('id', '=', ids.id)
        .execute(),
    )
  }
  return {
    started: () => mark({ status: 'running', started_at: now() }),
    done: () => mark({ status: 'done', ended_at: now() }),
    /** `final`: no further attempt will come */
    failed: (code: string, final: boolean) =>
      mark(final ? { status: 'failed', failure: code, ended_at: now() } : { status: 'waiting', failure: code }),
  }
}

const watchedIds = (payload: unknown): { orgId: string; id: string } | null => {
  if (typeof payload !== 'object' || payload === null || !('orgId' in payload) || !('progressId' in payload)) return null
  const { orgId, progressId } = payload
  return typeof orgId === 'string' && typeof progressId === 'string' ? { orgId, id: progressId } : null
}
