import type { AnyEndpoint, Input, ReplyOf } from '@dala/domain/contract'

type EndpointsOf<Module> = {
  [Name in keyof Module as Module[Name] extends { route: infer R extends string; reply: unknown } ? R : never]: Module[Name]
}

// Every endpoint the pages may call, keyed by its verb and path. Only types: no schema reaches the browser.
// A noun adds one line of its own.
export interface Api extends EndpointsOf<typeof import('@dala/domain/certificates')> {}
export interface Api extends EndpointsOf<typeof import('@dala/domain/compliance')> {}
export interface Api extends EndpointsOf<typeof import('@dala/domain/councils')> {}
export interface Api extends EndpointsOf<typeof import('@dala/domain/courses')> {}
export interface Api extends EndpointsOf<typeof import('@dala/domain/curricula')> {}
export interface Api extends EndpointsOf<typeof import('@dala/domain/distance')> {}
export interface Api extends EndpointsOf<typeof import('@dala/domain/documents')> {}
export interface Api extends EndpointsOf<typeof import('@dala/domain/emergency')> {}
export interface Api extends EndpointsOf<typeof import('@dala/domain/files')> {}
export interface Api extends EndpointsOf<typeof import('@dala/domain/footprint')> {}
export interface Api extends EndpointsOf<typeof import('@dala/domain/gradebook')> {}
export interface Api extends EndpointsOf<typeof import('@dala/domain/home')> {}
export interface Api extends EndpointsOf<typeof import('@dala/domain/identity')> {}
export interface Api extends EndpointsOf<typeof import('@dala/domain/jobs')> {}
export interface Api extends EndpointsOf<typeof import('@dala/domain/messages')> {}
export interface Api extends EndpointsOf<typeof import('@dala/domain/testing')> {}
export interface Api extends EndpointsOf<typeof import('@dala/domain/timetable')> {}
export interface Api extends EndpointsOf<typeof import('@dala/domain/organisations')> {}
export interface Api extends EndpointsOf<typeof import('@dala/domain/pathway')> {}
export interface Api extends EndpointsOf<typeof import('@dala/domain/portal')> {}
export interface Api extends EndpointsOf<typeof import('@dala/domain/people')> {}
export interface Api extends EndpointsOf<typeof import('@dala/domain/registrar')> {}
export interface Api extends EndpointsOf<typeof import('@dala/domain/supporting-schools')> {}
export interface Api extends EndpointsOf<typeof import('@dala/domain/regulations/api')> {}

export type ApiRoute = keyof Api & string
export type ReadRoute = Extract<ApiRoute, `GET ${string}`>
export type EndpointOf<R extends ApiRoute> = Api[R]
export type ApiReply<R extends ApiRoute> = ReplyOf<EndpointOf<R>>
/** What a call needs: params, query and body as the contract declares them. */
export type ApiInput<R extends ApiRoute> = Input<EndpointOf<R>>
/** The input argument, which may be left out where nothing is compulsory in it. */
export type InputArgument<R extends ApiRoute> = object extends ApiInput<R> ? [input?: ApiInput<R>] : [input: ApiInput<R>]
/** Lists: endpoints whose reply is a page of items. */
export type ListRoute = { [R in ReadRoute]: ApiReply<R> extends { items: unknown[]; next: string | null } ? R : never }[ReadRoute]
export type ItemOf<R extends ListRoute> = ApiReply<R> extends { items: (infer T)[] } ? T : never

export type { AnyEndpoint }
