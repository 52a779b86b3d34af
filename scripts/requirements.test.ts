import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { allTests, pageOf, pagePath, testsOf, unknownIds } from './requirements.ts'

test('docs/requirements.md says what the tests prove now; npm run requirements writes it anew', () => {
  expect(readFileSync(pagePath, 'utf8') === pageOf(allTests())).toBe(true)
})

test('no test names a requirement that no act has', () => {
  expect(unknownIds(allTests())).toEqual([])
})

test('an ID counts where it stands in the title or in the rows of a test, and nowhere else', () => {
  const id = (tail: string) => `A2015-${tail}`
  const text = `// ${id('1')} in a comment above\ntest('${id('12.a')}: five days', () => {\n  expect('${id('14')}').toBe(1)\n})\ntest.each([\n  ['${id('13')}', 1],\n])('%s is kept', () => {})\ntest.each([\n  ['${id('15')}'],\n])('clause %s is found', () => {})\n`
  expect(testsOf('a.test.ts', text)).toEqual([
    { path: 'a.test.ts', title: `${id('12.a')}: five days`, ids: [id('12.a')] },
    { path: 'a.test.ts', title: '%s is kept', ids: [id('13')] },
  ])
})

test('an unknown ID is named with its file', () => {
  expect(unknownIds([{ path: 'a.test.ts', title: '', ids: ['A2015-999.z'] }])).toEqual(['A2015-999.z in a.test.ts'])
})
