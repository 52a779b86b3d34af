import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { languages, missingIn, wordsOf } from '@dala/domain/content'
import { expect, test } from 'vitest'
import { lessonsFolder, modules } from './plan.ts'
import { readLesson, type Media } from './read-lesson.ts'

const file = { fileId: '0192f0a0-0000-7000-8000-000000000001', name: 'a', bytes: 1 }
const seen = new Set<string>()
const media: Media = {
  picture: (name) => {
    seen.add(name)
    return { file, width: 1200, height: 675 }
  },
  film: () => ({ file, captions: { kk: file, ru: file, en: file }, poster: file, seconds: 56 }),
}
const slugs = modules.flatMap((module) => module.lessons)
const lessons = slugs.map((slug) => ({ slug, ...readLesson(lessonsFolder, slug, media) }))

test('A2015-6.4: the course has thirteen lessons in five modules, each complete in Kazakh, Russian and English', () => {
  expect(lessons.length).toBe(13)
  expect(modules.length).toBe(5)
  for (const { slug, lesson } of lessons)
    for (const language of languages) expect(missingIn(lesson, language), `${slug} ${language}`).toEqual([])
})

test('every lesson is long enough to teach and short enough to finish', () => {
  for (const { slug, lesson } of lessons)
    for (const language of languages) {
      const words = lesson.blocks.reduce((sum, block) => sum + (wordsOf(block, language).match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0)
      expect(words, `${slug} ${language}`).toBeGreaterThan(250)
      expect(words, `${slug} ${language}`).toBeLessThan(750)
    }
})

test('every lesson has a picture with a description and a question to check oneself', () => {
  for (const { slug, lesson } of lessons) {
    const kinds = lesson.blocks.map((block) => block.kind)
    expect(kinds, slug).toContain('image')
    expect(kinds, slug).toContain('check')
  }
})

test('all pictures that were drawn are shown, and each weighs less than 60 kB', async () => {
  const { statSync } = await import('node:fs')
  const folder = join(import.meta.dirname, 'pictures')
  const drawn = readdirSync(folder).filter((name) => name.endsWith('.webp'))
  expect(drawn.map((name) => name.replace('.webp', '')).sort()).toEqual([...seen].sort())
  for (const name of drawn) expect(statSync(join(folder, name)).size).toBeLessThan(60_000)
})
