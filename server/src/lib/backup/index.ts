export { backup } from './backup.ts'
export { checkArchive, restore } from './restore.ts'
export type { Manifest } from './manifest.ts'
