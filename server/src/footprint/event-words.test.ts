import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eventWords, wordsOf } from '@dala/domain/footprint'
import { expect, test } from 'vitest'

const server = join(import.meta.dirname, '..')
const nouns = [...new Set(Object.keys(eventWords).map((kind) => kind.split('.')[0]))].join('|')
const kindIn = new RegExp(`'((?:${nouns})\\.[a-z-]+)'`)

/** The kinds that stand as the argument after `emit(trx, by,` in the server's sources. */
const emitted = globSync('**/*.ts', { cwd: server })
  .filter((file) => !file.endsWith('.test.ts'))
  .flatMap((file) =>
    [...readFileSync(join(server, file), 'utf8').matchAll(/\bemit\(([^{]{0,200})/g)].map((call) => kindIn.exec(call[1] ?? '')?.[1]),
  )
  .filter((kind) => kind !== undefined)

test('every event that the server emits has its words in three languages', () => {
  expect(emitted.length).toBeGreaterThan(20)
  expect(emitted.filter((kind) => eventWords[kind] === undefined)).toEqual([])
})

test('a fact that an event lacks becomes a dash, and an unknown kind stays readable', () => {
  expect(wordsOf('certificates.revoked', { number: 'С-7/2026' }).ru).toBe('Сертификат С-7/2026 отозван')
  expect(wordsOf('certificates.revoked', {}).en).toBe('Certificate – was revoked')
  expect(wordsOf('mooc.opened', {}).kk).toBe('mooc.opened')
})
