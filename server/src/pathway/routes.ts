import * as api from '@dala/domain/pathway'
import { serve, type App } from '#lib/http'
import { addAssessment, addTopics, markMastered, passSitting, removeAssessment, setSitting } from './attestation.ts'
import { addResource, book, cancelBooking, listResources } from './bookings.ts'
import { addActivity, addParticipation, listContacts, removeActivity, setContact } from './life.ts'
import { acknowledgeReceipt, addMaterial, getGroup, handOver, readMaterial, removeMaterial } from './materials.ts'
import { ask, closeRequest, getRequest, listRequests, writeInRequest } from './requests.ts'
import { getPathway, listOwnPathways, listPathwayLearners } from './show-pathway.ts'

export const routes = (app: App): void => {
  serve(app, api.listPathwayLearners, ({ db, actor, query, now }) => listPathwayLearners(db, actor, query, now))
  serve(app, api.listOwnPathways, ({ db, actor }) => listOwnPathways(db, actor))
  serve(app, api.getPathway, ({ db, actor, params, now }) => getPathway(db, actor, params.learnerId, now))
  serve(app, api.addActivity, ({ db, actor, params, body, now }) => addActivity(db, actor, params.learnerId, body, now))
  serve(app, api.removeActivity, ({ db, actor, params, now }) => removeActivity(db, actor, params.learnerId, params.activityId, now))
  serve(app, api.addParticipation, ({ db, actor, params, body, now }) => addParticipation(db, actor, params.learnerId, body, now))
  serve(app, api.listContacts, ({ db, actor }) => listContacts(db, actor))
  serve(app, api.setContact, ({ db, actor, params, body, now }) => setContact(db, actor, params.office, body, now))
  serve(app, api.getGroup, ({ db, actor, params, now }) => getGroup(db, actor, params.groupId, now))
  serve(app, api.addMaterial, ({ db, actor, params, body, now }) => addMaterial(db, actor, params.groupId, body, now))
  serve(app, api.removeMaterial, ({ db, actor, params, now }) => removeMaterial(db, actor, params.groupId, params.materialId, now))
  serve(app, api.readMaterial, ({ db, actor, params, config }) => readMaterial(db, actor, config, params.materialId))
  serve(app, api.handOver, ({ db, actor, params, body, now }) => handOver(db, actor, params.groupId, body, now))
  serve(app, api.acknowledgeMaterials, ({ db, actor, params, body, now }) => acknowledgeReceipt(db, actor, params.learnerId, body, now))
  serve(app, api.addAssessment, ({ db, actor, params, body, now }) => addAssessment(db, actor, params.groupId, body, now))
  serve(app, api.removeAssessment, ({ db, actor, params, now }) => removeAssessment(db, actor, params.groupId, params.assessmentId, now))
  serve(app, api.setSitting, ({ db, actor, params, body, now }) => setSitting(db, actor, params.learnerId, params.assessmentId, body, now))
  serve(app, api.passSitting, ({ db, actor, params, body, now }) =>
    passSitting(db, actor, params.learnerId, params.assessmentId, body.passedOn, now),
  )
  serve(app, api.addTopics, ({ db, actor, params, body, now }) => addTopics(db, actor, params.groupId, body, now))
  serve(app, api.markMastered, ({ db, actor, params, body, now }) =>
    markMastered(db, actor, params.learnerId, body.topicId, body.masteredOn, now),
  )
  serve(app, api.ask, ({ db, actor, body, now }) => ask(db, actor, body, now))
  serve(app, api.listRequests, ({ db, actor, query, now }) => listRequests(db, actor, query, now))
  serve(app, api.getRequest, ({ db, actor, params, now }) => getRequest(db, actor, params.requestId, now))
  serve(app, api.writeInRequest, ({ db, actor, params, body, now }) => writeInRequest(db, actor, params.requestId, body.words, now))
  serve(app, api.closeRequest, ({ db, actor, params, now }) => closeRequest(db, actor, params.requestId, now))
  serve(app, api.listResources, ({ db, actor, query }) => listResources(db, actor, query.day))
  serve(app, api.addResource, ({ db, actor, body, now }) => addResource(db, actor, body, now))
  serve(app, api.book, ({ db, actor, body, now }) => book(db, actor, body, now))
  serve(app, api.cancelBooking, ({ db, actor, params, now }) => cancelBooking(db, actor, params.bookingId, now))
}
