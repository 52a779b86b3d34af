import './documents.tables.ts'

export { contentHash } from './content-hash.ts'
export { getRow as getDocumentRow, nextNumber } from './documents.queries.ts'
export { fillTemplate, letterhead, type PaperLanguage } from './fill-template.ts'
export { printContent } from './print-document.ts'
export { registerDocument, type NewDocument, type Registered } from './register-document.ts'
export { routes } from './routes.ts'
