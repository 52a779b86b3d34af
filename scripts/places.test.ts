import { places } from '@dala/domain/compliance'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const web = join(import.meta.dirname, '../web/src')
const pages = globSync('*/index.ts', { cwd: web }).flatMap((file) =>
  [...readFileSync(join(web, file), 'utf8').matchAll(/path: '(\/[^']*)'/g)].map(([, path]) => path),
)

/** Pages that the server draws itself. */
const drawn = new Set(['/law'])

test.each(Object.entries(places).filter(([, { path }]) => path !== null))('the place %s leads to a page that exists', (_, { path }) => {
  expect(drawn.has(path ?? '') || pages.includes(path ?? '')).toBe(true)
})
