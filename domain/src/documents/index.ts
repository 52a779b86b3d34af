export { Block, DocumentContent, type Bilingual } from './content.schema.ts'
export { getDocument, listDocuments, printDocument, RegisteredDocument } from './documents.api.ts'
export { numberLabel, registerNames, registers, type Register } from './register.ts'
