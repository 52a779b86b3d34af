export { createContentServer } from './content-server.ts'
export { mountFiles } from './mount.ts'
export { jobs, schedules } from './remove-loose.ts'
