import './distance.tables.ts'

export { filePurposes } from './attachments.ts'
export { distanceStatus, type DistanceStatus } from './distance-status.ts'
export { homeItems, workItems } from './home-items.ts'
export { jobs, schedules } from './remind.ts'
export { routes } from './routes.ts'
export { seed } from './seed/index.ts'
