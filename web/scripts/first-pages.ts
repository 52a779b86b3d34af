import { readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

interface Chunk {
  file: string
  isEntry?: boolean
  imports?: string[]
  css?: string[]
}

/** What a page needs beside the app itself: addresses of scripts and styles. */
export interface PageFiles {
  scripts: string[]
  styles: string[]
}

/**
 * Writes `.vite/pages.json`: for each page's path the files it needs beside the app, so that the server can name them
 * in the first page and a browser fetches all at once instead of learning of them one after the other.
 */
export function firstPages(): Plugin {
  let folder = ''
  let root = ''
  return {
    name: 'first-pages',
    apply: 'build',
    configResolved(config) {
      root = config.root
      folder = resolve(config.root, config.build.outDir)
    },
    closeBundle: {
      order: 'pre',
      handler() {
        const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk> // vite's own file
        const entries = Object.keys(manifest).filter((name) => manifest[name]?.isEntry)
        const ofApp = closure(manifest, entries, new Set())
        const pages: Record<string, PageFiles> = {}
        for (const [path, source] of sources(join(root, 'src'))) {
          const files = closure(manifest, [source], new Set(ofApp))
          const chunks = [...files].filter((name) => !ofApp.has(name)).map((name) => manifest[name])
          if (!manifest[source]) continue
          pages[path] = {
            scripts: chunks.flatMap((chunk) => (chunk ? [`/${chunk.file}`] : [])),
            styles: [...new Set(chunks.flatMap((chunk) => chunk?.css ?? []))].map((file) => `/${file}`),
          }
        }
        writeFileSync(join(folder, '.vite/pages.json'), JSON.stringify(pages))
      },
    },
  }
}

/** The chunks and all that they import; names that are in `seen` already are not gone into. */
function closure(manifest: Record<string, Chunk>, names: readonly string[], seen: Set<string>): Set<string> {
  for (const name of names) {
    if (!manifest[name] || seen.has(name)) continue
    seen.add(name)
    closure(manifest, manifest[name].imports ?? [], seen)
  }
  return seen
}

/** Each page's path with its module, read from the nouns' lists. */
function* sources(src: string): Generator<[path: string, source: string]> {
  for (const noun of readdirSync(src)) {
    const list = join(src, noun, 'index.ts')
    if (!existsSync(list)) continue
    for (const [, path = '', file = ''] of readFileSync(list, 'utf8').matchAll(
      /path: '([^']+)',(?:(?!path: ')[^])*?import\('\.\/([^']+)'\)/g,
    ))
      yield [path, `src/${noun}/${file}`]
  }
}
