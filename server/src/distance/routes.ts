import * as api from '@dala/domain/distance'
import { serve, type App } from '#lib/http'
import { acknowledgePlan } from './acknowledge-plan.ts'
import { addAttachment, readAttachment, removeAttachment } from './attachments.ts'
import { getCase } from './case.ts'
import { giveOpinion, returnApplication } from './consider-application.ts'
import { approveMany, decideApplication } from './decide-application.ts'
import { draftChange } from './draft-change.ts'
import { changeOrderLine, discardOrder, draftOrder, removeOrderLine } from './draft-order.ts'
import { archiveRules, enterArchive } from './enter-archive.ts'
import { fillForm } from './fill-form.ts'
import { issueOrder } from './issue-order.ts'
import { getOrder, listOrders } from './list-orders.ts'
import { listWork, workSummary } from './list-work.ts'
import { printApplication, printOrder } from './print-order.ts'
import { makeExtract } from './make-extract.ts'
import { putCaseOnAgenda, putReviewOnAgenda } from './put-before-council.ts'
import { decideReview, listReviews } from './reviews.ts'
import { saveApplication } from './save-application.ts'
import { getSettings, saveSettings } from './settings.ts'
import { showApplication } from './show-application.ts'
import { signApplication } from './sign-application.ts'
import { listApplicants, listOwnApplications, startApplication } from './start-application.ts'
import { getStatus, listOwnStatuses, listStatuses, statusSummary } from './statuses.ts'
import { withdrawApplication } from './withdraw-application.ts'
import { addZone, closeZone, listZones } from './zones.ts'

export const routes = (app: App): void => {
  serve(app, api.listApplicants, ({ db, actor }) => listApplicants(db, actor))
  serve(app, api.listOwnApplications, ({ db, actor }) => listOwnApplications(db, actor))
  serve(app, api.startApplication, ({ db, actor, body, now }) => startApplication(db, actor, body.learnerId, now))
  serve(app, api.getApplication, ({ db, actor, params, now }) =>
    db.transaction(async (trx) => showApplication(trx, actor, await getCase(trx, actor, params.applicationId, now), now)),
  )
  serve(app, api.saveApplication, ({ db, actor, params, body, now }) => saveApplication(db, actor, params.applicationId, body, now))
  serve(app, api.addAttachment, ({ db, actor, params, body, now }) => addAttachment(db, actor, params.applicationId, body, now))
  serve(app, api.removeAttachment, ({ db, actor, params, now }) =>
    removeAttachment(db, actor, params.applicationId, params.attachmentId, now),
  )
  serve(app, api.readAttachment, ({ db, actor, params, config, now }) =>
    readAttachment(db, actor, config, params.applicationId, params.attachmentId, now),
  )
  serve(app, api.signApplication, ({ db, actor, params, body, now }) =>
    signApplication(db, actor, params.applicationId, body.contentHash, now),
  )
  serve(app, api.withdrawApplication, ({ db, actor, params, body, now }) =>
    withdrawApplication(db, actor, params.applicationId, body.note, now),
  )
  serve(app, api.acknowledgePlan, ({ db, actor, params, body, now }) =>
    acknowledgePlan(db, actor, params.applicationId, body.planHash, now),
  )
  serve(app, api.printApplication, ({ db, actor, params, now }) => printApplication(db, actor, params.applicationId, now))
  serve(app, api.listWork, ({ db, actor, query, now }) => listWork(db, actor, query, now))
  serve(app, api.workSummary, ({ db, actor, now }) => workSummary(db, actor, now))
  serve(app, api.giveOpinion, ({ db, actor, params, body, now }) => giveOpinion(db, actor, params.applicationId, body, now))
  serve(app, api.returnApplication, ({ db, actor, params, body, now }) =>
    returnApplication(db, actor, params.applicationId, body.note, now),
  )
  serve(app, api.decideApplication, ({ db, actor, params, body, now }) => decideApplication(db, actor, params.applicationId, body, now))
  serve(app, api.approveMany, ({ db, actor, body, now }) => approveMany(db, actor, body.applicationIds, now))
  serve(app, api.listOrders, ({ db, actor, query }) => listOrders(db, actor, query))
  serve(app, api.getOrder, ({ db, actor, params, now }) => getOrder(db, actor, params.orderId, now))
  serve(app, api.draftOrder, ({ db, actor, body, now }) => draftOrder(db, actor, body.applicationIds, now))
  serve(app, api.changeOrderLine, ({ db, actor, params, body, now }) =>
    changeOrderLine(db, actor, params.orderId, params.applicationId, body, now),
  )
  serve(app, api.removeOrderLine, ({ db, actor, params, now }) => removeOrderLine(db, actor, params.orderId, params.applicationId, now))
  serve(app, api.discardOrder, ({ db, actor, params, now }) => discardOrder(db, actor, params.orderId, now))
  serve(app, api.issueOrder, ({ db, actor, params, now }) => issueOrder(db, actor, params.orderId, now))
  serve(app, api.fillForm, ({ db, actor, params, body, now }) => fillForm(db, actor, params.applicationId, body, now))
  serve(app, api.makeExtract, ({ db, actor, params, now }) => makeExtract(db, actor, params.applicationId, now))
  serve(app, api.putCaseOnAgenda, ({ db, actor, params, body, now }) => putCaseOnAgenda(db, actor, params.applicationId, body.council, now))
  serve(app, api.archiveRules, ({ db, actor, query }) => archiveRules(db, actor, query))
  serve(app, api.enterArchive, ({ db, actor, body, now }) => enterArchive(db, actor, body, now))
  serve(app, api.listStatuses, ({ db, actor, query, now }) => listStatuses(db, actor, query, now))
  serve(app, api.statusSummary, ({ db, actor, now }) => statusSummary(db, actor, now))
  serve(app, api.listOwnStatuses, ({ db, actor }) => listOwnStatuses(db, actor))
  serve(app, api.getStatus, ({ db, actor, params, now }) => getStatus(db, actor, params.statusId, now))
  serve(app, api.draftChange, ({ db, actor, body, now }) => draftChange(db, actor, body, now))
  serve(app, api.listReviews, ({ db, actor, query }) => listReviews(db, actor, query))
  serve(app, api.decideReview, ({ db, actor, params, body, now }) => decideReview(db, actor, params.reviewId, body, now))
  serve(app, api.putReviewOnAgenda, ({ db, actor, params, now }) => putReviewOnAgenda(db, actor, params.reviewId, now))
  serve(app, api.listZones, ({ db, actor }) => listZones(db, actor))
  serve(app, api.addZone, ({ db, actor, body, now }) => addZone(db, actor, body, now))
  serve(app, api.closeZone, ({ db, actor, params, body, now }) => closeZone(db, actor, params.zoneId, body.validTo, now))
  serve(app, api.getSettings, ({ db, actor }) => getSettings(db, actor))
  serve(app, api.saveSettings, ({ db, actor, body, now }) => saveSettings(db, actor, body, now))
  serve(app, api.printOrder, ({ db, actor, params, config, now }) => printOrder(db, actor, config, params.orderId, now))
}
