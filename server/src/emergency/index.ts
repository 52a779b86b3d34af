import './emergency.tables.ts'

export { filePurposes } from './attachments.ts'
export { jobs, schedules } from './day.ts'
export { seed } from './emergency.seed.ts'
export { evidence } from './evidence.ts'
export { homeQuestions, workItems } from './home-items.ts'
export { routes } from './routes.ts'
export { distanceClassDays, switchedOn, type SwitchedOn } from './switched-on.ts'
