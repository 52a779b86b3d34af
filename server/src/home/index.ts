export type { HomePart } from './read-home.ts'
export { homeRoutes } from './routes.ts'
