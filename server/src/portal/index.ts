import './portal.tables.ts'

export { evidence } from './evidence.ts'
export { routes } from './routes.ts'
export { seed } from './portal.seed.ts'
