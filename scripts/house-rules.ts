import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/** A file of the house, by its path from the root of the repository. */
export type SourceFile = { path: string; text: string }

export type Offence = { path: string; line: number; rule: string }

type Import = { from: string; line: number; typeOnly: boolean; lazy: boolean }

/** Workspaces whose folders under src are nouns; server/src/lib and web/src/ui are divided once more. */
const workspaces = ['domain', 'server', 'web', 'locale']

/** Reads the files of the house as git knows them, new ones included. */
export const readSources = (root: string, paths: string[]): SourceFile[] =>
  paths
    .filter((path) => /^(domain|server|web|locale)\/src\/.*\.tsx?$/.test(path))
    .flatMap((path) => {
      try {
        return [{ path, text: readFileSync(join(root, path), 'utf8') }]
      } catch {
        return [] // removed but still in the index
      }
    })

/** Everything in these files that breaks a rule of the house (docs/architecture.md). */
export const findOffences = (files: SourceFile[]): Offence[] => [
  ...files.flatMap(crossings),
  ...files.flatMap(forbiddenWords),
  ...cycles(files),
]

/** The noun of a file: `server/src/people`, `server/src/lib/db`; null for a file directly under src. */
export const nounOf = (path: string): string | null => {
  const [workspace = '', src, first, second, third] = path.split('/')
  if (!workspaces.includes(workspace) || src !== 'src' || !first || !second) return null
  if (first === 'lib') return third ? `${workspace}/src/lib/${second}` : null
  return `${workspace}/src/${first}`
}

const importsOf = (text: string): Import[] => {
  const found: Import[] = []
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]*?\sfrom\s+)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)|(?:^|\n)declare module ['"]([^'"\n]+)['"]/g
  for (const match of text.matchAll(pattern)) {
    const from = match[2] ?? match[3]
    if (from)
      found.push({
        from,
        line: lineAt(text, match.index + match[0].length),
        typeOnly: match[1] !== undefined,
        lazy: match[3] !== undefined,
      })
  }
  return found
}

const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length

/** Rules 1 and 2: a boundary is crossed only through #noun; the domain knows nobody, the web only the contract. */
const crossings = ({ path, text }: SourceFile): Offence[] =>
  importsOf(text).flatMap(({ from, line, typeOnly }) => {
    const rule = crossing(path, from, typeOnly)
    return rule ? [{ path, line, rule }] : []
  })

const crossing = (path: string, from: string, typeOnly: boolean): string | null => {
  const workspace = path.split('/')[0] ?? ''
  if (from.startsWith('.')) {
    const target = normalize(join(dirname(path), from))
    if (!target.startsWith(`${workspace}/`)) return `${from} leaves the workspace: import @dala/… instead`
    const mine = nounOf(path)
    const theirs = nounOf(target)
    if (mine && theirs && mine !== theirs && !composition.test(path))
      return `${from} reaches into another noun: import #${theirs.split('/src/')[1]} instead`
    return null
  }
  if (workspace === 'domain' && /^(@dala\/(server|web)|#lib|node:|pg$|kysely$|react|fastify)/.test(from))
    return `the domain is pure and runs on both sides: it may not import ${from}`
  if (workspace === 'locale' && /^(@dala\/|node:)/.test(from) && !path.endsWith('.test.ts'))
    return `locale runs on both sides and knows nobody: it may not import ${from}`
  if (workspace === 'web' && from.startsWith('@dala/server')) return 'the web talks to the server only through the contract'
  if (workspace === 'server' && from.startsWith('@dala/web')) return 'the server does not know the web'
  if (from === 'kysely' && !typeOnly && workspace === 'server' && !maySpeakSql(path))
    return 'SQL is spoken only in *.queries.ts and lib: move the query there'
  return null
}

const maySpeakSql = (path: string) =>
  /\.(queries|tables|seed|test)\.ts$/.test(path) || path.startsWith('server/src/lib/') || /\/(seed|cli)\//.test(path)

type Ban = { words: RegExp; where: (path: string) => boolean; rule: string }

const bans: Ban[] = [
  {
    words: /\bIntl\.|\.toLocale(String|DateString|TimeString|UpperCase|LowerCase)\(|\.localeCompare\(/,
    where: (path) => !path.startsWith('locale/') && !path.endsWith('.test.ts'),
    rule: 'words, dates, sums and order for people come from @dala/locale',
  },
  {
    words: /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/,
    where: (path) => path.startsWith('domain/') && !path.endsWith('.test.ts'),
    rule: 'the domain has no clock and no chance: pass now in',
  },
  {
    words: /dangerouslySetInnerHTML|\.innerHTML\s*=|\.outerHTML\s*=|insertAdjacentHTML|document\.write\(/,
    where: (path) => path.startsWith('web/') && !/safe-html|\.test\.tsx?$/.test(path),
    rule: 'markup enters a page only through SafeHtml',
  },
  {
    words: /@ts-ignore|@ts-nocheck|\beval\(|new Function\(/,
    where: () => true,
    rule: 'checks are not switched off and text is not run',
  },
]

/** Rule 3 and its kin: words that belong in one place only. Comments do not count. */
const forbiddenWords = ({ path, text }: SourceFile): Offence[] => {
  const active = bans.filter(({ where }) => where(path))
  return text.split('\n').flatMap((source, index) => {
    const code = source.replace(/^\s*(\/\/|\*|\/\*).*$/, '').replace(/\s\/\/ .*$/, '')
    return active.filter(({ words }) => words.test(code)).map(({ rule }) => ({ path, line: index + 1, rule }))
  })
}

// Where the house is put together: these files know every noun, and no noun knows them.
const composition = /^(web\/src\/app\/routes\.ts|server\/src\/cli\/.*)$/

// The shell and its kit are one thing in two folders.
const together = (noun: string) => noun.replace(/^web\/src\/ui$/, 'web/src/app')

/** Nouns that (by values, not by types alone; at the start, not lazily) need each other in a circle. */
const cycles = (files: SourceFile[]): Offence[] => {
  const edges = new Map<string, Map<string, SourceFile>>()
  for (const file of files) {
    const noun = nounOf(file.path)
    if (!noun || composition.test(file.path) || /\.(test|fixture)\.tsx?$/.test(file.path)) continue
    const mine = together(noun)
    for (const { from, typeOnly, lazy } of importsOf(file.text)) {
      if (typeOnly || lazy || !from.startsWith('#')) continue
      const theirs = together(`${file.path.split('/')[0]}/src/${from.slice(1)}`)
      if (theirs === mine) continue
      const known = edges.get(mine) ?? new Map<string, SourceFile>()
      if (!known.has(theirs)) known.set(theirs, file)
      edges.set(mine, known)
    }
  }
  const offences: Offence[] = []
  const done = new Set<string>()
  const walk = (noun: string, path: string[]) => {
    const start = path.indexOf(noun)
    if (start >= 0) {
      const circle = [...path.slice(start), noun]
      const file = edges.get(path.at(-1) ?? '')?.get(noun)
      offences.push({
        path: file?.path ?? noun,
        line: 1,
        rule: `nouns in a circle: ${circle.map((name) => name.replace('/src/', ' #')).join(' → ')}`,
      })
      return
    }
    if (done.has(noun)) return
    for (const next of edges.get(noun)?.keys() ?? []) walk(next, [...path, noun])
    done.add(noun)
  }
  for (const noun of edges.keys()) walk(noun, [])
  return offences
}
