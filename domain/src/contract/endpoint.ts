import type { z } from 'zod'
import type { Permission } from '#identity'

type Verb = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
export type Route = `${Verb} /${string}`
type Schema = z.core.$ZodType
type ObjectSchema = z.core.$ZodObject

/** Who may call at all: anyone; a signed-in account; a member of an organisation (staff with their second factor). */
export type ActorKind = 'anyone' | 'account' | 'member'
/** How often: each class has its own limit; `save` is for autosaves and has no limit by address. */
export type RateClass = 'read' | 'write' | 'save' | 'auth' | 'heavy' | 'public'

type Access =
  | { actor: 'anyone'; permission: null; tenant: 'none' }
  | { actor: 'account'; permission: null; tenant: 'none' }
  | { actor: 'member'; permission: Permission | 'own'; tenant: 'org' | 'none' }

interface Shapes {
  params?: ObjectSchema
  query?: ObjectSchema
  body?: Schema
  reply: Schema | 'file'
}

interface About {
  /** One English sentence for the API page. */
  summary: string
  rate: RateClass
  /** Requirement IDs that the endpoint serves. */
  requirements?: readonly string[]
  /** Largest request body in bytes; 256 KiB unless told. */
  bodyLimit?: number
}

export type Endpoint<R extends Route = Route, S extends Shapes = Shapes> = { route: R } & Access & About & S
export type AnyEndpoint = Endpoint<Route, Shapes>

type OutputOf<T> = T extends Schema ? z.core.output<T> : undefined
type InputOf<T> = T extends Schema ? z.core.input<T> : undefined

export type ParamsOf<E> = E extends { params: infer P } ? OutputOf<P> : undefined
export type QueryOf<E> = E extends { query: infer Q } ? OutputOf<Q> : undefined
export type BodyOf<E> = E extends { body: infer B } ? OutputOf<B> : undefined
/** What a caller receives: the reply's declared shape, `undefined` for a file. */
export type ReplyOf<E> = E extends { reply: infer R } ? (R extends 'file' ? Blob : OutputOf<R>) : never

/** What a caller gives: only the parts the endpoint declares. */
export type Input<E> = (E extends { params: infer P extends Schema } ? { params: InputOf<P> } : unknown) &
  (E extends { query: infer Q extends Schema } ? { query?: InputOf<Q> } : unknown) &
  (E extends { body: infer B extends Schema } ? { body: InputOf<B> } : unknown)

/**
 * Declares one operation of the API: the server mounts it, the web calls it, OpenAPI shows it.
 * Everything but `params`, `query` and `body` is compulsory; a route without them does not compile and does not start.
 * @param route verb and path, `POST /orders/:orderId/signature`; it is mounted under `/api`
 */
export function endpoint<const R extends Route, const A extends Access & About & Shapes>(route: R, about: A): { route: R } & A {
  return { route, ...about }
}

/** Splits `GET /a/:id` into its verb and path. */
export function parseRoute(route: Route): { verb: Verb; path: string } {
  const space = route.indexOf(' ')
  // The type of Route guarantees verb, space, path.
  return { verb: route.slice(0, space) as Verb, path: route.slice(space + 1) }
}
