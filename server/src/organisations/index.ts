import './organisations.tables.ts'

export { calendarFor } from './calendar.ts'
export { holdsOver, holdsOverAll } from './reach.ts'
export { seed } from './organisations.seed.ts'
export { routes } from './routes.ts'
