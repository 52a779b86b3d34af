import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { print, round } from './figure.ts'

/** Script of the built web app: what the first page loads at once, and everything. */
export const benchSize = () => {
  const dist = new URL('../web/dist', import.meta.url).pathname
  if (!existsSync(join(dist, 'index.html'))) throw new Error('The web app is not built: npm start builds it.')
  const size = (path: string) => gzipSync(readFileSync(join(dist, path)), { level: 9 }).length / 1024
  const shell = [...readFileSync(join(dist, 'index.html'), 'utf8').matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(
    ([, path]) => path ?? '',
  )
  const scripts = readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.js'))
  print({
    figure: 'script of the shell',
    value: round(
      shell.reduce((sum, path) => sum + size(path), 0),
      1,
    ),
    unit: 'kB gzip',
    files: shell.length,
    all: round(
      scripts.reduce((sum, name) => sum + size(`assets/${name}`), 0),
      0,
    ),
    about: 'what index.html names; a page adds its own: see scriptKilobytes of the page figures',
  })
}
