import * as api from '@dala/domain/documents'
import { serve, type App } from '#lib/http'
import { getDocument, listDocuments, printDocument } from './list-documents.ts'

export const routes = (app: App): void => {
  serve(app, api.listDocuments, ({ query, db, actor }) => listDocuments(db, actor, query))
  serve(app, api.getDocument, ({ params, db, actor }) => getDocument(db, actor, params.documentId))
  serve(app, api.printDocument, ({ params, db, actor }) => printDocument(db, actor, params.documentId))
}
