import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  blockKinds,
  choose,
  completenessIn,
  emptyLesson,
  formulasOf,
  fromMarkdown,
  Lesson,
  minutesOf,
  missingIn,
  plainText,
  playerOf,
  publishable,
  readIn,
  safeLink,
  type Block,
} from '#content'

const text = (words: string) => [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: words }] }]
const file = { fileId: '0192f0a0-0000-7000-8000-000000000001', name: 'a.webp', bytes: 10 }
const blocks = (...list: unknown[]) => Lesson.safeParse({ blocks: list })
const linked = (href: string) =>
  blocks({
    id: 'aaaa',
    kind: 'text',
    text: { kk: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }] }] },
  })

const hostile = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://here/1',
  'file:///etc/passwd',
  'http://plain.example/',
  'ftp://host/',
  '//evil.example/x',
  '/\\evil.example',
  '\\\\evil.example',
  'https://user:secret@host.example/',
  'https:evil.example',
  'https://\u202eexample.com',
  'mailto:a@b.kz?subject=x&body=y',
  'mailto:a@b.kz%0abcc:c@d.kz',
  'tel:javascript',
  'view-source:https://x.example',
  'intent://x#Intent;end',
  '#"><img>',
  '/..//evil.example',
  '',
]

test('A2015-5.5: a lesson takes no link that could run code or lead elsewhere under a false name', () => {
  for (const href of hostile) {
    expect(safeLink(href), href).toBeNull()
    expect(linked(href).success, href).toBe(false)
  }
  for (const href of ['https://adilet.zan.kz/kaz/docs/V1500010768', 'mailto:tutor@ulytau.example', 'tel:+77102000101', '/study', '#week'])
    expect(safeLink(href), href).not.toBeNull()
})

test('no mutation of a javascript link passes', () => {
  const noise = fc.constantFrom('', ' ', '\t', '\n', '\u0000', '\u200b', '\u00a0', '%09', '&#9;', '/', '\\', 'x')
  fc.assert(
    fc.property(fc.array(noise, { minLength: 11, maxLength: 11 }), fc.string(), (gaps, rest) => {
      const link = [...'javascript:'].map((letter, index) => (gaps[index] ?? '') + letter).join('') + rest
      const safe = safeLink(link)
      return safe === null || /^(https:|mailto:|tel:|\/(?!\/)|#)/.test(safe)
    }),
    { numRuns: 3000 },
  )
})

test('nodes, marks, attributes and blocks that are not ours are refused', () => {
  const one = (node: unknown) => blocks({ id: 'aaaa', kind: 'text', text: { kk: [node] } }).success
  expect(one({ type: 'paragraph', content: [{ type: 'text', text: 'ok' }] })).toBe(true)
  for (const node of [
    { type: 'script', content: [{ type: 'text', text: 'alert(1)' }] },
    { type: 'iframe', attrs: { src: 'https://x.example' } },
    { type: 'html', html: '<img src=x onerror=alert(1)>' },
    { type: 'paragraph', attrs: { onclick: 'alert(1)' } },
    { type: 'paragraph', attrs: { style: 'position:fixed' } },
    { type: 'heading', attrs: { level: 1 } },
    { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'style', attrs: { color: 'red' } }] }] },
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: '/', target: '_top', onclick: 'x' } }] }],
    },
    { type: 'paragraph', content: [{ type: 'text', text: 'x', dangerouslySetInnerHTML: { __html: '<b>' } }] },
    { type: 'paragraph', content: [{ type: 'image', attrs: { src: 'https://evil.example/pixel.gif' } }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'nul \u0000' }] },
  ])
    expect(one(node), JSON.stringify(node)).toBe(false)
  expect(blocks({ id: 'aaaa', kind: 'embed', html: '<script>' }).success).toBe(false)
  expect(
    blocks({ id: 'aaaa', kind: 'video', source: { kind: 'host', url: 'https://evil.example/v' }, captions: {}, text: {} }).success,
  ).toBe(false)
  expect(Lesson.safeParse({ blocks: [], __proto__: { x: 1 }, extra: true }).success).toBe(false)
})

test('deep nesting cannot exhaust the server', () => {
  let node: unknown = { type: 'paragraph' }
  for (let depth = 0; depth < 20_000; depth++) node = { type: 'bulletList', content: [{ type: 'listItem', content: [node] }] }
  expect(blocks({ id: 'aaaa', kind: 'text', text: { kk: [node] } }).success).toBe(false)
})

test('a video stands on an allow-listed host or is an own file', () => {
  expect(playerOf('https://www.youtube.com/watch?v=abc_DEF-123')).toBe('https://www.youtube-nocookie.com/embed/abc_DEF-123')
  expect(playerOf('https://youtu.be/abcdefghijk?t=3')).toBe('https://www.youtube-nocookie.com/embed/abcdefghijk')
  expect(playerOf('https://vimeo.com/123456789')).toBe('https://player.vimeo.com/video/123456789')
  for (const url of [
    'https://youtube.com.evil.example/watch?v=abcdefghijk',
    'https://www.youtube.com/watch?v="><script>',
    'http://youtu.be/abcdefghijk',
  ])
    expect(playerOf(url), url).toBeNull()
})

test('A2015-5.5, A2015-5.8, A2010-7.e: study material is made of texts, graphics, sound, film and other files', () => {
  for (const kind of ['text', 'image', 'audio', 'video', 'file'] as const) expect(blockKinds).toContain(kind)
})

const lesson: Lesson = {
  blocks: [
    { id: 'text-1', kind: 'text', text: { kk: text('Қазақша'), ru: text('По-русски') } },
    { id: 'image-1', kind: 'image', file, width: 10, height: 10, text: { kk: { alt: 'сурет', caption: '' } } },
    { id: 'formula-1', kind: 'formula', tex: 'x^2', text: {} },
  ],
}

test('a block without the reader’s language is given in another one and says which', () => {
  const [first, second] = readIn(lesson, 'ru', ['kk', 'ru'])
  expect(first).toMatchObject({ language: null, text: text('По-русски') })
  expect(second).toMatchObject({ language: 'kk', text: { alt: 'сурет' } })
  expect(readIn(lesson, 'en', ['ru', 'kk'])[0]).toMatchObject({ language: 'ru' })
  expect(choose({}, 'kk')).toBeNull()
})

test('completeness counts blocks by language and names what is missing', () => {
  expect(completenessIn(lesson, 'kk')).toEqual({ done: 3, all: 3 })
  expect(completenessIn(lesson, 'ru')).toEqual({ done: 2, all: 3 })
  expect(missingIn(lesson, 'ru')).toEqual([{ blockId: 'image-1', kind: 'image', gap: 'alt', compulsory: true }])
})

test('A2015-6.4: an empty lesson is not published, nor a picture without its description in a language that was begun', () => {
  expect(publishable(emptyLesson, ['kk'])).toMatchObject({ publishable: false, reason: 'empty' })
  expect(publishable(lesson, ['kk'])).toMatchObject({ publishable: true })
  expect(publishable(lesson, ['kk', 'ru'])).toMatchObject({ publishable: false, reason: 'compulsory' })
  // a language nobody has begun does not stand in the way
  expect(publishable(lesson, ['kk', 'en'])).toMatchObject({ publishable: true })
})

test('Markdown of our lessons becomes blocks that the schema accepts', () => {
  const parts = fromMarkdown(
    '## Head\n\nA **bold** and *soft* word, `code`, [link](https://example.kz), $x^2$.\nSame paragraph.\n\n- one\n  goes on\n- two\n\n3. three\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n:::notice tip\nCare.\n:::\n\n> said',
  )
  expect(parts.map((part) => (part.kind === 'block' ? part.name : part.rich.map((node) => node.type)))).toEqual([
    ['heading', 'paragraph', 'bulletList', 'orderedList', 'table'],
    'notice',
    ['blockquote'],
  ])
  const made = parts.map((part, index): unknown =>
    part.kind === 'text'
      ? { id: `part-${index}`, kind: 'text', text: { en: part.rich } }
      : { id: `part-${index}`, kind: 'notice', tone: part.argument, text: { en: part.rich } },
  )
  const parsed = blocks(...made)
  expect(parsed.error?.issues).toBeUndefined()
  expect(parsed.data && formulasOf(parsed.data.blocks)).toEqual(['x^2'])
  expect(parts[0] && plainText(parts[0].rich)).toContain('one goes on')
})

test('minutes come from words at a studying pace and the length of films', () => {
  const words = Array.from({ length: 330 }, () => 'сөз').join(' ')
  const film: Block = { id: 'film', kind: 'video', source: { kind: 'file', file }, captions: {}, seconds: 120, text: {} }
  expect(minutesOf({ blocks: [{ id: 'text', kind: 'text', text: { kk: text(words) } }, film] }, 'kk')).toBe(5)
  expect(minutesOf(emptyLesson, 'kk')).toBe(1)
})
