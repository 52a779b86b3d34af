import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

interface Chunk {
  file: string
  src?: string
  isEntry?: boolean
  imports?: string[]
  css?: string[]
  assets?: string[]
}

// What must be on the device for the learner's home and lessons to open without a network: the entry and these pages.
const firstPages = [
  'src/home/home-page.tsx',
  'src/courses/study-courses-page.tsx',
  'src/courses/study-course-page.tsx',
  'src/courses/study-lesson-page.tsx',
]

/** Writes `service-worker.js` with the list of what it keeps; its version is the hash of that list and of the first page. */
export function serviceWorker(): Plugin {
  let folder = ''
  let root = ''
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(config) {
      root = config.root
      folder = resolve(config.root, config.build.outDir)
    },
    closeBundle: {
      order: 'pre',
      handler() {
        const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk> // vite's own file
        const shell = new Set<string>()
        const seen = new Set<string>()
        const take = (name: string) => {
          const chunk = manifest[name]
          if (!chunk || seen.has(name)) return
          seen.add(name)
          for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) shell.add(`/${file}`)
          for (const one of chunk.imports ?? []) take(one)
        }
        for (const [name, chunk] of Object.entries(manifest)) if (chunk.isEntry || firstPages.includes(name)) take(name)
        const assets = readdirSync(join(folder, 'assets'), { recursive: true, encoding: 'utf8' })
          .filter((name) => !/\.(?:br|gz)$/.test(name))
          .map((name) => `/assets/${name}`)
          .sort()
        const page = readFileSync(join(folder, 'index.html'))
        const version = createHash('sha256').update(assets.join('\n')).update(page).digest('hex').slice(0, 12)
        const code = stripTypeScriptTypes(readFileSync(join(root, 'src/app/offline/service-worker.ts'), 'utf8')).replace(
          /^export \{\}$/m,
          '',
        )
        const lists = `const SHELL = ${JSON.stringify([...shell].sort())}\nconst ASSETS = ${JSON.stringify(assets)}\nconst VERSION = ${JSON.stringify(version)}\n`
        writeFileSync(join(folder, 'service-worker.js'), `(() => {\n${lists}${code}\n})()\n`)
      },
    },
  }
}
