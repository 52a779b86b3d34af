import * as api from '@dala/domain/curricula'
import { serve, type App } from '#lib/http'
import { approveStudyPlan, putPlanOnAgenda } from './approve-plan.ts'
import { chooseElective, leaveElective, listMyElectives } from './choose-elective.ts'
import { decideChoices } from './decide-choices.ts'
import { changeDiscipline, createDiscipline, listDisciplines } from './disciplines.ts'
import { getDistanceLists, orderDistanceList, saveDistanceList } from './distance-lists.ts'
import {
  changeElectiveWindow,
  createElectiveWindow,
  getElectiveWindow,
  listChoices,
  listElectiveWindows,
  saveElectives,
} from './elective-windows.ts'
import { decideIndividualPlan, printIndividualPlan, submitIndividualPlan } from './individual-decide.ts'
import {
  getIndividualPlan,
  getMyPlan,
  layOutSchedule,
  listIndividualPlans,
  saveIndividualPlan,
  startIndividualPlan,
} from './individual-plans.ts'
import { exportStudyPlan, readPlanFile } from './plan-file.ts'
import { getProgramme } from './programme-view.ts'
import { changeProgramme, createProgramme, listProgrammes } from './programmes.ts'
import { getStudyPlan, listStudyPlans } from './read-plans.ts'
import { addExemption, createStudyPlan, discardStudyPlan, removeExemption, saveStudyPlan, versionStudyPlan } from './save-plan.ts'
import { changeSettings, listSpecialities, readSettings, saveSpeciality } from './settings.ts'

export const routes = (app: App) => {
  serve(app, api.listProgrammes, ({ db, actor, query }) => listProgrammes(db, actor, query))
  serve(app, api.createProgramme, ({ db, actor, body, now }) => createProgramme(db, actor, body, now))
  serve(app, api.getProgramme, ({ db, actor, params, now }) => getProgramme(db, actor, params.programmeId, now))
  serve(app, api.changeProgramme, ({ db, actor, params, body, now }) => changeProgramme(db, actor, params.programmeId, body, now))
  serve(app, api.listDisciplines, ({ db, actor, query }) => listDisciplines(db, actor, query))
  serve(app, api.createDiscipline, ({ db, actor, body, now }) => createDiscipline(db, actor, body, now))
  serve(app, api.changeDiscipline, ({ db, actor, params, body, now }) => changeDiscipline(db, actor, params.disciplineId, body, now))
  serve(app, api.listSpecialities, ({ db }) => listSpecialities(db))
  serve(app, api.saveSpeciality, ({ db, actor, params, body, now }) => saveSpeciality(db, actor, params.code, body, now))
  serve(app, api.getCurriculaSettings, ({ db }) => readSettings(db))
  serve(app, api.setCurriculaSettings, ({ db, actor, body, now }) => changeSettings(db, actor, body, now))

  serve(app, api.listStudyPlans, ({ db, query, now }) => listStudyPlans(db, query, now))
  serve(app, api.createStudyPlan, ({ db, actor, body, now }) => createStudyPlan(db, actor, body, now))
  serve(app, api.getStudyPlan, ({ db, actor, params, now }) => getStudyPlan(db, actor, params.planId, now))
  serve(app, api.saveStudyPlan, ({ db, actor, params, body, now }) => saveStudyPlan(db, actor, params.planId, body, now))
  serve(app, api.approveStudyPlan, ({ db, actor, params, body, now }) => approveStudyPlan(db, actor, params.planId, body, now))
  serve(app, api.putPlanOnAgenda, ({ db, actor, params, body, now }) => putPlanOnAgenda(db, actor, params.planId, body.council, now))
  serve(app, api.versionStudyPlan, ({ db, actor, params, now }) => versionStudyPlan(db, actor, params.planId, now))
  serve(app, api.discardStudyPlan, ({ db, actor, params, now }) => discardStudyPlan(db, actor, params.planId, now))
  serve(app, api.addExemption, ({ db, actor, params, body, now }) => addExemption(db, actor, params.planId, body, now))
  serve(app, api.removeExemption, ({ db, actor, params, now }) => removeExemption(db, actor, params.planId, params.exemptionId, now))
  serve(app, api.exportStudyPlan, ({ db, actor, params, query, locale }) => exportStudyPlan(db, actor, params.planId, query.format, locale))
  serve(app, api.readPlanFile, ({ db, actor, config, params, body }) => readPlanFile(db, actor, config, params.planId, body.fileId))

  serve(app, api.getDistanceLists, ({ db, actor, params }) => getDistanceLists(db, actor, params.programmeId))
  serve(app, api.saveDistanceList, ({ db, actor, params, body, now }) => saveDistanceList(db, actor, params.programmeId, body.items, now))
  serve(app, api.orderDistanceList, ({ db, actor, params, body, now }) =>
    orderDistanceList(db, actor, params.programmeId, body.revision, now),
  )

  serve(app, api.listIndividualPlans, ({ db, actor, query }) => listIndividualPlans(db, actor, query))
  serve(app, api.startIndividualPlan, ({ db, actor, body, now }) => startIndividualPlan(db, actor, body.learnerId, now))
  serve(app, api.getIndividualPlan, ({ db, actor, params, now }) => getIndividualPlan(db, actor, params.individualPlanId, now))
  serve(app, api.getMyIndividualPlan, ({ db, actor, now }) => getMyPlan(db, actor, now))
  serve(app, api.saveIndividualPlan, ({ db, actor, params, body, now }) =>
    saveIndividualPlan(db, actor, params.individualPlanId, body, now),
  )
  serve(app, api.layOutSchedule, ({ db, actor, params, body, now }) =>
    layOutSchedule(db, actor, params.individualPlanId, body.revision, now),
  )
  serve(app, api.submitIndividualPlan, ({ db, actor, params, body, now }) =>
    submitIndividualPlan(db, actor, params.individualPlanId, body.revision, now),
  )
  serve(app, api.decideIndividualPlan, ({ db, actor, params, body, now }) =>
    decideIndividualPlan(db, actor, params.individualPlanId, body, now),
  )
  serve(app, api.printIndividualPlan, ({ db, actor, params }) => printIndividualPlan(db, actor, params.individualPlanId))

  serve(app, api.listElectiveWindows, ({ db, query, now }) => listElectiveWindows(db, query, now))
  serve(app, api.createElectiveWindow, ({ db, actor, body, now }) => createElectiveWindow(db, actor, body, now))
  serve(app, api.getElectiveWindow, ({ db, actor, params, now }) => getElectiveWindow(db, actor, params.windowId, now))
  serve(app, api.changeElectiveWindow, ({ db, actor, params, body, now }) => changeElectiveWindow(db, actor, params.windowId, body, now))
  serve(app, api.saveElectives, ({ db, actor, params, body, now }) => saveElectives(db, actor, params.windowId, body.electives, now))
  serve(app, api.listChoices, ({ db, actor, params, query }) => listChoices(db, actor, params.windowId, query))
  serve(app, api.decideChoices, ({ db, actor, body, now }) => decideChoices(db, actor, body, now))
  serve(app, api.listMyElectives, ({ db, actor, now }) => listMyElectives(db, actor, now))
  serve(app, api.chooseElective, ({ db, actor, params, now }) => chooseElective(db, actor, params.electiveId, now))
  serve(app, api.leaveElective, ({ db, actor, params, now }) => leaveElective(db, actor, params.electiveId, now))
}
