// npm start: installs what is missing, builds the web app if stale, runs the server and brings it back if it is killed.
import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { demandNode, ensureInstalled, fail } from './lib/install.mjs'
import { findNode } from './lib/node24.mjs'
import { buildWebIfStale } from './lib/web.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const mostRestarts = 5 // within a minute

demandNode()
await ensureInstalled(root)
const node = findNode(root)

let server = null
let stopping = false
let webBuilt = false
let ready = false
const restarts = []

// The terminal sends Ctrl-C to the server as well: it stops everything in order, and we wait for it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    stopping = true
    if (signal !== 'SIGINT') server?.kill(signal)
  })

const run = () => {
  server = spawn(node, ['--disable-proto=delete', '--max-semi-space-size=4', 'server/src/main.ts'], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      // Each thread of the C library's allocator keeps what it once took: after a few PDFs and pictures that is 70 MB for nothing.
      MALLOC_ARENA_MAX: '2',
      ...process.env,
      NODE_ENV: process.env.NODE_ENV ?? 'production',
      DALA_STARTER: 'waits-for-web',
    },
  })
  if (webBuilt) server.send('web-built')
  server.on('message', (message) => (ready ||= message === 'ready'))
  server.once('exit', (code, signal) => {
    // before it was ready it has said what is wrong; afterwards it is brought back
    if (stopping || code === 0 || (signal === null && !ready)) process.exit(code ?? 0)
    const now = Date.now()
    restarts.push(now)
    if (restarts.filter((at) => at > now - 60_000).length > mostRestarts)
      fail(`The server was ended ${mostRestarts} times within a minute (${signal ?? `code ${code}`}): see the lines above.`)
    console.error(`The server was ended (${signal ?? `code ${code}`}): starting it again.`)
    run()
  })
}
run()

const complaint = await buildWebIfStale(root, node)
if (complaint !== null) {
  console.error(complaint)
  stopping = true
  server.kill('SIGTERM')
  await new Promise((done) => server.once('exit', done))
  fail('The web app could not be built: the reason is above.')
}
webBuilt = true
server.send('web-built')
