import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { placeOfClause } from '@dala/domain/compliance'
import { isClauseId } from '@dala/domain/regulations'
import { requirements, type Requirement } from '@dala/domain/requirements'

export interface NamedTest {
  path: string
  title: string
  ids: string[]
}

const pattern = /A20(?:10|15|16|21|23)-[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*/g
const root = new URL('..', import.meta.url).pathname

/**
 * The tests of a file with the requirement IDs that each names: in its title or in the rows of its table. What stands in the body is what a
 * test works with and proves nothing; so are the rows of a table whose title begins with `clause %s`.
 */
export const testsOf = (path: string, text: string): NamedTest[] => {
  const starts = [
    ...text.matchAll(
      /(?:^|\n)[ \t]*(?:for \([^\n]*\)[ \t]*)?(?:(?:test|it)(?:\.(?:each|for|prop|skipIf|runIf)\b[^\n]*|\.(?:only|concurrent)|)|describe\.each)\(/g,
    ),
  ].map(({ index }) => index)
  return starts.flatMap((start, at) => {
    const source = text.slice(start, starts[at + 1] ?? text.length)
    const title = titleOf(source)
    const rows = title.startsWith('clause %s') ? '' : tableOf(source, text)
    const ids = [...new Set(`${title}\n${rows}`.match(pattern) ?? [])]
    return ids.length === 0 ? [] : [{ path, title, ids }]
  })
}

/** The table of `test.each([...])('title', …)` or of `for (… of [...]) test('title', …)`: what stands before the title. */
const tableOf = (source: string, file: string): string => {
  const end = /\)\(\s*['"`]/.exec(source)?.index
  const each = /^\s*(?:test|it|describe)\.(?:each|for)\b/.test(source)
  const name = /^\s*(?:test|it|describe)\.(?:each|for)\((\w+)\)/.exec(source)?.[1]
  if (name !== undefined) return new RegExp(`\\nconst ${name}\\b[\\s\\S]*?\\n\\]`).exec(file)?.[0] ?? ''
  if (each && end !== undefined) return source.slice(0, end)
  return /^\s*for \(([^\n]*)\)[ \t]*(?:test|it)\b/.exec(source)?.[1] ?? ''
}

/** The first whole sentence in quotes: of `test.each([...])('title', …)` the one after the table. */
const titleOf = (source: string): string => {
  const table = /\)\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/.exec(source)
  const plain = /^\s*(?:test|it)\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/.exec(source)
  const found = plain ?? table
  return (found?.[2] ?? '(unnamed)').replaceAll(/\\(.)/g, '$1').replaceAll(/\s+/g, ' ').trim()
}

/** IDs in tests that no act has. */
export const unknownIds = (tests: NamedTest[]): string[] => {
  const known = new Set(requirements.map(({ id }) => id))
  return tests.flatMap(({ path, ids }) => ids.filter((id) => !known.has(id)).map((id) => `${id} in ${path}`))
}

const acts: Record<string, string> = {
  A2010:
    'Order No. 169 of 13.04.2010 (higher and additional professional education; repealed, kept as the best source for the office workflow)',
  A2015: 'Order No. 137 of 20.03.2015 (higher and postgraduate education), as consolidated in 2016',
  A2016: 'Order No. 343 of 30.05.2016, which amends No. 137',
  A2021: 'The draft of 16.04.2021 (requirements and rules for all levels)',
  A2023: 'Order No. 349 of 27.11.2023 (schools and colleges) with para. 3-1 of No. 130 of 31.05.2024',
}

/** What an open requirement waits for: a capability that Dala does not have yet, or a test where the capability is there. */
const openWords = (id: string): string => {
  if (!isClauseId(id)) return 'open'
  const { path, title } = placeOfClause(id)
  return path === null ? `open: waits for *${title.en.toLowerCase()}*` : 'open: waits for a test'
}

/** The page: every requirement with the tests that prove it, or "open". */
export const pageOf = (tests: NamedTest[]): string => {
  const byId = new Map<string, NamedTest[]>()
  for (const test of tests) for (const id of test.ids) byId.set(id, [...(byId.get(id) ?? []), test])
  const software = requirements.filter(({ support }) => support === 'software')
  const proven = (list: readonly Requirement[]) => list.filter(({ id }) => byId.has(id)).length
  const lines = [
    '# Requirements of the acts and the tests that prove them',
    '',
    'Made by `npm run requirements` from the names and rows of the tests; `npm test` fails when it is out of date. A requirement is proven by a test that names its ID and would fail without it; one without such a test is open, whatever the code does.',
    '',
    '| act | requirements for software | proven | waits for a later capability | waits for a test |',
    '|---|---|---|---|---|',
  ]
  const row = (name: string, list: readonly Requirement[]) => {
    const open = list.filter(({ id }) => !byId.has(id))
    const later = open.filter(({ id }) => openWords(id) !== 'open: waits for a test').length
    return `| ${name} | ${list.length} | ${proven(list)} | ${later} | ${open.length - later} |`
  }
  for (const act of Object.keys(acts))
    lines.push(
      row(
        act,
        software.filter(({ id }) => id.startsWith(`${act}-`)),
      ),
    )
  lines.push(row('all', software), '')
  lines.push(
    `${requirements.length - software.length} more ask something of the organisation itself; they stand below in italics and are counted only where a test shows what the software keeps as evidence.`,
  )
  for (const [act, name] of Object.entries(acts)) {
    lines.push('', `## ${act}`, '', `${name}.`, '', '| ID | requirement | proven by |', '|---|---|---|')
    for (const { id, summary, support } of requirements.filter((each) => each.id.startsWith(`${act}-`))) {
      const shown = (byId.get(id) ?? []).map(({ path, title }) => `\`${path}\`: ${title.replaceAll('|', '\\|')}`)
      lines.push(
        `| ${id} | ${support === 'software' ? summary : `*${summary}*`} | ${shown.length > 0 ? shown.join('<br>') : support === 'software' ? openWords(id) : '–'} |`,
      )
    }
  }
  return `${lines.join('\n')}\n`
}

/** The tests of the repository that name requirements, files not yet committed included. */
export const allTests = (): NamedTest[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.test.ts', '*.test.tsx'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((path) => path !== '' && !path.startsWith('scripts/'))
    .toSorted()
    .flatMap((path) => {
      try {
        return testsOf(path, readFileSync(join(root, path), 'utf8'))
      } catch {
        return [] // removed but still in the index
      }
    })

export const pagePath = join(root, 'docs', 'requirements.md')

if (process.argv[1] === import.meta.filename) {
  const tests = allTests()
  const unknown = unknownIds(tests)
  if (unknown.length > 0) console.error(`No act has these: ${unknown.join(', ')}`)
  writeFileSync(pagePath, pageOf(tests))
  console.log(`${pagePath}: ${new Set(tests.flatMap(({ ids }) => ids)).size} requirements named by ${tests.length} tests`)
}
