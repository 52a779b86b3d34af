import * as api from '@dala/domain/jobs'
import { missing } from '#lib/db'
import { serve, type App } from '#lib/http'
import { findProgress } from '#lib/jobs'

export const routes = (app: App) => {
  serve(app, api.getJob, async ({ params, actor, db }) => {
    const progress = await db.transaction((trx) => findProgress(trx, actor.orgId, params.jobId))
    // somebody else's job looks like one that does not exist
    if (!progress || progress.person_id !== actor.personId) return missing('job', params.jobId)
    const { id, kind, status, done, total, result, failure } = progress
    return { id, kind, status, done, total, result, failure }
  })
}
