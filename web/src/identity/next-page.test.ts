import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextPage } from './next-page.ts'

test('pages of ours are followed', () => {
  for (const page of ['/', '/applications', '/applications/0192-ab?tab=documents', '/courses/1/lessons/2'])
    expect(nextPage(page)).toBe(page)
})

test('other sites are not', () => {
  for (const page of [
    '//evil.kz',
    '/\\evil.kz',
    '\\\\evil.kz',
    'https://evil.kz',
    'javascript:alert(1)',
    '/@evil',
    '/%0a//evil\n',
    ' /a',
    '/\t/evil',
    null,
    '',
    '/sign-in?next=/x',
  ])
    expect(nextPage(page)).toBe('/')
})

test('whatever the address says, the browser stays here', () => {
  const piece = fc.constantFrom('/', '\\', '@', ':', '.', '?', '#', '%2f', '%5c', '\t', '\n', 'evil.kz', 'javascript', 'https', ' ', 'a')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
      ),
      (text) => {
        const page = nextPage(text)
        expect(new URL(page, 'https://dala.kz').origin).toBe('https://dala.kz')
        expect(page.startsWith('/')).toBe(true)
      },
    ),
    { numRuns: 10_000 },
  )
})
