import './certificates.tables.ts'

export { evidence } from './evidence.ts'
export { workItems } from './home.ts'
export { routes } from './routes.ts'
export { seed } from './certificates.seed.ts'
