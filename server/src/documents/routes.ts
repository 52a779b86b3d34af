import * as api from '@dala/domain/documents'
import { serve, type App } from '#lib/http'
import {
  getTemplate,
  getTemplateVersion,
  listTemplates,
  previewTemplate,
  printTemplate,
  publishTemplate,
  saveTemplateDraft,
  useTemplate,
} from './change-template.ts'
import { holdDocument, liftHold } from './holds.ts'
import { countDocuments, getDocument, listDocuments } from './list-documents.ts'
import { closePeriod, createPaper, decidePaper, listPapers, listPaperTypes, submitPaper } from './papers.ts'
import { printDocument, printPackage } from './print-package.ts'
import { mountVerifyPage } from './verify-page.ts'
import { annulNumber, exportJournal, listJournal, listRegisters, reserveNumber, setNumberFormat, setRetention } from './registers.ts'
import { checkSignature, getSignatureFile } from './signing/check-again.ts'
import { getSignedBytes, getSigning, signDocument } from './signing/sign-document.ts'

export const routes = (app: App): void => {
  serve(app, api.listDocuments, ({ query, db, actor }) => listDocuments(db, actor, query))
  serve(app, api.countDocuments, ({ query, db, actor }) => countDocuments(db, actor, query))
  serve(app, api.getDocument, ({ params, db, actor, now }) => getDocument(db, actor, params.documentId, now))
  serve(app, api.printDocument, ({ params, db, actor, now }) => printDocument(db, actor, params.documentId, now))
  serve(app, api.printPackage, ({ params, db, actor, config, now }) => printPackage(db, actor, config, params.documentId, now))
  serve(app, api.holdDocument, ({ params, body, db, actor, now }) => holdDocument(db, actor, params.documentId, body.reason, now))
  serve(app, api.liftHold, ({ params, body, db, actor, now }) => liftHold(db, actor, params.holdId, body.reason, now))

  serve(app, api.getSigning, ({ params, db, actor, config }) => getSigning(db, actor, params.documentId, config))
  serve(app, api.getSignedBytes, ({ params, db, actor }) => getSignedBytes(db, actor, params.documentId))
  serve(app, api.signDocument, ({ params, body, db, actor, config, sealer, databases, now }) =>
    signDocument(db, actor, params.documentId, body, { config, sealer, databases }, now),
  )
  serve(app, api.getSignatureFile, ({ params, db, actor, config }) => getSignatureFile(db, actor, params.signatureId, config))
  serve(app, api.checkSignature, ({ params, db, actor, config, sealer, now }) =>
    checkSignature(db, actor, params.signatureId, { config, sealer }, now),
  )

  serve(app, api.listTemplates, ({ db }) => listTemplates(db))
  serve(app, api.getTemplate, ({ params, db, actor }) => getTemplate(db, actor, params.kind))
  serve(app, api.getTemplateVersion, ({ params, db }) => getTemplateVersion(db, params.kind, params.versionId))
  serve(app, api.saveTemplateDraft, ({ params, body, db, actor, now }) => saveTemplateDraft(db, actor, params.kind, body.body, now))
  serve(app, api.publishTemplate, ({ params, body, db, actor, now }) => publishTemplate(db, actor, params.kind, body.note, now))
  serve(app, api.useTemplate, ({ params, body, db, actor, now }) => useTemplate(db, actor, params.kind, body.versionId, now))
  serve(app, api.previewTemplate, ({ params, body, db }) => previewTemplate(db, params.kind, body.body, body.language))
  serve(app, api.printTemplate, ({ params, body, db, now }) => printTemplate(db, params.kind, body.body, body.language, now))

  serve(app, api.listRegisters, ({ db, actor }) => listRegisters(db, actor))
  serve(app, api.listJournal, ({ params, query, db, actor }) => listJournal(db, actor, params.register, query))
  serve(app, api.exportJournal, ({ params, query, db, actor, locale }) => exportJournal(db, actor, params.register, query, locale))
  serve(app, api.setNumberFormat, ({ params, body, db, actor, now }) => setNumberFormat(db, actor, params.register, body.format, now))
  serve(app, api.setRetention, ({ params, body, db, actor, now }) => setRetention(db, actor, params.register, body.years, now))
  serve(app, api.reserveNumber, ({ params, body, db, actor, now }) => reserveNumber(db, actor, params.register, body.reason, now))
  serve(app, api.annulNumber, ({ params, body, db, actor, now }) => annulNumber(db, actor, params.register, body, now))

  serve(app, api.listPaperTypes, ({ db, actor }) => listPaperTypes(db, actor))
  serve(app, api.listPapers, ({ query, db, actor }) => listPapers(db, actor, query))
  serve(app, api.createPaper, ({ body, db, actor, now }) => createPaper(db, actor, body, now))
  serve(app, api.submitPaper, ({ params, body, db, actor, now }) => submitPaper(db, actor, params.paperId, body.fileId, now))
  serve(app, api.decidePaper, ({ params, body, db, actor, now }) => decidePaper(db, actor, params.paperId, body, now))
  serve(app, api.closePeriod, ({ body, db, actor, now }) => closePeriod(db, actor, body, now))
  mountVerifyPage(app)
}
