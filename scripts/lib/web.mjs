import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A hash over everything the web app is built from. */
export const webSources = (root) => {
  const hash = createHash('sha256')
  const add = (path) => {
    for (const entry of readdirSync(join(root, path), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const inside = `${path}/${entry.name}`
      if (entry.isDirectory()) {
        if (!['node_modules', 'dist'].includes(entry.name)) add(inside)
      } else if (!/\.test\.tsx?$/.test(entry.name)) {
        hash.update(`${inside}\0`).update(readFileSync(join(root, inside)))
      }
    }
  }
  for (const folder of ['web', 'domain/src', 'locale/src']) add(folder)
  for (const file of ['package-lock.json', 'tsconfig.base.json']) hash.update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/** Builds the web app unless it was built from exactly these sources. Resolves to null, or to the builder's complaint. */
export const buildWebIfStale = async (root, node) => {
  const mark = join(root, 'web', 'dist', '.sources')
  const sources = webSources(root)
  if (existsSync(mark) && readFileSync(mark, 'utf8') === sources) return null
  console.log('Building the web app …')
  const since = Date.now()
  rmSync(mark, { force: true })
  const complaint = await new Promise((done) => {
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
    const child = spawn(node, [vite, 'build', '--logLevel', 'warn'], {
      cwd: join(root, 'web'),
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
    child.once('error', (error) => done(error.message))
    child.once('close', (code) => done(code === 0 ? null : output.trim() || `exit code ${code}`))
  })
  if (complaint === null) {
    writeFileSync(mark, sources)
    console.log(`  web app built in ${Math.round((Date.now() - since) / 1000)} s`)
  }
  return complaint
}
