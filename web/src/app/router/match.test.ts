import { expect, test } from 'vitest'
import type { PageEntry } from '../page-list.ts'
import { matcher } from './match.ts'

const page = (path: string): PageEntry => ({ path, title: { kk: path, ru: path, en: path }, component: async () => () => null })
const find = matcher(['/', '/people/:personId', '/people/import', '/people', '/study/:offeringId/lessons/:itemId'].map(page))

test.each([
  ['/', '/', {}],
  ['/people', '/people', {}],
  ['/people/', '/people', {}],
  ['/people/import', '/people/import', {}],
  ['/people/42', '/people/:personId', { personId: '42' }],
  ['/study/a%20b/lessons/2', '/study/:offeringId/lessons/:itemId', { offeringId: 'a b', itemId: '2' }],
])('%s is the page %s', (address, path, params) => {
  const match = find(address)
  expect([match?.page.path, match?.params]).toEqual([path, params])
})

test.each(['/nowhere', '/people/1/2', '/people/%E0%A4%A'])('%s is no page', (address) => {
  expect(find(address)).toBeNull()
})
