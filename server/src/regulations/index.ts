import './regulations.tables.ts'

export { editionRoutes } from './edition-routes.ts'
export { editionsOf } from './editions-of.ts'
export type { RuledCase, RuledCases } from './ruled-case.ts'
export { routes } from './routes.ts'
