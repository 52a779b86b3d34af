import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromMarkdown, Lesson, languages, type FileRef, type Language, type MarkdownPart } from '@dala/domain/content'

/** What the words of a lesson call by name: its pictures and films, kept as files before. */
export interface Media {
  picture: (name: string) => { file: FileRef; width: number; height: number }
  film: (name: string) => { file: FileRef; captions: Partial<Record<Language, FileRef>>; poster: FileRef; seconds: number }
}

export interface WrittenLesson {
  name: Record<Language, string>
  lesson: Lesson
}

type Named = Extract<MarkdownPart, { kind: 'block' }>

/** Reads a lesson from its three texts, which must be built alike. */
export function readLesson(folder: string, slug: string, media: Media): WrittenLesson {
  const sources = languages.map((language) => readFileSync(join(folder, `${slug}.${language}.md`), 'utf8'))
  return joinLesson(slug, sources, media)
}

/** Joins the kk, ru and en text of a lesson into one skeleton of blocks. */
export function joinLesson(slug: string, sources: readonly string[], media: Media): WrittenLesson {
  const titles = sources.map((source) => /^# (.+)\n/.exec(source)?.[1] ?? slug)
  const parts = sources.map((source) => fromMarkdown(source.replace(/^# .+\n/, '')))
  const [first = []] = parts
  const blocks = first.map((_, index) => {
    const row = parts.map((one) => one[index])
    const shapes = new Set(row.map((part) => (part?.kind === 'block' ? `${part.name} ${part.argument}` : part?.kind)))
    if (shapes.size !== 1) throw new Error(`${slug}: part ${index + 1} differs between the languages: ${[...shapes].join(' / ')}`)
    return blockOf(`${slug}-${index + 1}`, row as MarkdownPart[], media) // every row is there: the shapes agree
  })
  if (parts.some((one) => one.length !== first.length)) throw new Error(`${slug}: the languages have different numbers of parts`)
  return { name: inLanguages(titles), lesson: Lesson.parse({ blocks }) }
}

const inLanguages = <T>(texts: readonly T[]): Record<Language, T> =>
  Object.fromEntries(languages.map((language, index) => [language, texts[index]])) as Record<Language, T> // one text for each language

function blockOf(id: string, row: readonly MarkdownPart[], media: Media): unknown {
  const [first] = row
  if (first === undefined || first.kind === 'text') return { id, kind: 'text', text: inLanguages(row.map((part) => part.rich)) }
  const named = row as readonly Named[] // their shapes agree
  const texts = <T>(read: (part: Named) => T) => inLanguages(named.map(read))
  const line = (part: Named, index: number) => part.lines[index] ?? ''
  switch (first.name) {
    case 'notice':
      return { id, kind: 'notice', tone: first.argument, text: texts((part) => part.rich) }
    case 'image':
      return {
        id,
        kind: 'image',
        ...media.picture(first.argument),
        text: texts((part) => ({ alt: line(part, 0), caption: line(part, 1) })),
      }
    case 'formula':
      return { id, kind: 'formula', tex: line(first, 0), text: texts((part) => ({ caption: line(part, 1) })) }
    case 'video': {
      const { file, ...film } = media.film(first.argument)
      return {
        id,
        kind: 'video',
        source: { kind: 'file', file },
        ...film,
        text: texts((part) => ({ title: line(part, 0), transcript: part.lines.slice(1).join('\n') })),
      }
    }
    case 'check':
      return { id, kind: 'check', ...checkOf(named) }
    default:
      throw new Error(`${id}: no block is called ${first.name}`)
  }
}

function checkOf(row: readonly Named[]) {
  const correct = row.map((part) => part.lines.filter((line) => /^[-+] /.test(line)).findIndex((line) => line.startsWith('+ ')))
  if (new Set(correct).size !== 1) throw new Error('the right option stands in different places')
  return {
    correct: correct[0],
    text: inLanguages(
      row.map((part) => ({
        question: part.lines.find((line) => !/^[-+=] /.test(line)) ?? '',
        options: part.lines.filter((line) => /^[-+] /.test(line)).map((line) => line.slice(2)),
        explanation: part.lines.find((line) => line.startsWith('= '))?.slice(2) ?? '',
      })),
    ),
  }
}
