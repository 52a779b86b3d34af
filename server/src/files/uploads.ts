import type { IncomingMessage } from 'node:http'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileLimits } from '@dala/domain/files'
import { isStaffRole, type Actor } from '@dala/domain/identity'
import { FileStore } from '@tus/file-store'
import { Server } from '@tus/server'
import { newId } from '#lib/db'
import { declare, localeOf, problemBody, sessionToken, type App } from '#lib/http'
import { findFile, type FilePurposes } from '#lib/files'
import { Problem, problem } from '#lib/problems'
import { beginUpload, finishUpload } from './receive-upload.ts'

/** Uploads by tus 1.0 at /api/files: in pieces, resumed after a lost connection, a closed tab or a restart. */
export const mountUploads = (app: App, purposes: FilePurposes): void => {
  const { parts } = app
  const folder = join(parts.config.home, 'uploads')
  const callers = new WeakMap<IncomingMessage, Actor>()
  const callerOf = (request: { runtime?: { node?: { req: unknown } } }): Actor => {
    const actor = callers.get(request.runtime?.node?.req as IncomingMessage) // srvx keeps Node's own request there
    if (!actor) throw problem('identity.signed-out')
    return actor
  }
  let server: Server | undefined
  const tus = (): Server => {
    if (server) return server
    mkdirSync(folder, { recursive: true })
    server = new Server({
      path: '/api/files',
      datastore: new FileStore({ directory: folder }),
      relativeLocation: true,
      allowedOrigins: [],
      maxSize: fileLimits.video,
      disableTerminationForFinishedUploads: true,
      namingFunction: () => newId(),
      onUploadCreate: async (request, upload) => {
        await beginUpload(parts, purposes, callerOf(request), upload)
        return {}
      },
      // somebody else's upload looks like one that is not there
      onIncomingRequest: async (request, id) => {
        if (request.method === 'POST') return
        const actor = callerOf(request)
        const file = await parts.databases.of(actor.orgId).transaction((trx) => findFile(trx, actor.orgId, id))
        if (!file || file.person_id !== actor.personId || (file.status !== 'uploading' && request.method !== 'HEAD'))
          throw problem('missing')
      },
      onUploadFinish: async (request, upload) => {
        const card = await finishUpload(parts, purposes, callerOf(request), upload, join(folder, upload.id))
        return { status_code: 200, headers: { 'Content-Type': 'application/json; charset=utf-8' }, body: JSON.stringify(card) }
      },
      onResponseError: (request, error) => {
        if (!(error instanceof Problem)) return undefined
        const body = problemBody(error, localeOf(request.headers.get('accept-language') ?? undefined), '')
        return { status_code: body.status, body: JSON.stringify(body) }
      },
    })
    return server
  }

  app.fastify.register((scope, _options, done) => {
    // the bytes go to tus unread
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _payload, next) => next(null))
    for (const [method, url] of [
      ['POST', '/api/files'],
      ['HEAD', '/api/files/:fileId'],
      ['PATCH', '/api/files/:fileId'],
      ['DELETE', '/api/files/:fileId'],
      ['OPTIONS', '/api/files'],
    ] as const) {
      scope.route({
        method,
        url,
        config: declare('tus upload: members of an organisation, each purpose with its own policy'),
        bodyLimit: fileLimits.video,
        onRequest: async (request) => {
          callers.set(request.raw, await memberOf(app, sessionToken(request), request.ip))
        },
        handler: async (request, reply) => {
          reply.hijack()
          for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value)
          await tus().handle(request.raw, reply.raw)
        },
      })
    }
    done()
  })
}

const memberOf = async (app: App, token: string | null, address: string): Promise<Actor> => {
  const now = app.parts.now()
  const signedIn = token === null ? null : await app.parts.resolveActor(token, now)
  // pieces of a file are many: they are no more than saves
  const wait = app.limiter.take('save', signedIn?.sessionId ?? address, now.getTime())
  if (wait > 0) throw problem('request.too-often', { seconds: wait })
  if (signedIn === null) throw problem('identity.signed-out')
  const { actor } = signedIn
  if (actor === null) throw problem('identity.choose-organisation')
  if (!actor.secondFactor && actor.roles.some(({ role }) => isStaffRole(role))) throw problem('identity.second-factor-required')
  return actor
}
