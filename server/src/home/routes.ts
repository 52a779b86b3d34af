import * as api from '@dala/domain/home'
import { serve, type App } from '#lib/http'
import type { HomePart } from './home-part.ts'
import { readCounts, readHome } from './read-home.ts'

/** @param parts what each noun tells the home page, in the order of the nouns */
export function homeRoutes(app: App, parts: readonly HomePart[]): void {
  serve(app, api.readHome, ({ db, actor, now }) => readHome(db, parts, actor, now))
  serve(app, api.readCounts, ({ db, actor, now }) => readCounts(db, parts, actor, now))
}
