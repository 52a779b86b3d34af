export { givenDay } from './day.ts'
export {
  endpoint,
  parseRoute,
  type AnyEndpoint,
  type BodyOf,
  type Endpoint,
  type Input,
  type ParamsOf,
  type QueryOf,
  type ReplyOf,
} from './endpoint.ts'
export { page, pageQuery, type Page } from './page.ts'
