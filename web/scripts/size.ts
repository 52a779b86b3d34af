// What a first visit to each page costs in bytes as sent (gzip): node web/scripts/size.ts [--check]
import { existsSync, readFileSync, statSync } from 'node:fs'

interface Chunk {
  file: string
  isEntry?: boolean
  imports?: string[]
  dynamicImports?: string[]
  css?: string[]
}

/** Script of a learner's first page, in bytes of gzip: the promise and what we aim at. */
const budget = { promised: 150_000, aimed: 120_000 }

const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8')) as Record<string, Chunk> // vite's own file

const sent = (file: string): number => {
  const packed = new URL(`${file}.gz`, dist)
  return statSync(existsSync(packed) ? packed : new URL(file, dist)).size
}

/** Every file that a page needs before it shows: the entry, its own chunk, and what both import. */
function filesOf(names: readonly string[]): Set<string> {
  const files = new Set<string>()
  const seen = new Set<string>()
  const take = (name: string) => {
    const chunk = manifest[name]
    if (!chunk || seen.has(name)) return
    seen.add(name)
    files.add(chunk.file)
    for (const css of chunk.css ?? []) files.add(css)
    for (const one of chunk.imports ?? []) take(one)
  }
  for (const name of names) take(name)
  return files
}

const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry) ?? ''
const mantine = 'src/ui/mantine/index.ts'
const pages = Object.keys(manifest).filter((name) => name.endsWith('-page.tsx') && !manifest[name]?.isEntry)
const rows = [entry, ...pages].map((name) => {
  const light = isLight(name)
  const files = filesOf([entry, name, ...(light ? [] : [mantine])])
  const of = (kind: RegExp) => [...files].filter((file) => kind.test(file)).reduce((sum, file) => sum + sent(file), 0)
  return { name: name === entry ? '(every page)' : name, script: of(/\.js$/), style: of(/\.css$/), light }
})

/** Whether the page's entry in its noun says that it does without Mantine. */
function isLight(name: string): boolean {
  if (name === entry) return true
  const [, noun, file] = /^src\/([\w-]+)\/(?:.*\/)?([\w-]+)\.tsx$/.exec(name) ?? []
  const list = new URL(`../src/${noun}/index.ts`, import.meta.url)
  if (!noun || !file || !existsSync(list)) return false
  const text = readFileSync(list, 'utf8')
  const from = text.indexOf(`${file}.tsx`)
  return from >= 0 && /light: true/.test(text.slice(from, text.indexOf('}', text.indexOf('\n', from))))
}

for (const { name, script, style, light } of rows.toSorted((a, b) => a.script - b.script))
  process.stdout.write(`${JSON.stringify({ page: name, script, style, light })}\n`)

// The home page comes with the app.
const home = rows.find(({ name }) => name === '(every page)')
if (home) process.stdout.write(`${JSON.stringify({ figure: 'first learner route, script gzip', value: home.script, ...budget })}\n`)
if (process.argv.includes('--check') && home && home.script > budget.promised) process.exitCode = 1
