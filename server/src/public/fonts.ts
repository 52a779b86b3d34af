import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { declare, type App } from '#lib/http'

const folder = fileURLToPath(new URL('../../../web/src/ui/fonts/', import.meta.url))
const names = ['onest-cyrillic.woff2', 'onest-cyrillic-ext.woff2', 'onest-latin.woff2', 'onest-tenge.woff2']
const MONTH = 2_592_000

/** The typeface of the server's own pages: the cut files of the web app under names that do not change. */
export function publicFonts(app: App): void {
  for (const name of names)
    app.fastify.get(`/fonts/${name}`, { config: declare('the typeface of the public pages') }, async (_, reply) =>
      reply
        .header('cache-control', `public, max-age=${MONTH}`)
        .type('font/woff2')
        .send(await readFile(folder + name)),
    )
}
