import * as api from '@dala/domain/courses'
import { serve, type App } from '#lib/http'
import * as arrange from './arrange.ts'
import * as offerings from './change-offering.ts'
import { readOfferingChoices } from './choices.ts'
import { endEnrolment, enrol, listOfferingLearners } from './enrol.ts'
import * as lessons from './lessons.ts'
import { listOfferings } from './list-offerings.ts'
import { readOffering } from './read-offering.ts'
import { reportProgress } from './report-progress.ts'
import { listStudyCourses, readStudyCourse, readStudyLesson } from './study.ts'

export const routes = (app: App) => {
  serve(app, api.listOfferings, ({ db, actor, query }) => listOfferings(db, actor, query))
  serve(app, api.readOfferingChoices, ({ db, actor, now }) => readOfferingChoices(db, actor, now))
  serve(app, api.createOffering, ({ db, actor, body, now }) => offerings.createOffering(db, actor, body, now))
  serve(app, api.readOffering, ({ db, actor, params }) => readOffering(db, actor, params.offeringId))
  serve(app, api.changeOffering, ({ db, actor, params, body, now }) => offerings.changeOffering(db, actor, params.offeringId, body, now))
  serve(app, api.describeOffering, ({ db, actor, params, body, now }) =>
    offerings.describeOffering(db, actor, params.offeringId, body.description, now),
  )
  serve(app, api.openOffering, ({ db, actor, params, now }) => offerings.openOffering(db, actor, params.offeringId, now))
  serve(app, api.closeOffering, ({ db, actor, params, now }) => offerings.closeOffering(db, actor, params.offeringId, now))
  serve(app, api.enrol, ({ db, actor, params, body, now }) => enrol(db, actor, params.offeringId, body, now))
  serve(app, api.endEnrolment, ({ db, actor, params, now }) => endEnrolment(db, actor, params.offeringId, params.learnerId, now))
  serve(app, api.listOfferingLearners, ({ db, actor, params, query }) => listOfferingLearners(db, actor, params.offeringId, query))

  serve(app, api.addModule, ({ db, actor, params, body, now }) => arrange.addModule(db, actor, params.offeringId, body, now))
  serve(app, api.changeModule, ({ db, actor, params, body }) => arrange.changeModule(db, actor, params.offeringId, params.moduleId, body))
  serve(app, api.removeModule, ({ db, actor, params }) => arrange.removeModule(db, actor, params.offeringId, params.moduleId))
  serve(app, api.arrangeOffering, ({ db, actor, params, body }) => arrange.arrangeOffering(db, actor, params.offeringId, body.modules))
  serve(app, api.addItem, ({ db, actor, params, body, now }) => arrange.addItem(db, actor, params, body, now))
  serve(app, api.changeItem, ({ db, actor, params, body }) => arrange.changeItem(db, actor, params.offeringId, params.itemId, body))
  serve(app, api.removeItem, ({ db, actor, params, now }) => arrange.removeItem(db, actor, params.offeringId, params.itemId, now))

  serve(app, api.readDraft, ({ db, actor, params }) => lessons.readDraft(db, actor, params))
  serve(app, api.saveDraft, ({ db, actor, params, body, now }) => lessons.saveDraft(db, actor, params, body, now))
  serve(app, api.publishLesson, ({ db, actor, params, body, now }) => lessons.publishLesson(db, actor, params, body.number, now))
  serve(app, api.listVersions, ({ db, actor, params }) => lessons.listVersions(db, actor, params))
  serve(app, api.readVersion, ({ db, actor, params }) => lessons.readVersion(db, actor, params, params.kind, params.number))
  serve(app, api.previewLesson, ({ db, actor, params, query }) => lessons.previewLesson(db, actor, params, query.language))
  serve(app, api.copyLesson, ({ db, actor, params, body, now }) => lessons.copyLesson(db, actor, params, body.moduleId, now))

  serve(app, api.listStudyCourses, ({ db, actor, now }) => listStudyCourses(db, actor, now))
  serve(app, api.readStudyCourse, ({ db, actor, params, now }) => readStudyCourse(db, actor, params.offeringId, now))
  serve(app, api.readStudyLesson, ({ db, actor, params, query, now }) =>
    readStudyLesson(db, actor, params.offeringId, params.itemId, query.language, now),
  )
  serve(app, api.reportProgress, ({ db, actor, body, now }) => reportProgress(db, actor, body.entries, now))
}
