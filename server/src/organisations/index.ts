import './organisations.tables.ts'

export { evidence } from './evidence.ts'
export { calendarFor } from './calendar.ts'
export { findOrganisation, publicFacts } from './public-facts.ts'
export { holdsOver, holdsOverAll, unitsHeld } from './reach.ts'
export { listUnitsBelow, unitsBelow } from './reach.queries.ts'
export { seed } from './organisations.seed.ts'
export { routes } from './routes.ts'
