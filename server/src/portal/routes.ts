import * as api from '@dala/domain/portal'
import { serve, type App } from '#lib/http'
import { mountPublicPortal } from './public-portal.ts'
import { readPage, readPortal } from './read-portal.ts'
import { addPage, changePage, movePage, pageSource, removePage, restorePage } from './write-pages.ts'

export const routes = (app: App): void => {
  serve(app, api.readPortal, ({ db, actor, now }) => readPortal(db, actor, now))
  serve(app, api.readPortalPage, ({ db, actor, params, query }) => readPage(db, actor, params.pageId, query.language))
  serve(app, api.addPortalPage, ({ db, actor, body, now }) => addPage(db, actor, body, now))
  serve(app, api.editPortalPage, ({ db, actor, params }) => pageSource(db, actor, params.pageId))
  serve(app, api.changePortalPage, ({ db, actor, params, body, now }) => changePage(db, actor, params.pageId, body, now))
  serve(app, api.movePortalPage, ({ db, actor, params, body, now }) => movePage(db, actor, params.pageId, body.by, now))
  serve(app, api.removePortalPage, ({ db, actor, params, now }) => removePage(db, actor, params.pageId, now))
  serve(app, api.restorePortalPage, ({ db, actor, params, now }) => restorePage(db, actor, params.pageId, now))
  mountPublicPortal(app)
}
