export { homeQuestion, type HomeAsked, type HomePart, type HomeQuestion } from './home-part.ts'
export { homeRoutes } from './routes.ts'
