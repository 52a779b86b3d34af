import * as api from '@dala/domain/gradebook'
import { serve, type App } from '#lib/http'
import { exportSheet } from './export-sheet.ts'
import { readMarksOf } from './learner-marks.ts'
import { closeControl, planControls } from './plan-controls.ts'
import { closeSheet, publishSheet } from './publish-sheet.ts'
import { listOwnSheets, readEntries, readSheet } from './read-sheet.ts'
import { saveMarks } from './save-marks.ts'
import { listRules, setRule } from './set-rule.ts'

export const routes = (app: App): void => {
  serve(app, api.listSheets, ({ db, actor, query }) => listOwnSheets(db, actor, query))
  serve(app, api.getSheet, ({ db, actor, params, now }) => readSheet(db, actor, params.offeringId, now))
  serve(app, api.saveMarks, ({ db, actor, params, body, now }) => saveMarks(db, actor, params.offeringId, body, now))
  serve(app, api.listEntries, ({ db, actor, params, query }) => readEntries(db, actor, params.offeringId, query.learnerId, query.controlId))
  serve(app, api.planControls, ({ db, actor, params, body, now }) => planControls(db, actor, params.offeringId, body.controls, now))
  serve(app, api.closeControl, ({ db, actor, params, body, now }) =>
    closeControl(db, actor, params.offeringId, params.controlId, body.closed, now),
  )
  serve(app, api.publishSheet, ({ db, actor, params, now }) => publishSheet(db, actor, params.offeringId, now))
  serve(app, api.closeSheet, ({ db, actor, params, body, now }) => closeSheet(db, actor, params.offeringId, body, now))
  serve(app, api.exportSheet, ({ db, actor, params, query, locale, now }) =>
    exportSheet(db, actor, params.offeringId, query.format, locale, now),
  )
  serve(app, api.getMarksOf, ({ db, actor, params }) => readMarksOf(db, actor, params.learnerId))
  serve(app, api.listRules, ({ db, actor, now }) => listRules(db, actor, now))
  serve(app, api.setRule, ({ db, actor, body, now }) => setRule(db, actor, body, now))
}
