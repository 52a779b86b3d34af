import type { App } from '#lib/http'
import type { Seed } from '#lib/seeding'
import * as identity from '#identity'
import * as messages from '#messages'

/** What a noun gives the server; each part may be absent. */
export interface Noun {
  routes?: (app: App) => void
  seed?: Seed
}

/** Takes from a noun's module what the server asks for. */
const noun = ({ routes, seed }: { routes?: Noun['routes']; seed?: Seed } & Record<string, unknown>): Noun => ({
  ...(routes && { routes }),
  ...(seed && { seed }),
})

/** The nouns of the house, in the order in which they are seeded: a noun stands after those it builds on. */
export const nouns: Record<string, Noun> = {
  identity: noun(identity),
  messages: noun(messages),
}
