export { downloadFile, FileCard, getFileCard, linkToFile } from './files.api.ts'
export { agrees, extensionOf, extensionsOf, typeByName, type FileKind } from './file-type.rule.ts'
export { filesProblems } from './files.problems.ts'
export { fileLimits } from './limits.ts'
