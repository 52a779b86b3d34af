import * as api from '@dala/domain/distance'
import { serve, type App } from '#lib/http'
import { acknowledgePlan } from './acknowledge-plan.ts'
import { addAttachment, readAttachment, removeAttachment } from './attachments.ts'
import { getCase } from './case.ts'
import { giveOpinion, returnApplication } from './consider-application.ts'
import { approveMany, decideApplication } from './decide-application.ts'
import { changeOrderLine, discardOrder, draftOrder, removeOrderLine } from './draft-order.ts'
import { issueOrder } from './issue-order.ts'
import { getOrder, listOrders } from './list-orders.ts'
import { listWork, workSummary } from './list-work.ts'
import { printApplication, printOrder } from './print-order.ts'
import { saveApplication } from './save-application.ts'
import { showApplication } from './show-application.ts'
import { signApplication } from './sign-application.ts'
import { listApplicants, listOwnApplications, startApplication } from './start-application.ts'
import { withdrawApplication } from './withdraw-application.ts'

export const routes = (app: App): void => {
  serve(app, api.listApplicants, ({ db, actor }) => listApplicants(db, actor))
  serve(app, api.listOwnApplications, ({ db, actor }) => listOwnApplications(db, actor))
  serve(app, api.startApplication, ({ db, actor, body, now }) => startApplication(db, actor, body.learnerId, now))
  serve(app, api.getApplication, ({ db, actor, params, now }) =>
    db.transaction(async (trx) => showApplication(trx, actor, await getCase(trx, actor, params.applicationId), now)),
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
  serve(app, api.printApplication, ({ db, actor, params }) => printApplication(db, actor, params.applicationId))
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
  serve(app, api.printOrder, ({ db, actor, params, config, now }) => printOrder(db, actor, config, params.orderId, now))
}
