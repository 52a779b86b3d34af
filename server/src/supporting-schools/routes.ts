import * as api from '@dala/domain/supporting-schools'
import { serve, type App } from '#lib/http'
import { acceptRequest, listCourses, refuseRequest } from './answer.ts'
import { askForSupport, endAttachment, withdrawRequest } from './ask.ts'
import { findSchools, listAttachments, listClasses, listForApplication, listLessonsElsewhere, readAttachment } from './show.ts'
import { fillVacancy, listVacancies, readSupport, recordVacancy } from './vacancies.ts'

export const routes = (app: App): void => {
  serve(app, api.readSupport, ({ db, actor, now }) => readSupport(db, actor, now))
  serve(app, api.listVacancies, ({ db, actor, query }) => listVacancies(db, actor, query))
  serve(app, api.recordVacancy, ({ db, actor, body, now }) => recordVacancy(db, actor, body, now))
  serve(app, api.fillVacancy, ({ db, actor, params, body, now }) => fillVacancy(db, actor, params.vacancyId, body.on, now))
  serve(app, api.listClasses, ({ db, actor }) => listClasses(db, actor))
  serve(app, api.findSchools, ({ db, actor, query }) => findSchools(db, actor, query.search))
  serve(app, api.listCourses, ({ db, actor, now }) => listCourses(db, actor, now))
  serve(app, api.listAttachments, ({ db, actor, query }) => listAttachments(db, actor, query))
  serve(app, api.ask, ({ db, actor, body, now }) => askForSupport(db, actor, body, now))
  serve(app, api.listLessonsElsewhere, ({ db, actor, now }) => listLessonsElsewhere(db, actor, now))
  serve(app, api.listForApplication, ({ db, actor, query, now }) => listForApplication(db, actor, query.learnerId, now))
  serve(app, api.readAttachment, ({ db, actor, params }) => readAttachment(db, actor, params.attachmentId))
  serve(app, api.accept, ({ db, actor, params, body, now }) => acceptRequest(db, actor, params.attachmentId, body, now))
  serve(app, api.refuse, ({ db, actor, params, body, now }) => refuseRequest(db, actor, params.attachmentId, body.reason, now))
  serve(app, api.withdraw, ({ db, actor, params, now }) => withdrawRequest(db, actor, params.attachmentId, now))
  serve(app, api.end, ({ db, actor, params, body, now }) => endAttachment(db, actor, params.attachmentId, body.reason, now))
}
