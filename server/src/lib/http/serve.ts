import type { AnyEndpoint, BodyOf, ParamsOf, QueryOf, ReplyOf } from '@dala/domain/contract'
import { parseRoute } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import { isStaffRole } from '@dala/domain/identity'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Readable } from 'node:stream'
import type { z } from 'zod'
import type { Config } from '#config'
import type { Databases, Db } from '#lib/db'
import { problem } from '#lib/problems'
import type { Sealer } from '#lib/seal'
import type { SignedIn } from './actor.ts'
import type { App } from './app.ts'
import { localeOf } from './locale.ts'
import { parsePart } from './parse.ts'
import { serializerOf } from './serializer.ts'
import { sessionToken } from './session-cookie.ts'

export interface FileReply {
  fileName: string
  contentType: string
  body: Buffer | Readable
  /** Shown in the browser rather than saved; only for types that cannot carry script. */
  inline?: boolean
}

interface Common<E> {
  params: ParamsOf<E>
  query: QueryOf<E>
  body: BodyOf<E>
  now: Date
  locale: 'kk' | 'ru' | 'en'
  config: Config
  sealer: Sealer
  databases: Databases
  request: FastifyRequest
  reply: FastifyReply
}

/** What a handler is given: parsed input, the actor its declaration demands, and the database of his organisation. */
export type Context<E> = Common<E> &
  (E extends { actor: 'member' }
    ? { actor: Actor; account: SignedIn; db: Db }
    : E extends { actor: 'account' }
      ? { account: SignedIn }
      : { account: SignedIn | null })

type Answer<E> = E extends { reply: 'file' } ? FileReply : Loose<ReplyOf<E>>
// Dates may be given as Date: the serialiser writes them as ISO strings.
type Loose<T> = T extends string
  ? T | Date
  : T extends readonly (infer U)[]
    ? readonly Loose<U>[]
    : T extends object
      ? { [K in keyof T]: Loose<T[K]> }
      : T

/** Mounts an endpoint. A declaration that lacks anything stops the start. */
export function serve<const E extends AnyEndpoint>(
  app: App,
  endpoint: E,
  handler: (context: Context<E>) => Promise<Answer<E>> | Answer<E>,
): void {
  assertDeclared(endpoint)
  const { verb, path } = parseRoute(endpoint.route)
  const serialize = endpoint.reply === 'file' ? null : serializerOf(endpoint.reply)
  app.endpoints.push(endpoint)
  app.fastify.route({
    method: verb,
    url: `/api${path}`,
    exposeHeadRoute: false,
    ...(endpoint.bodyLimit !== undefined && { bodyLimit: endpoint.bodyLimit }),
    config: { declared: endpoint },
    // Access is decided before the body is read.
    onRequest: async (request) => {
      request.signedIn = await admit(app, endpoint, request)
    },
    handler: async (request, reply) => {
      const signedIn = request.signedIn ?? null
      const context = {
        params: parsePart('params', endpoint.params, request.params),
        query: parsePart('query', endpoint.query, request.query),
        body: parsePart('body', endpoint.body, request.body),
        now: app.parts.now(),
        locale:
          request.headers['accept-language'] === undefined && signedIn !== null
            ? signedIn.locale
            : localeOf(request.headers['accept-language']),
        config: app.parts.config,
        sealer: app.parts.sealer,
        databases: app.parts.databases,
        request,
        reply,
        account: signedIn,
        ...(endpoint.actor === 'member' && signedIn?.actor && { actor: signedIn.actor, db: app.parts.databases.of(signedIn.actor.orgId) }),
      }
      // The declaration decides the shape of the context: admit() has made sure that it is there.
      const answer = await handler(context as unknown as Context<E>)
      // A handler may have answered by itself, and its caller may have gone in the middle of the answer.
      if (reply.sent || reply.raw.headersSent || reply.raw.destroyed) return reply
      if (serialize === null) return sendFile(reply, answer as FileReply)
      reply.header('cache-control', 'no-store')
      if (answer === null || answer === undefined) return reply.code(204).send()
      return reply.type('application/json; charset=utf-8').send(serialize(answer))
    },
  })
}

/** Names a route that is no endpoint (a page, a file, an upload) and says why it is open as it is. */
export const declare = (reason: string): { declared: string } => ({ declared: reason })

declare module 'fastify' {
  interface FastifyRequest {
    signedIn?: SignedIn | null
  }
}

function assertDeclared(endpoint: AnyEndpoint): void {
  const lacking = (['actor', 'tenant', 'rate', 'reply', 'summary'] as const).filter((key) => endpoint[key] === undefined)
  const { verb, path } = parseRoute(endpoint.route)
  if (endpoint.permission === undefined || (endpoint.actor === 'member' && endpoint.permission === null))
    lacking.push('permission' as never)
  if (path.includes(':') && endpoint.params === undefined) lacking.push('params' as never)
  for (const part of ['params', 'query', 'body'] as const)
    if (endpoint[part] !== undefined && !isStrict(endpoint[part])) lacking.push(`strict ${part}` as never)
  if ((verb === 'POST' || verb === 'PUT' || verb === 'PATCH') && endpoint.body === undefined) lacking.push('body' as never)
  if (lacking.length > 0) throw new Error(`Endpoint ${endpoint.route} does not declare ${lacking.join(', ')}`)
}

// An object must refuse undeclared keys; unions and nulls of strict objects are as strict as their parts.
function isStrict(schema: z.core.$ZodType): boolean {
  const definition = (schema as z.core.$ZodTypes)._zod.def
  if (definition.type === 'object') return definition.catchall?._zod.def.type === 'never'
  if (definition.type === 'union') return definition.options.every((option) => isStrict(option))
  return true
}

async function admit(app: App, endpoint: AnyEndpoint, request: FastifyRequest): Promise<SignedIn | null> {
  const now = app.parts.now()
  const token = sessionToken(request)
  const signedIn = token === null ? null : await app.parts.resolveActor(token, now)
  const wait = app.limiter.take(endpoint.rate, signedIn?.sessionId ?? request.ip, now.getTime())
  if (wait > 0) throw problem('request.too-often', { seconds: wait })
  if (endpoint.actor === 'anyone') return signedIn
  if (signedIn === null) throw problem('identity.signed-out')
  if (endpoint.actor === 'account') return signedIn
  const { actor } = signedIn
  if (actor === null) throw problem('identity.choose-organisation')
  if (!actor.secondFactor && actor.roles.some((grant) => isStaffRole(grant.role))) throw problem('identity.second-factor-required')
  if (endpoint.permission !== 'own' && endpoint.permission !== null && !actor.permissions.has(endpoint.permission))
    throw problem('identity.not-permitted')
  return signedIn
}

function sendFile(reply: FastifyReply, file: FileReply) {
  const plain = file.fileName.replace(/[^\w.-]+/g, '_')
  const disposition = file.inline === true ? 'inline' : 'attachment'
  return reply
    .header('content-disposition', `${disposition}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, no-store')
    .type(file.contentType)
    .send(file.body)
}
