import './supporting-schools.tables.ts'

export { jobs, publishedWatcher, schedules } from './daily.ts'
export { evidence } from './evidence.ts'
export { homeQuestions, workItems } from './home-items.ts'
export { routes } from './routes.ts'
export { seed } from './seed.ts'
