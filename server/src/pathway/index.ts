import './pathway.tables.ts'

export { evidence } from './evidence.ts'
export { homeQuestions } from './home-items.ts'
export { jobs, schedules } from './jobs.ts'
export { filePurposes } from './materials.ts'
export { routes } from './routes.ts'
export { seed } from './seed.ts'
