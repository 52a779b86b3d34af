import { declare, createApp, openApi, type App, type AppParts } from '#lib/http'
import { homeRoutes } from '#home'
import type { FilePurposes } from '#lib/files'
import { withinInspection } from '#compliance'
import { actorResolver } from '#identity'
import { apiPage, publicFonts } from '#public'
import { mountFiles } from '#files'
import { liveRoutes } from '#live'
import { editionRoutes } from '#regulations'
import { allFilePurposes, allRuledCases, nouns } from './nouns.ts'
import { serveWebApp } from './web-app.ts'

/** The whole web server with every noun's routes, not yet listening. */
export async function buildApp({ filePurposes, ...parts }: Omit<AppParts, 'resolveActor'> & { filePurposes?: FilePurposes }): Promise<App> {
  const app = await createApp({ ...parts, resolveActor: withinInspection(parts.databases, actorResolver(parts.databases)) })
  for (const noun of Object.values(nouns)) noun.routes?.(app)
  mountFiles(app, { ...allFilePurposes(), ...filePurposes })
  homeRoutes(app, Object.values(nouns))
  liveRoutes(app)
  editionRoutes(app, allRuledCases())
  const document = () => openApi(app.endpoints, parts.config.publicUrl)
  app.fastify.get('/openapi.json', { config: declare('the public contract') }, () => document())
  apiPage(app)
  publicFonts(app)
  app.fastify.get('/api/health', { config: declare('says only that the server lives'), logLevel: 'silent' }, () => ({ ok: true }))
  await serveWebApp(app)
  return app
}
