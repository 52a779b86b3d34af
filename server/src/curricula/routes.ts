import * as api from '@dala/domain/curricula'
import { serve, type App } from '#lib/http'
import { changeDiscipline, createDiscipline, listDisciplines } from './disciplines.ts'
import { changeProgramme, createProgramme, listProgrammes } from './programmes.ts'

export const routes = (app: App) => {
  serve(app, api.listProgrammes, ({ db, actor, query }) => listProgrammes(db, actor, query))
  serve(app, api.createProgramme, ({ db, actor, body, now }) => createProgramme(db, actor, body, now))
  serve(app, api.changeProgramme, ({ db, actor, params, body, now }) => changeProgramme(db, actor, params.programmeId, body, now))
  serve(app, api.listDisciplines, ({ db, actor, query }) => listDisciplines(db, actor, query))
  serve(app, api.createDiscipline, ({ db, actor, body, now }) => createDiscipline(db, actor, body, now))
  serve(app, api.changeDiscipline, ({ db, actor, params, body, now }) => changeDiscipline(db, actor, params.disciplineId, body, now))
}
