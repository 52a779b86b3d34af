import * as api from '@dala/domain/footprint'
import { serve, type App } from '#lib/http'
import { listOrganisationEvents, listTrailOf } from './list-trail.ts'

export const routes = (app: App): void => {
  serve(app, api.listTrail, ({ params, query, db, actor }) => listTrailOf(db, actor, params.personId, query))
  serve(app, api.listEvents, ({ query, db, actor }) => listOrganisationEvents(db, actor, query))
}
