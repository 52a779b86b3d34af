import './content.tables.ts'

export { insertVersion, getDocument, getRevision, getVersion, insertDocument, listHistory } from './content.queries.ts'
export { digestOf, publishDocument } from './publish-document.ts'
export { publishedReading } from './published-reading.ts'
export { readingOf } from './reading.ts'
export { insertUses, listUsed, markPublished } from './files.queries.ts'
export { mediaPurpose } from './take-files.ts'
export { saveDraft } from './save-draft.ts'
