import * as api from '@dala/domain/documents'
import { serve, type App } from '#lib/http'
import { getDocument, listDocuments, printDocument } from './list-documents.ts'

export const routes = (app: App): void => {
  serve(app, api.listDocuments, ({ query, db }) => listDocuments(db, query))
  serve(app, api.getDocument, ({ params, db }) => getDocument(db, params.documentId))
  serve(app, api.printDocument, ({ params, db }) => printDocument(db, params.documentId))
}
