import * as api from '@dala/domain/emergency'
import { serve, type App } from '#lib/http'
import { attachPaper, endSwitch, extendSwitch, remindUnread, undoSwitch } from './change-switch.ts'
import { listAccess, listTold, markConnection } from './log.ts'
import { makeSwitch, previewSwitch } from './make-switch.ts'
import { acknowledgeNotice, showOwnNotice } from './own-notice.ts'
import { demandChoiceReach, demandSwitchReach } from './reach.ts'
import { addThreshold, changeSettings, changeThreshold, removeThreshold, showSettings, takeKnown } from './settings.ts'
import { listSwitches, showSwitch, showToday, switchOptions } from './show-switch.ts'

export const routes = (app: App): void => {
  serve(app, api.emergencyToday, ({ db, actor, now }) => showToday(db, actor, now))
  serve(app, api.listSwitches, ({ db, actor, query, now }) => listSwitches(db, actor, query, now))
  serve(app, api.switchOptions, ({ db, actor, now }) => switchOptions(db, actor, now))
  serve(app, api.previewSwitch, async ({ db, actor, body, now }) => {
    await demandChoiceReach(db, actor, body)
    return previewSwitch(db, actor, body, now)
  })
  serve(app, api.switchToDistance, async ({ db, actor, body, now }) => {
    await demandChoiceReach(db, actor, body)
    return makeSwitch(db, { orgId: actor.orgId, personId: actor.personId }, body, now)
  })
  serve(app, api.readSwitch, ({ db, actor, params, now, config }) => showSwitch(db, actor, params.switchId, now, config))
  serve(app, api.extendSwitch, async ({ db, actor, params, body, now }) => {
    await demandSwitchReach(db, actor, params.switchId)
    return extendSwitch(db, actor, params.switchId, body, now)
  })
  serve(app, api.endSwitch, async ({ db, actor, params, body, now }) => {
    await demandSwitchReach(db, actor, params.switchId)
    return endSwitch(db, actor, params.switchId, body.lastDay, now)
  })
  serve(app, api.undoSwitch, async ({ db, actor, params, now }) => {
    await demandSwitchReach(db, actor, params.switchId)
    return undoSwitch(db, actor, params.switchId, now)
  })
  serve(app, api.attachPaper, async ({ db, actor, params, body, now }) => {
    await demandSwitchReach(db, actor, params.switchId)
    return attachPaper(db, actor, params.switchId, body, now)
  })
  serve(app, api.listTold, ({ db, actor, params, query }) => listTold(db, actor, params.switchId, query))
  serve(app, api.remindUnread, async ({ db, actor, params, now }) => {
    await demandSwitchReach(db, actor, params.switchId)
    return remindUnread(db, actor, params.switchId, now)
  })
  serve(app, api.listAccess, ({ db, actor, params, query, now }) => listAccess(db, actor, params.switchId, query, now))
  serve(app, api.markConnection, ({ db, actor, params, body, now }) => markConnection(db, actor, params.learnerId, body, now))
  serve(app, api.ownNotice, ({ db, actor, params, now }) => showOwnNotice(db, actor, params.switchId, now))
  serve(app, api.acknowledgeNotice, ({ db, actor, params, now }) => acknowledgeNotice(db, actor, params.switchId, now))
  serve(app, api.emergencySettings, ({ db, actor }) => showSettings(db, actor))
  serve(app, api.saveEmergencySettings, ({ db, actor, body, now }) => changeSettings(db, actor, body, now))
  serve(app, api.addThreshold, ({ db, actor, body, now }) => addThreshold(db, actor, body, now))
  serve(app, api.confirmThresholds, ({ db, actor, body, now }) => takeKnown(db, actor, body.place, now))
  serve(app, api.changeThreshold, ({ db, actor, params, body, now }) => changeThreshold(db, actor, params.thresholdId, body, now))
  serve(app, api.removeThreshold, ({ db, actor, params, now }) => removeThreshold(db, actor, params.thresholdId, now))
}
