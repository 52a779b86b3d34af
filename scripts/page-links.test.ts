import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const web = new URL('../web/src/', import.meta.url).pathname
const read = (pattern: string) =>
  globSync(pattern, { cwd: web }).map((path) => ({ path, lines: readFileSync(web + path, 'utf8').split('\n') }))

const routes = read('{*/index.ts,app/routes.ts}').flatMap(({ lines }) =>
  lines.flatMap((line) => [...line.matchAll(/\bpath: '(\/[^']*)'/g)].map((found) => found[1] ?? '')),
)

/** Whether a route leads there: what the page fills in (`*`) stands only where the route has a parameter. */
const leads = (link: string) =>
  routes.some((route) => {
    const [to, at] = [link.split('/'), route.split('/')]
    return to.length === at.length && at.every((part, place) => part === to[place] || (part.startsWith(':') && to[place] !== ''))
  })

const pathOf = (literal: string) =>
  literal
    .replace(/(?<!\/)\$\{[^{}]*['`][^{}]*\}/g, '') // an ending that is sometimes added
    .replace(/\$\{[^{}]*\}/g, '*')
    .replace(/[?#].*/, '')

const linksOf = (line: string) =>
  /\b(?:to|rowTo|back)=|\bgo\(|\bpath: `/.test(line)
    ? [...line.matchAll(/(?<=[=({?:>]\s*)(?:"(\/[a-z][^"]*)"|'(\/[a-z][^']*)'|`(\/[a-z](?:[^`$]|\$\{[^{}]*\})*)`)/g)].map((found) =>
        pathOf(found[1] ?? found[2] ?? found[3] ?? ''),
      )
    : []

test('every path written in a link of the pages is a page', () => {
  const links = read('**/*.{ts,tsx}').flatMap(({ path, lines }) =>
    lines.flatMap((line, at) => linksOf(line).map((to) => ({ to, at: `${path}:${at + 1} ${to}` }))),
  )
  expect(links.length).toBeGreaterThan(100)
  expect(links.filter(({ to }) => !leads(to)).map(({ at }) => at)).toEqual([])
})
