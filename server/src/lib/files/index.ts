import './files.tables.ts'

export { attachFile, detachFile, keepFile, readStored } from './attach.ts'
export { deleteFile, findFile, insertFile, listLoose, lockFile, updateFile, usage, type StoredFile } from './files.queries.ts'
export type { FileVariant } from './files.tables.ts'
export { prepareImage } from './image.ts'
export { inspect, promisedType, sha256Of } from './inspect.ts'
export type { FilePurpose, FilePurposes } from './purpose.ts'
export { fileStore, keyFor, type FileStore } from './store.ts'
