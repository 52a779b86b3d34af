// Plain JavaScript without dependencies: it runs before anything is installed, on any Node from 20 on.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A sentence for the person at the console, without a stack. */
export const fail = (sentence) => {
  console.error(`\n${sentence}\n`)
  process.exit(1)
}

export const demandNode = (oldest = 20) => {
  const major = Number(process.versions.node.split('.')[0])
  if (major < oldest)
    fail(
      `Dala needs Node.js ${oldest} or newer to start, and this is ${process.versions.node}: install a newer one from https://nodejs.org.`,
    )
}

/** Whether node_modules holds exactly what package-lock.json says (packages for other platforms may be absent). */
export const isInstalled = (root) => {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const present = JSON.parse(readFileSync(record, 'utf8')).packages
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (path === '' || !path.includes('node_modules/')) return true
    const found = present[path]
    if (!found) return optional === true
    return link === true || (found.version === version && (optional === true || existsSync(join(root, path, 'package.json'))))
  })
}

/** Installs what the lockfile says when it is not there; install scripts are never run. */
export const ensureInstalled = async (root) => {
  if (isInstalled(root)) return
  const since = Date.now()
  console.log('Installing packages (only the first time and after an update) …')
  const ticker = setInterval(() => console.log(`  still installing, ${seconds(since)} s`), 15_000)
  const { code, output } = await runNpm(root, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'])
  clearInterval(ticker)
  if (code !== 0) {
    console.error(output.trim())
    if (/ENOSPC/.test(output)) fail(`The disk of ${root} is full: free some space and start again.`)
    if (/EACCES|EPERM|EROFS/.test(output)) fail(`npm may not write to ${root}: give this user the right to write there.`)
    if (/ENOTFOUND|ETIMEDOUT|ECONNREFUSED|EAI_AGAIN/.test(output))
      fail('The npm registry cannot be reached: check the network connection and start again.')
    fail('npm could not install the packages: its message is above.')
  }
  console.log(`  installed in ${seconds(since)} s`)
}

const seconds = (since) => Math.round((Date.now() - since) / 1000)

const runNpm = (root, args) =>
  new Promise((done) => {
    const own = process.env.npm_execpath // the npm that runs us
    const usable = own && /npm(-cli)?\.[cm]?js$/.test(own) && existsSync(own)
    const [command, first] = usable ? [process.execPath, [own]] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []]
    const child = spawn(command, [...first, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: !usable && process.platform === 'win32',
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
    child.once('error', (error) => done({ code: 1, output: `npm cannot be run: ${error.message}` }))
    child.once('close', (code) => done({ code, output }))
  })
