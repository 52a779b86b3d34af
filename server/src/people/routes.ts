import * as api from '@dala/domain/people'
import { serve, type App } from '#lib/http'
import { getCard, showIin } from './card.ts'
import { changePerson, createPerson, setIin } from './change-person.ts'
import { guardiansFile, learnersFile, staffFile } from './export-files.ts'
import { checkImport } from './import/check-import.ts'
import { commitImport, discardImport } from './import/commit-import.ts'
import { createImport } from './import/create-import.ts'
import { faultsFile, getImport, getRows, listImports } from './import/read-import.ts'
import { listGuardians, listLearners, listStaff } from './lists.ts'
import { addQualification, linkGuardian, removeQualification, unlinkGuardian } from './relations.ts'

export const routes = (app: App): void => {
  serve(app, api.listLearners, ({ db, actor, sealer, query }) => listLearners(db, actor, sealer, query))
  serve(app, api.listGuardians, ({ db, actor, sealer, query }) => listGuardians(db, actor, sealer, query))
  serve(app, api.listStaff, ({ db, actor, sealer, query, now }) => listStaff(db, actor, sealer, query, now))
  serve(app, api.exportLearners, ({ db, actor, sealer, query, locale }) => learnersFile(db, actor, sealer, query, locale))
  serve(app, api.exportGuardians, ({ db, actor, sealer, query, locale }) => guardiansFile(db, actor, sealer, query, locale))
  serve(app, api.exportStaff, ({ db, actor, sealer, query, locale, now }) => staffFile(db, actor, sealer, query, locale, now))
  serve(app, api.listImports, ({ db }) => listImports(db))
  serve(app, api.createImport, ({ body, ...maker }) => createImport(maker, body.kind, body.fileId))
  serve(app, api.getImport, ({ db, params }) => getImport(db, params.importId))
  serve(app, api.listImportRows, ({ db, sealer, params, query }) => getRows(db, sealer, params.importId, query))
  serve(app, api.checkImport, ({ db, actor, params, body, now }) => checkImport(db, actor, params.importId, body, now))
  serve(app, api.commitImport, ({ db, actor, params, now }) => commitImport(db, actor, params.importId, now))
  serve(app, api.discardImport, ({ db, actor, params, now }) => discardImport(db, actor, params.importId, now))
  serve(app, api.downloadFaults, ({ db, sealer, params, query, locale }) => faultsFile(db, sealer, params.importId, query, locale))
  serve(app, api.getPerson, ({ db, params, ...reader }) => getCard(db, reader, params.personId))
  serve(app, api.createPerson, ({ db, body, ...reader }) => createPerson(db, reader, body))
  serve(app, api.changePerson, ({ db, params, body, ...reader }) => changePerson(db, reader, params.personId, body))
  serve(app, api.setIin, ({ db, params, body, ...reader }) => setIin(db, reader, params.personId, body.iin, body.absentReason))
  serve(app, api.showIin, ({ db, params, ...reader }) => showIin(db, reader, params.personId))
  serve(app, api.linkGuardian, ({ db, params, body, ...reader }) =>
    linkGuardian(db, reader, params.guardianId, params.childId, body.relation),
  )
  serve(app, api.unlinkGuardian, ({ db, params, ...reader }) => unlinkGuardian(db, reader, params.guardianId, params.childId))
  serve(app, api.addQualification, ({ db, params, body, ...reader }) => addQualification(db, reader, params.personId, body))
  serve(app, api.removeQualification, ({ db, params, ...reader }) =>
    removeQualification(db, reader, params.personId, params.qualificationId),
  )
}
