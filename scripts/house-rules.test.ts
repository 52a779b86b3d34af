import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { findOffences, nounOf, readSources } from './house-rules.ts'

const root = new URL('..', import.meta.url).pathname

test('every file keeps the rules of the house', () => {
  const paths = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split('\n')
  expect(findOffences(readSources(root, paths)).map(({ path, line, rule }) => `${path}:${line} ${rule}`)).toEqual([])
})

const offend = (path: string, text: string) => findOffences([{ path, text }]).map(({ rule }) => rule)

test.each([
  ['server/src/people/a.ts', `import { b } from '../registrar/b.ts'`, 'reaches into another noun'],
  ['server/src/people/a.ts', `import { b } from '../../../domain/src/people/index.ts'`, 'leaves the workspace'],
  ['domain/src/people/a.ts', `import { readFile } from 'node:fs'`, 'domain is pure'],
  ['web/src/people/a.tsx', `import { b } from '@dala/server/people'`, 'only through the contract'],
  ['server/src/people/list-people.ts', `import { sql } from 'kysely'`, 'SQL is spoken only'],
  ['server/src/people/a.ts', `const text = new Intl.NumberFormat('ru').format(5)`, 'from @dala/locale'],
  ['domain/src/people/a.ts', `const now = new Date()`, 'no clock'],
  ['web/src/people/a.tsx', `<p dangerouslySetInnerHTML={html} />`, 'SafeHtml'],
])('in %s, %s is caught', (path, text, rule) => {
  expect(offend(path, text).join()).toContain(rule)
})

test.each([
  ['server/src/people/import/a.ts', `import { b } from '../b.ts'`],
  ['server/src/people/people.queries.ts', `import { sql } from 'kysely'`],
  ['server/src/people/a.ts', `import { b } from '#registrar'\nimport type { C } from '#people'`],
  ['domain/src/people/a.ts', `// const now = new Date()\nexport const at = (now: Date) => new Date(now.getTime() + 1)`],
])('in %s, %s is allowed', (path, text) => {
  expect(offend(path, text)).toEqual([])
})

test('nouns that need each other in a circle are caught, types alone are no circle', () => {
  const people = { path: 'server/src/people/a.ts', text: `import { b } from '#registrar'` }
  expect(findOffences([people, { path: 'server/src/registrar/b.ts', text: `import { a } from '#people'` }])).toHaveLength(1)
  expect(findOffences([people, { path: 'server/src/registrar/b.ts', text: `import type { A } from '#people'` }])).toEqual([])
})

test('the folders of lib are nouns of their own', () => {
  expect(nounOf('server/src/lib/db/id.ts')).toBe('server/src/lib/db')
  expect(nounOf('server/src/config.ts')).toBeNull()
})
