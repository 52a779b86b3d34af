import * as api from '@dala/domain/organisations'
import { serve, type App } from '#lib/http'
import { clearDay, getCalendar, removePeriod, savePeriod, setDay } from './calendar.ts'
import { listLicences, saveLicence } from './licences.ts'
import { changeProfile, getProfile, getPublicProfile } from './profile.ts'
import { archiveUnit, changeUnit, createUnit, listStructure, moveUnit, restoreUnits } from './structure.ts'

export const routes = (app: App): void => {
  serve(app, api.getOrganisation, ({ db, actor }) => getProfile(db, actor))
  serve(app, api.changeOrganisation, ({ db, actor, body, now }) => changeProfile(db, actor, body, now))
  serve(app, api.getPublicOrganisation, ({ databases, params, now }) => getPublicProfile(databases, params.slug, now))
  serve(app, api.listLicences, ({ db, now }) => listLicences(db, now))
  serve(app, api.addLicence, ({ db, actor, body, now }) => saveLicence(db, actor, null, body, now))
  serve(app, api.changeLicence, ({ db, actor, params, body, now }) => saveLicence(db, actor, params.licenceId, body, now))
  serve(app, api.listUnits, ({ db, actor, query }) => listStructure(db, actor, query.archived === 'true'))
  serve(app, api.createUnit, ({ db, actor, body, now }) => createUnit(db, actor, body, now))
  serve(app, api.changeUnit, ({ db, actor, params, body, now }) => changeUnit(db, actor, params.unitId, body, now))
  serve(app, api.moveUnit, ({ db, actor, params, body, now }) => moveUnit(db, actor, params.unitId, body.parentId, now))
  serve(app, api.archiveUnit, ({ db, actor, params, now }) => archiveUnit(db, actor, params.unitId, now))
  serve(app, api.restoreUnits, ({ db, actor, body, now }) => restoreUnits(db, actor, body.unitIds, now))
  serve(app, api.getCalendar, ({ db, actor, query }) => getCalendar(db, actor, query))
  serve(app, api.setCalendarDay, ({ db, actor, params, body, now }) => setDay(db, actor, { on: params.on, ...body }, now))
  serve(app, api.clearCalendarDay, ({ db, actor, params, now }) => clearDay(db, actor, params.on, now))
  serve(app, api.addPeriod, ({ db, actor, body, now }) => savePeriod(db, actor, null, body, now))
  serve(app, api.changePeriod, ({ db, actor, params, body, now }) => savePeriod(db, actor, params.periodId, body, now))
  serve(app, api.removePeriod, ({ db, actor, params, now }) => removePeriod(db, actor, params.periodId, now))
}
